"""That an event comes from who knows the line's secret."""

import hmac
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.posted import Posted

HEADER = "x-ringbook-signature"
SKEW = timedelta(seconds=300)
"""How far the PBX's clock may be from ours, and how old an event may be."""
_SAID = re.compile(r"t=(\d{1,12}),v1=([0-9a-f]{64})")


def verify(posted: Posted, secret: str) -> Mapping[str, Any]:
    """`X-Ringbook-Signature: t=<unix>,v1=<hex HMAC-SHA256 of "t.body">`: it covers the body.

    Raises BAD_SIGNATURE or TOO_OLD.
    """
    found = _SAID.fullmatch(posted.headers.get(HEADER, "").replace(" ", ""))
    if found is None:
        raise bad_signature()
    expected = hmac.new(secret.encode(), found[1].encode() + b"." + posted.body, sha256).hexdigest()
    if not hmac.compare_digest(expected, found[2]):
        raise bad_signature()
    fresh(datetime.fromtimestamp(int(found[1]), UTC), posted.at)
    return posted.said


def fresh(at: datetime, now: datetime) -> None:
    """Raises TOO_OLD for what was said more than five minutes ago, or will be."""
    if abs(at - now) > SKEW:
        raise DomainError("too_old", "This event is too old: its time is more than five minutes from ours.")


def bad_signature() -> DomainError:
    return DomainError("bad_signature", "The signature is missing or wrong.")
