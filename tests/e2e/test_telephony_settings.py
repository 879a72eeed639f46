"""An administrator connects a PBX: the line, its phones, what it posts, and who a number is."""

import re
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk

MADE = "mutation($input: CtiConnectionInput!) { ctiConnectionCreate(input: $input) { ctiConnection { id } url } }"
GONE = "mutation($input: DeleteInput!) { ctiConnectionDelete(input: $input) { userErrors { message } } }"
LINE = "query($id: ID!) { ctiConnection(id: $id) { version extensions { extension user { name } } } }"
RENAME = "mutation($input: CtiConnectionUpdateInput!) { ctiConnectionUpdate(input: $input) { userErrors { message } } }"


@pytest_asyncio.fixture(loop_scope="session")
async def ola(sit_down: SitDown) -> Desk:
    """The administrator."""
    return await sit_down("ola")


class Line:
    """A line of the test's own: its id, its name, and the address its PBX posts to."""

    def __init__(self, desk: Desk, id: str, name: str, url: str) -> None:
        self.desk, self.page, self.id, self.name, self.url = desk, desk.page, id, name, url

    async def tab(self, name: str) -> None:
        await self.page.goto(f"/settings/telephony/{self.id}/{name}")
        await expect(self.page.get_by_role("navigation", name=self.name)).to_be_visible()

    async def choose_it(self) -> None:
        """In the field for a line."""
        await self.page.get_by_role("combobox", name="Line").click()
        await self.page.get_by_role("option", name=self.name).click()

    async def save(self) -> None:
        await self.desk.button("Save").click()
        await expect(self.desk.button("Save")).to_be_disabled()


@pytest_asyncio.fixture(loop_scope="session")
async def line(ola: Desk) -> AsyncIterator[Line]:
    """It is taken away in the end, so that nobody else's list has it."""
    name = f"Centrala {uuid4().hex[:8]}"
    made = (await ola.ask(MADE, input={"name": name}))["ctiConnectionCreate"]
    yield Line(ola, made["ctiConnection"]["id"], name, made["url"])
    await ola.ask(GONE, input={"id": made["ctiConnection"]["id"]})


def event_of(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Event")


def ringing(number: str, call: str) -> str:
    """On Bartek's phone, one field a line."""
    return f"event=newCall\nfrom={number}\nto=101\ndirection=in\ncallId={call}\nuser[]=101"


async def test_a_line_is_made_set_up_renewed_and_deleted(ola: Desk) -> None:
    page, name = ola.page, f"Infolinia {uuid4().hex[:8]}"
    await page.goto("/settings/telephony")
    await expect(page.get_by_role("list", name="Lines").or_(page.get_by_text("No PBX connected yet"))).to_be_visible()
    await page.keyboard.press("n")
    await page.get_by_role("textbox", name="Name").fill(name)
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile(r"/setup$"))
    address = page.get_by_role("code").filter(has_text=re.compile(r"/api/v1/cti/[\w-]+$")).first
    first = await address.inner_text()
    template = page.get_by_role("link", name="Template for 3CX")
    assert await template.get_attribute("href") == f"{first}/3cx.xml"
    assert await violations(page) == ""

    await ola.button("New address…").click()
    await page.get_by_text("a week", exact=True).click()
    await ola.button("Make a new address").click()
    await expect(page.get_by_text("The address before this one works until")).to_be_visible()
    await expect(address).not_to_have_text(first)
    rung: dict[str, str | float | bool] = {
        "event": "newCall",
        "from": "48601602603",
        "to": "777",
        "direction": "in",
        "callId": uuid4().hex,
    }
    assert (await page.request.post(first, form=rung)).status == 200

    await page.reload()
    await expect(page.get_by_text("The line's secret is shown only once.")).to_be_visible()
    await expect(page.get_by_text("<token>").first).to_be_visible()
    await page.get_by_role("link", name="General").click()
    await ola.button("Delete").click()
    await ola.button("Delete line").click()
    await expect(page.get_by_role("heading", name="Telephony", exact=True)).to_be_visible()
    await expect(page.get_by_text(name)).to_have_count(0)
    assert (await page.request.post(first, form=rung)).status == 401


