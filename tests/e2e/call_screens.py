"""Pictures of calls: who rings, what came of it, the list, whom to ring back.

All by keys, as words differ from language to language.
"""

from collections.abc import Awaitable, Callable

from playwright.async_api import Page

from tests.e2e.card import Card
from tests.e2e.desk import Desk
from tests.e2e.pbx import Pbx, a_number

Take = Callable[..., Awaitable[None]]
"""`await take(desk, name, path)`: the four looks of one page."""
EWA, BARTEKS = "48601602603", "101"
PAUSE_MS = 1500


async def take_calls(bartek: Desk, ola: Desk, pbx: Pbx, take: Take) -> None:
    """Bartek's phone rings; Ola may save two who share a number."""
    await bartek.page.goto("/organizations")
    await bartek.page.wait_for_timeout(PAUSE_MS)
    await strangers(bartek, pbx, take)
    await several(bartek, ola, pbx, take)
    await wrapped_up(bartek, pbx, take)
    await lists(bartek, take)


async def strangers(desk: Desk, pbx: Pbx, take: Take) -> None:
    for name, caller in (("unknown", "48224567891"), ("withheld", "anonymous")):
        call = await pbx.ring(caller, BARTEKS)
        await desk.page.wait_for_timeout(PAUSE_MS)
        await take(desk, f"ringing-{name}")
        await call.hang_up()
        await put_away(desk.page)


async def several(desk: Desk, ola: Desk, pbx: Pbx, take: Take) -> None:
    number = a_number()
    for _ in range(2):
        await Card.on(ola, phones=[{"number": number}])
    call = await pbx.ring(number, BARTEKS)
    await desk.page.wait_for_timeout(PAUSE_MS)
    await take(desk, "ringing-several")
    await call.hang_up()
    await put_away(desk.page)


async def wrapped_up(desk: Desk, pbx: Pbx, take: Take) -> None:
    """Ewa calls; what came of it is said by keyboard."""
    page = desk.page
    call = await pbx.ring(EWA, BARTEKS)
    await page.wait_for_timeout(PAUSE_MS)
    await take(desk, "ringing-known")
    await call.answer()
    await call.hang_up()
    await page.locator("[data-wrap-up]").wait_for()
    await take(desk, "call-ended")
    await page.keyboard.press("Alt+KeyR")
    await page.keyboard.press("2")
    await page.keyboard.type("Prosi o ofertę na 20 stanowisk.")
    await page.keyboard.press("Tab")
    await page.keyboard.type("jutro 15:00")
    await take(desk, "call-wrap-up")
    await page.keyboard.press("Control+Enter")
    await page.locator("[data-wrap-up]").wait_for(state="detached")


async def lists(desk: Desk, take: Take) -> None:
    """All calls, one that is wrapped up later, and the queue with one that the viewer has taken."""
    page = desk.page
    grid = page.get_by_role("grid")
    await take(desk, "calls-all", "/calls")
    await grid.focus()
    for key in ("Home", "o"):
        await page.keyboard.press(key)
    await page.wait_for_timeout(PAUSE_MS)
    await take(desk, "call-outcome")
    await page.keyboard.press("Escape")
    await page.goto("/calls?view=callback")
    await page.get_by_role("row").nth(1).wait_for()
    await grid.focus()
    for key in ("Home", "c"):
        await page.keyboard.press(key)
    await page.wait_for_timeout(PAUSE_MS)
    await take(desk, "calls-callback")


async def put_away(page: Page) -> None:
    await page.keyboard.press("Alt+KeyR")
    await page.keyboard.press("Escape")
