"""Out of the way and back: the archive, the trash."""

from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown

ARCHIVE = "mutation($input: RecordInput!) { contactArchive(input: $input) { userErrors { message } } }"


async def test_who_edits_somebody_in_the_archive_restores_them_first(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"), city="Kraków")
    await card.choose("Archive…")
    await card.desk.button("Archive").click()
    await expect(card.page.get_by_text("In the archive since")).to_be_visible()
    await card.write("City", "Łódź")
    question = card.page.get_by_role("dialog", name=f"{card.name} is in the archive")
    await question.get_by_role("button", name="Cancel").click()
    typed = card.page.get_by_role("textbox", name="City")
    await expect(typed).to_have_value("Łódź")
    await typed.press("Enter")
    await question.get_by_role("button", name="Restore and save").press("Enter")
    await expect(card.value("City")).to_contain_text("Łódź")
    await expect(card.page.get_by_text("In the archive since")).to_have_count(0)


async def test_the_archived_stand_greyed_in_the_list_and_are_found_by_their_type(sit_down: SitDown) -> None:
    desk = await sit_down("bartek")
    card = await Card.on(desk)
    await desk.ask(ARCHIVE, input={"id": card.id})
    search = card.name.split()[1]
    await desk.page.goto(f"/contacts?q={search}")
    await expect(desk.page.get_by_role("row", name=card.name)).to_contain_text("Archived")
    await desk.page.goto(f'/contacts?q={search}&filter={{"personType":["STUDENT"]}}')
    await expect(desk.page.get_by_text("Nobody fits these conditions")).to_be_visible()
    await desk.page.goto(f'/contacts?q={search}&filter={{"personType":["ARCHIVED"]}}')
    await expect(desk.page.get_by_role("row", name=card.name)).to_be_visible()
    assert await violations(desk.page) == ""


async def test_a_deleted_contact_comes_back_with_undo(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("ola"))
    await card.choose("Delete…")
    await expect(card.page.get_by_role("dialog")).to_contain_text("30 days")
    await card.desk.button("Delete contact").press("Enter")
    await expect(card.page.get_by_role("grid", name="Contacts")).to_be_visible()
    await expect(card.desk.tab(card.name)).to_have_count(0)
    await card.page.keyboard.press("Control+z")
    await expect(card.heading).to_be_visible()
    await expect(card.value("First name")).to_contain_text("Ewa")


async def test_the_trash_is_searched_and_restored_from_by_keyboard(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("ola"))
    await card.choose("Delete…")
    await card.desk.button("Delete contact").click()
    await card.page.get_by_role("link", name="Trash").click()
    await card.page.get_by_role("searchbox", name="Search the trash").fill(card.name)
    row = card.page.get_by_role("list", name="Trash").get_by_role("listitem")
    await expect(row).to_have_count(1)
    await expect(row).to_contain_text("Ola Nowak")
    await expect(row).to_contain_text("gone for good on")
    await expect(card.page.locator("[data-stale]")).to_have_count(0)
    assert await violations(card.page) == ""
    await row.get_by_role("button", name="Restore").press("Enter")
    await expect(card.heading).to_be_visible()
    await card.page.get_by_role("link", name="Trash").click()
    await expect(card.page.get_by_role("searchbox", name="Search the trash")).to_be_visible()
    await expect(card.page.get_by_role("listitem").filter(has_text=card.name)).to_have_count(0)


async def test_a_consultant_has_no_trash(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    await bartek.page.goto("/contacts")
    await expect(bartek.page.get_by_role("link", name="Contacts")).to_be_visible()
    await expect(bartek.page.get_by_role("link", name="Trash")).to_have_count(0)
    await bartek.page.goto("/trash")
    await expect(bartek.page.get_by_text("You have no access to this part")).to_be_visible()
