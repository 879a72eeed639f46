"""Whose extensions and queues a line has: put as its form gives them."""

from collections.abc import Mapping, Sequence

from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change
from ringbook.identity.models import User
from ringbook.projects.models import Project
from ringbook.telephony.actions.mapping import Extension, Problems, Queue, extensions_of, queues_of
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, CtiQueue


async def maps(
    connection: CtiConnection, extensions: Sequence[Extension] | None, queues: Sequence[Queue] | None, *, by: Viewer
) -> list[Change]:
    """Put these in the place of what the line has; None leaves it as it is. Answers the changes for `update(also=)`.

    An extension is one user's at most. Raises BLANK, TOO_LONG, TWICE, TOO_MANY and NOT_FOUND at paths such as
    extensions.0.extension and queues.1.userIds.0, all at once.
    """
    problems: Problems = []
    phones = None if extensions is None else await extensions_of(extensions, by, problems)
    lists = None if queues is None else await queues_of(queues, by, problems)
    if problems:
        raise DomainError.all_of(problems)
    changes = [] if phones is None else await _put_extensions(connection, phones)
    return changes if lists is None else changes + await _put_queues(connection, lists)


async def _put_extensions(connection: CtiConnection, wanted: Mapping[str, User]) -> list[Change]:
    kept = await CtiExtension.filter(connection_id=connection.id).select_related("user")
    before = {row.extension: row.user for row in kept}
    if {name: user.id for name, user in before.items()} == {name: user.id for name, user in wanted.items()}:
        return []
    await CtiExtension.filter(id__in=[row.id for row in kept]).delete()
    rows = [CtiExtension(id=uuid7(), connection=connection, extension=name, user=u) for name, u in wanted.items()]
    await CtiExtension.bulk_create(rows)
    return [Change("extensions", _told(before), _told(wanted))]


def _told(phones: Mapping[str, User]) -> list[str]:
    """For the history: `101: Bartek Wójcik`."""
    return [f"{name}: {user}" for name, user in sorted(phones.items())]


async def _put_queues(
    connection: CtiConnection, wanted: Mapping[str, tuple[list[User], Project | None]]
) -> list[Change]:
    before = await _queues_told(connection)
    kept = {row.name: row for row in await CtiQueue.filter(connection_id=connection.id)}
    await CtiQueue.filter(id__in=[row.id for name, row in kept.items() if name not in wanted]).delete()
    for name, (people, project) in wanted.items():
        row = kept.get(name) or CtiQueue(connection=connection, name=name)
        row.project = project
        await row.save()
        await row.users.clear()
        if people:
            await row.users.add(*people)
    after = await _queues_told(connection)
    return [Change("queues", before, after)] if before != after else []


async def _queues_told(connection: CtiConnection) -> list[str]:
    """For the history: `Sales: Bartek Wójcik, Zofia Lis, Hotline`."""
    rows = await CtiQueue.filter(connection_id=connection.id).order_by("name").prefetch_related("users", "project")
    return [
        f"{row.name}: {', '.join([*sorted(map(str, row.users)), *([str(row.project)] if row.project else [])])}"
        for row in rows
    ]
