"""What is done from a card with one click or one key, and the panels that tell of it."""

from collections.abc import Awaitable, Callable

import pytest_asyncio
from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.outside import LISTEN, handed_over


def mobile(last: int, **flags: bool) -> dict[str, object]:
    """Nobody may save a second contact with the same number, so each test has its own."""
    return {"number": f"601 700 {last}", "kind": "MOBILE", "main": True, **flags}


class ActiveCard(Card):
    """A card with its one-click actions."""

    async def press(self, key: str) -> None:
        """A letter, while no field has the focus."""
        await self.heading.click()
        await self.page.keyboard.press(key)

    def dialog(self, name: str) -> Locator:
        return self.page.get_by_role("dialog", name=name)

    def told(self, name: str) -> Locator:
        return self.desk.timeline.get_by_role("article", name=name)

    async def search_in(self, field: Locator, option: str) -> None:
        """By keyboard: Enter takes what is marked, so it waits for the list, and for the mark."""
        await field.press("ArrowDown")
        await expect(self.page.get_by_role("option").first).to_be_visible()
        await field.fill(option)
        found = self.page.get_by_role("option", name=option).first
        await expect(found).to_have_attribute("data-combobox-selected", "true")
        await field.press("Enter")

    async def choose_from(self, field: Locator, option: str) -> None:
        await field.click()
        await self.page.get_by_role("option", name=option, exact=True).click()

    async def turn_to(self, panel: str) -> None:
        await self.panel(panel).click()
        await expect(self.panel(panel)).to_have_attribute("aria-selected", "true")


OpenCard = Callable[..., Awaitable[ActiveCard]]


@pytest_asyncio.fixture(loop_scope="session")
async def bartek_with(sit_down: SitDown) -> OpenCard:
    """`await bartek_with(phones=[…])`: a new contact's card in front of Bartek."""

    async def open_card(**values: object) -> ActiveCard:
        desk = await sit_down("bartek")
        await desk.page.add_init_script(LISTEN)
        card = await ActiveCard.on(desk, **values)
        assert isinstance(card, ActiveCard)
        return card

    return open_card


async def test_a_missing_address_is_asked_once_and_kept(bartek_with: OpenCard) -> None:
    card = await bartek_with()
    page, asked = card.page, card.dialog(f"Which e-mail address does {card.name} have?")
    await card.press("e")
    await expect(asked.get_by_role("textbox", name="E-mail")).to_be_focused()
    await page.keyboard.type("ewa@")
    await page.keyboard.press("Enter")
    await expect(asked.get_by_role("textbox", name="E-mail")).to_have_attribute("aria-invalid", "true")
    await asked.get_by_role("textbox", name="E-mail").fill("ewa@kartowa.example")
    await page.keyboard.press("Enter")
    letter = card.dialog(f"E-mail to {card.name}")
    await expect(letter.get_by_role("textbox", name="Subject")).to_be_focused()
    await page.keyboard.type("Oferta 114/2026")
    await letter.get_by_role("textbox", name="Text").fill("Dzień dobry,\nprzesyłam ofertę.")
    await letter.get_by_role("button", name="Open in mail program").click()
    await expect(letter).to_be_hidden()
    [link] = await handed_over(card.page)
    assert link.startswith("mailto:ewa@kartowa.example?subject=Oferta%20114%2F2026&body=Dzie%C5%84")
    await expect(card.told("E-mail sent, logged by Bartek Wójcik")).to_contain_text("przesyłam ofertę")

    await page.reload()
    await card.press("e")
    await expect(card.dialog(f"E-mail to {card.name}")).to_be_visible()
    await expect(asked).to_be_hidden()


async def test_a_missing_number_is_asked_once_and_kept(bartek_with: OpenCard) -> None:
    card = await bartek_with()
    await card.press("s")
    asked = card.dialog(f"Which number does {card.name} have?")
    await expect(asked.get_by_role("textbox", name="Number")).to_be_focused()
    await card.page.keyboard.type("601 700 812")
    await card.page.keyboard.press("Enter")
    sms = card.dialog(f"SMS to {card.name}")
    await expect(sms.get_by_role("textbox", name="Text")).to_be_focused()
    await expect(sms).to_contain_text("601 700 812")
    await card.page.keyboard.press("Escape")
    await card.press("f")
    await expect(card.dialog(f"Which fax number does {card.name} have?")).to_be_visible()


