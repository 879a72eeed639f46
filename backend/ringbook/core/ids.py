"""Keys: time-ordered UUIDs inside, opaque global ids outside."""

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from random import getrandbits
from uuid import UUID


def uuid7() -> UUID:
    """A UUID of version 7: Unix time down to a quarter of a microsecond, then chance; newer keys sort behind older."""
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    fraction = rest * 4096 // 1_000_000
    # Nothing hangs on a key that nobody can guess, so the chance need not be the system's, which costs a call each.
    return UUID(int=milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | getrandbits(62))


def global_id(kind: str, key: UUID) -> str:
    """The id that clients see for the row `key` of the GraphQL type `kind`."""
    return urlsafe_b64encode(kind.encode() + b":" + key.bytes).decode().rstrip("=")


def split_id(text: str) -> tuple[str, UUID] | None:
    """The type and the key behind a global id; None for anything that is not one."""
    try:
        kind, _, key = urlsafe_b64decode(text + "=" * (-len(text) % 4)).partition(b":")
        return kind.decode(), UUID(bytes=key)
    except ValueError:
        return None


def key_of(text: str, kind: str) -> UUID | None:
    """The key behind a global id of the type `kind`; None when it is made up or of another type."""
    found = split_id(text)
    return found[1] if found and found[0] == kind else None
