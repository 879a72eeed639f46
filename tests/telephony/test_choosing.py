"""Of several whom a call may be with: in which order they stand, and what saying who it was does."""

from typing import Any

import pytest
from tests.api import Api, codes, id_of
from tests.cast import Cast, eyes_of, user
from tests.documents import mutation
from tests.realtime.test_ticket_lists import complaint, ticket
from tests.telephony.phonebook import company, hang_up, line, person, post, ring

from ringbook.activities import actions as notes
from ringbook.contacts import actions as contacts
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.history.models import EventLink
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneKind, PhoneNumber
from ringbook.telephony.identification.models import CallerChoice
from ringbook.telephony.models import Call
from ringbook.tickets.flows.models import TicketState
from ringbook.tickets.models import Ticket

FACTS = """call { certainty reason contact { displayName } organization { name } candidates { displayName }
  suggestions { displayName }
  choices { contact { displayName } remembered mine openTickets lastCallAt } }"""
ASSIGN = mutation("callAssign", FACTS)
CALLS = f"{{ calls(first: 1) {{ nodes {{ {FACTS.removeprefix('call {').removesuffix('}')} }} }} }}"


async def newest(api: Api) -> dict[str, Any]:
    [call] = (await api(CALLS))["calls"]["nodes"]
    return dict(call)


async def assign(api: Api, call: Call, contact: Contact, **more: Any) -> dict[str, Any]:
    given = {"id": id_of(call), "contactId": id_of(contact)} | more
    return dict((await api(ASSIGN, input=given))["callAssign"])


def names(call: dict[str, Any]) -> list[str]:
    return [choice["contact"]["displayName"] for choice in call["choices"]]


async def test_the_chooser_has_those_chosen_before_then_mine_then_with_tickets_then_the_last_caller(
    api: Api, cast: Cast
) -> None:
    office, everybody = await line(), {}
    for name in ("Adam Nothing", "Bea Called", "Cyd Ticket", "Dan Mine"):
        everybody[name] = await person(cast.sales, name, "601602603")
    await everybody["Dan Mine"].managers.add(cast.bartek)
    await ticket(cast, await complaint(cast), contact=everybody["Cyd Ticket"])
    earlier = await post(office, ring("0", "602602602"), hang_up("0"))
    await Call.filter(id=earlier.id).update(contact_id=everybody["Bea Called"].id)
    call = await post(office, ring("1"))
    bartek = api.as_(cast.bartek)
    assert names(await newest(bartek)) == ["Dan Mine", "Cyd Ticket", "Bea Called", "Adam Nothing"]
    choices = (await newest(bartek))["choices"]
    facts = [(each["mine"], each["openTickets"], bool(each["lastCallAt"])) for each in choices]
    assert facts == [(True, 0, False), (False, 1, False), (False, 0, True), (False, 0, False)]
    assert (await assign(bartek, call, everybody["Adam Nothing"]))["call"]["choices"] == []
    await post(office, ring("2"))
    again = await newest(bartek)
    assert again["contact"] == {"displayName": "Adam Nothing"}
    assert (names(again)[0], again["choices"][0]["remembered"]) == ("Adam Nothing", True)
    assert (again["certainty"], again["reason"]) == ("REMEMBERED", "Somebody chose them for this number before.")


async def test_a_resolved_ticket_counts_no_more(api: Api, cast: Cast) -> None:
    type, ewa = await complaint(cast), await person(cast.sales, "Ewa Kowal", "601602603")
    await person(cast.sales, "Jan Kowal", "601602603")
    done = await TicketState.get(type_id=type.id, category="closed")
    row = await ticket(cast, type, contact=ewa)
    await Ticket.filter(id=row.id).update(state_id=done.id)
    await post(await line(), ring())
    assert [choice["openTickets"] for choice in (await newest(api.as_(cast.bartek)))["choices"]] == [0, 0]


async def test_the_reason_gives_nobody_away_whom_one_does_not_see(api: Api, cast: Cast) -> None:
    await Enterprise.all().update(restricted_crm=True)
    await person(cast.service, "Jan Secret", "601602603")
    await post(await line(), ring())
    call = await newest(api.as_(cast.bartek))
    assert (call["certainty"], call["reason"], call["contact"]) == ("NONE", "Nobody is known by this number.", None)
    ola = await newest(api.as_(cast.ola))
    assert (ola["certainty"], ola["reason"]) == ("EXACT", "Just this number is theirs.")
    await person(cast.sales, "Ewa Kowal", "602602602")
    await person(cast.service, "Adam Secret", "602602602")
    await post(await line(name="B", token="b"), ring("2", "602602602"))
    call = await newest(api.as_(cast.bartek))
    assert (names(call), call["certainty"], call["reason"]) == (["Ewa Kowal"], "EXACT", "Just this number is theirs.")
    assert (await newest(api.as_(cast.ola)))["reason"] == "Several people have just this number."


