"""What the demo's people have written: two templates, and a few messages that went out."""

from datetime import UTC, datetime, timedelta
from typing import Any

from ringbook.contacts.models import Contact
from ringbook.core.rich_text import plain
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.history.actions import record
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.messaging import stories
from ringbook.messaging.gateways.actions import save
from ringbook.messaging.models import GatewayKind, MailSecurity, Message, MessageChannel, MessageState, MessageTemplate
from ringbook.messaging.templates.actions import create
from ringbook.messaging.writing.counting import size_of
from ringbook.settings import settings

EMAIL, SMS = MessageChannel.EMAIL, MessageChannel.SMS
TEMPLATES = (
    (
        *(EMAIL, "Podziękowanie za rozmowę", "{{contact.firstName|Dzień dobry}}, dziękujemy za rozmowę"),
        "<p>{{contact.firstName|Szanowni Państwo}},</p><p>dziękuję za rozmowę. Jeśli coś jeszcze jest niejasne,"
        " proszę odpisać albo zadzwonić: oddzwonię tego samego dnia.</p><p>Pozdrawiam<br>{{user.name}}</p>",
    ),
    (
        *(SMS, "Przypomnienie o wizycie", ""),
        "{{contact.firstName|Dzień dobry}}, przypominamy o jutrzejszej wizycie. Zmiana terminu: prosimy o telefon."
        " {{user.name}}",
    ),
)
SENT = (
    (8, EMAIL, MessageState.SENT, "Oferta 114/2026", "<p>Pani Ewo,</p><p>w załączeniu oferta z rabatem 7%.</p>"),
    (3, SMS, MessageState.DELIVERED, "", "Pani Ewo, oferta czeka w skrzynce. Oddzwonię jutro po 16. Bartek Wójcik"),
)
"""Days ago, how, how far it came, subject, words."""
SENDER = "biuro@example.com"


async def add_messages(crm: Crm) -> None:
    """Once, if Bartek and Ewa are there; and the mail server of RINGBOOK_DEMO_MAIL."""
    ewa = await Contact.get_or_none(crm=crm, first_name="Ewa", last_name="Wiśniewska", city="Kraków")
    bartek = await User.get_or_none(email="bartek@example.com")
    viewer = await viewer_of_user(bartek.id) if bartek else None
    if not (ewa and viewer) or await MessageTemplate.exists():
        return
    async with unit_of_work():
        for channel, name, subject, body in TEMPLATES:
            await create(channel, by=viewer, name=name, subject=subject, body=body)
        for days, channel, state, subject, body in SENT:
            await _sent(ewa, channel, viewer, _ago(days), state=state, subject=subject, body=body)
        if server := settings().demo_mail:
            await _gateway(server, viewer)


async def _sent(
    ewa: Contact, channel: MessageChannel, by: Viewer, at: datetime, *, state: MessageState, subject: str, body: str
) -> None:
    to = "ewa@wisniewska.example" if channel is EMAIL else "+48601602603"
    said: dict[str, Any] = {"text": plain(body), "html": body} if channel is EMAIL else {"text": body}
    times: dict[str, Any] = {
        "sent_at": at,
        "delivered_at": at if state is MessageState.DELIVERED else None,
        "expires_at": at,
    }
    message = await Message.create(
        channel=channel, state=state, contact=ewa, recipient=to, subject=subject, **said, **times, attempts=1,
        sender_id=by.user_id, origin=SENDER if channel is EMAIL else "Ringbook",
        parts=None if channel is EMAIL else size_of(body).parts,
    )  # fmt: skip
    await Message.filter(id=message.id).update(created_at=at)
    await record(stories.QUEUED, message, by=by, about=await stories.about(message))


async def _gateway(server: str, by: Viewer) -> None:
    """server: as host:port, one that asks for no password."""
    host, _, port = server.rpartition(":")
    values: dict[str, Any] = {"host": host, "port": int(port), "security": MailSecurity.NONE, "sender": SENDER}
    await save(EMAIL, by=by, kind=GatewayKind.SMTP, active=True, sender_name="Ringbook", **values)


def _ago(days: int) -> datetime:
    return datetime.now(UTC) - timedelta(days=days)
