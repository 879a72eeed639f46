"""`python -m bench.flood [--seconds 60] [--rate 10000] [--junk]`: a PBX that posts ten thousand events a minute.

While it does so somebody else's phone rings, from the POST to the frame on the socket, and a list is asked for; both
against the same house at rest, in one run. Its events are whole calls, of numbers that nobody knows, for an extension
that nobody has; with --junk they are nothing that we understand.
"""

import argparse
import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import count
from multiprocessing import get_context
from statistics import median
from time import monotonic, perf_counter, sleep
from urllib.parse import urlencode, urlsplit

import psycopg

from bench.figures import p99
from bench.house import House, open_house
from bench.rings import FORM, at_desk, event, ring
from bench.site import Ask, asking

LIST = "{ contacts(first: 50) { nodes { id displayName phones { national } } } }"
SENDERS = 8
"""Connections over which the events come."""
PAUSE = 0.25
"""Seconds between two rings that are measured."""
NOBODY = "9999"
PEOPLE = 2_000
LINE = "{:<26} {:>6} {:>10} {:>10} {:>10} {:>10} {:>7} {:>7}"


@dataclass
class Times:
    """In seconds."""

    rings: list[float] = field(default_factory=list)
    lists: list[float] = field(default_factory=list)


def main(seconds: float, rate: float, *, junk: bool) -> None:
    with open_house(people=PEOPLE, listeners=1) as house:
        rest = asyncio.run(watched(house, seconds / 2))
        sender = get_context("spawn").Process(target=flood, args=(house.site, house.line, seconds + 4, rate, junk))
        sender.start()
        sleep(2)
        flooded = asyncio.run(watched(house, seconds))
        sender.join()
        print(LINE.format("", "n", "p50 rest", "p99 rest", "p50 flood", "p99 flood", "p50 x", "p99 x"))
        for what, before, after in (
            ("ring to frame, ms", rest.rings, flooded.rings),
            ("list, ms", rest.lists, flooded.lists),
        ):
            print(_line(what, before, after))
        with psycopg.connect(house.database) as database:
            for table in ("call", "cti_log"):
                print(table, database.execute(f"SELECT count(*) FROM {table}").fetchone())


def _line(what: str, before: list[float], after: list[float]) -> str:
    values = [1000 * each for each in (median(before), p99(before), median(after), p99(after))]
    ratios = [f"{values[2] / values[0]:.1f}", f"{values[3] / values[1]:.1f}"]
    return LINE.format(what, len(after), *(f"{each:.1f}" for each in values), *ratios)


async def watched(house: House, seconds: float) -> Times:
    """Ring and ask in turn, for so long."""
    times, until, who = Times(), monotonic() + seconds, house.listeners[0]
    door = HTTPConnection(urlsplit(house.site).netloc)
    async with at_desk(house.site, who) as socket, asking(house.site, who.token) as (_, ask):
        for number in count():
            body = event("newCall", who.extension, f"watched-{until}-{number}")
            times.rings.append((await ring(door, house.line, body, socket))[0])
            times.lists.append(await _asked(ask))
            await asyncio.sleep(PAUSE)
            if monotonic() > until:
                return times
    raise AssertionError


async def _asked(ask: Ask) -> float:
    start = perf_counter()
    assert len((await ask(LIST))["nodes"]) == 50
    return perf_counter() - start


def flood(site: str, path: str, seconds: float, rate: float, junk: bool) -> None:
    """Post `rate` events a minute for so long, over some connections, and print what was answered."""
    start, answers = monotonic(), Counter[str]()
    with ThreadPoolExecutor(SENDERS) as senders:
        bodies = [_junk() if junk else _calls(number) for number in range(SENDERS)]
        sent = [senders.submit(_send, each, site, path, start, start + seconds, rate / SENDERS) for each in bodies]
        late = max(each.result()[1] for each in sent)
    for each in sent:
        answers.update(each.result()[0])
    print(f"posted in {monotonic() - start:.0f} s: {dict(answers)}, at most {1000 * late:.0f} ms behind", flush=True)


def _send(
    bodies: Iterator[str], site: str, path: str, start: float, end: float, rate: float
) -> tuple[Counter[str], float]:
    """The statuses of the answers, and how late the latest came; what is late is posted at once."""
    door, answers, late = HTTPConnection(urlsplit(site).netloc, timeout=30), Counter[str](), 0.0
    for place, body in enumerate(bodies):
        due = start + place * 60 / rate
        if due > end:
            break
        sleep(max(0.0, due - monotonic()))
        door.request("POST", path, body.encode(), FORM)
        answer = door.getresponse()
        answer.read()
        answers[str(answer.status)] += 1
        late = max(late, monotonic() - due)
    return answers, late


def _calls(sender: int) -> Iterator[str]:
    for number in count():
        call, caller = f"flood-{sender}-{number}", f"48{500_000_000 + 1000 * number + sender}"
        for name in ("newCall", "answer", "hangup"):
            yield event(name, NOBODY, call, caller)


def _junk() -> Iterator[str]:
    while True:
        yield urlencode({"hello": json.dumps({"world": "x" * 500})})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--rate", type=float, default=10_000, help="events a minute")
    parser.add_argument("--junk", action="store_true")
    given = parser.parse_args()
    main(given.seconds, given.rate, junk=given.junk)
