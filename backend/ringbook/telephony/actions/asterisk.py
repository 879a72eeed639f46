"""The manager interface of an Asterisk that a line listens to, as its form gives it."""

import re
from typing import Any, Protocol

from ringbook.core.errors import DomainError
from ringbook.core.secrets import seal
from ringbook.telephony.lines.models import CtiConnection

_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
"""A host name or an IP address; whether it answers is seen when we connect."""
LONGEST_USERNAME = 100
LONGEST_SECRET = 200
NOWHERE: dict[str, Any] = {
    "asterisk_host": "",
    "asterisk_port": 5038,
    "asterisk_username": "",
    "asterisk_secret": "",
    "asterisk_since": None,
    "asterisk_message": "",
}
"""The columns of a line that listens to no Asterisk."""


class Asterisk(Protocol):
    """What a form says; secret: None or "" keeps the one there is."""

    @property
    def host(self) -> str: ...
    @property
    def port(self) -> int: ...
    @property
    def username(self) -> str: ...
    @property
    def secret(self) -> str | None: ...


def asterisk(connection: CtiConnection, given: Asterisk | None) -> dict[str, Any]:
    """The columns to write; None: we don't listen any more. Another host or user needs the password again.

    Raises BLANK, TOO_LONG, INVALID and OUT_OF_RANGE at asterisk.host, .port, .username and .secret, all at once.
    """
    if given is None:
        return dict(NOWHERE)
    host, username = given.host.strip(), given.username.strip()
    moved = (host, username) != (connection.asterisk_host, connection.asterisk_username)
    kept = "" if moved else connection.asterisk_secret
    if problems := _problems(host, given.port, username, given.secret or "", kept):
        raise DomainError.all_of(problems)
    secret = seal(given.secret) if given.secret else kept
    columns = {"host": host, "port": given.port, "username": username, "secret": secret}
    changed = any(value != getattr(connection, f"asterisk_{name}") for name, value in columns.items())
    fresh = {"asterisk_since": None, "asterisk_message": ""} if changed else {}
    return {f"asterisk_{name}": value for name, value in columns.items()} | fresh


def _problems(host: str, port: int, username: str, secret: str, kept: str) -> list[DomainError]:
    found = [
        *_text_problems("host", host, 253),
        *_text_problems("username", username, LONGEST_USERNAME),
        *([] if kept and not secret else _text_problems("secret", secret, LONGEST_SECRET)),
    ]
    if 0 < len(host) <= 253 and not _HOST.fullmatch(host):
        found.append(DomainError("invalid", "Give a host name or an IP address.", field="asterisk.host"))
    if not 1 <= port <= 65535:
        found.append(DomainError("out_of_range", "A port is a number from 1 to 65535.", field="asterisk.port"))
    return found


def _text_problems(name: str, text: str, most: int) -> list[DomainError]:
    """Lines end messages of that interface, so nothing here may hold a line break."""
    field = f"asterisk.{name}"
    if not text:
        return [DomainError("blank", "Fill this in.", field=field)]
    if len(text) > most:
        return [DomainError("too_long", "At most {most} characters fit here.", field=field, most=most)]
    if not text.isprintable():
        return [DomainError("invalid", "There are signs in it that can't be seen.", field=field)]
    return []
