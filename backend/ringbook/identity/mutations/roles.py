"""Adding, changing and deleting roles."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput, given
from ringbook.identity import actions, policy
from ringbook.identity.types import Role


@strawberry.input(description="A new role; to copy one, give its permissions another name.")
class RoleInput:
    name: str = strawberry.field(description="Unique, whatever the case; up to 80 characters.")
    permissions: list[str] = strawberry.field(description="Names of `permissions`, such as contacts:edit.")


@strawberry.input(description="What to change on a role; what is left out stays.")
class RolePatch:
    id: strawberry.ID = strawberry.field(description="The role.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    permissions: strawberry.Maybe[list[str]] = strawberry.field(
        default=None, description="All that it grants from now on."
    )


@strawberry.type(description="The role, or why not.")
class RolePayload(Payload):
    role: Role | None = strawberry.field(default=None, description="The role as it is now.")


@strawberry.type
class RoleMutations:
    @mutation(
        requires="users:edit",
        description="Adds a role. Errors: BLANK, TOO_LONG, TAKEN, and at permissions.N: UNKNOWN_PERMISSION, NOT_YOURS"
        " for a right that the viewer doesn't have; administrators may give any.",
    )
    async def role_create(self, info: Info, input: RoleInput) -> RolePayload:
        viewer = info.context.viewer
        policy.check_rights(input.permissions, viewer)
        role = await actions.create_role(name=input.name, permissions=input.permissions, by=viewer)
        return RolePayload.of(role=role)

    @mutation(
        requires="users:edit",
        description="Changes a role, at once for everybody who has it. Errors: as roleCreate, NOT_FOUND, CONFLICT,"
        " SYSTEM_ROLE for those that exist from the start, and LAST_ADMINISTRATOR at permissions.",
    )
    async def role_update(self, info: Info, input: RolePatch) -> RolePayload:
        viewer, values = info.context.viewer, given(input)
        role = await find(policy.visible_roles(viewer), input.id)
        policy.check_rights(values.get("permissions", ()), viewer, had=role.permissions)
        policy.check_withdrawal(role, values.get("permissions", role.permissions), viewer, "permissions")
        return RolePayload.of(role=await actions.change_role(role, by=viewer, **values))

    @mutation(
        requires="users:edit",
        description="Deletes a role and takes it from everybody who has it: see userCount. Errors: NOT_FOUND,"
        " SYSTEM_ROLE, LAST_ADMINISTRATOR, NOT_YOURS for one with rights that the viewer doesn't have.",
    )
    async def role_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        role = await find(policy.visible_roles(viewer), input.id)
        policy.check_withdrawal(role, (), viewer, "id")
        await actions.delete_role(role, by=viewer)
        return DeletePayload(deleted_id=input.id)
