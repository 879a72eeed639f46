"""What somebody typed into a card is never lost, nor what a colleague typed meanwhile."""

from playwright.async_api import Dialog, expect

from tests.e2e.card import Card
from tests.e2e.conftest import SitDown


async def test_two_people_edit_different_fields_and_both_are_kept(sit_down: SitDown) -> None:
    bartek = await Card.on(await sit_down("bartek"), city="Kraków")
    ola = bartek.at(await sit_down("ola"))
    await ola.open()
    typed = await bartek.begin("City", "Łódź")
    await ola.write("Postal code", "90-001")
    await expect(bartek.value("Postal code")).to_contain_text("90-001")
    await typed.press("Enter")
    for card in (bartek, ola):
        await expect(card.value("City")).to_contain_text("Łódź")
        await expect(card.value("Postal code")).to_contain_text("90-001")


async def test_two_people_edit_the_same_field_and_the_second_chooses(sit_down: SitDown) -> None:
    bartek = await Card.on(await sit_down("bartek"), city="Kraków")
    ola = bartek.at(await sit_down("ola"))
    await ola.open()
    typed = await bartek.begin("City", "Łódź")
    await ola.write("City", "Gdańsk")
    await expect(ola.value("City")).to_contain_text("Gdańsk")
    await typed.press("Enter")
    conflict = bartek.page.get_by_role("alert").filter(has_text="in the meantime")
    await expect(conflict).to_contain_text("Gdańsk")
    await expect(conflict).to_contain_text("Łódź")
    await bartek.desk.button("Save mine").click()
    for card in (bartek, ola):
        await expect(card.value("City")).to_contain_text("Łódź")


async def test_what_was_typed_outlives_the_page(sit_down: SitDown) -> None:
    """Left by a key, by a link, by a reload: each either comes back to the text or asks."""
    card = await Card.on(await sit_down("bartek"), city="Kraków")
    desk, page = card.desk, card.page
    asked: list[str] = []

    async def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        await dialog.dismiss()

    page.on("dialog", stay)
    await card.begin("City", "x" * 200)
    await page.keyboard.press("Enter")  # too long: refused
    await expect(page.get_by_role("alert").filter(has_text="characters fit here")).to_be_visible()
    await page.get_by_role("link", name="Organizations").click()
    await expect(page.get_by_role("grid", name="Organizations")).to_be_visible()
    await expect(desk.tab(f"{card.name} unsaved")).to_be_visible()
    await page.keyboard.press("Alt+1")
    await expect(page.get_by_role("textbox", name="City", exact=True)).to_have_value("x" * 200)
    await page.keyboard.press("Alt+w")
    await expect(card.heading).to_be_visible()
    assert asked == ["confirm"]
    await page.evaluate("setTimeout(() => location.reload())")
    await page.wait_for_timeout(500)
    assert asked == ["confirm", "beforeunload"]
    await page.get_by_role("textbox", name="City", exact=True).fill("Łódź")
    await page.keyboard.press("Enter")
    await expect(card.value("City")).to_contain_text("Łódź")