async def test_a_call_is_dialled_and_logged(bartek_with: OpenCard) -> None:
    card = await bartek_with(phones=[mobile(811)])
    await card.press("c")
    log = card.dialog("Log event")
    await expect(log.get_by_role("radio", name="Call", exact=True)).to_be_checked()
    assert await handed_over(card.page) == ["tel:+48601700811"]
    await card.choose_from(log.get_by_role("combobox", name="What came of it"), "reached")
    length = log.get_by_role("textbox", name="How long")
    await length.fill("three minutes")
    await length.press("Enter")
    await expect(log.get_by_text("Write minutes and seconds")).to_be_visible()
    await length.fill("3:20")
    await log.get_by_role("textbox", name="Note").fill("Chce wycenę do piątku.")
    await log.get_by_role("button", name="Log it").click()
    told = card.told("Outgoing call, logged by Bartek Wójcik")
    await expect(told).to_contain_text("reached · 3:20")

    await told.get_by_role("button", name="Log's menu").press("Enter")
    await card.page.get_by_role("menuitem", name="Edit").press("Enter")
    edit = card.dialog("Edit the log")
    await edit.get_by_role("textbox", name="Note").fill("Chce wycenę do środy.")
    await edit.get_by_role("button", name="Save").click()
    await expect(told).to_contain_text("do środy")
    await told.get_by_role("button", name="Log's menu").press("Enter")
    await card.page.get_by_role("menuitem", name="Delete…").press("Enter")
    await card.desk.button("Delete log").press("Enter")
    await expect(told).to_have_count(0)


async def test_of_several_numbers_one_is_chosen_and_a_marked_one_asks(bartek_with: OpenCard) -> None:
    card = await bartek_with(phones=[mobile(822, doNotCall=True), {"number": "22 555 18 22", "kind": "WORK"}])
    await card.press("c")
    call = card.dialog(f"Call {card.name}")
    await expect(call.get_by_role("button", name="22 555 18 22")).to_be_focused()
    await card.page.keyboard.press("2")
    anyway = card.dialog("Call 601 700 822 all the same?")
    await expect(anyway).to_contain_text("This number is marked: do not call.")
    assert await handed_over(card.page) == []
    await expect(anyway.get_by_role("textbox", name="Why you call")).to_be_focused()
    await card.page.keyboard.type("She wrote that I may.")
    await card.page.keyboard.press("Enter")
    await expect(card.dialog("Log event")).to_be_visible()
    assert await handed_over(card.page) == ["tel:+48601700822"]


async def test_what_was_typed_is_not_lost_by_mistake(bartek_with: OpenCard) -> None:
    card = await bartek_with(emails=[{"address": "ewa.druga@kartowa.example", "main": True}])
    await card.press("e")
    text = card.dialog(f"E-mail to {card.name}").get_by_role("textbox", name="Text")
    await text.fill("Zaczęta odpowiedź")
    await card.page.keyboard.press("Escape")
    await expect(card.dialog("Discard what you typed?")).to_be_visible()
    await card.page.keyboard.press("Escape")
    await expect(text).to_have_value("Zaczęta odpowiedź")
    assert await violations(card.page) == ""


async def test_letters_in_a_field_start_nothing(bartek_with: OpenCard) -> None:
    card = await bartek_with(phones=[mobile(823)])
    await card.press("n")
    note = card.page.get_by_role("textbox", name="New note")
    await expect(note).to_be_focused()
    await card.page.keyboard.type("cseflmt")
    await expect(note).to_have_text("cseflmt")
    await expect(card.page.get_by_role("dialog")).to_have_count(0)
    assert await handed_over(card.page) == []


async def test_tags_are_chosen_from_the_bar(bartek_with: OpenCard) -> None:
    card = await bartek_with()
    await card.press("t")
    await card.page.get_by_role("option", name="VIP").click()
    await card.page.keyboard.press("Escape")
    await expect(card.value("Tags")).to_contain_text("VIP")