@pytest.mark.parametrize(
    ("sent", "certainty", "reason"),
    [
        ("anonymous", "NONE", "The caller hides the number."),
        ("102", "NONE", "This is a number inside the house."),
        ("600000000", "NONE", "Nobody is known by this number."),
        ("221234567", "ORGANIZATION", "It is the number of the organization."),
        ("603603603", "MENTIONED", "The number was seen in notes. That is a guess."),
    ],
)
async def test_why_is_said_in_a_sentence(api: Api, cast: Cast, sent: str, certainty: str, reason: str) -> None:
    await company(cast.sales, "Acme", "221234567")
    async with unit_of_work():
        await notes.add(await person(cast.sales, "Ewa Kowal"), "Wife: 603 603 603", by=await eyes_of(cast.ola))
    await post(await line(), ring(number=sent))
    call = await newest(api.as_(cast.bartek))
    assert (call["certainty"], call["reason"]) == (certainty, reason)
    suggested = [{"displayName": "Ewa Kowal"}] if certainty == "MENTIONED" else []
    assert (call["suggestions"], call["candidates"], call["choices"], call["contact"]) == (suggested, [], [], None)


async def test_a_choice_is_forgotten_when_the_number_leaves_them(api: Api, cast: Cast) -> None:
    office, ola = await line(), await eyes_of(cast.ola)
    ewa = await person(cast.sales, "Ewa Kowal", "601602603", "602602602")
    await person(cast.sales, "Jan Kowal", "601602603")
    await assign(api.as_(cast.bartek), await post(office, ring("1")), ewa)
    async with unit_of_work():
        await contacts.change(ewa, by=ola, phones=[Given("602602602")])
    assert not await CallerChoice.all().exists()
    await post(office, ring("2"))
    assert (await newest(api.as_(cast.bartek)))["contact"] == {"displayName": "Jan Kowal"}


async def test_a_choice_is_not_remembered_if_one_does_not_want_it(api: Api, cast: Cast) -> None:
    office, ewa = await line(), await person(cast.sales, "Ewa Kowal")
    await assign(api.as_(cast.bartek), await post(office, ring("1")), ewa, remember=False)
    await assign(api.as_(cast.bartek), await post(office, ring("2", "anonymous")), ewa)
    await assign(api.as_(cast.bartek), await post(office, ring("3", "102")), ewa)
    assert not await CallerChoice.all().exists()


async def test_the_number_is_added_in_the_same_step(api: Api, cast: Cast) -> None:
    office, bartek = await line(), api.as_(cast.bartek)
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    done = await assign(bartek, await post(office, ring("1", "22 123 45 67")), ewa, addNumber=True)
    assert (done["userErrors"], done["call"]["contact"]) == ([], {"displayName": "Ewa Kowal"})
    first, added = await PhoneNumber.filter(contact_id=ewa.id).order_by("rank")
    assert (first.main, added.main, added.number, added.e164, added.kind) == (
        True, False, "+48 22 123 45 67", "+48221234567", PhoneKind.LANDLINE,
    )  # fmt: skip
    await assign(bartek, await post(office, ring("2", "0048221234567")), ewa, addNumber=True)
    assert await PhoneNumber.filter(contact_id=ewa.id).count() == 2
    told = EventLink.filter(subject_id=ewa.id, story=True).order_by("event_id")
    assert [link.event.name for link in await told.select_related("event")][:2] == ["call.assigned", "contact.changed"]


async def test_a_number_that_cannot_be_added_leaves_the_call_as_it_was(api: Api, cast: Cast) -> None:
    office, bartek = await line(), api.as_(cast.bartek)
    await person(cast.sales, "Jan Kowal", "601602603")
    ewa, gone = await person(cast.sales, "Ewa Kowal"), await person(cast.sales, "Old Kowal")
    await Contact.filter(id=gone.id).update(archived_at=gone.created_at)
    taken, hidden = await post(office, ring("1")), await post(office, ring("2", "anonymous"))
    reader = await user("r@example.com", "Rita Kos", "account_customer_reader", "account_partner_manager")
    free = await post(office, ring("3", "602602602"))
    await free.users.add(reader)
    wrong = [
        (bartek, taken, ewa, "DUPLICATE"),
        (bartek, hidden, ewa, "NO_NUMBER"),
        (bartek, free, gone, "ARCHIVED"),
        (api.as_(reader), free, ewa, "FORBIDDEN"),
    ]
    for who, call, contact, code in wrong:
        if who is bartek and call is free:
            await free.users.add(cast.bartek)
        answer = await assign(who, call, contact, addNumber=True)
        assert codes(answer) == [(code, "addNumber")]
        assert (await Call.get(id=call.id)).assigned is False
    assert (await assign(bartek, taken, ewa))["userErrors"] == []
    assert await PhoneNumber.filter(contact_id=ewa.id).count() == 0


async def test_an_added_number_and_the_call_name_their_extension_in_the_viewers_language(cast: Cast) -> None:
    jan = await person(cast.sales, "Jan Kot")
    call = await post(await line(), ring("1", "22 123 45 67 x12"))
    bartek = Api(cast.bartek, {"accept-language": "pl"})
    assert codes(await assign(bartek, call, jan, addNumber=True)) == []
    number = await PhoneNumber.get(contact_id=jan.id)
    assert (number.number, number.e164, number.extension) == ("+48 22 123 45 67 wew. 12", "+48221234567", "12")
    [shown] = (await bartek("{ calls(first: 1) { nodes { national } } }"))["calls"]["nodes"]
    assert shown == {"national": "22 123 45 67 wew. 12"}
