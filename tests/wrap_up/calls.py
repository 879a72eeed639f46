"""Calls as they stand when somebody wraps them up."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.telephony.phonebook import line

from ringbook.telephony.models import Call, CallDirection, CallState, CtiConnection


async def call(**values: Any) -> Call:
    """One from 601 602 603 that was answered and is over; without a contact if `values` name none."""
    now = datetime.now(UTC)
    usual: dict[str, Any] = {
        "connection": await CtiConnection.first() or await line(),
        "external_id": f"call-{now.timestamp()}",
        "direction": CallDirection.IN,
        "state": CallState.ENDED,
        "number": "601602603",
        "national": "601 602 603",
        "e164": "+48601602603",
        "answered_at": now - timedelta(minutes=2),
        "ended_at": now,
    }
    users = values.pop("users", ())
    made = await Call.create(**usual | values)
    if users:
        await made.users.add(*users)
    return made
