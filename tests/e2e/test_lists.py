"""Long lists: their columns, ticks over page borders, jumps, and what colleagues change meanwhile."""

import re
from typing import Any
from uuid import uuid4

from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.card import CREATE
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk

CHANGE = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { message } } }"
RESTORE = "mutation($input: DeleteInput!) { contactRestore(input: $input) { userErrors { message } } }"
DELETE = "mutation($input: DeleteInput!) { contactDelete(input: $input) { userErrors { message } } }"


class Contacts:
    """The list of contacts in front of somebody."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.page = desk, desk.page
        self.grid = desk.page.get_by_role("grid", name="Contacts")
        self.ticked = desk.page.get_by_role("status").filter(has_text="selected")

    async def open(self, search: str = "") -> None:
        await self.page.goto(f"/contacts{search}")
        await expect(self.row(1)).to_be_visible()

    def row(self, place: int) -> Locator:
        """By its place in the whole list, from 1; the header is 0."""
        return self.grid.locator(f"[aria-rowindex='{place + 1}']")

    def header(self, name: str) -> Locator:
        return self.grid.get_by_role("columnheader", name=name)

    async def headers(self) -> list[str]:
        return [text for text in await self.grid.get_by_role("columnheader").all_inner_texts() if text]

    async def press(self, *keys: str) -> None:
        await self.grid.focus()
        for key in keys:
            await self.page.keyboard.press(key)


async def contacts_of(sit_down: SitDown, search: str = "") -> Contacts:
    contacts = Contacts(await sit_down("bartek"))
    await contacts.open(search)
    return contacts


async def somebody(desk: Desk, last: str, **values: Any) -> str:
    """A new contact's id."""
    crm = (await desk.ask("{ viewer { defaultCrm { id } } }"))["viewer"]["defaultCrm"]["id"]
    made = await desk.ask(CREATE, input={"crmId": crm, "firstName": "Iza", "lastName": last, **values})
    contact: str = made["contactCreate"]["contact"]["id"]
    return contact


async def test_columns_are_chosen_and_moved_by_keyboard_and_stay(sit_down: SitDown) -> None:
    contacts = await contacts_of(sit_down)
    page = contacts.page
    await page.get_by_role("button", name="Columns").press("Enter")
    await page.get_by_role("searchbox", name="Search columns").fill("kod")
    await expect(page.get_by_text("No column is called so.")).to_be_visible()
    await page.get_by_role("searchbox", name="Search columns").fill("postal")
    await page.get_by_role("checkbox", name="Postal code").press("Space")
    await expect(contacts.header("Postal code")).to_be_visible()
    await page.keyboard.press("Escape")
    before = await contacts.headers()
    assert before[-1] == "Postal code"
    head = contacts.header("Name").get_by_role("button")
    await head.focus()
    for _ in before[1:]:
        await page.keyboard.press("ArrowRight")
    await expect(contacts.header("Postal code").locator("[data-head]")).to_be_focused()
    await page.keyboard.press("Alt+ArrowLeft")
    await expect(contacts.grid.get_by_role("columnheader").last).to_have_text(before[-2])
    await page.keyboard.press("Alt+ArrowLeft")
    moved = [*before[:-3], "Postal code", *before[-3:-1]]
    await expect(contacts.grid.get_by_role("columnheader").filter(has_text=re.compile(r"\S"))).to_have_text(moved)
    await page.reload()
    await expect(contacts.row(1)).to_be_visible()
    assert await contacts.headers() == moved


async def test_a_column_is_widened_by_its_border(sit_down: SitDown) -> None:
    contacts = await contacts_of(sit_down)
    stage, page = contacts.header("Stage"), contacts.page
    border = stage.get_by_role("separator")
    await border.focus()
    before = await width_of(stage)
    await page.keyboard.press("ArrowRight")
    await expect(border).to_have_attribute("aria-valuenow", str(before + 10))
    box = await border.bounding_box()
    assert box
    await page.mouse.move(box["x"] + 5, box["y"] + 10)
    await page.mouse.down()
    await page.mouse.move(box["x"] + 65, box["y"] + 10, steps=4)
    await page.mouse.up()
    await expect(border).to_have_attribute("aria-valuenow", str(before + 70))
    assert await width_of(stage) == before + 70
    await border.dblclick()
    await expect(border).not_to_have_attribute("aria-valuenow", str(before + 70))
    assert await width_of(stage) < before + 70


async def width_of(cell: Locator) -> int:
    box = await cell.bounding_box()
    assert box
    return round(box["width"])


async def test_ticks_go_over_a_page_border_and_survive_scrolling_and_sorting(sit_down: SitDown) -> None:
    contacts = await contacts_of(sit_down)
    first = await contacts.row(1).get_by_role("link").inner_text()
    await contacts.press("Home", "x")
    await expect(contacts.row(1)).to_have_attribute("aria-selected", "true")
    await contacts.press("End")
    last = contacts.grid.get_by_role("row").last
    await expect(last).to_have_attribute("aria-rowindex", re.compile(r"^\d{3,}$"))
    await expect(last.get_by_role("link")).to_be_visible()
    place = int(await last.get_attribute("aria-rowindex") or 0) - 1
    assert place > 100
    await contacts.row(place).get_by_role("checkbox").click(modifiers=["Shift"])
    await expect(contacts.ticked).to_have_text(f"{place} selected")
    await contacts.press("Shift+ArrowUp")
    await expect(contacts.ticked).to_have_text(f"{place - 1} selected")
    await contacts.press("Home")
    await expect(contacts.row(1)).to_have_attribute("aria-selected", "true")
    await contacts.header("City").get_by_role("button").press("Enter")
    await expect(contacts.header("City")).to_have_attribute("aria-sort", "ascending")
    await expect(contacts.ticked).to_have_text(f"{place - 1} selected")
    await contacts.page.get_by_role("searchbox", name="Search contacts").fill(first)
    await expect(contacts.ticked).to_have_count(0)


