"""Zammad's generic CTI push: newCall, answer and hangup, as form or JSON; many PBXes speak it."""

import hashlib
from collections.abc import Mapping
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.models import CallDirection, CallSource

KINDS = {"newCall": CallSource.NEW_CALL, "answer": CallSource.ANSWER, "hangup": CallSource.HANGUP}
CALL_ID = ("callId", "call_id")
NUMBER = 100
"""Characters of a number, a user, a cause: more of them are cut off."""
LONGEST_ID = 200
MOST_USERS = 250


def parse(body: Mapping[str, Any]) -> CtiEvent:
    """The event a body tells of; form values come as lists. Raises MISSING, UNKNOWN_EVENT or INVALID_DIRECTION."""
    name, direction = _text(body, "event"), (_text(body, "direction") or "").lower()
    caller, called, call_id = _text(body, "from"), _text(body, "to"), _text(body, *CALL_ID, most=65536)
    given = {"event": name, "direction": direction or None}
    if name == "newCall" or not call_id:
        given |= {"from": caller, "to": called}
    missing = [field for field, value in given.items() if value is None]
    if missing and missing != ["direction"]:
        raise DomainError("missing", "Missing fields: {names}!", names=", ".join(missing))
    if name not in KINDS:
        raise DomainError("unknown_event", "Unknown event!")
    if direction not in ("in", "out"):
        raise DomainError("invalid_direction", "Invalid direction!")
    return CtiEvent(
        kind=KINDS[name],
        external_id=_short(call_id or ""),
        direction=CallDirection(direction),
        caller=caller,
        called=called,
        users=_users(body),
        queue=_text(body, "queue") or "",
        cause=_text(body, "cause") or "",
        answering=_text(body, "answeringNumber") or "",
    )


def _text(body: Mapping[str, Any], *names: str, most: int = NUMBER) -> str | None:
    """The first of these fields that is there, as text; null is "", and what is no text counts as missing."""
    for name in names:
        if name in body:
            value = body[name]
            return plain(value[-1] if isinstance(value, list) and value else value, most)
    return None


def _users(body: Mapping[str, Any]) -> tuple[str, ...]:
    for name in ("user[]", "user", "caller"):
        value = body.get(name)
        texts = [plain(each, 254) for each in (value if isinstance(value, list) else [value])[:MOST_USERS]]
        if said := tuple(text for text in texts if text):
            return said
    return ()


def plain(value: Any, most: int) -> str | None:
    """A value as text that a database can hold, without blanks around it, cut to `most` characters; else None."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = format(value, ".0f") if isinstance(value, float) else str(value)
    return text.encode("utf-8", "replace").decode().replace("\0", "").strip()[:most]


def _short(call_id: str) -> str:
    return call_id if len(call_id) <= LONGEST_ID else hashlib.sha256(call_id.encode()).hexdigest()
