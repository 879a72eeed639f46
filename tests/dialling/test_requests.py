"""A press on a number: what is asked, on whose line, what becomes of it, and who may."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of
from tests.dialling.exchange import exchange
from tests.dialling.story import Line
from tests.documents import mutation
from tortoise import connections

from ringbook.contacting import actions as rules
from ringbook.contacts.models import Contact
from ringbook.core.secrets import seal
from ringbook.core.unit import unit_of_work
from ringbook.dialling import listeners
from ringbook.dialling.models import DialTry
from ringbook.dialling.pbx import Refused, Unclear
from ringbook.dialling.requests import asking
from ringbook.dialling.requests.models import DialRequest
from ringbook.dialling.wording import LOST, SILENT, TOO_LATE
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.identity.models import Role, User
from ringbook.projects.models import Weekday
from ringbook.telephony.actions import take
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, DialAdapter
from ringbook.telephony.models import Call, CallbackState, CallDirection, CallSource

assert listeners  # so that they listen in the tests' process
REQUEST = "dialRequest { state national number message contact { id } call { id } }"
DIAL = mutation("callDial", f"link problems {{ code sentence }} {REQUEST}")
CHECK = "query($input: CallDialInput!) { dialCheck(input: $input) { code } }"
TEST = mutation("ctiDialTest", "message")
NEW, ANSWER, HANGUP = CallSource.NEW_CALL, CallSource.ANSWER, CallSource.HANGUP
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def bartek(cast: Cast, api: Api) -> Api:
    """Signed in, and a dialler."""
    await cast.bartek.roles.add(await Role.get(key="dialler"))
    return api.as_(cast.bartek)


async def ewa(cast: Cast, **values: Any) -> Contact:
    return await make.contact(first_name="Ewa", phones=["601 602 603"], managers=[cast.bartek], **values)


async def dial(api: Api, number: str = "601 602 603", **values: Any) -> dict[str, Any]:
    answer: dict[str, Any] = (await api(DIAL, input={"number": number, **values}))["callDial"]
    return answer


async def line(adapter: DialAdapter = DialAdapter.HTTP, **values: Any) -> CtiConnection:
    number = await CtiConnection.all().count()
    given = {"name": f"Line {number}", "region": "PL", "token_hash": bytes([number]), "dial_adapter": adapter}
    return await CtiConnection.create(**{**given, "dial_url": "http://127.0.0.1:9/?n={number}", **values})


async def events(request: DialRequest, *kinds: CallSource, name: str = "", of: CtiConnection | None = None) -> None:
    """What the PBX tells of a request's call, which it calls `name`, or as we do."""
    connection = of or await CtiConnection.get(id=request.line_id)
    for kind in kinds:
        event = CtiEvent(
            kind, name or request.external_id, CallDirection.OUT, "101", request.called, users=("101",), cause="busy"
        )
        async with unit_of_work():
            await take(event, connection)


async def state() -> str:
    return (await DialRequest.get()).state.value


async def test_without_a_pbx_a_link_dials(cast: Cast, bartek: Api) -> None:
    answer = await dial(bartek)
    assert (answer["link"], answer["dialRequest"], codes(answer)) == ("tel:+48601602603", None, [])
    assert await DialRequest.all().count() == 0


async def test_the_pbx_is_asked_once_after_the_commit(cast: Cast, bartek: Api) -> None:
    who = await ewa(cast)
    with exchange() as board:
        await line(dial_url=board.url + "/?n={number}&e={extension}&p={project}", dial_method="GET")
        answer = await dial(bartek, contactId=id_of(who))
        assert (answer["link"], board.asked) == (None, [])
        assert answer["dialRequest"] == {
            "state": "ASKED",
            "national": "601 602 603",
            "number": "+48601602603",
            "message": "",
            "contact": {"id": id_of(who)},
            "call": None,
        }
        [job] = await connections.get("default").execute_query_dict(
            "SELECT args->>'request_id' AS id FROM procrastinate_jobs WHERE task_name = 'dialling.ask'"
        )
        for _ in range(2):
            await asking.ask(DialRequest(id=job["id"]).id)
    [asked] = board.asked
    assert asked.query == {"n": "+48601602603", "e": "101", "p": "Hotline"}
    assert await state() == "ringing"


