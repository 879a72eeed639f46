"""Webhooks for the tests: made, and sent to as a worker does."""

from typing import Any

from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.history.actions import Change, record
from ringbook.identity.models import Role, User
from ringbook.webhooks import actions
from ringbook.webhooks.models import Webhook, WebhookDelivery
from ringbook.webhooks.sending import send_next
from tests import factories as make
from tests.cast import eyes_of


async def webhook(owner: User, url: str, *events: str, name: str = "ERP", **values: Any) -> tuple[Webhook, str]:
    """One of all that happens to contacts, unless others are named, and its secret."""
    async with unit_of_work():
        made, secret = await actions.create(
            name=name, url=url, events=events or ("contact.*",), by=await eyes_of(owner)
        )
    if values:
        await Webhook.filter(id=made.id).update(**values)
    return await Webhook.get(id=made.id), secret


async def happens(by: User, name: str = "contact.changed", *, to: Contact | None = None, **values: Any) -> Contact:
    """Somebody's first name changes."""
    contact = to or await make.contact()
    values.setdefault("changes", [Change("first_name", "Jan", "Anna")])
    async with unit_of_work():
        await record(name, contact, by=await eyes_of(by), **values)
    return contact


async def send(webhook: Webhook) -> int:
    """All that is due; how many that were."""
    count = 0
    while await send_next(webhook.id):
        count += 1
    return count


async def deliveries(webhook: Webhook) -> list[WebhookDelivery]:
    return await WebhookDelivery.filter(webhook_id=webhook.id).order_by("created_at")


async def the_one(webhook: Webhook) -> WebhookDelivery:
    [found] = await deliveries(webhook)
    return found


async def only_may(user: User, *permissions: str) -> None:
    """These and no others."""
    await user.roles.clear()
    await user.roles.add(await Role.create(name=f"Only {user.name}", permissions=list(permissions)))
