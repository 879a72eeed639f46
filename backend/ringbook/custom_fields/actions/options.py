"""The options of list fields."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError, not_found
from ringbook.core.ids import key_of, uuid7
from ringbook.custom_fields import usage
from ringbook.custom_fields.models import LISTS, CustomField, CustomFieldType
from ringbook.custom_fields.shapes import OPTION

MOST = 200


@dataclass(frozen=True, slots=True)
class Option:
    """An option as an input gives it; id: the global one of an option that is there already."""

    label: str
    id: str | None = None


def read_options(given: Sequence[Option], type: CustomFieldType, there: Sequence[str] = ()) -> list[dict[str, str]]:
    """The options as they are stored. there: the ids of the present ones.

    Raises NOT_A_LIST, NO_OPTIONS, OUT_OF_RANGE, and below options.N BLANK, TOO_LONG, TAKEN, NOT_FOUND.
    """
    if type not in LISTS:
        if given:
            raise DomainError("not_a_list", "Only lists have options.", field="options")
        return []
    if not given:
        raise DomainError("no_options", "Give the list at least one option.", field="options")
    if len(given) > MOST:
        raise DomainError("out_of_range", "A list has at most {most} options.", field="options", most=MOST)
    problems, found, seen = list[DomainError](), list[dict[str, str]](), set[str]()
    for place, option in enumerate(given):
        try:
            found.append(_read(option, f"options.{place}", there, seen))
        except DomainError as error:
            problems.append(error)
    if problems:
        raise DomainError.all_of(problems)
    return found


def _read(option: Option, path: str, there: Sequence[str], seen: set[str]) -> dict[str, str]:
    label = name_of(option.label, field=f"{path}.label")
    id = _id(option, path, there)
    for mark, at in ((label.casefold(), "label"), (id, "id")):
        if mark in seen:
            raise DomainError("taken", "This option is in the list twice.", field=f"{path}.{at}")
        seen.add(mark)
    return {"id": id, "label": label}


def _id(option: Option, path: str, there: Sequence[str]) -> str:
    if option.id is None:
        return str(uuid7())
    key: UUID | None = key_of(option.id, OPTION)
    if str(key) not in there:
        raise not_found(f"{path}.id")
    return str(key)


async def refuse_removal(field: CustomField, options: Sequence[dict[str, str]]) -> None:
    """Raises IN_USE for every option of the field that is not among `options` and that records have."""
    gone = field.labels.keys() - {option["id"] for option in options}
    if not gone:
        return
    used = await usage.of_options(field)
    if problems := list(_in_use(field, {key: used[key] for key in field.labels if key in gone and key in used})):
        raise DomainError.all_of(problems)


def _in_use(field: CustomField, used: dict[str, int]) -> Iterator[DomainError]:
    for key, count in used.items():
        sentence = "{count} records have “{name}”; change these first."
        yield DomainError("in_use", sentence, field="options", count=count, name=field.labels[key])
