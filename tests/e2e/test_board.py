"""The board: people by stage, put in order with the mouse, by keyboard and by finger; live for all who look at it."""

from dataclasses import dataclass
from uuid import uuid4

from playwright.async_api import FloatRect, Locator, WebSocketRoute, expect

from tests.e2e.axe import violations
from tests.e2e.card import CREATE
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk

STAGES = "{ viewer { defaultCrm { id stages { id name inKanban hidden } } } }"
ARCHIVE = "mutation($input: RecordInput!) { contactArchive(input: $input) { userErrors { message } } }"
DELETE = "mutation($input: DeleteInput!) { contactDelete(input: $input) { userErrors { message } } }"
MOVE = "mutation($input: ContactMoveInput!) { contactMove(input: $input) { userErrors { message } } }"
UP, DOWN = 6, -6
"""Inside of a card's upper or lower edge, in pixels."""


@dataclass
class Board:
    """The board of three people of a test's own, Ada, Bea and Cela, who stand at the first stage in this order."""

    desk: Desk
    surname: str
    ids: dict[str, str]
    stages: list[dict[str, str]]

    @classmethod
    async def on(cls, desk: Desk) -> "Board":
        crm = (await desk.ask(STAGES))["viewer"]["defaultCrm"]
        stages = [stage for stage in crm["stages"] if stage["inKanban"] and not stage["hidden"]]
        surname = f"Tablicowa{uuid4().hex[:8]}"
        ids: dict[str, str] = {}
        for first in ("Cela", "Bea", "Ada"):
            values = {"crmId": crm["id"], "firstName": first, "lastName": surname, "stageId": stages[0]["id"]}
            made = await desk.ask(CREATE, input=values)
            ids[first] = made["contactCreate"]["contact"]["id"]
        board = cls(desk, surname, ids, stages)
        await board.open()
        return board

    async def open(self) -> None:
        await self.desk.page.goto(f"/contacts?layout=BOARD&q={self.surname}")
        await self.shows(0, "Ada", "Bea", "Cela")

    def at(self, desk: Desk) -> "Board":
        """The same board in front of somebody else."""
        return Board(desk, self.surname, self.ids, self.stages)

    def column(self, at: int) -> Locator:
        return self.desk.page.get_by_role("region", name=self.stages[at]["name"], exact=True)

    def card(self, first: str) -> Locator:
        return self.desk.page.get_by_role("listitem").filter(has=self.link(first))

    def link(self, first: str) -> Locator:
        return self.desk.page.get_by_role("link", name=f"{first} {self.surname}", exact=True)

    async def shows(self, at: int, *people: str) -> None:
        """These, from the top down, and nobody else."""
        names = [f"{first} {self.surname}" for first in people]
        cards = self.column(at).get_by_role("listitem")
        await expect(cards).to_have_count(len(names))
        for place, name in enumerate(names, 1):
            await expect(self.column(at).locator(f"[aria-posinset='{place}']")).to_contain_text(name)

    async def drag(self, first: str, to: Locator, *, edge: int) -> None:
        """Onto the upper or lower edge of another card, or somewhere into a column."""
        mouse = self.desk.page.mouse
        source, target = await _box(self.card(first)), await _box(to)
        await mouse.move(source["x"] + 60, source["y"] + source["height"] / 2)
        await mouse.down()
        x, y = target["x"] + 60, target["y"] + (edge if edge > 0 else target["height"] + edge)
        await mouse.move(x, y, steps=12)
        await mouse.move(x, y + 1, steps=2)
        await mouse.up()


async def _box(place: Locator) -> FloatRect:
    box = await place.bounding_box()
    assert box
    return box


async def test_cards_are_dragged_between_others_and_stay_there(sit_down: SitDown) -> None:
    board = await Board.on(await sit_down("bartek"))
    await board.drag("Cela", board.card("Ada"), edge=DOWN)
    await board.shows(0, "Ada", "Cela", "Bea")
    await board.drag("Ada", board.column(1), edge=200)
    await board.shows(1, "Ada")
    await board.drag("Bea", board.card("Ada"), edge=UP)
    await board.shows(1, "Bea", "Ada")
    await expect(board.desk.page.locator("[data-mood=moving]")).to_have_count(0)
    await board.desk.page.reload()
    await board.shows(0, "Cela")
    await board.shows(1, "Bea", "Ada")


