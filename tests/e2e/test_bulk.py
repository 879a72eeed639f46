"""Many at once: picked over pages, changed by a job that is seen to go on, undone; and the basket."""

import json
from typing import Any
from urllib.parse import quote

from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.office import CONTACT, a_crm

MANY = 105
"""More than a page."""
STAGE = "mutation($input: StageInput!) { stageCreate(input: $input) { stage { id } userErrors { message } } }"
TAG = "mutation($input: TagInput!) { tagCreate(input: $input) { tag { id } userErrors { message } } }"
ARCHIVE = "mutation($input: RecordInput!) { contactArchive(input: $input) { userErrors { message } } }"
SHOWN = "query($filter: ContactFilter) { contacts(filter: $filter, first: 1) { totalCount } }"


class Crowd:
    """A Crm of its own with so many people, in front of Ola."""

    def __init__(self, desk: Desk, crm: dict[str, Any], ids: list[str]) -> None:
        self.desk, self.page, self.crm, self.ids = desk, desk.page, crm, ids
        self.grid = desk.page.get_by_role("grid", name="Contacts")
        self.bar = desk.page.get_by_role("toolbar", name="What is selected")
        self.dialog = desk.page.locator("[role=dialog][aria-modal=true]")

    @classmethod
    async def gather(cls, sit_down: SitDown, count: int) -> "Crowd":
        ola = await sit_down("ola")
        crm = await a_crm(ola)
        await ola.ask(STAGE, input={"crmId": crm["id"], "name": "Umowa"})
        await ola.ask(TAG, input={"crmId": crm["id"], "name": "Targi"})
        people = [{"crmId": crm["id"], "firstName": "Jan", "lastName": f"Masowy {n:03}"} for n in range(count)]
        made = [await ola.ask(CONTACT, input=person) for person in people]
        return cls(ola, crm, [each["contactCreate"]["contact"]["id"] for each in made])

    async def open(self) -> None:
        chosen = json.dumps({"crm": {"eq": self.crm["id"]}})
        await self.page.goto(f"/contacts?filter={quote(chosen)}")
        await expect(self.grid.get_by_text("Jan Masowy 000")).to_be_visible()

    async def press(self, *keys: str) -> None:
        await self.grid.focus()
        for key in keys:
            await self.page.keyboard.press(key)

    async def count(self, **conditions: Any) -> int:
        """How many of them fit, as the server has it."""
        found = await self.desk.ask(SHOWN, filter={"crm": {"eq": self.crm["id"]}, **conditions})
        total: int = found["contacts"]["totalCount"]
        return total


def told(page: Page, text: str) -> Locator:
    """A notification."""
    return page.get_by_role("alert").filter(has_text=text)


async def test_all_that_fit_are_changed_and_put_back(sit_down: SitDown) -> None:
    crowd = await Crowd.gather(sit_down, MANY)
    await crowd.open()
    await crowd.press("ArrowDown", "Space", "End")
    await expect(crowd.grid.get_by_text(f"Jan Masowy {MANY - 1}")).to_be_visible()
    await crowd.press("Space")
    await expect(crowd.bar).to_contain_text("2 selected")
    await crowd.press("Control+a")
    await expect(crowd.bar).to_contain_text(f"All {MANY} selected")
    await crowd.page.keyboard.press("e")
    await edit(crowd)
    await expect(told(crowd.page, f"{MANY} changed")).to_be_visible()
    await expect(crowd.bar).to_be_hidden()
    await expect(crowd.grid.get_by_text("Umowa").first).to_be_visible()
    assert await crowd.count(stage={"isNull": False}, tags={"isNull": False}) == MANY
    await told(crowd.page, f"{MANY} changed").get_by_role("button", name="Undo").click()
    await expect(told(crowd.page, f"Undo — Contacts, Stage, Tags · {MANY} put back")).to_be_visible()
    assert await crowd.count(stage={"isNull": True}, tags={"isNull": True}) == MANY
    await crowd.page.get_by_role("button", name="Jobs").click()
    jobs = crowd.page.get_by_role("list", name="Jobs")
    await expect(jobs.get_by_role("listitem").nth(1)).to_contain_text("Undone")


async def edit(crowd: Crowd) -> None:
    """Another stage and a further tag."""
    submit = crowd.dialog.get_by_role("button", name=f"Change {MANY} contacts")
    await expect(submit).to_be_disabled()
    await expect(crowd.dialog.get_by_role("checkbox").first).to_be_focused()
    await crowd.dialog.get_by_role("checkbox", name="Stage").check()
    await crowd.dialog.get_by_role("combobox", name="Stage").click()
    await crowd.page.get_by_role("option", name="Umowa").click()
    await crowd.dialog.get_by_role("checkbox", name="Tags").check()
    await crowd.dialog.get_by_role("combobox", name="Add").click()
    await crowd.page.get_by_role("option", name="Targi").click()
    await crowd.dialog.get_by_role("heading").click()
    await submit.click()


