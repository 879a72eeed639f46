"""PBXes that are asked in their own words: HTTP templates, Asterisk's REST interface, and links."""

import base64
import time
from collections.abc import Callable
from uuid import uuid4

import orjson
import pytest
from tests.dialling.exchange import Answering, Asked, exchange
from tests.dialling.switchboard import Said, says

from ringbook.core.preflight import free_port
from ringbook.dialling.lines.ari import AriPbx
from ringbook.dialling.lines.links import sip, tel
from ringbook.dialling.lines.template import TemplatePbx
from ringbook.dialling.pbx import Answer, Order, Pbx, Refused, Ringing, Unclear
from ringbook.dialling.wording import NO_PHONE, NO_SENSE, NO_WORD, UNREACHABLE
from ringbook.phones.numbers import read

HTML = "text/html", b"<h1>It works!</h1>"
BASIC = "Basic " + base64.b64encode(b"ringbook:sesame").decode()


def order(**values: str) -> Order:
    given = {"number": "+48601602603", "presented": "+48221234567", "project": 'R&D "Hot"', "extension": "101"}
    return Order(uuid4(), **{**given, **values})


async def test_fields_of_an_address_are_escaped_for_it() -> None:
    with exchange() as board:
        url = board.url + "/dial/{extension}?to={number}&d={digits}&n={national}&as={presented}&for={project}&ref={id}"
        wish = order(extension="10/1?x")
        await TemplatePbx(url, "GET", "", "", "").originate(wish)
    [asked] = board.asked
    assert (asked.method, asked.path, asked.body) == ("GET", "/dial/10%2F1%3Fx", "")
    assert asked.query == {
        "to": "+48601602603",
        "d": "48601602603",
        "n": "601602603",
        "as": "+48221234567",
        "for": 'R&D "Hot"',
        "ref": str(wish.try_id),
    }
    assert asked.headers["idempotency-key"] == str(wish.try_id)
    assert "authorization" not in asked.headers


async def test_a_body_of_json_and_one_of_a_form_are_escaped_each_in_its_way() -> None:
    wish = order()
    with exchange() as board:
        json = ' {"dst": "{number}", "tag": {"who": "{project}"}}'
        await TemplatePbx(board.url, "POST", json, "", "").originate(wish)
        await TemplatePbx(board.url, "POST", "dst={number}&tag={project}", "", "").originate(wish)
    one, other = board.asked
    assert orjson.loads(one.body) == {"dst": "+48601602603", "tag": {"who": 'R&D "Hot"'}}
    assert one.headers["content-type"] == "application/json"
    assert other.body == "dst=%2B48601602603&tag=R%26D+%22Hot%22"
    assert other.headers["content-type"] == "application/x-www-form-urlencoded"


async def test_without_a_body_our_own_json_is_posted_and_its_answer_has_to_name_the_call() -> None:
    wish = order()
    with exchange(lambda asked: (200, *HTML)) as board:
        assert await TemplatePbx(board.url, "POST", "", "", "").originate(wish) == Unclear(NO_SENSE)
    assert orjson.loads(board.asked[0].body)["id"] == str(wish.try_id)


async def test_we_show_who_we_are() -> None:
    with exchange() as board:
        await TemplatePbx(board.url + "/?n={number}", "GET", "", "", "sesame").originate(order())
        await TemplatePbx(board.url + "/?n={number}", "GET", "", "ringbook", "sesame").originate(order())
    assert [asked.headers["authorization"] for asked in board.asked] == ["Bearer sesame", BASIC]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (says(200, call_id=77), Ringing("77")),
        (says(202, uuid="abc"), Ringing("abc")),
        ((200, *HTML), None),
        ((204, "text/plain", b""), None),
        (says(200, id="x" * 201), None),
        (says(404, message="No such extension."), Refused("No such extension.")),
        ((401, *HTML), Refused("HTTP 401")),
        (says(409), Unclear("HTTP 409")),
        ((302, *HTML), Unclear("HTTP 302")),
        ((500, *HTML), Unclear("HTTP 500")),
    ],
)
async def test_answers_to_a_template(said: Said, answer: Answer | None) -> None:
    """None: it took the order, and names the call by our id, or not at all."""
    wish = order()
    with exchange(lambda asked: said) as board:
        found = await TemplatePbx(board.url + "/?n={number}", "GET", "", "", "").originate(wish)
    assert found == (answer or Ringing(str(wish.try_id)))


