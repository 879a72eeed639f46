"""API keys as the API shows them."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute, one
from ringbook.identity.keys import policy
from ringbook.identity.loaders import users_by_id

if TYPE_CHECKING:
    from ringbook.identity.types import User


@strawberry.type(description="What the viewer may do with an API key.")
class ApiKeyCan:
    edit: bool = strawberry.field(description="Rename it and change its scopes.")
    revoke: bool = strawberry.field(description="End it.")


@strawberry.type(description="A key with which a program acts for a user, with all of that user's rights or some.")
class ApiKey(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("What it is for; unique among its user's, whatever the case; up to 80 characters.")
    start: str = attribute("How the secret begins, such as rb_x7Kd; empty for keys of older versions.")
    scopes: list[str] | None = attribute(
        "The permissions it has as long as its user has them: see `permissions`; null: all that the user has."
    )
    user: Annotated["User", strawberry.lazy("ringbook.identity.types")] = one(
        users_by_id, "user_id", "Whom it acts for. While they are inactive the key opens nothing."
    )
    created_at: datetime = attribute("When it was made, in UTC.")
    expires_at: datetime | None = attribute("When it ends by itself, in UTC; null: never.")

    @strawberry.field(description="When it last came with a request, in UTC, to a minute; null: never yet.")
    def last_used_at(root: strawberry.Parent[Any]) -> datetime | None:
        used: datetime | None = root.used_at
        return used

    @strawberry.field(description="Its day has come: it opens nothing any more.")
    def expired(root: strawberry.Parent[Any]) -> bool:
        return root.expires_at is not None and root.expires_at <= datetime.now(UTC)

    @strawberry.field(description="What the viewer may do with this key.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> ApiKeyCan:
        viewer = info.context.viewer
        return ApiKeyCan(edit=policy.can_edit(root, viewer), revoke=policy.can_revoke(viewer))
