"""Notifications as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, Union

import strawberry

from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.paging import PageInfo
from ringbook.core.reading import Node, attribute, shown
from ringbook.history.actors.types import Actor
from ringbook.notifications.loaders import record_of, subject_of
from ringbook.notifications.models import NotificationKind
from ringbook.notifications.wording import told

if TYPE_CHECKING:
    from ringbook.activities.planned.kinds.types import Conversation, Meeting, PhoneMeeting, Task
    from ringbook.activities.types import Note
    from ringbook.contacts.types import Contact
    from ringbook.messaging.types import Message
    from ringbook.organizations.types import Organization
    from ringbook.tickets.comments.types import TicketComment
    from ringbook.tickets.types import Ticket
    from ringbook.webhooks.types import Webhook

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]
_Organization = Annotated["Organization", strawberry.lazy("ringbook.organizations.types")]
NotificationSubject: TypeAlias = Annotated[
    Union[  # noqa: UP007
        Annotated["Task", strawberry.lazy("ringbook.activities.planned.kinds.types")],
        Annotated["Conversation", strawberry.lazy("ringbook.activities.planned.kinds.types")],
        Annotated["Meeting", strawberry.lazy("ringbook.activities.planned.kinds.types")],
        Annotated["PhoneMeeting", strawberry.lazy("ringbook.activities.planned.kinds.types")],
        Annotated["Ticket", strawberry.lazy("ringbook.tickets.types")],
        Annotated["TicketComment", strawberry.lazy("ringbook.tickets.comments.types")],
        Annotated["Note", strawberry.lazy("ringbook.activities.types")],
        Annotated["Message", strawberry.lazy("ringbook.messaging.types")],
        Annotated["Webhook", strawberry.lazy("ringbook.webhooks.types")],
        _Contact,
        _Organization,
    ],
    strawberry.union("NotificationSubject", description="What somebody is told about."),
]
TimelineRecord: TypeAlias = Annotated[
    _Contact | _Organization,
    strawberry.union("TimelineRecord", description="What has a timeline, and a card that shows it."),
]

describe(
    NotificationKind,
    "Why somebody is told.",
    MENTIONED="They were named in a note.",
    REMINDER="An activity of theirs begins soon.",
    PHONE_MEETING_DUE="The time of a call that a person makes has come.",
    DIAL_PROBLEM="The dialler gave up, or does not know what became of a call.",
    TICKET_ASSIGNED="A ticket is theirs now.",
    ACTIVITY_ASSIGNED="An activity is theirs now.",
    TICKET_COMMENTED="Somebody wrote on a ticket of theirs.",
    MESSAGE_FAILED="A message of theirs did not get through.",
    WEBHOOK_PAUSED="A webhook paused by itself; told to those who manage webhooks.",
)


@strawberry.type(description="Something that the viewer is told.")
class Notification(Node):
    kind: NotificationKind = attribute("Why.")
    text: str = attribute("What follows the title, such as the beginning of a note: plain text, often empty.")
    at: datetime = attribute("When it happened, in UTC.")
    read_at: datetime | None = attribute("When they read it, in UTC; null as long as they have not.")

    @strawberry.field(description="One line, in the reader's language, with times in the viewer's zone.")
    def title(root: strawberry.Parent[Any], info: Info) -> str:
        return told(root.title, root.words, root.at, info.context.viewer.zone)

    @strawberry.field(description="Who did it; null for the clock.")
    def by(root: strawberry.Parent[Any]) -> Actor | None:
        return Actor.of(root) if root.by_id else None

    @strawberry.field(description="What it is about; null once the viewer can't see it any more.")
    async def subject(root: strawberry.Parent[Any], info: Info) -> NotificationSubject | None:
        return shown(await subject_of(root, info.context))

    @strawberry.field(description="Whose card to open; null: the subject's own screen.")
    async def record(root: strawberry.Parent[Any], info: Info) -> TimelineRecord | None:
        return shown(await record_of(root, info.context))


@strawberry.type(description="A notification in its place.")
class NotificationEdge:
    cursor: str = strawberry.field(description="Give it as `after` to go on behind this one.")
    node: Notification = strawberry.field(description="The notification.")


@strawberry.type(description="One page of notifications, the latest first.")
class NotificationConnection:
    edges: list[NotificationEdge] = strawberry.field(description="The notifications with their cursors.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")

    @strawberry.field(description="The notifications alone.")
    def nodes(root: strawberry.Parent[Any]) -> list[Notification]:
        return [edge.node for edge in root.edges]


__all__ = ["Notification", "NotificationConnection", "NotificationKind"]
