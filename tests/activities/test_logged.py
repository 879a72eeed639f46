"""Logged calls and messages through the front door."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook.activities.logged.models import LoggedEvent
from ringbook.history.models import Event, EventLink, FieldChange

EVENT = "loggedEvent { id version kind direction outcome at seconds body author { name } viewerCan { edit delete } }"
ADD = mutation("loggedEventAdd", EVENT)
UPDATE = mutation("loggedEventUpdate", EVENT)
DELETE = mutation("loggedEventDelete", "deletedId")
NODE = "query($id: ID!) { node(id: $id) { ... on LoggedEvent { body } } }"


async def logged(api: Api, record: Any, **values: Any) -> dict[str, Any]:
    answer = (await api(ADD, input={"recordId": id_of(record), "kind": "CALL"} | values))["loggedEventAdd"]
    assert answer["userErrors"] == []
    event: dict[str, Any] = answer["loggedEvent"]
    return event


@pytest.mark.parametrize("kind", ["contact", "organization"])
async def test_a_call_is_logged_on_a_record(api: Api, cast: Cast, kind: str) -> None:
    record = await getattr(make, kind)()
    told = {
        "direction": "IN",
        "outcome": "CALL_BACK",
        "at": "2026-11-20T12:00:00+01:00",
        "seconds": 95,
        "body": " Hi. ",
    }
    event = await logged(api.as_(cast.bartek), record, **told)
    assert event | told == event | {"body": " Hi. ", "at": "2026-11-20T12:00:00+01:00"}
    assert (event["at"], event["body"]) == ("2026-11-20T11:00:00+00:00", "Hi.")
    assert event["author"] == {"name": "Bartek Wójcik"}
    assert event["viewerCan"] == {"edit": True, "delete": True}


async def test_the_direction_and_the_time_have_defaults(api: Api, cast: Cast) -> None:
    event = await logged(api.as_(cast.bartek), await make.contact())
    assert (event["direction"], event["outcome"], event["seconds"], event["body"]) == ("OUT", None, None, "")
    assert datetime.now(UTC) - datetime.fromisoformat(event["at"]) < timedelta(seconds=30)


async def test_the_contacts_organization_tells_it_too(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    ewa = await make.contact(organization=firm)
    await logged(api.as_(cast.bartek), ewa, kind="EMAIL", body="Sent the offer.")
    assert {ewa.id, firm.id} < set(await EventLink.all().values_list("subject_id", flat=True))


def ahead(seconds: int) -> str:
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat()


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"at": ahead(600)}, ("IN_FUTURE", "at")),
        ({"at": "1899-12-31T00:00:00Z"}, ("OUT_OF_RANGE", "at")),
        ({"seconds": -1}, ("OUT_OF_RANGE", "seconds")),
        ({"seconds": 86_401}, ("OUT_OF_RANGE", "seconds")),
        ({"kind": "SMS", "seconds": 10}, ("NOT_A_CALL", "seconds")),
        ({"body": "x" * 20_001}, ("TOO_LONG", "body")),
        ({"idempotencyKey": "k" * 101}, ("TOO_LONG", "idempotencyKey")),
    ],
)
async def test_what_cannot_be_is_refused(
    api: Api, cast: Cast, values: dict[str, Any], problem: tuple[str, str]
) -> None:
    ewa, ask = await make.contact(), api.as_(cast.bartek)
    given = {"recordId": id_of(ewa), "kind": "CALL"} | values
    assert codes((await ask(ADD, input=given))["loggedEventAdd"]) == [problem]
    if "idempotencyKey" not in values:
        event = await make.logged_event(contact=ewa, author_id=cast.bartek.id)
        answer = (await ask(UPDATE, input={"id": id_of(event)} | values))["loggedEventUpdate"]
        assert codes(answer) == [problem]
    assert await LoggedEvent.filter(body="x" * 20_001).count() == 0


async def test_everything_wrong_is_said_at_once(api: Api, cast: Cast) -> None:
    given = {
        "recordId": id_of(await make.contact()),
        "kind": "FAX",
        "seconds": 1,
        "at": ahead(600),
        "body": "x" * 20_001,
    }
    refused = (await api.as_(cast.bartek)(ADD, input=given))["loggedEventAdd"]
    assert codes(refused) == [("TOO_LONG", "body"), ("IN_FUTURE", "at"), ("NOT_A_CALL", "seconds")]


async def test_a_clock_that_is_a_little_ahead_is_forgiven(api: Api, cast: Cast) -> None:
    at = ahead(40)
    event = await logged(api.as_(cast.bartek), await make.contact(), at=at)
    assert datetime.fromisoformat(event["at"]) == datetime.fromisoformat(at)


@pytest.mark.parametrize("at", ["2026-11-20T12:00:00", "yesterday", "9999-12-31T23:59:59-12:00"])
async def test_a_moment_needs_a_time_zone(api: Api, cast: Cast, at: str) -> None:
    given = {"recordId": id_of(await make.contact()), "kind": "CALL", "at": at}
    with pytest.raises(GraphQLFailure, match="2026-12-31T12:00:00Z"):
        await api.as_(cast.bartek)(ADD, input=given)


async def test_who_sends_twice_with_one_key_logs_once(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    first = await logged(api.as_(cast.bartek), ewa, idempotencyKey="form 7", body="Once.")
    again = await logged(api.as_(cast.bartek), ewa, idempotencyKey="form 7", body="Twice.")
    assert (again["id"], again["body"]) == (first["id"], "Once.")
    assert (await logged(api.as_(cast.ola), ewa, idempotencyKey="form 7"))["id"] != first["id"]
    assert await Event.filter(name="logged_event.added").count() == 2


async def test_a_change_is_kept_in_the_history(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    event = await logged(ask, await make.contact(), seconds=60, body="Talked.")
    patch = {"id": event["id"], "expectedVersion": 1, "kind": "EMAIL", "outcome": "SENT"}
    changed = (await ask(UPDATE, input=patch))["loggedEventUpdate"]["loggedEvent"]
    assert (changed["kind"], changed["outcome"], changed["seconds"], changed["version"]) == ("EMAIL", "SENT", None, 2)
    changes = await FieldChange.all().values_list("field", "before", "after")
    assert set(changes) == {("kind", "call", "email"), ("outcome", None, "sent"), ("seconds", 60, None)}
    stale = (await ask(UPDATE, input={"id": event["id"], "expectedVersion": 1, "kind": "SMS"}))["loggedEventUpdate"]
    assert codes(stale) == [("CONFLICT", "kind")]


async def test_what_was_deleted_is_gone_from_everywhere_but_the_history(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    event = await logged(ask, await make.contact())
    assert (await ask(DELETE, input={"id": event["id"]}))["loggedEventDelete"]["deletedId"] == event["id"]
    assert (await ask(NODE, id=event["id"]))["node"] is None
    again = (await ask(DELETE, input={"id": event["id"]}))["loggedEventDelete"]
    assert codes(again) == [("NOT_FOUND", "id")]
    assert await Event.filter(name="logged_event.deleted").count() == 1


async def test_what_others_logged_is_for_moderators(api: Api, cast: Cast) -> None:
    event = await make.logged_event("Talked.", author_id=cast.ola.id)
    refused = await api.as_(cast.bartek)(UPDATE, input={"id": id_of(event), "body": "Mine."})
    assert codes(refused["loggedEventUpdate"]) == [("FORBIDDEN", "id")]
    refused = await api.as_(cast.bartek)(DELETE, input={"id": id_of(event)})
    assert codes(refused["loggedEventDelete"]) == [("FORBIDDEN", "id")]
    supervisor = await make.user_with("supervisor", crm=cast.sales)
    done = await api.as_(supervisor)(UPDATE, input={"id": id_of(event), "body": "Moderated."})
    assert done["loggedEventUpdate"]["loggedEvent"]["body"] == "Moderated."


async def test_nothing_is_logged_about_what_one_does_not_see(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    for record in (await make.contact(crm=cast.service), await make.organization(crm=cast.service), cast.vip):
        answer = await ask(ADD, input={"recordId": id_of(record), "kind": "SMS"})
        assert codes(answer["loggedEventAdd"]) == [("NOT_FOUND", "recordId")]
    hidden = await make.logged_event(contact=await make.contact(crm=cast.service), author_id=cast.bartek.id)
    assert (await ask(NODE, id=id_of(hidden)))["node"] is None
    answer = await ask(UPDATE, input={"id": id_of(hidden), "body": "Hello."})
    assert codes(answer["loggedEventUpdate"]) == [("NOT_FOUND", "id")]


async def test_without_the_permission_the_door_stays_shut(api: Api, cast: Cast) -> None:
    reader = await make.user_with("account_customer_reader")
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(reader)(ADD, input={"recordId": id_of(await make.contact()), "kind": "CALL"})
    assert refusal.value.code == "FORBIDDEN"
