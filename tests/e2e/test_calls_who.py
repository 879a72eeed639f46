"""Who calls: chosen among several by a digit and remembered, or made known to us in one step."""

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.pbx import Pbx, a_number, shown

BARTEKS = "101"


def pop(desk: Desk, name: str) -> Locator:
    return desk.page.get_by_role("region", name=name)


async def test_one_of_several_is_chosen_by_a_digit_and_remembered(sit_down: SitDown, pbx: Pbx) -> None:
    # only she may save two who share a number
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    number = a_number()
    for _ in range(2):
        await Card.on(ola, phones=[{"number": number}])
    await bartek.page.goto("/organizations")
    call = await pbx.ring(number, BARTEKS)
    chooser = pop(bartek, f"Several contacts, {shown(number)}")
    choices = chooser.get_by_role("list", name="Who it may be").get_by_role("button")
    await expect(choices).to_have_count(2)
    assert await violations(bartek.page) == ""
    second = (await choices.nth(1).locator("span").nth(1).inner_text()).splitlines()[0]
    await bartek.page.keyboard.press("Alt+KeyR")
    await bartek.page.keyboard.press("2")
    await expect(bartek.tab(second)).to_have_attribute("aria-current", "page")
    await expect(pop(bartek, second)).to_contain_text("Incoming call")
    await call.hang_up()

    await bartek.page.goto("/organizations")
    await pbx.ring(number, BARTEKS)
    await expect(pop(bartek, second).filter(has_text="Incoming call")).to_be_visible()
    await expect(bartek.tab(second)).to_have_attribute("aria-current", "page")


async def test_a_stranger_is_attached_to_a_contact_who_then_has_the_number(sit_down: SitDown, pbx: Pbx) -> None:
    bartek = await sit_down("bartek")
    card, number = await Card.on(bartek), a_number()
    await bartek.page.goto("/organizations")
    await pbx.ring(number, BARTEKS)
    stranger = pop(bartek, f"Unknown number {shown(number)}")
    await stranger.get_by_role("button", name="Attach to a contact").click()
    await expect(stranger.get_by_role("checkbox", name=f"Add {shown(number)} to the contact")).to_be_checked()
    await stranger.get_by_role("searchbox", name="Attach to a contact").fill(card.name.split()[1])
    await bartek.page.get_by_role("option", name=card.name).click()
    await expect(card.heading).to_be_visible()
    await expect(bartek.page.get_by_role("main")).to_contain_text(shown(number))
    await expect(pop(bartek, card.name)).to_be_visible()

    again = await pbx.ring(number, BARTEKS)
    await expect(pop(bartek, card.name)).to_have_count(2)
    await again.hang_up()
