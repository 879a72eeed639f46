"""Pictures of the lists: the table and what can be done with its rows, the board, filters and views, what is found.

All by keys, as words differ from language to language.
"""

from collections.abc import Awaitable, Callable

from playwright.async_api import Locator

from tests.e2e.desk import Desk

Take = Callable[..., Awaitable[None]]
"""`await take(desk, name, path)`: the four looks of one page."""
CONDITIONS = '{"or":[{"city":{"contains":"gda"}},{"city":{"startsWith":"Wro"}}],"email":{"isNull":false}}'
NARROWED = f"/contacts?filter={CONDITIONS}"
COLUMNS = "name,organization,position,phone,email,stage,source,segment,city,postalCode,tags,managers,created,updated"
TICKED = {"edit": "e", "tags": "t", "merge": "Alt+m", "export": "Alt+e", "delete": "Delete"}
"""The keys that open a dialog for the ticked rows."""


async def take_lists(desk: Desk, take: Take) -> None:
    await tables(desk, take)
    await ticked(desk, take)
    await board(desk, take)
    await filters_and_views(desk, take)
    await found(desk, take)
    await take(desk, "duplicates", "/duplicates")


async def tables(desk: Desk, take: Take) -> None:
    """Many columns and little air; which columns; where to go in a long list."""
    await take(desk, "contacts-many-columns", f"/contacts?columns={COLUMNS}&density=COMPACT")
    page = desk.page
    await page.locator("header button[aria-haspopup=dialog]").click()
    await take(desk, "contacts-choose-columns")
    await page.keyboard.press("Escape")
    await page.keyboard.press("g")
    await page.keyboard.press("n")
    await take(desk, "contacts-jump")
    await take(desk, "organizations-compact", "/organizations?density=COMPACT")


async def ticked(desk: Desk, take: Take) -> None:
    """Two rows, then all of them; what opens for the two."""
    page = desk.page
    await rows(desk)
    for name, key in TICKED.items():
        await tick_two(desk)
        if name == "edit":
            await take(desk, "contacts-ticked")
        await page.keyboard.press(key)
        await page.get_by_role("dialog").wait_for()
        await page.wait_for_timeout(800)
        await take(desk, f"contacts-ticked-{name}")
        await page.keyboard.press("Escape")
        await page.get_by_role("dialog").wait_for(state="hidden")
    await tick_two(desk)
    await page.keyboard.press("b")
    await page.keyboard.press("Control+a")
    await take(desk, "contacts-ticked-all")
    await page.keyboard.press("Escape")
    await page.keyboard.press("g")
    await page.keyboard.press("p")
    await take(desk, "jobs")
    await page.keyboard.press("Escape")
    await take(desk, "basket", "/contacts?view=basket")


async def board(desk: Desk, take: Take) -> None:
    """At rest, and with a card's menu."""
    page = desk.page
    await page.goto("/contacts?layout=BOARD")
    await page.locator("[data-card]").first.wait_for()
    await take(desk, "board")
    await page.locator("[data-card] a").first.focus()
    await page.keyboard.press("Shift+M")
    await take(desk, "board-menu")
    await page.keyboard.press("Escape")
    await take(desk, "board-nobody", "/contacts?layout=BOARD&q=qqq")


async def filters_and_views(desk: Desk, take: Take) -> None:
    """Conditions in words, the list of what can be asked for, a group; the views' menus."""
    page = desk.page
    await take(desk, "contacts-filtered", NARROWED)
    await rows(desk)
    await page.keyboard.press("f")
    await page.get_by_role("combobox").last.wait_for()
    await take(desk, "contacts-filter-parameters")
    await page.keyboard.press("Escape")
    menu: Locator = page.get_by_role("navigation").locator("button[aria-haspopup=menu]").last
    if await menu.count():
        await menu.click()
        await take(desk, "contacts-views")
        await page.keyboard.press("Escape")


async def found(desk: Desk, take: Take) -> None:
    """The palette, empty, with people and companies, and with what was perhaps meant."""
    page = desk.page
    await rows(desk)
    await page.keyboard.press("Control+k")
    field = page.get_by_role("dialog").get_by_role("combobox")
    await field.wait_for()
    await take(desk, "palette")
    for name, text in (("found", "wiś"), ("number", "601602603"), ("meant", "wisniewksa")):
        await field.fill(text)
        await page.wait_for_timeout(1200)
        await take(desk, f"palette-{name}")
    await page.keyboard.press("Escape")


async def tick_two(desk: Desk) -> None:
    await rows(desk)
    await desk.page.get_by_role("grid").focus()
    for key in ("Home", "x", "ArrowDown", "x"):
        await desk.page.keyboard.press(key)


async def rows(desk: Desk) -> None:
    """The list of contacts, with its first rows."""
    await desk.page.goto("/contacts")
    await desk.page.get_by_role("row").nth(2).wait_for()
