"""A Crm's own fields: defined, filled in, looked for."""

import re
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.filtering import Filter

CRM = "{ viewer { defaultCrm { id } } }"
CONTACT = "mutation($input: ContactInput!) { contactCreate(input: $input) { contact { id } userErrors { message } } }"
FIELD = """mutation($input: CustomFieldInput!) {
  customFieldCreate(input: $input) { customField { id options { id label } } userErrors { message } }
}"""
DELETE = "mutation($input: DeleteInput!) { customFieldDelete(input: $input) { userErrors { message } } }"

TYPES = ("Text", "Long text", "Choice list", "Value list", "Integer", "Decimal", "Flag", "Date", "URL")
LISTS = ("Choice list", "Value list")


class Office:
    """Ola and the default Crm: fields and contacts that are there before a journey begins, and gone after it."""

    def __init__(self, ola: Desk, crm: str) -> None:
        self.ola, self.crm = ola, crm
        self.made: list[str] = []

    async def field(self, name: str, type: str, **more: Any) -> dict[str, Any]:
        values = {"crmId": self.crm, "target": "CONTACT", "name": name, "type": type, "acceptEmpty": True}
        made = await self.ola.ask(FIELD, input=values | more)
        field: dict[str, Any] = made["customFieldCreate"]["customField"]
        self.made.append(field["id"])
        return field

    async def contact(self, last_name: str, *values: dict[str, Any]) -> str:
        """The path of a new contact's card."""
        named = {"crmId": self.crm, "firstName": "Iga", "lastName": last_name, "customValues": list(values)}
        return f"/contacts/{(await self.ola.ask(CONTACT, input=named))['contactCreate']['contact']['id']}"

    async def settings(self) -> Page:
        await self.ola.page.goto(f"/settings/crms/{self.crm}/contact-fields")
        await self.ola.button("Add a field").wait_for()
        return self.ola.page


@pytest_asyncio.fixture(loop_scope="session")
async def office(sit_down: SitDown) -> Any:
    ola = await sit_down("ola")
    office = Office(ola, (await ola.ask(CRM))["viewer"]["defaultCrm"]["id"])
    yield office
    for field in office.made:
        await ola.ask(DELETE, input={"id": field})


def unique(word: str) -> str:
    return f"{word} {uuid4().hex[:8]}"


def value(page: Page, field: str) -> Locator:
    """A field's value on a card, where a press begins to edit it."""
    return page.get_by_role("button", name=re.compile(f"^{re.escape(field)}: "))


async def test_each_type_is_defined_and_then_filled_in_by_keyboard(office: Office, sit_down: SitDown) -> None:
    page = await office.settings()
    mark = uuid4().hex[:6]
    for type in TYPES:
        await define(page, f"{type} {mark}", type)
    bartek = await sit_down("bartek")
    card = bartek.page
    await card.goto(await office.contact("Typowa"))
    for type, typed, shown in (
        ("Text", "NK-7", "NK-7"),
        ("Integer", "12345", "12,345"),
        ("Decimal", "1234.50", "1,234.5"),
        ("Date", "05052026", "May 5, 2026"),
        ("URL", "https://example.com/iga", "https://example.com/iga"),
    ):
        await value(card, f"{type} {mark}").press("Enter")
        await card.keyboard.type(typed)
        await card.keyboard.press("Enter")
        await expect(value(card, f"{type} {mark}")).to_contain_text(shown)
    await value(card, f"Long text {mark}").press("Enter")
    await card.keyboard.type("Szuka centrali.")
    await card.keyboard.press("Enter")
    await card.keyboard.type("Decyzja w maju.")
    await card.keyboard.press("Control+Enter")
    await expect(value(card, f"Long text {mark}")).to_contain_text("Szuka centrali.\nDecyzja w maju.")
    await value(card, f"Choice list {mark}").press("Enter")
    await card.keyboard.press("ArrowDown")
    await card.keyboard.press("Enter")
    await expect(value(card, f"Choice list {mark}")).to_contain_text("Handel")
    await value(card, f"Value list {mark}").press("Enter")
    for _ in range(2):
        await card.keyboard.press("ArrowDown")
        await card.keyboard.press("Enter")
    await card.keyboard.press("Escape")
    await expect(value(card, f"Value list {mark}")).to_contain_text("Handel, IT")
    flag = card.get_by_role("switch", name=f"Flag {mark}")
    await flag.press("Space")
    await expect(flag).to_be_checked()
    link = card.get_by_role("link", name=f"Open URL {mark} in a new tab")
    await expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")
    await expect(bartek.timeline).to_contain_text("1,234.5")
    await card.reload()
    await expect(value(card, f"Date {mark}")).to_contain_text("May 5, 2026")
    await forget(office, mark)


