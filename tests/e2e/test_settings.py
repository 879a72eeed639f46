"""An administrator sets Ringbook up: Crms, their dictionaries, projects, and what all share."""

import re
from uuid import uuid4

import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.office import a_contact, a_crm

NEW_SOURCE = "mutation($input: SourceInput!) { sourceCreate(input: $input) { source { id } userErrors { message } } }"


@pytest_asyncio.fixture(loop_scope="session")
async def ola(sit_down: SitDown) -> Desk:
    """The administrator."""
    return await sit_down("ola")


def lines(page: Page, of: str) -> Locator:
    return page.get_by_role("list", name=of).get_by_role("listitem")


async def names(page: Page, of: str) -> list[str]:
    """The entries of a dictionary in their order."""
    await expect(lines(page, of).first).to_be_visible()
    return await lines(page, of).get_by_title("Rename").all_text_contents()


async def test_each_crm_keeps_its_own_stages_in_its_own_order(ola: Desk) -> None:
    page, crm = ola.page, await a_crm(ola)
    await page.goto(f"/settings/crms/{crm['id']}")
    await page.get_by_role("link", name="Stages").click()
    await expect(page).to_have_url(re.compile(r"/stages$"))
    first, second, third, *rest = await names(page, "Stages")

    await lines(page, "Stages").filter(has_text=third).hover()
    grip = lines(page, "Stages").filter(has_text=third).get_by_title(re.compile("^Drag"))
    await grip.drag_to(lines(page, "Stages").filter(has_text=first), target_position={"x": 60, "y": 4})
    await expect(lines(page, "Stages").first).to_contain_text(third)

    await page.get_by_role("button", name=second, exact=True).focus()
    await page.keyboard.press("Alt+ArrowDown")
    await expect(page.get_by_role("status").filter(has_text=f"{second}: place")).to_have_count(1)
    wanted = [third, first, *rest[:1], second, *rest[1:]]
    await expect(lines(page, "Stages").nth(3)).to_contain_text(second)
    await page.reload()
    assert await names(page, "Stages") == wanted

    await page.get_by_role("button", name="Add a stage").click()
    await page.keyboard.type("Reklamacja")
    await page.keyboard.press("Enter")
    await expect(lines(page, "Stages").filter(has_text="Reklamacja")).to_be_visible()
    await page.keyboard.press("Escape")
    assert await violations(page) == ""

    await page.goto("/settings/crms")
    await page.get_by_role("link", name="Sprzedaż").click()
    await page.get_by_role("link", name="Stages").click()
    assert "Reklamacja" not in await names(page, "Stages")


async def test_an_entry_is_renamed_coloured_and_hidden_in_its_line(ola: Desk) -> None:
    page, crm = ola.page, await a_crm(ola)
    await page.goto(f"/settings/crms/{crm['id']}/stages")
    name = (await names(page, "Stages"))[0]
    line = lines(page, "Stages").first

    await page.get_by_role("button", name=name, exact=True).click()
    await page.keyboard.press("Control+a")
    await page.keyboard.type("Zgłoszenie")
    await page.keyboard.press("Enter")
    renamed = page.get_by_role("button", name="Zgłoszenie", exact=True)
    await expect(renamed).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await expect(renamed).to_be_focused()

    await line.get_by_role("button", name="Colour of Zgłoszenie").click()
    await page.get_by_role("radio", name="violet").press("Enter")
    await expect(line.get_by_role("button", name="Colour of Zgłoszenie: violet")).to_be_focused()

    await line.get_by_role("button", name="More: Zgłoszenie").click()
    await page.get_by_role("menuitem", name="Hide").click()
    await expect(line).to_contain_text("hidden")
    await page.goto("/contacts")
    await expect(page.get_by_role("row").nth(1)).to_be_visible()
    await page.keyboard.press("n")
    form = page.get_by_role("dialog", name="New contact")
    await form.get_by_role("combobox", name="CRM").click()
    await page.get_by_role("option", name=crm["name"]).click()
    await form.get_by_role("combobox", name="Stage").click()
    await expect(page.get_by_role("option").first).to_be_visible()
    await expect(page.get_by_role("option", name="Zgłoszenie")).to_have_count(0)


