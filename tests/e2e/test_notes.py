"""Notes have looks and mention people; what was begun is kept, what is pasted is cleaned."""

from playwright.async_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown

PASTE = """
(field, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}
"""


async def composer(card: Card) -> Locator:
    """The new note, once its editor is there."""
    note = card.page.get_by_role("textbox", name="New note")
    await expect(note).to_have_attribute("contenteditable", "true")
    return note


def entry(card: Card, text: str) -> Locator:
    return card.page.get_by_role("article").filter(has_text=text)


async def test_a_note_is_written_with_looks_and_a_mention_by_keyboard_alone(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    note, keys = await composer(card), card.page.keyboard
    await note.focus()
    await keys.type("Dla @daria")
    await expect(card.page.get_by_role("option", name="Daria Lis")).to_have_attribute("aria-selected", "true")
    await keys.press("Enter")
    await keys.press("Control+b")
    await keys.type("pilne")
    await keys.press("Control+b")
    await keys.type(" do jutra")
    assert await violations(card.page) == ""
    await keys.press("Control+Enter")
    await expect(note).to_have_text("")
    written = entry(card, "Dla @Daria Lis pilne do jutra")
    await expect(written.locator("strong")).to_have_text("pilne")
    await card.page.reload()
    await expect(written.locator("strong")).to_have_text("pilne")


async def test_escape_closes_the_people_and_keeps_the_text(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    note, keys = await composer(card), card.page.keyboard
    await note.focus()
    await keys.type("Do @nikogo")
    await expect(card.page.get_by_text("Nobody by that name")).to_be_visible()
    await keys.press("Escape")
    await expect(card.page.get_by_role("listbox", name="People to mention")).to_have_count(0)
    await expect(note).to_have_text("Do @nikogo")


async def test_a_begun_note_waits_with_its_looks(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    note, keys = await composer(card), card.page.keyboard
    await note.focus()
    await keys.press("Control+i")
    await keys.type("Niedokończone")
    await card.panel("Consents").click()
    await card.panel("Timeline").click()
    await expect((await composer(card)).locator("em")).to_have_text("Niedokończone")


async def test_what_is_pasted_keeps_only_what_a_note_may_hold(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    note = await composer(card)
    await note.focus()
    html = '<h1>Tytuł</h1><p style="color:red"><b>Gruby</b> <img src=x><a href="javascript:x()">zły</a></p>'
    await note.evaluate(PASTE, html)
    await expect(note.locator("strong")).to_have_text("Gruby")
    await expect(note.locator("h1, img, a, [style]")).to_have_count(0)
    await expect(note).to_contain_text("Tytuł")


async def test_a_link_leads_out_of_the_app(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    note, keys = await composer(card), card.page.keyboard
    await note.focus()
    await keys.type("Cennik: ")
    await keys.press("Control+k")
    address = card.page.get_by_role("textbox", name="Address of the link")
    await address.fill("nie adres")
    await address.press("Enter")
    await expect(card.page.get_by_text("Give a site, an e-mail address or a number.")).to_be_visible()
    await address.fill("example.com/cennik")
    await address.press("Enter")
    await expect(note.get_by_role("link")).to_have_attribute("href", "https://example.com/cennik")
    await note.press("Control+Enter")
    link = entry(card, "Cennik:").get_by_role("link")
    await expect(link).to_have_attribute("target", "_blank")
    await expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")


async def test_a_changed_note_keeps_its_looks(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    note, keys = await composer(card), card.page.keyboard
    await note.focus()
    await keys.press("Control+b")
    await keys.type("Oferta")
    await keys.press("Control+Enter")
    written = entry(card, "Oferta")
    await written.get_by_role("button", name="Note's menu").click()
    await card.page.get_by_role("menuitem", name="Edit").click()
    edited = card.page.get_by_role("textbox", name="Note", exact=True)
    await expect(edited).to_be_focused()
    await keys.type(" wysłana")
    await keys.press("Control+Enter")
    await expect(entry(card, "Oferta wysłana").locator("strong")).to_have_text("Oferta wysłana")
