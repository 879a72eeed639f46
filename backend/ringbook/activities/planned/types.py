"""Activities as the API shows them: what all kinds share."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities.planned.loaders import (
    activities_by_id,
    editable_activities,
    followers,
    participants_by_activity,
    people_by_activity,
)
from ringbook.activities.planned.models import Activity as Row
from ringbook.activities.planned.models import ActivityKind, DialMode
from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many, one
from ringbook.dictionaries.universal.loaders import entries_by_id
from ringbook.dictionaries.universal.types import DictionaryEntry
from ringbook.identity.loaders import users_by_id
from ringbook.organizations.loaders import organizations_by_id
from ringbook.projects.loaders import projects_by_id
from ringbook.tickets.loaders import tickets_by_id

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.identity.types import User
    from ringbook.organizations.types import Organization
    from ringbook.projects.types import Project
    from ringbook.tickets.types import Ticket

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]
_Organization = Annotated["Organization", strawberry.lazy("ringbook.organizations.types")]
_Project = Annotated["Project", strawberry.lazy("ringbook.projects.types")]
_Ticket = Annotated["Ticket", strawberry.lazy("ringbook.tickets.types")]
_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]
_Activity = Annotated["Activity", strawberry.lazy("ringbook.activities.planned.types")]

describe(
    ActivityKind,
    "What kind of activity; each is a type of its own.",
    TASK="Something to be done by a time: `Task`.",
    CONVERSATION="A talk, with a timer: `Conversation`.",
    MEETING="People meet at a place, at a cost: `Meeting`.",
    PHONE_MEETING="A call agreed for a time, dialled by a person or by itself: `PhoneMeeting`.",
)


@strawberry.type(description="What the viewer may do with an activity.")
class ActivityCan:
    edit: bool = strawberry.field(description="Change it; never one that is done.")
    finish: bool = strawberry.field(description="Say that it is done, or take that back.")
    delete: bool = strawberry.field(description="Delete it; else the mutation refuses to.")


@strawberry.interface(description="Something planned or done: a task, a conversation, a meeting, a phone meeting.")
class Activity(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    kind: ActivityKind = attribute("Which of the four; as __typename.")
    subject: str = attribute("What it is about; up to 200 characters.")
    type: DictionaryEntry | None = one(entries_by_id, "type_id", "Of the dictionary ACTIVITY_KIND.")
    priority: DictionaryEntry | None = one(entries_by_id, "priority_id", "Of the dictionary PRIORITY.")
    category: DictionaryEntry | None = one(entries_by_id, "category_id", "Of the dictionary ACTIVITY_CATEGORY.")
    starts_at: datetime = attribute("When it begins, in UTC.")
    ends_at: datetime = attribute("When it ends, in UTC; a task: when it is due.")
    assignee: _User | None = one(users_by_id, "assignee_id", "Who is to do it; null: nobody yet.")
    participants: list[_User] = many(participants_by_activity, "Colleagues who take part, by name.")
    contact: _Contact | None = one(contacts_by_id, "contact_id", "The main contact person, if the viewer sees them.")
    organization: _Organization | None = one(
        organizations_by_id, "organization_id", "The organization it is with, if the viewer sees it."
    )
    project: _Project | None = one(projects_by_id, "project_id", "The team it is planned for; null: nobody said.")
    ticket: _Ticket | None = one(tickets_by_id, "ticket_id", "Of which ticket it is, if the viewer sees that.")
    note: str = attribute("Plain text, up to 20 000 characters.")
    in_calendar: bool = attribute("It is shown in the calendar.")
    reminders: list[int] = attribute("Minutes before startsAt at which the app reminds, in order.")
    done_at: datetime | None = attribute("When it was done, in UTC; null while it is open.")
    follows: _Activity | None = one(activities_by_id, "follows_id", "The one it was planned from with `next`.")
    next: _Activity | None = one(followers, "id", "The latest one that was planned from it with `next`.")
    created_at: datetime = attribute("When it was planned, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")

    @strawberry.field(description="It is still open, although its end is over.")
    def overdue(root: strawberry.Parent[Any]) -> bool:
        return root.done_at is None and root.ends_at < datetime.now(UTC)

    @strawberry.field(description="All contact persons whom the viewer sees, the main one first, then by name.")
    async def people(root: strawberry.Parent[Any], info: Info) -> list[_Contact]:
        main = await info.context.load(contacts_by_id, root.contact_id) if root.contact_id else None
        others = await info.context.load(people_by_activity, root.id) or []
        return ([main] if main else []) + [each for each in others if main is None or each.id != main.id]

    @strawberry.field(description="What the viewer may do with it.")
    async def viewer_can(root: strawberry.Parent[Any], info: Info) -> ActivityCan:
        may = bool(await info.context.load(editable_activities, root.id))
        return ActivityCan(edit=may and not root.done_at, delete=may, finish=may)


def is_of(kind: ActivityKind) -> Any:
    """`is_type_of` for the type of this kind."""

    def is_type_of(cls: type, row: Any, info: Any) -> bool:
        return isinstance(row, Row) and row.kind is kind

    return classmethod(is_type_of)


__all__ = ["Activity", "ActivityCan", "ActivityKind", "DialMode"]
