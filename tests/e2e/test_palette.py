"""The palette: one field for whom one looks for, where one goes and what one does."""

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.tickets import Kind


class Palette:
    """The dialog on somebody's desk."""

    def __init__(self, desk: Desk) -> None:
        self.page = desk.page
        self.dialog = desk.page.get_by_role("dialog", name="Search")
        self.field = self.dialog.get_by_role("combobox")

    async def open(self, keys: str = "Control+k") -> None:
        await self.page.keyboard.press(keys)
        await expect(self.field).to_be_focused()

    async def type(self, text: str) -> None:
        await self.field.fill("")
        await self.field.press_sequentially(text)

    def group(self, name: str) -> Locator:
        return self.dialog.get_by_role("group", name=name)

    def option(self, name: str) -> Locator:
        return self.dialog.get_by_role("option", name=name)


async def test_somebody_is_found_by_a_name_with_a_typo_and_a_number_as_it_was_heard(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    palette = Palette(bartek)
    await bartek.page.goto("/calls")
    await expect(bartek.page.get_by_role("heading", name="Calls")).to_be_visible()
    await palette.open()
    await palette.type("ewa wisniew")
    found = palette.group("People and companies").get_by_role("option", name="Ewa Wiśniewska")
    await expect(found).to_have_attribute("aria-selected", "true")
    await palette.type("Wiśniweska")
    await expect(palette.group("Did you mean").get_by_role("option", name="Ewa Wiśniewska")).to_be_visible()
    await palette.type("0048 601-602 603")
    await expect(found).to_have_attribute("aria-selected", "true")
    await expect(found).to_contain_text("601 602 603")
    await palette.field.press("Enter")
    await expect(bartek.page.get_by_role("heading", name="Ewa Wiśniewska")).to_be_visible()
    await expect(palette.dialog).to_be_hidden()
    assert bartek.complaints == []


async def test_records_open_behind_and_are_offered_again(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    palette = Palette(bartek)
    # a page without a search of its own
    await bartek.page.goto("/settings/about")
    await expect(bartek.page.get_by_role("navigation", name="Main")).to_be_visible()
    await palette.open("/")
    await palette.type("601602603")
    await expect(palette.option("Ewa Wiśniewska")).to_have_attribute("aria-selected", "true")
    await palette.field.press("Control+Enter")
    await expect(bartek.page.get_by_role("link", name="Ewa Wiśniewska", include_hidden=True)).to_have_count(1)
    await palette.field.press("Escape")
    await expect(palette.dialog).to_be_hidden()
    await palette.open()
    await expect(palette.group("Open records").get_by_role("option").first).to_have_attribute("aria-selected", "true")
    await palette.field.press("Enter")
    await expect(bartek.page.get_by_role("heading", name="Ewa Wiśniewska")).to_be_visible()


async def test_what_one_may_do_is_done_from_the_keyboard(sit_down: SitDown) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    palette = Palette(ola)
    await ola.page.goto("/calls")
    await expect(ola.page.get_by_role("heading", name="Calls")).to_be_visible()
    await palette.open()
    await palette.type("new con")
    await expect(palette.option("New contact")).to_have_attribute("aria-selected", "true")
    await palette.field.press("Enter")
    await expect(ola.page.get_by_role("dialog", name="New contact")).to_be_visible()
    await ola.page.keyboard.press("Escape")
    await expect(ola.page.get_by_role("dialog")).to_be_hidden()
    await palette.open()
    await palette.type("dictio")
    await expect(palette.option("Dictionaries")).to_have_attribute("aria-selected", "true")
    await palette.field.press("Enter")
    await expect(ola.page.get_by_role("heading", name="Dictionaries").first).to_be_visible()
    theirs = Palette(bartek)
    await bartek.page.goto("/calls")
    await expect(bartek.page.get_by_role("heading", name="Calls")).to_be_visible()
    await theirs.open()
    await theirs.type("dictio")
    await expect(theirs.dialog.get_by_text("Nothing found")).to_be_visible()


async def test_the_keys_move_through_all_of_it_and_everybody_can_read_it(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    palette = Palette(ola)
    await ola.page.goto("/calls")
    await expect(ola.page.get_by_role("heading", name="Calls")).to_be_visible()
    await palette.open()
    options = palette.dialog.get_by_role("option")
    await expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    await palette.field.press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await palette.field.press("ArrowUp")
    await palette.field.press("ArrowUp")
    await expect(options.last).to_have_attribute("aria-selected", "true")
    assert await violations(ola.page) == ""
    await palette.type("wisniewska")
    await expect(palette.option("Ewa Wiśniewska").first).to_be_visible()
    assert await violations(ola.page) == ""


async def test_on_a_phone_it_is_under_the_thumb(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek", viewport={"width": 390, "height": 844})
    await bartek.page.goto("/calls")
    await bartek.button("Search").click()
    palette = Palette(bartek)
    await palette.type("601602603")
    await palette.option("Ewa Wiśniewska").click()
    await expect(bartek.page.get_by_role("heading", name="Ewa Wiśniewska")).to_be_visible()


async def test_a_ticket_is_found_by_its_number_and_begun_from_anywhere(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    ticket = await (await Kind.of(ola)).ticket(ola)
    palette = Palette(ola)
    await ola.page.goto("/calls")
    await expect(ola.page.get_by_role("heading", name="Calls")).to_be_visible()
    await palette.open()
    await palette.type(ticket["title"].split(" ", 1)[0])
    found = palette.group("Tickets").get_by_role("option", name=ticket["title"])
    await expect(found).to_have_attribute("aria-selected", "true")
    await palette.field.press("Enter")
    await expect(ola.page.get_by_role("heading", name=ticket["subject"])).to_be_visible()
    await palette.open()
    await palette.type("new ticket")
    await expect(palette.option("New ticket")).to_have_attribute("aria-selected", "true")
    await palette.field.press("Enter")
    await expect(ola.page.get_by_role("dialog").get_by_label("Subject")).to_be_focused()
    assert ola.complaints == []
