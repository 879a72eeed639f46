"""`python -m bench.calls`: 200 000 contacts with 1 000 000 numbers, 1 000 000 calls.

`--contacts 10000 --calls 20000` takes fewer; `--only missed`: questions with that in their names; `--rounds 50`.
"""

import argparse
import asyncio
import gc
import os

from bench.calls import base
from bench.calls.questions import identified, questions
from bench.lists.asking import HEADING, asked, signed_in
from bench.lists.consultants import CONSULTANTS
from ringbook.core.database import connected
from ringbook.core.postgres import Cluster

ADMINISTRATOR = "ola@example.com"


def main(given: argparse.Namespace) -> None:
    with Cluster(base.folder(given.contacts, given.calls) / "database") as cluster:
        asyncio.run(base.prepare(cluster, given.contacts, given.calls))
        asyncio.run(measure(cluster.url, given))


async def measure(url: str, given: argparse.Namespace) -> None:
    async with connected(url):
        print(f"\n{'milliseconds':<46} {'p50':>9} {'p99':>9}", flush=True)
        for line in await identified(10 * given.rounds):
            print(line, flush=True)
        for email in (ADMINISTRATOR, *CONSULTANTS):
            api = await signed_in(email)
            await api("{ __typename }")
            gc.collect()
            gc.freeze()  # as the server does at its start
            print(f"\n{given.calls} calls, as {email}; load {os.getloadavg()[0]:.1f}\n{HEADING}", flush=True)
            for question in questions():
                if given.only in question.what:
                    print(await asked(api, question, given.rounds, url), flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--contacts", type=int, default=200_000)
    arguments.add_argument("--calls", type=int, default=1_000_000)
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--only", default="")
    main(arguments.parse_args())
