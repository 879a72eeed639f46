"""Pictures of the day's work: activities and their dialog, the calendar, tickets, what one is told.

All by keys, as words differ from language to language.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from tests.e2e.desk import Desk

Take = Callable[..., Awaitable[None]]
"""`await take(desk, name, path)`: the four looks of one page."""
KINDS = 4
"""Of activities, in the menu of the button for a new one."""
VIEWS = ("month", "week", "day", "agenda")
TICKET = "{ tickets(first: 1) { nodes { id } } viewer { user { id } } }"
TASK = "mutation($input: TaskInput!) { taskCreate(input: $input) { task { id } userErrors { message } } }"
MEETING = (
    "mutation($input: PhoneMeetingInput!)"
    " { phoneMeetingCreate(input: $input) { phoneMeeting { id } userErrors { message } } }"
)
FINISH = "mutation($input: ActivityFinishInput!) { activityFinish(input: $input) { userErrors { message } } }"


async def take_day(desk: Desk, take: Take) -> None:
    await activities(desk, take)
    await calendar(desk, take)
    await tickets(desk, take)
    await told(desk, take)


async def activities(desk: Desk, take: Take) -> None:
    """The list, a new one of each kind, one that is open, two that are ticked."""
    page = desk.page
    await take(desk, "activities", "/activities")
    await take(desk, "activities-all", "/activities?filter={}")
    await page.get_by_role("row").nth(2).wait_for()
    dialog, kinds = page.get_by_role("dialog"), page.get_by_role("menuitem")
    for place in range(KINDS):
        await page.keyboard.press("n")
        await kinds.nth(place).press("Enter")
        await dialog.wait_for()
        await take(desk, f"activity-new-{place + 1}")
        await page.keyboard.press("Escape")
        await dialog.wait_for(state="hidden")
    await page.goto("/activities")
    await page.get_by_role("row").nth(2).wait_for()
    await page.get_by_role("grid").focus()
    for key in ("Home", "Enter"):
        await page.keyboard.press(key)
    await dialog.wait_for()
    await page.wait_for_timeout(500)
    await take(desk, "activity")
    await page.keyboard.press("Escape")


async def calendar(desk: Desk, take: Take) -> None:
    page = desk.page
    for view in VIEWS:
        await take(desk, f"calendar-{view}", f"/calendar?view={view}")
    await page.goto("/calendar?view=agenda")
    entry = page.get_by_role("main").locator("[data-event]").first
    if await entry.count():
        await entry.click()
        await take(desk, "calendar-popover")
        await page.keyboard.press("Escape")


async def tickets(desk: Desk, take: Take) -> None:
    """The list, a new one, the state of many, one ticket with a comment, the panel of a card."""
    page = desk.page
    await take(desk, "tickets", "/tickets")
    await page.get_by_role("row").nth(2).wait_for()
    await page.keyboard.press("n")
    await page.get_by_role("dialog").wait_for()
    await take(desk, "ticket-new")
    await page.keyboard.press("Escape")
    await page.goto("/tickets")
    await page.get_by_role("row").nth(2).wait_for()
    await page.get_by_role("grid").focus()
    await page.keyboard.press("Control+a")
    await page.keyboard.press("s")
    await page.get_by_role("dialog").wait_for()
    await take(desk, "tickets-state")
    await page.keyboard.press("Escape")
    ticket = (await desk.ask(TICKET))["tickets"]["nodes"][0]["id"]
    await take(desk, "ticket", f"/tickets/{ticket}")
    await page.goto(f"/tickets/{ticket}")
    await page.get_by_role("heading", level=1).wait_for()
    await page.keyboard.press("s")
    await take(desk, "ticket-state")
    await page.keyboard.press("Escape")


async def told(desk: Desk, take: Take) -> None:
    """The inbox, a phone meeting at its time, overdue tasks on a card."""
    page, card = desk.page, await desk.card_of("Ewa Wiśniewska")
    contact = card.rpartition("/")[2]
    overdue = {"subject": "Wysłać umowę", "startsAt": "2026-01-12T10:00", "contactId": contact}
    await desk.ask(TASK, input=overdue)
    await take(desk, "contact-overdue", card)
    await page.keyboard.press("g")
    await page.keyboard.press("m")
    await page.get_by_role("dialog").wait_for()
    await take(desk, "inbox")
    await page.keyboard.press("Escape")
    now = datetime.now(UTC)
    due = {"startsAt": (now + timedelta(seconds=2)).isoformat(), "endsAt": (now + timedelta(hours=1)).isoformat()}
    who = {"contactId": contact, "number": "601602603"}
    made = await desk.ask(MEETING, input={"subject": "Oddzwonić do Ewy", "mode": "MANUAL", **who, **due})
    await page.goto("/tickets")
    await page.get_by_role("button", name="Ewa").or_(page.get_by_text("Oddzwonić do Ewy")).first.wait_for()
    await take(desk, "meeting-due")
    await desk.ask(FINISH, input={"ids": [made["phoneMeetingCreate"]["phoneMeeting"]["id"]]})
