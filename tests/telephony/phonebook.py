"""People with numbers, and the PBX that calls them."""

from collections.abc import Sequence
from typing import Any

from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Crm
from ringbook.identity.secrets import token_hash
from ringbook.organizations.models import Organization
from ringbook.phones.actions import Given, set_numbers
from ringbook.telephony.actions import take
from ringbook.telephony.dialects import zammad
from ringbook.telephony.models import Call, CtiConnection

TOKEN = "a-token-that-only-the-pbx-knows"


async def person(crm: Crm, name: str, *numbers: str, at: Organization | None = None) -> Contact:
    first, last = name.split()
    contact = await Contact.create(crm=crm, first_name=first, last_name=last, organization=at)
    await set_numbers(contact, [Given(number) for number in numbers], crm.region)
    return contact


async def company(crm: Crm, name: str, *numbers: str) -> Organization:
    organization = await Organization.create(crm=crm, name=name)
    await set_numbers(organization, [Given(number) for number in numbers], crm.region)
    return organization


async def line(region: str = "PL", name: str = "Office", token: str = TOKEN) -> CtiConnection:
    return await CtiConnection.create(name=name, region=region, token_hash=token_hash(token))


def ring(call_id: str = "1", number: str = "48601602603", to: str = "101", **more: Any) -> dict[str, Any]:
    return {"event": "newCall", "direction": "in", "from": number, "to": to, "callId": call_id} | more


def answer(call_id: str = "1", **more: Any) -> dict[str, Any]:
    return {"event": "answer", "direction": "in", "callId": call_id} | more


def hang_up(call_id: str = "1", **more: Any) -> dict[str, Any]:
    return {"event": "hangup", "direction": "in", "callId": call_id, "cause": "normalClearing"} | more


async def post(connection: CtiConnection, *bodies: dict[str, Any]) -> Call:
    """Take these events in one go after the other; the last one's call as it is in the database."""
    for body in bodies:
        async with unit_of_work():
            call = await take(zammad.read(body), connection)
    return await Call.get(id=call.id)


async def ringing_users(call: Call) -> Sequence[str]:
    return sorted([user.name for user in await call.users])
