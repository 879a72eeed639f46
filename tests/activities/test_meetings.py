"""Phone meetings through the front door."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook.activities.planned.models import Activity
from ringbook.core.ids import global_id
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.identity.models import User
from ringbook.phones.models import PhoneNumber
from ringbook.projects.models import Project

MEETING = """phoneMeeting {
  id version subject number national mode startsAt endsAt note doneAt project { name } assignee { name }
  contact { displayName } organization { name } viewerCan { edit delete finish }
}"""
CREATE = mutation("phoneMeetingCreate", MEETING)
UPDATE = mutation("phoneMeetingUpdate", MEETING)
FINISH = mutation(
    "activityFinish",
    "results { activity { ... on PhoneMeeting { doneAt viewerCan { edit delete finish } } } userErrors { code path } }",
)
DELETE = mutation("activityDelete", "deletedId")
NODE = "query($id: ID!) { node(id: $id) { __typename ... on PhoneMeeting { subject } } }"


def ahead(hours: float) -> str:
    return (datetime.now(UTC) + timedelta(hours=hours)).isoformat()


def given(**values: Any) -> dict[str, Any]:
    subject = "Talk about the offer"
    return {"subject": subject, "number": "601 602 603", "startsAt": ahead(1), "endsAt": ahead(2)} | values


def id_of_meeting(meeting: Activity) -> str:
    return global_id("PhoneMeeting", meeting.id)


async def planned(api: Api, **values: Any) -> dict[str, Any]:
    answer = (await api(CREATE, input=given(**values)))["phoneMeetingCreate"]
    assert answer["userErrors"] == []
    meeting: dict[str, Any] = answer["phoneMeeting"]
    return meeting


async def finished(api: Api, id: str, *, done: bool = True) -> dict[str, Any]:
    [result] = (await api(FINISH, input={"ids": [id], "done": done}))["activityFinish"]["results"]
    assert result["userErrors"] == []
    activity: dict[str, Any] = result["activity"]
    return activity


async def refusal(api: Api, **values: Any) -> list[tuple[str, str]]:
    return codes((await api(CREATE, input=given(**values)))["phoneMeetingCreate"])


async def test_a_call_is_planned_with_a_contact(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", organization=firm)
    project = await Project.get(name="Hotline")
    meeting = await planned(api.as_(cast.bartek), contactId=id_of(ewa), projectId=id_of(project), note=" Hi ")
    assert (meeting["subject"], meeting["number"], meeting["mode"]) == ("Talk about the offer", "601 602 603", "MANUAL")
    assert (meeting["contact"], meeting["organization"]) == ({"displayName": "Ewa Nowak"}, None)
    assert (meeting["project"], meeting["assignee"]) == ({"name": "Hotline"}, {"name": "Bartek Wójcik"})
    assert (meeting["note"], meeting["doneAt"]) == ("Hi", None)
    assert meeting["viewerCan"] == {"edit": True, "delete": True, "finish": True}
    event = await Event.get(name="activity.planned")
    assert {ewa.id, firm.id} < set(await EventLink.filter(event=event, story=True).values_list("subject_id", flat=True))


async def test_a_number_is_at_home_where_its_record_is(api: Api, cast: Cast) -> None:
    await type(cast.sales).filter(id=cast.sales.id).update(region="DE")
    german = await make.organization(crm=await make.sales())
    meeting = await planned(api.as_(cast.ola), number="030 901820", organizationId=id_of(german))
    assert meeting["national"] == "030 901820"
    assert (await planned(api.as_(cast.ola), number="+48601602603"))["national"] == "+48 601 602 603"


async def test_nobody_in_particular_may_be_asked_to_call(api: Api, cast: Cast) -> None:
    assert (await planned(api.as_(cast.bartek), assigneeId=None))["assignee"] is None
    assert (await planned(api.as_(cast.bartek), assigneeId=id_of(cast.ola)))["assignee"] == {"name": "Ola Nowak"}


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"subject": "  "}, ("BLANK", "subject")),
        ({"subject": "x" * 201}, ("TOO_LONG", "subject")),
        ({"note": "x" * 20_001}, ("TOO_LONG", "note")),
        ({"number": ""}, ("BLANK", "number")),
        ({"number": "call me"}, ("LETTERS", "number")),
        ({"number": "112"}, ("TOO_SHORT", "number")),
        ({"startsAt": ahead(3)}, ("INVALID_RANGE", "endsAt")),
        ({"startsAt": ahead(-3), "endsAt": ahead(-2)}, ("IN_PAST", "endsAt")),
        ({"endsAt": ahead(24 * 400)}, ("OUT_OF_RANGE", "endsAt")),
        ({"startsAt": ahead(24 * 2000), "endsAt": ahead(24 * 2000 + 1)}, ("OUT_OF_RANGE", "startsAt")),
        ({"mode": "AUTOMATIC"}, ("NO_PROJECT", "projectId")),
    ],
)
async def test_what_cannot_be_is_refused(
    api: Api, cast: Cast, values: dict[str, Any], problem: tuple[str, str]
) -> None:
    assert await refusal(api.as_(cast.bartek), **values) == [problem]
    assert await Activity.all().count() == 0
    if problem[0] != "IN_PAST":
        meeting = await make.meeting(assignee=cast.bartek)
        patch = {"id": id_of_meeting(meeting)} | values
        assert codes((await api.as_(cast.bartek)(UPDATE, input=patch))["phoneMeetingUpdate"]) == [problem]


async def test_everything_wrong_is_said_at_once(api: Api, cast: Cast) -> None:
    problems = await refusal(api.as_(cast.bartek), subject="", number="1", endsAt=ahead(-1), mode="AUTOMATIC")
    assert problems == [
        ("BLANK", "subject"),
        ("INVALID_RANGE", "endsAt"),
        ("TOO_SHORT", "number"),
        ("NO_PROJECT", "projectId"),
    ]


async def test_one_that_has_begun_may_still_be_planned(api: Api, cast: Cast) -> None:
    moment = ahead(1)
    assert (await planned(api.as_(cast.bartek), startsAt=ahead(-24)))["doneAt"] is None
    assert (await planned(api.as_(cast.bartek), startsAt=moment, endsAt=moment))["startsAt"] == moment


async def test_machines_dial_by_the_rules_of_a_project(api: Api, cast: Cast) -> None:
    hotline, ask = await Project.get(name="Hotline"), api.as_(cast.bartek)
    chosen = {"mode": "AUTOMATIC", "projectId": id_of(hotline), "contactId": id_of(await make.contact())}
    assert await refusal(ask, **chosen) == [("NOT_SWITCHED_ON", "projectId")]
    await Project.filter(id=hotline.id).update(dialling=True)
    assert (await planned(ask, **chosen))["mode"] == "AUTOMATIC"
    complaints = await Project.get(name="Complaints")
    assert await refusal(ask, **(chosen | {"projectId": id_of(complaints)})) == [("WRONG_CRM", "projectId")]
    assert await refusal(ask, **(chosen | {"projectId": id_of(cast.vip)})) == [("NOT_FOUND", "projectId")]


async def test_no_machine_calls_who_asked_not_to_be_called(api: Api, cast: Cast) -> None:
    hotline, ask = await Project.get(name="Hotline"), api.as_(cast.bartek)
    await Project.filter(id=hotline.id).update(dialling=True)
    ewa = await make.contact(phones=["601 602 603"])
    await PhoneNumber.filter(contact=ewa).update(do_not_call=True)
    automatic = {"mode": "AUTOMATIC", "projectId": id_of(hotline)}
    for number in ("601602603", "+48 601-602-603"):
        assert await refusal(ask, **automatic, number=number) == [("DO_NOT_CALL", "number")]
    meeting = await planned(ask, number="601602603", projectId=id_of(hotline), contactId=id_of(ewa))
    switched = (await ask(UPDATE, input={"id": meeting["id"], "mode": "AUTOMATIC"}))["phoneMeetingUpdate"]
    assert codes(switched) == [("DO_NOT_CALL", "number")]
    assert (await planned(ask, **automatic, number="601602604"))["mode"] == "AUTOMATIC"


async def test_who_is_to_call_works_here_and_sees_whom(api: Api, cast: Cast) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    assert await refusal(ask, contactId=id_of(ewa), assigneeId=id_of(cast.zofia)) == [("NO_ACCESS", "assigneeId")]
    await User.filter(id=cast.zofia.id).update(active=False)
    assert await refusal(ask, assigneeId=id_of(cast.zofia)) == [("INACTIVE", "assigneeId")]
    assert await refusal(ask, assigneeId=id_of(ewa)) == [("NOT_FOUND", "assigneeId")]


async def test_it_is_with_one_record_that_one_sees(api: Api, cast: Cast) -> None:
    ask, ewa, firm = api.as_(cast.bartek), await make.contact(), await make.organization()
    assert await refusal(ask, contactId=id_of(ewa), organizationId=id_of(firm)) == [("WRONG_ORGANIZATION", "contactId")]
    assert await refusal(ask, contactId=id_of(firm)) == [("NOT_FOUND", "contactId")]
    hidden = await make.organization(crm=cast.service)
    assert await refusal(ask, organizationId=id_of(hidden)) == [("NOT_FOUND", "organizationId")]


async def test_a_change_is_kept_in_the_history(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    meeting = await planned(ask, contactId=id_of(await make.contact()))
    later, hotline = ahead(5), await Project.get(name="Hotline")
    values = {"endsAt": later, "projectId": id_of(hotline), "assigneeId": None}
    patch = {"id": meeting["id"], "expectedVersion": 1, **values}
    changed = (await ask(UPDATE, input=patch))["phoneMeetingUpdate"]["phoneMeeting"]
    assert (changed["endsAt"], changed["version"], changed["assignee"]) == (later, 2, None)
    fields: list[Any] = await FieldChange.filter(event__name="activity.changed").values_list("field", flat=True)
    assert set(fields) == {"ends_at", "project", "assignee"}
    stale = {"id": meeting["id"], "expectedVersion": 1, "endsAt": ahead(6), "projectId": None}
    answer = (await ask(UPDATE, input=stale))["phoneMeetingUpdate"]
    assert set(codes(answer)) == {("CONFLICT", "endsAt"), ("CONFLICT", "projectId")}


async def test_what_is_done_is_locked_until_that_is_undone(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    id = (await planned(ask))["id"]
    done = await finished(ask, id)
    assert datetime.now(UTC) - datetime.fromisoformat(done["doneAt"]) < timedelta(seconds=30)
    assert done["viewerCan"] == {"edit": False, "delete": True, "finish": True}
    assert codes((await ask(UPDATE, input={"id": id, "subject": "Else"}))["phoneMeetingUpdate"]) == [("DONE", "id")]
    assert (await finished(ask, id))["doneAt"] == done["doneAt"]
    assert (await finished(ask, id, done=False))["doneAt"] is None
    assert (await ask(UPDATE, input={"id": id, "subject": "Else"}))["phoneMeetingUpdate"]["userErrors"] == []
    told: list[Any] = await Event.all().order_by("seq").values_list("name", flat=True)
    assert told == ["activity.planned", "activity.done", "activity.undone", "activity.changed"]


async def test_what_was_deleted_is_gone_from_everywhere_but_the_history(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    id = (await planned(ask))["id"]
    assert (await ask(NODE, id=id))["node"] == {"__typename": "PhoneMeeting", "subject": "Talk about the offer"}
    assert (await ask(DELETE, input={"id": id}))["activityDelete"]["deletedId"] == id
    assert (await ask(NODE, id=id))["node"] is None
    [result] = (await ask(FINISH, input={"ids": [id]}))["activityFinish"]["results"]
    assert codes(result) == [("NOT_FOUND", "id")]
    assert await Event.filter(name="activity.deleted").count() == 1


async def test_one_with_nobody_is_its_planners_and_its_callers(api: Api, cast: Cast) -> None:
    meeting = await make.meeting(author_id=cast.bartek.id, assignee=cast.zofia)
    for person, sees in ((cast.bartek, True), (cast.zofia, True), (cast.ola, True), (cast.karol, False)):
        assert ((await api.as_(person)(NODE, id=id_of_meeting(meeting)))["node"] is not None) is sees
    assert (await finished(api.as_(cast.zofia), id_of_meeting(meeting)))["doneAt"]


async def test_one_with_a_record_is_for_those_who_see_it(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    meeting = await make.meeting(contact=ewa, author_id=cast.zofia.id, assignee=cast.zofia)
    id = id_of_meeting(meeting)
    assert (await api.as_(cast.zofia)(NODE, id=id))["node"] is None
    colleague = await make.user_with("supervisor", crm=cast.sales)
    moved = (await api.as_(colleague)(UPDATE, input={"id": id, "subject": "Moved"}))["phoneMeetingUpdate"]
    assert moved["phoneMeeting"]["subject"] == "Moved"
    # Who reads all customers sees the meeting, but may change only accounts they look after.
    reader = await make.user_with("account_customer_reader", "account_customer_manager")
    refused = (await api.as_(reader)(UPDATE, input={"id": id, "subject": "Mine"}))["phoneMeetingUpdate"]
    assert codes(refused) == [("FORBIDDEN", "id")]


async def test_without_the_permission_the_door_stays_shut(api: Api, cast: Cast) -> None:
    reader = await make.user_with("account_customer_reader")
    for document, input in ((CREATE, given()), (FINISH, {"ids": [id_of_meeting(await make.meeting())]})):
        with pytest.raises(GraphQLFailure) as refusal:
            await api.as_(reader)(document, input=input)
        assert refusal.value.code == "FORBIDDEN"