async def test_the_calls_events_become_the_requests_state(cast: Cast, bartek: Api) -> None:
    connection, who = await line(), await ewa(cast)
    await make.contact(phones=["601 602 603"])  # so that the number alone would not say who it is
    await dial(bartek, contactId=id_of(who))
    request = await DialRequest.get()
    await asking.ask(request.id, Line())
    states = []
    for kind in (NEW, ANSWER, HANGUP):
        await events(request, kind)
        states.append(await state())
    assert states == ["ringing", "answered", "ended"]
    call = await Call.get()
    assert (call.connection_id, call.contact_id, (await DialRequest.get()).call_id) == (connection.id, who.id, call.id)
    told = await Event.filter(subject_id=request.id).order_by("seq").values_list("name", "also_tell")
    assert {name for name, _ in told} == {"dial_request.asked", "dial_request.changed"}
    assert all(channels == [f"user:{cast.bartek.id}"] for _, channels in told)


async def test_a_call_of_another_name_is_known_by_phone_number_and_time(cast: Cast, bartek: Api) -> None:
    await line()
    await dial(bartek)
    request = await DialRequest.get()
    await asking.ask(request.id, Line())
    await events(request, NEW, ANSWER, name="pbx-77")
    assert (await state(), (await Call.get()).external_id) == ("answered", "pbx-77")


async def test_events_that_come_before_the_answer_are_caught_up_with(cast: Cast, bartek: Api) -> None:
    class Quick(Line):
        async def originate(self, order: Any) -> Any:
            answer = await super().originate(order)
            await events(await DialRequest.get(), NEW, ANSWER)
            return answer

    await line()
    await dial(bartek)
    await asking.ask((await DialRequest.get()).id, Quick())
    assert await state() == "answered"


async def test_an_old_call_of_the_same_number_is_no_answer(cast: Cast, bartek: Api) -> None:
    connection = await line()
    await dial(bartek)
    request = await DialRequest.get()
    await asking.ask(request.id, Line())
    await DialRequest.all().update(at=request.at - 10 * MINUTE)
    await events(request, NEW, ANSWER, name="pbx-77", of=connection)
    assert await state() == "ringing"


@pytest.mark.parametrize(
    ("answer", "expected", "message"),
    [(Refused("No such extension."), "refused", "No such extension."), (Unclear("HTTP 502"), "unclear", "HTTP 502")],
)
async def test_what_the_pbx_says_is_kept(
    cast: Cast, bartek: Api, answer: Refused | Unclear, expected: str, message: str
) -> None:
    await line()
    await dial(bartek)
    await asking.ask((await DialRequest.get()).id, Line(answer))
    assert (await state(), (await DialRequest.get()).message) == (expected, message)
    await events(await DialRequest.get(), NEW, ANSWER)
    assert await state() == "answered", "the call's events know better"


@pytest.mark.parametrize(
    ("columns", "expected", "message"),
    [
        ({}, "refused", TOO_LATE),
        ({"sent_at": datetime.now(UTC)}, "unclear", LOST),
        ({"sent_at": datetime.now(UTC), "state": "ringing"}, "unclear", SILENT),
    ],
)
async def test_what_hangs_is_settled(
    cast: Cast, bartek: Api, columns: dict[str, Any], expected: str, message: str
) -> None:
    await line()
    await dial(bartek)
    await asking.settle_hanging()
    assert await state() == "asked"
    await DialRequest.all().update(at=datetime.now(UTC) - 20 * MINUTE, **columns)
    await asking.settle_hanging()
    request = await DialRequest.get()
    assert (request.state.value, request.message) == (expected, message)


async def test_a_worker_that_comes_too_late_asks_nobody(cast: Cast, bartek: Api) -> None:
    await line()
    await dial(bartek)
    await DialRequest.all().update(at=datetime.now(UTC) - MINUTE)
    await asking.ask((await DialRequest.get()).id, pbx := Line())
    assert (pbx.orders, await state()) == ([], "refused")


async def test_a_second_press_is_the_same_wish(cast: Cast, bartek: Api) -> None:
    await line()
    await dial(bartek)
    assert codes(await dial(bartek, "+48 601-602-603")) == [("DIALLING", "number")]
    assert codes(await dial(bartek, "601 602 604")) == []


