"""What people are told: the bell, the inbox, a word on the screen; and what pinned activities look like on a card."""

from uuid import uuid4

from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk

TASK = "mutation($input: TaskInput!) { taskCreate(input: $input) { task { id } userErrors { message } } }"
READ = "mutation { notificationsRead(input: {}) { unreadCount userErrors { message } } }"
ME = "{ viewer { user { id } } }"


async def give(giver: Desk, to: Desk) -> str:
    """A new task for the other one; its subject."""
    subject = f"Sprawdzić {uuid4().hex[:8]}"
    user = (await to.ask(ME))["viewer"]["user"]["id"]
    await giver.ask(TASK, input={"subject": subject, "startsAt": "2031-06-02T10:00", "assigneeId": user})
    return subject


async def test_what_somebody_gives_is_told_at_once_and_opens(sit_down: SitDown) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    await bartek.ask(READ)
    page = bartek.page
    await page.goto("/contacts")
    await expect(page.get_by_role("row").nth(1)).to_be_visible()
    subject = await give(ola, bartek)
    told = page.get_by_role("alert").filter(has_text=subject)
    await expect(told).to_be_visible()
    await expect(page.get_by_role("button", name="Notifications 1 unread")).to_be_visible()
    await told.get_by_role("button", name="Open").click()
    await expect(page.get_by_role("dialog").get_by_label("Subject")).to_have_value(subject)
    await expect(page.get_by_role("button", name="Notifications", exact=True)).to_be_attached()


async def test_the_inbox_is_walked_by_keys(sit_down: SitDown) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    await bartek.ask(READ)
    first, second = await give(ola, bartek), await give(ola, bartek)
    page = bartek.page
    await page.goto("/contacts")
    await expect(page.get_by_role("row").nth(1)).to_be_visible()
    await page.keyboard.press("g")
    await page.keyboard.press("m")
    inbox = page.get_by_role("dialog", name="Notifications")
    rows = inbox.get_by_role("listitem")
    await expect(rows.nth(0)).to_contain_text(second)
    await expect(inbox.get_by_role("heading", name="Notifications")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await expect(rows.nth(1).get_by_role("button").first).to_be_focused()
    await expect(rows.nth(1)).to_contain_text(first)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog").get_by_label("Subject")).to_have_value(first)


async def test_of_several_tabs_one_tells(sit_down: SitDown) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    tab = await bartek.page.context.new_page()
    for page in (bartek.page, tab):
        await page.goto("/contacts")
        await expect(page.get_by_role("row").nth(1)).to_be_visible()
    subject = await give(ola, bartek)
    told = [page.get_by_role("alert").filter(has_text=subject) for page in (bartek.page, tab)]
    for page in (bartek.page, tab):
        await expect(page.get_by_role("button", name="unread")).to_be_visible()
    await tab.wait_for_timeout(500)  # in which a second one would tell, too
    assert sorted([await each.count() for each in told]) == [0, 1]


async def test_what_is_overdue_is_pinned_until_it_is_closed(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    subject = f"Zaległe {uuid4().hex[:8]}"
    values = {"subject": subject, "startsAt": "2026-01-12T10:00", "contactId": card.id}
    await card.desk.ask(TASK, input=values)
    pinned = card.page.get_by_role("region", name="Overdue")
    await expect(pinned.get_by_role("button", name=subject)).to_be_visible()
    await pinned.get_by_role("checkbox", name=f"Done: {subject}").click()
    await expect(pinned).to_be_hidden()


async def test_the_story_is_sifted_by_kind(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    await card.desk.ask(TASK, input={"subject": "Kind test", "startsAt": "2031-01-13T10:00", "contactId": card.id})
    await expect(card.desk.timeline).to_contain_text("Contact created")
    await card.page.get_by_role("checkbox", name="Activities").press("Space")
    await expect(card.desk.timeline).to_contain_text("Activity planned")
    await expect(card.desk.timeline).not_to_contain_text("Contact created")
    await card.page.get_by_role("checkbox", name="Activities").press("Space")
    await expect(card.desk.timeline).to_contain_text("Contact created")


async def test_another_zone_shows_other_times_at_once(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    page = bartek.page
    await page.goto("/settings/profile")
    zone = page.get_by_role("combobox", name="Time zone")
    await zone.fill("Tokyo")
    await page.get_by_role("option", name="Asia/Tokyo").click()
    await expect(page.get_by_text("Times are shown in this zone now.")).to_be_visible()
    viewer = (await bartek.ask("{ viewer { timezone } }"))["viewer"]
    assert viewer["timezone"] == "Asia/Tokyo"
    await page.reload()
    await zone.fill("Warsaw")
    await page.get_by_role("option", name="Europe/Warsaw").click()
    await expect(page.get_by_text("Times are shown in this zone now.")).to_be_visible()


async def test_a_calendar_feed_is_made_read_and_withdrawn(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    page = bartek.page
    await page.goto("/settings/profile")
    await bartek.button("Make an address").click()
    address = await page.get_by_role("textbox", name="Address").input_value()
    answer = await page.context.request.get(address)
    assert answer.ok
    assert "BEGIN:VCALENDAR" in await answer.text()
    assert await violations(page) == ""
    await bartek.button("I have copied the address").click()
    await bartek.button("Withdraw…").click()
    await bartek.button("Withdraw").click()
    await expect(bartek.button("Make an address")).to_be_visible()
    assert (await page.context.request.get(address)).status == 404
