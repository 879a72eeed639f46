"""axe-core in the page: what shuts people out."""

from functools import cache
from pathlib import Path
from typing import Any, Literal

from playwright.async_api import Page

SCRIPT = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = "rules => axe.run({runOnly: rules, resultTypes: ['violations']}).then(found => found.violations)"
STILL = """
Promise.all(document.getAnimations().filter(each => each.effect?.getComputedTiming().endTime !== Infinity)
  .map(each => each.finished.catch(() => {})))
"""
"""Nothing fades from one colour to another any more."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = ((1440, 900), (390, 844))


async def violations(page: Page) -> str:
    """A line for every rule broken, in both colour schemes, on a desk and on a phone; "" when all is well."""
    found = list[str]()
    for width, height in WIDTHS:
        await page.set_viewport_size({"width": width, "height": height})
        for scheme in SCHEMES:
            await page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme}: {_told(each)}" for each in await _run(page)]
    return "\n".join(found)


async def _run(page: Page) -> list[dict[str, Any]]:
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(_script())
    await page.wait_for_timeout(50)
    await page.evaluate(STILL)
    found: list[dict[str, Any]] = await page.evaluate(RUN, RULES)
    return found


def _told(violation: dict[str, Any]) -> str:
    places = [f"{node['target'][0]} ({node['failureSummary'].splitlines()[-1].strip()})" for node in violation["nodes"]]
    return f"{violation['id']}: {'; '.join(places)}"


@cache
def _script() -> str:
    return SCRIPT.read_text()
