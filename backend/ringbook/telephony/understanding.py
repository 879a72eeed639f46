"""What was posted, understood: whose dialect it is, whether it may be believed, what it says. Nothing is written."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network

from ringbook.core.errors import DomainError
from ringbook.core.secrets import unseal
from ringbook.core.words import say
from ringbook.telephony.dialects import DIALECTS
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Dialect, Posted, Reject, Reply
from ringbook.telephony.dialects.reading import likely
from ringbook.telephony.lines.models import CtiConnection, CtiDialect
from ringbook.telephony.orders import OBEDIENT, order, turned_away

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Understood:
    """dialect: None when nobody knows it. reply: what the PBX is answered. error: why it is refused."""

    dialect: CtiDialect | None
    events: Sequence[CtiEvent]
    reply: Reply
    error: DomainError | None = None


def understand(posted: Posted, line: CtiConnection, *, trusted: bool = False) -> Understood:
    """Never raises. trusted: somebody who may do so vouches for it; neither address nor signature are looked at."""
    dialect, status = None, 403
    try:
        if not trusted:
            admit(posted.address, line)
        status = 422
        dialect = dialect_of(posted, line)
        if line.signing_secret and not trusted:
            status = 401
            posted = believed(dialect, posted, line)
            status = 422
        events = [_timed(event, posted.at) for event in dialect.parse(posted)]
        told = order(events, line) if dialect.NAME in OBEDIENT else None
        if isinstance(told, Reject):
            events = [turned_away(event) for event in events]
        return Understood(dialect.NAME, events, dialect.answer(posted, events, told))
    except DomainError as error:
        return _refused(dialect, error, status)
    except Exception:
        log.exception("What was posted to the line %s could not be read.", line.id)
        sentence = "Ringbook fails to read this. Its own log says why."
        return _refused(dialect, DomainError("failed", sentence), 422)


def _refused(dialect: Dialect | None, error: DomainError, status: int) -> Understood:
    return Understood(dialect.NAME if dialect else None, (), refusal(error, status), error)


def _timed(event: CtiEvent, now: datetime) -> CtiEvent:
    return event if event.at is None else replace(event, at=likely(event.at, now))


def believed(dialect: Dialect, posted: Posted, line: CtiConnection) -> Posted:
    """With the fields alone that its signature covers. Raises what `verify` does, and NOT_COVERED."""
    covered = replace(posted, fields=dialect.verify(posted, unseal(line.signing_secret)))
    if not covered.fields or dialect_of(covered, line) is not dialect:
        raise DomainError("not_covered", "The signature does not cover what this event says.")
    return covered


def refusal(error: DomainError, status: int) -> Reply:
    """As Zammad says it, whatever the dialect."""
    return Reply(json.dumps({"error": say(error.sentence, **error.values)}, ensure_ascii=False), status=status)


def dialect_of(posted: Posted, line: CtiConnection) -> Dialect:
    """The line's own, else the first that recognises it. Raises UNREADABLE or UNKNOWN_DIALECT."""
    if not posted.readable:
        raise DomainError("unreadable", "This is neither JSON nor a form!")
    for dialect in DIALECTS:
        if line.dialect == dialect.NAME or (line.dialect == CtiDialect.AUTO and dialect.recognises(posted)):
            return dialect
    raise DomainError("unknown_dialect", "No PBX that Ringbook knows says it like this.")


def admit(address: str, line: CtiConnection) -> None:
    """Raises WRONG_ADDRESS for one that is in none of the line's networks."""
    if not line.addresses:
        return
    try:
        here = ip_address(address)
    except ValueError:
        here = None
    if isinstance(here, IPv6Address) and here.ipv4_mapped:
        here = here.ipv4_mapped
    if here is None or not any(here in ip_network(each) for each in line.addresses):
        raise DomainError("wrong_address", "The address {address} may not post to this line.", address=address)
