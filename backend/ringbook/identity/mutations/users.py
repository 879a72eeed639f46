"""Users, and what one changes about oneself."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.core.find import find, find_all
from ringbook.core.inputs import given
from ringbook.core.viewer import Viewer
from ringbook.identity import actions, policy
from ringbook.identity.types import Locale, User


@strawberry.input(description="What to change about oneself; what is left out stays.")
class ViewerPatch:
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    locale: strawberry.Maybe[Locale] = strawberry.field(default=None, description="Another language.")
    password: strawberry.Maybe[str] = strawberry.field(default=None, description="A new password, 8 to 128 characters.")
    current_password: str | None = strawberry.field(default=None, description="Needed for a new password.")


@strawberry.input(description="A new user.")
class UserInput:
    email: str = strawberry.field(description="What they will sign in with; unique.")
    name: str = strawberry.field(description="First and last name.")
    password: str = strawberry.field(description="8 to 128 characters.")
    role_ids: list[strawberry.ID] = strawberry.field(default_factory=list, description="Their roles.")
    extension: str | None = strawberry.field(default=None, description="Their phone, as the PBX names it; unique.")
    locale: Locale = strawberry.field(default=Locale.PL, description="The language they work in.")


@strawberry.input(description="What to change on a user; what is left out stays.")
class UserPatch:
    id: strawberry.ID = strawberry.field(description="The user.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    email: strawberry.Maybe[str] = strawberry.field(default=None, description="A new e-mail address.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    password: strawberry.Maybe[str] = strawberry.field(default=None, description="A new password; ends their sessions.")
    role_ids: strawberry.Maybe[list[strawberry.ID]] = strawberry.field(default=None, description="All their roles.")
    extension: strawberry.Maybe[str | None] = strawberry.field(
        default=None, description="Another phone; null for none."
    )
    locale: strawberry.Maybe[Locale] = strawberry.field(default=None, description="Another language.")
    active: strawberry.Maybe[bool] = strawberry.field(default=None, description="False ends their sessions at once.")


@strawberry.type(description="The user, or why not.")
class UserPayload(Payload):
    user: User | None = strawberry.field(default=None, description="The user as they are now.")


async def oneself(viewer: Viewer) -> Any:
    """The viewer's own row."""
    return await policy.visible_to(viewer).get(id=viewer.user_id)


@strawberry.type
class UserMutations:
    @mutation(
        requires=SIGNED_IN,
        people=True,
        description="Changes the viewer's own name, language or password. Errors: BLANK, …, SESSION_ONLY.",
    )
    async def viewer_update(self, info: Info, input: ViewerPatch) -> UserPayload:
        viewer, values = info.context.viewer, given(input, "current_password")
        user = await oneself(viewer)
        if "password" in values:
            await actions.check_password(user, input.current_password or "")
        return UserPayload.of(user=await actions.change(user, by=viewer, **values))

    @mutation(
        requires="users:edit",
        people=True,
        description="Adds a user. Errors: BLANK, INVALID_EMAIL, WEAK_PASSWORD, TAKEN, NOT_FOUND, SESSION_ONLY,"
        " and NOT_YOURS at roleIds.N for a role with rights that the viewer doesn't have; administrators may give any.",
    )
    async def user_create(self, info: Info, input: UserInput) -> UserPayload:
        viewer, values = info.context.viewer, given(input, "role_ids")
        roles = await find_all(policy.visible_roles(viewer), input.role_ids, "roleIds")
        policy.check_roles(roles, viewer)
        return UserPayload.of(user=await actions.create(roles=roles, by=viewer, **values))

    @mutation(
        requires="users:edit",
        description="Changes a user. Errors: as userCreate, CONFLICT, LAST_ADMINISTRATOR at roleIds or active, and"
        " NOT_YOURS at email, password and active of a user who has rights that the viewer doesn't have, and at"
        " roleIds for taking such a role away; for an API key SESSION_ONLY at email, password, and active to let"
        " somebody in again.",
    )
    async def user_update(self, info: Info, input: UserPatch) -> UserPayload:
        viewer, values = info.context.viewer, given(input)
        user = await find(policy.visible_to(viewer), input.id)
        held = await policy.roles_of(user)
        policy.check_ways_in(user, held, viewer, values)
        if "role_ids" in values:
            values["roles"] = await find_all(policy.visible_roles(viewer), values.pop("role_ids"), "roleIds")
            policy.check_roles(values["roles"], viewer, held=held)
        return UserPayload.of(user=await actions.change(user, by=viewer, **values))
