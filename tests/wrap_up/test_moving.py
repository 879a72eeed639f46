"""A call that was with somebody else after all: what its wrap-up left goes along."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.telephony.phonebook import answer, hang_up, line, post, ring
from tests.wrap_up.calls import call

from ringbook.activities.models import Note
from ringbook.activities.planned.models import Activity
from ringbook.contacts.models import Contact
from ringbook.history.models import Event
from ringbook.identity.models import Role
from ringbook.projects.models import Project
from ringbook.telephony.models import Call

WRAP_UP = mutation("callWrapUp", "call { id }")
ASSIGN = mutation("callAssign", "call { wrapUpNote note { body } contact { displayName } }")
STORY = """query($id: ID!) { contact(id: $id) { timeline(kinds: [NOTES, CALLS]) { nodes {
    subject { __typename ... on Note { body } } } } } }"""


@pytest.fixture
async def ewa(cast: Cast) -> Contact:
    return await make.contact(crm=cast.sales, first_name="Ewa", last_name="Lis", phones=["601 602 603"])


@pytest.fixture
async def jan(cast: Cast) -> Contact:
    return await make.contact(crm=cast.sales, first_name="Jan", last_name="Kot")


@pytest.fixture
def bartek(api: Api, cast: Cast) -> Api:
    return api.as_(cast.bartek)


async def wrap_up(api: Api, about: Call, **said: Any) -> None:
    assert codes((await api(WRAP_UP, input={"id": id_of(about), **said}))["callWrapUp"]) == []


async def assign(api: Api, about: Call, contact: Contact) -> dict[str, Any]:
    done = (await api(ASSIGN, input={"id": id_of(about), "contactId": id_of(contact)}))["callAssign"]
    assert codes(done) == []
    told: dict[str, Any] = done["call"]
    return told


async def story(api: Api, contact: Contact) -> list[str]:
    """Oldest first: what notes say, and "Call" for each entry of a call."""
    nodes = (await api(STORY, id=id_of(contact)))["contact"]["timeline"]["nodes"]
    return [node["subject"].get("body", node["subject"]["__typename"]) for node in reversed(nodes)]


def tomorrow() -> str:
    return (datetime.now(UTC) + timedelta(days=1)).isoformat()


async def test_note_and_call_leave_the_first_contacts_timeline_for_the_seconds(
    api: Api, cast: Cast, ewa: Contact, jan: Contact
) -> None:
    bartek = api.as_(cast.bartek)
    talk = await post(await line(), ring(), answer("1", answeringNumber="101"), hang_up())
    await wrap_up(bartek, talk, note="Wants an offer.")
    assert await story(bartek, ewa) == ["Call", "Wants an offer."]
    moved = await assign(bartek, talk, jan)
    assert (moved["wrapUpNote"], moved["note"]) == ("Wants an offer.", {"body": "Wants an offer."})
    assert (await story(bartek, ewa), await story(bartek, jan)) == ([], ["Call", "Wants an offer."])
    assert (await Note.get(deleted_at=None)).author_id == cast.bartek.id
    assigned = await Event.get(name="call.assigned")
    assert str(ewa.id) in assigned.also_tell
    await wrap_up(bartek, talk, note="Wants two.")
    assert await story(bartek, jan) == ["Call", "Wants two."]
    assert await story(bartek, ewa) == []


async def test_back_at_the_first_contact_it_is_told_there_again(
    bartek: Api, cast: Cast, ewa: Contact, jan: Contact
) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrap_up(bartek, talk, note="Offer")
    await assign(bartek, talk, jan)
    await assign(bartek, talk, ewa)
    assert (await story(bartek, ewa), await story(bartek, jan)) == (["Call", "Offer"], [])


async def test_a_colleagues_note_stays_and_the_call_keeps_what_it_says(
    api: Api, cast: Cast, ewa: Contact, jan: Contact
) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrap_up(api.as_(cast.ola), talk, note="Ola noted this")
    moved = await assign(api.as_(cast.bartek), talk, jan)
    assert (moved["wrapUpNote"], moved["note"]) == ("Ola noted this", None)
    assert (await Note.get()).contact_id == ewa.id
    await wrap_up(api.as_(cast.bartek), talk, note="Bartek that")
    notes = await Note.filter(deleted_at=None)
    assert {(note.body, note.contact_id) for note in notes} == {("Ola noted this", ewa.id), ("Bartek that", jan.id)}


async def test_a_moderator_moves_a_colleagues_note_which_stays_the_colleagues(
    api: Api, cast: Cast, ewa: Contact, jan: Contact
) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrap_up(api.as_(cast.bartek), talk, note="Offer")
    await assign(api.as_(cast.ola), talk, jan)
    note = await Note.get(deleted_at=None)
    assert (note.contact_id, note.author_id) == (jan.id, cast.bartek.id)


async def test_what_was_noted_of_a_stranger_becomes_the_contacts(
    api: Api, bartek: Api, cast: Cast, jan: Contact
) -> None:
    talk = await call(user=cast.bartek, e164="+48609609609", number="609609609", national="609 609 609")
    await wrap_up(bartek, talk, note="Wants an offer.")
    moved = await assign(api.as_(cast.ola), talk, jan)
    assert (moved["wrapUpNote"], moved["note"]) == ("Wants an offer.", {"body": "Wants an offer."})
    note = await Note.get()
    assert (note.contact_id, note.author_id, (await Call.get(id=talk.id)).wrap_up_note) == (jan.id, cast.bartek.id, "")


async def test_the_call_back_that_waits_is_with_the_second_contact(
    bartek: Api, cast: Cast, ewa: Contact, jan: Contact
) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrap_up(bartek, talk, next={"startsAt": tomorrow()})
    await assign(bartek, talk, jan)
    meeting = await Activity.get()
    assert (meeting.contact_id, meeting.subject, meeting.number) == (jan.id, "Call back: Jan Kot", "+48601602603")


async def test_a_call_back_that_is_done_or_another_contacts_already_stays(
    bartek: Api, cast: Cast, ewa: Contact, jan: Contact
) -> None:
    eve = await make.contact(crm=cast.sales, first_name="Eve", last_name="Fox")
    for values in ({"done_at": datetime.now(UTC), "contact_id": ewa.id}, {"contact_id": eve.id}):
        talk = await call(user=cast.bartek, contact=ewa)
        await wrap_up(bartek, talk, next={"startsAt": tomorrow(), "subject": "About the price"})
        last = await Activity.all().order_by("-id").first()
        assert last
        await Activity.filter(id=last.id).update(**values)
        await assign(bartek, talk, jan)
        assert (await Activity.get(id=last.id)).contact_id == values["contact_id"]


async def test_a_call_back_of_a_project_that_works_elsewhere_stays_and_the_note_moves(
    api: Api, cast: Cast, ewa: Contact
) -> None:
    ola, talk = api.as_(cast.ola), await call(user=cast.ola, contact=ewa)
    project = await Project.create(name="Campaign", crm=cast.sales)
    next = {"startsAt": tomorrow(), "projectId": id_of(project)}
    await wrap_up(ola, talk, note="Offer", next=next)
    adam = await make.contact(crm=cast.service, first_name="Adam", last_name="Las")
    assert (await assign(ola, talk, adam))["note"] == {"body": "Offer"}
    assert (await Note.get(deleted_at=None)).contact_id == adam.id
    assert (await Activity.get()).contact_id == ewa.id


async def test_who_may_plan_nothing_moves_no_call_back(api: Api, cast: Cast, ewa: Contact, jan: Contact) -> None:
    talk = await call(user=cast.bartek, contact=ewa)
    await wrap_up(api.as_(cast.bartek), talk, next={"startsAt": tomorrow()})
    for role in await Role.all():
        role.permissions = [each for each in role.permissions if each != "activities:edit"]
        await role.save()
    await assign(api.as_(cast.bartek), talk, jan)
    assert (await Activity.get()).contact_id == ewa.id
