"""What the queue makes of mail servers that are away, busy, picky, or that hang up."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ringbook.contacts.records import record_of
from ringbook.core.unit import unit_of_work
from ringbook.history.actions import update
from ringbook.jobs.models import Job, JobKind
from ringbook.messaging import sending
from ringbook.messaging.claiming import claim, in_hand, settle_lost, settle_old
from ringbook.messaging.gateways.answers import Sent, Unclear
from ringbook.messaging.gateways.letters import letter
from ringbook.messaging.lanes import Lane
from ringbook.messaging.models import Message, MessageChannel, MessageGateway, MessageState
from ringbook.messaging.outcomes import pause, settle
from ringbook.messaging.sending import send_due
from ringbook.messaging.wording import LOST, NOT_BEGUN, NOT_READ, TOO_OLD, UNREACHABLE
from ringbook.notifications.models import Notification, NotificationKind
from ringbook.settings import settings
from tests import factories as make
from tests.api import Api, codes
from tests.cast import Cast
from tests.documents import mutation
from tests.messaging.house import mail_gateway, queued, run_queue, send, state
from tests.messaging.mail_server import MailServer
from tests.messaging.test_attachments import a_file
from tests.patience import until

RETRY = mutation("messageRetry", "message { state error }", takes="MessageIdInput")
ROW = "query($filter: MessageFilter) { messages(filter: $filter) { nodes { state error nextTryAt } } }"


async def several(cast: Cast, count: int) -> list[Message]:
    people = [await make.contact(emails=[f"p{number}@example.com"]) for number in range(count)]
    async with unit_of_work():
        return [await queued(person, cast.bartek) for person in people]


async def test_while_the_server_is_down_nothing_is_lost_and_afterwards_nothing_comes_twice(
    api: Api, cast: Cast, mail: MailServer
) -> None:
    await mail_gateway(mail)
    mail.stop()
    messages = await several(cast, 5)
    for _ in range(3):
        await run_queue()
    gateway = await MessageGateway.get()
    assert (gateway.failures, (gateway.last_error or "").partition("\n")[0]) == (3, UNREACHABLE)
    assert gateway.failing_since
    assert {await state(message) for message in messages} == {"QUEUED"}
    assert sum([row.attempts for row in await Message.all()]) == 3
    told = (await api.as_(cast.bartek)(ROW))["messages"]["nodes"]
    assert all("can't be reached" in row["error"] for row in told)
    mail.start()
    await run_queue()
    assert sorted(letter["To"] for letter in mail.letters) == [f"p{number}@example.com" for number in range(5)]
    assert (mail.doubled, mail.sessions) == ([], 1)
    assert (await MessageGateway.get()).failing_since is None


@pytest.mark.parametrize(
    "wrong", [{"host": "mail..example.com"}, {"host": "m" * 70 + ".pl"}, {"sender": "żółw@example.com"}]
)
async def test_what_fails_before_the_envelope_was_surely_not_sent(
    cast: Cast, mail: MailServer, wrong: dict[str, str]
) -> None:
    await mail_gateway(mail, **wrong)
    [message] = await several(cast, 1)
    await run_queue()
    row = await Message.get(id=message.id)
    assert (row.state, row.error) == (MessageState.QUEUED, NOT_BEGUN)
    assert (await MessageGateway.get()).last_error == NOT_BEGUN


async def test_a_storage_that_is_away_holds_one_message_up(
    cast: Cast, mail: MailServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    file = await a_file("a.pdf", b"%PDF", contact=ewa)
    async with unit_of_work():
        message = await queued(ewa, cast.bartek, files=[file])
    (tmp_path / "state").write_text("no folder")
    monkeypatch.setattr(settings(), "state", tmp_path / "state")
    await run_queue()
    row = await Message.get(id=message.id)
    assert (row.state, row.error) == (MessageState.QUEUED, NOT_READ)
    assert (await MessageGateway.get()).failing_since is None


async def test_a_server_that_hangs_up_before_it_asks_for_the_letter_has_none(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    mail.no_data = True
    [message] = await several(cast, 1)
    await run_queue()
    assert await state(message) == "QUEUED"
    mail.no_data = False
    await run_queue()
    assert (await state(message), mail.doubled) == ("SENT", [])


async def test_a_line_that_is_a_dot_ends_no_letter(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    async with unit_of_work():
        await queued(ewa, cast.bartek, "<p>Ewo</p><p>.</p><p>.. koniec</p>")
    await run_queue()
    [letter] = mail.letters
    assert letter.get_body(("plain",)).get_content().split() == ["Ewo", ".", "..", "koniec"]  # type: ignore[union-attr]


async def test_what_was_queued_under_a_wrong_sender_goes_out_under_the_right_one(cast: Cast, mail: MailServer) -> None:
    gateway = await mail_gateway(mail, sender="nobody@wrong.example")
    messages = await several(cast, 2)
    mail.unknown_senders.add("nobody@wrong.example")
    await run_queue()
    assert {await state(message) for message in messages} == {"QUEUED"}
    await update(gateway, sender="biuro@firma.example")
    await run_queue()
    assert [sender for sender, _ in mail.envelopes] == ["biuro@firma.example"] * 2
    assert {letter["From"].addresses[0].addr_spec for letter in mail.letters} == {"biuro@firma.example"}
    assert set(await Message.all().values_list("origin", flat=True)) == {"biuro@firma.example"}


async def test_a_gateway_that_is_changed_while_the_queue_runs_is_used_as_it_is_now(
    cast: Cast, mail: MailServer
) -> None:
    gateway = await mail_gateway(mail)
    await several(cast, 3)
    await Message.filter(state="queued").update(next_try_at=datetime.now(UTC))
    lane = Lane(MessageChannel.EMAIL)
    assert await sending._deal(lane)
    await update(gateway, sender="nowe@firma.example")
    assert await sending._deal(lane)
    assert [sender for sender, _ in mail.envelopes] == ["biuro@firma.example", "nowe@firma.example"]
    await update(gateway, active=False)
    assert not await sending._deal(lane)
    await lane.close()
    assert mail.sessions == 2


async def test_a_message_in_hand_is_heard_of(cast: Cast, mail: MailServer, monkeypatch: pytest.MonkeyPatch) -> None:
    await mail_gateway(mail)
    await several(cast, 1)
    message = await claim(MessageChannel.EMAIL)
    assert message
    claimed, long_ago = Message.filter(id=message.id), datetime.now(UTC) - timedelta(hours=1)
    monkeypatch.setattr(settings(), "message_lease", 1)
    async with in_hand(message):
        await claimed.update(claimed_at=long_ago)
        await until(lambda: claimed.filter(claimed_at__gt=long_ago).exists())
        monkeypatch.setattr(settings(), "message_lease", 60)
        await settle_lost()
    assert await state(message) == "SENDING"
    await claimed.update(claimed_at=long_ago)
    await settle_lost()
    assert await state(message) == "UNCLEAR"


async def test_an_answer_that_was_overtaken_by_the_report_changes_no_state(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    [message] = await several(cast, 1)
    record = await record_of(message)
    assert record
    claimed = await claim(MessageChannel.EMAIL)
    assert claimed
    await Message.filter(id=message.id).update(state=MessageState.DELIVERED, delivered_at=datetime.now(UTC))
    async with unit_of_work():
        await settle(claimed, Sent("77"), record)
    row = await Message.get(id=message.id)
    assert (row.state, row.external_id) == (MessageState.DELIVERED, "77")
    async with unit_of_work():
        await settle(claimed, Unclear("silence"), record)
    assert await state(message) == "DELIVERED"


async def test_a_gateway_that_fails_is_left_alone_for_a_while(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    mail.stop()
    await several(cast, 3)
    await send_due()
    await send_due()
    gateway = await MessageGateway.get()
    assert gateway.failures == 1
    assert gateway.resume_at
    assert timedelta(seconds=5) < gateway.resume_at - datetime.now(UTC) < timedelta(seconds=11)


def test_pauses_grow_to_ten_minutes() -> None:
    first = settings().message_pause
    seconds = [pause(attempt).total_seconds() for attempt in (1, 2, 3, 4, 5, 6, 7, 8, 500)]
    assert seconds == [first, 2 * first, 4 * first, 8 * first, 16 * first, 32 * first, 600, 600, 600]


async def test_a_busy_mailbox_is_tried_again_alone(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    mail.refusals["p0@example.com"] = "450 4.2.1 Greylisted, come back"
    busy, other = await several(cast, 2)
    await run_queue()
    row = await Message.get(id=busy.id)
    assert (row.state, row.error) == (MessageState.QUEUED, "450 4.2.1 Greylisted, come back")
    assert row.next_try_at
    assert row.next_try_at > datetime.now(UTC) + timedelta(seconds=5)
    assert await state(other) == "SENT"
    mail.refusals.clear()
    await run_queue()
    row = await Message.get(id=busy.id)
    assert (row.state, row.attempts, row.error) == (MessageState.SENT, 2, None)


async def test_a_mailbox_that_is_not_there_bounces_and_the_sender_is_told(
    api: Api, cast: Cast, mail: MailServer
) -> None:
    await mail_gateway(mail)
    mail.refusals["p0@example.com"] = "550 5.1.1 No such user"
    [message] = await several(cast, 1)
    await run_queue()
    row = await Message.get(id=message.id)
    assert (row.state, row.error) == (MessageState.BOUNCED, "550 5.1.1 No such user")
    told = await Notification.get(kind=NotificationKind.MESSAGE_FAILED)
    assert (told.user_id, told.text) == (cast.bartek.id, "550 5.1.1 No such user")
    titles = "{ viewer { notifications { nodes { title kind subject { ... on Message { to } } } } } }"
    [shown] = (await api.as_(cast.bartek)(titles))["viewer"]["notifications"]["nodes"]
    assert shown["subject"] == {"to": "p0@example.com"}
    assert "p0@example.com" in shown["title"]


async def test_a_letter_that_is_refused_fails(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    mail.refusal = "554 5.7.1 Smells of spam"
    [message] = await several(cast, 1)
    await run_queue()
    row = await Message.get(id=message.id)
    assert (row.state, row.error) == (MessageState.FAILED, "554 5.7.1 Smells of spam")


async def test_a_server_that_hangs_up_after_the_letter_leaves_us_in_doubt(
    api: Api, cast: Cast, mail: MailServer
) -> None:
    await mail_gateway(mail)
    mail.hang_up = True
    ewa = await make.contact(emails=["ewa@example.com"])
    sent = (await send(api.as_(cast.bartek), ewa))["message"]
    await run_queue()
    row = await Message.get()
    assert (len(mail.letters), row.state) == (1, MessageState.UNCLEAR)
    await run_queue()
    assert len(mail.letters) == 1
    mail.hang_up = False
    payload = (await api.as_(cast.bartek)(RETRY, input={"id": sent["id"]}))["messageRetry"]
    assert (codes(payload), payload["message"]) == ([], {"state": "QUEUED", "error": None})
    await run_queue()
    assert (await Message.get()).state is MessageState.SENT
    assert [letter["Message-ID"] for letter in mail.letters] == [row.message_id] * 2


async def test_a_worker_that_died_leaves_its_message_unclear(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    [message] = await several(cast, 1)
    assert await claim(MessageChannel.EMAIL)
    assert await claim(MessageChannel.EMAIL) is None
    await settle_lost()
    assert await state(message) == "SENDING"
    await Message.all().update(claimed_at=datetime.now(UTC) - timedelta(seconds=settings().message_lease + 1))
    await settle_lost()
    row = await Message.get(id=message.id)
    assert (row.state, row.error, row.claimed_at) == (MessageState.UNCLEAR, LOST, None)
    assert await Notification.filter(kind=NotificationKind.MESSAGE_FAILED).count() == 1
    await run_queue()
    assert mail.letters == []


async def test_after_a_day_it_fails_with_what_was_said_last(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    mail.refusals["p0@example.com"] = "451 Later"
    [message] = await several(cast, 1)
    await run_queue()
    await settle_old()
    assert await state(message) == "QUEUED"
    await Message.all().update(expires_at=datetime.now(UTC) - timedelta(seconds=1))
    await settle_old()
    row = await Message.get(id=message.id)
    assert (row.state, row.error) == (MessageState.FAILED, f"{TOO_OLD}\n451 Later")


async def test_somebodys_own_message_goes_before_those_to_many(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    first, second = await several(cast, 2)
    job = await Job.create(user=cast.bartek, kind=JobKind.MESSAGES, task="x")
    await Message.filter(id=first.id).update(job_id=job.id)
    await run_queue()
    assert [letter["Message-ID"] for letter in mail.letters] == [second.message_id, first.message_id]


async def test_a_worker_that_is_asked_to_stop_finishes_what_it_has_in_hand(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    first, second = await several(cast, 2)
    mail.slow = 1
    stopped = asyncio.create_task(send_due())
    while not await Message.filter(state=MessageState.SENDING).exists():
        await asyncio.sleep(0.01)
    stopped.cancel()
    with pytest.raises(asyncio.CancelledError):
        await stopped
    assert [await state(first), await state(second)] == ["SENT", "QUEUED"]


async def test_a_letter_has_no_letters_but_those_of_ascii_and_no_address_for_answers_that_needs_more(
    cast: Cast, mail: MailServer
) -> None:
    await mail_gateway(mail)
    [message] = await several(cast, 1)
    await Message.filter(id=message.id).update(text="Zażółć gęślą jaźń " * 80, reply_to="żółw@example.com")
    written = await letter(await Message.get(id=message.id), "ewa@example.com")
    assert written.isascii()
    assert b"Reply-To" not in written
    assert max(map(len, written.split(b"\r\n"))) <= 998
    await run_queue()
    assert (await state(message), len(mail.letters)) == ("SENT", 1)
