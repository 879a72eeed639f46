"""E-mails to one and to many, through a real mail server: how they go is seen as they go."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.messaging.mail_server import MailServer, mail_server

GATEWAY = "mutation($input: MessageGatewayInput!) { messageGatewaySave(input: $input) { userErrors { message path } } }"
TEMPLATE = (
    "mutation($input: MessageTemplateInput!)"
    " { messageTemplateCreate(input: $input) { messageTemplate { id } userErrors { message } } }"
)
RULES = (
    "mutation($input: ContactingRulesUpdateInput!) { contactingRulesUpdate(input: $input) { userErrors { message } } }"
)
CONSENTS = "{ dictionary(kind: CONSENT_KIND) { id name } }"
ADDRESS = {"host": "127.0.0.1", "security": "NONE", "sender": "biuro@ringbook.example"}


@pytest_asyncio.fixture(loop_scope="session")
async def post(sit_down: SitDown) -> AsyncIterator[MailServer]:
    """A mail server by which Ringbook sends, for as long as the test; afterwards it sends nothing again."""
    ola = await sit_down("ola")
    with mail_server() as server:
        gateway = {"channel": "EMAIL", "kind": "SMTP", "port": server.port, **ADDRESS}
        await ola.ask(GATEWAY, input={**gateway, "active": True})
        yield server
        await ola.ask(GATEWAY, input={**gateway, "active": False})


class WritingCard(Card):
    """A card from which e-mails are written."""

    @property
    def letter(self) -> Locator:
        return self.page.get_by_role("dialog", name=f"E-mail to {self.name}")

    @property
    def to(self) -> Locator:
        return self.letter.get_by_role("combobox", name="To", exact=True)

    @property
    def subject(self) -> Locator:
        return self.letter.get_by_role("textbox", name="Subject")

    async def begin_letter(self) -> None:
        await self.heading.click()
        await self.page.keyboard.press("e")
        await expect(self.letter).to_be_visible()

    async def say(self, subject: str, text: str) -> None:
        await self.subject.fill(subject)
        await self.letter.get_by_role("textbox", name="Text").fill(text)

    def told(self, address: str) -> Locator:
        return self.desk.timeline.get_by_role("article", name=f"E-mail to {address}")


def an_address() -> str:
    """Nobody may save a second contact with the same."""
    return f"ewa.{uuid4().hex[:8]}@kartowa.example"


async def a_card(desk: Desk, **values: Any) -> WritingCard:
    card = await WritingCard.on(desk, **values)
    assert isinstance(card, WritingCard)
    return card


def notice(page: Page, text: str) -> Locator:
    return page.get_by_role("alert").filter(has_text=text)


async def test_a_letter_is_written_on_the_card_and_arrives(sit_down: SitDown, post: MailServer) -> None:
    address = an_address()
    card = await a_card(await sit_down("bartek"), emails=[{"address": address, "main": True}])
    await card.begin_letter()
    await expect(card.subject).to_be_focused()
    await card.say("Oferta 114/2026", "Dzień dobry {{contact.firstName}},\nprzesyłam ofertę.")
    await card.letter.get_by_role("textbox", name="Text").press("Control+End")
    await card.page.keyboard.type(" Z dnia {{today}}")
    await expect(card.letter.get_by_role("textbox", name="Text")).to_contain_text("Today's date")
    await card.letter.get_by_text("Preview", exact=True).click()
    preview = card.letter.get_by_role("article", name="Preview")
    await expect(preview).to_contain_text("Dzień dobry Ewa,")
    await expect(preview).not_to_contain_text("{{")
    assert await violations(card.page) == ""
    await card.letter.get_by_text("Write", exact=True).click()
    await card.subject.press("Enter")
    await expect(card.letter).to_be_visible()
    await card.subject.press("Control+Enter")
    await expect(card.letter).to_be_hidden()
    told = card.told(address)
    await expect(told).to_contain_text("Oferta 114/2026")
    await expect(told).to_contain_text("Sent")
    await told.get_by_role("button", name="Show all of it").press("Enter")
    await expect(told).to_contain_text("przesyłam ofertę.")
    [letter] = post.letters
    assert letter["Subject"] == "Oferta 114/2026"
    assert letter["To"] == address


async def test_a_missing_address_is_asked_once_and_kept(sit_down: SitDown, post: MailServer) -> None:
    address = an_address()
    card = await a_card(await sit_down("bartek"))
    await card.begin_letter()
    await expect(card.to).to_be_focused()
    await card.page.keyboard.type("ewa@")
    await card.say("Oferta", "Dzień dobry")
    await card.subject.press("Control+Enter")
    await expect(card.to).to_have_attribute("aria-invalid", "true")
    await card.to.fill(address)
    await expect(card.letter.get_by_role("checkbox", name="Keep it on the card")).to_be_checked()
    await card.subject.press("Control+Enter")
    await expect(card.told(address)).to_contain_text("Sent")
    await expect(card.page.get_by_role("button", name=f"Write to {address}")).to_be_visible()

    await card.page.reload()
    await card.begin_letter()
    await expect(card.to).to_have_value(address)


async def test_what_is_begun_waits_on_the_card(sit_down: SitDown, post: MailServer) -> None:
    card = await a_card(await sit_down("bartek"), emails=[{"address": an_address(), "main": True}])
    await card.begin_letter()
    await card.say("Oferta", "Jeszcze nie gotowe")
    await card.page.keyboard.press("Escape")
    await expect(card.letter).to_be_hidden()
    await card.begin_letter()
    await expect(card.subject).to_have_value("Oferta")
    await card.letter.get_by_role("button", name="Discard draft").press("Enter")
    await expect(card.subject).to_have_value("")
    await card.page.keyboard.press("Escape")
    assert post.letters == []


async def test_without_a_consent_it_takes_a_reason(sit_down: SitDown, post: MailServer) -> None:
    ola, address = await sit_down("ola"), an_address()
    kind = (await ola.ask(CONSENTS))["dictionary"][0]
    await ola.ask(RULES, input={"patch": {"emailConsentIds": [kind["id"]]}})
    try:
        card = await a_card(await sit_down("bartek"), emails=[{"address": address, "main": True}])
        await card.begin_letter()
        await card.say("Faktura", "W załączeniu faktura.")
        await expect(card.letter.get_by_text(kind["name"])).to_be_visible()
        send = card.letter.get_by_role("button", name="Send all the same")
        await expect(send).to_be_disabled()
        await card.letter.get_by_role("textbox", name="Why you send it all the same").fill("prosi o fakturę")
        await send.press("Enter")
        await expect(card.told(address)).to_contain_text("Sent")
    finally:
        await ola.ask(RULES, input={"patch": {"emailConsentIds": []}})


async def test_what_comes_back_says_why_and_is_sent_again(sit_down: SitDown, post: MailServer) -> None:
    address = an_address()
    post.refusals[address] = "550 5.1.1 No such user here"
    desk = await sit_down("bartek")
    card = await a_card(desk, emails=[{"address": address, "main": True}])
    await card.begin_letter()
    await card.say("Oferta", "Dzień dobry")
    await card.subject.press("Control+Enter")
    told = card.told(address)
    await expect(told).to_contain_text("Bounced")
    await expect(told).to_contain_text("No such user here")
    post.refusals.clear()
    await card.page.goto("/messages?view=failed")
    grid = card.page.get_by_role("grid", name="Messages")
    await expect(grid.get_by_text(card.name)).to_be_visible()
    assert await violations(card.page) == ""
    await grid.get_by_text(card.name).click()
    message = card.page.get_by_role("dialog", name="E-mail")
    await message.get_by_role("button", name="Send again").press("Enter")
    await expect(message.get_by_text("Sent", exact=True)).to_be_visible()
    assert [letter["To"] for letter in post.letters] == [address]


async def test_many_get_it_and_it_is_said_who_does_not(sit_down: SitDown, post: MailServer) -> None:
    ola, town = await sit_down("ola"), f"Wysyłkowo {uuid4().hex[:6]}"
    addresses = [an_address(), an_address()]
    await ola.ask(TEMPLATE, input={"channel": "EMAIL", "name": town, "subject": "Targi", "body": template_body()})
    for address in addresses:
        await Card.on(ola, emails=[{"address": address, "main": True}], city=town)
    without = await Card.on(ola, city=town)
    page = ola.page
    await page.goto(f'/contacts?filter={{"city":{{"eq":"{town}"}}}}')
    grid = page.get_by_role("grid", name="Contacts")
    await expect(grid.get_by_text(without.name)).to_be_visible()
    await grid.focus()
    await page.keyboard.press("Control+a")
    await page.keyboard.press("w")
    dialog = page.get_by_role("dialog", name="Message to 3 contacts")
    await dialog.get_by_role("combobox", name="Template").click()
    await page.get_by_role("option", name=town).click()
    await expect(dialog.get_by_text("First name")).to_be_visible()
    await dialog.get_by_role("textbox", name="Subject").press("Control+Enter")
    await expect(dialog.get_by_role("list", name="Why some are left out")).to_contain_text("no e-mail address")
    assert await violations(page) == ""
    await dialog.get_by_role("button", name="Send to 2 contacts").press("Enter")
    await expect(notice(page, "2 sent · 1 not sent")).to_be_visible()
    assert sorted(str(letter["To"]) for letter in post.letters) == sorted(addresses)
    await page.get_by_role("button", name="Jobs").click()
    await page.get_by_role("button", name="Report").first.press("Enter")
    await expect(page.get_by_role("dialog", name="Send e-mail: Targi")).to_contain_text(without.name)


def template_body() -> str:
    return "<p>Dzień dobry {{contact.firstName|Państwu}}, zapraszamy na targi.</p>"


async def test_the_administrator_sets_a_mail_server_and_tries_it(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    page = ola.page
    card = await a_card(ola, emails=[{"address": an_address(), "main": True}])
    await card.begin_letter()
    await expect(card.letter.get_by_text("no mail server is set")).to_be_visible()
    await card.letter.get_by_role("link", name="Set it up").press("Enter")
    with mail_server() as server:
        await page.get_by_role("textbox", name="Server").fill("127.0.0.1")
        await page.get_by_role("combobox", name="Encryption").click()
        await page.get_by_role("option", name="None").click()
        await page.get_by_role("textbox", name="Port").fill(str(server.port))
        await page.get_by_role("textbox", name="Sender's address").fill("biuro@ringbook.example")
        sent = page.get_by_role("switch", name="Messages are sent")
        await sent.check(force=True)
        await page.get_by_role("button", name="Save", exact=True).click()
        await page.get_by_role("textbox", name="To the address").fill("proba@kartowa.example")
        await page.get_by_role("button", name="Send a test").click()
        await expect(page.get_by_text("It is sent.")).to_be_visible()
        assert [letter["To"] for letter in server.letters] == ["proba@kartowa.example"]
        assert await violations(page) == ""
        await sent.uncheck(force=True)
        await page.get_by_role("button", name="Save", exact=True).click()
        await expect(page.get_by_text("Switched off")).to_be_visible()
