"""What providers report of messages that they took."""

import json
from typing import Any
from uuid import UUID

import pytest
from httpx2 import ASGITransport, AsyncClient, Response

from ringbook.identity.secrets import token_hash
from ringbook.main import app
from ringbook.messaging.models import GatewayKind, Message, MessageChannel, MessageGateway, MessageState
from ringbook.notifications.models import Notification, NotificationKind
from tests import factories as make
from tests.cast import Cast

PATH = "/api/v1/messages/s3cret/report"


async def asked(path: str = PATH, method: str = "GET", **request: Any) -> Response:
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as client:
        return await client.request(method, path, **request)


async def sent(cast: Cast, state: MessageState = MessageState.SENT, external_id: str | None = "5F1A") -> Message:
    if not await MessageGateway.exists():
        kind = GatewayKind.SMSAPI
        await MessageGateway.create(
            channel=MessageChannel.SMS, kind=kind, active=True, report_hash=token_hash("s3cret")
        )
    ewa = await make.contact(phones=["601602603"])
    return await Message.create(
        channel=MessageChannel.SMS, state=state, contact=ewa, recipient="+48601602603", text="Hi", sender=cast.bartek,
        expires_at=ewa.created_at, external_id=external_id,
    )  # fmt: skip


async def test_smsapi_reports_delivery_and_gets_its_ok(cast: Cast) -> None:
    message = await sent(cast)
    fields = {
        "MsgId": "5F1A",
        "status": "404",
        "idx": str(message.id),
        "donedate": "1790000000",
        "status_name": "DELIVERED",
    }
    answer = await asked(params=fields)
    assert (answer.status_code, answer.text) == (200, "OK")
    row = await Message.get(id=message.id)
    assert row.state is MessageState.DELIVERED
    assert row.delivered_at


async def test_several_come_at_once(cast: Cast) -> None:
    messages = [await sent(cast, external_id=f"m{number}") for number in range(3)]
    ids = ",".join(str(message.id) for message in messages)
    await asked(
        params={"MsgId": "m0,m1,m2", "status": "404,405,407", "idx": ids, "status_name": "A,UNDELIVERED,REJECTED"}
    )
    states = [(await Message.get(id=message.id)).state.name for message in messages]
    assert states == ["DELIVERED", "BOUNCED", "FAILED"]
    assert (await Message.get(id=messages[1].id)).error == "UNDELIVERED"
    assert await Notification.filter(kind=NotificationKind.MESSAGE_FAILED, user_id=cast.bartek.id).count() == 2


@pytest.mark.parametrize(
    ("state", "status", "then"),
    [
        ("DELIVERED", "405", "DELIVERED"),
        ("DELIVERED", "403", "DELIVERED"),
        ("BOUNCED", "404", "BOUNCED"),
        ("UNCLEAR", "404", "DELIVERED"),
        ("UNCLEAR", "403", "SENT"),
        ("QUEUED", "404", "QUEUED"),
        ("CANCELLED", "404", "CANCELLED"),
        ("SENT", "408", "SENT"),
    ],
)
async def test_states_only_move_forward(cast: Cast, state: str, status: str, then: str) -> None:
    message = await sent(cast, MessageState[state])
    await asked(params={"MsgId": "5F1A", "status": status, "idx": str(message.id)})
    assert (await Message.get(id=message.id)).state.name == then


@pytest.mark.parametrize(
    ("state", "suffix", "status", "then"),
    [
        ("QUEUED", "-1", "404", "DELIVERED"),  # tried again after an unclear end: not a second time
        ("QUEUED", "-1", "405", "BOUNCED"),
        ("SENT", "-1", "404", "DELIVERED"),
        ("SENT", "", "405", "SENT"),  # of the try before
        ("SENDING", "", "406", "SENDING"),
        ("QUEUED", "", "404", "DELIVERED"),
    ],
)
async def test_reports_of_a_message_that_was_tried_again(
    cast: Cast, state: str, suffix: str, status: str, then: str
) -> None:
    message = await sent(cast, MessageState[state], external_id=None)
    await Message.filter(id=message.id).update(attempts=2, renewed=1)
    await asked(params={"MsgId": "7A", "status": status, "idx": f"{message.id}{suffix}"})
    assert (await Message.get(id=message.id)).state.name == then


async def test_what_a_provider_says_of_a_failure_is_kept_without_what_cannot_be_seen(cast: Cast) -> None:
    message = await sent(cast)
    said = {"MsgId": "5F1A", "status": "405", "status_name": "UN\x00DELIVERED\ud800"}
    assert (await asked(method="POST", content=json.dumps(said).encode())).text == "OK"
    assert (await Message.get(id=message.id)).error == "UNDELIVERED"


async def test_other_providers_say_it_in_words(cast: Cast) -> None:
    message = await sent(cast, external_id="77")
    answer = await asked(method="POST", json={"id": 77, "status": "delivered"})
    assert answer.text == "OK"
    assert (await Message.get(id=message.id)).state is MessageState.DELIVERED
    other = await sent(cast, external_id=None)
    await asked(method="POST", data={"id": str(other.id), "status": "FAILED"})
    assert (await Message.get(id=other.id)).state is MessageState.FAILED


async def test_what_is_unknown_changes_nothing(cast: Cast) -> None:
    message = await sent(cast)
    for fields in (
        {"idx": "nonsense", "status": "404"},
        {"idx": str(UUID(int=1)), "status": "404"},
        {"status": "404"},
        {},
    ):
        assert (await asked(params=fields)).text == "OK"
    assert (await asked("/api/v1/messages/wrong/report", params={"MsgId": "5F1A", "status": "404"})).status_code == 401
    for body in (b"{nonsense", b"[]", b'[{"id": 1, "status": "delivered"}]', b'{"id": 1' + b"0" * 5000 + b"}"):
        assert (await asked(method="POST", content=body)).status_code == 422
    for name in ("a\x00b", "x" * 5000, "\ud800", "5F1A\x00"):
        said = json.dumps({"MsgId": name, "idx": name, "status": "404", "status_name": name}).encode()
        assert (await asked(method="POST", content=said)).text == "OK"
    assert (await asked(method="POST", content=b"x" * 70_000)).status_code == 413
    assert (await Message.get(id=message.id)).state is MessageState.SENT
