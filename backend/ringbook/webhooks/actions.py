"""What happens to webhooks: made, changed, paused, resumed, given a new secret, taken away."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from ringbook.core.errors import DomainError, not_found
from ringbook.core.secrets import seal
from ringbook.core.viewer import Viewer
from ringbook.history.actions import SETTINGS, Change, record, update
from ringbook.webhooks.checks import address_of, events_of, free_name
from ringbook.webhooks.models import Webhook, WebhookPauseReason
from ringbook.webhooks.signing import new_secret

CREATED = "webhook.created"
CHANGED = "webhook.changed"
PAUSED = "webhook.paused"
RESUMED = "webhook.resumed"
ROTATED = "webhook.rotated"
DELETED = "webhook.deleted"
NOBODYS = (WebhookPauseReason.OWNER_LEFT, WebhookPauseReason.KEY_GONE)
"""Nobody is left with whose rights it could go on."""
MOST = 50
OVERLAP = timedelta(hours=24)
"""How long an old secret signs beside a new one."""
MOST_OLD = 3
"""Old secrets that sign at a time: whoever lost a new one makes another while the other system still has the oldest."""


async def create(*, name: str, url: str, events: Sequence[str], by: Viewer) -> tuple[Webhook, str]:
    """A new webhook and its secret, which is shown this once.

    Raises TOO_MANY above 50, and what is wrong with the name, the address or the events.
    """
    if await Webhook.all().count() >= MOST:
        raise DomainError("too_many", "At most {most} webhooks fit here.", most=MOST)
    secret = new_secret()
    webhook = await Webhook.create(
        name=await free_name(name),
        url=await address_of(url),
        events=events_of(events),
        secret=seal(secret),
        **_rights(by),
    )
    await record(CREATED, webhook, by=by, also_tell=[SETTINGS])
    return webhook, secret


async def change(webhook: Webhook, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Webhook:
    """values: name, url, events. Raises what `create` does, and CONFLICT.

    Who says what goes where answers for it from then on: it is sent with their rights.
    """
    webhook = await held(webhook)
    if "name" in values:
        values["name"] = await free_name(values["name"], but=webhook)
    if "url" in values:
        values["url"] = await address_of(values["url"])
    if "events" in values:
        values["events"] = events_of(values["events"])
    if any(getattr(webhook, name) != values.get(name, getattr(webhook, name)) for name in ("url", "events")):
        await _take_over(webhook, by)
    if changes := await update(webhook, held=True, expected_version=expected_version, **values):
        await record(CHANGED, webhook, by=by, changes=changes, also_tell=[SETTINGS])
    return webhook


async def pause(webhook: Webhook, *, by: Viewer, reason: WebhookPauseReason = WebhookPauseReason.BY_HAND) -> bool:
    """No more deliveries are made, and those that wait stay where they are. False if it is paused already."""
    webhook = await held(webhook)
    if webhook.paused_at:
        return False
    await _set(webhook, PAUSED, by, paused_at=datetime.now(UTC), pause_reason=reason)
    return True


async def resume(webhook: Webhook, *, by: Viewer) -> tuple[Webhook, datetime | None]:
    """What waits is sent from now on; answers also since when it was paused, None if it was not.

    One that is told with nobody's rights any more becomes the viewer's.
    """
    webhook = await held(webhook)
    since = webhook.paused_at
    if since is None:
        return webhook, None
    if webhook.pause_reason in NOBODYS:
        await _take_over(webhook, by)
    await _set(webhook, RESUMED, by, paused_at=None, pause_reason=None, failing_since=None)
    return webhook, since


async def rotate(webhook: Webhook, *, by: Viewer) -> tuple[Webhook, str]:
    """A new secret, shown this once; for a day the old one signs beside it, and the ones that still did."""
    webhook, secret, now = await held(webhook), new_secret(), datetime.now(UTC)
    webhook.old_secret = ",".join([webhook.secret, *webhook.old_secrets(now)][:MOST_OLD])
    webhook.secret, webhook.old_until = seal(secret), now + OVERLAP
    await webhook.save(update_fields=["secret", "old_secret", "old_until"])
    await record(ROTATED, webhook, by=by, also_tell=[SETTINGS])
    return webhook, secret


async def delete(webhook: Webhook, *, by: Viewer) -> None:
    """With all its deliveries."""
    webhook = await held(webhook)
    await record(DELETED, webhook, by=by, also_tell=[SETTINGS])
    await webhook.delete()


async def held(webhook: Webhook) -> Webhook:
    """The row as it is now, until the end of the transaction. Raises NOT_FOUND for one that was just taken away."""
    row = await Webhook.select_for_update(no_key=True).get_or_none(id=webhook.id)
    if row is None:
        raise not_found()
    return row


async def _set(webhook: Webhook, name: str, by: Viewer, **values: Any) -> None:
    changes: list[Change] = await update(webhook, held=True, **values)
    await record(name, webhook, by=by, changes=changes, also_tell=[SETTINGS])


async def _take_over(webhook: Webhook, by: Viewer) -> None:
    """From now on it is told with these rights."""
    webhook.update_from_dict(_rights(by))
    await webhook.save(update_fields=list(_rights(by)))


def _rights(by: Viewer) -> dict[str, Any]:
    """A webhook made with an API key never tells more than the key may read."""
    return {"owner_id": by.user_id, "scopes": by.scopes, "key_id": by.key_id}