async def define(page: Page, name: str, type: str) -> None:
    await page.get_by_role("button", name="Add a field").click()
    dialog = page.get_by_role("dialog")
    await page.keyboard.type(name)
    await dialog.get_by_role("combobox", name="Type").press("Enter")
    await page.get_by_role("option", name=type).first.click()
    if type in LISTS:
        await dialog.get_by_role("textbox", name="Option 1").fill("Handel")
        await page.keyboard.press("Enter")
        await page.keyboard.type("IT")
    await dialog.get_by_role("button", name="Create field").click()
    await expect(page.get_by_role("rowheader", name=name)).to_be_visible()
    await expect(dialog).to_have_count(0)


async def forget(office: Office, mark: str) -> None:
    fields = "query($id: ID!) { node(id: $id) { ... on Crm { customFields(target: CONTACT) { id name } } } }"
    for field in (await office.ola.ask(fields, id=office.crm))["node"]["customFields"]:
        if mark in field["name"]:
            office.made.append(field["id"])


@pytest.mark.parametrize(
    ("type", "typed", "refusal"),
    [
        ("INTEGER", "dwanaście", "Wpisz liczbę całkowitą."),
        ("INTEGER", "12,5", "Wpisz liczbę całkowitą."),
        ("DECIMAL", "dużo", "Wpisz liczbę."),
        ("URL", "example.com", "Wpisz adres, który zaczyna się od http:// lub https://."),
    ],
)
async def test_wrong_values_are_refused_in_the_readers_language(
    office: Office, sit_down: SitDown, type: str, typed: str, refusal: str
) -> None:
    name = unique("Pole")
    await office.field(name, type)
    bartek = await sit_down("bartek", locale="pl-PL")
    page = bartek.page
    await page.goto(await office.contact("Mylna"))
    await value(page, name).press("Enter")
    await page.keyboard.type(typed)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text=refusal)).to_be_visible()
    await expect(page.get_by_role("textbox", name=name)).to_have_value(typed)
    await page.keyboard.press("Escape")
    await expect(value(page, name)).to_contain_text("Dodaj")


async def test_a_decimal_comes_with_the_readers_comma(office: Office, sit_down: SitDown) -> None:
    name = unique("Wartość")
    await office.field(name, "DECIMAL")
    page = (await sit_down("bartek", locale="pl-PL")).page
    await page.goto(await office.contact("Przecinek"))
    await value(page, name).press("Enter")
    await page.keyboard.type("1 234,5")
    await page.keyboard.press("Enter")
    await expect(value(page, name)).to_contain_text("1 234,5")
    await value(page, name).press("Enter")
    await expect(page.get_by_role("textbox", name=name)).to_have_value("1234,5")


async def test_a_unique_value_is_refused_on_a_second_card(office: Office, sit_down: SitDown) -> None:
    name = unique("Nr klienta")
    field = await office.field(name, "TEXT", unique=True)
    await office.contact("Pierwsza", {"fieldId": field["id"], "text": "NK-1"})
    page = (await sit_down("bartek")).page
    await page.goto(await office.contact("Druga"))
    await value(page, name).press("Enter")
    await page.keyboard.type("nk-1")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="is unique")).to_be_visible()


async def test_unique_over_repeats_lists_them_and_the_switch_goes_back(office: Office) -> None:
    name = unique("Nr umowy")
    field = await office.field(name, "TEXT")
    for person in ("Pierwsza", "Druga"):
        await office.contact(person, {"fieldId": field["id"], "text": "U-77"})
    page = await office.settings()
    switch = page.get_by_role("switch", name=f"{name}: Unique")
    await switch.press("Space")
    await expect(page.get_by_role("alert").filter(has_text="“U-77” stands in 2 records.")).to_be_visible()
    await expect(switch).not_to_be_checked()
    searchable = page.get_by_role("switch", name=f"{name}: Searchable")
    async with page.expect_response("**/graphql"):
        await searchable.press("Space")
    await page.reload()
    await expect(searchable).to_be_checked()


