"""Those who do an activity: they work here, and see whom it is with."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from ringbook.contacts.records import Record, is_seen
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.identity.viewers import viewers_of_users

MOST_PARTICIPANTS = 50
ACCOUNT = {"contact", "people", "organization"}


async def wrong_staff(
    values: Mapping[str, Any], then: Mapping[str, Any], records: Sequence[Record]
) -> list[DomainError]:
    """INACTIVE and NO_ACCESS for those who are chosen, or for whom others are chosen to be with; TOO_MANY.

    then: how the activity would be. records: whom it would be with.
    """
    participants: list[User] = then["participants"] or []
    if len(participants) > MOST_PARTICIPANTS:
        return [DomainError("too_many", "At most {most} fit here.", field="participantIds", most=MOST_PARTICIPANTS)]
    wanted = list[tuple[str, str, User]]()
    if then["assignee"] and {"assignee", *ACCOUNT} & values.keys():
        wanted.append(("assignee", "assigneeId", then["assignee"]))
    if {"participants", *ACCOUNT} & values.keys():
        wanted += [("participants", f"participantIds.{n}", user) for n, user in enumerate(participants)]
    eyes = await viewers_of_users([user.id for _, _, user in wanted])
    found = [await _wrong(user, eyes, path, records, chosen=name in values) for name, path, user in wanted]
    return [error for error in found if error]


async def _wrong(
    user: User, eyes: Mapping[UUID, Viewer], path: str, records: Collection[Record], *, chosen: bool
) -> DomainError | None:
    """chosen: right now. Who left since does not stand in the way of another change."""
    viewer = eyes.get(user.id)
    if viewer is None:
        sentence = "{name} does not work here any more."
        return DomainError("inactive", sentence, field=path, name=user.name) if chosen else None
    for record in records:
        if await is_seen(record, viewer):
            return None
    sentence = "{name} can't see whom this is with."
    return DomainError("no_access", sentence, field=path, name=user.name) if records else None
