"""`python -m bench` measures for two minutes; `python -m bench --quick` only sees that everything runs."""

import sys
from collections.abc import Callable
from functools import partial

from bench import pages, rings, screens
from bench.figures import HEADING, Line
from bench.house import House, open_house


def main(quick: bool) -> None:
    parts: list[Callable[[House], list[Line]]] = [
        partial(rings.measure, rings=3 if quick else 200),
        partial(screens.measure, rings=2 if quick else 30),
        partial(pages.measure, rounds=3 if quick else 100),
    ]
    with open_house(people=200 if quick else 10_000, listeners=10 if quick else 200) as house:
        print(HEADING, flush=True)
        for part in parts:
            for line in part(house):
                print(line, flush=True)


main("--quick" in sys.argv)
