"""`python -m bench.scrolling [--contacts N]`: how the app scrolls a list and a board column of so many; what it holds.

Frames are those of a real browser that is being flung downwards; rows and cards are counted in the page, memory is what
its JavaScript holds after a collection of garbage.
"""

import argparse
from dataclasses import dataclass

import psycopg
from playwright.sync_api import CDPSession, Page, sync_playwright
from tests.e2e.browser import FLAGS, chromium

from bench.figures import p99
from bench.house import House, open_house

ONE_COLUMN = """
UPDATE contact SET stage_id = (SELECT id FROM stage WHERE name = 'Nowy' AND crm_id = contact.crm_id) WHERE stage_id IN
(SELECT id FROM stage WHERE in_kanban)
"""
WATCH = """
() => {
  window.frames = [];
  let last = performance.now();
  const look = now => { window.frames.push(now - last); last = now; window.watching = requestAnimationFrame(look); };
  window.watching = requestAnimationFrame(look);
}
"""
STOP = "() => { cancelAnimationFrame(window.watching); return window.frames.slice(1); }"
FLING_PX, PAUSE_MS = 600, 60
SLOW_MS = 50
"""A frame that takes longer is seen to stutter."""
LINE = "{:<16} {:>7} {:>10} {:>10} {:>10} {:>8} {:>9} {:>9}"


@dataclass(frozen=True)
class Place:
    """scroller: what is flung; item: what one counts in it."""

    what: str
    path: str
    scroller: str
    item: str


LIST = Place("list", "/contacts", "[role=grid]", "[role=grid] [role=row]")
COLUMN = Place("board column", "/contacts?layout=BOARD", "[data-card]", "[data-card]")


def main(contacts: int, flings: int) -> None:
    print(LINE.format("where", "flings", "p50 ms", "p99 ms", "> 50 ms %", "in page", "MB first", "MB last"))
    with open_house(people=contacts, listeners=0) as house, sync_playwright() as playwright:
        with psycopg.connect(house.database) as database:
            database.execute(ONE_COLUMN)
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.context.add_cookies([{"name": "ringbook", "value": house.newcomer.token, "url": house.site}])
        for place in (LIST, COLUMN):
            print(_measured(house, page, place, flings), flush=True)
        browser.close()


def _measured(house: House, page: Page, place: Place, flings: int) -> str:
    page.goto(f"{house.site}{place.path}")
    page.wait_for_selector(place.item)
    page.locator(place.scroller).first.hover()
    devtools = page.context.new_cdp_session(page)
    _fling(page, 5)
    first = _held(page, devtools)
    page.evaluate(WATCH)
    _fling(page, flings)
    frames: list[float] = page.evaluate(STOP)
    slow = 100 * sum(frame > SLOW_MS for frame in frames) / len(frames)
    ordered, held, last = sorted(frames), page.locator(place.item).count(), _held(page, devtools)
    figures = (ordered[len(frames) // 2], p99(frames), slow)
    return LINE.format(place.what, flings, *(f"{each:.1f}" for each in figures), held, f"{first:.1f}", f"{last:.1f}")


def _fling(page: Page, times: int) -> None:
    for _ in range(times):
        page.mouse.wheel(0, FLING_PX)
        page.wait_for_timeout(PAUSE_MS)


def _held(page: Page, devtools: CDPSession) -> float:
    """Megabytes."""
    page.wait_for_timeout(1_500)
    devtools.send("HeapProfiler.collectGarbage")
    used: float = page.evaluate("performance.memory.usedJSHeapSize")
    return used / 2**20


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="bench.scrolling")
    asked.add_argument("--contacts", type=int, default=10_000)
    asked.add_argument("--flings", type=int, default=100)
    main(**vars(asked.parse_args()))
