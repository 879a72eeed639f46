"""`python -m bench.lists --contacts 200000` builds a base, or takes the one of a run before, and asks it.

`--as bartek@example.com`: as a consultant; `--only city`: questions with that in their names; `--rounds 50`.
"""

import argparse
import asyncio

from bench.lists import base
from bench.lists.asking import HEADING, asked, signed_in
from bench.lists.questions import questions
from ringbook.core.database import connected
from ringbook.core.postgres import Cluster


def main(given: argparse.Namespace) -> None:
    with Cluster(base.folder(given.contacts) / "database") as cluster:
        base.prepare(cluster, given.contacts)
        asyncio.run(measure(cluster.url, given))


async def measure(url: str, given: argparse.Namespace) -> None:
    async with connected(url):
        api = await signed_in(given.user)
        print(f"{given.contacts} contacts, as {given.user}")
        print(HEADING, flush=True)
        async for question in questions(api):
            if given.only in question.what:
                print(await asked(api, question, given.rounds, url), flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--contacts", type=int, default=200_000)
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--as", dest="user", default="ola@example.com")
    arguments.add_argument("--only", default="")
    main(arguments.parse_args())
