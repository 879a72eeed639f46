"""axe-core in the page: what shuts people out."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.async_api import Page

from tests.e2e.looks import looks

SCRIPT = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = "rules => axe.run({runOnly: rules, resultTypes: ['violations']}).then(found => found.violations)"


async def violations(page: Page) -> str:
    """A line for every rule broken, in both colour schemes, on a desk and on a phone; "" when all is well."""
    found = [f"{look}: {_told(each)}" async for look in looks(page) for each in await _run(page)]
    return "\n".join(found)


async def _run(page: Page) -> list[dict[str, Any]]:
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(_script())
    found: list[dict[str, Any]] = await page.evaluate(RUN, RULES)
    return found


def _told(violation: dict[str, Any]) -> str:
    places = [f"{node['target'][0]} ({node['failureSummary'].splitlines()[-1].strip()})" for node in violation["nodes"]]
    return f"{violation['id']}: {'; '.join(places)}"


@cache
def _script() -> str:
    return SCRIPT.read_text()