async def test_who_had_a_deleted_source_gets_another_one(ola: Desk) -> None:
    page, crm = ola.page, await a_crm(ola)
    made = await ola.ask(NEW_SOURCE, input={"crmId": crm["id"], "name": "Ulotka"})
    person = await a_contact(ola, crm, sourceId=made["sourceCreate"]["source"]["id"])
    await page.goto(f"/settings/crms/{crm['id']}/sources")
    instead = (await names(page, "Sources"))[0]
    leaflet = lines(page, "Sources").filter(has_text="Ulotka")
    await expect(leaflet).to_contain_text("1 contact")
    await leaflet.get_by_role("button", name="More: Ulotka").click()
    await page.get_by_role("menuitem", name="Delete…").click()
    question = page.get_by_role("dialog")
    await expect(question).to_contain_text("1 contact has it.")
    await expect(question.get_by_role("combobox", name="They get instead")).to_be_focused()
    await question.get_by_role("button", name="Delete").click()
    await expect(question.get_by_role("alert")).to_be_visible()  # nothing was chosen
    await question.get_by_role("combobox").click()
    await page.get_by_role("option", name=instead).click()
    await question.get_by_role("button", name="Delete").click()
    await expect(leaflet).to_have_count(0)
    await page.goto(await ola.card_of(person))
    await expect(page.get_by_role("button", name=f"Source: {instead}")).to_be_visible()


async def test_a_built_in_source_can_only_be_hidden(ola: Desk) -> None:
    page, crm = ola.page, await a_crm(ola)
    await page.goto(f"/settings/crms/{crm['id']}/sources")
    await lines(page, "Sources").first.get_by_role("button", name=re.compile("^More")).click()
    await expect(page.get_by_role("menuitem", name="Hide")).to_be_visible()
    await expect(page.get_by_role("menuitem", name="Delete…")).to_have_count(0)


async def test_secrets_of_a_contact_base_are_written_and_never_read(ola: Desk) -> None:
    page, crm = ola.page, await a_crm(ola)
    await page.goto(f"/settings/crms/{crm['id']}/base")
    await page.get_by_text("HubSpot").click()
    await expect(page.get_by_text("nothing is synchronised")).to_be_visible()
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("can't be reached without this")).to_be_visible()
    await page.get_by_label("Token").fill("pat-eu1-s3cret")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Stored, encrypted")).to_be_visible()
    assert "s3cret" not in await page.content()
    await page.reload()
    await expect(page.get_by_text("Stored, encrypted")).to_be_visible()
    await page.get_by_role("button", name="Forget Token").click()
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("can't be reached without this")).to_be_visible()


async def test_a_project_says_when_it_dials(ola: Desk) -> None:
    page = ola.page
    await page.goto("/settings/projects")
    await page.get_by_role("button", name="New project").click()
    name = f"Kampania {uuid4().hex[:8]}"
    await page.get_by_label("Name").fill(name)
    await page.get_by_role("button", name="Create project").click()
    await expect(page).to_have_url(re.compile("/settings/projects/."))
    await page.get_by_role("switch", name=re.compile("^Dial phone meetings")).check()
    await page.get_by_label("From", exact=True).fill("18:00")
    await page.get_by_label("Until", exact=True).fill("09:00")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("The day has to end after it begins.")).to_be_visible()
    await page.get_by_label("Until", exact=True).fill("20:30")
    await page.get_by_role("button", name="Save").click()
    saved = page.get_by_role("button", name="Save", disabled=True)
    await expect(saved).not_to_have_attribute("data-loading", "true")
    await page.reload()
    await expect(page.get_by_label("Until", exact=True)).to_have_value("20:30")
    assert await violations(page) == ""
    await page.get_by_role("button", name="Delete").click()
    await page.get_by_role("button", name="Delete project").click()
    await expect(page).to_have_url(re.compile("/settings/projects$"))
    await expect(page.get_by_text(name)).to_have_count(0)


async def test_one_entry_of_a_dictionary_is_the_default(ola: Desk) -> None:
    page = ola.page
    await page.goto("/settings/dictionaries")
    for name in ("Wysoki", "Normalny"):
        await page.get_by_role("button", name=f"Default: {name}").click()
        await expect(page.get_by_role("button", name=f"Default: {name}", pressed=True)).to_be_visible()
        stars = lines(page, "Priorities").get_by_role("button", name=re.compile("^Default"), pressed=True)
        await expect(stars).to_have_count(1)