async def test_all_that_fit_are_ticked_and_none(sit_down: SitDown) -> None:
    contacts = await contacts_of(sit_down)
    everyone = contacts.grid.get_by_role("checkbox", name="Select all")
    await contacts.press("Control+a")
    await expect(contacts.ticked).to_have_text("All are selected")
    await expect(everyone).to_be_checked()
    await contacts.press("j", "Space")
    await expect(contacts.ticked).to_have_text("All are selected but 1")
    await expect(everyone).to_have_js_property("indeterminate", value=True)
    await contacts.press("Escape")
    await expect(contacts.ticked).to_have_count(0)
    await everyone.check()
    assert await violations(contacts.page) == ""


async def test_a_jump_goes_to_a_name_and_back(sit_down: SitDown) -> None:
    contacts = await contacts_of(sit_down)
    page = contacts.page
    first = await contacts.row(1).get_by_role("link").inner_text()
    await contacts.press("g", "n")
    await page.get_by_role("textbox", name="Go to").fill("wó")
    await expect(contacts.row(1)).to_contain_text(re.compile(r"\bW[óo-ż]"))
    await page.keyboard.press("Enter")
    await expect(contacts.grid).to_be_focused()
    await expect(page.get_by_text("Names from “wó” on")).to_be_visible()
    await page.get_by_role("button", name="Back to the start").click()
    await expect(contacts.row(1)).to_contain_text(first)
    await contacts.press("g", "n")
    await page.get_by_role("textbox", name="Go to").press_sequentially("zzz")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("No name begins with “zzz”")).to_be_visible()


async def test_what_a_colleague_changes_is_seen_where_it_stands(sit_down: SitDown) -> None:
    celina, last = await sit_down("celina"), f"Żywa{uuid4().hex[:8]}"
    changed, deleted = await somebody(celina, last), await somebody(celina, last, city="Radom")
    contacts = await contacts_of(sit_down, f"?q={last}")
    rows = contacts.grid.get_by_role("row", name=last)
    await expect(rows).to_have_count(2)
    await hears(contacts.page)
    await celina.ask(CHANGE, input={"id": changed, "city": "Sopot"})
    await expect(rows.filter(has_text="Sopot")).to_be_visible()
    await celina.ask(DELETE, input={"id": deleted})
    await expect(rows).to_have_count(1)
    await somebody(celina, last, city="Ełk")
    await contacts.page.get_by_role("button", name="1 new").click()
    await expect(rows.filter(has_text="Ełk")).to_be_visible()


async def test_who_comes_back_from_the_trash_is_told_and_the_list_is_counted(sit_down: SitDown) -> None:
    celina, last = await sit_down("celina"), f"Wracająca{uuid4().hex[:8]}"
    ids = [await somebody(celina, last) for _ in range(2)]
    contacts = await contacts_of(sit_down, f"?q={last}")
    rows = contacts.grid.get_by_role("row", name=last)
    await expect(contacts.page.get_by_text("2 contacts", exact=True)).to_be_visible()
    await hears(contacts.page)
    await celina.ask(DELETE, input={"id": ids[0]})
    await expect(rows).to_have_count(1)
    await expect(contacts.page.get_by_text("1 contact", exact=True)).to_be_visible()
    await celina.ask(RESTORE, input={"id": ids[0]})
    await contacts.page.get_by_role("button", name="1 new").click()
    await expect(rows).to_have_count(2)
    await expect(contacts.page.get_by_text("2 contacts", exact=True)).to_be_visible()


async def hears(page: Page) -> None:
    """The socket is open and the list listens."""
    await page.wait_for_timeout(1500)


async def test_a_list_says_why_it_is_empty_and_offers_the_way_out(sit_down: SitDown) -> None:
    desk = await sit_down("bartek")
    await desk.page.goto('/contacts?filter={"city":{"eq":"Nigdzie"}}')
    await expect(desk.page.get_by_text("Nobody fits these conditions")).to_be_visible()
    await desk.button("Clear filter").click()
    await expect(desk.page.get_by_role("row").nth(1)).to_be_visible()
    await desk.page.goto("/contacts?q=qqqqqq")
    await desk.page.get_by_role("main").get_by_role("button", name="Clear search").last.click()
    await expect(desk.page.get_by_role("row").nth(1)).to_be_visible()


async def test_organizations_have_no_board_to_be_sent_to(sit_down: SitDown) -> None:
    page = (await sit_down("bartek")).page
    await page.goto("/organizations?layout=BOARD")
    await expect(page.get_by_role("row").nth(1)).to_be_visible()
    await expect(page.get_by_role("button", name="Save as a view…")).to_have_count(0)


async def test_a_list_that_cannot_be_asked_says_so_and_asks_again(sit_down: SitDown) -> None:
    desk = await sit_down("bartek")
    page = desk.page
    await page.route("**/graphql", down_for_lists)
    await page.goto("/contacts")
    await expect(page.get_by_text("The list could not be loaded")).to_be_visible()
    await page.unroute("**/graphql")
    await desk.button("Try again").click()
    await expect(page.get_by_role("row").nth(1)).to_be_visible()
    desk.complaints.clear()


async def down_for_lists(route: Any) -> None:
    if "ContactList" in (route.request.post_data or ""):
        await route.abort()
    else:
        await route.continue_()
