"""Having read what one was told."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.ids import key_of
from ringbook.core.inputs import optional
from ringbook.limits import limits
from ringbook.notifications import actions
from ringbook.notifications.loaders import unread_count


@strawberry.input(description="What the viewer has read.")
class NotificationsReadInput:
    ids: list[strawberry.ID] | None = optional("Up to 100 notifications; left out: all of them.")


@strawberry.type(description="How many are left, or why not.")
class NotificationsReadPayload(Payload):
    unread_count: int = strawberry.field(default=0, description="How many they have not read; 100 at most.")


@strawberry.type
class NotificationMutations:
    @mutation(
        requires=SIGNED_IN,
        description="Says that the viewer has read some notifications, or all; ids of others change nothing."
        " Errors: TOO_MANY.",
    )
    async def notifications_read(self, info: Info, input: NotificationsReadInput) -> NotificationsReadPayload:
        ids = input.ids
        if ids is not None and len(ids) > limits().first:
            raise DomainError("too_many", "At most {most} fit here.", field="ids", most=limits().first)
        keys = None if ids is None else {key for id in ids if (key := key_of(id, "Notification"))}
        await actions.read(info.context.viewer, keys)
        return NotificationsReadPayload(unread_count=await unread_count(info.context))
