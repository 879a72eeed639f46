"""`python -m bench.day`: 100 000 entries on one contact, 200 000 activities, 200 000 tickets.

`--rows 20000 --entries 10000` takes fewer; `--only calendar`: questions with that in their names; `--rounds 50`.
"""

import argparse
import asyncio
import gc
import os

from bench.day import base
from bench.day.questions import questions
from bench.lists.asking import HEADING, asked, signed_in
from ringbook.core.database import connected
from ringbook.core.postgres import Cluster

PEOPLE = ("ola@example.com", "bartek@example.com")
"""An administrator and a consultant."""


def main(given: argparse.Namespace) -> None:
    with Cluster(base.folder(given.rows, given.entries) / "database") as cluster:
        base.prepare(cluster, given.rows, given.entries)
        asyncio.run(measure(cluster.url, given))


async def measure(url: str, given: argparse.Namespace) -> None:
    async with connected(url):
        for email in PEOPLE:
            api = await signed_in(email)
            await api("{ __typename }")
            gc.collect()
            gc.freeze()  # as the server does at its start
            print(f"\n{given.rows} rows, as {email}; load {os.getloadavg()[0]:.1f}\n{HEADING}", flush=True)
            async for question in questions(api):
                if given.only in question.what:
                    print(await asked(api, question, given.rounds, url), flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rows", type=int, default=200_000)
    arguments.add_argument("--entries", type=int, default=100_000)
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--only", default="")
    main(arguments.parse_args())
