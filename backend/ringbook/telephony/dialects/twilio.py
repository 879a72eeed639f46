"""Twilio's voice webhooks and status callbacks: forms, signed with the account's auth token, answered in TwiML."""

import hmac
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha1
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Order, Posted, Reply
from ringbook.telephony.dialects.reading import LONGEST_URL, identifier, number_of, text
from ringbook.telephony.dialects.signatures import bad_signature
from ringbook.telephony.lines.models import CtiDialect
from ringbook.telephony.models import CallDirection, CallSource

NAME = CtiDialect.TWILIO
HEADER = "x-twilio-signature"
KINDS = {
    "queued": CallSource.NEW_CALL,
    "initiated": CallSource.NEW_CALL,
    "ringing": CallSource.NEW_CALL,
    "in-progress": CallSource.ANSWER,
    "answered": CallSource.ANSWER,
    "completed": CallSource.HANGUP,
    "busy": CallSource.HANGUP,
    "failed": CallSource.HANGUP,
    "no-answer": CallSource.HANGUP,
    "canceled": CallSource.HANGUP,
}
CAUSES = {"completed": "normalClearing", "no-answer": "noAnswer", "canceled": "cancel", "failed": "congestion"}
"""Its statuses in the words that other PBXes use for them; `busy` is the same."""


def recognises(posted: Posted) -> bool:
    return "CallSid" in posted.fields


def verify(posted: Posted, secret: str) -> Mapping[str, Any]:
    """`X-Twilio-Signature`: base64 of the HMAC-SHA1 of the URL and the sorted fields. It has no time in it.

    It covers the query and the form; of a GET the query alone, which then has no body.
    The port may be in the URL that Twilio signed or not, whatever it was told, as its own libraries allow for.
    """
    given = posted.headers.get(HEADER, "")
    said = "".join(name + value for name, value in sorted(set(_form(posted))))
    for url in _spellings(posted.url):
        signed = hmac.new(secret.encode(), (url + said).encode(), sha1).digest()
        if hmac.compare_digest(b64encode(signed), given.encode("latin-1", "replace")):
            return _covered(posted)
    raise bad_signature()


def _form(posted: Posted) -> list[tuple[str, str]]:
    if posted.method != "POST":
        return []
    return parse_qsl(posted.body.decode("utf-8", "replace"), keep_blank_values=True)


def _covered(posted: Posted) -> dict[str, list[str]]:
    if posted.method != "POST" and posted.body:
        return {}
    covered = parse_qs(posted.query, keep_blank_values=True)
    for name, value in _form(posted):
        covered[name] = [value]
    return covered


def _spellings(url: str) -> list[str]:
    """The URL, and the same with the port of its scheme, or without it."""
    parts = urlsplit(url)
    port = 443 if parts.scheme == "https" else 80
    host = parts.netloc.removesuffix(f":{port}") if parts.port else f"{parts.netloc}:{port}"
    return [url, parts._replace(netloc=host).geturl()]


def parse(posted: Posted) -> Sequence[CtiEvent]:
    """Raises MISSING or UNKNOWN_EVENT."""
    fields = posted.fields
    status, url = text(fields, "CallStatus"), text(fields, "RecordingUrl", most=LONGEST_URL) or ""
    if not identifier(fields, "CallSid"):
        raise DomainError("missing", "Missing fields: {names}!", names="CallSid")
    if status is None and not url:
        return []
    if status is not None and status not in KINDS:
        raise DomainError("unknown_event", "Unknown event!")
    return [_event(fields, KINDS[status] if status else CallSource.NOTHING, status or "", url)]


def _event(fields: Mapping[str, Any], kind: CallSource, status: str, url: str) -> CtiEvent:
    """The fields of a call, whoever began it: outgoing are `outbound-api` and `outbound-dial`."""
    direction = text(fields, "Direction")
    return CtiEvent(
        kind=kind,
        external_id=identifier(fields, "CallSid"),
        direction=_direction(direction or "", kind),
        caller=text(fields, "From", "Caller"),
        called=text(fields, "To", "Called"),
        cause=CAUSES.get(status, status) if kind == CallSource.HANGUP else "",
        at=_moment(text(fields, "Timestamp") or ""),
        recording_url=url,
        recording_seconds=number_of(fields, "RecordingDuration"),
        transferred_from=identifier(fields, "ParentCallSid"),
        diverted=text(fields, "ForwardedFrom") or "",
    )


def _direction(said: str, kind: CallSource) -> CallDirection | None:
    if said.startswith("outbound"):
        return CallDirection.OUT
    return CallDirection.IN if said == "inbound" or kind == CallSource.NEW_CALL else None


def _moment(text: str) -> datetime | None:
    """As in RFC 2822 (without an offset: UTC); None when not said, or no time that there is."""
    try:
        said = parsedate_to_datetime(text) if text else None
        return said and (said.astimezone(UTC) if said.tzinfo else said.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None


def answer(posted: Posted, events: Sequence[CtiEvent], order: Order | None) -> Reply:
    """Nothing to do. What Twilio does with the call is said elsewhere; its voice URL should not be this one alone."""
    return Reply('<?xml version="1.0" encoding="UTF-8"?>\n<Response/>\n', "text/xml")
