"""What happens to API keys."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, record, update
from ringbook.history.initial import initial
from ringbook.identity.keys.secret import SHOWN, new_key
from ringbook.identity.models import ApiKey, User
from ringbook.identity.permissions import PERMISSIONS
from ringbook.identity.secrets import token_hash

CREATED = "key.created"
CHANGED = "key.changed"
REVOKED = "key.revoked"
MOST = 20
"""Keys a user may have."""


async def create(
    user: User, *, name: str, scopes: Sequence[str] | None, expires_at: datetime | None = None, by: Viewer
) -> tuple[ApiKey, str]:
    """A new key that acts for `user`, and its secret, told this once. scopes: None for all that the user may.

    Raises BLANK, TOO_LONG, TAKEN, UNKNOWN_PERMISSION at scopes.N, IN_PAST at expiresAt, TOO_MANY.
    """
    await _hold(user)
    if expires_at is not None and expires_at <= datetime.now(UTC):
        raise DomainError("in_past", "Choose a day to come.", field="expiresAt")
    if await ApiKey.filter(user=user).count() >= MOST:
        raise DomainError("too_many", "One has at most {most} keys. Revoke one that is not needed.", most=MOST)
    values: dict[str, Any] = {"name": await _free(name, user), "expires_at": expires_at}
    scopes = _known(scopes)
    secret = new_key()
    key = await ApiKey.create(**values, scopes=scopes, user=user, token_hash=token_hash(secret), start=secret[:SHOWN])
    changes = initial(values, [Change("scopes", None, scopes)])
    await record(CREATED, key, by=by, about=[user], changes=changes)
    return key, secret


async def change(key: ApiKey, *, by: Viewer, expected_version: int | None = None, **values: Any) -> ApiKey:
    """Rename a key, or let it do something else. Raises what `create` does, and CONFLICT."""
    user = await key.user
    await _hold(user)
    if "name" in values:
        values["name"] = await _free(values["name"], user, but=key)
    if "scopes" in values:
        values["scopes"] = _known(values["scopes"])
    if changes := await update(key, expected_version=expected_version, **values):
        await record(CHANGED, key, by=by, about=[user], changes=changes)
    return key


async def revoke(key: ApiKey, *, by: Viewer) -> None:
    """From now on it opens nothing; what listens with it hears no more within two seconds."""
    await record(REVOKED, key, by=by, about=[await key.user], changes=[Change("name", key.name, None)])
    await key.delete()


async def create_key(
    user: User, *, name: str, scopes: Sequence[str] | None, expires_at: datetime | None = None, by: Viewer | None = None
) -> str:
    """As `create`, the secret alone: for the command line, which asks nobody whether the user may have keys."""
    async with unit_of_work():
        by = by or Viewer(user.id, user.name, frozenset(), frozenset())
        _, secret = await create(user, name=name, scopes=scopes, expires_at=expires_at, by=by)
    return secret


async def _hold(user: User) -> None:
    """Nobody else changes this user's keys until our transaction ends: names are compared, and keys counted."""
    await User.select_for_update(no_key=True).get(id=user.id)


async def _free(name: str, user: User, but: ApiKey | None = None) -> str:
    name = name_of(name, most=80)
    if await ApiKey.filter(user=user, name__iexact=name).exclude(id=but.id if but else None).exists():
        raise DomainError("taken", "There already is a key “{name}”.", field="name", name=name)
    return name


def _known(scopes: Sequence[str] | None) -> list[str] | None:
    """The permissions in the catalogue's order, each once. Raises UNKNOWN_PERMISSION at scopes.N."""
    wrong = [
        DomainError("unknown_permission", "There is no permission {name}.", field=f"scopes.{place}", name=name)
        for place, name in enumerate(scopes or ())
        if name not in PERMISSIONS
    ]
    if wrong:
        raise DomainError.all_of(wrong)
    return None if scopes is None else [name for name in PERMISSIONS if name in scopes]
