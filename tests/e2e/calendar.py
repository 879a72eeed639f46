"""A calendar in front of somebody, with activities of a test's own."""

from uuid import uuid4

from playwright.async_api import Locator, expect

from tests.e2e.desk import Desk

TASK = "mutation($input: TaskInput!) { taskCreate(input: $input) { task { id } userErrors { message } } }"
WHEN = "query($id: ID!) { activity(id: $id) { startsAt endsAt doneAt } }"


class CalendarOf:
    """A week far from others' activities: that of 2031-03-03, a Monday."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.page = desk, desk.page
        self.subject = f"Oferta {uuid4().hex[:8]}"
        self.id = ""

    @classmethod
    async def of(cls, desk: Desk, day: str, time: str = "10:00", minutes: int = 60) -> "CalendarOf":
        """One activity on that day; nothing is opened yet."""
        calendar = cls(desk)
        values = {"subject": calendar.subject, "startsAt": f"{day}T{time}", "minutes": minutes}
        calendar.id = (await desk.ask(TASK, input=values))["taskCreate"]["task"]["id"]
        return calendar

    async def open(self, view: str, day: str) -> None:
        await self.page.goto(f"/calendar?view={view}&day={day}")
        await expect(self.event).to_be_visible()

    @property
    def event(self) -> Locator:
        return self.page.get_by_role("button", name=self.subject).first

    def day(self, name: str) -> Locator:
        """A day's column or cell, by its name: "Tuesday, March 4"."""
        return self.page.get_by_role("group", name=name, exact=True)

    async def span(self) -> tuple[str, str]:
        """As the server keeps it, in UTC."""
        kept = (await self.desk.ask(WHEN, id=self.id))["activity"]
        return kept["startsAt"].replace("+00:00", "Z"), kept["endsAt"].replace("+00:00", "Z")