async def test_ones_own_line_comes_before_the_main_one(cast: Cast, bartek: Api) -> None:
    await line(dial_main=True)
    own = await line()
    await CtiExtension.create(connection=own, extension="7001", user=cast.bartek)
    await dial(bartek)
    request = await DialRequest.get()
    assert (request.line_id, request.extension) == (own.id, "7001")


async def test_the_main_line_dials_for_the_rest(cast: Cast, bartek: Api) -> None:
    await line()
    main = await line(dial_main=True)
    await dial(bartek)
    request = await DialRequest.get()
    assert (request.line_id, request.extension) == (main.id, "101")


async def test_a_line_may_make_links(cast: Cast, bartek: Api) -> None:
    await line()
    softphones = await line(DialAdapter.SIP, dial_endpoint="{number}@pbx.example.com")
    await CtiExtension.create(connection=softphones, extension="101", user=cast.bartek)
    assert (await dial(bartek))["link"] == "sip:+48601602603@pbx.example.com"


async def test_who_has_no_phone_opens_a_link(cast: Cast, bartek: Api) -> None:
    await line()
    await User.filter(id=cast.bartek.id).update(extension=None)
    assert (await dial(bartek))["link"] == "tel:+48601602603"


async def test_lines_that_are_gone_or_dial_nothing_are_passed_by(cast: Cast, bartek: Api) -> None:
    await line(DialAdapter.NONE, dial_main=True)
    await line(dial_main=True, deleted_at=datetime.now(UTC))
    assert (await dial(bartek))["link"] == "tel:+48601602603"


@pytest.mark.parametrize(
    ("number", "code"),
    [("", "BLANK"), ("call me", "LETTERS"), ("112", "TOO_SHORT"), ("6" * 40, "TOO_LONG"), ("+999 1234567", None)],
)
async def test_what_is_no_number_is_said_as_forms_say_it(
    cast: Cast, bartek: Api, number: str, code: str | None
) -> None:
    found = codes(await dial(bartek, number))
    assert found == [(code or "UNKNOWN_COUNTRY", "number")]
    with pytest.raises(GraphQLFailure) as refusal:
        await bartek(CHECK, input={"number": number})
    assert refusal.value.code == (code or "UNKNOWN_COUNTRY")


async def test_only_diallers_and_only_accounts_that_they_see(cast: Cast, api: Api, bartek: Api) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await dial(api.as_(cast.zofia))
    assert refusal.value.code == "FORBIDDEN"
    hidden = await make.contact(crm=cast.service)
    assert codes(await dial(bartek, contactId=id_of(hidden))) == [("NOT_FOUND", "contactId")]


async def test_what_speaks_against_it_needs_a_reason_that_the_timeline_tells(cast: Cast, bartek: Api) -> None:
    firm = await make.organization(managers=[cast.bartek])
    who = await ewa(cast, organization=firm)
    async with unit_of_work():
        await rules.change(by=await eyes_of(cast.ola), quiet_days=list(Weekday))
    asked = {"contactId": id_of(who)}
    assert (await bartek(CHECK, input={"number": "601602603", **asked}))["dialCheck"] == [{"code": "QUIET_HOURS"}]
    blocked = await dial(bartek, **asked)
    assert codes(blocked) == [("BLOCKED", "number")]
    assert blocked["problems"] == [{"code": "QUIET_HOURS", "sentence": "It is quiet time where they are."}]
    assert codes(await dial(bartek, **asked, overrideReason=" why ")) == [("TOO_SHORT", "overrideReason")]
    assert codes(await dial(bartek, **asked, overrideReason="x" * 501)) == [("TOO_LONG", "overrideReason")]
    await line()
    assert codes(await dial(bartek, **asked, overrideReason="She asked for it just now.")) == []
    request = await DialRequest.get()
    assert (request.overridden, request.reason) == (["QUIET_HOURS"], "She asked for it just now.")
    event = await Event.get(name="contact.called_anyway")
    links = await EventLink.filter(event_id=event.id, story=True).values_list("subject_id", flat=True)
    assert (event.by_name, set(links) >= {who.id, firm.id}) == ("Bartek Wójcik", True)
    changes = {row.field: row.after for row in await FieldChange.filter(event_id=event.id)}
    assert changes == {
        "called_number": "601 602 603",
        "objections": ["QUIET_HOURS"],
        "override_reason": "She asked for it just now.",
    }


