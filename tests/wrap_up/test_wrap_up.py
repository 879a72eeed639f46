"""Outcome, note and next step of a call, in one go."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.wrap_up.calls import call

from ringbook.activities.models import Note
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.contacts.models import Contact
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.telephony.models import Call, CallDirection, CallState

WRAP_UP = mutation(
    "callWrapUp",
    """call { version outcome wrapUpNote note { body } wrappedUpAt wrappedUpBy { name } }
    phoneMeeting { subject number startsAt endsAt note contact { displayName } organization { name } assignee { name } }
    """,
)
NOTES = (
    "query($id: ID!) { contact(id: $id) { timeline(kinds: [NOTES]) { nodes { subject { ... on Note { body } } } } } }"
)


@pytest.fixture
async def ewa(cast: Cast) -> Contact:
    return await make.contact(crm=cast.sales, first_name="Ewa", last_name="Lis", phones=["601 602 603"])


@pytest.fixture
def bartek(api: Api, cast: Cast) -> Api:
    return api.as_(cast.bartek)


def ahead(minutes: float) -> str:
    return (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()


async def wrapped(api: Api, about: Call, **said: Any) -> dict[str, Any]:
    answer: dict[str, Any] = (await api(WRAP_UP, input={"id": id_of(about), **said}))["callWrapUp"]
    assert answer["userErrors"] == []
    return answer


async def refused(api: Api, about: Call, **said: Any) -> list[tuple[str, str]]:
    return codes((await api(WRAP_UP, input={"id": id_of(about), **said}))["callWrapUp"])


async def test_the_note_is_one_of_the_contacts_and_the_call_points_to_it(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    said = (await wrapped(bartek, talk, outcome="REACHED", note=" Wants an offer. "))["call"]
    assert (said["outcome"], said["wrapUpNote"], said["note"]) == (
        "REACHED",
        "Wants an offer.",
        {"body": "Wants an offer."},
    )
    assert (said["wrappedUpBy"], bool(said["wrappedUpAt"])) == ({"name": "Bartek Wójcik"}, True)
    story = (await bartek(NOTES, id=id_of(ewa)))["contact"]["timeline"]["nodes"]
    assert story == [{"subject": {"body": "Wants an offer."}}]


async def test_the_history_knows_and_the_timeline_has_no_second_entry_of_the_call(
    bartek: Api, cast: Cast, ewa: Contact
) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrapped(bartek, talk, outcome="CALL_BACK")
    event = await Event.get(name="call.wrapped_up")
    assert event.also_tell == [f"user:{cast.bartek.id}"]
    links = await EventLink.filter(event_id=event.id).values_list("subject_id", "story")
    assert set(links) == {(talk.id, False), (ewa.id, False)}
    changes = await FieldChange.filter(event_id=event.id).values_list("field", "before", "after")
    assert changes == [("outcome", None, "call_back")]


async def test_a_strangers_note_stays_with_the_call(bartek: Api, cast: Cast) -> None:
    talk = await call(user=cast.bartek)
    said = (await wrapped(bartek, talk, note="Sold us nothing."))["call"]
    assert (said["wrapUpNote"], said["note"]) == ("Sold us nothing.", None)
    assert not await Note.exists()


async def test_a_caller_whom_the_viewer_may_not_see_gets_no_note_and_no_name(bartek: Api, cast: Cast) -> None:
    hidden = await make.contact(crm=cast.service, first_name="Jan", last_name="Ukryty")
    talk = await call(user=cast.bartek, contact=hidden)
    said = await wrapped(bartek, talk, note="Wrong department.", next={"startsAt": ahead(60)})
    assert (said["call"]["wrapUpNote"], await Note.exists()) == ("Wrong department.", False)
    assert said["phoneMeeting"]["subject"] == "Call back: 601 602 603"
    assert said["phoneMeeting"]["contact"] is None


async def test_calling_back_is_planned_with_whoever_called(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    meeting = (await wrapped(bartek, talk, next={"startsAt": ahead(60), "note": "About the price"}))["phoneMeeting"]
    assert (meeting["subject"], meeting["number"], meeting["note"]) == (
        "Call back: Ewa Lis",
        "+48601602603",
        "About the price",
    )
    assert (meeting["contact"], meeting["assignee"]) == ({"displayName": "Ewa Lis"}, {"name": "Bartek Wójcik"})
    begin, end = (datetime.fromisoformat(meeting[name]) for name in ("startsAt", "endsAt"))
    assert end - begin == timedelta(minutes=15)


async def test_a_company_is_called_back_and_noted_on_when_nobody_knows_the_person(bartek: Api, cast: Cast) -> None:
    firm = await make.organization(crm=cast.sales, name="Zakład")
    talk = await call(user=cast.bartek, organization=firm)
    said = await wrapped(bartek, talk, note="Reception", next={"startsAt": ahead(60)})
    assert said["phoneMeeting"]["organization"] == {"name": "Zakład"}
    assert (await Note.get()).organization_id == firm.id


async def test_who_hides_the_number_is_called_back_on_their_main_one(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa, number="", e164=None, national="", withheld=True)
    said = await wrapped(bartek, talk, next={"startsAt": ahead(60)})
    assert said["phoneMeeting"]["number"] == "601 602 603"


async def test_saying_the_same_twice_changes_nothing(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    what = {"outcome": "REACHED", "note": "Offer", "next": {"startsAt": ahead(60), "idempotencyKey": "form 1"}}
    first = await wrapped(bartek, talk, **what)
    again = await wrapped(bartek, talk, **what)
    assert again == first
    assert (await Note.all().count(), await Activity.filter(kind=ActivityKind.PHONE_MEETING).count()) == (1, 1)
    assert await Event.filter(name="call.wrapped_up").count() == 1


async def test_the_same_next_step_is_planned_once_without_a_key_too(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk, at = await call(user=cast.bartek, contact=ewa), ahead(60)
    first = await wrapped(bartek, talk, next={"startsAt": at})
    assert (await wrapped(bartek, talk, next={"startsAt": at}))["phoneMeeting"] == first["phoneMeeting"]
    await wrapped(bartek, talk, next={"startsAt": ahead(90)})
    assert await Activity.filter(kind=ActivityKind.PHONE_MEETING).count() == 2


async def test_a_call_back_that_ends_before_it_begins_is_told_so(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    next = {"startsAt": ahead(60), "minutes": -5}
    answer = (await bartek(WRAP_UP, input={"id": id_of(talk), "next": next}))["callWrapUp"]
    [error] = answer["userErrors"]
    assert (error["code"], error["message"]) == ("OUT_OF_RANGE", "It has to end after it begins.")


async def test_what_is_left_out_stays_and_ones_own_note_is_rewritten(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrapped(bartek, talk, outcome="REACHED", note="Offer")
    said = (await wrapped(bartek, talk, note="Offer until Friday"))["call"]
    assert (said["outcome"], said["wrapUpNote"], await Note.all().count()) == ("REACHED", "Offer until Friday", 1)


async def test_outcome_and_note_can_be_taken_back(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrapped(bartek, talk, outcome="REACHED", note="Offer")
    said = (await wrapped(bartek, talk, outcome=None, note=""))["call"]
    assert (said["outcome"], said["wrapUpNote"], said["note"]) == (None, "", None)
    assert (await Note.get()).deleted_at


async def test_a_colleagues_note_stays_beside_the_new_one(api: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrapped(api.as_(cast.ola), talk, note="Ola noted this")
    said = (await wrapped(api.as_(cast.bartek), talk, note="Bartek that"))["call"]
    assert said["wrapUpNote"] == "Bartek that"
    notes = await Note.filter(deleted_at=None)
    assert {note.body for note in notes} == {"Ola noted this", "Bartek that"}


async def test_two_who_wrap_up_different_things_do_not_collide_but_the_same_field_does(
    api: Api, cast: Cast, ewa: Contact
) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrapped(api.as_(cast.ola), talk, outcome="REACHED")
    assert await refused(api.as_(cast.bartek), talk, expectedVersion=1, outcome="BUSY") == [("CONFLICT", "outcome")]
    await wrapped(api.as_(cast.bartek), talk, expectedVersion=1, note="Offer")


async def test_a_next_step_that_cannot_be_takes_the_rest_back(bartek: Api, cast: Cast, ewa: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    for next, problem in (
        ({"startsAt": ahead(-60)}, ("IN_PAST", "next.startsAt")),
        ({"startsAt": "2027-03-28T02:30"}, ("NO_SUCH_TIME", "next.startsAt")),
        ({"startsAt": ahead(60), "number": "12"}, ("TOO_SHORT", "next.number")),
        ({"startsAt": ahead(60), "minutes": -1}, ("OUT_OF_RANGE", "next.minutes")),
        ({"startsAt": ahead(60), "subject": "x" * 201}, ("TOO_LONG", "next.subject")),
    ):
        assert await refused(bartek, talk, outcome="REACHED", note="Offer", next=next) == [problem]
    assert (await Call.get(id=talk.id)).outcome is None
    assert not await Note.exists()


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({}, ("BLANK", "outcome")),
        ({"note": "  ", "outcome": None}, ("BLANK", "outcome")),
        ({"note": "x" * 20_001}, ("TOO_LONG", "note")),
    ],
)
async def test_nothing_and_too_much_are_refused(
    bartek: Api, cast: Cast, said: dict[str, Any], problem: tuple[str, str]
) -> None:
    assert await refused(bartek, await call(user=cast.bartek), **said) == [problem]


async def test_whoever_was_on_the_phone_may_and_colleagues_only_by_the_account(
    api: Api, cast: Cast, ewa: Contact
) -> None:
    strangers = await call(user=cast.bartek, users=[cast.bartek, cast.zofia])
    assert await refused(api.as_(cast.zofia), strangers, outcome="OTHER") == [("FORBIDDEN", "id")]
    ewas = await call(user=cast.zofia, contact=ewa)
    await wrapped(api.as_(cast.bartek), ewas, outcome="REACHED")
    dialled = await call(users=[cast.zofia], direction=CallDirection.OUT, answered_at=None)
    await wrapped(api.as_(cast.zofia), dialled, outcome="NO_ANSWER")
    assert await refused(api.as_(cast.bartek), dialled, outcome="BUSY") == [("NOT_FOUND", "id")]


async def test_a_call_that_rings_is_not_over(bartek: Api, cast: Cast, ewa: Contact) -> None:
    ringing = await call(users=[cast.bartek], contact=ewa, state=CallState.RINGING, answered_at=None, ended_at=None)
    assert await refused(bartek, ringing, outcome="REACHED") == [("RINGING", "id")]


async def test_who_may_not_plan_is_told_at_the_next_step(api: Api, cast: Cast) -> None:
    talk = await call(user=cast.karol)
    assert await refused(api.as_(cast.karol), talk, next={"startsAt": ahead(60)}) == [("FORBIDDEN", "next.startsAt")]
    said = (await wrapped(api.as_(cast.karol), talk, outcome="OTHER", note="Hm"))["call"]
    assert (said["outcome"], said["wrapUpNote"]) == ("OTHER", "Hm")
