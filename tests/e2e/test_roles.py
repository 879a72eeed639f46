"""Roles: made, given, explained; and managers who can't open what they look after."""

from typing import Any

from playwright.async_api import Locator, Page, expect

from ringbook.seed.demo import PASSWORD
from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk

ADD_USER = "mutation($input: UserInput!) { userCreate(input: $input) { user { id } userErrors { message } } }"
ADD_ROLE = "mutation($input: RoleInput!) { roleCreate(input: $input) { role { id } userErrors { message } } }"
FIND_USER = "query($search: String!) { users(search: $search, first: 1) { nodes { id } } }"
IMPORTING = "Import contacts from a spreadsheet"


async def test_a_copied_role_is_given_and_told_apart_from_the_others(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    page = ola.page
    await page.goto("/settings/roles")
    await page.get_by_role("list", name="System roles").get_by_role("link", name="Consultant").click()
    await ola.button("Copy").click()
    await expect(page.get_by_label("Name", exact=True)).to_have_value("Consultant (copy)")
    await page.get_by_label("Name", exact=True).fill("Importer")
    await page.get_by_label(IMPORTING).check()
    await ola.button("Create role").click()
    await expect(page.get_by_role("heading", name="Importer")).to_be_visible()
    await page.goto(await user_path(ola, "daria"))
    await expect(right(page, IMPORTING)).to_contain_text("no role")
    await page.get_by_role("combobox", name="Roles").click()
    await page.get_by_role("option", name="Importer").click()
    await ola.button("Save").click()
    await expect(right(page, IMPORTING)).to_have_text(f"{IMPORTING}Importer")
    await expect(right(page, "Add and change contacts")).to_contain_text("Consultant, Importer")
    await expect(right(page, "Dial contacts")).to_contain_text("Dialler")
    assert await violations(page) == ""


async def test_a_user_is_looked_up_beside_the_roles(sit_down: SitDown) -> None:
    page = (await sit_down("ola")).page
    await page.goto("/settings/roles")
    await page.get_by_role("combobox", name="User").fill("wojcik")
    await page.get_by_role("option", name="Bartek Wójcik").click()
    crm = page.get_by_role("table", name="Contacts and organizations").get_by_role("row", name="Sprzedaż")
    await expect(crm).to_contain_text("through Infolinia")
    await expect(crm.get_by_role("cell").first).to_have_text("changes allConsultant")


async def test_deleting_a_role_says_who_loses_it(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    page = ola.page
    made = await ola.ask(ADD_ROLE, input={"name": "Stażyści", "permissions": ["contacts:read"]})
    role = made["roleCreate"]["role"]["id"]
    await add_user(ola, "staszek", "Staszek Mały", [role])
    await page.goto(f"/settings/roles/{role}")
    await ola.button("Delete").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("1 user loses it")
    await dialog.get_by_role("button", name="Delete role").click()
    await expect(page.get_by_role("list", name="System roles")).to_be_visible()
    await expect(page.get_by_role("link", name="Stażyści")).to_have_count(0)


async def test_refusals_stand_where_they_belong_in_polish(sit_down: SitDown) -> None:
    ola = await sit_down("ola", locale="pl-PL")
    page = ola.page
    await page.goto("/settings/roles/new")
    await page.get_by_label("Nazwa", exact=True).fill("CONSULTANT")
    await ola.button("Utwórz rolę").click()
    await expect(page.get_by_text("Rola „CONSULTANT” już istnieje.")).to_be_visible()
    await page.goto(await user_path(ola, "ola"))
    await page.get_by_role("combobox", name="Role", exact=True).press("Backspace")
    await ola.button("Zapisz").click()
    await expect(page.get_by_text("Ktoś musi pozostać administratorem")).to_be_visible()


async def test_a_locked_out_manager_is_let_in_by_a_button(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    await add_user(ola, "igor", "Igor Nowy", [])
    igor = await sit_down("igor")
    await igor.page.goto("/settings")
    contacts = igor.page.get_by_role("link", name="Contacts")
    await expect(igor.page.get_by_role("heading", name="My profile")).to_be_visible()
    await expect(contacts).to_have_count(0)
    card = await ola.card_of("Ewa Wiśniewska")
    await ola.page.goto(card)
    await add_manager(ola.page, "igor now")
    warning = ola.page.get_by_role("list", name="Managers who can't open this card").get_by_role("listitem")
    await expect(warning).to_contain_text("Igor Nowy can't open this card: the role “Customer manager” is missing.")
    await warning.get_by_role("button", name="Give the role").click()
    await expect(warning).to_have_count(0)
    await contacts.click()
    await expect(igor.page.get_by_role("row", name="Ewa Wiśniewska")).to_be_visible()
    await igor.page.goto(card)
    await expect(igor.page.get_by_role("heading", name="Ewa Wiśniewska")).to_be_visible()


async def add_manager(page: Page, search: str) -> None:
    """With the keyboard, from the field on the card."""
    await page.get_by_role("button", name="Managers:").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("textbox", name="Managers")).to_be_focused()
    await page.keyboard.type(search)
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")


def right(page: Page, name: str) -> Locator:
    """The line that says which roles give a right."""
    return page.get_by_role("table", name="Rights").get_by_role("row", name=name)


async def user_path(desk: Desk, search: str) -> str:
    found = await desk.ask(FIND_USER, search=search)
    return f"/settings/users/{found['users']['nodes'][0]['id']}"


async def add_user(desk: Desk, login: str, name: str, roles: list[Any]) -> None:
    email = f"{login}@example.com"
    await desk.ask(ADD_USER, input={"email": email, "name": name, "password": PASSWORD, "roleIds": roles})
