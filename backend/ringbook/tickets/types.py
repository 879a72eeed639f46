"""Tickets as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities.planned.loaders import activities_of_ticket
from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.arguments import After, Done, First
from ringbook.core.context import Info
from ringbook.core.paging import Connection
from ringbook.core.reading import Node, attribute, many, one
from ringbook.crms.loaders import crms_by_id
from ringbook.dictionaries.universal.loaders import entries_by_id
from ringbook.files.loaders import files_by_ticket
from ringbook.history.changes.types import RecordChange, changes
from ringbook.history.types import TimelineConnection, timeline
from ringbook.identity.loaders import users_by_id
from ringbook.organizations.loaders import organizations_by_id
from ringbook.projects.loaders import projects_by_id
from ringbook.tags.types import Tag
from ringbook.tickets import policy
from ringbook.tickets.clock import due_state
from ringbook.tickets.comments.loaders import comments_of_ticket
from ringbook.tickets.comments.types import TicketComment
from ringbook.tickets.enums import TicketDueState
from ringbook.tickets.flows.loaders import next_states, states_by_id
from ringbook.tickets.flows.types import TicketState
from ringbook.tickets.loaders import calls_by_ticket, tags_by_ticket

if TYPE_CHECKING:
    from ringbook.activities.planned.types import Activity
    from ringbook.contacts.types import Contact
    from ringbook.crms.types import Crm
    from ringbook.dictionaries.universal.types import DictionaryEntry
    from ringbook.files.types import File
    from ringbook.identity.types import User
    from ringbook.organizations.types import Organization
    from ringbook.projects.types import Project
    from ringbook.telephony.types import Call

_Activity = Annotated["Activity", strawberry.lazy("ringbook.activities.planned.types")]
_Entry = Annotated["DictionaryEntry", strawberry.lazy("ringbook.dictionaries.universal.types")]
_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]


@strawberry.type(description="What the viewer may do with a ticket.")
class TicketCan:
    edit: bool = strawberry.field(description="Change it, and move it to other states.")
    comment: bool = strawberry.field(description="Comment on it.")
    delete: bool = strawberry.field(description="Delete it; else the mutation refuses to.")


@strawberry.type(description="Something that a customer wants from us, and how far we are with it.")
class Ticket(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    number: int = attribute("Counts up over all tickets; no number is given twice.")
    title: str = attribute("Number and subject: #1042 Broken headset.")
    subject: str = attribute("What it is about; up to 200 characters.")
    description: str = attribute("Rich text, cleaned, as Note.html; may be empty.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] = one(crms_by_id, "crm_id", "Its contact base.")
    type: _Entry = one(entries_by_id, "type_id", "An entry of the dictionary TICKET_TYPE; its flow is the ticket's.")
    priority: _Entry | None = one(entries_by_id, "priority_id", "An entry of the dictionary PRIORITY.")
    state: TicketState = one(states_by_id, "state_id", "How far we are.")
    moves: list[TicketState] = many(next_states, "The states where it may go from here.", by="state_id")
    assignee: _User | None = one(users_by_id, "assignee_id", "Who has it to do; null: whoever comes first.")
    contact: Annotated["Contact", strawberry.lazy("ringbook.contacts.types")] | None = one(
        contacts_by_id, "contact_id", "Who wants it; null too when the viewer may not see them."
    )
    organization: Annotated["Organization", strawberry.lazy("ringbook.organizations.types")] | None = one(
        organizations_by_id, "organization_id", "Which organization; null too when the viewer may not see it."
    )
    project: Annotated["Project", strawberry.lazy("ringbook.projects.types")] | None = one(
        projects_by_id, "project_id", "Who works on it, in whose working hours it is due."
    )
    due_at: datetime | None = attribute("When it is due, in UTC.")
    due_by_hand: bool = attribute("Somebody set dueAt; false: it follows from the flow's target.")
    tags: list[Tag] = many(tags_by_ticket, "By name.")
    calls: list[Annotated["Call", strawberry.lazy("ringbook.telephony.types")]] = many(
        calls_by_ticket, "Calls about it that the viewer sees, the latest first."
    )
    files: list[Annotated["File", strawberry.lazy("ringbook.files.types")]] = many(
        files_by_ticket, "What is attached to it, the newest first."
    )
    author: _User | None = one(users_by_id, "author_id", "Who added it.")
    created_at: datetime = attribute("When it was added, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")
    resolved_at: datetime | None = attribute(
        "When it came to a RESOLVED or CLOSED state, in UTC; null while it is open."
    )
    closed_at: datetime | None = attribute("When it came to a CLOSED state, in UTC; null before.")
    timeline: TimelineConnection = timeline("What happened with it, newest first.")
    changes: Connection[RecordChange] = changes()

    @strawberry.field(description="How the due time looks at the moment.")
    async def due_state(root: strawberry.Parent[Any], info: Info) -> TicketDueState:
        state = await info.context.load(states_by_id, root.state_id)
        return due_state(root, state.category)

    @strawberry.field(description="Tasks, conversations and meetings about it. Errors: OUT_OF_RANGE, BAD_CURSOR.")
    async def activities(
        root: strawberry.Parent[Any], info: Info, done: Done = None, first: First = 50, after: After = None
    ) -> Connection[_Activity]:
        return await activities_of_ticket(root.id, done, first, after, info.context.viewer)

    @strawberry.field(description="What was said about it, the oldest first. Errors: OUT_OF_RANGE, BAD_CURSOR.")
    async def comments(
        root: strawberry.Parent[Any], first: First = 50, after: After = None
    ) -> Connection[TicketComment]:
        return await comments_of_ticket(root.id, first, after)

    @strawberry.field(description="What the viewer may do with it.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> TicketCan:
        viewer = info.context.viewer
        edit = policy.can_edit(viewer)
        return TicketCan(edit=edit, comment=edit, delete=policy.can_delete(viewer))


__all__ = ["Ticket", "TicketDueState"]
