"""The calendar: its views, what is moved by pointer and by key, the clocks, and a second screen."""

from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.calendar import CalendarOf
from tests.e2e.conftest import SitDown

MONDAY = "2031-03-03"


async def test_keys_move_an_activity_by_slot_and_day_and_a_key_takes_it_back(sit_down: SitDown) -> None:
    calendar = await CalendarOf.of(await sit_down("bartek"), MONDAY)
    page = calendar.page
    await calendar.open("week", MONDAY)
    await calendar.event.focus()
    for key in ("Alt+ArrowDown", "Alt+ArrowRight", "Shift+Alt+ArrowDown"):
        await page.keyboard.press(key)
    await expect(page.get_by_role("status").filter(has_text="Tuesday, March 4, 10:30–12:00")).to_be_attached()
    await expect(calendar.day("Tuesday, March 4").get_by_role("button", name=calendar.subject)).to_be_focused()
    await expect(page.get_by_text(f"{calendar.subject}: Tuesday, March 4, 10:30–12:00")).to_be_visible()
    assert await calendar.span() == ("2031-03-04T09:30:00Z", "2031-03-04T11:00:00Z")
    await page.keyboard.press("Control+z")
    await expect(calendar.day("Monday, March 3").get_by_role("button", name=calendar.subject)).to_be_visible()
    assert await calendar.span() == ("2031-03-03T09:00:00Z", "2031-03-03T10:00:00Z")


async def test_a_drag_puts_it_on_another_day_and_a_second_screen_sees_it(sit_down: SitDown) -> None:
    desk, other = await sit_down("bartek"), await sit_down("bartek")
    calendar = await CalendarOf.of(desk, "2031-03-10")
    seen = CalendarOf(other)
    seen.subject = calendar.subject
    await calendar.open("week", "2031-03-10")
    await seen.open("week", "2031-03-10")
    await calendar.event.scroll_into_view_if_needed()
    box, there = await calendar.event.bounding_box(), await calendar.day("Thursday, March 13").bounding_box()
    assert box
    assert there
    await desk.page.mouse.move(box["x"] + 40, box["y"] + 10)
    await desk.page.mouse.down()
    await desk.page.mouse.move(there["x"] + 40, box["y"] + 30, steps=5)
    await desk.page.mouse.move(there["x"] + 40, box["y"] + 10, steps=5)
    await desk.page.mouse.up()
    await expect(seen.day("Thursday, March 13").get_by_role("button", name=calendar.subject)).to_be_visible()
    assert await calendar.span() == ("2031-03-13T09:00:00Z", "2031-03-13T10:00:00Z")


