"""Records that are one and the same: found, merged, given back."""

from asyncio import Event
from random import randrange

from playwright.async_api import Locator, Page, Route, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.looks import looks

ADD = "mutation($input: ContactInput!) { contactCreate(input: $input) { contact { id } userErrors { message } } }"
SEARCHED = "{ duplicatesSearchedAt }"
CRM = "{ viewer { defaultCrm { id } } }"


async def twins(desk: Desk, last_name: str) -> tuple[Card, str]:
    """A contact of Gdynia on their card, and the path of somebody of this name in Sopot with the same number."""
    number = {"number": f"58 {randrange(10**6, 10**7)}"}
    card = await Card.on(desk, city="Gdynia", phones=[number])
    crm = (await desk.ask(CRM))["viewer"]["defaultCrm"]["id"]
    values = {"crmId": crm, "firstName": "Ewa", "lastName": last_name, "city": "Sopot", "phones": [number]}
    made = await desk.ask(ADD, input=values)
    return card, f"/contacts/{made['contactCreate']['contact']['id']}"


def pair(page: Page, name: str) -> Locator:
    """Of the one in Sopot and the one in Gdynia; other tests' people of Sopot have names that are alike."""
    rows = page.get_by_role("list", name="Suspected duplicates").get_by_role("listitem")
    return rows.filter(has_text=name).filter(has_text="Gdynia")


async def search(desk: Desk) -> None:
    """From the duplicates page, until it is over."""
    before = await desk.ask(SEARCHED)
    await desk.button("Search now").focus()
    await desk.page.keyboard.press("Enter")
    while await desk.ask(SEARCHED) == before:
        await desk.page.wait_for_timeout(100)
    await expect(desk.page.get_by_text("Searching…")).to_have_count(0)
    await expect(desk.button("Search now")).to_be_enabled()
    await expect(desk.button("Search now")).to_be_focused()


async def test_a_pair_is_merged_from_the_duplicates_page_and_given_back(sit_down: SitDown) -> None:
    desk = await sit_down("ola")
    card, old = await twins(desk, "Dwojakowska")
    page = desk.page
    await page.get_by_role("link", name="Duplicates").click()
    await search(desk)
    row = pair(page, "Ewa Dwojakowska")
    await expect(row).to_contain_text("same number")
    assert await violations(page) == ""
    await row.get_by_role("button", name="Merge…").click()
    dialog = page.get_by_role("dialog", name="Merge 2 contacts")
    await expect(dialog.get_by_role("radiogroup", name="City")).to_be_visible()
    assert await violations(page) == ""
    city = dialog.get_by_role("radiogroup", name="City").get_by_role("radio", name="Sopot")
    await city.focus()
    await page.keyboard.press("Space")
    await expect(city).to_be_checked()
    await dialog.get_by_role("button", name="Merge 2 contacts").click()
    await expect(page.get_by_text("Merged into")).to_be_visible()
    await expect(pair(page, "Ewa Dwojakowska")).to_have_count(0)
    await page.goto(old)
    await expect(page).to_have_url(f"{desk.site}{card.path}")
    await expect(card.value("City")).to_contain_text("Sopot")
    story = desk.timeline.get_by_role("listitem").filter(has_text="Ewa Dwojakowska")
    await story.get_by_role("button", name="Undo").click()
    await expect(page.get_by_text("The merge is undone")).to_be_visible()
    await expect(card.value("City")).to_contain_text("Gdynia")
    await page.goto(old)
    await expect(page.get_by_role("heading", name="Ewa Dwojakowska")).to_be_visible()


async def test_from_the_menu_of_a_card_one_chooses_with_whom(sit_down: SitDown) -> None:
    desk = await sit_down("ola")
    card, _ = await twins(desk, "Trojanowiczowa")
    await card.choose("Merge with…")
    await desk.page.get_by_role("combobox", name="Contact").fill("Trojanowiczowa")
    option = desk.page.get_by_role("option", name="Ewa Trojanowiczowa")
    await expect(option).to_contain_text("Sopot · 58")
    await option.click()
    dialog = desk.page.get_by_role("dialog", name="Merge 2 contacts")
    await expect(dialog.get_by_role("radiogroup", name="Who stays").get_by_text("58 ")).to_have_count(2)
    await dialog.get_by_role("button", name="Merge 2 contacts").click()
    await expect(desk.timeline).to_contain_text("Ewa Trojanowiczowa")
    await desk.page.keyboard.press("Control+z")
    await expect(desk.page.get_by_text("The merge is undone")).to_be_visible()


async def test_what_is_not_the_same_goes_and_can_be_taken_back_by_keyboard(sit_down: SitDown) -> None:
    desk = await sit_down("ola")
    await twins(desk, "Czworakowska")
    page = desk.page
    await page.goto("/duplicates")
    await search(desk)
    row = pair(page, "Ewa Czworakowska")
    await row.get_by_role("button", name="Not the same").focus()
    await page.keyboard.press("n")
    await expect(row).to_have_count(0)
    await page.get_by_role("switch", name="Show those that are not the same").press("Space")
    row = pair(page, "Ewa Czworakowska")
    await expect(row).to_be_visible()
    async for look in looks(page):
        assert (look, await violations(page)) == (look, "")
    await row.get_by_role("button", name="Maybe after all").click()
    await expect(row).to_have_count(0)


async def test_a_list_on_its_way_while_one_judges_does_not_bring_back_what_was_judged(sit_down: SitDown) -> None:
    desk = await sit_down("ola")
    await twins(desk, "Piatakowska")
    page = desk.page
    await page.goto("/duplicates")
    await search(desk)
    row = pair(page, "Ewa Piatakowska")
    await expect(row).to_be_visible()
    read, judged, come = Event(), Event(), Event()

    async def late(route: Route) -> None:
        """The list as it was before the verdict comes after it."""
        asked = route.request.post_data or ""
        before = "query DuplicateList" in asked and not read.is_set()
        answer = await route.fetch()
        if before:
            read.set()
            await judged.wait()
        await route.fulfill(response=answer)
        if "mutation DuplicateReject" in asked:
            await page.wait_for_timeout(300)
            judged.set()
        if before:
            come.set()

    await page.route("**/graphql", late)
    await desk.button("Search now").click()
    await read.wait()
    await row.get_by_role("button", name="Not the same").click()
    await come.wait()
    await expect(row).to_have_count(0)
    await page.wait_for_timeout(500)
    await expect(row).to_have_count(0)
