"""`python -m bench.rivals --contacts 20000 --seconds 3 --rounds 5` prints a table in Markdown.

Each round asks every system every question for some seconds, one system after the other, so that a busy machine is
busy for all. CPU is of the server process and all of PostgreSQL's, so it says more than requests a second do.
`--only card` takes the questions with that in their names.
"""

import argparse
import asyncio
import os
import statistics
from collections import defaultdict

from bench.lists import base
from bench.rivals.load import Measured, load
from bench.rivals.questions import QUESTIONS, Place, bodies
from bench.rivals.systems import OURS, System, systems
from ringbook.core.database import connected
from ringbook.core.postgres import Cluster

CONNECTIONS = 16
ROW = "| {} | {} | {} | {} | {} | {} | {} |"
HEADING = (
    ROW.format("question", "system", "requests/s", "p50 / p99 ms", "CPU-ms: server", "PostgreSQL", "of ours") + "\n"
    "|---|---|---|---|---|---|---|"
)
Results = dict[str, list[Measured]]


def main(given: argparse.Namespace) -> None:
    with Cluster(base.folder(given.contacts) / "database") as cluster:
        base.prepare(cluster, given.contacts)
        place = asyncio.run(_place(cluster.url))
        with systems(cluster, base.folder(given.contacts)) as rivals:
            print(f"{given.contacts} contacts, {CONNECTIONS} connections, {given.rounds} rounds of {given.seconds} s")
            print(f"each, of which the medians; load {os.getloadavg()[0]:.1f}.\n\n{HEADING}", flush=True)
            for question in QUESTIONS:
                if given.only in question:
                    results = asyncio.run(measure(rivals, question, place, given))
                    print("\n".join(lines(question, results)), flush=True)


async def _place(url: str) -> Place:
    async with connected(url):
        return await Place.of()


async def measure(rivals: list[System], question: str, place: Place, given: argparse.Namespace) -> Results:
    results: Results = defaultdict(list)
    asked = {rival.name: bodies(rival.name, question, place) for rival in rivals}
    for warm in (True, *[False] * given.rounds):
        for rival in rivals:
            seconds = min(1.0, given.seconds) if warm else given.seconds
            measured = await load(rival, asked[rival.name], seconds=seconds, connections=CONNECTIONS)
            if not warm:
                results[rival.name].append(measured)
    return results


def lines(question: str, results: Results) -> list[str]:
    """A system each, ours first."""
    ours, found = _median(results[OURS]), []
    for name, rounds in results.items():
        one = _median(rounds)
        ratio = "" if name == OURS else f"{one.rate / ours.rate:.2f} x requests, {one.cpu / ours.cpu:.2f} x CPU"
        times = f"{1000 * one.p50:.1f} / {1000 * one.p99:.1f}"
        found.append(
            ROW.format(question, name, f"{one.rate:.0f}", times, f"{one.server:.2f}", f"{one.base:.2f}", ratio)
        )
    return found


def _median(rounds: list[Measured]) -> Measured:
    return Measured(*(statistics.median(values) for values in zip(*rounds, strict=True)))


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--contacts", type=int, default=20_000)
    arguments.add_argument("--seconds", type=float, default=3)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--only", default="")
    main(arguments.parse_args())
