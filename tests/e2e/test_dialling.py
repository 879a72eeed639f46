"""Calling with one press: through a PBX, against a rule with a reason, and in the settings that make it so."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import pytest
from playwright.async_api import expect

from tests.dialling.exchange import Exchange, exchange
from tests.dialling.switchboard import says
from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.outside import LISTEN, handed_over

CREATE = """mutation($input: CtiConnectionInput!) {
    ctiConnectionCreate(input: $input) { ctiConnection { id } userErrors { message } } }"""
UPDATE = "mutation($input: CtiConnectionUpdateInput!) { ctiConnectionUpdate(input: $input) { userErrors { message } } }"
DELETE = "mutation($input: DeleteInput!) { ctiConnectionDelete(input: $input) { userErrors { message } } }"
RULES = """mutation($input: ContactingRulesUpdateInput!) {
    contactingRulesUpdate(input: $input) { userErrors { message } } }"""
CONSENT = """mutation($input: DictionaryEntryInput!) {
    dictionaryEntryCreate(input: $input) { dictionaryEntry { id } userErrors { message } } }"""
USERS = "{ users { nodes { id email } } }"


@pytest.fixture
def pbx() -> Iterator[Exchange]:
    with exchange() as board:
        yield board


@asynccontextmanager
async def a_line(ola: Desk, url: str, /, **dialling: Any) -> AsyncIterator[str]:
    """A line of a journey's own that dials for Bartek alone."""
    made = await ola.ask(CREATE, input={"name": f"Line {uuid4().hex[:6]}"})
    id = made["ctiConnectionCreate"]["ctiConnection"]["id"]
    bartek = next(each for each in (await ola.ask(USERS))["users"]["nodes"] if each["email"].startswith("bartek"))
    way = {"adapter": "HTTP", "url": f"{url}/dial?to={{number}}&from={{extension}}", "method": "GET", **dialling}
    patch = {"dialling": way, "extensions": [{"extension": "7001", "userId": bartek["id"]}]}
    await ola.ask(UPDATE, input={"id": id, "patch": patch})
    try:
        yield id
    finally:
        await ola.ask(DELETE, input={"id": id})


async def card_of(desk: Desk, number: str) -> Card:
    await desk.page.add_init_script(LISTEN)
    return await Card.on(desk, phones=[{"number": number, "main": True}])


async def test_one_press_has_the_pbx_ring(sit_down: SitDown, pbx: Exchange) -> None:
    ola, desk = await sit_down("ola"), await sit_down("bartek")
    async with a_line(ola, pbx.url):
        card = await card_of(desk, "601 700 851")
        await card.page.keyboard.press("d")
        await expect(card.page.get_by_text("Your phone rings: pick it up.")).to_be_visible()
    [asked] = pbx.asked
    assert asked.query == {"to": "+48601700851", "from": "7001"}
    assert await handed_over(card.page) == []


async def test_what_the_pbx_refuses_is_said_in_its_words(sit_down: SitDown, pbx: Exchange) -> None:
    pbx.answer = lambda asked: says(422, error="Extension 7001 is not signed in.")
    ola, desk = await sit_down("ola"), await sit_down("bartek")
    async with a_line(ola, pbx.url):
        card = await card_of(desk, "601 700 852")
        await desk.button("Call 601 700 852").click()
        await expect(card.page.get_by_text("Extension 7001 is not signed in.")).to_be_visible()


async def test_where_no_pbx_rings_the_softphone_is_handed_the_number(sit_down: SitDown) -> None:
    ola, desk = await sit_down("ola"), await sit_down("bartek")
    async with a_line(ola, "", adapter="SIP", url=None, endpoint="{number}@pbx.example.com"):
        card = await card_of(desk, "601 700 853")
        await card.page.keyboard.press("d")
        await expect(card.page.get_by_role("dialog", name="Log event")).to_be_visible()
    assert await handed_over(card.page) == ["sip:+48601700853@pbx.example.com"]


