"""Webhooks through the API."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event
from ringbook.identity.keys import actions as keys
from ringbook.silence.models import Leave
from ringbook.webhooks import actions
from ringbook.webhooks.models import Webhook, WebhookDelivery, WebhookDeliveryState
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast, eyes_of
from tests.webhooks.house import deliveries, happens, only_may, send, the_one, webhook
from tests.webhooks.receiver import Receiver

PARTS = "id version name url events pausedAt pauseReason failingSince waitingCount oldSecretUntil owner { name }"
CREATE = f"""mutation($input: WebhookInput!) {{ webhookCreate(input: $input) {{
  webhook {{ {PARTS} }} secret userErrors {{ code path message }} }} }}"""
UPDATE = f"""mutation($input: WebhookPatch!) {{ webhookUpdate(input: $input) {{
  webhook {{ {PARTS} }} userErrors {{ code path }} }} }}"""
ROTATE = f"""mutation($input: WebhookChoice!) {{ webhookSecretRotate(input: $input) {{
  webhook {{ {PARTS} }} secret userErrors {{ code path }} }} }}"""
PAUSE = f"""mutation($input: WebhookChoice!) {{ webhookPause(input: $input) {{
  webhook {{ {PARTS} }} userErrors {{ code path }} }} }}"""
RESUME = f"""mutation($input: WebhookResumeInput!) {{ webhookResume(input: $input) {{
  webhook {{ {PARTS} }} count userErrors {{ code path }} }} }}"""
REPLAY = """mutation($input: WebhookReplayInput!) { webhookReplay(input: $input) { count userErrors { code path } } }"""
DELETE = "mutation($input: DeleteInput!) { webhookDelete(input: $input) { deletedId userErrors { code path } } }"
ROW = "id name state tries status problem body answer nextTryAt milliseconds webhook { name }"
TEST = f"""mutation($input: WebhookChoice!) {{ webhookTest(input: $input) {{
  webhookDelivery {{ {ROW} }} userErrors {{ code path }} }} }}"""
RETRY = f"""mutation($input: WebhookDeliveryChoice!) {{ webhookDeliveryRetry(input: $input) {{
  webhookDelivery {{ {ROW} }} userErrors {{ code path }} }} }}"""
LIST = f"{{ webhooks {{ {PARTS} }} }}"
ONE = f"query($id: ID!) {{ webhook(id: $id) {{ {PARTS} }} }}"
LOG = f"""query($webhookId: ID!, $state: WebhookDeliveryState, $event: String, $first: Int! = 50, $after: String) {{
  webhookDeliveries(webhookId: $webhookId, state: $state, event: $event, first: $first, after: $after) {{
    nodes {{ {ROW} }} totalCount pageInfo {{ hasNextPage endCursor }} }} }}"""
EVENTS = "{ webhookEvents { name title events { name description } } }"


async def log(api: Api, hook: Webhook, **arguments: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await api(LOG, webhookId=id_of(hook), **arguments))["webhookDeliveries"]["nodes"]
    return found


async def test_one_is_made_read_changed_and_taken_away(api: Api, cast: Cast, there: Receiver) -> None:
    ola = api.as_(cast.ola)
    values = {"name": "ERP", "url": f" {there.url}/hook ", "events": ["note.added", "contact.created", "contact.*"]}
    made = (await ola(CREATE, input=values))["webhookCreate"]
    assert made["userErrors"] == []
    assert made["secret"].startswith("whsec_")
    hook = made["webhook"]
    assert (hook["url"], hook["events"], hook["owner"]["name"]) == (
        f"{there.url}/hook",
        ["contact.*", "note.added"],
        "Ola Nowak",
    )
    assert [each["name"] for each in (await ola(LIST))["webhooks"]] == ["ERP"]
    changed = (await ola(UPDATE, input={"id": hook["id"], "name": "Shop", "expectedVersion": 1}))["webhookUpdate"]
    assert (changed["webhook"]["name"], changed["webhook"]["version"]) == ("Shop", 2)
    stale = (await ola(UPDATE, input={"id": hook["id"], "name": "ERP", "expectedVersion": 1}))["webhookUpdate"]
    assert codes(stale) == [("CONFLICT", "name")]
    assert (await ola(ONE, id=hook["id"]))["webhook"]["name"] == "Shop"
    assert (await ola(DELETE, input={"id": hook["id"]}))["webhookDelete"]["deletedId"] == hook["id"]
    assert (await ola(ONE, id=hook["id"]))["webhook"] is None
    assert codes((await ola(DELETE, input={"id": hook["id"]}))["webhookDelete"]) == [("NOT_FOUND", "id")]


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"name": " "}, ("BLANK", "name")),
        ({"name": "x" * 121}, ("TOO_LONG", "name")),
        ({"name": "erp"}, ("TAKEN", "name")),
        ({"url": "ftp://example.com"}, ("NOT_AN_ADDRESS", "url")),
        ({"url": "https://ola:secret@example.com"}, ("NOT_AN_ADDRESS", "url")),
        ({"url": "example.com/hook"}, ("NOT_AN_ADDRESS", "url")),
        ({"url": "https://example.com/" + "x" * 2000}, ("TOO_LONG", "url")),
        ({"url": "http://10.0.0.1/"}, ("PRIVATE_ADDRESS", "url")),
        ({"url": "https://example.com:25/"}, ("WRONG_PORT", "url")),
        ({"events": []}, ("BLANK", "events")),
        ({"events": ["contact.*", "contact.sneezed"]}, ("UNKNOWN_EVENT", "events.1")),
        ({"events": ["notification.added"]}, ("UNKNOWN_EVENT", "events.0")),
        ({"events": ["*"]}, ("UNKNOWN_EVENT", "events.0")),
    ],
)
async def test_what_is_wrong_is_said(
    api: Api, cast: Cast, there: Receiver, wrong: dict[str, Any], expected: tuple[str, str]
) -> None:
    await webhook(cast.ola, there.url)
    good = {"name": "Shop", "url": there.url, "events": ["contact.*"]}
    assert codes((await api.as_(cast.ola)(CREATE, input=good | wrong))["webhookCreate"]) == [expected]


async def test_only_who_manages_webhooks_comes_in(api: Api, cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    for document in (LIST, EVENTS):
        with pytest.raises(GraphQLFailure) as failure:
            await api.as_(cast.bartek)(document)
        assert failure.value.code == "FORBIDDEN"
    node = "query($id: ID!) { node(id: $id) { id } }"
    assert (await api.as_(cast.bartek)(node, id=id_of(hook)))["node"] is None
    assert (await api.as_(cast.ola)(node, id=id_of(hook)))["node"] == {"id": id_of(hook)}


async def test_the_secret_is_shown_once_and_changes(api: Api, cast: Cast, there: Receiver) -> None:
    hook, secret = await webhook(cast.ola, there.url)
    rotated = (await api.as_(cast.ola)(ROTATE, input={"id": id_of(hook)}))["webhookSecretRotate"]
    assert rotated["secret"] not in (None, secret)
    assert rotated["webhook"]["oldSecretUntil"]
    kept = await Webhook.get(id=hook.id)
    assert secret not in kept.secret + kept.old_secret
    assert rotated["secret"] not in kept.secret


async def test_it_is_paused_and_goes_on_with_what_it_missed(api: Api, cast: Cast, there: Receiver) -> None:
    ola, (hook, _) = api.as_(cast.ola), await webhook(cast.ola, there.url)
    choice = {"id": id_of(hook)}
    paused = (await ola(PAUSE, input=choice))["webhookPause"]["webhook"]
    assert (paused["pauseReason"], bool(paused["pausedAt"])) == ("BY_HAND", True)
    await happens(cast.bartek)
    assert await deliveries(hook) == []
    start = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    assert codes((await ola(REPLAY, input={**choice, "from": start}))["webhookReplay"]) == [("PAUSED", "id")]
    resumed = (await ola(RESUME, input={**choice, "sendMissed": True}))["webhookResume"]
    assert (resumed["count"], resumed["webhook"]["pausedAt"], resumed["webhook"]["waitingCount"]) == (1, None, 1)
    assert await send(hook) == 1


async def test_what_was_being_written_while_it_was_paused_is_not_missed(api: Api, cast: Cast, there: Receiver) -> None:
    """An event's own time is a little before the moment at which webhooks hear of it."""
    ola, (hook, _) = api.as_(cast.ola), await webhook(cast.ola, there.url)
    await Webhook.filter(id=hook.id).update(created_at=datetime.now(UTC) - timedelta(hours=1))
    await ola(PAUSE, input={"id": id_of(hook)})
    await happens(cast.bartek)
    await Event.all().update(at=datetime.now(UTC) - timedelta(seconds=20))
    resumed = (await ola(RESUME, input={"id": id_of(hook), "sendMissed": True}))["webhookResume"]
    assert resumed["count"] == 1