async def test_what_a_line_is_believed_for_is_checked_and_saved(line: Line) -> None:
    page = line.page
    await line.tab("general")
    await page.get_by_role("textbox", name="Who may post").fill("127.0.0.1\nnowhere")
    await line.desk.button("Save").click()
    await expect(page.get_by_text("“nowhere” is neither an IP address nor a network")).to_be_visible()
    await page.get_by_role("textbox", name="Who may post").fill("127.0.0.1")
    await page.get_by_label("Signing secret").fill("s3cret")
    await line.save()
    await expect(page.get_by_text("Stored, encrypted")).to_be_visible()
    assert await violations(page) == ""
    await page.reload()
    await expect(page.get_by_role("textbox", name="Who may post")).to_have_value("127.0.0.1")


async def test_two_administrators_change_a_line(line: Line) -> None:
    page = line.page
    await line.tab("general")
    await page.get_by_role("textbox", name="Outside line").fill("0")
    await line.desk.ask(RENAME, input={"id": line.id, "patch": {"outsidePrefix": "9"}})
    await line.desk.button("Save").click()
    await line.desk.button("Keep theirs").click()
    await expect(page.get_by_role("textbox", name="Outside line")).to_have_value("9")


async def test_who_is_turned_away_and_which_number_is_shown(line: Line) -> None:
    page = line.page
    await line.tab("numbers")
    await page.get_by_role("textbox", name="Turned away").fill("+48700*, premium rate\nnobody")
    await line.desk.button("Save").click()
    await expect(page.get_by_text("“nobody” is no number")).to_be_visible()
    await page.get_by_role("textbox", name="Turned away").fill("+48700*, premium rate\n601 700 912")
    await page.get_by_role("textbox", name="Number shown").fill("+49* = +4930123456")
    await line.save()
    assert await violations(page) == ""
    await page.reload()
    shown = page.get_by_role("textbox", name="Turned away")
    await expect(shown).to_have_value("+48700*, premium rate\n+48601700912")
    ring = {"event": "newCall", "from": "48601700912", "to": "101", "direction": "in", "callId": uuid4().hex}
    answer = await page.request.post(line.url, form=ring)
    assert await answer.json() == {"action": "reject", "reason": "busy"}
    await page.goto("/calls")
    await expect(page.get_by_role("row").filter(has_text="601 700 912").first).to_contain_text("turned away")


async def test_extensions_are_typed_pasted_and_kept(line: Line) -> None:
    page, ask = line.page, line.desk.ask
    await line.tab("phones")
    await line.desk.button("Add an extension").click()
    await page.get_by_role("textbox", name="Extension 1").fill("301")
    await line.desk.button("Save").click()
    await expect(page.get_by_text("Choose whose it is.")).to_be_visible()
    await page.get_by_role("combobox", name="User of extension 301").fill("Bartek")
    await page.get_by_role("option", name=re.compile("^.*Bartek")).click()
    await line.desk.button("Paste a list…").click()
    listed = page.get_by_role("dialog", name="Paste a list of extensions")
    await listed.get_by_role("textbox").fill("302\tdaria@example.com\n303 Nikt Taki")
    await expect(listed.get_by_text("303: no one user named “Nikt Taki”")).to_be_visible()
    await listed.get_by_role("button", name="Add 1 extension").click()
    await line.save()
    assert await violations(page) == ""
    kept = (await ask(LINE, id=line.id))["ctiConnection"]["extensions"]
    assert [(row["extension"], row["user"]["name"].split()[0]) for row in kept] == [("301", "Bartek"), ("302", "Daria")]

    await line.desk.button("Add an extension").click()
    await page.get_by_role("textbox", name="Extension 3").fill("301")
    await page.get_by_role("combobox", name="User of extension 301").last.fill("Daria")
    await page.get_by_role("option", name=re.compile("^.*Daria")).click()
    await line.desk.button("Save").click()
    await expect(page.get_by_role("textbox", name="Extension 3")).to_have_attribute("aria-invalid", "true")


