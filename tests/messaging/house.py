"""What these stories have in common: gateways, messages, and letting the queue run."""

from datetime import UTC, datetime
from typing import Any

from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.messaging import actions
from ringbook.messaging.models import GatewayKind, MailSecurity, Message, MessageChannel, MessageGateway
from ringbook.messaging.preparing import Wish
from ringbook.messaging.sending import send_due
from ringbook.messaging.writing.composing import drafted
from tests.api import Api, id_of
from tests.documents import mutation
from tests.messaging.mail_server import MailServer

FIELDS = (
    "id version channel direction state to from subject text html error attempts parts nextTryAt sentAt"
    " contact { id } organization { id } sender { name } files { name } template { name } viewerCan { cancel retry }"
)
SEND = mutation("messageSend", f"message {{ {FIELDS} }} problems {{ code sentence }}", takes="MessageInput")


async def mail_gateway(server: MailServer, **values: Any) -> MessageGateway:
    said = {"host": "127.0.0.1", "port": server.port, "sender": "biuro@firma.example", "sender_name": "Firma"}
    plain: dict[str, Any] = {"kind": GatewayKind.SMTP, "security": MailSecurity.NONE, "active": True}
    return await MessageGateway.create(channel=MessageChannel.EMAIL, **(plain | said | values))


async def send(api: Api, record: Any, **values: Any) -> dict[str, Any]:
    """The payload of messageSend, an e-mail if nothing else is said."""
    said = {"channel": "EMAIL", "subject": "Oferta", "body": "<p>Dzień dobry.</p>"}
    whom = {"contactId" if isinstance(record, Contact) else "organizationId": id_of(record)}
    payload: dict[str, Any] = (await api(SEND, input=said | whom | values))["messageSend"]
    return payload


async def viewer(user: User) -> Viewer:
    found = await viewer_of_user(user.id)
    assert found
    return found


async def queued(contact: Contact, user: User, body: str = "<p>Dzień dobry.</p>", **values: Any) -> Message:
    """An e-mail on its way. To be called in a unit of work."""
    draft = drafted(MessageChannel.EMAIL, "Oferta", body)
    message, problems = await actions.send(Wish(contact, draft, **values), by=await viewer(user))
    assert message
    assert not problems
    return message


async def run_queue() -> None:
    """As the worker does: what is due goes out, whatever waited is due now."""
    await Message.filter(state="queued").update(next_try_at=datetime.now(UTC))
    await MessageGateway.all().update(resume_at=None)
    await send_due()


async def state(message: Message) -> str:
    return (await Message.get(id=message.id)).state.name
