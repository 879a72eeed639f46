"""Setting up what carries messages, and what it reports."""

from typing import Any

import pytest

from ringbook.core.secrets import unseal
from ringbook.history.models import Event, FieldChange
from ringbook.messaging.models import MessageGateway
from tests.api import Api, codes
from tests.cast import Cast
from tests.documents import mutation
from tests.messaging.mail_server import MailServer

GATEWAY = (
    "messageGateway { id version channel kind active host port security username hasSecret sender senderName url method"
    " body contentType addressTemplate reportUrl failingSince lastError queued }"
)
SAVE = mutation("messageGatewaySave", GATEWAY, takes="MessageGatewayInput")
TEST = mutation("messageGatewayTest", "sent message", takes="MessageGatewayTestInput")
MAIL = {"channel": "EMAIL", "kind": "SMTP", "active": True, "host": "mail.example.com", "sender": "crm@example.com"}
SMSAPI = {"channel": "SMS", "kind": "SMSAPI", "active": True, "secret": "t0ken", "sender": "Firma"}
HTTP = {
    "channel": "SMS",
    "kind": "HTTP",
    "active": True,
    "url": "https://sms.example.com/?to={to}&t={text}",
    "method": "GET",
}
FAX = {"channel": "FAX", "kind": "MAIL_TO_FAX", "active": True, "addressTemplate": "{number}@fax.example.com"}


async def save(api: Api, **values: Any) -> dict[str, Any]:
    payload: dict[str, Any] = (await api(SAVE, input=values))["messageGatewaySave"]
    return payload


async def test_a_gateway_is_set_up_and_its_password_never_shown(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    payload = await save(ola, **MAIL, username="crm", secret="s3cret", security="TLS", port=2525)
    assert codes(payload) == []
    shown = payload["messageGateway"]
    assert (shown["hasSecret"], shown["port"], shown["security"], shown["queued"]) == (True, 2525, "TLS", 0)
    again = (await save(ola, channel="EMAIL", kind="SMTP", senderName="Firma"))["messageGateway"]
    assert (again["hasSecret"], again["active"], again["host"], again["senderName"], again["port"]) == (
        True, True, "mail.example.com", "Firma", 2525,
    )  # fmt: skip
    assert (await save(ola, channel="EMAIL", kind="SMTP", secret="", port=0))["messageGateway"]["hasSecret"] is False
    row = await MessageGateway.get()
    assert (row.port, await MessageGateway.all().count()) == (None, 1)
    written = [str(row) for row in await FieldChange.all().values()] + [str(row) for row in await Event.all().values()]
    assert not [text for text in written if "s3cret" in text]


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        (MAIL | {"host": ""}, [("NOT_A_HOST", "host")]),
        (MAIL | {"host": "a b"}, [("NOT_A_HOST", "host")]),
        (MAIL | {"host": "mail..example.com"}, [("NOT_A_HOST", "host")]),
        (MAIL | {"host": f"{'m' * 70}.example.com"}, [("NOT_A_HOST", "host")]),
        (MAIL | {"sender": "żółw@example.com"}, [("INVALID_EMAIL", "sender")]),
        (SMSAPI | {"secret": "tökén"}, [("NOT_ASCII", "secret")]),
        (SMSAPI | {"url": f"https://{'m' * 70}.example.com"}, [("INVALID", "url")]),
        (HTTP | {"secret": "tökén"}, [("NOT_ASCII", "secret")]),
        (HTTP | {"contentType": "text/płain"}, [("NOT_ASCII", "contentType")]),
        (MAIL | {"sender": "nobody"}, [("INVALID_EMAIL", "sender")]),
        (MAIL | {"port": 70_000}, [("OUT_OF_RANGE", "port")]),
        (MAIL | {"kind": "SMSAPI"}, [("WRONG_KIND", "kind")]),
        (MAIL | {"senderName": "x" * 121}, [("TOO_LONG", "senderName")]),
        (SMSAPI | {"secret": ""}, [("BLANK", "secret")]),
        (SMSAPI | {"sender": "Far too long a name"}, [("INVALID", "sender")]),
        (SMSAPI | {"url": "ftp://x"}, [("INVALID", "url")]),
        (HTTP | {"url": "https://sms.example.com/?to={to}"}, [("MISSING_FIELD", "url")]),
        (HTTP | {"url": "nowhere"}, [("INVALID", "url"), ("MISSING_FIELD", "url"), ("MISSING_FIELD", "url")]),
        (HTTP | {"method": "PUT"}, [("INVALID", "method")]),
        (HTTP | {"contentType": "text/plain\r\nX: y"}, [("INVALID", "contentType")]),
        (FAX | {"addressTemplate": "fax@example.com"}, [("MISSING_FIELD", "addressTemplate")]),
    ],
)
async def test_wrong_settings_are_named(
    api: Api, cast: Cast, values: dict[str, Any], refused: list[tuple[str, str]]
) -> None:
    assert codes(await save(api.as_(cast.ola), **values)) == refused
    assert codes(await save(api.as_(cast.ola), channel="EMAIL", kind="SMTP", active=False)) == []


