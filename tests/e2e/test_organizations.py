"""Organizations: their cards, and what they belong to."""

from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.company import Company, a_nip, as_read
from tests.e2e.conftest import SitDown

STAGES = "{ viewer { defaultCrm { stages { id name } } } }"


async def test_the_fields_of_a_card_are_edited_in_place(sit_down: SitDown) -> None:
    number = a_nip()
    card = await Company.on(await sit_down("bartek"), taxId=number)
    await expect(card.value("NIP or VAT id")).to_contain_text(as_read(number))
    await card.write("Website", "przyklad.example")
    await expect(card.page.get_by_role("link", name="Open the website")).to_have_attribute(
        "href", "https://przyklad.example"
    )
    await card.value("Stage").click()
    await card.page.get_by_role("option", name="Klient").click()
    await expect(card.value("Stage")).to_contain_text("Klient")
    await card.write("REGON", "123")
    await expect(card.page.get_by_role("alert").filter(has_text="REGON")).to_be_visible()
    await card.page.keyboard.press("Escape")
    await expect(card.value("REGON")).to_contain_text("Add…")
    assert await violations(card.page) == ""


async def test_two_people_in_the_same_field_see_both_values(sit_down: SitDown) -> None:
    card = await Company.on(await sit_down("ola"))
    bartek = card.at(await sit_down("bartek"))
    await bartek.open()
    typed = await bartek.begin("Industry", "Rolnictwo")
    await card.write("Industry", "Budownictwo")
    await expect(card.value("Industry")).to_contain_text("Budownictwo")
    await typed.press("Enter")
    conflict = bartek.page.get_by_role("alert").filter(has_text="Keep theirs")
    await expect(conflict).to_contain_text("Budownictwo")
    await expect(conflict).to_contain_text("Rolnictwo")
    await bartek.desk.button("Save mine").press("Enter")
    await expect(card.value("Industry")).to_contain_text("Rolnictwo")


async def test_what_belongs_to_an_organization_stands_on_its_card(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    holding = await Company.on(ola)
    branch = await Company.on(ola, parentId=holding.id)
    await expect(branch.page.get_by_role("link", name=f"Belongs to: {holding.name}")).to_be_visible()
    await holding.open()
    await holding.panel("Structure").click()
    children = holding.page.get_by_role("list", name="What belongs to it")
    await expect(children.get_by_role("link", name=branch.name)).to_be_visible()
    await holding.value("Belongs to").click()
    await (
        holding.page.get_by_role("searchbox", name="Belongs to")
        .or_(holding.page.get_by_role("textbox", name="Belongs to"))
        .fill(branch.name)
    )
    await holding.page.get_by_role("option", name=branch.name).click()
    await expect(holding.page.get_by_role("alert").filter(has_text="below")).to_be_visible()
    await children.get_by_role("link", name=branch.name).click()
    await expect(branch.heading).to_be_visible()


async def test_somebody_new_is_added_from_the_card(sit_down: SitDown) -> None:
    card = await Company.on(await sit_down("bartek"))
    await card.panel("Contacts").click()
    await expect(card.page.get_by_text("Nobody works here yet")).to_be_visible()
    await card.desk.button("New contact here").click()
    last = card.name.replace(" ", "")
    await card.page.get_by_role("textbox", name="First name").fill("Jan")
    await card.page.get_by_role("textbox", name="Last name").fill(last)
    await card.desk.button("Create contact").press("Enter")
    await expect(card.page.get_by_role("heading", name=f"Jan {last}")).to_be_visible()
    await card.page.get_by_role("main").get_by_role("link", name=card.name).click()
    await card.panel("Contacts").click()
    people = card.page.get_by_role("list", name="Contacts")
    await expect(people.get_by_role("link", name=f"Jan {last}")).to_be_visible()


async def test_a_deleted_organization_comes_back_with_undo(sit_down: SitDown) -> None:
    card = await Company.on(await sit_down("ola"))
    await card.choose("Delete…")
    await expect(card.page.get_by_role("dialog")).to_contain_text("30 days")
    await card.desk.button("Delete organization").press("Enter")
    await expect(card.page.get_by_role("grid", name="Organizations")).to_be_visible()
    await expect(card.desk.tab(card.name)).to_have_count(0)
    await card.page.keyboard.press("Control+z")
    await expect(card.heading).to_be_visible()


async def test_an_organization_has_a_business_card(sit_down: SitDown) -> None:
    card = await Company.on(await sit_down("bartek"), emails=[{"address": "biuro@kartowa.example", "main": True}])
    await card.choose("Business card")
    await expect(card.page.get_by_role("img", name="QR code")).to_be_visible()
    assert "biuro@kartowa.example" in await card.page.get_by_role("textbox", name="vCard").input_value()


async def test_who_looks_like_it_is_shown_while_one_types_and_may_block(sit_down: SitDown) -> None:
    number = a_nip()
    known = await Company.on(await sit_down("ola"), taxId=number)
    bartek = await sit_down("bartek")
    await bartek.page.goto("/organizations")
    await bartek.button("New organization").click()
    await bartek.page.get_by_role("textbox", name="Name", exact=True).fill(known.name)
    form = bartek.page.get_by_role("dialog", name="New organization")
    await expect(form.get_by_role("link", name=known.name)).to_contain_text("alike name")
    await form.get_by_role("textbox", name="NIP or VAT id").fill(as_read(number))
    await expect(form.get_by_role("link", name=known.name)).to_contain_text("same tax id")
    await expect(form).to_contain_text("your roles do not let you save it twice")
    await expect(bartek.button("Create organization")).to_be_disabled()


async def test_the_list_is_narrowed_by_stage_and_searched_by_nip(sit_down: SitDown) -> None:
    number = a_nip()
    card = await Company.on(await sit_down("bartek"), taxId=number)
    page = card.page
    await page.goto("/organizations")
    await page.get_by_role("searchbox", name="Search organizations").fill(number)
    row = page.get_by_role("row", name=card.name)
    await expect(row).to_contain_text(as_read(number))
    stages = (await card.desk.ask(STAGES))["viewer"]["defaultCrm"]["stages"]
    customer = next(stage["id"] for stage in stages if stage["name"] == "Klient")
    await page.goto(f'/organizations?q={number}&filter={{"stage":{{"eq":"{customer}"}}}}')
    await expect(page.get_by_text("No organization fits these conditions")).to_be_visible()
    await card.desk.button("Clear filter").click()
    await expect(row).to_be_visible()
    await page.get_by_role("navigation", name="Views").get_by_role("button", name="My organizations").click()
    await expect(row).to_have_count(0)
