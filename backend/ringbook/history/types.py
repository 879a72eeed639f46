"""What happened, as the API shows it."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, Union

import strawberry

from ringbook.activities.loaders import notes_by_id
from ringbook.activities.logged.loaders import logged_events_by_id
from ringbook.activities.planned.loaders import activities_by_id
from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.answers import Loader
from ringbook.core.arguments import After, First
from ringbook.core.context import Context, Info
from ringbook.core.enums import describe
from ringbook.core.paging import PageInfo
from ringbook.core.reading import Node, attribute, many, shown
from ringbook.files.loaders import files_by_id
from ringbook.history import models
from ringbook.history.actors.types import Actor
from ringbook.history.changes.types import FieldChange
from ringbook.history.kinds import TimelineKind, is_of, subject_types
from ringbook.history.loaders import changes_by_event
from ringbook.history.timeline import cursor_of, told
from ringbook.messaging.loaders import messages_by_id
from ringbook.organizations.loaders import organizations_by_id
from ringbook.telephony.loaders import calls_by_id
from ringbook.tickets.comments.loaders import comments_by_id
from ringbook.tickets.loaders import tickets_by_id
from ringbook.webhooks.loaders import webhooks_by_id

if TYPE_CHECKING:
    from ringbook.activities.logged.types import LoggedEvent
    from ringbook.activities.planned.kinds.types import Conversation, Meeting, PhoneMeeting, Task
    from ringbook.activities.types import Note
    from ringbook.contacts.types import Contact
    from ringbook.files.types import File
    from ringbook.messaging.types import Message
    from ringbook.organizations.types import Organization
    from ringbook.telephony.types import Call
    from ringbook.tickets.comments.types import TicketComment
    from ringbook.tickets.types import Ticket
    from ringbook.webhooks.types import Webhook

SUBJECTS: dict[str, Loader[Any, Any]] = {
    "Contact": contacts_by_id,
    "Organization": organizations_by_id,
    "Note": notes_by_id,
    "Call": calls_by_id,
    "File": files_by_id,
    "LoggedEvent": logged_events_by_id,
    "Message": messages_by_id,
    "Activity": activities_by_id,
    "Ticket": tickets_by_id,
    "TicketComment": comments_by_id,
    "Webhook": webhooks_by_id,
}
"""How the subject of an event is found, if the viewer may see it: by the model's name."""
TimelineSubject: TypeAlias = Annotated[
    Union[  # noqa: UP007
        Annotated["Contact", strawberry.lazy("ringbook.contacts.types")],
        Annotated["Organization", strawberry.lazy("ringbook.organizations.types")],
        Annotated["Note", strawberry.lazy("ringbook.activities.types")],
        Annotated["Call", strawberry.lazy("ringbook.telephony.types")],
        Annotated["File", strawberry.lazy("ringbook.files.types")],
        Annotated["LoggedEvent", strawberry.lazy("ringbook.activities.logged.types")],
        Annotated["Message", strawberry.lazy("ringbook.messaging.types")],
        Annotated["Task", strawberry.lazy("ringbook.activities.planned.kinds.types")],
        Annotated["Conversation", strawberry.lazy("ringbook.activities.planned.kinds.types")],
        Annotated["Meeting", strawberry.lazy("ringbook.activities.planned.kinds.types")],
        Annotated["PhoneMeeting", strawberry.lazy("ringbook.activities.planned.kinds.types")],
        Annotated["Ticket", strawberry.lazy("ringbook.tickets.types")],
        Annotated["TicketComment", strawberry.lazy("ringbook.tickets.comments.types")],
        Annotated["Webhook", strawberry.lazy("ringbook.webhooks.types")],
    ],
    strawberry.union("TimelineSubject", description="What something happened to."),
]

describe(
    TimelineKind,
    "What kind of thing happened.",
    NOTES="Somebody wrote a note.",
    CALLS="Calls, logged ones as well.",
    MESSAGES="E-mails, texts and faxes, logged ones as well.",
    ACTIVITIES="Activities were planned, changed or finished.",
    FILES="Files were added, changed or deleted.",
    TICKETS="Tickets, and comments on them.",
    RECORD="The contact or the organization itself was added, changed, moved and so on.",
)
Kinds: TypeAlias = Annotated[
    list[TimelineKind] | None, strawberry.argument(description="Only these kinds; left out or empty: all of them.")
]


async def subject_of(event: models.Event, context: Context) -> Any:
    """The row an event happened to; None when the viewer can't see it, or it is gone."""
    question = SUBJECTS.get(event.subject_type)
    return await context.load(question, event.subject_id) if question else None


@strawberry.type(description="One thing that happened.")
class TimelineEntry(Node):
    seq: int = attribute("Counts up over everything that happens.")
    at: datetime = attribute("When, in UTC.")
    name: str = attribute("What: contact.created, contact.moved, note.added, call.started and so on.")
    changes: list[FieldChange] = many(changes_by_event, "The fields that changed by it.")

    @strawberry.field(description="Who did it.")
    def by(root: strawberry.Parent[Any]) -> Actor:
        return Actor.of(root)

    @strawberry.field(description="What it happened to; null once the viewer can't see it any more.")
    async def subject(root: strawberry.Parent[Any], info: Info) -> TimelineSubject | None:
        return shown(await subject_of(root, info.context))

    @classmethod
    def is_type_of(cls, row: Any, info: Any) -> bool:
        return isinstance(row, models.Event)


@strawberry.type(description="An entry in its place on the timeline.")
class TimelineEdge:
    cursor: str = strawberry.field(description="Give it as `after` to go on behind this entry.")
    node: TimelineEntry = strawberry.field(description="The entry.")


@strawberry.type(description="One page of a timeline, newest first.")
class TimelineConnection:
    edges: list[TimelineEdge] = strawberry.field(description="The entries with their cursors.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")

    @strawberry.field(description="The entries alone.")
    def nodes(self) -> list[TimelineEntry]:
        return [edge.node for edge in self.edges]


def timeline(description: str) -> Any:
    """The field of a record that tells what happened with it."""

    async def resolve(
        root: strawberry.Parent[Any], info: Info, kinds: Kinds = None, first: First = 30, after: After = None
    ) -> TimelineConnection:
        async def sees(event: models.Event) -> bool:
            row = await subject_of(event, info.context)
            return row is not None and is_of(row, kinds or ())

        events, more = await told(root.id, first, after, sees, subject_types(kinds or ()))
        edges = [TimelineEdge(cursor=cursor_of(event), node=shown(event)) for event in events]
        start, end = (edges[0].cursor, edges[-1].cursor) if edges else (None, None)
        info_of_page = PageInfo(has_next_page=more, has_previous_page=bool(after), start_cursor=start, end_cursor=end)
        return TimelineConnection(edges=edges, page_info=info_of_page)

    return strawberry.field(resolver=resolve, description=f"{description} Errors: OUT_OF_RANGE, BAD_CURSOR.")
