"""An administrator has another system told: the webhook, what was sent there, a test, a replay, and a pause."""

import re
from collections.abc import AsyncIterator, Iterator
from uuid import uuid4

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.webhook_screens import DELETE, made
from tests.webhooks.receiver import Receiver, receiver

NOTE = "mutation($input: NoteInput!) { noteAdd(input: $input) { userErrors { message } } }"


@pytest_asyncio.fixture(loop_scope="session")
async def ola(sit_down: SitDown) -> Desk:
    """The administrator."""
    return await sit_down("ola")


@pytest.fixture
def there() -> Iterator[Receiver]:
    """The other system."""
    with receiver() as made:
        yield made


class Hook:
    """A webhook of the test's own, of notes."""

    def __init__(self, desk: Desk, id: str, name: str) -> None:
        self.desk, self.page, self.id, self.name = desk, desk.page, id, name

    async def open(self, tab: str = "") -> None:
        await self.page.goto(f"/settings/webhooks/{self.id}/{tab}".rstrip("/"))
        await expect(self.page.get_by_role("navigation", name=self.name)).to_be_visible()


@pytest_asyncio.fixture(loop_scope="session")
async def hook(ola: Desk, there: Receiver) -> AsyncIterator[Hook]:
    """It is taken away in the end, so that nobody else's list has it."""
    name = f"Magazyn {uuid4().hex[:8]}"
    id = await made(ola, name, there.url, ["note.*"])
    yield Hook(ola, id, name)
    await ola.ask(DELETE, input={"id": id})


async def note(desk: Desk) -> None:
    card = (await desk.card_of("Ewa Wiśniewska")).rpartition("/")[2]
    await desk.ask(NOTE, input={"subjectId": card, "body": "Oddzwonić po 16:00."})


async def arrived(page: Page, there: Receiver, count: int) -> None:
    for _ in range(300):
        if len(there.posts) >= count:
            return
        await page.wait_for_timeout(100)
    raise AssertionError(f"{len(there.posts)} of {count} posts arrived")


async def test_one_is_made_told_tested_and_taken_away(ola: Desk, there: Receiver) -> None:
    page, name = ola.page, f"Księgowość {uuid4().hex[:8]}"
    await page.goto("/settings/webhooks")
    await expect(page.get_by_role("heading", name="Webhooks")).to_be_visible()
    await page.keyboard.press("n")
    await page.get_by_role("textbox", name="Name").fill(name)
    await page.get_by_role("textbox", name="Address").fill("http://10.0.0.1/hook")
    await page.get_by_role("checkbox", name="Notes", exact=True).check()
    await page.get_by_role("button", name="Events: Contacts").click()
    await page.get_by_role("checkbox", name="A contact came to another stage").check()
    assert await violations(page) == ""
    await ola.button("Create webhook").click()
    await expect(page.get_by_text("This address leads into a network of our own.")).to_be_visible()
    await page.get_by_role("textbox", name="Address").fill(f"{there.url}/hook")
    await page.keyboard.press("Enter")
    secret = page.get_by_role("dialog").get_by_role("textbox", name="Secret")
    await expect(secret).to_have_value(re.compile("^whsec_"))
    assert await violations(page) == ""
    await ola.button("I have copied the secret").click()

    await expect(page.get_by_text("Nothing sent yet").first).to_be_visible()
    await ola.button("Send a test").click()
    opened = page.get_by_role("dialog", name="A delivery")
    await expect(opened).to_contain_text("delivered")
    await expect(opened.get_by_role("region", name="What was sent")).to_contain_text("webhook.test")
    await expect(opened.get_by_role("region", name="What was answered")).to_contain_text("thanks")
    assert await violations(page) == ""
    await page.keyboard.press("Escape")
    await expect(opened).to_have_count(0)

    await note(ola)
    log = page.get_by_role("list", name="Deliveries").get_by_role("listitem")
    await expect(log.first).to_contain_text("note.added")
    await expect(log.first).to_contain_text("delivered")
    await expect(page.get_by_text(re.compile("^Got through"))).to_be_visible()
    assert there.posts[1].body["data"]["about"][0]["type"] == "Contact"

    await page.get_by_role("navigation", name=name).get_by_role("link", name="Settings").click()
    await expect(page.get_by_role("checkbox", name="Notes", exact=True)).to_be_checked()
    await page.get_by_role("textbox", name="Name").fill(f"{name} 2")
    await ola.button("Save").click()
    await expect(page.get_by_role("heading", name=f"{name} 2")).to_be_visible()
    await ola.button("Delete").click()
    await ola.button("Delete webhook").click()
    await expect(page.get_by_role("heading", name="Webhooks", exact=True)).to_be_visible()
    await expect(page.get_by_text(name)).to_have_count(0)


