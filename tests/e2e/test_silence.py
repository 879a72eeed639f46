"""A restored copy says that it keeps to itself, and an administrator ends that."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from playwright.async_api import expect

from ringbook.run import ADDRESS
from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown

SILENT = "UPDATE leave SET given = false, silent_since = now(), copy_of = '2026-11-20T03:00:00Z'"


@pytest.fixture
def copy(site: str, state: Path) -> Iterator[None]:
    """As `ringbook restore` leaves it."""
    with psycopg.connect((state / ADDRESS).read_text(), autocommit=True) as connection:
        connection.execute(SILENT)
        yield
        connection.execute("UPDATE leave SET given = true")


async def test_an_administrator_resumes_a_restored_copy(copy: None, sit_down: SitDown) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    for desk in (ola, bartek):
        await desk.page.goto("/contacts")
    bar = ola.page.get_by_role("region", name="Restored copy")
    await expect(bar).to_contain_text("backup of November 20, 2026")
    await expect(bar).to_contain_text("It dials nothing")
    await expect(bartek.page.get_by_role("main")).to_be_visible()
    await expect(bartek.page.get_by_role("region", name="Restored copy")).to_have_count(0)
    assert await violations(ola.page) == ""
    other = await sit_down("ola")
    await other.page.goto("/contacts")
    there = other.page.get_by_role("region", name="Restored copy")
    await expect(there).to_be_visible()

    await bar.get_by_role("button", name="Resume").focus()
    await ola.page.keyboard.press("Enter")
    dialog = ola.page.get_by_role("dialog", name="Resume calls and messages?")
    await expect(dialog).to_contain_text("the original no longer runs")
    await ola.page.keyboard.press("Enter")
    await expect(bar).to_have_count(0)
    await expect(there).to_have_count(0)
