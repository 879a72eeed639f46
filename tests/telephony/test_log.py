"""What PBXes posted, as it came, and once more; the playground."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from httpx2 import ASGITransport, AsyncClient, Response
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.telephony.phonebook import TOKEN, hang_up, line, person, ring

from ringbook.core.secrets import seal
from ringbook.history.models import Event
from ringbook.identity.secrets import token_hash
from ringbook.main import app
from ringbook.telephony.log import keeping, pruning
from ringbook.telephony.log.models import CtiLogEntry
from ringbook.telephony.models import Call, CallState, CtiConnection

ENTRY = """at method path contentType body dialect outcome status answer answerType error address
  connection { name } call { number } events { kind externalId direction from to users queue cause at recordingUrl }"""
LOG = f"""query($connectionId: ID, $outcome: CtiOutcome, $first: Int! = 50) {{
  ctiLog(connectionId: $connectionId, outcome: $outcome, first: $first) {{ nodes {{ id {ENTRY} }} totalCount }} }}"""
REPLAY = f"""mutation($input: CtiLogReplayInput!) {{ ctiLogReplay(input: $input) {{
  ctiLogEntry {{ {ENTRY} }} userErrors {{ code path }} }} }}"""
POST = f"""mutation($input: CtiPostInput!) {{ ctiEventPost(input: $input) {{
  ctiLogEntry {{ {ENTRY} }} userErrors {{ code path }} }} }}"""
PREVIEW = """query($input: CtiPostInput!) { ctiPreview(input: $input) { dialect status answer answerType error
  events { kind from } rings { name } diagnosis { e164 contact { displayName } } } }"""
ROTATE = """mutation($input: CtiConnectionRotateInput!) { ctiConnectionRotate(input: $input) {
  ctiConnection { previousTokenUntil } token userErrors { code path } } }"""
SAMPLES = "{ ctiSamples { name dialect contentType body path } }"


async def post(token: str = TOKEN, **request: Any) -> Response:
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as pbx:
        return await pbx.post(f"/api/v1/cti/{token}", **request)


async def logged(api: Api, **arguments: Any) -> list[dict[str, Any]]:
    return (await api(LOG, **arguments))["ctiLog"]["nodes"]


async def test_an_event_is_logged_as_it_came(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    await line()
    await post(data=ring("a", user="101", queue="Sales"))
    [entry] = await logged(ola)
    assert entry["body"].startswith("event=newCall&direction=in&from=48601602603")
    assert (entry["method"], entry["contentType"]) == ("POST", "application/x-www-form-urlencoded")
    assert (entry["dialect"], entry["outcome"], entry["status"], entry["answer"]) == ("ZAMMAD", "TAKEN", 200, "{}")
    assert (entry["connection"], entry["call"]) == ({"name": "Office"}, {"number": "48601602603"})
    assert entry["address"] == "127.0.0.1"
    [event] = entry["events"]
    assert (event["kind"], event["externalId"], event["direction"]) == ("NEW_CALL", "a", "IN")
    assert (event["from"], event["to"], event["users"], event["queue"]) == ("48601602603", "101", ["101"], "Sales")


async def test_what_came_of_it_is_said(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    await line()
    for body in (
        ring(),
        ring(),
        {"event": "dtmf", "dtmf": "1", "callId": "1"},
        {"hello": "world"},
        {"event": "newCall"},
    ):
        await post(json=body)
    entries = await logged(ola)
    assert [entry["outcome"] for entry in entries] == ["REFUSED", "REFUSED", "IGNORED", "REPEATED", "TAKEN"]
    assert [entry["error"] for entry in entries[:2]] == [
        "Missing fields: direction, from, to!",
        "No PBX that Ringbook knows says it like this.",
    ]
    assert [entry["dialect"] for entry in entries[:2]] == ["ZAMMAD", None]
    refused = await logged(ola, outcome="REFUSED", connectionId=id_of(await CtiConnection.get()))
    assert len(refused) == 2


async def test_the_sentence_is_in_the_readers_language(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    await line()
    await post(json={"event": "newCall", "direction": "in"})
    ola.headers = {"accept-language": "pl"}
    [entry] = await logged(ola)
    assert entry["error"] == "Brakujące pola: from, to!"


async def test_the_token_is_not_in_the_log(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    await line()
    answer = await post(data=ring() | {"userId[]": "w0"})
    assert TOKEN in answer.text
    [entry] = await logged(ola)
    assert "onAnswer" in entry["answer"]
    row = await CtiLogEntry.get()
    assert TOKEN not in " ".join(str(getattr(row, name)) for name in row._meta.fields_db_projection)


async def test_bytes_that_are_no_text_are_kept_and_shown(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    await line()
    await post(content=b"\xff\x00event", headers={"content-type": "application/json"})
    [entry] = await logged(ola)
    assert (entry["body"], entry["dialect"]) == ("\ufffd\x00event", None)
    assert bytes((await CtiLogEntry.get()).body) == b"\xff\x00event"


async def test_a_refused_event_is_taken_once_the_line_is_right(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    office = await line()
    await CtiConnection.filter(id=office.id).update(dialect="twilio")
    await post(json=ring())
    [entry] = await logged(ola)
    assert (entry["outcome"], await Call.all().count()) == ("REFUSED", 0)
    await CtiConnection.filter(id=office.id).update(dialect="auto")
    an_hour_ago = datetime.now(UTC) - timedelta(hours=1)
    await CtiLogEntry.all().update(created_at=an_hour_ago)
    again = (await ola(REPLAY, input={"id": entry["id"]}))["ctiLogReplay"]
    assert (again["userErrors"], again["ctiLogEntry"]["outcome"]) == ([], "TAKEN")
    assert (await Call.get()).started_at == an_hour_ago
    again = (await ola(REPLAY, input={"id": entry["id"]}))["ctiLogReplay"]
    assert again["ctiLogEntry"]["outcome"] == "REPEATED"
    assert len(await logged(ola)) == 3


async def test_what_a_signed_line_got_is_replayed_without_its_signature(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    office = await line()
    await CtiConnection.filter(id=office.id).update(signing_secret=seal("secret"))
    assert (await post(json=ring())).status_code == 401
    [entry] = await logged(ola)
    assert entry["error"] == "The signature is missing or wrong."
    assert (await ola(REPLAY, input={"id": entry["id"]}))["ctiLogReplay"]["ctiLogEntry"]["outcome"] == "TAKEN"


async def test_the_log_of_a_line_that_is_gone_is_not_replayed(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    await line()
    await post(json=ring())
    [entry] = await logged(ola)
    await CtiConnection.all().update(deleted_at=datetime.now(UTC))
    assert codes((await ola(REPLAY, input={"id": entry["id"]}))["ctiLogReplay"]) == [("NOT_FOUND", "id")]


async def test_a_preview_tells_all_and_writes_nothing(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    office = await line()
    await person(cast.sales, "Ewa Kowal", "601602603")
    before = await Event.all().count()
    body = json.dumps(ring(user=["101", "102"]))
    seen = (await ola(PREVIEW, input={"connectionId": id_of(office), "body": body}))["ctiPreview"]
    assert (seen["dialect"], seen["status"], seen["answer"], seen["error"]) == ("ZAMMAD", 200, "{}", None)
    assert seen["events"] == [{"kind": "NEW_CALL", "from": "48601602603"}]
    assert seen["rings"] == [{"name": "Bartek Wójcik"}, {"name": "Zofia Lis"}]
    assert seen["diagnosis"] == {"e164": "+48601602603", "contact": {"displayName": "Ewa Kowal"}}
    assert (await Call.all().count(), await CtiLogEntry.all().count()) == (0, 0)
    assert await Event.all().count() == before


async def test_a_preview_of_nonsense_says_so(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    office = await line()
    seen = (await ola(PREVIEW, input={"connectionId": id_of(office), "body": "nonsense"}))["ctiPreview"]
    assert (seen["dialect"], seen["status"], seen["diagnosis"], seen["rings"]) == (None, 422, None, [])
    assert seen["error"]


async def test_the_samples_can_be_played(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    office = await line()
    samples = (await ola(SAMPLES))["ctiSamples"]
    for sample in samples:
        given = {"connectionId": id_of(office), **{name: sample[name] for name in ("contentType", "body", "path")}}
        entry = (await ola(POST, input=given))["ctiEventPost"]["ctiLogEntry"]
        assert (entry["dialect"], entry["error"]) == (sample["dialect"], None), sample
    calls = await Call.all()
    assert len(calls) == 8  # 3CX tells of two
    assert {call.state for call in calls} == {CallState.ENDED}
    assert {call.e164 for call in calls} == {"+48601602603"}


async def test_a_posted_event_of_more_than_64_kib_is_refused(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    given = {"connectionId": id_of(await line()), "body": "x" * (64 * 1024 + 1)}
    assert codes((await ola(POST, input=given))["ctiEventPost"]) == [("TOO_LARGE", "body")]


@pytest.mark.parametrize("document", [LOG, SAMPLES])
async def test_a_consultant_does_not_read_the_log(api: Api, cast: Cast, document: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(document)
    assert refusal.value.code == "FORBIDDEN"


async def test_only_the_newest_of_a_week_are_kept(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "MOST", 3)
    monkeypatch.setattr(pruning, "AT_ONCE", 2)
    one, other = await line(), await line(name="Branch", token="another")
    now = datetime.now(UTC)
    for office, ages in ((one, range(6)), (other, (0, 8 * 24 * 60, 9 * 24 * 60))):
        await CtiLogEntry.bulk_create([entry(office, now - timedelta(minutes=age)) for age in ages])
    assert await pruning.prune(now) == 5
    kept = await CtiLogEntry.all().order_by("-created_at").values_list("connection_id", "created_at")
    assert sorted((str(id), round((now - at).total_seconds() / 60)) for id, at in kept) == sorted(
        [*((str(one.id), age) for age in range(3)), (str(other.id), 0)]
    )


def entry(office: CtiConnection, at: datetime) -> CtiLogEntry:
    return CtiLogEntry(connection=office, method="POST", body=b"", outcome="taken", status=200, created_at=at)


async def test_entries_that_come_while_others_are_written_are_written_together(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, keeper, heaps = await line(), keeping.Keeper(), list[int]()

    async def write(heap: list[CtiLogEntry]) -> None:
        heaps.append(len(heap))
        if len(heaps) == 1:
            for _ in range(7):
                await keeper.keep(entry(office, datetime.now(UTC)))

    monkeypatch.setattr(CtiLogEntry, "bulk_create", write)
    await keeper.keep(entry(office, datetime.now(UTC)))
    assert heaps == [1, 7]


async def test_a_log_that_cannot_be_written_stops_no_phone(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    await line()

    async def fail(heap: list[CtiLogEntry]) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(CtiLogEntry, "bulk_create", fail)
    assert (await post(json=ring())).status_code == 200
    monkeypatch.undo()
    assert (await post(json=hang_up())).status_code == 200
    assert (await CtiLogEntry.get()).outcome == "taken"


async def test_the_old_token_goes_on_for_a_while(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    office = await line()
    made = (await ola(ROTATE, input={"id": id_of(office), "overlapHours": 2}))["ctiConnectionRotate"]
    assert made["ctiConnection"]["previousTokenUntil"]
    assert [(await post(token, json=ring())).status_code for token in (TOKEN, made["token"])] == [200, 200]
    await CtiConnection.all().update(previous_until=datetime.now(UTC))
    assert [(await post(token, json=ring())).status_code for token in (TOKEN, made["token"])] == [401, 200]
    newest = (await ola(ROTATE, input={"id": id_of(office), "overlapHours": 0}))["ctiConnectionRotate"]
    assert newest["ctiConnection"]["previousTokenUntil"] is None
    assert [(await post(token, json=ring())).status_code for token in (made["token"], newest["token"])] == [401, 200]
    refused = (await ola(ROTATE, input={"id": id_of(office), "overlapHours": 169}))["ctiConnectionRotate"]
    assert codes(refused) == [("OUT_OF_RANGE", "overlapHours")]
    assert bytes((await CtiConnection.get()).token_hash) == token_hash(newest["token"])


async def test_what_was_asked_in_the_query_is_kept_and_taken_again(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    office = await line()
    await CtiConnection.filter(id=office.id).update(dialect="twilio")
    query = "event=newCall&from=601602603&to=101&direction=in&callId=1"
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as pbx:
        assert (await pbx.get(f"/api/v1/cti/{TOKEN}?{query}")).status_code == 422
    [entry] = await logged(ola)
    assert (entry["method"], entry["path"], entry["body"]) == ("GET", f"?{query}", "")
    await CtiConnection.filter(id=office.id).update(dialect="auto")
    again = (await ola(REPLAY, input={"id": entry["id"]}))["ctiLogReplay"]["ctiLogEntry"]
    assert (again["outcome"], again["path"], (await Call.get()).number) == ("TAKEN", f"?{query}", "601602603")
    posted = {"connectionId": id_of(office), "body": "", "path": entry["path"]}
    assert (await ola(POST, input=posted))["ctiEventPost"]["ctiLogEntry"]["outcome"] == "REPEATED"


async def test_signs_no_database_holds_are_left_out(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    office = await line()
    await post(json=ring(), headers={"content-type": b"a\x00b"})
    [entry] = await logged(ola)
    assert (entry["outcome"], entry["contentType"]) == ("TAKEN", "ab")
    given = {"connectionId": id_of(office), "body": json.dumps(ring()), "path": "\x07c?d\x07=1"}
    entry = (await ola(POST, input=given))["ctiEventPost"]["ctiLogEntry"]
    assert (entry["outcome"], entry["path"]) == ("REPEATED", "c?d=1")


async def test_an_entry_that_cannot_be_written_costs_the_others_nothing(committed_database: str) -> None:
    office, keeper, now = await line(), keeping.Keeper(), datetime.now(UTC)
    keeper.waiting = [entry(office, now - timedelta(minutes=age)) for age in range(5)]
    keeper.waiting[2].answer = "\0"
    await keeper.keep(entry(office, now))
    assert await CtiLogEntry.all().count() == 5


async def test_the_token_is_not_in_the_log_whatever_the_address(cast: Cast) -> None:
    await line()
    answer = await post(data=ring() | {"xcid": "1"}, headers={"host": "a&b"})
    assert (answer.status_code, TOKEN in answer.text) == (200, True)
    assert TOKEN not in (await CtiLogEntry.get()).answer
