"""The demo's calls of today: known well and less well, some to ring back, one of a number that a note mentions."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from ringbook.activities import actions as notes
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Crm
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.phones.models import PhoneNumber
from ringbook.seed.lines import QUEUE
from ringbook.telephony.actions import take
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.models import Call, CallDirection, CallSource

STRANGER, MENTIONED = "+48 799 100 200", "+48 604 123 321"
NOTE = "Syn odbiera pod 604 123 321, gdyby nie było zasięgu."
NOISY = timedelta(seconds=14)
"""How long it rings."""


class Demo(NamedTuple):
    """A call: minutes ago, who calls, for whose extension, and how many seconds one talked; None: it was missed."""

    ago: int
    caller: str
    extension: str
    talked: int | None
    direction: CallDirection = CallDirection.IN


async def add_phone_log(crm: Crm) -> None:
    """Once, when there are people, a company with a number and a line."""
    line, bartek = await CtiConnection.first(), await User.get_or_none(email="bartek@example.com")
    known = await _number(contact__crm_id=crm.id, contact__deleted_at=None, contact__archived_at=None, kind="mobile")
    firm = await _number(organization__crm_id=crm.id, organization__deleted_at=None)
    if not (line and bartek and known and firm) or await Call.exists():
        return
    by = await viewer_of_user(bartek.id)
    assert by
    async with unit_of_work():
        await notes.add(await Contact.get(id=known.contact_id), NOTE, by=by)
        for call in _calls(str(known.e164), str(firm.e164)):
            await _tell(call, line)


async def _number(**whose: object) -> PhoneNumber | None:
    """That nobody else has."""
    for number in await PhoneNumber.filter(e164__isnull=False, **whose).order_by("-id").limit(20):
        if await PhoneNumber.filter(e164=number.e164).count() == 1:
            return number
    return None


def _calls(known: str, firm: str) -> list[Demo]:
    return [
        Demo(190, known, "101", 245),
        Demo(160, firm, "102", 96),
        Demo(125, known, "101", 61, CallDirection.OUT),
        Demo(90, "12 345 67 89", "102", None),
        Demo(74, STRANGER, "101", None),
        Demo(38, "anonymous", "103", None),
        Demo(31, STRANGER, "102", None),
        Demo(12, MENTIONED, "103", None),
    ]


async def _tell(call: Demo, line: CtiConnection) -> None:
    """As a PBX would have told it at that time."""
    began = datetime.now(UTC) - timedelta(minutes=call.ago)
    answered = began + NOISY
    told: list[tuple[CallSource, datetime]] = [(CallSource.NEW_CALL, began)]
    told += [] if call.talked is None else [(CallSource.ANSWER, answered)]
    told.append((CallSource.HANGUP, answered + timedelta(seconds=call.talked or 0)))
    incoming = call.direction is CallDirection.IN
    caller, called = (call.caller, call.extension) if incoming else (call.extension, call.caller)
    for kind, at in told:
        event = CtiEvent(
            kind=kind,
            external_id=f"demo-{call.ago}",
            direction=call.direction,
            caller=caller,
            called=called,
            users=(call.extension,),
            queue=QUEUE if incoming else "",
            cause="" if kind is not CallSource.HANGUP else "normalClearing" if call.talked else "cancel",
            at=at,
        )
        await take(event, line, at)