async def test_asterisk_is_asked_as_its_documentation_says() -> None:
    wish = order()
    with exchange(lambda asked: (200, "application/json", CHANNEL.replace(b"ID", str(wish.try_id).encode()))) as board:
        line = AriPbx(board.url + "/ari/", "PJSIP/{extension}", "internal", "ringbook", "sesame")
        assert await line.originate(wish) == Ringing(str(wish.try_id))
    [asked] = board.asked
    assert (asked.method, asked.path, asked.headers["authorization"]) == ("POST", "/ari/channels", BASIC)
    assert asked.query == {
        "endpoint": "PJSIP/101",
        "extension": "+48601602603",
        "context": "internal",
        "priority": "1",
        "callerId": "+48221234567",
        "channelId": str(wish.try_id),
    }


CHANNEL = b"""{"id": "ID", "name": "PJSIP/101-00000001", "state": "Down",
  "protocol_id": "", "caller": {"name": "", "number": ""}, "connected": {"name": "", "number": ""}, "accountcode": "",
  "dialplan": {"context": "default", "exten": "", "priority": 1, "app_name": "AppDial2", "app_data": "(Outgoing Line)"},
  "creationtime": "2026-11-23T10:00:00.000+0100", "language": "en"}"""


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (says(400, message="Invalid endpoint"), Refused("Invalid endpoint")),
        (says(401, message="Authentication required"), Refused("Authentication required")),
        (says(403), Refused("HTTP 403")),
        (says(404, message="Requested label can not be found"), Refused("Requested label can not be found")),
        (
            says(409, message="Channel with given unique ID already exists"),
            Unclear("Channel with given unique ID already exists"),
        ),
        (says(500, error="Allocation failed"), Refused(NO_PHONE)),
        (says(500, message="Internal Server Error"), Unclear("Internal Server Error")),
        (says(200), Unclear(NO_SENSE)),
        ((200, *HTML), Unclear(NO_SENSE)),
        ((503, *HTML), Unclear("HTTP 503")),
    ],
)
async def test_answers_of_asterisk(said: Said, answer: Answer) -> None:
    with exchange(lambda asked: said) as board:
        line = AriPbx(board.url, "PJSIP/{extension}", "", "ringbook", "sesame")
        assert await line.originate(order()) == answer


@pytest.mark.parametrize("extension", ["", "101/102", "101&102", "1 2"])
async def test_asterisk_is_not_asked_for_a_phone_that_is_none(extension: str) -> None:
    with exchange() as board:
        line = AriPbx(board.url, "PJSIP/{extension}", "", "ringbook", "sesame")
        assert await line.originate(order(extension=extension)) == Refused(NO_PHONE)
    assert board.asked == []


def lines(url: str) -> list[Pbx]:
    return [TemplatePbx(url + "/?n={number}", "GET", "", "", ""), AriPbx(url, "PJSIP/{extension}", "", "a", "b")]


async def test_nothing_rings_where_no_pbx_is() -> None:
    for line in lines(f"http://127.0.0.1:{free_port('127.0.0.1', 0)}"):
        assert await line.originate(order()) == Refused(UNREACHABLE)


def slow(asked: Asked) -> Said:
    time.sleep(4)
    return says(200, id="7")


def dies(asked: Asked) -> Said:
    raise ConnectionResetError


@pytest.mark.parametrize("answer", [slow, dies])
async def test_a_slow_pbx_and_one_that_drops_the_line_leave_us_in_doubt(
    answer: Answering, limited: Callable[..., None]
) -> None:
    limited(outgoing_seconds=1.5)
    with exchange(answer) as board:
        for line in lines(board.url):
            assert await line.originate(order()) == Unclear(NO_WORD)
    assert len(board.asked) == 2, "each once"


@pytest.mark.parametrize(
    ("endpoint", "link"),
    [
        ("", "sip:+48601602603"),
        ("{number}@pbx.example.com", "sip:+48601602603@pbx.example.com"),
        ("0{national}@pbx.example.com:5061", "sip:0601602603@pbx.example.com:5061"),
    ],
)
def test_links(endpoint: str, link: str) -> None:
    number = read("601 602 603", "PL")
    assert (tel(number), sip(number, endpoint)) == ("tel:+48601602603", link)
