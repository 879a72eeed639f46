"""Cards of contacts: live for all who have them open, and still there after a reload."""

from playwright.async_api import expect

from tests.e2e.conftest import SitDown


async def test_a_colleagues_note_appears_on_an_open_card(sit_down: SitDown) -> None:
    bartek, daria = await sit_down("bartek"), await sit_down("daria")
    card = await bartek.card_of("Ewa Wiśniewska")
    for desk in (bartek, daria):
        await desk.page.goto(card)
        await expect(desk.timeline).to_be_visible()
    note = bartek.page.get_by_role("textbox", name="New note")
    await note.fill("Prosi o telefon po 16:00.")
    await bartek.button("Add note").click()
    await expect(note).to_have_text("")
    for desk in (bartek, daria):
        told = desk.timeline.get_by_role("article", name="Note by Bartek Wójcik")
        await expect(told.filter(has_text="Prosi o telefon po 16:00.")).to_have_count(1)


async def test_open_records_survive_a_reload(sit_down: SitDown) -> None:
    daria = await sit_down("daria")
    await daria.page.goto("/contacts")
    search = daria.page.get_by_role("searchbox", name="Search contacts")
    await search.fill("601602603")
    await daria.page.get_by_role("row", name="Ewa Wiśniewska").click()
    await expect(daria.page.get_by_role("heading", name="Ewa Wiśniewska")).to_be_visible()
    await daria.page.get_by_role("link", name="Organizations").click()
    organization = await daria.page.get_by_role("grid", name="Organizations").get_by_role("link").first.inner_text()
    await daria.page.get_by_role("row", name=organization).first.click()
    await expect(daria.page.get_by_role("heading", name=organization)).to_be_visible()
    await daria.page.reload()
    await expect(daria.tab(organization)).to_have_attribute("aria-current", "page")
    await daria.tab("Ewa Wiśniewska").click()
    await expect(daria.page.get_by_role("heading", name="Ewa Wiśniewska")).to_be_visible()
