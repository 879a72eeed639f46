"""Who hears that a message did not arrive: whoever sent it."""

from ringbook.contacts.records import record_of
from ringbook.messaging.models import Message, MessageState
from ringbook.messaging.wording import told
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind

TITLES = {
    MessageState.BOUNCED: "It did not arrive, as nobody is reached there: {to}",
    MessageState.FAILED: "It was not sent: {to}",
    MessageState.UNCLEAR: "Nobody knows whether it was sent, please look: {to}",
}


async def tell(message: Message) -> None:
    """Of a message that was sent to many the job's report tells."""
    if message.job_id or message.state not in TITLES:
        return
    await notify(
        NotificationKind.MESSAGE_FAILED,
        [message.sender_id],
        subject=message,
        record=await record_of(message),
        title=TITLES[message.state],
        words={"to": message.recipient},
        text=told(message.error or ""),
    )