async def test_the_keyboard_alone_walks_and_moves(sit_down: SitDown) -> None:
    board = await Board.on(await sit_down("bartek"))
    page = board.desk.page
    await board.link("Ada").focus()
    await page.keyboard.press("ArrowDown")
    await expect(board.link("Bea")).to_be_focused()
    await page.keyboard.press("Alt+ArrowUp")
    await board.shows(0, "Bea", "Ada", "Cela")
    await expect(board.link("Bea")).to_be_focused()
    await page.keyboard.press("Alt+ArrowRight")
    await board.shows(1, "Bea")
    await expect(board.link("Bea")).to_be_focused()
    said = f"Bea {board.surname}: {board.stages[1]['name']}, place 1 of 1"
    await expect(page.get_by_text(said, exact=True)).to_be_attached()
    await page.keyboard.press("ArrowLeft")
    await expect(board.link("Ada")).to_be_focused()
    await page.keyboard.press("Shift+M")
    await page.get_by_role("menuitem", name=board.stages[2]["name"], exact=True).press("Enter")
    await board.shows(2, "Ada")
    await expect(board.link("Ada")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name=f"Ada {board.surname}", level=1)).to_be_visible()
    await page.go_back()
    await board.shows(1, "Bea")


async def test_a_move_that_is_refused_says_why_and_takes_the_card_back(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    await ola.page.route_web_socket("**/graphql", _deaf)
    board = await Board.on(ola)
    await ola.ask(ARCHIVE, input={"id": board.ids["Bea"]})
    await board.link("Bea").focus()
    await ola.page.keyboard.press("Alt+ArrowRight")
    await expect(ola.page.get_by_role("alert").filter(has_text=f"Bea {board.surname} stays")).to_contain_text("archive")
    await board.shows(0, "Ada", "Bea", "Cela")
    await expect(board.link("Bea")).to_be_focused()


async def test_a_colleagues_moves_are_seen_without_losing_the_focus(sit_down: SitDown) -> None:
    board = await Board.on(await sit_down("bartek"))
    theirs = board.at(await sit_down("ola"))
    await theirs.open()
    await theirs.link("Ada").focus()
    await board.drag("Cela", board.card("Ada"), edge=UP)
    await theirs.shows(0, "Cela", "Ada", "Bea")
    await board.desk.ask(MOVE, input={"id": board.ids["Ada"], "stageId": board.stages[1]["id"]})
    await theirs.shows(1, "Ada")
    await expect(theirs.link("Ada")).to_be_focused()
    await expect(theirs.column(0).get_by_role("heading").locator("..")).to_contain_text("2")
    await expect(theirs.desk.page.get_by_text("3 contacts", exact=True)).to_be_visible()
    await theirs.desk.ask(DELETE, input={"id": board.ids["Bea"]})
    await expect(board.desk.page.get_by_text("2 contacts", exact=True)).to_be_visible()


async def test_a_finger_moves_by_the_menu_and_walks_by_the_stages(sit_down: SitDown) -> None:
    board = await Board.on(await sit_down("bartek", viewport={"width": 390, "height": 844}, has_touch=True))
    page = board.desk.page
    assert await page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    await page.get_by_role("button", name=f"Move Bea {board.surname} to…").tap()
    await page.get_by_role("menuitem", name=board.stages[1]["name"], exact=True).tap()
    await board.shows(0, "Ada", "Cela")
    await page.get_by_role("navigation", name="Stages").get_by_role("button", name=board.stages[1]["name"]).tap()
    await expect(board.link("Bea")).to_be_in_viewport()


async def test_conditions_that_nobody_fits_can_be_cleared(sit_down: SitDown) -> None:
    desk = await sit_down("bartek")
    await desk.page.goto("/contacts?layout=BOARD&q=nikttakisieniezywa")
    await expect(desk.page.get_by_text("Nobody on the board fits these conditions")).to_be_visible()
    await desk.button("Clear filter").click()
    await expect(desk.page.get_by_role("listitem").first).to_be_visible()


async def test_a_key_turns_the_table_into_the_board_and_back(sit_down: SitDown) -> None:
    desk = await sit_down("bartek")
    await desk.page.goto("/contacts")
    grid = desk.page.get_by_role("grid", name="Contacts")
    board = desk.page.get_by_role("group", name="Board")
    await expect(grid).to_be_visible()
    await desk.page.keyboard.press("v")
    await expect(board).to_be_visible()
    await expect(desk.page.get_by_role("radio", name="Board")).to_be_checked()
    await desk.page.go_back()
    await expect(grid).to_be_visible()


async def test_who_leaves_the_board_by_its_key_goes_on_in_the_table(sit_down: SitDown) -> None:
    board = await Board.on(await sit_down("bartek"))
    await board.link("Bea").press("v")
    await expect(board.desk.page.get_by_role("grid", name="Contacts")).to_be_focused()


async def test_the_board_is_open_to_everybody(sit_down: SitDown) -> None:
    board = await Board.on(await sit_down("bartek"))
    assert await violations(board.desk.page) == ""


def _deaf(_socket: WebSocketRoute) -> None:
    """A line that is up, and on which nothing is ever heard."""
