"""Phone meetings as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities.meetings import policy
from ringbook.activities.meetings.models import Activity, ActivityKind, DialMode
from ringbook.contacts.loaders import contacts_by_id, editable_contacts
from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute, one
from ringbook.identity.loaders import users_by_id
from ringbook.organizations.loaders import editable_organizations, organizations_by_id
from ringbook.projects.loaders import projects_by_id

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.identity.types import User
    from ringbook.organizations.types import Organization
    from ringbook.projects.types import Project

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]
_Organization = Annotated["Organization", strawberry.lazy("ringbook.organizations.types")]
_Project = Annotated["Project", strawberry.lazy("ringbook.projects.types")]
_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]

strawberry.enum(
    DialMode,
    description="MANUAL: somebody dials. AUTOMATIC: to be dialled by the rules of the project; for now they are only"
    " kept, and nothing dials by itself yet.",
)


@strawberry.type(description="What the viewer may do with a phone meeting.")
class PhoneMeetingCan:
    edit: bool = strawberry.field(description="Change it; never one that is done.")
    delete: bool = strawberry.field(description="Delete it.")
    finish: bool = strawberry.field(description="Say that it is done, or take that back.")


@strawberry.type(description="A call that is planned, with a contact, an organization, or neither.")
class PhoneMeeting(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    subject: str = attribute("What it is about; up to 200 characters.")
    number: str = attribute("The number to call, as it was typed.")
    national: str = attribute("The same for people to read: national form at home, else international.")
    mode: DialMode = attribute("Who dials.")
    information: str = attribute("What the caller should know: plain text, up to 20 000 characters.")
    project: _Project | None = one(projects_by_id, "project_id", "The project that calls.")
    assignee: _User | None = one(users_by_id, "assignee_id", "Who is to call; null: whoever comes first.")
    contact: _Contact | None = one(contacts_by_id, "contact_id", "Who is called.")
    organization: _Organization | None = one(organizations_by_id, "organization_id", "Which organization is called.")
    done_at: datetime | None = attribute("When it was done, in UTC; null while it is open.")
    created_at: datetime = attribute("When it was planned, in UTC.")

    @strawberry.field(name="from", description="The earliest time to call, in UTC; in changes it is startsAt.")
    def begin(root: strawberry.Parent[Any]) -> datetime:
        begin: datetime = root.starts_at
        return begin

    @strawberry.field(name="to", description="The latest time to call, in UTC; in changes it is endsAt.")
    def end(root: strawberry.Parent[Any]) -> datetime:
        end: datetime = root.ends_at
        return end

    @strawberry.field(description="What the viewer may do with it.")
    async def viewer_can(root: strawberry.Parent[Any], info: Info) -> PhoneMeetingCan:
        may = policy.can_edit(root, info.context.viewer, account=await _edits_account(root, info))
        return PhoneMeetingCan(edit=may and not root.done_at, delete=may, finish=may)

    @classmethod
    def is_type_of(cls, row: Any, info: Any) -> bool:
        return isinstance(row, Activity) and row.kind is ActivityKind.PHONE_MEETING


async def _edits_account(row: Any, info: Info) -> bool:
    if row.contact_id:
        return bool(await info.context.load(editable_contacts, row.contact_id))
    return bool(row.organization_id and await info.context.load(editable_organizations, row.organization_id))


__all__ = ["DialMode", "PhoneMeeting"]