async def test_what_speaks_against_a_call_asks_for_a_reason(sit_down: SitDown, pbx: Exchange) -> None:
    """By a consent that nobody gave: quiet hours are over all others, too."""
    ola, desk = await sit_down("ola"), await sit_down("bartek")
    name = f"Offers by phone {uuid4().hex[:6]}"
    made = await ola.ask(CONSENT, input={"kind": "CONSENT_KIND", "name": name})
    consent = made["dictionaryEntryCreate"]["dictionaryEntry"]["id"]
    async with a_line(ola, pbx.url):
        card = await card_of(desk, "601 700 854")
        await ola.ask(RULES, input={"patch": {"callConsentIds": [consent]}})
        try:
            await card.page.keyboard.press("d")
            dialog = card.page.get_by_role("dialog", name="Call 601 700 854 all the same?")
            await expect(dialog).to_contain_text(f"{card.name} has not agreed to: {name}.")
            assert await violations(card.page) == ""
            await expect(dialog.get_by_role("button", name="Call all the same")).to_be_disabled()
            assert pbx.asked == []
            await card.page.keyboard.type("She asked for a call by e-mail.")
            await card.page.keyboard.press("Enter")
            await expect(dialog).to_have_count(0)
        finally:
            await ola.ask(RULES, input={"patch": {"callConsentIds": []}})
        await expect(card.page.get_by_text("Your phone rings: pick it up.")).to_be_visible()
    told = desk.timeline.get_by_role("listitem").filter(has_text="Called in spite of the rules")
    await expect(told).to_contain_text("She asked for a call by e-mail.")
    await expect(told).to_contain_text("no consent")
    assert len(pbx.asked) == 1


async def test_a_missing_number_is_asked_for_kept_and_called(sit_down: SitDown, pbx: Exchange) -> None:
    ola, desk = await sit_down("ola"), await sit_down("bartek")
    async with a_line(ola, pbx.url):
        card = await Card.on(desk)
        await card.page.keyboard.press("d")
        asked = card.page.get_by_role("dialog", name=f"Which number does {card.name} have?")
        await expect(asked.get_by_role("textbox", name="Number")).to_be_focused()
        await card.page.keyboard.type("601 700 855")
        await card.page.keyboard.press("Enter")
        await expect(card.page.get_by_text("Your phone rings: pick it up.")).to_be_visible()
        await expect(desk.button("Call 601 700 855")).to_be_visible()
    assert pbx.asked[0].query["to"] == "+48601700855"


async def test_quiet_hours_are_set_in_the_settings(sit_down: SitDown) -> None:
    """From a minute to the next: whatever the time, no other journey sleeps by it."""
    ola = await sit_down("ola")
    await ola.page.goto("/settings/contacting")
    try:
        await ola.page.get_by_role("switch", name="Quiet hours").check()
        begins = ola.page.get_by_label("From", exact=True)
        await expect(begins).to_have_value("21:00")
        await begins.fill("03:00")
        await ola.page.get_by_label("Until", exact=True).fill("03:01")
        await ola.button("Save").click()
        await expect(ola.button("Save")).to_be_disabled()
        await ola.page.reload()
        await expect(begins).to_have_value("03:00")
        assert await violations(ola.page) == ""
    finally:
        await ola.ask(RULES, input={"patch": {"quietFrom": "00:00", "quietTo": "00:00"}})


async def test_a_lines_dialling_is_set_and_tried(sit_down: SitDown, pbx: Exchange) -> None:
    ola = await sit_down("ola")
    async with a_line(ola, "", adapter="NONE", url=None, method=None) as id:
        await ola.page.goto(f"/settings/telephony/{id}/dialling")
        await ola.page.get_by_role("radio", name="Asterisk (ARI)").check()
        await ola.page.get_by_role("textbox", name="Address of the interface").fill(f"{pbx.url}/ari")
        await ola.page.get_by_role("textbox", name="Phone").fill("PJSIP/101")
        await ola.page.get_by_role("textbox", name="User").fill("ringbook")
        await ola.button("Save").click()
        await expect(ola.page.get_by_text("Put {extension} where it belongs.")).to_be_visible()
        await ola.page.get_by_role("textbox", name="Phone").fill("PJSIP/{extension}")
        await ola.button("Save").click()
        form = ola.page.get_by_role("heading", name="Try it").locator("..")
        await form.get_by_role("textbox", name="Phone").fill("101")
        await form.get_by_role("textbox", name="Number").fill("601 700 856")
        await form.get_by_role("button", name="Ring").click()
        await expect(form.get_by_role("status")).to_contain_text("The PBX took the call.")
    assert pbx.asked[0].query["endpoint"] == "PJSIP/101"
