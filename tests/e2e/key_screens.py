"""The keys' pictures: the list, empty and full, the form, the secret, everybody's, the question before revoking."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

from tests.e2e.desk import Desk

CREATE = "mutation($input: ApiKeyInput!) { apiKeyCreate(input: $input) { secret userErrors { message } } }"
KEYS: tuple[dict[str, Any], ...] = (
    {"name": "Raport nocny", "scopes": ["contacts:read", "calls:read", "tickets:read", "records:export"]},
    {"name": "Sklep internetowy", "scopes": ["contacts:read", "contacts:edit"], "expiresAt": "2027-02-21T12:00:00Z"},
    {"name": "Skrypt Oli", "expiresAt": "2027-11-23T12:00:00Z"},
)


async def take_keys(desk: Desk, take: Callable[..., Awaitable[None]]) -> None:
    page = desk.page
    listed = await desk.ask("{ apiKeys { totalCount } }")
    if listed["apiKeys"]["totalCount"] == 0:
        await take(desk, "settings-keys-none", "/settings/keys")
        made = [(await desk.ask(CREATE, input=key))["apiKeyCreate"]["secret"] for key in KEYS]
        bearer = {"Authorization": f"Bearer {made[0]}"}
        await page.request.post("/graphql", data={"query": "{ viewer { crmEnabled } }"}, headers=bearer)
    await take(desk, "settings-keys", "/settings/keys")
    await take(desk, "settings-keys-everybody", "/settings/keys/everybody")
    await page.goto("/settings/keys/new")
    dialog = page.get_by_role("dialog")
    await dialog.locator("input").first.fill(f"Integracja {uuid4().hex[:4]}")
    await dialog.get_by_role("checkbox").first.check()
    await take(desk, "settings-keys-new")
    await dialog.locator("[type=submit]").click()
    await page.get_by_role("dialog").locator("textarea").first.wait_for()
    await take(desk, "settings-keys-secret")
    await page.get_by_role("dialog").get_by_role("button").last.click()
    await page.get_by_role("listitem").get_by_role("button").nth(1).click()
    await page.get_by_role("dialog").wait_for()
    await take(desk, "settings-keys-revoke")
    await page.keyboard.press("Escape")
