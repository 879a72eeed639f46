"""The API explorer: documents run with one's own rights, by keys, and what the schema says of itself."""

from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk

RENAME = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { message } } }"


async def test_a_document_is_typed_completed_run_and_found_again(sit_down: SitDown) -> None:
    page = await explorer(await sit_down("ola"))
    assert await violations(page) == ""
    await write(page, "query Who { viewer { user { na")
    await page.keyboard.press("Control+Space")
    await page.get_by_role("listbox").get_by_role("option", name="name").first.wait_for()
    await page.wait_for_timeout(150)  # the list takes no key in its first moment
    await page.keyboard.press("Enter")
    await page.keyboard.insert_text(" } } }")
    await page.keyboard.press("Control+Enter")
    await expect(answer(page)).to_contain_text('"name": "Ola Nowak"')
    await expect(answer(page)).to_contain_text('"cost"')
    assert await violations(page) == ""

    await write(page, "query Wrong { viewer { shoeSize } }")
    await expect(page.locator(".cm-lintRange-error")).to_be_visible()
    await page.get_by_role("button", name="Run", exact=True).click()
    await expect(answer(page)).to_contain_text("Cannot query field 'shoeSize'")
    await expect(page.get_by_role("region", name="Answer").get_by_role("status")).to_contain_text("Errors")

    await page.reload()
    await expect(editor(page)).to_contain_text("shoeSize")
    await page.get_by_role("button", name="History").click()
    await page.get_by_role("menuitem", name="Who", exact=True).click()
    await expect(editor(page)).to_contain_text("query Who")


async def test_variables_and_an_example_of_the_guide(sit_down: SitDown) -> None:
    page = await explorer(await sit_down("ola"))
    await page.get_by_role("button", name="Examples").click()
    await page.get_by_role("menuitem", name="2. Find who calls").click()
    await expect(page.get_by_label("Variables", exact=True)).to_have_value('{"number": "0048 601-602-603"}')
    await page.keyboard.press("Control+Enter")
    await expect(answer(page)).to_contain_text("Ewa Wiśniewska")
    await page.get_by_label("Variables", exact=True).fill('{"number": ')
    await expect(page.get_by_text("This is no JSON object.")).to_be_visible()
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_role("region", name="Answer").get_by_role("status")).to_contain_text("no JSON object")


async def test_a_subscription_is_heard_until_it_is_stopped(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    contact = (await ola.card_of("Ewa Wiśniewska")).rpartition("/")[2]
    page = await explorer(ola)
    await write(page, f'subscription {{ recordChanged(id: "{contact}") {{ entry {{ name }} }} }}')
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_role("region", name="Answer").get_by_role("status")).to_contain_text("Listening")
    town = 0
    while not await answer(page).get_by_text("contact.changed").count():  # it takes the server a moment to listen
        town += 1
        await ola.ask(RENAME, input={"id": contact, "address2": f"m. {town}"})
        await page.wait_for_timeout(300)
    await ola.ask(RENAME, input={"id": contact, "address2": ""})
    await page.get_by_role("button", name="Stop").click()
    await expect(page.get_by_role("region", name="Answer").get_by_role("status")).to_contain_text("Ended")


async def test_the_schema_is_searched_and_clicked_through(sit_down: SitDown) -> None:
    page = await explorer(await sit_down("ola"))
    docs = page.get_by_role("region", name="Documentation")
    await docs.get_by_label("Search the schema").fill("jobstate")
    await (
        docs.get_by_role("list", name="Found in the schema").get_by_role("button", name="JobState", exact=True).click()
    )
    await expect(docs.get_by_role("heading", name="JobState")).to_be_visible()
    await expect(docs).to_contain_text("All records were dealt with; some may have failed.")
    await docs.get_by_label("Search the schema").fill("contacts")
    await docs.get_by_role("button", name="Query.contacts", exact=True).click()
    await docs.get_by_role("button", name="ContactFilter", exact=True).click()
    await expect(docs.get_by_role("heading", name="ContactFilter")).to_be_visible()
    assert await violations(page) == ""
    await docs.get_by_role("button", name="Query.contacts").click()
    await expect(docs.get_by_role("heading", name="contacts", exact=True)).to_be_visible()


async def test_it_has_ones_own_rights_and_only_makers_of_keys_are_led_there(sit_down: SitDown) -> None:
    bartek, ola = await sit_down("bartek"), await sit_down("ola")
    await bartek.page.goto("/contacts")
    await expect(bartek.page.get_by_role("link", name="API explorer")).to_have_count(0)
    await ola.page.goto("/contacts")
    await expect(ola.page.get_by_role("link", name="API explorer")).to_be_visible()
    page = await explorer(bartek)
    await write(page, "{ webhooks { id } }")
    await page.keyboard.press("Control+Enter")
    await expect(answer(page)).to_contain_text('"code": "FORBIDDEN"')


async def test_it_works_on_a_phone(sit_down: SitDown) -> None:
    page = await explorer(await sit_down("ola", viewport={"width": 390, "height": 844}))
    await write(page, "{ viewer { user { name } } }")
    await page.get_by_role("button", name="Run", exact=True).click()
    await expect(answer(page)).to_contain_text("Ola Nowak")
    await page.get_by_text("Docs", exact=True).click()
    await expect(page.get_by_label("Search the schema")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def explorer(desk: Desk) -> Page:
    await desk.page.goto("/explorer")
    await editor(desk.page).wait_for()
    return desk.page


def editor(page: Page) -> Locator:
    return page.get_by_role("textbox", name="GraphQL document")


def answer(page: Page) -> Locator:
    return page.get_by_role("log", name="What the server said")


async def write(page: Page, document: str) -> None:
    """As one pastes: closing brackets are not added to it."""
    await editor(page).click()
    await page.keyboard.press("Control+a")
    await page.keyboard.insert_text(document)
