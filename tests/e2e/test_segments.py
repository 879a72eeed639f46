"""Segments: the seed's example built by hand, followed by every screen, and explained."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest_asyncio
from playwright.async_api import Locator, expect

from ringbook.core.ids import split_id
from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.filtering import Filter

WORDS = {
    "stage": ("Lead", "Main Lead", "Client"),
    "position": ("Consultant", "Manager", "Supervisor"),
    "tag": ("Infolinia", "Helpdesk", "Reklamacja"),
}
POINTS = (1, 5, 10)
PEOPLE = ("Słaba", "Umiarkowana", "Zaawansowana")
"""Last names: each has the first, second or third word of all."""


class Crm:
    """A contact base with the seed's words and three people."""

    def __init__(self, id: str, path: str, people: dict[str, str]) -> None:
        self.id, self.path, self.people = id, path, people


@pytest_asyncio.fixture(loop_scope="session")
async def crm(sit_down: SitDown) -> Crm:
    ola = await sit_down("ola")
    crm_id = await make(ola, "crm", name=f"Segmenty {uuid4()}")
    words = {kind: [await word(ola, crm_id, kind, name) for name in names] for kind, names in WORDS.items()}
    people = {
        name: await make(
            ola,
            "contact",
            crmId=crm_id,
            firstName="Ewa",
            lastName=name,
            stageId=words["stage"][at],
            positionId=words["position"][at],
            tagIds=[words["tag"][at]],
        )
        for at, name in enumerate(PEOPLE)
    }
    return Crm(crm_id, f"/settings/crms/{crm_id}/segmentation", people)


async def word(desk: Desk, crm_id: str, kind: str, name: str) -> str:
    """The id of a stage, position or tag, which a new Crm may have from the start."""
    document = f"query($id: ID!) {{ node(id: $id) {{ ... on Crm {{ words: {kind}s {{ id name }} }} }} }}"
    known = {each["name"]: each["id"] for each in (await desk.ask(document, id=crm_id))["node"]["words"]}
    return known.get(name) or await make(desk, kind, crmId=crm_id, name=name)


async def make(desk: Desk, kind: str, **given: Any) -> str:
    """The id of a new contact, stage …"""
    document = (
        f"mutation($input: {kind.title()}Input!) {{"
        f" made: {kind}Create(input: $input) {{ it: {kind} {{ id }} userErrors {{ message }} }} }}"
    )
    made = await desk.ask(document, input=given)
    id: str = made["made"]["it"]["id"]
    return id


async def test_the_seeds_example_is_built_by_hand(sit_down: SitDown, crm: Crm, state: Path) -> None:
    ola, elsewhere = await sit_down("ola"), await sit_down("ola")
    await elsewhere.page.goto(f"/contacts/{crm.people['Umiarkowana']}")
    await expect(elsewhere.page.get_by_role("heading", name="Ewa Umiarkowana")).to_be_visible()
    await ola.page.goto(crm.path)
    await draw_the_bar(ola)
    await give_points(ola)
    preview = ola.page.get_by_role("region", name="Preview")
    await expect(preview).to_contain_text("3 contacts change their segment")
    streams = preview.get_by_role("listitem")
    await expect(streams).to_have_text([f"no segment→{name}1" for name in ("Słaby", "Umiarkowany", "Zaawansowany")])
    assert await violations(ola.page) == ""
    async with held(state, crm.people["Słaba"]):
        await ola.button("Save").click()
        progress = elsewhere.page.get_by_text("segments are being recalculated")
        await expect(progress).to_be_visible()
    await expect(progress).to_have_count(0)
    await expect(ola.button("Save")).to_have_count(0)
    # without a reload
    await segment_button(elsewhere, "Umiarkowany 50%").click()
    explained = elsewhere.page.get_by_role("dialog", name="How the segment comes about")
    await expect(explained).to_contain_text("15 of 30 points")
    await expect(explained.get_by_role("list", name="Points by classifier").get_by_role("listitem")).to_have_text(
        ["StageMain Lead5 of 10", "PositionManager5 of 10", "TagsHelpdesk5 of 10"]
    )
    assert await violations(elsewhere.page) == ""
    await elsewhere.page.keyboard.press("Escape")
    await expect(explained).to_have_count(0)


