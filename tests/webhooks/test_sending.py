"""What is posted, how it is signed, when it is tried again and when no more."""

import asyncio
import base64
import hashlib
import hmac
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ringbook.activities.models import Note
from ringbook.core.ids import global_id
from ringbook.core.preflight import free_port
from ringbook.core.unit import unit_of_work
from ringbook.history.actions import Change
from ringbook.history.bulk import Happening, write_all
from ringbook.history.models import Event
from ringbook.identity.keys import actions as keys
from ringbook.identity.models import ApiKey
from ringbook.identity.viewers import viewer_of_key
from ringbook.notifications.actions import CLOCK
from ringbook.notifications.models import Notification, NotificationKind
from ringbook.silence.models import Leave
from ringbook.webhooks import actions, redelivery
from ringbook.webhooks.claiming import claim, due
from ringbook.webhooks.models import Webhook, WebhookDelivery, WebhookDeliveryState, WebhookPauseReason
from ringbook.webhooks.outcomes import PAUSES, Try, settle
from ringbook.webhooks.pruning import prune
from ringbook.webhooks.sender import _round
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, eyes_of
from tests.webhooks.house import deliveries, happens, only_may, send, the_one, webhook
from tests.webhooks.receiver import Post, Receiver

WAITING, DELIVERED, FAILED, HIDDEN = WebhookDeliveryState


def signed(post: Post, secret: str) -> bool:
    """As standardwebhooks.com tells a receiver to check."""
    kind, key = secret.split("_", 1)
    assert kind == "whsec"
    content = b".".join([post.headers["webhook-id"].encode(), post.headers["webhook-timestamp"].encode(), post.raw])
    wanted = base64.b64encode(hmac.new(base64.b64decode(key), content, hashlib.sha256).digest()).decode()
    given = [each.partition(",") for each in post.headers["webhook-signature"].split(" ")]
    return any(version == "v1" and hmac.compare_digest(text, wanted) for version, _, text in given)


async def due_now(hook: Webhook) -> None:
    await WebhookDelivery.filter(webhook_id=hook.id, state=WAITING).update(next_try_at=datetime.now(UTC))


async def test_what_happens_is_posted_once_and_signed(cast: Cast, there: Receiver) -> None:
    hook, secret = await webhook(cast.ola, f"{there.url}/hook?a=b%20c")
    contact = await happens(cast.bartek)
    assert await send(hook) == 1
    assert await send(hook) == 0
    [post] = there.posts
    assert post.path == "/hook?a=b%20c"
    assert post.headers["host"] == there.url.removeprefix("http://")
    assert post.headers["content-type"] == "application/json"
    assert signed(post, secret)
    assert abs(int(post.headers["webhook-timestamp"]) - datetime.now(UTC).timestamp()) < 60
    event = await Event.get(name="contact.changed", subject_id=contact.id)
    assert post.body == {
        "id": global_id("TimelineEntry", event.id),
        "type": "contact.changed",
        "timestamp": event.at.isoformat().replace("+00:00", "Z"),
        "data": {
            "seq": event.seq,
            "subject": {"id": id_of(contact), "type": "Contact"},
            "about": [],
            "by": {"id": id_of(cast.bartek), "name": "Bartek Wójcik", "via": "PERSON"},
            "changes": [{"field": "firstName", "customField": None, "before": "Jan", "after": "Anna"}],
            "link": f"http://127.0.0.1:8000/contacts/{id_of(contact)}",
        },
    }
    assert post.headers["webhook-id"] == post.body["id"]
    row = await the_one(hook)
    assert (row.state, row.status, row.tries, row.answer) == (DELIVERED, 200, 1, "thanks")
    assert row.body == post.raw.decode()


async def test_only_what_was_chosen_is_posted(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url, "contact.moved", "organization.*")
    await happens(cast.ola)
    await happens(cast.ola, "contact.moved")
    assert [row.name for row in await deliveries(hook)] == ["contact.moved"]


