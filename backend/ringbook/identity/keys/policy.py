"""Whose keys one sees and changes, and what one may let them do: see decision 0031."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.identity.models import ApiKey
from ringbook.identity.permissions import PERMISSIONS

HAVE = "keys:create"
"""Making keys, and changing one's own."""
OVERSEE = "users:edit"
"""Seeing everybody's, and revoking them."""


def own(viewer: Viewer) -> QuerySet[ApiKey]:
    return ApiKey.filter(user_id=viewer.user_id)


def visible_to(viewer: Viewer) -> QuerySet[ApiKey]:
    """Who sees a key may revoke it."""
    return ApiKey.all() if viewer.may(OVERSEE) else own(viewer)


async def valid_key(id: UUID) -> ApiKey | None:
    """None for one that was revoked, or has expired."""
    now = datetime.now(UTC)
    return await ApiKey.get_or_none(Q(expires_at=None) | Q(expires_at__gt=now), id=id)


def can_edit(key: ApiKey, viewer: Viewer) -> bool:
    """One's own, by hand."""
    return key.user_id == viewer.user_id and viewer.may(HAVE) and viewer.key_id is None


def can_revoke(viewer: Viewer) -> bool:
    return viewer.key_id is None


def check_scopes(scopes: Sequence[str] | None, viewer: Viewer, had: Collection[str] = ()) -> None:
    """Raises BLANK at scopes for none at all, and NOT_YOURS at scopes.N for each right that the viewer doesn't have.

    had: what the key might do before stays, though its user has lost the right since: it opens nothing.
    """
    if scopes is None:
        return
    if not scopes:
        raise DomainError("blank", "Choose what the key may do.", field="scopes")
    beyond = [
        DomainError(
            "not_yours",
            "You don't have this right yourself, so a key of yours can't: {right}.",
            field=f"scopes.{place}",
            right=say(PERMISSIONS[name].sentence),
        )
        for place, name in enumerate(scopes)
        if name in PERMISSIONS and name not in had and not viewer.may(name)
    ]
    if beyond:
        raise DomainError.all_of(beyond)
