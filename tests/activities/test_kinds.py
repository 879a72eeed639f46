"""Tasks, conversations and meetings through the front door."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.activities.documents import changed, finished, made, refused, saved
from tests.api import Api, codes, id_of
from tests.cast import Cast

from ringbook.activities.planned.models import Activity
from ringbook.contacts.models import Contact
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.projects.models import Project

BEGIN, END = "2027-05-10T10:00:00+00:00", "2027-05-10T11:00:00+00:00"


async def entry(kind: DictionaryKind, name: str, **values: Any) -> DictionaryEntry:
    return await DictionaryEntry.create(kind=kind, name=name, **values)


async def company() -> tuple[Organization, Contact, Contact]:
    """A company, and two who work there."""
    firm = await make.organization(name="Acme")
    people = [await make.contact(first_name=name, last_name="Nowak", organization=firm) for name in ("Ewa", "Jan")]
    return firm, people[0], people[1]


async def test_a_task_needs_nothing_but_a_subject_and_a_time(api: Api, cast: Cast) -> None:
    await entry(DictionaryKind.PRIORITY, "Low")
    await entry(DictionaryKind.PRIORITY, "Normal", is_default=True)
    task = await made(api.as_(cast.bartek), startsAt=BEGIN)
    assert (task["__typename"], task["kind"], task["subject"]) == ("Task", "TASK", "Talk about the offer")
    assert (task["startsAt"], task["endsAt"]) == (BEGIN, BEGIN), "a task is due, it does not last"
    assert (task["assignee"], task["priority"]) == ({"name": "Bartek Wójcik"}, {"name": "Normal"})
    assert (task["contact"], task["people"], task["organization"], task["doneAt"]) == (None, [], None, None)
    assert (task["inCalendar"], task["reminders"], task["overdue"]) == (True, [], False)
    assert task["viewerCan"] == {"edit": True, "finish": True, "delete": True}


async def test_all_that_can_be_said_of_a_meeting(api: Api, cast: Cast) -> None:
    firm, ewa, jan = await company()
    hotline = await Project.get(name="Hotline")
    pln, kind = await entry(DictionaryKind.CURRENCY, "PLN"), await entry(DictionaryKind.ACTIVITY_KIND, "Visit")
    category = await entry(DictionaryKind.ACTIVITY_CATEGORY, "Negotiations")
    meeting = await made(
        api.as_(cast.bartek), "meeting", startsAt=BEGIN, minutes=90, organizationId=id_of(firm), contactId=id_of(ewa),
        peopleIds=[id_of(jan), id_of(ewa)], participantIds=[id_of(cast.ola)], projectId=id_of(hotline),
        typeId=id_of(kind), categoryId=id_of(category), priorityId=None, note=" Bring samples. ", inCalendar=False,
        reminders=[60, 0, 60], place="Room 5 " * 500, expectedCost={"amount": "120.50", "currencyId": id_of(pln)},
    )  # fmt: skip
    assert meeting["endsAt"] == "2027-05-10T11:30:00+00:00"
    assert (meeting["organization"], meeting["contact"]) == ({"name": "Acme"}, {"displayName": "Ewa Nowak"})
    assert meeting["people"] == [{"displayName": "Ewa Nowak"}, {"displayName": "Jan Nowak"}], "each once"
    assert (meeting["participants"], meeting["project"]) == ([{"name": "Ola Nowak"}], {"name": "Hotline"})
    assert (meeting["type"], meeting["category"], meeting["priority"]) == (
        {"name": "Visit"}, {"name": "Negotiations"}, None,
    )  # fmt: skip
    assert (meeting["note"], meeting["inCalendar"], meeting["reminders"]) == ("Bring samples.", False, [0, 60])
    assert len(meeting["place"]) == len("Room 5 " * 500) - 1
    assert meeting["expectedCost"] == {"amount": "120.50", "currency": {"name": "PLN"}}
    assert meeting["actualCost"] is None
    event = await Event.get(name="activity.planned")
    told = set(await EventLink.filter(event=event, story=True).values_list("subject_id", flat=True))
    assert {firm.id, ewa.id, jan.id} < told


async def test_a_conversation_needs_an_organization_and_a_person_a_meeting_somebody_who_does_it(
    api: Api, cast: Cast
) -> None:
    firm, ewa, _ = await company()
    ask, whom = api.as_(cast.bartek), {"organizationId": id_of(firm), "contactId": id_of(ewa)}
    talk, meeting = await made(ask, "conversation", **whom), await made(ask, "meeting", **whom)
    assert await refused(ask, "conversation", id=talk["id"], organizationId=None, contactId=None) == [
        ("BLANK", "organizationId"),
        ("BLANK", "contactId"),
    ]
    assert await refused(ask, "meeting", id=meeting["id"], assigneeId=None) == [("BLANK", "assigneeId")]
    assert await refused(ask, "meeting", assigneeId=None, **whom) == [("BLANK", "assigneeId")]
    assert (await changed(ask, talk, assigneeId=None))["assignee"] is None


@pytest.mark.parametrize("kind", ["task", "conversation", "meeting"])
async def test_only_people_of_the_chosen_organization_take_part(api: Api, cast: Cast, kind: str) -> None:
    firm, ewa, jan = await company()
    stranger, ask = await make.contact(first_name="Iza", last_name="Obca"), api.as_(cast.bartek)
    of_firm = {"organizationId": id_of(firm)}
    assert await refused(ask, kind, contactId=id_of(stranger), **of_firm) == [("WRONG_ORGANIZATION", "contactId")]
    people = {"contactId": id_of(ewa), "peopleIds": [id_of(jan), id_of(stranger)]}
    assert await refused(ask, kind, **of_firm, **people) == [("WRONG_ORGANIZATION", "peopleIds.1")]
    activity = await made(ask, kind, **of_firm, contactId=id_of(ewa))
    other = await make.organization()
    assert await refused(ask, kind, id=activity["id"], organizationId=id_of(other)) == [
        ("WRONG_ORGANIZATION", "contactId")
    ]
    # Who changes companies later does not keep anybody from writing a note.
    await Contact.filter(id=ewa.id).update(organization=other)
    assert (await changed(ask, activity, note="She has left."))["note"] == "She has left."


async def test_without_an_organization_people_are_of_one_crm_and_one_of_them_is_the_main_one(
    api: Api, cast: Cast
) -> None:
    ask = api.as_(cast.ola)
    here, there = await make.contact(first_name="Ewa", last_name="Nowak"), await make.contact(crm=cast.service)
    both = {"contactId": id_of(here), "peopleIds": [id_of(there)]}
    assert await refused(ask, **both) == [("WRONG_CRM", "peopleIds.0")]
    task = await made(ask, peopleIds=[id_of(here)])
    assert task["contact"] == {"displayName": "Ewa Nowak"}
    joined = await changed(ask, task, peopleIds=[id_of(await make.contact())])
    assert await refused(ask, id=joined["id"], contactId=None) == [("BLANK", "contactId")]
    complaints = await Project.get(name="Complaints")
    assert await refused(ask, contactId=id_of(here), projectId=id_of(complaints)) == [("WRONG_CRM", "projectId")]


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"subject": " "}, ("BLANK", "subject")),
        ({"subject": "x" * 201}, ("TOO_LONG", "subject")),
        ({"note": "x" * 20_001}, ("TOO_LONG", "note")),
        ({"startsAt": END, "endsAt": BEGIN}, ("INVALID_RANGE", "endsAt")),
        ({"startsAt": BEGIN, "endsAt": "2028-05-12T10:00:00Z"}, ("OUT_OF_RANGE", "endsAt")),
        ({"startsAt": "1899-12-31T10:00:00Z", "minutes": 5}, ("OUT_OF_RANGE", "startsAt")),
        ({"startsAt": "2090-05-12T10:00:00Z", "minutes": 5}, ("OUT_OF_RANGE", "startsAt")),
        ({"startsAt": "9999-12-31T23:59:00Z"}, ("OUT_OF_RANGE", "startsAt")),
        ({"startsAt": "9999-12-31T23:59:00Z", "minutes": 60}, ("OUT_OF_RANGE", "startsAt")),
        ({"startsAt": BEGIN, "endsAt": END, "minutes": 5}, ("CHOOSE_ONE", "minutes")),
        ({"minutes": -1}, ("OUT_OF_RANGE", "minutes")),
        ({"startsAt": "2027-03-28T02:30"}, ("NO_SUCH_TIME", "startsAt")),
        ({"reminders": [5, 40_321]}, ("OUT_OF_RANGE", "reminders.1")),
        ({"reminders": [1, 2, 3, 4, 5, 6]}, ("TOO_MANY", "reminders")),
        ({"next": {"days": 1, "weeks": 1}}, ("CHOOSE_ONE", "next")),
        ({"next": {}}, ("CHOOSE_ONE", "next")),
        ({"next": {"hours": 0}}, ("OUT_OF_RANGE", "next.hours")),
        ({"next": {"at": "2027-03-28T02:30"}}, ("NO_SUCH_TIME", "next.at")),
        ({"contactId": "nonsense"}, ("NOT_FOUND", "contactId")),
        ({"ticketId": "nonsense"}, ("NOT_FOUND", "ticketId")),
        ({"participantIds": ["nonsense"]}, ("NOT_FOUND", "participantIds.0")),
    ],
)
async def test_what_cannot_be_is_refused(
    api: Api, cast: Cast, values: dict[str, Any], problem: tuple[str, str]
) -> None:
    ask = api.as_(cast.bartek)
    assert await refused(ask, **values) == [problem]
    assert await Activity.all().count() == 0
    task = await made(ask)
    assert await refused(ask, id=task["id"], **values) == [problem]


async def test_costs_are_amounts_of_a_currency_in_use(api: Api, cast: Cast) -> None:
    firm, ewa, _ = await company()
    ask, whom = api.as_(cast.bartek), {"organizationId": id_of(firm), "contactId": id_of(ewa)}
    pln, old = await entry(DictionaryKind.CURRENCY, "PLN"), await entry(DictionaryKind.CURRENCY, "EUR", active=False)
    for amount, code in (
        ("-1", "OUT_OF_RANGE"),
        ("1.001", "OUT_OF_RANGE"),
        ("1e12", "OUT_OF_RANGE"),
        ("x", "NOT_A_NUMBER"),
    ):
        cost = {"amount": amount, "currencyId": id_of(pln)}
        assert await refused(ask, "meeting", actualCost=cost, **whom) == [(code, "actualCost.amount")]
    cost = {"amount": "1", "currencyId": id_of(old)}
    assert await refused(ask, "meeting", expectedCost=cost, **whom) == [("INACTIVE", "expectedCost.currencyId")]
    priority = await entry(DictionaryKind.PRIORITY, "Low")
    cost = {"amount": "1", "currencyId": id_of(priority)}
    assert await refused(ask, "meeting", expectedCost=cost, **whom) == [("NOT_FOUND", "expectedCost.currencyId")]
    meeting = await made(ask, "meeting", expectedCost={"amount": "5", "currencyId": id_of(pln)}, **whom)
    await changed(ask, meeting, actualCost={"amount": "-0", "currencyId": id_of(pln)})
    assert str((await Activity.get()).actual_amount) == "0.00"
    told = await FieldChange.get(field="actual_amount")
    assert told.after == "0"
    await DictionaryEntry.filter(id=pln.id).update(active=False)
    kept = await changed(ask, meeting, expectedCost={"amount": "7", "currencyId": id_of(pln)})
    assert kept["expectedCost"] == {"amount": "7.00", "currency": {"name": "PLN"}}, "it was chosen before"
    assert (await changed(ask, meeting, expectedCost=None))["expectedCost"] is None


async def test_who_does_it_works_here_and_sees_with_whom(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    blind = {"contactId": id_of(ewa), "assigneeId": id_of(cast.zofia)}
    assert await refused(ask, **blind) == [("NO_ACCESS", "assigneeId")]
    both = [id_of(cast.ola), id_of(cast.zofia)]
    assert await refused(ask, contactId=id_of(ewa), participantIds=both) == [("NO_ACCESS", "participantIds.1")]
    task = await made(ask, assigneeId=id_of(cast.zofia))
    assert await refused(ask, id=task["id"], contactId=id_of(ewa)) == [("NO_ACCESS", "assigneeId")]
    await User.filter(id=cast.zofia.id).update(active=False)
    assert await refused(ask, assigneeId=id_of(cast.zofia)) == [("INACTIVE", "assigneeId")]
    assert (await changed(ask, task, note="She left."))["note"] == "She left."


async def test_what_somebody_else_gave_one_to_do_is_told(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.ola)
    await made(ask)
    task = await made(ask, assigneeId=id_of(cast.bartek))
    await changed(ask, task, note="Soon, please.")
    told = await Event.filter(name="notification.added").count()
    assert told == 1, "not of one's own, and once"


async def test_the_same_key_means_the_same_activity(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    twice = [await saved(ask, "task", idempotencyKey="form 1", next={"days": 1}) for _ in range(2)]
    assert twice[0]["task"]["id"] == twice[1]["task"]["id"]
    assert twice[0]["next"]["id"] == twice[1]["next"]["id"]
    assert await Activity.all().count() == 2
    assert (await made(api.as_(cast.ola), idempotencyKey="form 1"))["id"] != twice[0]["task"]["id"]
    firm, ewa, _ = await company()
    talk = {"organizationId": id_of(firm), "contactId": id_of(ewa), "idempotencyKey": "form 1"}
    assert await refused(ask, "conversation", **talk) == [("NOT_FOUND", "idempotencyKey")]
    assert await refused(ask, idempotencyKey="x" * 101) == [("TOO_LONG", "idempotencyKey")]
    assert await made(ask, idempotencyKey=f" {'x' * 100} ")


async def test_every_change_is_kept_and_a_stale_one_refused(api: Api, cast: Cast) -> None:
    firm, ewa, jan = await company()
    ask, pln = api.as_(cast.bartek), await entry(DictionaryKind.CURRENCY, "PLN")
    meeting = await made(ask, "meeting", organizationId=id_of(firm), contactId=id_of(ewa))
    values: dict[str, Any] = {
        "subject": "Else", "startsAt": BEGIN, "minutes": 45, "contactId": id_of(jan), "peopleIds": [id_of(ewa)],
        "assigneeId": id_of(cast.ola), "participantIds": [id_of(cast.bartek)], "note": "New", "inCalendar": False,
        "projectId": id_of(await Project.get(name="Hotline")), "reminders": [10], "place": "Here",
        "actualCost": {"amount": "3", "currencyId": id_of(pln)},
    }  # fmt: skip
    assert (await changed(ask, meeting, expectedVersion=1, **values))["version"] == 2
    kept: list[Any] = await FieldChange.filter(event__name="activity.changed").values_list("field", flat=True)
    assert set(kept) == {
        "subject", "starts_at", "ends_at", "contact", "people", "assignee", "participants", "note", "in_calendar",
        "project", "reminders", "place", "actual_amount", "actual_currency",
    }  # fmt: skip
    stale = {"peopleIds": [], "participantIds": [], "reminders": [], "endsAt": END, "actualCost": None}
    problems = await refused(ask, "meeting", id=meeting["id"], expectedVersion=1, **stale)
    assert {code for code, _ in problems} == {"CONFLICT"}
    assert {path for _, path in problems} == {
        "peopleIds", "participantIds", "reminders", "endsAt", "actualCost.amount", "actualCost.currencyId",
    }  # fmt: skip


async def test_whom_it_was_with_before_hears_that_it_is_with_another(api: Api, cast: Cast) -> None:
    ask, ewa, jan = api.as_(cast.bartek), await make.contact(), await make.contact()
    await changed(ask, await made(ask, contactId=id_of(ewa)), contactId=id_of(jan))
    event = await Event.get(name="activity.changed")
    assert {ewa.id, jan.id} < set(await EventLink.filter(event=event).values_list("subject_id", flat=True))


async def test_one_that_is_done_already_when_it_is_written_down(api: Api, cast: Cast) -> None:
    task = await made(api.as_(cast.bartek), startsAt="2026-01-10T10:00:00Z", done=True)
    assert datetime.now(UTC) - datetime.fromisoformat(task["doneAt"]) < timedelta(seconds=30)
    assert (task["overdue"], task["viewerCan"]["edit"]) == (False, False)


async def test_done_locks_every_field_until_it_is_undone(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    task = await made(ask, startsAt="2026-01-10T10:00:00Z")
    assert task["overdue"]
    [result] = await finished(ask, task["id"])
    assert (result["activity"]["overdue"], result["activity"]["viewerCan"]["edit"]) == (False, False)
    assert await refused(ask, id=task["id"], note="More") == [("DONE", "id")]
    await finished(ask, task["id"], done=False)
    assert (await changed(ask, task, note="More"))["note"] == "More"


async def test_words_that_activities_have_stay_in_the_dictionary(api: Api, cast: Cast) -> None:
    delete = """mutation($input: DeleteInput!) { dictionaryEntryDelete(input: $input) { userErrors { code path } } }"""
    low = await entry(DictionaryKind.PRIORITY, "Low")
    await made(api.as_(cast.ola), priorityId=id_of(low))
    answer = await api.as_(cast.ola)(delete, input={"id": id_of(low)})
    assert codes(answer["dictionaryEntryDelete"]) == [("IN_USE", "id")]
