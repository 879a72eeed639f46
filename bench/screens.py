"""From the PBX's POST to the caller's tab, painted on the screen of whoever's phone rings."""

import time
from http.client import HTTPConnection
from statistics import median
from urllib.parse import urlsplit

import psycopg
from anyio.from_thread import start_blocking_portal
from playwright.sync_api import Page, sync_playwright
from tests.e2e.browser import FLAGS, chromium

from bench.figures import Line, p99
from bench.house import House
from bench.rings import FORM, desks, event

CALLERS = """
SELECT c.first_name || ' ' || c.last_name, min(p.e164) FROM contact c JOIN phone_number p ON p.contact_id = c.id
WHERE p.e164 LIKE '+48%%' AND c.deleted_at IS NULL AND NOT EXISTS (
    SELECT FROM phone_number other WHERE other.e164 = p.e164 AND other.id <> p.id)
GROUP BY c.id ORDER BY c.id LIMIT %s
"""
WATCH = """
name => {
  const shown = () => [...document.querySelectorAll("nav a[aria-current=page]")].some(tab => tab.title === name);
  window.painted = new Promise(resolve => {
    const look = () => {
      if (!shown()) return;
      watcher.disconnect();
      // the frame after the next one is drawn once this one is on the screen
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });
}
"""
MOST_MS = 300
"""What a ring may take at the 99th percentile."""


def measure(house: House, rings: int) -> list[Line]:
    """Alone in the house, and with everybody else at their desks."""
    callers = _callers(house, 2 * rings)
    with start_blocking_portal() as portal:
        alone = _lines("ring to painted tab, 1 consultant", _times(house, callers[:rings]))
        with portal.wrap_async_context_manager(desks(house.site, house.listeners)):
            return alone + _lines(f"the same, {len(house.listeners) + 1}", _times(house, callers[rings:]))


def _times(house: House, callers: list[tuple[str, str]]) -> list[float]:
    """Of each ring, in milliseconds."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        who = house.newcomer
        page.context.add_cookies([{"name": "ringbook", "value": who.token, "url": house.site}])
        page.goto(f"{house.site}/contacts")
        page.wait_for_selector("[role=grid] [role=gridcell]")
        page.wait_for_timeout(3000)  # the line is up, and what the app asks for once more has come
        times = [_painted(house, page, who.extension, name, number) for name, number in callers]
        browser.close()
    return times


def _lines(what: str, times: list[float]) -> list[Line]:
    slowest = p99(times)
    verdict = f"nothing less: at most {MOST_MS} ms" + ("" if slowest <= MOST_MS else ", MISSED")
    return [
        Line(what, "p50", median(times), None, ""),
        Line("", "p99", slowest, None, verdict),
    ]


def _callers(house: House, count: int) -> list[tuple[str, str]]:
    """Names and numbers of contacts who have one of their own."""
    with psycopg.connect(house.database) as database:
        return database.execute(CALLERS, [count]).fetchall()


def _painted(house: House, page: Page, extension: str, name: str, number: str) -> float:
    """Milliseconds from the POST to the frame that shows the tab; then the call is over."""
    page.evaluate(WATCH, name)
    start = time.time()
    _post(house, event("newCall", extension, f"screen {number}", number))
    shown: float = page.evaluate("painted")
    _post(house, event("hangup", extension, f"screen {number}", number))
    page.wait_for_timeout(300)
    return shown - 1000 * start


def _post(house: House, body: str) -> None:
    door = HTTPConnection(urlsplit(house.site).netloc)
    door.request("POST", house.line, body.encode(), FORM)
    assert door.getresponse().status == 200
    door.close()