async def test_what_many_are_written_at_once_is_posted_too(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    people = [await make.contact() for _ in range(3)]
    async with unit_of_work():
        await write_all("contact.created", "Contact", [Happening(one.id, 1) for one in people], by=CLOCK)
    assert await send(hook) == 3
    assert {post.body["data"]["subject"]["id"] for post in there.posts} == {id_of(one) for one in people}
    assert there.posts[0].body["data"]["by"] == {"id": None, "name": "Ringbook", "via": "MACHINE"}


async def test_what_is_rolled_back_never_happened(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    with suppress(ZeroDivisionError):
        async with unit_of_work():
            await happens(cast.ola)
            raise ZeroDivisionError
    assert await deliveries(hook) == []


async def test_what_fails_is_tried_again_for_a_day_with_longer_and_longer_pauses(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    there.status, there.said = 503, b"later"
    for number, pause in enumerate(PAUSES, start=1):
        assert await send(hook) == 1
        row = await the_one(hook)
        assert (row.state, row.tries, row.status, row.answer) == (WAITING, number, 503, "later")
        assert row.next_try_at is not None
        assert pause * 0.99 <= row.next_try_at - datetime.now(UTC) <= pause * 1.2
        assert await send(hook) == 0
        await due_now(hook)
    assert timedelta(hours=23) < sum(PAUSES, timedelta()) < timedelta(hours=25)
    assert await send(hook) == 1
    row = await the_one(hook)
    assert (row.state, row.tries, row.next_try_at) == (FAILED, len(PAUSES) + 1, None)
    assert len(set(there.ids)) == 1
    assert not (await Webhook.get(id=hook.id)).paused_at


async def test_one_through_which_nothing_got_for_a_day_is_paused_and_its_managers_hear(
    cast: Cast, there: Receiver
) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    await happens(cast.ola)
    there.status = 500
    await WebhookDelivery.filter(webhook_id=hook.id).update(tries=len(PAUSES))
    await Webhook.filter(id=hook.id).update(failing_since=datetime.now(UTC) - timedelta(hours=24))
    assert await send(hook) == 1
    hook = await Webhook.get(id=hook.id)
    assert (hook.pause_reason, bool(hook.paused_at)) == (WebhookPauseReason.FAILING, True)
    assert [row.state for row in await deliveries(hook)] == [FAILED, WAITING]
    told = await Notification.get(kind=NotificationKind.WEBHOOK_PAUSED)
    assert (told.user_id, told.subject_id) == (cast.ola.id, hook.id)
    await happens(cast.ola)
    assert len(await deliveries(hook)) == 2


async def test_what_gets_through_forgets_the_failures_before(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    there.status = 500
    await send(hook)
    assert (await Webhook.get(id=hook.id)).failing_since
    there.status = 204
    await due_now(hook)
    await send(hook)
    hook = await Webhook.get(id=hook.id)
    assert hook.failing_since is None
    assert hook.last_success_at


async def test_an_address_that_is_gone_is_paused_at_once(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    there.status = 410
    await send(hook)
    assert (await the_one(hook)).state is FAILED
    assert (await Webhook.get(id=hook.id)).pause_reason is WebhookPauseReason.GONE
    assert await Notification.filter(kind=NotificationKind.WEBHOOK_PAUSED).count() == 1


async def test_redirects_are_not_followed(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    there.status, there.also = 302, {"location": f"{there.url}/elsewhere"}
    await send(hook)
    assert [post.path for post in there.posts] == ["/"]
    assert (await the_one(hook)).status == 302


async def test_no_more_than_a_kibibyte_of_an_answer_is_kept(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    there.said = b"\0" + b"x" * 100_000
    await send(hook)
    assert (await the_one(hook)).answer == "�" + "x" * 1023


async def test_nobody_there_is_a_try(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, f"http://127.0.0.1:{free_port('127.0.0.1', 0)}")
    await happens(cast.ola)
    await send(hook)
    row = await the_one(hook)
    assert (row.state, row.status, row.problem) == (WAITING, None, "Nobody could be reached there.")


async def test_what_its_owner_may_not_see_is_not_posted(cast: Cast, there: Receiver) -> None:
    await only_may(cast.zofia, "webhooks:manage", "contacts:read", "accounts:project")
    hook, _ = await webhook(cast.zofia, there.url)
    hidden, seen = await happens(cast.bartek), await make.contact(crm=cast.service)
    await happens(cast.bartek, to=seen)
    await send(hook)
    assert [post.body["data"]["subject"]["id"] for post in there.posts] == [id_of(seen)]
    rows = {row.subject_id: row for row in await deliveries(hook)}
    assert (rows[hidden.id].state, rows[hidden.id].body) == (HIDDEN, "")


async def test_what_a_change_refers_to_is_told_only_if_its_owner_may_see_it(cast: Cast, there: Receiver) -> None:
    await only_may(cast.zofia, "webhooks:manage", "contacts:read", "organizations:read", "accounts:project")
    await webhook(cast.zofia, there.url)
    ours, theirs = await make.organization(crm=cast.service, name="Ours"), await make.organization(name="Theirs")
    before, after = {"id": str(ours.id), "label": "Ours"}, {"id": str(theirs.id), "label": "Theirs"}
    contact = await make.contact(crm=cast.service)
    await happens(cast.ola, to=contact, changes=[Change("organization", before, after)], about=[ours, theirs])
    await send(await Webhook.get())
    data = there.posts[0].body["data"]
    assert data["changes"] == [{"field": "organization", "customField": None, "before": before, "after": None}]
    assert data["about"] == [{"id": id_of(ours), "type": "Organization"}]


async def test_of_what_was_deleted_only_the_ids_are_told(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    contact = await make.contact(deleted_at=datetime.now(UTC))
    await happens(cast.ola, "contact.deleted", to=contact)
    await send(hook)
    data = there.posts[0].body["data"]
    assert data["subject"] == {"id": id_of(contact), "type": "Contact"}
    assert (data["by"], data["changes"], data["link"]) == (None, [], None)


async def test_one_whose_owner_left_is_paused_and_loses_nothing(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.bartek)
    cast.ola.active = False
    await cast.ola.save()
    assert await send(hook) == 0
    assert (await Webhook.get(id=hook.id)).pause_reason is WebhookPauseReason.OWNER_LEFT
    row = await the_one(hook)
    assert (row.state, row.tries, there.posts) == (WAITING, 0, [])


async def test_a_new_secret_signs_beside_the_old_one_for_a_day(cast: Cast, there: Receiver) -> None:
    hook, old = await webhook(cast.ola, there.url)
    async with unit_of_work():
        _, lost = await actions.rotate(hook, by=CLOCK)
        _, new = await actions.rotate(hook, by=CLOCK)
    await happens(cast.ola)
    await send(hook)
    assert all(signed(there.posts[0], secret) for secret in (old, lost, new))
    await Webhook.filter(id=hook.id).update(old_until=datetime.now(UTC) - timedelta(seconds=1))
    await happens(cast.ola)
    await send(hook)
    assert not signed(there.posts[1], old)
    assert signed(there.posts[1], new)


async def test_a_test_is_posted_once_even_while_paused(cast: Cast, there: Receiver) -> None:
    hook, secret = await webhook(cast.ola, there.url, paused_at=datetime.now(UTC))
    there.status = 500
    row = await redelivery.test(hook)
    await send(hook)
    assert there.posts[0].body["type"] == "webhook.test"
    assert signed(there.posts[0], secret)
    assert (await WebhookDelivery.get(id=row.id)).state is FAILED
    assert (await Webhook.get(id=hook.id)).failing_since is None


async def test_a_delivery_is_sent_once_more_under_its_id(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    await send(hook)
    async with unit_of_work():
        await redelivery.retry(await the_one(hook))
    await send(hook)
    assert len(there.posts) == 2
    assert len(set(there.ids)) == 1
    assert (await the_one(hook)).state is DELIVERED


async def test_a_period_is_replayed_without_what_arrived(cast: Cast, there: Receiver) -> None:
    start = datetime.now(UTC) - timedelta(minutes=1)
    await happens(cast.ola)
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    await send(hook)
    async with unit_of_work():
        assert await redelivery.replay(hook, start) == 1
        assert await redelivery.replay(hook, start) == 0
    await send(hook)
    assert len(there.posts) == len(set(there.ids)) == 2
    async with unit_of_work():
        assert await redelivery.replay(hook, start, again=True) == 2
    await send(hook)
    assert (len(there.posts), len(set(there.ids))) == (4, 2)


async def test_deliveries_go_after_thirty_days(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    await happens(cast.ola)
    old = (await deliveries(hook))[0]
    await WebhookDelivery.filter(id=old.id).update(created_at=datetime.now(UTC) - timedelta(days=31))
    assert await prune() == 1
    assert old.id != (await the_one(hook)).id


async def test_nobody_takes_a_delivery_that_is_still_being_posted(
    cast: Cast, there: Receiver, limited: Callable[..., None]
) -> None:
    """However long posts may take."""
    limited(outgoing_seconds=300.0)
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    taken = await claim(hook.id)
    assert taken
    assert taken.next_try_at
    assert taken.next_try_at - datetime.now(UTC) > timedelta(seconds=300)


async def test_a_worker_that_died_leaves_its_delivery_to_the_next(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    assert await due() == [hook.id]
    assert await claim(hook.id)
    assert (await due(), await claim(hook.id)) == ([], None)
    await due_now(hook)
    assert await send(hook) == 1


async def test_each_try_is_kept_with_its_answer(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    there.status, there.said = 503, b"later"
    await send(hook)
    there.status, there.said = 200, b"thanks"
    await due_now(hook)
    await send(hook)
    row = await the_one(hook)
    tries = [(each["number"], each["status"], each["answer"]) for each in row.attempts]
    assert tries == [(1, 503, "later"), (2, 200, "thanks")]
    async with unit_of_work():
        await redelivery.retry(row)
    await send(hook)
    assert [each["number"] for each in (await the_one(hook)).attempts] == [1, 2, 1]


async def test_no_more_than_thirty_tries_are_kept(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    for _ in range(32):
        async with unit_of_work():
            await redelivery.retry(await the_one(hook))
        await send(hook)
    assert len((await the_one(hook)).attempts) == 30


async def test_what_is_sent_anew_is_not_settled_by_the_try_before(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    slow = await claim(hook.id)
    assert slow
    async with unit_of_work():
        await redelivery.retry(await the_one(hook))
    assert await claim(hook.id)
    async with unit_of_work():
        await settle(slow, Try(b"{}", 500, 1, "", "The answer was {status}; only 2xx counts as received."))
    row = await the_one(hook)
    assert (row.state, row.status, row.tries) == (WAITING, None, 1)


async def test_a_slow_address_that_much_is_sent_to_is_paused_too(cast: Cast, there: Receiver) -> None:
    """Where each try takes long and much happens, none is given up within days."""
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    there.status = 500
    now = datetime.now(UTC)
    await WebhookDelivery.filter(webhook_id=hook.id).update(created_at=now - timedelta(hours=31), tries=3)
    await Webhook.filter(id=hook.id).update(failing_since=now - timedelta(hours=31))
    await send(hook)
    assert (await the_one(hook)).state is WAITING
    assert (await Webhook.get(id=hook.id)).pause_reason is WebhookPauseReason.FAILING


async def test_what_is_forgotten_before_it_is_sent_is_not_sent(cast: Cast, there: Receiver) -> None:
    """Its event went for good, with the record."""
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    await Event.all().delete()
    await send(hook)
    assert ((await the_one(hook)).state, there.posts) == (HIDDEN, [])


async def test_a_deletion_is_told_to_who_saw_what_was_deleted(cast: Cast, there: Receiver) -> None:
    await only_may(cast.zofia, "webhooks:manage", "contacts:read", "accounts:project")
    hook, _ = await webhook(cast.zofia, there.url, "contact.*", "note.*")
    gone = datetime.now(UTC)
    ours, theirs = await make.contact(crm=cast.service, deleted_at=gone), await make.contact(deleted_at=gone)
    await happens(cast.ola, "contact.deleted", to=theirs)
    await happens(cast.ola, "contact.deleted", to=ours)
    for about in (theirs, ours):
        note = await Note.create(contact=about, body="Of theirs", author=cast.ola, deleted_at=gone)
        await happens(cast.ola, "note.deleted", to=note, about=[about])  # type: ignore[arg-type]
    await send(hook)
    told = [post.body["data"]["subject"] for post in there.posts]
    assert told == [{"id": id_of(ours), "type": "Contact"}, {"id": id_of(note), "type": "Note"}]


async def test_a_deletion_is_told_by_its_ids_even_when_it_was_undone(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola, "contact.deleted")
    await send(hook)
    data = there.posts[0].body["data"]
    assert (data["by"], data["changes"], data["about"], data["link"]) == (None, [], [], None)


async def test_a_copy_posts_nothing_until_it_is_resumed(
    cast: Cast, there: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    await redelivery.test(hook)
    await Leave.all().delete()
    lanes: dict[Any, Any] = {}
    await _round(lanes)
    assert lanes == {}
    await Leave.create()
    await _round(lanes)
    await asyncio.gather(*lanes.values())
    assert len(there.posts) == 2


async def made_by_key(cast: Cast, url: str, scopes: list[str] | None) -> tuple[Webhook, ApiKey]:
    async with unit_of_work():
        key, secret = await keys.create(cast.ola, name="Shop", scopes=scopes, by=CLOCK)
        by = await viewer_of_key(secret)
        assert by
        hook, _ = await actions.create(name="Shop", url=url, events=["contact.*"], by=by)
    return hook, key


async def test_a_webhook_stops_with_the_key_that_made_it(cast: Cast, there: Receiver) -> None:
    hook, key = await made_by_key(cast, there.url, None)
    await happens(cast.ola)
    assert await send(hook) == 1
    await happens(cast.ola)
    async with unit_of_work():
        await keys.revoke(key, by=CLOCK)
    assert await send(hook) == 0
    assert (await Webhook.get(id=hook.id)).pause_reason is WebhookPauseReason.KEY_GONE
    assert await Notification.filter(kind=NotificationKind.WEBHOOK_PAUSED).count() == 1
    async with unit_of_work():
        await actions.resume(hook, by=await eyes_of(cast.ola))
    assert await send(hook) == 1


async def test_a_webhook_stops_with_a_key_that_expires(cast: Cast, there: Receiver) -> None:
    hook, key = await made_by_key(cast, there.url, None)
    await ApiKey.filter(id=key.id).update(expires_at=datetime.now(UTC))
    await happens(cast.ola)
    assert await send(hook) == 0
    assert (await Webhook.get(id=hook.id)).pause_reason is WebhookPauseReason.KEY_GONE


async def test_a_webhook_tells_no_more_than_its_key_may_read_by_now(cast: Cast, there: Receiver) -> None:
    hook, key = await made_by_key(cast, there.url, ["webhooks:manage", "contacts:read", "accounts:all"])
    async with unit_of_work():
        await keys.change(key, by=CLOCK, scopes=["webhooks:manage"])
    await happens(cast.ola)
    await send(hook)
    assert ((await the_one(hook)).state, there.posts) == (HIDDEN, [])
