"""Passwords and tokens. Only hashes are stored."""

import hashlib
import secrets
from functools import cache, partial

from anyio import CapacityLimiter, to_thread
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher


@cache
def _hasher() -> PasswordHash:
    return PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19_456, parallelism=1),))


@cache
def _limiter() -> CapacityLimiter:
    """At most four hashes at once: each takes 19 MiB and a core."""
    return CapacityLimiter(4)


@cache
def nobody_hash() -> str:
    """A hash no password fits, so that an unknown e-mail takes as long as a wrong password."""
    return _hasher().hash(secrets.token_urlsafe())


async def hash_password(password: str) -> str:
    return await to_thread.run_sync(_hasher().hash, password, limiter=_limiter())


async def password_fits(password: str, password_hash: str) -> bool:
    return await to_thread.run_sync(partial(_hasher().verify, password, password_hash), limiter=_limiter())


def new_token(prefix: str = "") -> str:
    """256 bits, readable in URLs and headers."""
    return prefix + secrets.token_urlsafe(32)


def token_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
