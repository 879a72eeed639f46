"""Calls and lines through the front door."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of, user
from tests.telephony.phonebook import answer, company, hang_up, line, person, post, ring

from ringbook.crms.models import Enterprise
from ringbook.settings import settings
from ringbook.telephony import policy
from ringbook.telephony.models import Call, CtiConnection

CREATE = """mutation($input: CtiConnectionInput!) { ctiConnectionCreate(input: $input) {
  ctiConnection { id name region lastEventAt } token url userErrors { code path } } }"""
ROTATE = """mutation($input: CtiConnectionRotateInput!) { ctiConnectionRotate(input: $input) {
  ctiConnection { id } token url userErrors { code path } } }"""
DELETE = "mutation($input: DeleteInput!) { ctiConnectionDelete(input: $input) { deletedId userErrors { code path } } }"
LINES = "{ ctiConnections { name } }"
ASSIGN = """mutation($input: CallAssignInput!) { callAssign(input: $input) {
  call { contact { displayName } organization { name } candidates { id } } userErrors { code path } } }"""
CALL = """id version direction state number national e164 withheld queue startedAt answeredAt endedAt cause missed
  waitSeconds talkSeconds contact { displayName } organization { name } candidates { displayName } user { name }
  users { name }"""
CALLS = f"""query($first: Int! = 50, $after: String) {{ calls(first: $first, after: $after) {{
  nodes {{ {CALL} }} pageInfo {{ hasNextPage endCursor }} totalCount }} }}"""
LIVE = "{ liveCalls { number state } }"
TIMELINE = """query($id: ID!) { contact(id: $id) { timeline { nodes { name by { name user { id } } subject {
  __typename ... on Call { number } } changes { field after } } } } }"""


async def live_numbers(api: Api) -> list[str]:
    return [call["number"] for call in (await api(LIVE))["liveCalls"]]


async def numbers(api: Api) -> set[str]:
    return {call["number"] for call in (await api(CALLS))["calls"]["nodes"]}


async def test_a_line_is_made_and_its_secret_shown_once(api: Api, cast: Cast) -> None:
    made = (await api.as_(cast.ola)(CREATE, input={"name": " Asterisk ", "region": "pl"}))["ctiConnectionCreate"]
    assert made["userErrors"] == []
    assert (made["ctiConnection"]["name"], made["ctiConnection"]["region"]) == ("Asterisk", "PL")
    assert made["url"] == f"http://test/api/v1/cti/{made['token']}"
    assert len(made["token"]) >= 32
    assert (await api.as_(cast.ola)(LINES)) == {"ctiConnections": [{"name": "Asterisk"}]}
    row = await CtiConnection.get()
    assert made["token"].encode() not in bytes(row.token_hash)


async def test_the_url_is_the_public_one(api: Api, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "public_url", "https://crm.example.com/")
    made = (await api.as_(cast.ola)(CREATE, input={"name": "Asterisk"}))["ctiConnectionCreate"]
    assert made["url"] == f"https://crm.example.com/api/v1/cti/{made['token']}"


async def test_a_new_token_makes_the_old_one_worthless(api: Api, cast: Cast) -> None:
    made = (await api.as_(cast.ola)(CREATE, input={"name": "Asterisk"}))["ctiConnectionCreate"]
    before = bytes((await CtiConnection.get()).token_hash)
    rotated = (await api.as_(cast.ola)(ROTATE, input={"id": made["ctiConnection"]["id"]}))["ctiConnectionRotate"]
    assert rotated["token"] != made["token"]
    assert bytes((await CtiConnection.get()).token_hash) != before


async def test_a_line_goes_and_its_name_is_free_again(api: Api, cast: Cast) -> None:
    office = await line(name="Asterisk")
    assert (await api.as_(cast.ola)(DELETE, input={"id": id_of(office)}))["ctiConnectionDelete"]["userErrors"] == []
    assert (await api.as_(cast.ola)(LINES)) == {"ctiConnections": []}
    answer = await api.as_(cast.ola)(ROTATE, input={"id": id_of(office)})
    assert codes(answer["ctiConnectionRotate"]) == [("NOT_FOUND", "id")]
    assert (await api.as_(cast.ola)(CREATE, input={"name": "Asterisk"}))["ctiConnectionCreate"]["token"]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"name": " "}, ("BLANK", "name")),
        ({"name": "x" * 121}, ("TOO_LONG", "name")),
        ({"name": "office"}, ("TAKEN", "name")),
        ({"name": "New", "region": "QQ"}, ("UNKNOWN_REGION", "region")),
    ],
)
async def test_bad_lines_are_answered(api: Api, cast: Cast, given: dict[str, str], problem: tuple[str, str]) -> None:
    await line()
    refused = (await api.as_(cast.ola)(CREATE, input=given))["ctiConnectionCreate"]
    assert codes(refused) == [problem]
    assert refused["token"] is None


@pytest.mark.parametrize("document", [LINES, 'mutation { ctiConnectionCreate(input: {name: "x"}) { token } }'])
async def test_a_consultant_does_not_connect_pbxes(api: Api, cast: Cast, document: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(document)
    assert refusal.value.code == "FORBIDDEN"


async def test_a_call_is_read_whole(api: Api, cast: Cast) -> None:
    acme = await company(cast.sales, "Acme")
    await person(cast.sales, "Ewa Kowal", "601602603", at=acme)
    await post(await line(), ring(queue="Sales", user=["101", "102"]), answer(answeringNumber="102"), hang_up())
    [call] = (await api.as_(cast.bartek)(CALLS))["calls"]["nodes"]
    assert {name: call[name] for name in ("direction", "state", "number", "national", "e164", "queue", "cause")} == {
        "direction": "IN", "state": "ENDED", "number": "48601602603", "national": "601 602 603",
        "e164": "+48601602603", "queue": "Sales", "cause": "normalClearing",
    }  # fmt: skip
    assert (call["contact"], call["organization"]) == ({"displayName": "Ewa Kowal"}, {"name": "Acme"})
    assert call["users"] == [{"name": "Bartek Wójcik"}, {"name": "Zofia Lis"}]
    assert (call["user"], call["missed"], call["candidates"]) == ({"name": "Zofia Lis"}, False, [])
    assert call["waitSeconds"] == call["talkSeconds"] == 0


async def test_who_answered_is_guessed_when_one_phone_alone_rang(api: Api, cast: Cast) -> None:
    await post(await line(), ring("1"), answer("1"), ring("2", user=["101", "102"]), answer("2"), ring("3"))
    calls = (await api.as_(cast.bartek)(CALLS))["calls"]["nodes"]
    assert [call["user"] and call["user"]["name"] for call in calls] == [None, None, "Bartek Wójcik"]


async def test_candidates_are_those_the_viewer_sees(api: Api, cast: Cast) -> None:
    await person(cast.sales, "Ewa Kowal", "601602603")
    await person(cast.service, "Jan Kowal", "601602603")
    await post(await line(), ring(user=["101", "102"]))
    seen = {}
    for who in (cast.bartek, cast.zofia, cast.ola):
        [call] = (await api.as_(who)(CALLS))["calls"]["nodes"]
        assert call["contact"] is None
        seen[who.name] = [each["displayName"] for each in call["candidates"]]
    assert seen == {
        "Bartek Wójcik": ["Ewa Kowal"], "Zofia Lis": ["Jan Kowal"], "Ola Nowak": ["Ewa Kowal", "Jan Kowal"],
    }  # fmt: skip


async def test_a_call_rings_without_the_name_for_those_who_may_not_see_the_contact(api: Api, cast: Cast) -> None:
    await person(cast.service, "Jan Secret", "601602603")
    await post(await line(), ring())
    [call] = (await api.as_(cast.bartek)(CALLS))["calls"]["nodes"]
    assert (call["contact"], call["number"]) == (None, "48601602603")


async def test_calls_are_seen_by_those_they_concern(api: Api, cast: Cast) -> None:
    await person(cast.sales, "Ewa Kowal", "601602603")
    await company(cast.service, "Acme", "221234567")
    office = await line()
    await post(
        office, ring("1", "601602603", to="900"), ring("2", "221234567", to="900"), ring("3", "600000000", to="102")
    )
    await post(office, ring("4", "600000001", to="900"))
    assert await numbers(api.as_(cast.bartek)) == {"601602603"}
    assert await numbers(api.as_(cast.zofia)) == {"221234567", "600000000"}
    assert await numbers(api.as_(cast.ola)) == {"601602603", "221234567", "600000000", "600000001"}
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.karol)(CALLS)
    assert refusal.value.code == "FORBIDDEN"


@pytest.mark.parametrize("restricted", [False, True])
async def test_a_call_looked_up_is_seen_by_whom_its_list_shows_it(cast: Cast, restricted: bool) -> None:
    await Enterprise.all().update(restricted_crm=restricted)
    manager = await user("manager@example.com", "Marta Kos", "account_customer_manager")
    ewa = await person(cast.sales, "Ewa Kowal", "600000001")
    await ewa.managers.add(manager)
    await person(cast.service, "Jan Inny", "600000002")
    await company(cast.sales, "Acme", "600000003")
    office = await line()
    calls = [
        await post(office, ring(str(n), f"60000000{n}", to=to)) for n, to in enumerate(("900", "102", "900", "101"))
    ]
    ids = [call.id for call in calls]
    for who in (cast.ola, cast.bartek, cast.zofia, cast.karol, manager):
        viewer = await eyes_of(who)
        listed, looked_up = await policy.visible_to(viewer), await policy.visible_to(viewer, ids)
        assert {call.id for call in listed} == {call.id for call in looked_up}, who.name


async def test_calls_come_newest_first_in_pages(api: Api, cast: Cast) -> None:
    office = await line()
    await post(office, *(ring(str(number), f"60000000{number}") for number in range(5)))
    seen, after = [], None
    while True:
        page = (await api.as_(cast.bartek)(CALLS, first=2, after=after))["calls"]
        seen += [call["number"][-1] for call in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == ["4", "3", "2", "1", "0"]
    assert page["totalCount"] == 5


async def test_live_calls_are_those_on_ones_own_phone(api: Api, cast: Cast) -> None:
    office, bartek, zofia = await line(), api.as_(cast.bartek), api.as_(cast.zofia)
    await post(office, ring("1", "600000001", user=["101", "102"]), ring("2", "600000002"))
    assert await live_numbers(bartek) == ["600000001", "600000002"]
    assert await live_numbers(zofia) == ["600000001"]
    await post(office, answer("1", answeringNumber="102"))
    assert await live_numbers(bartek) == ["600000002"]
    assert await live_numbers(zofia) == ["600000001"]
    await post(office, hang_up("1"), hang_up("2"))
    assert await live_numbers(bartek) == await live_numbers(zofia) == []


async def test_a_call_whose_end_was_never_told_stops_ringing(api: Api, cast: Cast) -> None:
    call = await post(await line(), ring())
    await Call.filter(id=call.id).update(started_at="2026-11-21T00:00:00Z")
    assert await live_numbers(api.as_(cast.bartek)) == []


async def test_a_call_is_assigned_and_on_the_timeline(api: Api, cast: Cast) -> None:
    acme = await company(cast.sales, "Acme")
    ewa, call = await person(cast.sales, "Ewa Kowal", at=acme), await post(await line(), ring())
    given = {"id": id_of(call), "contactId": id_of(ewa)}
    done = (await api.as_(cast.bartek)(ASSIGN, input=given))["callAssign"]
    assert done["userErrors"] == []
    assert done["call"] == {"contact": {"displayName": "Ewa Kowal"}, "organization": {"name": "Acme"}, "candidates": []}
    await api.as_(cast.bartek)(ASSIGN, input=given)
    [entry] = (await api.as_(cast.bartek)(TIMELINE, id=id_of(ewa)))["contact"]["timeline"]["nodes"]
    assert (entry["name"], entry["by"]["name"]) == ("call.assigned", "Bartek Wójcik")
    assert entry["subject"] == {"__typename": "Call", "number": "48601602603"}
    assert [change["field"] for change in entry["changes"]] == ["contact", "organization"]


async def test_a_call_is_on_its_contacts_timeline_once_by_the_pbx(api: Api, cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    await post(await line(), ring(), answer(), hang_up())
    [entry] = (await api.as_(cast.bartek)(TIMELINE, id=id_of(ewa)))["contact"]["timeline"]["nodes"]
    assert (entry["name"], entry["by"]) == ("call.started", {"name": "Office", "user": None})


async def test_nobody_assigns_what_they_do_not_see(api: Api, cast: Cast) -> None:
    ewa, jan = await person(cast.sales, "Ewa Kowal"), await person(cast.service, "Jan Inny", "600000000")
    office = await line()
    mine, theirs = await post(office, ring("1")), await post(office, ring("2", "600000000", to="102"))
    wrong: list[tuple[Any, Any, str]] = [(mine, jan, "contactId"), (theirs, ewa, "id"), (ewa, ewa, "id")]
    for call, contact, path in wrong:
        given = {"id": id_of(call), "contactId": id_of(contact)}
        assert codes((await api.as_(cast.bartek)(ASSIGN, input=given))["callAssign"]) == [("NOT_FOUND", path)]


async def test_a_list_of_calls_costs_the_same_for_one_and_for_twenty(api: Api, cast: Cast, caplog: Any) -> None:
    office, people = await line(), [await person(cast.sales, f"Ewa K{n}", f"6000000{n:02}") for n in range(20)]
    counts = []
    for calls in (people[:1], people[1:]):
        await post(office, *(ring(str(each.id), f"6000000{people.index(each):02}") for each in calls))
        caplog.clear()
        with caplog.at_level("DEBUG", "tortoise.db_client"):
            await api.as_(cast.bartek)(CALLS)
        counts.append(len([r for r in caplog.records if r.message.lstrip().upper().startswith(("SELECT", "WITH"))]))
    assert counts[0] == counts[1] <= 12


async def test_a_call_that_has_yet_to_begin_is_not_live(api: Api, cast: Cast) -> None:
    await post(await line(), ring(user="101"))
    bartek = api.as_(cast.bartek)
    assert await live_numbers(bartek) == ["48601602603"]
    await Call.all().update(started_at=datetime.now(UTC) + timedelta(days=1))
    assert await live_numbers(bartek) == []
