"""Users and roles as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities.feed.loaders import feeds_by_viewer
from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many, one, shown
from ringbook.core.viewer import Viewer as Asker
from ringbook.core.words import initials, say
from ringbook.crms.loaders import caller_identification_by_viewer, crms_by_viewer, default_crm_by_viewer
from ringbook.identity import policy
from ringbook.identity.keys.loaders import keys_by_id
from ringbook.identity.loaders import roles_by_user, user_count_by_role, users_by_id
from ringbook.identity.models import Locale
from ringbook.identity.permissions import PermissionGroup
from ringbook.messaging.loaders import signatures_by_user
from ringbook.notifications.loaders import notifications_of, unread_count
from ringbook.projects.loaders import access_by_user, projects_by_user
from ringbook.telephony.loaders import callback_count_by_viewer

if TYPE_CHECKING:
    from ringbook.activities.feed.types import CalendarFeed
    from ringbook.crms.types import Crm
    from ringbook.identity.keys.types import ApiKey
    from ringbook.notifications.types import NotificationConnection
    from ringbook.projects.access.types import UserAccess
    from ringbook.projects.types import Project

_Crm = Annotated["Crm", strawberry.lazy("ringbook.crms.types")]
_ApiKey = Annotated["ApiKey", strawberry.lazy("ringbook.identity.keys.types")]
_Feed = Annotated["CalendarFeed", strawberry.lazy("ringbook.activities.feed.types")]
_Notifications = Annotated["NotificationConnection", strawberry.lazy("ringbook.notifications.types")]
Unread = Annotated[bool, strawberry.argument(description="Only those that they have not read.")]
describe(
    Locale,
    "A language of the app and of error messages.",
    PL="Polish.",
    EN="English.",
)
describe(
    PermissionGroup,
    "What permissions are about.",
    RECORDS="What one may do with contacts, organizations, tickets and what hangs on them.",
    ACCOUNTS="To which customers and partners the others apply.",
    TELEPHONY="Calls, dialling and recordings.",
    SETTINGS="Users, Crms and other systems.",
)


@strawberry.type(description="Something that a role can grant.")
class Permission:
    name: str = attribute("Such as contacts:edit; stable.")
    group: PermissionGroup = attribute("What it is about.")

    @strawberry.field(description="What it lets one do, in the reader's language.")
    def description(root: strawberry.Parent[Any]) -> str:
        return say(root.sentence)


@strawberry.type(description="A named set of permissions. Rights of several roles add up.")
class Role(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    key: str | None = attribute("The name in programs of a role that exists from the start, such as consultant.")
    name: str = attribute("Unique, whatever the case; up to 80 characters.")
    system: bool = attribute("Exists from the start; it can be copied, not changed.")
    permissions: list[str] = attribute("Names such as contacts:edit: see `permissions`.")
    user_count: int = one(user_count_by_role, "id", "How many users have it, inactive ones too.")


@strawberry.type(description="What the viewer may do with a user.")
class UserCan:
    edit: bool = strawberry.field(description="Change name, roles, extension and password.")


@strawberry.type(description="Somebody who works here.")
class User(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    email: str = attribute("What they sign in with; unique, lower case.")
    name: str = attribute("First and last name.")
    active: bool = attribute("An inactive user can't sign in and keeps their history.")
    extension: str | None = attribute("The phone that rings on their desk, as the PBX names it.")
    locale: Locale = attribute("The language they work in.")
    roles: list[Role] = many(roles_by_user, "Their roles, by name.")
    projects: list[Annotated["Project", strawberry.lazy("ringbook.projects.types")]] = many(
        projects_by_user, "The projects they are a member of, by name."
    )
    access: Annotated["UserAccess", strawberry.lazy("ringbook.projects.access.types")] | None = one(
        access_by_user,
        "id",
        "What they may see and do, and which role gives it; shown to those with users:edit, and to oneself.",
    )
    created_at: datetime = attribute("When the user was added, in UTC.")

    @strawberry.field(description="Up to two letters, for an avatar.")
    def initials(self) -> str:
        return initials(self.name)

    @strawberry.field(description="What the viewer may do with this user.")
    def viewer_can(self, info: Info) -> UserCan:
        return UserCan(edit=policy.can_edit(info.context.viewer))


@strawberry.type(description="Who asks, and what they may do.")
class Viewer:
    asker: strawberry.Private[Asker]

    @strawberry.field(description="The user; for an API key, the one it acts for.")
    async def user(self, info: Info) -> User:
        return await info.context.load(users_by_id, self.asker.user_id)

    @strawberry.field(description="The API key that acts for them in this very request; null for a person.")
    async def api_key(self, info: Info) -> _ApiKey | None:
        return await info.context.load(keys_by_id, self.asker.key_id) if self.asker.key_id else None

    @strawberry.field(description="What they may do, by name: contacts:edit and so on.")
    def permissions(self) -> list[str]:
        return sorted(self.asker.permissions)

    @strawberry.field(description="The CRM is on, or they may set it up; false hides it from them altogether.")
    def crm_enabled(self) -> bool:
        return self.asker.crm_enabled

    @strawberry.field(description="Each Crm is seen only by the members of its projects.")
    def restricted_crm(self) -> bool:
        return self.asker.restricted

    @strawberry.field(description="A ringing call opens the caller's card by itself.")
    async def caller_identification(self, info: Info) -> bool:
        return bool(await info.context.load(caller_identification_by_viewer, self.asker.user_id))

    @strawberry.field(
        description="Missed calls to ring back that nobody has claimed, and those that the viewer has; 100 at most."
    )
    async def callback_count(self, info: Info) -> int:
        return await info.context.load(callback_count_by_viewer, self.asker.user_id) or 0

    @strawberry.field(description="The Crms they see, the default one first, the others by name.")
    async def crms(self, info: Info) -> list[_Crm]:
        return await info.context.load(crms_by_viewer, self.asker.user_id) or []

    @strawberry.field(description="The Crm chosen beforehand, if they see it.")
    async def default_crm(self, info: Info) -> _Crm | None:
        return await info.context.load(default_crm_by_viewer, self.asker.user_id)

    @strawberry.field(description="The IANA name of the zone by which their days begin, and which times are shown in.")
    def timezone(self) -> str:
        return self.asker.timezone

    @strawberry.field(
        description="What they are told, the latest first, for 90 days; without what is about something out of their"
        " sight. Errors: OUT_OF_RANGE, BAD_CURSOR."
    )
    async def notifications(
        self, info: Info, unread: Unread = False, first: First = 30, after: After = None
    ) -> _Notifications:
        return shown(await notifications_of(info.context, only_unread=unread, first=first, after=after))

    @strawberry.field(description="How many of these they have not read; 100 at most.")
    async def unread_count(self, info: Info) -> int:
        return await unread_count(info.context)

    @strawberry.field(description="What stands under their e-mails, as clean rich text; empty without.")
    async def signature(self, info: Info) -> str:
        return await info.context.load(signatures_by_user, self.asker.user_id) or ""

    @strawberry.field(description="Their calendar's secret address for other programs; null when there is none.")
    async def calendar_feed(self, info: Info) -> _Feed | None:
        return await info.context.load(feeds_by_viewer, self.asker.user_id)


__all__ = ["Locale", "Permission", "PermissionGroup", "Role", "User", "UserCan", "Viewer"]