async def test_who_is_refused_is_in_the_report(sit_down: SitDown) -> None:
    crowd = await Crowd.gather(sit_down, 3)
    await crowd.desk.ask(ARCHIVE, input={"id": crowd.ids[1]})
    await crowd.open()
    await crowd.press("Control+a", "e")
    await crowd.dialog.get_by_role("checkbox", name="City").check()
    await crowd.dialog.get_by_role("textbox", name="City").fill("Hel")
    await crowd.dialog.get_by_role("button", name="Change 3 contacts").click()
    await expect(told(crowd.page, "2 changed · 1 refused")).to_be_visible()
    await crowd.page.get_by_role("button", name="Jobs").click()
    await crowd.page.get_by_role("button", name="Report").first.click()
    await expect(crowd.dialog).to_contain_text("Jan Masowy 001 jest w archiwum")
    await crowd.dialog.get_by_role("link", name="Jan Masowy 001").click()
    await expect(crowd.page).to_have_url(f"{crowd.desk.site}/contacts/{crowd.ids[1]}")


async def test_deleting_says_how_many_and_can_be_undone(sit_down: SitDown) -> None:
    crowd = await Crowd.gather(sit_down, 3)
    await crowd.open()
    await crowd.press("ArrowDown", "Space", "ArrowDown", "Space", "Delete")
    await expect(crowd.dialog.get_by_role("heading", name="Delete 2 contacts?")).to_be_visible()
    await crowd.dialog.get_by_role("button", name="Delete").click()
    await expect(told(crowd.page, "2 moved to the trash")).to_be_visible()
    assert await crowd.count() == 1
    await crowd.page.keyboard.press("Control+z")
    await expect(told(crowd.page, "2 put back")).to_be_visible()
    assert await crowd.count() == 3


async def test_the_basket_is_filled_and_opened(sit_down: SitDown) -> None:
    crowd = await Crowd.gather(sit_down, 3)
    await crowd.open()
    await crowd.press("ArrowDown", "Space", "ArrowDown", "Space", "b")
    await expect(told(crowd.page, "2 added to the basket.")).to_be_visible()
    await crowd.page.get_by_role("link", name="Basket 2").click()
    await expect(crowd.grid.get_by_text("Jan Masowy 001")).to_be_visible()
    await expect(crowd.grid.get_by_text("Jan Masowy 002")).to_be_hidden()
    assert await crowd.count(inBasket=True) == 2
    await crowd.press("ArrowDown", "Space", "Alt+b")
    await expect(crowd.page.get_by_role("link", name="Basket 1")).to_be_visible()
    await crowd.page.keyboard.press("Control+z")
    await expect(crowd.page.get_by_role("link", name="Basket 2")).to_be_visible()
    await crowd.press("Control+a", "Alt+b")
    await expect(crowd.page.get_by_role("link", name="Basket")).to_be_hidden()
    assert await crowd.count(inBasket=True) == 0


async def test_a_card_is_laid_into_the_basket_and_taken_out(sit_down: SitDown) -> None:
    card = await Card.on(await sit_down("bartek"))
    entry = card.page.get_by_role("menuitem")
    await card.page.keyboard.press(".")
    await entry.filter(has_text="Add to basket").press("Enter")
    await expect(told(card.page, "1 added to the basket.")).to_be_visible()
    await expect(card.page.get_by_role("link", name="Basket 1")).to_be_visible()
    await card.page.keyboard.press(".")
    await entry.filter(has_text="Remove from basket").press("Enter")
    await expect(card.page.get_by_role("link", name="Basket")).to_be_hidden()
    await card.page.keyboard.press(".")
    await expect(entry.filter(has_text="Add to basket")).to_be_visible()


async def test_the_bar_the_form_and_the_tray_shut_nobody_out(sit_down: SitDown) -> None:
    crowd = await Crowd.gather(sit_down, 2)
    await crowd.open()
    await crowd.press("Control+a")
    await expect(crowd.bar).to_be_visible()
    assert await violations(crowd.page) == ""
    await crowd.page.keyboard.press("t")
    await expect(crowd.dialog.get_by_role("checkbox", name="Tags")).to_be_checked()
    await crowd.dialog.get_by_role("checkbox", name="Managers").check()
    await crowd.dialog.get_by_role("checkbox", name="Consent").check()
    assert await violations(crowd.page) == ""
    await crowd.page.keyboard.press("Escape")
    await crowd.press("Escape", "g", "p")
    await expect(crowd.page.get_by_role("list", name="Jobs")).to_be_visible()
    assert await violations(crowd.page) == ""
