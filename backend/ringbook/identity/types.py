"""Users and roles as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute, many
from ringbook.core.viewer import Viewer as Asker
from ringbook.core.words import initials
from ringbook.crms.loaders import crms_by_viewer, default_crm_by_viewer
from ringbook.identity import policy
from ringbook.identity.loaders import roles_by_user, users_by_id
from ringbook.identity.models import Locale
from ringbook.projects.loaders import projects_by_user

if TYPE_CHECKING:
    from ringbook.crms.types import Crm
    from ringbook.projects.types import Project

_Crm = Annotated["Crm", strawberry.lazy("ringbook.crms.types")]
strawberry.enum(Locale, description="A language of the app and of error messages.")


@strawberry.type(description="A named set of permissions. Rights of several roles add up.")
class Role(Node):
    name: str = attribute("Unique.")
    system: bool = attribute("Exists from the start; it can be copied, not changed.")
    permissions: list[str] = attribute("Names such as contacts:edit.")


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

    @strawberry.field(description="What they may do, by name: contacts:edit and so on.")
    def permissions(self) -> list[str]:
        return sorted(self.asker.permissions)

    @strawberry.field(description="The Crms they see, by name.")
    async def crms(self, info: Info) -> list[_Crm]:
        return await info.context.load(crms_by_viewer, self.asker.user_id) or []

    @strawberry.field(description="The Crm chosen beforehand, if they see it.")
    async def default_crm(self, info: Info) -> _Crm | None:
        return await info.context.load(default_crm_by_viewer, self.asker.user_id)


__all__ = ["Locale", "Role", "User", "UserCan", "Viewer"]