async def test_required_over_empty_records_is_asked_about(office: Office) -> None:
    name = unique("Branża")
    await office.field(name, "TEXT")
    page = await office.settings()
    required = page.get_by_role("switch", name=f"{name}: Required")
    await required.press("Space")
    await page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    await expect(required).not_to_be_checked()
    await required.press("Space")
    await page.get_by_role("button", name="Make it required").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(required).to_be_checked()
    await page.goto("/contacts")
    await page.get_by_role("row").nth(1).wait_for()
    await page.keyboard.press("n")
    await page.get_by_role("textbox", name="First name").fill("Iga")
    await page.get_by_role("textbox", name="Last name").fill("Wymagana")
    await page.get_by_role("textbox", name=name).wait_for()
    await page.keyboard.press("Enter")
    await expect(page.get_by_text(f"“{name}” must be filled in.")).to_be_visible()
    await expect(page.get_by_role("textbox", name=name)).to_be_focused()
    await page.keyboard.type("Handel")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Iga Wymagana")).to_be_visible()
    await expect(value(page, name)).to_contain_text("Handel")


async def test_a_deleted_field_says_what_goes_and_comes_back(office: Office) -> None:
    name = unique("Zgoda")
    field = await office.field(name, "TEXT")
    card = await office.contact("Trwała", {"fieldId": field["id"], "text": "ustna"})
    page = await office.settings()
    await delete(page, name)
    await page.get_by_role("button", name="Undo").click()
    await expect(page.get_by_role("rowheader", name=name)).to_be_visible()
    await delete(page, name)
    await page.goto(card)
    await expect(page.get_by_role("heading", name="Iga Trwała")).to_be_visible()
    await expect(value(page, name)).to_have_count(0)
    await office.settings()
    await page.get_by_role("button", name=f"Restore {name}").click()
    await expect(page.get_by_role("rowheader", name=name)).to_be_visible()
    await page.goto(card)
    await expect(value(page, name)).to_contain_text("ustna")


async def delete(page: Page, name: str) -> None:
    await page.get_by_role("button", name=f"More for {name}").click()
    await page.get_by_role("menuitem", name="Delete").click()
    dialog = page.get_by_role("dialog", name=f"Delete “{name}”?")
    await expect(dialog).to_contain_text("1 value goes with it.")
    await dialog.get_by_role("button", name="Delete field").click()
    await expect(page.get_by_role("rowheader", name=name)).to_have_count(0)


async def test_an_open_list_hears_of_a_new_field(office: Office, sit_down: SitDown) -> None:
    page = (await sit_down("bartek")).page
    await page.goto("/contacts")
    await page.get_by_role("row").nth(1).wait_for()
    name = unique("Branża")
    await office.field(name, "TEXT")
    await page.get_by_role("button", name="Columns").press("Enter")
    await expect(page.get_by_role("checkbox", name=name)).to_be_visible()


async def test_a_field_is_a_column_sorts_and_filters(office: Office, sit_down: SitDown) -> None:
    name = unique("Pracownicy")
    field = await office.field(name, "INTEGER", searchable=True)
    for person, number in (("Mała", 5), ("Duża", 900), ("Średnia", 50)):
        await office.contact(person, {"fieldId": field["id"], "integer": number})
    page = (await sit_down("bartek")).page
    await page.goto("/contacts?q=Iga")
    await page.get_by_role("button", name="Columns").press("Enter")
    item = page.get_by_role("checkbox", name=name)
    await item.press("Space")
    await expect(item).to_be_checked()
    await page.keyboard.press("Escape")
    sort = page.get_by_role("columnheader", name=name).get_by_role("button")
    await sort.click()
    await expect(page.get_by_role("row").nth(1)).to_contain_text("Iga Mała")
    await sort.click()
    await expect(page.get_by_role("row").nth(1)).to_contain_text("Iga Duża")
    made = Filter(page)
    await made.first(name)
    await page.get_by_role("textbox", name="Value").fill("100")
    await page.keyboard.press("Enter")
    rows = page.get_by_role("row", name="Iga ")
    await expect(rows).to_have_count(1)
    await page.reload()
    await expect(rows).to_have_count(1)
    await expect(page.get_by_role("columnheader", name=name)).to_be_visible()
    await made.line.get_by_role("button", name="Clear").press("Enter")
    await expect(page.get_by_role("row", name="Iga Mała")).to_be_visible()
