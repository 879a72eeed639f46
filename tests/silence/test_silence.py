"""A restored copy keeps to itself until an administrator says so."""

from datetime import UTC, datetime, timedelta

import pytest
from tests import factories as make
from tests.api import Api
from tests.cast import Cast, eyes_of, raise_curtain
from tests.dialling.story import meeting, rings, tries
from tests.messaging.house import mail_gateway, queued, run_queue, state
from tests.messaging.mail_server import MailServer, mail_server
from tests.telephony.asterisk.manager import asterisk
from tests.telephony.asterisk.test_listening import office

from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.core.unit import unit_of_work
from ringbook.dialling import ringing
from ringbook.dialling.lines import trying
from ringbook.dialling.lines.house import House
from ringbook.dialling.pbx import Order, Refused
from ringbook.dialling.wording import COPY
from ringbook.messaging import sending
from ringbook.messaging.claiming import settle_old
from ringbook.messaging.models import Message, MessageChannel
from ringbook.silence.actions import silent
from ringbook.silence.models import Leave
from ringbook.telephony.asterisk.keeper import Keeper

SILENCE = "{ silence { silentSince copyOf } }"
END = "mutation { silenceEnd { silence { copyOf } userErrors { code } } }"
BACKUP = datetime(2026, 11, 20, 3, tzinfo=UTC)


async def restored() -> None:
    """As `ringbook restore` leaves it."""
    await Leave.all().update(given=False, silent_since=datetime.now(UTC), copy_of=BACKUP)


async def test_it_is_told_to_administrators_who_end_it(api: Api, cast: Cast) -> None:
    assert (await api.as_(cast.ola)(SILENCE))["silence"] is None
    await restored()
    told = (await api.as_(cast.ola)(SILENCE))["silence"]
    assert told["copyOf"] == BACKUP.isoformat()
    refused = (await api.as_(cast.bartek).post(END)).json()
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    for _ in range(2):  # twice is once
        assert (await api.as_(cast.ola)(END))["silenceEnd"] == {"silence": None, "userErrors": []}
    assert not await silent()


async def test_without_the_row_it_is_silent(api: Api, cast: Cast) -> None:
    """As it is from the moment on that the rows of a backup are there."""
    await Leave.all().delete()
    assert await silent()
    assert (await api.as_(cast.ola)(SILENCE))["silence"] == {"silentSince": None, "copyOf": None}
    await api.as_(cast.ola)(END)
    assert not await silent()


async def test_no_message_leaves_and_what_waited_is_unclear(
    api: Api, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "LANES", 1)
    ewa = await make.contact(emails=["ewa@example.com"])
    with mail_server() as mail:
        await mail_gateway(mail)
        old, new = await _one_before_and_one_after(ewa, cast)
        await run_queue()
        await settle_old()
        assert (await state(old), await state(new), mail.letters) == ("QUEUED", "QUEUED", [])
        await _no_test_message(cast, mail)
        await api.as_(cast.ola)(END)
        await run_queue()
        assert (await state(old), await state(new), len(mail.letters)) == ("UNCLEAR", "SENT", 1)


async def _one_before_and_one_after(ewa: make.Contact, cast: Cast) -> tuple[Message, Message]:
    async with unit_of_work():
        old = await queued(ewa, cast.bartek)
    yesterday = datetime.now(UTC) - timedelta(days=2)
    await Message.filter(id=old.id).update(created_at=yesterday, expires_at=yesterday)
    await restored()
    async with unit_of_work():
        return old, await queued(ewa, cast.bartek)


async def _no_test_message(cast: Cast, mail: MailServer) -> None:
    from ringbook.messaging.gateways.actions import attempt

    with pytest.raises(DomainError, match="restored copy"):
        await attempt(MessageChannel.EMAIL, "ola@example.com", by=await eyes_of(cast.ola))
    assert mail.letters == []


async def test_nothing_is_dialled(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ringing, "pbx", rings)
    one = await meeting(assignee=cast.bartek, contact=await make.contact())
    await restored()
    await ringing.dial_due()
    assert await tries(one) == []  # none of its tries is used up
    order = Order(uuid7(), "+48601602603", "", "", "101")
    assert await House().originate(order) == Refused(COPY)
    with pytest.raises(DomainError, match="restored copy"):
        await trying.attempt(make.Any, "601602603", "101")  # type: ignore[arg-type]
    await Leave.all().update(given=True)
    await ringing.dial_due()
    assert len(await tries(one)) == 1


@pytest.mark.committed
async def test_no_pbx_is_listened_to(committed_database: str) -> None:
    await raise_curtain()
    keeper = Keeper(committed_database)
    async with asterisk() as server:
        home = await office(server)
        await keeper.round()
        assert keeper.listening == {home.id}
        await restored()
        await keeper.round()
        assert keeper.listening == set()
        await Leave.all().update(given=True)
        await keeper.round()
        assert keeper.listening == {home.id}
        await keeper.stop()