async def test_an_event_of_the_playground_rings_and_is_found_in_the_log(sit_down: SitDown, line: Line) -> None:
    page, bartek = line.page, await sit_down("bartek")
    await bartek.page.goto("/organizations")
    await expect(bartek.page.get_by_role("heading", name="Organizations")).to_be_visible()
    card, number = await Card.on(line.desk, phones=[{"number": "601 700 911"}]), "48601700911"
    await page.goto("/settings/telephony/playground")
    await line.choose_it()
    await event_of(page).fill(ringing(number, uuid4().hex))
    await expect(page.get_by_text("Zammad CTI").first).to_be_visible()
    await expect(page.get_by_role("listitem").filter(has_text="Bartek")).to_be_visible()
    ladder = page.get_by_role("list", name="How the number was looked for")
    await expect(ladder.get_by_role("listitem").filter(has_text="decided").first).to_contain_text(card.name)
    assert await violations(page) == ""

    await event_of(page).press("Control+Enter")
    await expect(page.get_by_role("status").filter(has_text="taken")).to_be_visible()
    await expect(bartek.page.get_by_role("region", name=card.name)).to_contain_text("Incoming call")

    await page.get_by_role("link", name="In the log").click()
    entry = page.get_by_role("dialog", name="An event")
    await expect(entry.get_by_role("link", name=card.name)).to_be_visible()
    await expect(entry.get_by_role("region", name="What came")).to_contain_text(f"from = {number}")
    assert await violations(page) == ""
    await entry.get_by_role("button", name="Replay").click()
    await expect(entry.get_by_role("status").filter(has_text="Replayed:")).to_contain_text("repeated")
    await entry.get_by_role("link", name="Open in the playground").click()
    await expect(event_of(page)).to_have_value(re.compile(f"from={number}"))
    ended = (await event_of(page).input_value()).replace("newCall", "hangup") + "\ncause=cancel"
    await event_of(page).fill(ended)
    await event_of(page).press("Control+Enter")
    await expect(page.get_by_role("status").filter(has_text="taken")).to_be_visible()


async def test_each_sample_of_a_ringing_call_is_a_new_call(line: Line) -> None:
    page = line.page
    await page.goto("/settings/telephony/playground")
    await line.choose_it()
    texts: list[str] = []
    for _ in range(2):
        await page.get_by_role("combobox", name="Sample").click()
        await page.get_by_role("group", name="sipgate.io").get_by_role("option").first.click()
        await expect(event_of(page)).not_to_have_value(texts[-1] if texts else "")
        texts.append(await event_of(page).input_value())
        await expect(page.get_by_text("sipgate.io").first).to_be_visible()
    assert texts[0] != texts[1]


async def test_the_log_tells_what_is_refused_as_it_comes(line: Line) -> None:
    page = line.page
    await page.goto("/settings/telephony/log")
    await line.choose_it()
    await expect(page.get_by_text("Nothing of what was chosen.")).to_be_visible()
    answer = await page.request.post(line.url, data={"hello": "<img src=x onerror=alert(1)>"})
    assert answer.status == 422
    row = page.get_by_role("list", name="Event log").get_by_role("listitem")
    await expect(row).to_contain_text("not recognised")
    await expect(row).to_contain_text("422")
    assert await violations(page) == ""
    await row.get_by_role("link").click()
    entry = page.get_by_role("dialog", name="An event")
    await expect(entry.get_by_role("region", name="What came")).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(entry.locator("img")).to_have_count(0)
    await page.keyboard.press("Escape")
    await expect(entry).to_have_count(0)
    await page.get_by_role("combobox", name="What became of it").click()
    await page.get_by_role("option", name="repeated").click()
    await expect(page.get_by_text("Nothing of what was chosen.")).to_be_visible()


async def test_the_number_doctor_says_who_and_why(sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    page, card = bartek.page, await Card.on(bartek, phones=[{"number": "601 700 912"}])
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox").fill("number doctor")
    await page.keyboard.press("Enter")
    await page.get_by_role("textbox", name="Number").fill("0048 601-700-912")
    ladder = page.get_by_role("list", name="How the number was looked for")
    decided = ladder.get_by_role("listitem").filter(has_text="decided").first
    await expect(decided).to_contain_text("The same number")
    assert await violations(page) == ""
    await decided.get_by_role("link", name=card.name).click()
    await expect(card.heading).to_be_visible()
    await page.goto("/number-doctor?number=601700912")
    await expect(ladder.get_by_role("link", name=card.name).first).to_be_visible()
    await page.get_by_role("textbox", name="Number").fill("anonymous")
    await expect(ladder.get_by_role("link")).to_have_count(0)
