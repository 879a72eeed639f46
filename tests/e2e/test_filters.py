"""Filters and views: built by keyboard, kept in the address, shared, stored."""

from urllib.parse import quote
from uuid import uuid4

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.card import CREATE
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.filtering import Filter
from tests.e2e.office import a_crm

WORDS = "{ viewer { defaultCrm { id stages { id name } } } }"


async def people(desk: Desk) -> str:
    """Three of a new family name: Ada of Gdańsk is a customer, Bea and Cela are new; Cela lives in Sopot."""
    crm = (await desk.ask(WORDS))["viewer"]["defaultCrm"]
    stages = {stage["name"]: stage["id"] for stage in crm["stages"]}
    name = f"Filtr{uuid4().hex[:8]}"
    for first, city, stage in (("Ada", "Gdańsk", "Klient"), ("Bea", "Gdańsk", "Nowy"), ("Cela", "Sopot", "Nowy")):
        values = {"firstName": first, "lastName": name, "city": city, "stageId": stages[stage], "crmId": crm["id"]}
        await desk.ask(CREATE, input=values)
    return name


def rows(desk: Desk, name: str) -> Locator:
    return desk.page.get_by_role("row").filter(has_text=name)


def view(desk: Desk, name: str) -> Locator:
    return desk.page.get_by_role("navigation", name="Views").get_by_role("button", name=name)


