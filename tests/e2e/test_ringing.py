"""The phone rings, and the card is open before anybody says hello."""

import re

from playwright.async_api import expect

from tests.e2e.conftest import SitDown
from tests.e2e.pbx import Pbx

EWA, BARTEKS, DARIAS = "48601602603", "101", "102"
INCOMING = re.compile("Incoming call")


async def test_the_callers_card_opens_and_follows_the_call(sit_down: SitDown, pbx: Pbx) -> None:
    bartek, daria = await sit_down("bartek"), await sit_down("daria")
    for desk in (bartek, daria):
        await desk.page.goto("/organizations")
        await expect(desk.page.get_by_role("heading", name="Organizations")).to_be_visible()
    call = await pbx.ring(EWA, BARTEKS)
    await expect(bartek.tab("Ewa Wiśniewska")).to_have_attribute("aria-current", "page")
    told = bartek.timeline.get_by_role("listitem").filter(has_text=INCOMING).first
    await expect(told).to_contain_text("ringing")
    pop = bartek.page.get_by_role("region", name="Ewa Wiśniewska")
    await expect(pop).to_contain_text("Incoming call")

    await call.answer()
    await expect(pop).to_contain_text("On the phone")
    await expect(told).to_contain_text(re.compile(r"\d:\d\d"))
    await call.hang_up()
    await expect(pop).to_contain_text("Call ended")
    await expect(told).to_contain_text(re.compile(r"\d:\d\d"))

    await expect(daria.page.get_by_role("heading", name="Organizations")).to_be_visible()
    await expect(daria.tab("Ewa Wiśniewska")).to_have_count(0)
    await expect(daria.page.get_by_role("complementary", name="Calls now")).to_have_count(0)


async def test_a_repeated_ring_opens_nothing_new(sit_down: SitDown, pbx: Pbx) -> None:
    bartek = await sit_down("bartek")
    await bartek.page.goto("/contacts")
    call = await pbx.ring(EWA, BARTEKS)
    await expect(bartek.tab("Ewa Wiśniewska")).to_have_attribute("aria-current", "page")
    calls = bartek.timeline.get_by_role("listitem").filter(has_text=INCOMING)
    await expect(calls.first).to_contain_text("ringing")
    before = await calls.count()
    await bartek.page.get_by_role("link", name="Organizations").first.click()
    await call.ring()
    await call.answer()
    await expect(bartek.page.get_by_role("region", name="Ewa Wiśniewska")).to_contain_text("On the phone")
    await expect(bartek.page.get_by_role("heading", name="Organizations")).to_be_visible()
    await bartek.tab("Ewa Wiśniewska").click()
    await expect(calls).to_have_count(before)
    await call.hang_up()


async def test_an_unknown_caller_becomes_a_contact(sit_down: SitDown, pbx: Pbx) -> None:
    daria = await sit_down("daria")
    await daria.page.goto("/contacts")
    call = await pbx.ring("48224567890", DARIAS)
    pop = daria.page.get_by_role("region", name="Unknown number 22 456 78 90")
    await pop.get_by_role("button", name="Add contact").click()
    form = daria.page.get_by_role("dialog", name="New contact")
    await expect(form.get_by_label("Number")).to_have_value("+48224567890")
    await form.get_by_label("First name").fill("Łucja")
    await form.get_by_label("Last name").fill("Żak")
    await form.get_by_role("button", name="Create contact").click()
    await expect(daria.tab("Łucja Żak")).to_have_attribute("aria-current", "page")
    await expect(daria.page.get_by_role("main")).to_contain_text("22 456 78 90")
    await expect(daria.timeline.get_by_role("listitem").filter(has_text=INCOMING)).to_have_count(1)
    await call.hang_up()


async def test_a_withheld_number_pops_too(sit_down: SitDown, pbx: Pbx) -> None:
    daria = await sit_down("daria")
    await daria.page.goto("/contacts")
    call = await pbx.ring("anonymous", DARIAS)
    pop = daria.page.get_by_role("region", name="Withheld number")
    await pop.get_by_role("button", name="Add contact").click()
    form = daria.page.get_by_role("dialog", name="New contact")
    await form.get_by_label("First name").fill("Jan")
    await form.get_by_label("Last name").fill("Tajny")
    await form.get_by_role("button", name="Create contact").click()
    await expect(daria.tab("Jan Tajny")).to_have_attribute("aria-current", "page")
    await expect(daria.timeline.get_by_role("listitem").filter(has_text=INCOMING)).to_contain_text("withheld number")
    await call.hang_up()
