"""Pictures of messages: how they are written, seen, sent to many and set. All by keys and places, as words differ."""

import socket
from collections.abc import Awaitable, Callable
from typing import Any

from tests.e2e.desk import Desk
from tests.messaging.mail_server import MailServer, mail_server

Take = Callable[..., Awaitable[None]]
"""`await take(desk, name, path)`: the four looks of one page."""
GATEWAY = "mutation($input: MessageGatewayInput!) { messageGatewaySave(input: $input) { userErrors { message } } }"
TEMPLATE = "mutation($input: MessageTemplateInput!) { messageTemplateCreate(input: $input) { userErrors { message } } }"
SIGNATURE = "mutation($input: SignatureInput!) { signatureSet(input: $input) { userErrors { message } } }"
SEND = "mutation($input: MessageInput!) { messageSend(input: $input) { userErrors { message } } }"
RULES = (
    "mutation($input: ContactingRulesUpdateInput!) { contactingRulesUpdate(input: $input) { userErrors { message } } }"
)
CONSENTS = "{ dictionary(kind: CONSENT_KIND) { id } }"
TEMPLATES = "{ messageTemplates { id channel } }"
LETTER = (
    "<p>Dzień dobry {{contact.firstName|Państwu}},</p><p>dziękuję za rozmowę. Przesyłam ofertę dla"
    " <strong>{{organization.name|Państwa firmy}}</strong>.</p><p>Czy mogę zadzwonić w czwartek o 10:00?</p>"
)
REMINDER = "Dzień dobry {{contact.firstName}}, przypominam o jutrzejszym spotkaniu. {{user.name}}, Ringbook"
SIGNED = "<p><strong>Ola Nowak</strong></p><p>Ringbook sp. z o.o. · tel. 22 123 45 67</p>"


async def take_messages(desk: Desk, take: Take) -> None:
    """Without gateways first, then with them, which are switched off in the end."""
    page = desk.page
    await take(desk, "messages-none", "/messages")
    for tab in ("email", "sms", "fax", "templates"):
        await take(desk, f"settings-messages-{tab}-none", f"/settings/messages/{tab}")
    with mail_server() as server:
        await set_up(desk, server)
        await on_the_card(desk, take, server)
        await take(desk, "messages", "/messages")
        await page.get_by_role("grid").focus()
        for key in ("Home", "Enter"):
            await page.keyboard.press(key)
        await page.get_by_role("dialog").get_by_role("article").wait_for()
        await take(desk, "message")
        await to_many(desk, take)
        await settings(desk, take)
        await switch(desk, server, active=False)


async def set_up(desk: Desk, server: MailServer) -> None:
    await switch(desk, server, active=True)
    await desk.ask(SIGNATURE, input={"html": SIGNED})
    if not (await desk.ask(TEMPLATES))["messageTemplates"]:
        offer = {
            "channel": "EMAIL",
            "name": "Oferta po rozmowie",
            "subject": "Oferta dla {{organization.name|Państwa}}",
        }
        await desk.ask(TEMPLATE, input={**offer, "body": LETTER})
        await desk.ask(TEMPLATE, input={"channel": "SMS", "name": "Przypomnienie o spotkaniu", "body": REMINDER})


async def switch(desk: Desk, server: MailServer, *, active: bool) -> None:
    """E-mails go to the server; SMS to nobody, as nobody listens there."""
    mail: dict[str, Any] = {"kind": "SMTP", "host": "127.0.0.1", "port": server.port, "security": "NONE"}
    await desk.ask(GATEWAY, input={"channel": "EMAIL", "active": active, "sender": "biuro@ringbook.example", **mail})
    texts: dict[str, Any] = {"kind": "HTTP", "url": f"http://127.0.0.1:{a_closed_port()}/send", "method": "POST"}
    body = "to={to}&message={text}"
    await desk.ask(GATEWAY, input={"channel": "SMS", "active": active, "body": body, "sender": "RINGBOOK", **texts})


async def on_the_card(desk: Desk, take: Take, server: MailServer) -> None:
    """An empty letter, one from a template, what comes of it; an SMS; the story with what was sent and came back."""
    page, card = desk.page, await desk.card_of("Ewa Wiśniewska")
    contact = card.rpartition("/")[2]
    server.refusals["nie.ma@example.com"] = "550 5.1.1 No such user here"
    for to in ("ewa.wisniewska@example.com", "nie.ma@example.com"):
        letter = {"subject": "Oferta 114/2026", "body": LETTER, "to": to, "keep": False}
        await desk.ask(SEND, input={"channel": "EMAIL", "contactId": contact, **letter})
    for name, key in (("email", "e"), ("sms", "s")):
        await page.goto(card)
        await page.get_by_role("heading", level=1).wait_for()
        await page.keyboard.press(key)
        dialog = page.get_by_role("dialog")
        await dialog.get_by_role("combobox").nth(1).click()
        await page.get_by_role("option").first.click()
        await page.wait_for_timeout(800)
        await take(desk, f"compose-{name}")
        await page.keyboard.press("Alt+p")
        await dialog.get_by_role("article").wait_for()
        await take(desk, f"compose-{name}-preview")
        await page.keyboard.press("Alt+p")
        await dialog.get_by_role("button", name="raft").or_(dialog.get_by_role("button", name="szkic")).click()
        await page.keyboard.press("Escape")
    await against(desk, take, card)
    await page.goto(card)
    await page.get_by_role("article").nth(1).wait_for()
    await take(desk, "contact-messages")


async def against(desk: Desk, take: Take, card: str) -> None:
    """A consent is missing."""
    page, kind = desk.page, (await desk.ask(CONSENTS))["dictionary"][0]["id"]
    await desk.ask(RULES, input={"patch": {"emailConsentIds": [kind]}})
    await page.goto(card)
    await page.get_by_role("heading", level=1).wait_for()
    await page.keyboard.press("e")
    await page.get_by_role("dialog").get_by_role("status").get_by_role("textbox").wait_for()
    await take(desk, "compose-problem")
    await page.keyboard.press("Escape")
    await desk.ask(RULES, input={"patch": {"emailConsentIds": []}})


async def to_many(desk: Desk, take: Take) -> None:
    page = desk.page
    await page.goto("/contacts")
    await page.get_by_role("row").nth(3).wait_for()
    await page.get_by_role("grid").focus()
    await page.keyboard.press("Control+a")
    await page.keyboard.press("w")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("combobox").first.click()
    await page.get_by_role("option").first.click()
    await take(desk, "bulk-message")
    await dialog.get_by_role("textbox").first.press("Control+Enter")
    await dialog.get_by_role("article").wait_for()
    await take(desk, "bulk-message-checked")
    await page.keyboard.press("Escape")


async def settings(desk: Desk, take: Take) -> None:
    for tab in ("email", "sms", "templates"):
        await take(desk, f"settings-messages-{tab}", f"/settings/messages/{tab}")
    template = (await desk.ask(TEMPLATES))["messageTemplates"][0]["id"]
    await take(desk, "settings-messages-template", f"/settings/messages/templates/{template}")
    await take(desk, "settings-messages-new-template", "/settings/messages/templates/new")
    await take(desk, "settings-signature", "/settings/profile")


def a_closed_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
