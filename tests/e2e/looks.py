"""A page as it looks on a desk and on a phone, light and dark."""

from collections.abc import AsyncIterator

from playwright.async_api import Page, ViewportSize

DESK, PHONE = ViewportSize(width=1440, height=900), ViewportSize(width=390, height=844)
SETTLED = """
async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame(); await frame();
  const ending = document.getAnimations().filter(each => each.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map(each => each.finished.catch(() => {})));
}
"""
"""Nothing moves or fades from one colour to another any more."""


async def looks(page: Page) -> AsyncIterator[str]:
    """Give the page each of its four looks, and say which it is: `1440-light`."""
    for size in (DESK, PHONE):
        await page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            await page.locator(f"html[data-mantine-color-scheme={scheme}]").wait_for()
            await page.wait_for_timeout(100)
            await page.evaluate(SETTLED)
            yield f"{size['width']}-{scheme}"
    await page.set_viewport_size(DESK)
