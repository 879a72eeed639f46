"""Requests of PBXes, as `Posted` has them."""

import hmac
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.telephony import posting
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Posted
from ringbook.telephony.lines.models import CtiConnection, CtiDialect
from ringbook.telephony.understanding import Understood, understand

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
HOME = "https://crm.example.com/api/v1/cti/token"
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


async def posted(body: str | bytes, kind: str = FORM, **more: Any) -> Posted:
    data = body.encode() if isinstance(body, str) else body
    query = more.get("url", "").partition("?")[2]
    fields, said = await posting.make(kind, data, query)
    values = {"method": "POST", "tail": "", "url": HOME, "headers": {}, "address": "192.0.2.1", "at": NOW} | more
    return Posted(
        content_type=kind, body=data, fields=fields or {}, readable=fields is not None, said=said, query=query, **values
    )


def a_line(**values: Any) -> CtiConnection:
    """One that is in no database."""
    return CtiConnection(name="Office", region="PL", token_hash=b"", **values)


async def understood(
    body: str | bytes, kind: str = FORM, *, line: CtiConnection | None = None, **more: Any
) -> Understood:
    return understand(await posted(body, kind, **more), line or a_line())


async def events_of(body: str, kind: str = FORM, dialect: CtiDialect | None = None, **more: Any) -> list[CtiEvent]:
    """Its events, of a line that finds the dialect by itself; `dialect` is the one it should find."""
    found = await understood(body, kind, **more)
    assert found.error is None, found.error
    assert dialect is None or found.dialect == dialect
    return list(found.events)


def code_of(found: Understood) -> tuple[int, str]:
    assert isinstance(found.error, DomainError)
    return found.reply.status, found.error.code


def signature(secret: str, body: bytes, at: datetime = NOW) -> dict[str, str]:
    """The headers of our own way of signing."""
    time = str(int(at.timestamp()))
    digest = hmac.new(secret.encode(), f"{time}.".encode() + body, sha256).hexdigest()
    return {"x-ringbook-signature": f"t={time},v1={digest}"}