async def test_a_phone_meeting_is_planned_finished_and_taken_back(bartek_with: OpenCard, sit_down: SitDown) -> None:
    card = await bartek_with(phones=[mobile(824)])
    celina = card.at(await sit_down("celina"))
    await celina.open()
    await celina.panel("Activities").click()
    await expect(celina.page.get_by_text("No activities")).to_be_visible()
    await card.turn_to("Activities")
    await card.press("m")
    plan = card.dialog("New activity")
    subject = plan.get_by_role("textbox", name="Subject")
    await expect(subject).to_have_value(f"Call with {card.name}")
    await expect(plan.get_by_label("Number")).to_have_value("601 700 824")
    await subject.fill("")
    await card.page.keyboard.press("Enter")
    await expect(subject).to_have_attribute("aria-invalid", "true")
    await subject.fill("Omówić umowę")
    await card.page.keyboard.press("Enter")
    for desk in (card, celina):
        upcoming = desk.page.get_by_role("region", name="Upcoming")
        await expect(upcoming.get_by_role("listitem")).to_contain_text("Omówić umowę")

    tick = card.page.get_by_role("checkbox", name="Done: Omówić umowę")
    await tick.press("Space")
    await expect(tick).to_be_checked()
    await expect(celina.page.get_by_role("checkbox", name="Done: Omówić umowę")).to_be_checked()
    await tick.press("Space")
    await expect(tick).not_to_be_checked()
    await expect(tick).to_be_focused()
    assert await violations(card.page) == ""

    await card.page.get_by_role("button", name="Menu of Omówić umowę").press("Enter")
    await card.page.get_by_role("menuitem", name="Delete…").press("Enter")
    await card.desk.button("Delete activity").press("Enter")
    await expect(card.page.get_by_text("No activities")).to_be_visible()
    await expect(celina.page.get_by_text("No activities")).to_be_visible()


async def test_a_relation_stands_on_both_cards(bartek_with: OpenCard) -> None:
    parent = await bartek_with()
    child = await bartek_with()
    await child.turn_to("Related")
    await child.desk.button("Add a relation").press("Enter")
    dialog = child.dialog(f"Who is related to {child.name}?")
    who = dialog.get_by_role("combobox", name="Contact")
    await child.search_in(who, parent.name)
    kind = dialog.get_by_role("combobox", name="What they are")
    await child.search_in(kind, "Parent")
    await dialog.get_by_role("textbox", name="Remark").fill("po ślubie inne nazwisko")
    await child.page.keyboard.press("Enter")
    row = child.page.get_by_role("list", name="Related people").get_by_role("listitem")
    await expect(row).to_contain_text("Parent")
    assert await violations(child.page) == ""

    await row.get_by_role("link", name=parent.name).press("Enter")
    await expect(child.page.get_by_role("heading", name=parent.name, level=1)).to_be_visible()
    await parent.turn_to("Related")
    back = parent.page.get_by_role("list", name="Related people").get_by_role("listitem")
    await expect(back).to_contain_text("Child")
    await expect(back).to_contain_text("po ślubie inne nazwisko")
    await back.get_by_role("button", name="Menu of the relation").press("Enter")
    await parent.page.get_by_role("menuitem", name="Delete…").press("Enter")
    await parent.desk.button("Delete relation").press("Enter")
    await expect(parent.page.get_by_text("No related people")).to_be_visible()


async def test_a_consent_is_granted_then_withdrawn(bartek_with: OpenCard) -> None:
    card = await bartek_with()
    await card.turn_to("Consents")
    line = card.page.get_by_role("list", name="Consents").get_by_role("listitem").first
    kind = (await line.inner_text()).split("\n")[0]
    await expect(line).to_contain_text("never asked")
    for button, dialog, wording in (("Granted…", "granted", "2026-01"), ("Withdrawn…", "withdrawn", "2026-02")):
        await line.get_by_role("button", name=button).press("Enter")
        record = card.dialog(f"{kind}: consent {dialog}")
        await record.get_by_role("textbox", name="Version of the wording").fill(wording)
        await card.page.keyboard.press("Enter")
        await expect(record).to_be_hidden()
        await expect(line).to_contain_text(f"{dialog} on")
    await line.get_by_role("button", name="History: 2").press("Enter")
    said = card.page.get_by_role("list", name=f"History of {kind}").get_by_role("listitem")
    await expect(said.nth(0)).to_contain_text("withdrawn")
    await expect(said.nth(1)).to_contain_text("wording 2026-01")
    assert await violations(card.page) == ""


async def test_changes_are_told_and_filtered(bartek_with: OpenCard) -> None:
    card = await bartek_with()
    await card.write("City", "Gdynia")
    await expect(card.value("City")).to_contain_text("Gdynia")
    await card.write("City", "Sopot")
    await expect(card.value("City")).to_contain_text("Sopot")
    await card.turn_to("Changes")
    table = card.page.get_by_role("table", name="Changes")
    await expect(table.get_by_role("row", name="First name")).to_be_visible()
    field = card.page.get_by_role("combobox", name="Field")
    await card.search_in(field, "City")
    rows = table.get_by_role("row")
    await expect(rows).to_have_count(3)
    await expect(rows.nth(1)).to_contain_text("Gdynia")
    await expect(rows.nth(1)).to_contain_text("Sopot")
    await card.write("City", "Hel")
    await expect(rows.nth(1)).to_contain_text("Hel")
    assert await violations(card.page) == ""
