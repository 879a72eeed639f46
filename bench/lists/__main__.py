"""`python -m bench.lists --contacts 200000` builds a base, or takes the one of a run before, and asks it.

`--only city`: questions with that in their names; `--rounds 50`. First all is asked by the administrator, then the
most of it by three consultants: of the large Crm, of a small one with a hundredth of the contacts, and of both.
"""

import argparse
import asyncio
import gc
import os
from collections.abc import AsyncIterator

from tests.api import Api

from bench.lists import base
from bench.lists.asking import HEADING, Question, asked, signed_in
from bench.lists.consultants import CONSULTANTS, restricted
from bench.lists.questions import consultants_questions, questions
from ringbook.core.database import connected
from ringbook.core.postgres import Cluster

ADMINISTRATOR = "ola@example.com"


def main(given: argparse.Namespace) -> None:
    with Cluster(base.folder(given.contacts) / "database") as cluster:
        base.prepare(cluster, given.contacts)
        asyncio.run(measure(cluster.url, given))


async def measure(url: str, given: argparse.Namespace) -> None:
    async with connected(url):
        api = await signed_in(ADMINISTRATOR)
        await api("{ __typename }")
        gc.collect()
        gc.freeze()  # as the server does at its start
        await _print(f"{given.contacts} contacts, as {ADMINISTRATOR}", api, questions(api), given, url)
        for user in CONSULTANTS:
            for on in (False, True):
                async with restricted(on):
                    api = await signed_in(user)
                    title = f"As {user}, restricted Crms {'on' if on else 'off'}"
                    await _print(title, api, consultants_questions(api), given, url)


async def _print(title: str, api: Api, asking: AsyncIterator[Question], given: argparse.Namespace, url: str) -> None:
    print(f"\n{title}; load {os.getloadavg()[0]:.1f}\n{HEADING}", flush=True)
    async for question in asking:
        if given.only in question.what:
            print(await asked(api, question, given.rounds, url), flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--contacts", type=int, default=200_000)
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--only", default="")
    main(arguments.parse_args())
