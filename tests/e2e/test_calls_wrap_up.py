"""What came of a call: said at once by keyboard, or later."""

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.pbx import Pbx, a_number

BARTEKS = "101"


async def called(sit_down: SitDown, pbx: Pbx) -> tuple[Card, Locator]:
    """Somebody's card on Bartek's screen, and the pop of a call with them that has just ended."""
    bartek, number = await sit_down("bartek"), a_number()
    card = await Card.on(bartek, phones=[{"number": number}])
    call = await pbx.ring(number, BARTEKS)
    pop = bartek.page.get_by_role("region", name=card.name)
    await expect(pop).to_contain_text("Incoming call")
    await call.answer()
    await expect(pop).to_contain_text("On the phone")
    await call.hang_up()
    await expect(pop).to_contain_text("Call ended")
    return card, pop


async def test_the_keyboard_alone_says_it_all_and_plans_the_next_call(sit_down: SitDown, pbx: Pbx) -> None:
    card, pop = await called(sit_down, pbx)
    assert await violations(card.page) == ""
    keys = card.page.keyboard
    await keys.press("Alt+KeyR")
    await keys.press("2")
    await keys.type("Wants 20 seats.")
    await keys.press("Tab")
    await keys.type("jutro 15:00")
    await expect(pop).to_contain_text("A phone meeting: Tomorrow, 15:00")
    await keys.press("Control+Enter")
    await expect(card.page.get_by_text("Saved. Phone meeting: Tomorrow, 15:00")).to_be_visible()
    await expect(pop).to_have_count(0)
    story = card.desk.timeline
    await expect(story).to_contain_text("wants to be called back")
    await expect(story).to_contain_text("Wants 20 seats.")
    await expect(story.get_by_role("button", name=f"Call back: {card.name}")).to_be_visible()


async def test_what_was_begun_waits_folded(sit_down: SitDown, pbx: Pbx) -> None:
    card, pop = await called(sit_down, pbx)
    note = pop.get_by_role("textbox", name="Note")
    await note.fill("Half a sen")
    await note.press("Escape")
    await expect(note).to_have_count(0)
    await card.page.get_by_role("complementary", name="Calls now").get_by_role("button", name=card.name).click()
    await expect(note).to_have_value("Half a sen")
    await note.fill("A whole sentence.")
    await pop.get_by_role("textbox", name="Call back").fill("one day")
    await note.press("Control+Enter")
    await expect(pop.get_by_text("Write a time, such as")).to_be_visible()
    await pop.get_by_role("textbox", name="Call back").fill("")
    await note.press("Control+Enter")
    await expect(card.desk.timeline).to_contain_text("A whole sentence.")


async def test_it_can_be_said_later_on_the_timeline_and_in_the_list(sit_down: SitDown, pbx: Pbx) -> None:
    card, pop = await called(sit_down, pbx)
    await pop.get_by_role("button", name="Close").click()
    entry = card.desk.timeline.get_by_role("listitem").filter(has_text="Incoming call")
    await entry.hover()
    await entry.get_by_role("button", name="Add outcome").click()
    dialog = card.page.get_by_role("dialog", name="What came of the call")
    await dialog.get_by_role("radio", name="reached").press("Space")
    await card.page.keyboard.press("Control+Enter")
    await expect(dialog).to_have_count(0)
    await expect(entry).to_contain_text("reached")

    await card.page.goto(f"/calls?q={card.name.split()[1]}")
    grid = card.page.get_by_role("grid", name="Calls")
    row = grid.get_by_role("row").filter(has_text=card.name)
    await expect(row).to_contain_text("reached", ignore_case=True)
    await grid.focus()
    await grid.press("ArrowDown")
    await grid.press("o")
    await dialog.get_by_role("textbox", name="Note").fill("Called twice.")
    await card.page.keyboard.press("Control+Enter")
    await expect(row).to_contain_text("Called twice.")
