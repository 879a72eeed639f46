"""Adding and changing users."""

import re
from typing import Any
from uuid import UUID

from ringbook.core.checks import too_long, wrong_zone
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import SETTINGS, Change, record, update
from ringbook.history.lists import relink
from ringbook.identity.actions.administrators import hold_roles, keep_an_administrator
from ringbook.identity.models import Locale, Role, Session, User
from ringbook.identity.secrets import hash_password

CREATED = "user.created"
CHANGED = "user.changed"
LENGTHS = {"name": 120, "email": 254, "extension": 32}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


async def create(
    *, email: str, name: str, password: str, roles: list[Role], by: Viewer, extension: str | None = None,
    locale: Locale = Locale.PL,
) -> User:  # fmt: skip
    """A new user. Raises BLANK, INVALID_EMAIL, WEAK_PASSWORD or TAKEN (e-mail, extension)."""
    values = await _checked(email=email, name=name, extension=extension)
    hashed = await hash_password(_strong(password))
    user = await User.create(**values, password_hash=hashed, locale=locale)
    await user.roles.add(*roles)
    await record(CREATED, user, by=by, also_tell=[SETTINGS])
    return user


async def change(
    user: User, *, by: Viewer, expected_version: int | None = None, roles: list[Role] | None = None,
    password: str | None = None, active: bool | None = None, **values: Any,
) -> User:  # fmt: skip
    """Change what is given. A new password or a closed account ends the user's sessions.

    Raises what `create` does, UNKNOWN_TIMEZONE, CONFLICT, and LAST_ADMINISTRATOR at roleIds or active.
    """
    if withdraws := roles is not None or active is False:
        await hold_roles()
    values = await _checked(user.id, **values)
    also = [] if roles is None else await relink(user, "roles", roles)
    if password is not None:
        values["password_hash"] = await hash_password(_strong(password))
    if active is not None:
        values["active"] = active
    if password is not None or active is False:
        await Session.filter(user_id=user.id).delete()
    changes = await update(user, expected_version=expected_version, also=also, **values)
    if changes:
        await record(CHANGED, user, by=by, changes=[_unsaid(change) for change in changes], also_tell=[SETTINGS])
    if withdraws:
        await keep_an_administrator("active" if roles is None else "roleIds")
    return user


async def _checked(user_id: UUID | None = None, **values: Any) -> dict[str, Any]:
    """The values as they are stored, or everything that is wrong with them."""
    if problems := too_long(values, LENGTHS):
        raise DomainError.all_of(problems)
    if "name" in values:
        values["name"] = values["name"].strip()
        if not values["name"]:
            problems.append(DomainError("blank", "Give the user a name.", field="name"))
    if "email" in values:
        values["email"] = values["email"].strip().lower()
        if not _EMAIL.fullmatch(values["email"]):
            problems.append(DomainError("invalid_email", "This is not an e-mail address.", field="email"))
        elif await User.exclude(id=user_id).filter(email=values["email"]).exists():
            problems.append(DomainError("taken", "Another user has this e-mail address.", field="email"))
    if "extension" in values:
        values["extension"] = (values["extension"] or "").strip() or None
        if values["extension"] and await User.exclude(id=user_id).filter(extension=values["extension"]).exists():
            problems.append(DomainError("taken", "Another user has this extension.", field="extension"))
    if "timezone" in values:
        problems += wrong_zone(values["timezone"], field="timezone")
    if problems:
        raise DomainError.all_of(problems)
    return values


def _strong(password: str) -> str:
    if not 8 <= len(password) <= 128:
        raise DomainError("weak_password", "A password has 8 to 128 characters.", field="password")
    return password


def _unsaid(change: Change) -> Change:
    return Change("password", None, None) if change.field == "password_hash" else change