async def test_what_failed_is_seen_filtered_and_sent_again(hook: Hook, there: Receiver) -> None:
    page, desk = hook.page, hook.desk
    there.status, there.said = 500, b"<img src=x onerror=alert(1)>"
    await hook.open()
    await note(desk)
    log = page.get_by_role("list", name="Deliveries").get_by_role("listitem")
    await expect(log.first).to_contain_text("The answer was 500")
    await page.get_by_role("combobox", name="State").click()
    await page.get_by_role("option", name="delivered").click()
    await expect(page.get_by_text("Nothing of what was chosen")).to_be_visible()
    await page.get_by_role("combobox", name="State").click()
    await page.get_by_role("option", name="waiting").click()
    await log.first.get_by_role("link").click()
    opened = page.get_by_role("dialog", name="A delivery")
    await expect(opened.get_by_role("region", name="What was answered")).to_contain_text("<img src=x")
    await expect(opened.locator("img")).to_have_count(0)
    there.status, there.said = 200, b"ok"
    await opened.get_by_role("button", name="Send again").click()
    await expect(opened).to_contain_text("delivered")
    assert len(set(there.ids)) == 1
    earlier = opened.get_by_role("list", name="Earlier tries").get_by_role("listitem").last
    await expect(earlier).to_contain_text("HTTP 500")
    answer = earlier.get_by_role("region", name="What was answered")
    await expect(answer).to_be_hidden()
    await earlier.locator("summary").focus()
    await page.keyboard.press("Enter")
    await expect(answer).to_contain_text("<img src=x")
    await expect(opened.locator("img")).to_have_count(0)
    assert await violations(page) == ""


async def test_it_is_paused_and_resumed_with_what_it_missed(hook: Hook, there: Receiver) -> None:
    page, desk = hook.page, hook.desk
    await hook.open()
    await desk.button("Pause").click()
    banner = page.get_by_role("region", name=re.compile("Paused since"))
    await expect(banner).to_contain_text("Somebody paused it.")
    assert await violations(page) == ""
    await note(desk)
    await banner.get_by_role("button", name="Resume…").click()
    await expect(page.get_by_role("checkbox", name="Also what happened while it was paused")).to_be_checked()
    await desk.button("Resume").click()
    await expect(banner).to_have_count(0)
    await arrived(page, there, 1)
    await expect(page.get_by_role("list", name="Deliveries").get_by_role("listitem")).to_contain_text("note.added")
    await desk.button("Replay…").click()
    await page.get_by_role("checkbox", name="Also what was delivered").check()
    await desk.button("Send").click()
    several = page.get_by_role("status").filter(has_text="on their way")
    await expect(several.or_(page.get_by_text("1 event is on its way."))).to_be_visible()
    for _ in range(300):
        if there.ids.count(there.ids[0]) == 2:
            break
        await page.wait_for_timeout(100)
    assert there.ids.count(there.ids[0]) == 2


async def test_a_pause_of_its_own_is_told_and_leads_there(hook: Hook, there: Receiver) -> None:
    page, desk = hook.page, hook.desk
    there.status = 410
    await page.goto("/contacts")
    await note(desk)
    await arrived(page, there, 1)
    await page.get_by_role("button", name=re.compile("^Notifications")).click()
    inbox = page.get_by_role("dialog", name="Notifications")
    await inbox.get_by_text(f"The webhook “{hook.name}” was paused").click()
    await expect(page).to_have_url(re.compile(f"/settings/webhooks/{hook.id}"))
    await expect(page.get_by_text("Its address answered that nothing is wanted there any more.")).to_be_visible()
