"""What an administrator changes for all holds on every open screen at once."""

import re
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.office import a_contact, a_crm, a_reader
from tests.e2e.pbx import Pbx

EWA, BARTEKS = "48601602603", "101"
ROLES = "mutation($input: UserPatch!) { userUpdate(input: $input) { userErrors { message } } }"
ENTERPRISE = "mutation($input: EnterprisePatch!) { enterpriseUpdate(input: $input) { userErrors { message } } }"
USUAL = {"crmEnabled": True, "restrictedCrm": False, "callerIdentification": True}


@pytest_asyncio.fixture(loop_scope="session")
async def ola(sit_down: SitDown) -> AsyncIterator[Desk]:
    """The administrator; afterwards the enterprise is as the other journeys know it."""
    ola = await sit_down("ola")
    yield ola
    await ola.ask(ENTERPRISE, input=USUAL)


async def test_with_restricted_crms_the_others_contacts_vanish_on_the_spot(ola: Desk, sit_down: SitDown) -> None:
    person, reader = await a_contact(ola, await a_crm(ola)), await sit_down(await a_reader(ola))
    await reader.page.goto(await ola.card_of(person))
    await expect(reader.page.get_by_role("heading", name=person)).to_be_visible()
    other = await reader.page.context.new_page()
    await other.goto(f"/contacts?q={person.split()[1]}")
    await expect(other.get_by_role("row", name=person)).to_be_visible()

    await ola.page.goto("/settings/enterprise")
    await ola.page.get_by_role("switch", name=re.compile("^Restricted")).check()
    await expect(reader.page.get_by_text("There is no such contact")).to_be_visible()
    await expect(other.get_by_text("Nobody found")).to_be_visible()
    await ola.page.get_by_role("switch", name=re.compile("^Restricted")).uncheck()
    await expect(reader.page.get_by_role("heading", name=person)).to_be_visible()
    await expect(other.get_by_role("row", name=person)).to_be_visible()


async def test_the_crm_is_switched_off_and_on_again(ola: Desk, sit_down: SitDown) -> None:
    bartek = await sit_down("bartek")
    await bartek.page.goto("/contacts")
    await expect(bartek.page.get_by_role("row").nth(1)).to_be_visible()
    await ola.page.goto("/settings/enterprise")
    enabled = ola.page.get_by_role("switch", name=re.compile("^CRM enabled"))
    await enabled.click()
    await ola.page.get_by_role("button", name="Switch off").click()
    await expect(bartek.page.get_by_text("CRM is switched off")).to_be_visible()
    menu = bartek.page.get_by_role("navigation", name="Main")
    await expect(menu.get_by_role("link")).to_have_text([re.compile("^Settings")])
    assert await violations(bartek.page) == ""
    await ola.page.goto("/contacts")
    await expect(ola.page.get_by_role("row").nth(1)).to_be_visible()
    await ola.page.goto("/settings/enterprise")
    await enabled.check()
    await expect(bartek.page.get_by_role("row").nth(1)).to_be_visible()
    await expect(menu.get_by_role("link", name="Contacts")).to_be_visible()


async def test_without_caller_identification_no_card_opens_by_itself(ola: Desk, sit_down: SitDown, pbx: Pbx) -> None:
    bartek = await sit_down("bartek")
    await bartek.page.goto("/organizations")
    await expect(bartek.page.get_by_role("heading", name="Organizations")).to_be_visible()
    await ola.page.goto("/settings/enterprise")
    identification = ola.page.get_by_role("switch", name=re.compile("^Caller identification"))
    await identification.uncheck()
    await bartek.page.wait_for_timeout(1000)
    call = await pbx.ring(EWA, BARTEKS)
    await expect(bartek.page.get_by_role("complementary", name="Calls now")).to_contain_text("Ewa Wiśniewska")
    await bartek.page.wait_for_timeout(1000)
    await expect(bartek.tab("Ewa Wiśniewska")).to_have_count(0)
    await call.hang_up()
    await identification.check()
    await bartek.page.wait_for_timeout(1000)
    call = await pbx.ring(EWA, BARTEKS)
    await expect(bartek.tab("Ewa Wiśniewska")).to_have_attribute("aria-current", "page")
    await call.hang_up()


async def test_whoever_loses_a_role_loses_its_part_on_the_spot(ola: Desk, sit_down: SitDown) -> None:
    name = await a_reader(ola)
    reader = await sit_down(name)
    await reader.page.goto("/contacts")
    await expect(reader.page.get_by_role("row").nth(1)).to_be_visible()
    found = await ola.ask("query($name: String!) { users(search: $name) { nodes { id } } }", name=name)
    await ola.ask(ROLES, input={"id": found["users"]["nodes"][0]["id"], "roleIds": []})
    await expect(reader.page.get_by_text("You have no access to this part")).to_be_visible()
    menu = reader.page.get_by_role("navigation", name="Main")
    await expect(menu.get_by_role("link", name="Contacts")).to_have_count(0)