async def test_a_number_without_a_name_is_asked_about_as_that_of_its_owner(cast: Cast, bartek: Api) -> None:
    await ewa(cast, archived_at=datetime.now(UTC))
    assert codes(await dial(bartek, "+48 601 602 603")) == [("BLOCKED", "number")]


async def test_nobody_learns_of_an_owner_whom_they_do_not_see(cast: Cast, bartek: Api) -> None:
    await make.contact(crm=cast.service, phones=["601 602 603"], archived_at=datetime.now(UTC))
    answer = await dial(bartek)
    assert (answer["problems"], answer["link"]) == ([], "tel:+48601602603")


async def test_a_missed_call_that_is_rung_back_is_claimed(cast: Cast, bartek: Api) -> None:
    connection = await line()
    for kind in (NEW, HANGUP):
        async with unit_of_work():
            await take(CtiEvent(kind, "m-1", CallDirection.IN, "+48601602603", "101", users=("101",)), connection)
    missed = await Call.get()
    answer = await dial(bartek, callbackOfId=id_of(missed))
    assert codes(answer) == []
    assert (await Call.get(id=missed.id)).claimed_by_id == cast.bartek.id
    request = await DialRequest.get()
    assert codes(await dial(bartek, "601 602 605", callbackOfId=id_of(request))) == [("NOT_FOUND", "callbackOfId")]


async def test_a_missed_call_is_settled_when_somebody_answers_on_another_number(cast: Cast, bartek: Api) -> None:
    connection = await line()
    for kind in (NEW, HANGUP):
        async with unit_of_work():
            await take(CtiEvent(kind, "m-1", CallDirection.IN, "+48601602603", "101", users=("101",)), connection)
    missed = await Call.get()
    assert codes(await dial(bartek, "601 602 605", callbackOfId=id_of(missed))) == []
    await events(await DialRequest.get(), NEW)
    assert (await Call.get(id=missed.id)).callback_state is CallbackState.CLAIMED
    await events(await DialRequest.get(), ANSWER, HANGUP)
    settled = await Call.get(id=missed.id)
    assert (settled.callback_state, settled.settled_by_id) == (CallbackState.SETTLED, cast.bartek.id)


async def test_a_call_back_that_nobody_answers_settles_nothing(cast: Cast, bartek: Api) -> None:
    connection = await line()
    for kind in (NEW, HANGUP):
        async with unit_of_work():
            await take(CtiEvent(kind, "m-1", CallDirection.IN, "+48601602603", "101", users=("101",)), connection)
    missed = await Call.get()
    await dial(bartek, "601 602 605", callbackOfId=id_of(missed))
    await events(await DialRequest.get(), NEW, HANGUP)
    assert (await Call.get(id=missed.id)).callback_state is CallbackState.CLAIMED


async def test_an_administrator_tries_a_line(cast: Cast, api: Api) -> None:
    ola, made = api.as_(cast.ola), await line(DialAdapter.ARI, dial_endpoint="PJSIP/{extension}", dial_username="a")
    with exchange() as board:
        await CtiConnection.all().update(dial_url=board.url, dial_secret=seal("sesame"))
        wish = {"connectionId": id_of(made), "number": "601602603", "extension": "101"}
        assert (await ola(TEST, input=wish))["ctiDialTest"]["message"].startswith("The PBX took the call.")
        board.answer = lambda asked: (400, "application/json", b'{"message": "Invalid endpoint"}')
        refused = (await ola(TEST, input=wish))["ctiDialTest"]
    assert codes(refused) == [("REFUSED", "connectionId")]
    assert refused["userErrors"][0]["message"] == "The PBX says: Invalid endpoint"
    assert codes((await ola(TEST, input={**wish, "number": "1"}))["ctiDialTest"]) == [("TOO_SHORT", "number")]
    links = await line(DialAdapter.TEL)
    assert codes((await ola(TEST, input={**wish, "connectionId": id_of(links)}))["ctiDialTest"]) == [
        ("NOT_RINGING", "connectionId")
    ]
    assert await DialTry.all().count() == 0
