"""What a form says of a line's extensions and queues, checked."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar

from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError, not_found
from ringbook.core.ids import key_of
from ringbook.core.viewer import Viewer
from ringbook.core.words import tidied
from ringbook.identity import policy as users
from ringbook.identity.models import User
from ringbook.projects import policy as projects
from ringbook.projects.models import Project

MOST_EXTENSIONS = 2000
MOST_QUEUES = 500
MOST_USERS = 250
"""Users of one queue."""
EXTENSION = 100
QUEUE = 200
Found = TypeVar("Found", bound=Model)
Problems = list[DomainError]


class Extension(Protocol):
    """What a form says of an extension; ids are the API's."""

    @property
    def extension(self) -> str: ...
    @property
    def user_id(self) -> str: ...


class Queue(Protocol):
    """What a form says of a queue; ids are the API's."""

    @property
    def name(self) -> str: ...
    @property
    def user_ids(self) -> Sequence[str]: ...
    @property
    def project_id(self) -> str | None: ...


async def extensions_of(given: Sequence[Extension], by: Viewer, problems: Problems) -> dict[str, User]:
    """Whose each extension is; what is wrong goes to `problems`."""
    names = _names([each.extension for each in given], "extensions.{}.extension", EXTENSION, str, problems)
    few("extensions", len(given), MOST_EXTENSIONS, problems)
    found = await _found(users.visible_to(by), (each.user_id for each in given))
    problems += [not_found(f"extensions.{n}.userId") for n, each in enumerate(given) if each.user_id not in found]
    return {name: found[each.user_id] for name, each in zip(names, given, strict=True) if each.user_id in found}


async def queues_of(
    given: Sequence[Queue], by: Viewer, problems: Problems
) -> dict[str, tuple[list[User], Project | None]]:
    """For whom each queue rings; what is wrong goes to `problems`."""
    names = _names([each.name for each in given], "queues.{}.name", QUEUE, str.casefold, problems)
    few("queues", len(given), MOST_QUEUES, problems)
    people = await _found(users.visible_to(by), (id for each in given for id in each.user_ids))
    teams = await _found(projects.visible_to(by), (each.project_id for each in given if each.project_id))
    for n, each in enumerate(given):
        few(f"queues.{n}.userIds", len(each.user_ids), MOST_USERS, problems)
        problems += [not_found(f"queues.{n}.userIds.{k}") for k, id in enumerate(each.user_ids) if id not in people]
        if each.project_id and each.project_id not in teams:
            problems.append(not_found(f"queues.{n}.projectId"))
    return {
        name: ([people[id] for id in dict.fromkeys(each.user_ids) if id in people], teams.get(each.project_id or ""))
        for name, each in zip(names, given, strict=True)
    }


def _names(said: Iterable[str], path: str, most: int, same: Callable[[str], str], problems: Problems) -> list[str]:
    """The names as they are kept. same: what two that mean one thing have in common."""
    names, before = [tidied(name) for name in said], set[str]()
    for n, name in enumerate(names):
        field = path.format(n)
        if not name:
            problems.append(DomainError("blank", "Give the number or name that the PBX uses.", field=field))
        elif len(name) > most:
            problems.append(DomainError("too_long", "At most {most} characters fit here.", field=field, most=most))
        elif same(name) in before:
            problems.append(DomainError("twice", "“{name}” stands here twice.", field=field, name=name))
        before.add(same(name))
    return names


def few(field: str, count: int, most: int, problems: Problems) -> None:
    """TOO_MANY goes to `problems`."""
    if count > most:
        problems.append(DomainError("too_many", "At most {most} fit here.", field=field, most=most))


async def _found(rows: QuerySet[Found], ids: Iterable[Any]) -> dict[str, Found]:
    """The rows by the ids the API gave."""
    keys = {id: key for id in set(ids) if (key := key_of(id, rows.model.__name__))}
    known = {row.pk: row for row in await rows.filter(id__in=set(keys.values()))} if keys else {}
    return {id: known[key] for id, key in keys.items() if key in known}
