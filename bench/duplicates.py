"""`python -m bench.duplicates`: a Crm of 200 000 people and companies is searched for duplicates.

`python -m bench.duplicates --contacts 5000` takes another number of contacts. Somebody reads lists meanwhile.
"""

import argparse
import asyncio
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from httpx2 import AsyncClient
from tests.server import running

from bench.segments import Ask, furnish
from ringbook.core.postgres import Cluster

SEARCH = "mutation { duplicatesSearch(input: {}) { job { id } userErrors { message } } }"
JOB = "query($id: ID!) { job(id: $id) { state processed total message } }"
PAIRS = "{ duplicatePairs(kind: CONTACT, first: 1) { totalCount } }"
LIST = "{ contacts(first: 50) { nodes { id displayName phones { national } } } }"


def main(contacts: int) -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ringbook-bench-")))
        folder.chmod(0o711)
        database = stack.enter_context(Cluster(folder / "database")).url
        token = asyncio.run(furnish(database, contacts))
        site = stack.enter_context(running(RINGBOOK_STATE=folder / "files", DATABASE_URL=database, RINGBOOK_DEMO=False))
        asyncio.run(measure(site, token, contacts))


async def measure(site: str, token: str, contacts: int) -> None:
    headers = {"X-Ringbook": "1", "Origin": site, "Cookie": f"ringbook={token}"}
    async with AsyncClient(base_url=site, trust_env=False, headers=headers, timeout=60) as client:

        async def ask(document: str, **variables: Any) -> Any:
            answer = (await client.post("/graphql", json={"query": document, "variables": variables})).json()
            return next(iter(answer["data"].values()))

        print(f"{contacts} contacts; a list before: {figures(await lists(ask, 40))}", flush=True)
        for name in ("first search", "again"):
            began, times = time.perf_counter(), list[float]()
            id = (await ask(SEARCH))["job"]["id"]
            while (job := await ask(JOB, id=id))["state"] in ("WAITING", "RUNNING"):
                times += await lists(ask, 5)
                await asyncio.sleep(0.1)
            found = (await ask(PAIRS))["totalCount"]
            print(f"{name:14}{time.perf_counter() - began:8.1f} s  {job['state']}  {found} pairs of people", flush=True)
            print(f"  a list meanwhile: {figures(times)}", flush=True)


async def lists(ask: Ask, number: int) -> list[float]:
    """Seconds that each of some lists took."""
    times = []
    for _ in range(number):
        began = time.perf_counter()
        await ask(LIST)
        times.append(time.perf_counter() - began)
    return times


def figures(times: list[float]) -> str:
    worst = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    return f"{median(times) * 1000:.0f} ms in the middle, {worst * 1000:.0f} ms at the 95th percentile"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=200_000)
    main(parser.parse_args().contacts)