async def test_a_filter_with_a_group_is_built_by_keyboard_and_shared_by_its_address(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    await a_crm(await sit_down("ola"))  # has a "Klient" too, and a name before "Sprzedaż"
    name = await people(bartek)
    page, made = bartek.page, Filter(bartek.page)
    await page.goto("/contacts")
    await page.get_by_role("row").nth(1).wait_for()
    await made.first("Last name")
    await page.keyboard.type(name)
    await page.keyboard.press("Enter")
    await expect(rows(bartek, name)).to_have_count(3)
    await expect(made.line.get_by_role("button", name="Filter", exact=True)).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await made.choose("City")
    await page.keyboard.type("sop")
    await page.keyboard.press("Enter")
    await expect(made.chip("City contains sop")).to_be_visible()
    await expect(rows(bartek, name)).to_have_count(1)
    await made.line.get_by_role("button", name="Add to this group").press("Enter")
    await made.choose("Stage")
    await made.tick("Stage", "Klient")
    await expect(made.chip("Stage is Klient (Sprzedaż)")).to_be_visible()
    await expect(rows(bartek, name)).to_have_count(2)
    await page.reload()
    await expect(rows(bartek, name)).to_have_count(2)
    celina = await sit_down("celina", locale="pl-PL")
    await celina.page.goto(page.url)
    await expect(rows(celina, name)).to_have_count(2)
    read = Filter(celina.page, "pl")
    await expect(read.chip(f"Nazwisko zawiera {name}")).to_be_visible()
    await expect(read.chip("Miasto zawiera sop")).to_be_visible()
    await expect(read.chip("Etap to Klient (Sprzedaż)")).to_be_visible()
    assert await violations(page) == ""


async def test_a_condition_is_changed_removed_and_comes_back(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    name = await people(bartek)
    page, made = bartek.page, Filter(bartek.page)
    conditions = f'{{"and": [{{"lastName": {{"eq": "{name}"}}}}, {{"city": {{"contains": "gda"}}}}]}}'
    await page.goto(f"/contacts?filter={quote(conditions)}")
    await expect(rows(bartek, name)).to_have_count(2)
    await made.chip("City contains gda").press("Enter")
    await page.get_by_role("combobox", name="Comparison").select_option("does not contain")
    await page.get_by_role("textbox", name="Value").press("Enter")
    await expect(made.chip("City does not contain gda")).to_be_focused()
    await expect(rows(bartek, name)).to_have_count(1)
    await page.keyboard.press("Delete")
    await expect(made.chip("City does not contain gda")).to_have_count(0)
    await expect(rows(bartek, name)).to_have_count(3)
    await page.go_back()
    await expect(rows(bartek, name)).to_have_count(1)
    await page.go_back()
    await expect(made.chip("City contains gda")).to_be_visible()
    await made.line.get_by_role("combobox", name="How many of these hold").select_option("None of")
    await expect(rows(bartek, name)).to_have_count(0)
    await page.keyboard.press("Escape")
    await made.line.get_by_role("button", name="Clear").press("Enter")
    await expect(made.line).to_have_count(0)


async def test_the_keyboard_goes_on_in_the_list_when_the_filter_is_left(sit_down: SitDown) -> None:
    page = (await sit_down("bartek")).page
    await page.goto("/contacts")
    grid, made = page.get_by_role("grid", name="Contacts"), Filter(page)
    await page.get_by_role("row").nth(1).wait_for()
    await grid.press("f")
    await page.get_by_role("dialog").get_by_role("textbox").or_(page.get_by_role("combobox")).first.wait_for()
    await page.keyboard.press("Escape")
    await expect(grid).to_be_focused()
    await page.goto('/contacts?filter={"city":{"contains":"gda"}}')
    await made.chip("City contains gda").press("Delete")
    await expect(made.line).to_have_count(0)
    await expect(grid).to_be_focused()


async def test_an_address_that_was_cut_says_what_is_wrong(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    page = bartek.page
    for broken in ('{"city": {"contains": "gda"}, "cty": 1}', '{"city": {"contains": "gda"}, "or": [{"stage": 7}]}'):
        await page.goto(f"/contacts?filter={quote(broken)}")
        notice = page.get_by_role("status").filter(has_text="not understood")
        await expect(notice).to_be_visible()
        await expect(Filter(page).chip("City contains gda")).to_be_visible()
        await notice.get_by_role("button", name="Remove it").press("Enter")
        await expect(notice).to_have_count(0)
    await page.goto('/contacts?filter={"city":')
    await expect(page.get_by_role("status").filter(has_text="not understood")).to_be_visible()
    await expect(page.get_by_role("row").nth(1)).to_be_visible()
    await page.goto("/contacts?view=bm90aGluZw==")
    notice = page.get_by_role("status").filter(has_text="does not share it")
    await notice.get_by_role("button", name="Show all").press("Enter")
    await expect(notice).to_have_count(0)


async def test_what_no_chip_can_say_stands_in_the_tree(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    page, made = bartek.page, Filter(bartek.page)
    deep = (
        '{"and": [{"city": {"contains": "gda", "isNull": false}},'
        ' {"or": [{"firstName": {"isNull": true}}, {"and": [{"language": {"in": ["pl"]}}, {"inBasket": true}]}]},'
        ' {"stage": {"in": ["U3RhZ2U6bm9uZQ"]}}, {"customFields": [{"fieldId": "gone", "flag": true}]}]}'
    )
    await page.goto(f"/contacts?filter={quote(deep)}")
    await expect(made.line.get_by_role("listitem").filter(has=page.get_by_role("alert"))).to_contain_text(
        "does not exist"
    )
    await made.chip("Group of 3").press("Enter")
    tree = page.get_by_role("dialog", name="Filter")
    await expect(tree.get_by_text('"isNull": false')).to_be_visible()
    await expect(tree.get_by_role("button", name="First name is empty")).to_be_visible()
    await expect(tree.get_by_role("button", name="Language is Polish")).to_be_visible()
    await expect(tree.get_by_role("button", name="Stage is (deleted)")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(made.chip("Group of 3")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(tree).to_be_visible()
    assert await violations(page) == ""


async def test_a_view_is_saved_made_the_default_and_shared(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    name = await people(ola)
    page, made = ola.page, Filter(ola.page)
    await page.goto(f"/contacts?q={name}&sort=-name")
    await expect(rows(ola, name)).to_have_count(3)
    await ola.button("Save as a view…").press("Enter")
    await page.get_by_role("textbox", name="Name").fill(name)
    await page.get_by_role("checkbox", name="Share it with everybody").check()
    await page.keyboard.press("Enter")
    await expect(view(ola, name)).to_have_attribute("aria-current", "page")
    await expect(page.get_by_role("searchbox", name="Search contacts")).to_have_value("")
    await expect(view(ola, name)).to_be_focused()
    await expect(rows(ola, name)).to_have_count(3)
    await choose(ola, "Make it my default")
    await page.goto("/contacts")
    await expect(rows(ola, name).first).to_contain_text("Cela")
    await expect(view(ola, name)).to_have_attribute("aria-current", "page")

    await made.another("City")
    await page.keyboard.type("Sopot")
    await page.keyboard.press("Enter")
    await expect(view(ola, "changed")).to_have_count(1)
    await ola.button("Save").press("Enter")
    await expect(view(ola, "changed")).to_have_count(0)
    await expect(view(ola, name)).to_be_focused()

    bartek = await sit_down("bartek")
    await bartek.page.goto("/contacts")
    await bartek.button("All views").press("Enter")
    await expect(bartek.page.get_by_role("menuitem", name=name)).to_contain_text("Ola Nowak")
    await bartek.page.get_by_role("menuitem", name=name).press("Enter")
    await expect(rows(bartek, name)).to_have_count(1)
    await bartek.button("This view").press("Enter")
    await expect(bartek.page.get_by_role("menuitem", name="Copy link")).to_be_visible()
    await expect(bartek.page.get_by_role("menuitem", name="Delete view")).to_have_count(0)
    assert await violations(bartek.page) == ""

    await choose(ola, "Delete view")
    await expect(view(ola, "All")).to_have_attribute("aria-current", "page")
    await page.keyboard.press("Control+z")
    await expect(view(ola, name)).to_have_attribute("aria-current", "page")
    await choose(ola, "No longer my default")
    await choose(ola, "Delete view")
    await expect(view(ola, name)).to_have_count(0)


async def choose(desk: Desk, entry: str) -> None:
    """Out of the menu of the view that is shown."""
    await desk.button("This view").press("Enter")
    await desk.page.get_by_role("menuitem", name=entry, exact=True).press("Enter")
    await expect(desk.page.get_by_role("menu")).to_have_count(0)


async def test_digits_choose_views(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    await bartek.page.goto("/contacts")
    await bartek.page.get_by_role("row").nth(1).wait_for()
    await bartek.page.keyboard.press("2")
    await expect(view(bartek, "My contacts")).to_have_attribute("aria-current", "page")
    await expect(Filter(bartek.page).chip("My contacts")).to_be_visible()
    await bartek.page.keyboard.press("1")
    await expect(view(bartek, "All")).to_have_attribute("aria-current", "page")


async def test_a_phone_has_the_whole_filter_in_a_drawer(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek", viewport={"width": 390, "height": 844}, has_touch=True)
    name = await people(bartek)
    page = bartek.page
    await page.goto("/contacts")
    await bartek.button("Filter").tap()
    tree = page.get_by_role("dialog", name="Filter")
    await tree.get_by_role("button", name="Condition", exact=True).tap()
    await page.get_by_role("option", name="Last name").tap()
    await page.get_by_role("textbox", name="Value").fill(name)
    await bartek.button("Apply").tap()
    await expect(tree.get_by_role("button", name=f"Last name contains {name}")).to_be_visible()
    await bartek.button("Done").tap()
    await expect(page.get_by_role("row").filter(has_text="Cela")).to_be_visible()
