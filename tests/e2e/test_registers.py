"""What registers know of a company is offered, and never in the way."""

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.company import Company, a_nip, as_read
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.registers.answers import UNLISTED, failed, listed
from tests.registers.server import Register, Reply

SILENT = Reply({"message": "later"}, status=503)
FOUND = "Found on the white list of VAT payers"


async def new_organization(desk: Desk) -> Locator:
    await desk.page.goto("/organizations")
    await desk.button("New organization").click()
    return desk.page.get_by_role("dialog", name="New organization")


async def test_a_nip_fills_a_new_organization(sit_down: SitDown, white_list: Register) -> None:
    number = a_nip()
    name = f"PRZYKŁAD {number}"
    white_list.says(listed(nip=number, name=name))
    bartek = await sit_down("bartek")
    form = await new_organization(bartek)
    await form.get_by_role("textbox", name="NIP or VAT id").press_sequentially(as_read(number))
    answer = form.get_by_role("region", name=FOUND)
    await expect(answer).to_contain_text("Czynny")
    await expect(form.get_by_role("textbox", name="Name", exact=True)).to_have_value("")
    assert await violations(bartek.page) == ""
    await answer.get_by_role("checkbox", name="KRS").uncheck()
    await answer.get_by_role("button", name="Take over").press("Enter")
    await expect(form.get_by_role("textbox", name="Name", exact=True)).to_have_value(name)
    await expect(form.get_by_role("textbox", name="NIP or VAT id")).to_be_focused()
    await expect(form.get_by_role("textbox", name="City")).to_have_value("WARSZAWA")
    await form.get_by_role("textbox", name="NIP or VAT id").press("Enter")
    await expect(bartek.page.get_by_role("heading", name=name, level=1)).to_be_visible()
    for field, value in {"NIP or VAT id": as_read(number), "REGON": "000002217", "Postal code": "00-916"}.items():
        await expect(bartek.page.get_by_role("button", name=f"{field}: ")).to_contain_text(value)
    await expect(bartek.page.get_by_role("button", name="KRS: ")).to_contain_text("Add…")


async def test_on_a_card_the_answer_stands_beside_what_is_there(sit_down: SitDown, white_list: Register) -> None:
    number = a_nip()
    white_list.says(listed(nip=number))
    card = await Company.on(await sit_down("bartek"), city="Kraków")
    await card.value("NIP or VAT id").press("Enter")
    await card.page.keyboard.type(as_read(number))
    answer = card.page.get_by_role("region", name=FOUND)
    city = answer.get_by_role("listitem").filter(has_text="City")
    await expect(city).to_contain_text("Here: Kraków")
    await expect(city.get_by_role("checkbox")).not_to_be_checked()
    await expect(answer.get_by_role("checkbox", name="REGON")).to_be_checked()
    await answer.get_by_role("button", name="Take over").press("Enter")
    await expect(card.value("REGON")).to_contain_text("000002217")
    await expect(card.value("Address")).to_contain_text("ŚWIĘTOKRZYSKA 12")
    await expect(card.value("City")).to_contain_text("Kraków")
    await expect(card.heading).to_be_visible()
    await expect(card.value("NIP or VAT id")).to_contain_text(as_read(number))
    await expect(card.value("NIP or VAT id")).to_be_focused()


async def test_a_silent_register_keeps_nobody_from_saving(
    sit_down: SitDown, white_list: Register, vies: Register
) -> None:
    number = a_nip()
    white_list.says(SILENT)
    vies.says(failed("MS_UNAVAILABLE"))
    card = await Company.on(await sit_down("bartek"))
    await card.write("NIP or VAT id", number)
    await expect(card.value("NIP or VAT id")).to_contain_text(as_read(number))
    await expect(card.page.get_by_text("You can save anyway.")).to_be_visible()
    white_list.says(listed(nip=number))
    await card.desk.button("Try again").press("Enter")
    await expect(card.page.get_by_role("region", name=FOUND)).to_be_visible()


async def test_a_nip_that_nobody_has_is_said_to_be_so(sit_down: SitDown, white_list: Register) -> None:
    white_list.says(UNLISTED)
    card = await Company.on(await sit_down("bartek"), taxId=a_nip())
    await card.desk.button("Look up in the register").click()
    await expect(card.page.get_by_text("white list").first).to_be_visible()
    await expect(card.page.get_by_role("region", name=FOUND)).to_have_count(0)


async def test_a_wrong_nip_is_told_at_its_field(sit_down: SitDown) -> None:
    card = await Company.on(await sit_down("bartek"))
    await card.write("NIP or VAT id", "526-025-02-75")
    await expect(card.page.get_by_role("alert").first).to_contain_text("its last digit does not fit")
    await card.page.keyboard.press("Escape")
    await expect(card.value("NIP or VAT id")).to_contain_text("Add…")
