"""A contact of a test's own, and their card."""

from uuid import uuid4

from playwright.async_api import Locator, expect

from tests.e2e.desk import Desk

CREATE = "mutation($input: ContactInput!) { contactCreate(input: $input) { contact { id } userErrors { message } } }"


class Card:
    """A contact of a test's own, open on somebody's desk."""

    def __init__(self, desk: Desk, contact_id: str, name: str) -> None:
        self.desk, self.page, self.id, self.name = desk, desk.page, contact_id, name
        self.path = f"/contacts/{contact_id}"
        self.heading = desk.page.get_by_role("heading", name=name, level=1)

    @classmethod
    async def on(cls, desk: Desk, **values: object) -> "Card":
        crm = (await desk.ask("{ viewer { defaultCrm { id } } }"))["viewer"]["defaultCrm"]["id"]
        last = f"Kartowa{uuid4().hex[:8]}"
        made = await desk.ask(CREATE, input={"crmId": crm, "firstName": "Ewa", "lastName": last, **values})
        card = cls(desk, made["contactCreate"]["contact"]["id"], f"Ewa {last}")
        await card.open()
        return card

    async def open(self) -> None:
        await self.page.goto(self.path)
        await expect(self.heading).to_be_visible()

    def at(self, desk: Desk) -> "Card":
        """The same contact in front of somebody else."""
        return Card(desk, self.id, self.name)

    def panel(self, name: str) -> Locator:
        return self.page.get_by_role("tab", name=name)

    def value(self, field: str) -> Locator:
        """A field in place, while nobody edits it."""
        return self.page.get_by_role("button", name=f"{field}: ")

    async def begin(self, field: str, text: str) -> Locator:
        await self.value(field).click()
        typed = self.page.get_by_role("textbox", name=field, exact=True)
        await typed.fill(text)
        return typed

    async def write(self, field: str, text: str) -> None:
        await (await self.begin(field, text)).press("Enter")

    async def choose(self, deed: str) -> None:
        """From the record's menu, by keyboard."""
        await self.heading.click()
        await self.page.keyboard.press(".")
        await self.page.get_by_role("menuitem", name=deed).press("Enter")
