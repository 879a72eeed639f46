"""Live lists of messages."""

from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.messaging.filters import MessageFilter
from ringbook.messaging.models import MessageState
from ringbook.realtime.messages import MESSAGES
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast
from tests.messaging.house import mail_gateway, queued, run_queue
from tests.messaging.mail_server import MailServer
from tests.realtime.test_lists import cast, hurried, screen_of

__all__ = ["cast", "hurried"]


async def test_a_queued_message_comes_and_is_gone_from_the_queue_when_sent(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    ewa = await make.contact(emails=["ewa@example.com"])
    waiting = MessageFilter(state=[MessageState.QUEUED])
    async with screen_of(cast.bartek, MESSAGES, waiting) as screen:
        async with unit_of_work():
            message = await queued(ewa, cast.bartek)
        assert [row.id for row in (await screen.next()).rows] == [message.id]
        await run_queue()
        assert (await screen.next()).gone == [id_of(message)]


async def test_messages_out_of_sight_are_not_told_of(cast: Cast, mail: MailServer) -> None:
    await mail_gateway(mail)
    theirs = await make.contact(crm=cast.service, emails=["x@example.com"])
    ours = await make.contact(emails=["ewa@example.com"])
    await Enterprise.all().update(restricted_crm=True)
    async with screen_of(cast.bartek, MESSAGES) as screen:
        async with unit_of_work():
            await queued(theirs, cast.zofia)
        async with unit_of_work():
            message = await queued(ours, cast.bartek)
        change = await screen.next()
        assert ([row.id for row in change.rows], change.gone) == ([message.id], [])
