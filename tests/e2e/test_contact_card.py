"""A contact's card: its panels, its numbers, what can be done with it as a whole."""

from uuid import uuid4

from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.pbx import Pbx


async def test_panels_are_walked_by_arrow_keys_and_kept_in_the_address(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    await card.panel("Timeline").focus()
    for name in ("Calls and messages", "Notes", "Activities"):
        await card.page.keyboard.press("ArrowRight")
        await expect(card.panel(name)).to_be_focused()
        await expect(card.panel(name)).to_have_attribute("aria-selected", "true")
    await card.page.reload()
    await expect(card.panel("Activities")).to_have_attribute("aria-selected", "true")
    await card.panel("Activities").press("End")
    await expect(card.panel("Changes")).to_be_focused()
    await card.page.keyboard.press("ArrowRight")
    await expect(card.panel("Timeline")).to_be_focused()
    await expect(card.page.get_by_role("textbox", name="New note")).to_be_visible()


async def test_every_panel_is_open_to_everybody(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("ola"), phones=[{"number": "601 700 800", "doNotCall": True}])
    for name in ("Timeline", "Notes", "Consents"):
        await card.panel(name).click()
        await expect(card.panel(name)).to_have_attribute("aria-selected", "true")
        assert await violations(card.page) == ""


async def test_a_note_key_leads_to_the_note_from_any_panel(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    await card.panel("Consents").click()
    await card.page.keyboard.press("n")
    await expect(card.page.get_by_role("textbox", name="New note")).to_be_focused()


async def test_a_copy_opens_in_a_tab_of_its_own(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"), city="Gdynia", phones=[{"number": "601 700 801"}])
    await card.choose("Copy…")
    name = f"Kopia{uuid4().hex[:8]}"
    await card.page.get_by_role("textbox", name="Last name").fill(name)
    await card.page.keyboard.press("Enter")
    await expect(card.page.get_by_role("heading", name=f"Ewa {name}", level=1)).to_be_visible()
    await expect(card.desk.tab(card.name)).to_be_visible()
    await expect(card.value("City")).to_contain_text("Gdynia")
    await expect(card.page.get_by_text("601 700 801")).to_have_count(0)


async def test_the_business_card_is_a_code_and_a_file(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"), phones=[{"number": "601 700 802"}])
    await card.choose("Business card")
    dialog = card.page.get_by_role("dialog", name="Business card")
    code = dialog.get_by_role("img", name=f"QR code with the business card of {card.name}")
    await expect(code).to_be_visible()
    assert await code.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    async with card.page.expect_download() as download:
        await dialog.get_by_role("button", name="Download .vcf").click()
    file = await (await download.value).path()
    assert "TEL" in file.read_text()


async def test_numbers_that_must_not_be_called_ask_first(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"), phones=[{"number": "601 700 803"}])
    await card.page.get_by_role("button", name="601 700 803").first.click()
    await card.page.get_by_role("checkbox", name="Do not call").check()
    await card.page.keyboard.press("Enter")
    await expect(card.page.get_by_text("do not call")).to_be_visible()
    await expect(card.desk.timeline).to_contain_text("(do not call)")  # by then the server knows
    await card.desk.button("Call 601 700 803").click()
    await expect(card.page.get_by_role("dialog", name="Call 601 700 803 all the same?")).to_be_visible()


async def test_who_shares_a_number_is_named_beside_it(sit_down: SitDown) -> None:
    desk = await sit_down("ola")
    first = await Card.on(desk, phones=[{"number": "601 700 804"}])
    second = await Card.on(desk, phones=[{"number": "+48 601-700-804"}])
    await expect(desk.page.get_by_text("also:")).to_be_visible()
    await desk.page.get_by_role("link", name=first.name, exact=True).last.click()
    await expect(first.heading).to_be_visible()
    await expect(desk.page.get_by_role("link", name=second.name, exact=True).last).to_be_visible()


async def test_addresses_change_their_order_and_the_main_one(sit_down: SitDown) -> None:
    one, other = (f"{uuid4().hex[:8]}@example.com" for _ in range(2))
    card = await Card.on(await sit_down("bartek"), emails=[{"address": one, "main": True}, {"address": other}])
    await card.desk.button(f"More: {other}").press("Enter")
    await card.page.get_by_role("menuitem", name="Make it the main one").press("Enter")
    await expect(card.page.get_by_role("button", name=f"{other} main")).to_be_visible()
    await expect(card.page.get_by_role("menu")).to_have_count(0)
    await card.desk.button(f"More: {one}").press("Enter")
    await card.page.get_by_role("menuitem", name="Remove").press("Enter")
    await expect(card.desk.button(f"More: {one}")).to_have_count(0)


async def test_look_alikes_are_shown_and_stop_a_consultant(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    known = await Card.on(bartek, phones=[{"number": "601 700 805"}])
    await bartek.page.goto("/contacts")
    await bartek.page.get_by_role("grid", name="Contacts").wait_for()
    await bartek.page.keyboard.press("n")
    dialog = bartek.page.get_by_role("dialog", name="New contact")
    await dialog.get_by_role("textbox", name="First name").fill("Ewa")
    await dialog.get_by_role("button", name="Number and e-mail").click()
    await dialog.get_by_role("textbox", name="Number").fill("601700805")
    alike = dialog.get_by_role("link", name=known.name)
    await expect(alike).to_contain_text("same number")
    await expect(dialog.get_by_role("button", name="Create contact")).to_be_disabled()
    async with bartek.page.context.expect_page() as opened:
        await alike.click()
    await expect((await opened.value).get_by_role("heading", name=known.name, level=1)).to_be_visible()
    await expect(dialog.get_by_role("textbox", name="First name")).to_have_value("Ewa")
    await dialog.get_by_role("textbox", name="Number").fill("601700806")
    await expect(dialog.get_by_role("button", name="Create contact")).to_be_enabled()


async def test_a_call_covers_nothing_of_a_card_on_a_phone(sit_down: SitDown, pbx: Pbx) -> None:
    bartek = await sit_down("bartek", viewport={"width": 390, "height": 844})
    await bartek.page.goto(await bartek.card_of("Ewa Wiśniewska"))
    heading = bartek.page.get_by_role("heading", name="Ewa Wiśniewska", level=1)
    await expect(heading).to_be_visible()
    await bartek.page.wait_for_timeout(1500)
    await pbx.ring("48601602603", "101")
    calls = bartek.page.get_by_role("complementary", name="Calls now")
    await expect(calls).to_be_visible()
    pop, head, page = (
        await calls.bounding_box(),
        await heading.bounding_box(),
        await bartek.page.locator("main").bounding_box(),
    )
    assert pop
    assert head
    assert page
    assert head["y"] + head["height"] < pop["y"]
    assert page["y"] + page["height"] <= pop["y"] + 1
