"""What is posted, how it is signed, when it is tried again and when no more."""

import base64
import hashlib
import hmac
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from ringbook.core.ids import global_id
from ringbook.core.unit import unit_of_work
from ringbook.history.actions import Change
from ringbook.history.bulk import Happening, write_all
from ringbook.history.models import Event
from ringbook.notifications.actions import CLOCK
from ringbook.notifications.models import Notification, NotificationKind
from ringbook.webhooks import actions, redelivery
from ringbook.webhooks.claiming import claim, due
from ringbook.webhooks.models import Webhook, WebhookDelivery, WebhookDeliveryState, WebhookPauseReason
from ringbook.webhooks.outcomes import PAUSES
from ringbook.webhooks.pruning import prune
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast
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
    hook, _ = await webhook(cast.ola, "http://127.0.0.1:9")
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
        new = await actions.rotate(hook, by=CLOCK)
    await happens(cast.ola)
    await send(hook)
    assert signed(there.posts[0], old)
    assert signed(there.posts[0], new)
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


async def test_a_worker_that_died_leaves_its_delivery_to_the_next(cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await happens(cast.ola)
    assert await due() == [hook.id]
    assert await claim(hook.id)
    assert (await due(), await claim(hook.id)) == ([], None)
    await due_now(hook)
    assert await send(hook) == 1