async def test_arrows_walk_from_slot_to_activity_and_enter_shows_it(sit_down: SitDown) -> None:
    calendar = await CalendarOf.of(await sit_down("bartek"), "2031-03-18", "09:30")
    page = calendar.page
    await calendar.open("week", "2031-03-17")
    await calendar.event.focus()
    await page.keyboard.press("ArrowUp")
    await expect(page.get_by_role("button", name="Add at: Tuesday, March 18, 09:30")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await expect(calendar.event).to_be_focused()
    await page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name=calendar.subject)
    await expect(card.get_by_text("Tuesday, March 18, 09:30–10:30")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(calendar.event).to_be_focused()
    await page.keyboard.press("x")
    await expect(
        page.get_by_role("button", name=f"{calendar.subject}, Tuesday").filter(has_text="done")
    ).to_be_visible()


async def test_a_time_that_the_clocks_skip_puts_it_back_and_says_why(sit_down: SitDown) -> None:
    calendar = await CalendarOf.of(await sit_down("bartek"), "2031-03-29", "02:30")
    page = calendar.page
    await calendar.open("week", "2031-03-29")
    await expect(page.get_by_text("The clocks skip this")).to_be_visible()
    await calendar.event.focus()
    await page.keyboard.press("Alt+ArrowRight")
    await expect(page.get_by_role("alert").filter(has_text="this time does not exist")).to_be_visible()
    await expect(calendar.day("Saturday, March 29").get_by_role("button", name=calendar.subject)).to_be_visible()
    assert await calendar.span() == ("2031-03-29T01:30:00Z", "2031-03-29T02:30:00Z")


async def test_a_slot_adds_and_every_view_is_open_to_everybody(sit_down: SitDown) -> None:
    calendar = await CalendarOf.of(await sit_down("bartek"), "2031-04-08")
    page = calendar.page
    for view in ("week", "month", "agenda", "day"):
        await calendar.open(view, "2031-04-08")
        assert await violations(page) == ""
    await calendar.event.focus()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_visible()


async def test_in_polish_on_a_phone_the_agenda_comes_first(sit_down: SitDown) -> None:
    desk = await sit_down("bartek", locale="pl-PL", viewport={"width": 390, "height": 844})
    calendar = await CalendarOf.of(desk, "2031-05-06")
    await desk.page.goto("/calendar?day=2031-05-06")
    await expect(desk.page.get_by_role("heading", name="wtorek, 6 maja")).to_be_visible()
    done = desk.page.get_by_role("checkbox", name=f"Zrobione: {calendar.subject}")
    await expect(done).not_to_be_checked()
    await done.click()
    await expect(done).to_be_checked()
    await expect(calendar.event).to_contain_text("zrobione")


async def test_a_move_by_key_is_kept_though_the_page_is_left_at_once(sit_down: SitDown) -> None:
    calendar = await CalendarOf.of(await sit_down("bartek"), "2031-06-02")
    await calendar.open("week", "2031-06-02")
    await calendar.event.focus()
    await calendar.page.keyboard.press("Alt+ArrowRight")
    await calendar.page.reload()
    await expect(calendar.day("Tuesday, June 3").get_by_role("button", name=calendar.subject)).to_be_visible()
    assert await calendar.span() == ("2031-06-03T08:00:00Z", "2031-06-03T09:00:00Z")


async def test_what_a_link_opens_is_closed_for_good(sit_down: SitDown) -> None:
    calendar = await CalendarOf.of(await sit_down("bartek"), "2031-06-10")
    page = calendar.page
    await page.goto(f"/calendar?view=week&day=2031-06-10&activity={calendar.id}")
    await expect(page.get_by_role("dialog").get_by_role("textbox", name="Subject")).to_have_value(calendar.subject)
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert "activity=" not in page.url
    assert "view=week" in page.url


async def test_escape_from_what_was_enlarged_goes_back_to_it(sit_down: SitDown) -> None:
    calendar = await CalendarOf.of(await sit_down("bartek"), "2031-06-17")
    page = calendar.page
    await calendar.open("week", "2031-06-17")
    await calendar.event.focus()
    await page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name=calendar.subject)
    await expect(card).to_be_visible()
    assert await violations(page) == ""
    await card.get_by_role("button", name="Enlarge").press("Enter")
    await expect(page.get_by_role("dialog", name=calendar.subject).get_by_role("button", name="Enlarge")).to_have_count(
        0
    )
    await page.keyboard.press("Escape")
    await expect(calendar.event).to_be_focused()


async def test_a_phone_shows_how_much_there_is_on_a_day_and_a_tap_shows_what(sit_down: SitDown) -> None:
    desk = await sit_down("bartek", viewport={"width": 390, "height": 844})
    calendar, page = await CalendarOf.of(desk, "2031-06-24"), desk.page
    await page.goto("/calendar?view=month&day=2031-06-02")
    await page.get_by_role("button", name="Tuesday, June 24: 1 activity").click()
    await expect(calendar.event).to_be_visible()
    week = page.get_by_role("group", name="Week")
    await expect(week.get_by_role("button", pressed=True)).to_have_accessible_name("Tuesday, June 24: 1 activity")
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await week.get_by_role("button", name="Wednesday, June 25").click()
    await expect(calendar.event).to_have_count(0)
    assert await violations(page) == ""
