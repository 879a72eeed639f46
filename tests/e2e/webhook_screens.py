"""Pictures of webhooks: none, a new one, one that works, one that fails, one that is paused."""

from collections.abc import Awaitable, Callable

from tests.e2e.desk import Desk
from tests.webhooks.receiver import Receiver, receiver

Take = Callable[..., Awaitable[None]]
"""`await take(desk, name, path)`: the four looks of one page."""
WEBHOOKS = "/settings/webhooks"
CREATE = "mutation($input: WebhookInput!) { webhookCreate(input: $input) { webhook { id } userErrors { message } } }"
DELETE = "mutation($input: DeleteInput!) { webhookDelete(input: $input) { userErrors { message } } }"
PAUSE = "mutation($input: WebhookChoice!) { webhookPause(input: $input) { userErrors { message } } }"
NOTE = "mutation($input: NoteInput!) { noteAdd(input: $input) { userErrors { message } } }"


async def take_webhooks(desk: Desk, take: Take) -> None:
    page = desk.page
    await take(desk, "webhooks-none", WEBHOOKS)
    with receiver() as there:
        one = await made(desk, "Księgowość", f"{there.url}/ringbook", ["contact.*", "note.*", "call.ended"])
        await take(desk, "webhook-nothing", f"{WEBHOOKS}/{one}")
        await happen(desk, there)
        await take(desk, "webhook", f"{WEBHOOKS}/{one}")
        await page.goto(f"{WEBHOOKS}/{one}")
        await page.get_by_role("main").locator("ol a").nth(1).click()
        await page.get_by_role("dialog").get_by_role("region").nth(1).wait_for()
        await take(desk, "webhook-delivery")
        await page.goto(f"{WEBHOOKS}/{one}")
        await page.get_by_role("main").locator("header button").nth(1).click()
        await page.get_by_role("dialog").wait_for()
        await take(desk, "webhook-replay")
        await take(desk, "webhook-settings", f"{WEBHOOKS}/{one}/settings")
        await page.get_by_role("main").locator("section button").last.click()
        await page.get_by_role("dialog").get_by_role("button").last.click()
        await page.get_by_role("dialog").locator("textarea").wait_for()
        await take(desk, "webhook-secret")
        await page.goto(f"{WEBHOOKS}/new")
        await page.get_by_role("dialog").locator("[aria-expanded]").nth(1).click()
        await take(desk, "webhook-new")
        two = await made(desk, "Hurtownia danych", there.url, ["ticket.*"])
        await desk.ask(PAUSE, input={"id": two})
        await take(desk, "webhook-paused", f"{WEBHOOKS}/{two}")
        await take(desk, "webhooks", WEBHOOKS)
        for id in (one, two):
            await desk.ask(DELETE, input={"id": id})


async def made(desk: Desk, name: str, url: str, events: list[str]) -> str:
    found = await desk.ask(CREATE, input={"name": name, "url": url, "events": events})
    id: str = found["webhookCreate"]["webhook"]["id"]
    return id


async def happen(desk: Desk, there: Receiver) -> None:
    """Two that get through, and one that does not."""
    card = (await desk.card_of("Ewa Wiśniewska")).rpartition("/")[2]
    for number, status in enumerate((200, 200, 503), start=1):
        there.status = status
        there.said = b'{"ok": true}' if status == 200 else b"Service Unavailable"
        await desk.ask(NOTE, input={"subjectId": card, "body": f"Notatka {number}"})
        while len(there.posts) < number:
            await desk.page.wait_for_timeout(100)
    await desk.page.wait_for_timeout(500)