async def test_segments_filter_and_sort_the_list(sit_down: SitDown, crm: Crm) -> None:
    ola = await sit_down("ola")
    high = f"Wyżej {uuid4()}"
    await save(ola, crm, [("Niżej", 0, 40), (high, 40, 100)])
    page = ola.page
    await page.goto("/contacts")
    await page.get_by_role("row").nth(1).wait_for()
    made = Filter(page)
    await made.first("Segment")
    await made.tick("Segment", high)
    names = page.get_by_role("row").filter(has_text="Ewa").get_by_role("link")
    await page.get_by_role("columnheader", name="Segment").get_by_role("button").click()
    await expect(names).to_have_text(["Ewa Umiarkowana", "Ewa Zaawansowana"])
    await page.get_by_role("columnheader", name="Segment").get_by_role("button").click()
    await expect(names).to_have_text(["Ewa Zaawansowana", "Ewa Umiarkowana"])


async def test_a_change_of_the_contact_shows_its_new_segment_at_once(sit_down: SitDown, crm: Crm) -> None:
    ola = await sit_down("ola")
    await save(ola, crm, [("Niżej", 0, 40), ("Wyżej", 40, 100)])
    page = ola.page
    await page.goto(f"/contacts/{crm.people['Słaba']}")
    await expect(segment_button(ola, "Niżej 10%")).to_be_visible()
    await page.get_by_role("button", name="Stage: Lead").click()
    await page.get_by_role("option", name="Client").click()
    await expect(segment_button(ola, "Wyżej 100%")).to_be_visible()
    await expect(ola.timeline).to_contain_text("Niżej→Wyżej")


async def test_what_is_typed_wrongly_is_said_at_its_field(sit_down: SitDown, crm: Crm) -> None:
    ola = await sit_down("ola", locale="pl-PL")
    await save(ola, crm, [("A", 0, 30), ("B", 30, 70), ("C", 70, 100)])
    page = ola.page
    await page.goto(crm.path)
    field = page.get_by_role("textbox", name="B, od")
    await field.fill("dużo")
    await expect(field).to_have_accessible_description("Wpisz liczbę.")
    await field.fill("80")
    end = page.get_by_role("textbox", name="B, do")
    await expect(end).to_have_accessible_description("Koniec musi być wyżej niż początek.")
    await expect(ola.button("Zapisz")).to_be_disabled()
    begin = page.get_by_role("textbox", name="A, do")
    await begin.fill("")
    await begin.blur()
    await expect(field).to_have_value("15")
    await field.fill("12,5")
    await expect(begin).to_have_value("12,5")
    await expect(page.get_by_role("slider").first).to_have_attribute("aria-valuenow", "12.5")
    await expect(ola.button("Zapisz")).to_be_enabled()
    await page.get_by_role("link", name="Kontakty").click()
    await page.get_by_role("dialog").get_by_role("button", name="Anuluj").click()
    await ola.button("Odrzuć").click()
    await expect(field).to_have_value("30")
    await page.get_by_role("link", name="Kontakty").click()
    await expect(page).to_have_url(f"{ola.site}/contacts")


async def test_two_administrators_dont_overwrite_each_other(sit_down: SitDown, crm: Crm) -> None:
    ola = await sit_down("ola")
    await save(ola, crm, [("A", 0, 30), ("B", 30, 100)])
    page = ola.page
    await page.goto(crm.path)
    await page.get_by_role("slider").press("PageUp")
    await expect(page.get_by_role("region", name="Preview")).to_be_visible()
    await save(ola, crm, [("A", 0, 60), ("B", 60, 100)])
    await ola.button("Save").click()
    await ola.button("Keep theirs").click()
    await expect(page.get_by_role("slider")).to_have_attribute("aria-valuenow", "60")
    await expect(ola.button("Save")).to_have_count(0)


