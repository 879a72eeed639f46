"""API keys for integrators."""

from datetime import datetime

from ringbook.core.errors import DomainError
from ringbook.identity.models import ApiKey, User
from ringbook.identity.permissions import PERMISSIONS
from ringbook.identity.secrets import new_token, token_hash


async def create_key(user: User, *, name: str, scopes: list[str], expires_at: datetime | None = None) -> str:
    """The new key, shown this once. Raises BLANK or UNKNOWN_PERMISSION."""
    if not name.strip():
        raise DomainError("blank", "Give the key a name.", field="name")
    for scope in scopes:
        if scope not in PERMISSIONS:
            raise DomainError("unknown_permission", "There is no permission {name}.", field="scopes", name=scope)
    token = new_token("rb_")
    await ApiKey.create(
        token_hash=token_hash(token), user=user, name=name.strip(), scopes=scopes, expires_at=expires_at
    )
    return token