async def test_each_try_is_in_the_log(api: Api, cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    there.status, there.said = 500, b"no"
    await happens(cast.ola)
    await send(hook)
    there.status = 204
    await WebhookDelivery.filter(webhook_id=hook.id).update(next_try_at=datetime.now(UTC))
    await send(hook)
    document = """query($webhookId: ID!) { webhookDeliveries(webhookId: $webhookId) { nodes {
      attempts { number at status milliseconds problem answer } } } }"""
    [row] = (await api.as_(cast.ola)(document, webhookId=id_of(hook)))["webhookDeliveries"]["nodes"]
    first, second = row["attempts"]
    assert (first["number"], first["status"], first["answer"], second["number"]) == (1, 500, "no", 2)
    assert (first["problem"], second["problem"]) == ("The answer was 500; only 2xx counts as received.", None)
    assert first["at"] < second["at"]
    await only_may(cast.zofia, "webhooks:manage")
    [row] = (await api.as_(cast.zofia)(document, webhookId=id_of(hook)))["webhookDeliveries"]["nodes"]
    assert [each["answer"] for each in row["attempts"]] == [None, None]


async def test_who_moves_it_back_in_the_same_moment_gets_only_their_own_rights(cast: Cast, there: Receiver) -> None:
    """Zofia's row is older than Ola's change: what Ola may see does not go where Zofia says."""
    await only_may(cast.zofia, "webhooks:manage")
    stale, _ = await webhook(cast.zofia, f"{there.url}/mine")
    async with unit_of_work():
        await actions.change(await Webhook.get(id=stale.id), by=await eyes_of(cast.ola), url=f"{there.url}/hers")
    async with unit_of_work():
        await actions.change(stale, by=await eyes_of(cast.zofia), url=f"{there.url}/mine")
    kept = await Webhook.get(id=stale.id)
    assert (kept.url, kept.owner_id) == (f"{there.url}/mine", cast.zofia.id)


async def test_a_period_has_its_limits(api: Api, cast: Cast, there: Receiver) -> None:
    ola, (hook, _), now = api.as_(cast.ola), await webhook(cast.ola, there.url), datetime.now(UTC)
    for start, end in ((now - timedelta(days=31), now), (now, now - timedelta(days=1))):
        period = {"id": id_of(hook), "from": start.isoformat(), "to": end.isoformat()}
        assert codes((await ola(REPLAY, input=period))["webhookReplay"]) == [("OUT_OF_RANGE", "from")]


async def test_the_log_is_filtered_and_paged(api: Api, cast: Cast, there: Receiver) -> None:
    ola, (hook, _) = api.as_(cast.ola), await webhook(cast.ola, there.url)
    await happens(cast.ola)
    await happens(cast.ola, "contact.moved")
    await send(hook)
    there.status, there.said = 500, b"<b>no</b>"
    await happens(cast.ola)
    await send(hook)
    assert [row["name"] for row in await log(ola, hook)] == ["contact.changed", "contact.moved", "contact.changed"]
    [failing] = await log(ola, hook, state="WAITING")
    assert (failing["status"], failing["answer"], failing["tries"]) == (500, "<b>no</b>", 1)
    assert failing["problem"] == "The answer was 500; only 2xx counts as received."
    assert failing["nextTryAt"]
    assert [row["state"] for row in await log(ola, hook, event="contact.moved")] == ["DELIVERED"]
    first = (await ola(LOG, webhookId=id_of(hook), first=2))["webhookDeliveries"]
    after = first["pageInfo"]["endCursor"]
    assert len(first["nodes"]) == 2
    assert len(await log(ola, hook, first=2, after=after)) == 1


async def test_what_was_sent_is_shown_to_who_sees_its_subject(api: Api, cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await only_may(cast.zofia, "webhooks:manage", "contacts:read", "accounts:project")
    await happens(cast.ola)
    await happens(cast.ola, to=await make.contact(crm=cast.service))
    await send(hook)
    seen, hidden = await log(api.as_(cast.zofia), hook)
    assert seen["body"]
    assert seen["answer"] == "thanks"
    assert (hidden["body"], hidden["answer"], hidden["state"]) == (None, None, "DELIVERED")


async def test_a_test_and_a_retry(api: Api, cast: Cast, there: Receiver) -> None:
    ola, (hook, _) = api.as_(cast.ola), await webhook(cast.ola, there.url)
    tested = (await ola(TEST, input={"id": id_of(hook)}))["webhookTest"]["webhookDelivery"]
    assert (tested["name"], tested["state"]) == ("webhook.test", "WAITING")
    await send(hook)
    [row] = await log(ola, hook)
    assert (row["state"], row["id"]) == ("DELIVERED", tested["id"])
    assert codes((await ola(RETRY, input={"id": row["id"]}))["webhookDeliveryRetry"]) == [("IS_TEST", "id")]
    await happens(cast.ola)
    await send(hook)
    again = (await ola(RETRY, input={"id": id_of((await deliveries(hook))[1])}))["webhookDeliveryRetry"]
    assert (again["webhookDelivery"]["state"], again["webhookDelivery"]["tries"]) == ("WAITING", 0)


async def test_who_changes_where_it_goes_answers_for_it(api: Api, cast: Cast, there: Receiver) -> None:
    hook, _ = await webhook(cast.ola, there.url)
    await only_may(cast.zofia, "webhooks:manage")
    zofia = api.as_(cast.zofia)
    renamed = (await zofia(UPDATE, input={"id": id_of(hook), "name": "Shop"}))["webhookUpdate"]["webhook"]
    assert renamed["owner"]["name"] == "Ola Nowak"
    moved = (await zofia(UPDATE, input={"id": id_of(hook), "url": f"{there.url}/mine"}))["webhookUpdate"]["webhook"]
    assert moved["owner"]["name"] == "Zofia Lis"
    await happens(cast.ola)
    await send(hook)
    assert (await the_one(hook)).state is WebhookDeliveryState.HIDDEN
    assert there.posts == []


async def test_one_that_a_key_made_tells_no_more_than_the_key_may_read(api: Api, cast: Cast, there: Receiver) -> None:
    async with unit_of_work():
        _, secret = await keys.create(cast.ola, name="Shop", scopes=["webhooks:manage"], by=await eyes_of(cast.ola))
    values = {"name": "Key's", "url": there.url, "events": ["contact.*"]}
    made = (await Api(headers={"authorization": f"Bearer {secret}"})(CREATE, input=values))["webhookCreate"]
    assert made["userErrors"] == []
    await happens(cast.ola)
    hook = await Webhook.get()
    await send(hook)
    assert (await the_one(hook)).state is WebhookDeliveryState.HIDDEN


async def test_in_a_silent_copy_nothing_is_sent_by_hand_either(api: Api, cast: Cast, there: Receiver) -> None:
    ola, (hook, _) = api.as_(cast.ola), await webhook(cast.ola, there.url)
    await happens(cast.ola)
    await Leave.all().delete()
    choice, start = {"id": id_of(hook)}, (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    assert codes((await ola(TEST, input=choice))["webhookTest"]) == [("SILENT", "")]
    assert codes((await ola(RETRY, input={"id": id_of(await the_one(hook))}))["webhookDeliveryRetry"]) == [
        ("SILENT", "")
    ]
    assert codes((await ola(REPLAY, input={**choice, "from": start}))["webhookReplay"]) == [("SILENT", "")]
    await ola(PAUSE, input=choice)
    assert codes((await ola(RESUME, input={**choice, "sendMissed": True}))["webhookResume"]) == [("SILENT", "")]
    assert (await Webhook.get(id=hook.id)).paused_at
    assert len(await deliveries(hook)) == 1


async def test_the_events_are_told_in_the_readers_language(api: Api, cast: Cast) -> None:
    groups = (await Api(cast.ola, {"accept-language": "pl"})(EVENTS))["webhookEvents"]
    assert groups[0]["name"] == "contact.*"
    assert groups[0]["title"] == "Kontakty"
    assert groups[0]["events"][0] == {"name": "contact.created", "description": "Dodano kontakt"}
