"""Making, changing and revoking API keys: by hand alone, whatever a key's scopes."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput, given, maybe
from ringbook.core.moments import Moment, instant
from ringbook.identity import policy as users
from ringbook.identity.keys import actions, policy
from ringbook.identity.keys.types import ApiKey


@strawberry.input(description="A new API key.")
class ApiKeyInput:
    name: str = strawberry.field(description="What it is for; unique among one's own; up to 80 characters.")
    scopes: list[str] | None = strawberry.field(
        default=None,
        description="Names of `permissions` that the viewer has, such as contacts:read; left out: all that the viewer"
        " may do, now and later.",
    )
    expires_at: Moment | None = strawberry.field(default=None, description="When it ends; left out: never.")


@strawberry.input(description="What to change on an API key; what is left out stays.")
class ApiKeyPatch:
    id: strawberry.ID = strawberry.field(description="The key; one's own.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = maybe("A new name.")
    scopes: strawberry.Maybe[list[str] | None] = maybe("All it may do from now on; null: all that the viewer may.")


@strawberry.type(description="The API key, or why not.")
class ApiKeyPayload(Payload):
    api_key: ApiKey | None = strawberry.field(default=None, description="The key as it is now.")


@strawberry.type(description="The new API key with its secret, or why not.")
class ApiKeyCreatePayload(Payload):
    api_key: ApiKey | None = strawberry.field(default=None, description="As it was made; null when it was not.")
    secret: str | None = strawberry.field(
        default=None,
        description="What a program sends as `Authorization: Bearer …`; shown this once, and kept as a hash alone.",
    )


@strawberry.type
class ApiKeyMutations:
    @mutation(
        requires=policy.HAVE,
        people=True,
        description="Makes an API key that acts for the viewer. Errors: BLANK, TOO_LONG, TAKEN, IN_PAST, TOO_MANY past"
        " 20, SESSION_ONLY, and at scopes.N: UNKNOWN_PERMISSION, NOT_YOURS for a right that the viewer doesn't have.",
    )
    async def api_key_create(self, info: Info, input: ApiKeyInput) -> ApiKeyCreatePayload:
        viewer = info.context.viewer
        policy.check_scopes(input.scopes, viewer)
        user = await users.visible_to(viewer).get(id=viewer.user_id)
        end = instant(input.expires_at, viewer.zone, field="expiresAt") if input.expires_at else None
        key, secret = await actions.create(user, name=input.name, scopes=input.scopes, expires_at=end, by=viewer)
        return ApiKeyCreatePayload.of(api_key=key, secret=secret)

    @mutation(
        requires=policy.HAVE,
        people=True,
        description="Changes an API key of one's own, at once for whoever uses it. Errors: as apiKeyCreate, NOT_FOUND,"
        " CONFLICT.",
    )
    async def api_key_update(self, info: Info, input: ApiKeyPatch) -> ApiKeyPayload:
        viewer, values = info.context.viewer, given(input)
        key = await find(policy.own(viewer), input.id)
        policy.check_scopes(values.get("scopes"), viewer, had=key.scopes or ())
        return ApiKeyPayload.of(api_key=await actions.change(key, by=viewer, **values))

    @mutation(
        requires=SIGNED_IN,
        people=True,
        description="Ends an API key at once and for good: one's own, or with users:edit anybody's."
        " Errors: NOT_FOUND, SESSION_ONLY.",
    )
    async def api_key_revoke(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.revoke(await find(policy.visible_to(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)
