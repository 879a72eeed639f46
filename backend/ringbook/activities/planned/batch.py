"""Many activities at once, each with an answer of its own."""

from collections.abc import Sequence
from uuid import UUID

from ringbook.activities.planned.actions import finish
from ringbook.activities.planned.ids import key_of, keys_of, named
from ringbook.activities.planned.models import Activity
from ringbook.activities.planned.policy import editable_by, forbidden, visible_to
from ringbook.core.errors import DomainError, not_found
from ringbook.core.viewer import Viewer
from ringbook.limits import limits


async def finish_all(ids: Sequence[str], *, by: Viewer, done: bool) -> list[Activity | DomainError]:
    """Each one, or why not, in the order of the ids. Raises TOO_MANY.

    They are taken in one order whatever the ids' is, so that two who finish the same never wait for each other.
    """
    if len(ids) > limits().listed:
        raise DomainError("too_many", "At most {most} fit here.", field="ids", most=limits().listed)
    asked = Activity.filter(id__in=keys_of(ids))
    found = {row.id: row for row in await visible_to(by, among=asked).order_by("id")}
    mine = {row.id for row in await editable_by(by, among=asked).only("id")}
    after = {id: await _finished(row, by=by, done=done) for id, row in found.items() if id in mine}
    return [_answer(id, found, after) for id in ids]


async def _finished(activity: Activity, *, by: Viewer, done: bool) -> Activity | DomainError:
    try:
        return await finish(activity, by=by, done=done)
    except DomainError as error:  # deleted in this moment; nothing of it was written yet
        return error


def _answer(id: str, found: dict[UUID, Activity], after: dict[UUID, Activity | DomainError]) -> Activity | DomainError:
    key = key_of(id)
    if key not in found or not named(found[key], id):
        return not_found()
    return after.get(key) or forbidden()
