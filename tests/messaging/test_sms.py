"""Text messages through SMSAPI's interface, and through any other."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest

from ringbook.contacting.models import ContactingRules
from ringbook.core.secrets import seal
from ringbook.messaging.models import GatewayKind, Message, MessageChannel, MessageGateway, MessageState
from ringbook.messaging.wording import NO_WORD, NOT_BEGUN
from ringbook.phones.models import PhoneKind, PhoneNumber
from ringbook.settings import settings
from tests import factories as make
from tests.api import Api, codes
from tests.cast import Cast
from tests.messaging.house import run_queue, send
from tests.messaging.provider import Provider, provider
from tests.messaging.test_queue import RETRY

TAKEN = {"count": 1, "list": [{"id": "5F1A", "points": 0.16, "number": "48601602603", "status": "QUEUE", "parts": 2}]}


@pytest.fixture
def sms() -> Iterator[Provider]:
    with provider() as known:
        known.says(**TAKEN)
        yield known


async def smsapi(known: Provider, **values: Any) -> MessageGateway:
    said = {"kind": GatewayKind.SMSAPI, "active": True, "url": f"{known.url}/sms.do", "sender": "Firma"}
    return await MessageGateway.create(channel=MessageChannel.SMS, **(said | {"secret": seal("t0ken")} | values))


async def text(api: Api, record: Any, **values: Any) -> dict[str, Any]:
    said = {"channel": "SMS", "subject": "", "body": "Dzień dobry, {{contact.firstName}}"}
    return await send(api, record, **(said | values))


async def test_smsapi_is_asked_as_it_documents(
    api: Api, cast: Cast, sms: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "public_url", "https://crm.example.com")
    await smsapi(sms, report_secret=seal("s3cret"))
    ewa = await make.contact(first_name="Ewa", phones=["601 602 603"])
    payload = await text(api.as_(cast.bartek), ewa)
    message = payload["message"]
    assert (message["to"], message["parts"], message["html"]) == ("+48601602603", 1, "")
    await run_queue()
    [(path, headers, _)], [form] = sms.asked, sms.forms
    row = await Message.get()
    assert (path, headers["authorization"]) == ("/sms.do", "Bearer t0ken")
    assert form == {
        "to": "48601602603",
        "message": "Dzień dobry, Ewa",
        "from": "Firma",
        "format": "json",
        "encoding": "utf-8",
        "idx": str(row.id),
        "check_idx": "1",
        "notify_url": "https://crm.example.com/api/v1/messages/s3cret/report",
    }
    assert (row.state, row.external_id, row.parts) == (MessageState.SENT, "5F1A", 2)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (13, MessageState.BOUNCED),
        (14, MessageState.FAILED),
        (101, MessageState.QUEUED),
        (103, MessageState.QUEUED),
        (201, MessageState.QUEUED),
        (53, MessageState.SENT),
    ],
)
async def test_what_smsapi_refuses_is_understood(
    api: Api, cast: Cast, sms: Provider, error: int, expected: MessageState
) -> None:
    """53: this very message was taken before."""
    await smsapi(sms)
    sms.says(error=error, message="Because")
    await text(api.as_(cast.bartek), await make.contact(phones=["601602603"]))
    await run_queue()
    row = await Message.get()
    assert row.state is expected
    assert row.error == (None if expected is MessageState.SENT else f"SMSAPI {error}: Because")
    failing = (await MessageGateway.get()).failing_since is not None
    assert failing == (error in (101, 103))


async def test_silence_after_the_request_is_doubt_and_doubt_is_not_sent_again(
    api: Api, cast: Cast, sms: Provider
) -> None:
    await smsapi(sms)
    sms.silent = True
    await text(api.as_(cast.bartek), await make.contact(phones=["601602603"]))
    await run_queue()
    await run_queue()
    row = await Message.get()
    assert (len(sms.asked), row.state, row.error) == (1, MessageState.UNCLEAR, NO_WORD)


async def test_after_a_refusal_it_goes_under_another_name_and_after_doubt_under_the_same(
    api: Api, cast: Cast, sms: Provider
) -> None:
    await smsapi(sms)
    bartek = api.as_(cast.bartek)
    sent = (await text(bartek, await make.contact(phones=["601602603"])))["message"]
    id = str((await Message.get()).id)
    for state, name in ((None, id), ("bounced", f"{id}-1"), ("unclear", f"{id}-1"), ("failed", f"{id}-2")):
        if state:
            await Message.all().update(state=state)
            assert codes((await bartek(RETRY, input={"id": sent["id"]}))["messageRetry"]) == []
        await run_queue()
        assert sms.forms[-1]["idx"] == name
    assert (await Message.get()).state is MessageState.SENT


async def test_a_landline_takes_no_text_messages(api: Api, cast: Cast, sms: Provider) -> None:
    await smsapi(sms)
    bartek = api.as_(cast.bartek)
    ewa = await make.contact(phones=["22 123 45 67"])
    assert codes(await text(bartek, ewa)) == [("NO_ADDRESS", "to")]
    assert codes(await text(bartek, ewa, to="22 123 45 67")) == [("LANDLINE", "to")]
    assert codes(await text(bartek, ewa, to="12")) == [("TOO_SHORT", "to")]
    assert codes(await text(bartek, ewa, to="601 602 603")) == []
    kept = await PhoneNumber.get(contact=ewa, e164="+48601602603")
    assert (kept.kind, kept.main) == (PhoneKind.MOBILE, False)


async def test_an_sms_has_ten_parts_at_most(api: Api, cast: Cast, sms: Provider) -> None:
    await smsapi(sms)
    ewa = await make.contact(phones=["601602603"])
    assert (await text(api.as_(cast.bartek), ewa, body="x" * 1530))["message"]["parts"] == 10
    assert codes(await text(api.as_(cast.bartek), ewa, body="x" * 1531)) == [("TOO_LONG", "body")]
    assert codes(await text(api.as_(cast.bartek), ewa, fileIds=["made-up"])) == [("NOT_FOUND", "fileIds.0")]


async def test_a_generic_provider_gets_each_value_as_its_place_asks(api: Api, cast: Cast, sms: Provider) -> None:
    body = '{"to": "{to}", "text": "{text}", "ref": "{id}", "from": "{from}"}'
    values = {"kind": GatewayKind.HTTP, "url": f"{sms.url}/send?n={{to}}", "body": body}
    await smsapi(sms, **values, content_type="application/json")
    sms.says(id=77)
    ewa = await make.contact(first_name='E"wa\n{to}', phones=["601602603"])
    await text(api.as_(cast.bartek), ewa, body='Say "hi" {{contact.firstName}}\n& {to}')
    await run_queue()
    [(path, headers, sent)] = sms.asked
    row = await Message.get()
    assert path == "/send?n=%2B48601602603"
    assert headers["authorization"] == "Bearer t0ken"
    assert orjson.loads(sent) == {"to": "+48601602603", "text": row.text, "ref": str(row.id), "from": "Firma"}
    assert (row.state, row.external_id) == (MessageState.SENT, "77")


@pytest.mark.parametrize(
    ("status", "expected"),
    [(429, MessageState.QUEUED), (503, MessageState.QUEUED), (400, MessageState.FAILED), (500, MessageState.UNCLEAR),
     (408, MessageState.UNCLEAR), (401, MessageState.QUEUED), (402, MessageState.QUEUED), (403, MessageState.QUEUED),
     (407, MessageState.QUEUED), (302, MessageState.FAILED)],
)  # fmt: skip
async def test_a_generic_providers_status_is_understood(
    api: Api, cast: Cast, sms: Provider, status: int, expected: MessageState
) -> None:
    await smsapi(sms, kind=GatewayKind.HTTP, body="to={to}&text={text}")
    sms.says(status)
    await text(api.as_(cast.bartek), await make.contact(phones=["601602603"]))
    await run_queue()
    assert (await Message.get()).state is expected


async def test_a_provider_that_is_not_there_is_waited_for(api: Api, cast: Cast, sms: Provider) -> None:
    await smsapi(sms, url="http://127.0.0.1:9/sms.do")
    await text(api.as_(cast.bartek), await make.contact(phones=["601602603"]))
    await run_queue()
    assert (await Message.get()).state is MessageState.QUEUED
    await MessageGateway.all().update(url=f"{sms.url}/sms.do")
    await run_queue()
    assert (await Message.get()).state is MessageState.SENT


@pytest.mark.parametrize("wrong", [{"secret": "tökén"}, {"secret": "t0ken "}, {"content_type": "text/płain"}])
async def test_a_request_that_can_not_be_written_was_surely_not_sent(
    api: Api, cast: Cast, sms: Provider, wrong: dict[str, str]
) -> None:
    values = wrong | ({"secret": seal(wrong["secret"])} if "secret" in wrong else {})
    await smsapi(sms, kind=GatewayKind.HTTP, body="to={to}&text={text}", **values)
    await text(api.as_(cast.bartek), await make.contact(phones=["601602603"]))
    await run_queue()
    row = await Message.get()
    assert (sms.asked, row.state, row.error) == ([], MessageState.QUEUED, NOT_BEGUN)


async def test_quiet_hours_hold_it_back_until_they_are_over(api: Api, cast: Cast, sms: Provider) -> None:
    await smsapi(sms)
    await text(api.as_(cast.bartek), await make.contact(phones=["601602603"]))
    await ContactingRules.create(quiet_from="00:00", quiet_to="23:59")
    await run_queue()
    row = await Message.get()
    assert (sms.asked, row.state, row.attempts) == ([], MessageState.QUEUED, 0)
    assert row.error
    assert row.next_try_at
    assert f"{row.next_try_at.astimezone(ZoneInfo('Europe/Warsaw')):%H:%M}" == "23:59"
    assert row.expires_at > row.next_try_at
    await ContactingRules.all().update(quiet_to="00:00")
    await run_queue()
    assert (await Message.get()).state is MessageState.SENT
