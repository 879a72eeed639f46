"""Everybody can use it: axe finds nothing on any page, and the keyboard is enough."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown

SETTINGS = ("profile", "users", "roles", "projects", "crms", "dictionaries", "enterprise", "telephony", "about")
LISTS = ("/contacts", "/organizations", "/calls", "/imports")


async def test_the_sign_in_page_shuts_nobody_out(sit_down: SitDown) -> None:
    page = (await sit_down()).page
    await page.goto("/sign-in")
    await expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    assert await violations(page) == ""


@pytest.mark.parametrize("path", [*LISTS, *(f"/settings/{part}" for part in SETTINGS)])
async def test_no_page_shuts_anybody_out(sit_down: SitDown, path: str) -> None:
    page = (await sit_down("ola")).page
    await page.goto(path)
    await settled(page)
    assert await violations(page) == ""


@pytest.mark.parametrize("kind", ["contacts", "organizations"])
async def test_no_card_shuts_anybody_out(sit_down: SitDown, kind: str) -> None:
    page = (await sit_down("celina")).page
    await page.goto(f"/{kind}")
    await page.get_by_role("row").nth(1).click()
    await expect(page.get_by_role("textbox", name="New note")).to_be_visible()
    await settled(page)
    assert await violations(page) == ""


async def test_the_keyboard_is_enough(sit_down: SitDown) -> None:
    page = (await sit_down()).page
    keys = page.keyboard
    await page.goto("/")
    await expect(page.get_by_label("E-mail")).to_be_focused()
    await keys.type("celina@example.com")
    await keys.press("Tab")
    await keys.type("ringbook")
    await keys.press("Enter")
    await expect(page.get_by_role("grid", name="Kontakty")).to_be_visible()
    await keys.press("/")
    await keys.type("ewa wisniewska")
    await expect(page.get_by_role("row", name="Ewa Wiśniewska")).to_be_visible()
    await tab_to(page, "grid")
    await keys.press("ArrowDown")
    await keys.press("Enter")
    await expect(page.get_by_role("heading", name="Ewa Wiśniewska")).to_be_visible()
    note = page.get_by_role("textbox", name="Nowa notatka")
    await expect(note).to_have_attribute("contenteditable", "true")
    await tab_to(page, "textbox")
    await keys.type("Zapisane samą klawiaturą.")
    await keys.press("Control+Enter")
    await expect(page.get_by_role("article").filter(has_text="Zapisane samą klawiaturą.")).to_be_visible()


async def tab_to(page: Page, what: str) -> None:
    """Press Tab until the focus is on an element of this role or tag."""
    for _ in range(60):
        await page.keyboard.press("Tab")
        if await page.evaluate("what => document.activeElement.matches(`${what}, [role=${what}]`)", what):
            return
    raise AssertionError(f"Tab never came to a {what}.")


async def settled(page: Page) -> None:
    """Everything asked for is there."""
    await page.wait_for_load_state("networkidle")
    await expect(page.locator("[aria-busy=true]")).to_have_count(0)