async def draw_the_bar(desk: Desk) -> None:
    """Four segments, of which the last gives its room back: a border is dragged, one moved by keys, one typed."""
    page = desk.page
    for _ in range(4):
        await desk.button("Add a segment").click()
    names = page.get_by_role("textbox", name="Name of the segment")
    for at, name in enumerate(("Słaby", "Umiarkowany", "Zaawansowany", "Zbędny")):
        await names.nth(at).fill(name)
    await drag(page.get_by_role("slider").first, page.get_by_role("group", name="Segments from 0"), 0.3)
    await expect(page.get_by_role("slider").first).to_have_attribute("aria-valuenow", "30")
    await page.get_by_role("textbox", name="Zaawansowany, to").fill("90")
    await desk.button("Delete Zbędny").click()
    second = page.get_by_role("slider", name="Border between Umiarkowany and Zaawansowany")
    await second.press("Home")
    await expect(second).to_have_attribute("aria-valuetext", "31%")
    for _ in range(8):
        await second.press("PageUp")
    await second.press("ArrowLeft")
    await expect(page.get_by_role("textbox", name="Zaawansowany, from")).to_have_value("70")


async def drag(handle: Locator, bar: Locator, share: float) -> None:
    page, at, along = handle.page, await handle.bounding_box(), await bar.bounding_box()
    assert at
    assert along
    y = along["y"] + along["height"] / 2
    await page.mouse.move(at["x"] + at["width"] / 2, y)
    await page.mouse.down()
    await page.mouse.move(along["x"] + along["width"] * share, y, steps=5)
    await page.mouse.up()


async def give_points(desk: Desk) -> None:
    page = desk.page
    for name, words in zip(("Stage", "Position", "Tags"), WORDS.values(), strict=True):
        await page.get_by_role("combobox", name="Add a classifier").click()
        await page.get_by_role("option", name=name, exact=True).click()
        classifier = page.get_by_role("region", name=name)
        for word, points in zip(words, POINTS, strict=True):
            await classifier.get_by_role("combobox", name="Add a value").click()
            await page.get_by_role("option", name=word, exact=True).click()
            await classifier.get_by_role("textbox", name=f"Points for {word}", exact=True).fill(str(points))
    await expect(page.get_by_text("100% is 30 points")).to_be_visible()


async def save(desk: Desk, crm: Crm, segments: list[tuple[str, int, int]]) -> None:
    """Rules without the editor: points for stages, 10, 50 and 100 percent."""
    words = await desk.ask("query($id: ID!) { node(id: $id) { ... on Crm { stages { id name } } } }", id=crm.id)
    points = dict(zip(WORDS["stage"], POINTS, strict=True))
    rules = [
        {"value": stage["id"], "points": points[stage["name"]]}
        for stage in words["node"]["stages"]
        if stage["name"] in points
    ]
    definitions = [{"name": name, "from": low, "to": high, "colour": "#1c7ed6"} for name, low, high in segments]
    await desk.ask(
        "mutation($input: SegmentationInput!) { segmentationUpdate(input: $input) { userErrors { message } } }",
        input={
            "crmId": crm.id,
            "definitions": definitions,
            "classifiers": [{"parameter": "STAGE", "condition": "VALUE", "rules": rules}],
        },
    )


def segment_button(desk: Desk, said: str) -> Locator:
    return desk.page.get_by_role("button", name=f"Segment: {said}")


@asynccontextmanager
async def held(state: Path, contact: str) -> AsyncIterator[None]:
    """Somebody else is at work on the contact: a recalculation has to wait."""
    found = split_id(contact)
    assert found
    async with await psycopg.AsyncConnection.connect((state / "database-url").read_text().strip()) as connection:
        await connection.execute("SELECT id FROM contact WHERE id = %s FOR UPDATE", [found[1]])
        yield