@pytest.mark.parametrize("values", [MAIL, SMSAPI, HTTP, FAX])
async def test_right_settings_are_taken(api: Api, cast: Cast, values: dict[str, Any]) -> None:
    assert codes(await save(api.as_(cast.ola), **values)) == []


@pytest.mark.parametrize(
    ("values", "elsewhere"),
    [
        (MAIL | {"username": "crm", "secret": "s3cret"}, {"host": "mail.evil.example"}),
        (HTTP | {"secret": "s3cret"}, {"url": "https://evil.example/?to={to}&t={text}"}),
    ],
)
async def test_another_server_does_not_get_the_secret_of_the_one_before(
    api: Api, cast: Cast, values: dict[str, Any], elsewhere: dict[str, str]
) -> None:
    ola = api.as_(cast.ola)
    assert codes(await save(ola, **values)) == []
    moved = {"channel": values["channel"], "kind": values["kind"]} | elsewhere
    assert codes(await save(ola, **moved)) == [("SECRET_NEEDED", "secret")]
    assert codes(await save(ola, **moved, active=False)) == []
    assert (await MessageGateway.get()).secret is None
    assert codes(await save(ola, **values)) == []
    assert codes(await save(ola, **moved, secret="other")) == []


async def test_a_secret_is_kept_without_the_blanks_around_it(api: Api, cast: Cast) -> None:
    assert codes(await save(api.as_(cast.ola), **SMSAPI | {"secret": " t0ken\n"})) == []
    row = await MessageGateway.get()
    assert row.secret
    assert unseal(row.secret) == "t0ken"


async def test_the_channels_that_can_send_are_known(api: Api, cast: Cast) -> None:
    asked = "{ messageChannels }"
    ola, karol = api.as_(cast.ola), api.as_(cast.karol)
    await save(ola, **FAX)
    assert (await karol(asked))["messageChannels"] == []
    await save(ola, **MAIL)
    assert sorted((await karol(asked))["messageChannels"]) == ["EMAIL", "FAX"]
    await save(ola, channel="EMAIL", kind="SMTP", active=False)
    assert (await karol(asked))["messageChannels"] == []


async def test_a_test_message_says_what_the_server_said(api: Api, cast: Cast, mail: MailServer) -> None:
    ola = api.as_(cast.ola)
    asked = {"channel": "EMAIL", "to": "ola@example.com"}
    assert codes((await ola(TEST, input=asked))["messageGatewayTest"]) == [("NO_GATEWAY", "channel")]
    await save(ola, **MAIL | {"host": "127.0.0.1", "security": "NONE", "port": mail.port, "active": False})
    tried = (await ola(TEST, input=asked))["messageGatewayTest"]
    assert (tried["sent"], tried["message"]) == (True, "Taken as 1")
    mail.refusals["ola@example.com"] = "550 Not here"
    tried = (await ola(TEST, input=asked))["messageGatewayTest"]
    assert (tried["sent"], tried["message"]) == (False, "550 Not here")
    mail.stop()
    tried = (await ola(TEST, input=asked))["messageGatewayTest"]
    assert tried["sent"] is False
    assert "can't be reached" in tried["message"]


async def test_reports_have_an_address_that_is_shown_once(api: Api, cast: Cast) -> None:
    ola = api.as_(cast.ola)
    first = (await save(ola, **SMSAPI))["messageGateway"]["reportUrl"]
    assert first.startswith("http://test/api/v1/messages/")
    assert (await save(ola, **SMSAPI))["messageGateway"]["reportUrl"] is None
    second = (await save(ola, **SMSAPI, rotateReportUrl=True))["messageGateway"]["reportUrl"]
    assert second not in (None, first)
    shown = (await ola("{ messageGateways { channel reportUrl hasSecret } }"))["messageGateways"]
    assert shown == [{"channel": "SMS", "reportUrl": None, "hasSecret": True}]
