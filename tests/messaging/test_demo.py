"""The demo's messages."""

import pytest

from ringbook.messaging.gateways.choosing import channels
from ringbook.messaging.models import Message, MessageChannel, MessageTemplate
from ringbook.seed.messages import SENT, TEMPLATES, add_messages
from ringbook.settings import settings
from tests import factories as make
from tests.cast import Cast


async def test_the_demo_has_templates_and_messages_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "demo_mail", "mail:1025")
    await make.contact(first_name="Ewa", last_name="Wiśniewska", city="Kraków")
    for _ in range(2):
        await add_messages(cast.sales)
    assert await MessageTemplate.all().count() == len(TEMPLATES)
    assert [row.state for row in await Message.all().order_by("id")] == [state for _, _, state, *_ in SENT]
    assert await channels() == [MessageChannel.EMAIL]


async def test_without_a_mail_server_nothing_can_be_sent(cast: Cast) -> None:
    await make.contact(first_name="Ewa", last_name="Wiśniewska", city="Kraków")
    await add_messages(cast.sales)
    assert await channels() == []
