"""API keys: made and used, edited and revoked, and seen by those who look after users."""

import json
from typing import Any

from playwright.async_api import Locator, Page, expect

from ringbook.seed.demo import PASSWORD
from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown

CREATE = "mutation($input: ApiKeyInput!) { apiKeyCreate(input: $input) { secret userErrors { message } } }"
ADD_ROLE = "mutation($input: RoleInput!) { roleCreate(input: $input) { role { id } userErrors { message } } }"
ADD_USER = "mutation($input: UserInput!) { userCreate(input: $input) { user { id } userErrors { message } } }"
WHO = "{ viewer { user { name } permissions } }"


async def test_a_key_is_made_shown_once_used_and_revoked(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    page = ola.page
    await page.goto("/settings")
    await page.get_by_role("link", name="API keys").click()
    await expect(page.get_by_text("No API keys yet")).to_be_visible()
    await page.keyboard.press("n")
    dialog = page.get_by_role("dialog", name="New API key")
    await expect(dialog.get_by_label("Name", exact=True)).to_be_focused()
    await dialog.get_by_role("button", name="Create key").click()
    await expect(dialog.get_by_text("Choose what the key may do.")).to_be_visible()
    await dialog.get_by_label("Name", exact=True).fill("Nightly report")
    await dialog.get_by_label("Open contacts and their lists").check()
    assert await violations(page) == ""
    await dialog.get_by_role("button", name="Create key").click()

    shown = page.get_by_role("dialog", name="The key “Nightly report”")
    secret = await shown.get_by_label("Key", exact=True).input_value()
    assert secret.startswith("rb_")
    command = shown.get_by_label("Command")
    await expect(command).to_have_value(f"""curl {ola.site}/graphql \\
  -H 'Authorization: Bearer {secret}' \\
  -H 'Content-Type: application/json' \\
  -d '{{"query": "{{ viewer {{ user {{ name }} }} }}"}}'""")
    await page.keyboard.press("Escape")
    await expect(shown).to_be_visible()
    assert await violations(page) == ""
    await shown.get_by_role("button", name="I have copied the key").click()
    await expect(page.get_by_text(secret)).to_have_count(0)

    line = line_of(page, "Nightly report")
    await expect(line).to_contain_text(f"{secret[:7]}…")
    await expect(line).to_contain_text("Never used")
    await expect(line).to_contain_text("Open contacts and their lists")
    status, answer = await come_in(page, secret)
    assert (status, answer["data"]["viewer"]["permissions"]) == (200, ["contacts:read"])
    await page.reload()
    await expect(line).to_contain_text("Last used")
    assert await violations(page) == ""

    await page.get_by_role("button", name="Revoke the key Nightly report").click()
    question = page.get_by_role("dialog", name="Revoke the key “Nightly report”?")
    await question.get_by_role("button", name="Revoke key").click()
    await expect(page.get_by_text("No API keys yet")).to_be_visible()
    status, answer = await come_in(page, secret)
    assert (status, answer["errors"][0]["extensions"]["code"]) == (401, "INVALID_API_KEY")


async def test_a_key_gets_another_name_and_other_rights(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    page = ola.page
    secret = (await ola.ask(CREATE, input={"name": "Sync", "scopes": ["contacts:read"]}))["apiKeyCreate"]["secret"]
    await page.goto("/settings/keys")
    await page.get_by_role("button", name="Edit the key Sync").click()
    dialog = page.get_by_role("dialog", name="The key “Sync”")
    await dialog.get_by_label("Name", exact=True).fill("Sync of the shop")
    await dialog.get_by_label("Open tickets and their lists").check()
    await dialog.get_by_label("See the calls of the accounts").check()
    await dialog.get_by_role("button", name="Save").click()
    await expect(line_of(page, "Sync of the shop")).to_contain_text("1 more right")
    _, answer = await come_in(page, secret)
    assert answer["data"]["viewer"]["permissions"] == ["calls:read", "contacts:read", "tickets:read"]
    await page.get_by_role("button", name="Edit the key Sync of the shop").click()
    await page.get_by_text("All that I may").click()
    await page.get_by_role("button", name="Save").click()
    await expect(line_of(page, "Sync of the shop")).to_contain_text("All that its user may")


async def test_who_looks_after_users_revokes_other_peoples_keys(sit_down: SitDown) -> None:
    ola = await sit_down("ola")
    role = await ola.ask(ADD_ROLE, input={"name": "Integrators", "permissions": ["keys:create", "contacts:read"]})
    irena = {"email": "irena@example.com", "name": "Irena Nowa", "password": PASSWORD}
    await ola.ask(ADD_USER, input=irena | {"roleIds": [role["roleCreate"]["role"]["id"]]})
    integrator = await sit_down("irena")
    made = await integrator.ask(CREATE, input={"name": "Irena's shop", "scopes": ["contacts:read"]})
    secret = made["apiKeyCreate"]["secret"]
    await integrator.page.goto("/settings/keys")
    await expect(line_of(integrator.page, "Irena's shop")).to_be_visible()
    await expect(integrator.page.get_by_role("link", name="Everybody's")).to_have_count(0)
    await ola.page.goto("/settings/keys")
    await ola.page.get_by_role("link", name="Everybody's").click()
    line = line_of(ola.page, "Irena's shop")
    await expect(line).to_contain_text("Irena Nowa")
    await expect(line.get_by_role("button", name="Edit")).to_have_count(0)
    await line.get_by_role("button", name="Revoke").click()
    await ola.page.get_by_role("dialog").get_by_role("button", name="Revoke key").click()
    await expect(line).to_have_count(0)
    status, _ = await come_in(ola.page, secret)
    assert status == 401


async def test_who_may_not_make_keys_has_no_page_for_them(sit_down: SitDown) -> None:
    page = (await sit_down("bartek")).page
    await page.goto("/settings")
    await expect(page.get_by_role("heading", name="My profile")).to_be_visible()
    await expect(page.get_by_role("link", name="API keys")).to_have_count(0)


def line_of(page: Page, name: str) -> Locator:
    return page.get_by_role("list", name="API keys").get_by_role("listitem").filter(has_text=name)


async def come_in(page: Page, secret: str) -> tuple[int, Any]:
    """As a program does that has the key."""
    answer = await page.request.post("/graphql", data={"query": WHO}, headers={"Authorization": f"Bearer {secret}"})
    return answer.status, json.loads(await answer.text())
