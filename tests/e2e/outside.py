"""What the page hands over to other programs: mail, phone."""

from playwright.async_api import Page

LISTEN = """
window.handedOver = [];
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='mailto:'], a[href^='tel:'], a[href^='sip:'], a[href^='sms:']");
  if (!link) return;
  event.preventDefault();
  window.handedOver.push(link.getAttribute("href"));
}, true);
"""
"""A script for the page: what other programs would get stays in it, as there are none here."""


async def handed_over(page: Page) -> list[str]:
    """The addresses that other programs were given, the first first."""
    links: list[str] = await page.evaluate("window.handedOver")
    return links
