"""`python -m bench.duplicates`: a Crm of 200 000 people and companies is searched for duplicates.

`python -m bench.duplicates --contacts 5000` takes another number of contacts. Somebody reads lists meanwhile.
"""

import argparse
import asyncio
import time
from statistics import median, quantiles

from bench.segments import furnish
from bench.site import Ask, asking, new_base

SEARCH = "mutation { duplicatesSearch(input: {}) { job { id } userErrors { message } } }"
JOB = "query($id: ID!) { job(id: $id) { state processed total message } }"
PAIRS = "{ duplicatePairs(kind: CONTACT, first: 1) { totalCount } }"
LIST = "{ contacts(first: 50) { nodes { id displayName phones { national } } } }"


def main(contacts: int) -> None:
    with new_base() as base:
        token = asyncio.run(furnish(base.database, contacts))
        with base.served() as site:
            asyncio.run(measure(site, token, contacts))


async def measure(site: str, token: str, contacts: int) -> None:
    async with asking(site, token) as (_, ask):
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
