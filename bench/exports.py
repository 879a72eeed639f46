"""`python -m bench.exports`: 100 000 contacts into .csv and .xlsx, from the click to the file on the disk.

`python -m bench.exports --contacts 5000` takes another number of contacts. Somebody reads lists meanwhile.
"""

import argparse
import asyncio
import time

from bench.duplicates import figures, lists
from bench.segments import furnish
from bench.site import asking, new_base

COLUMNS = ["name", "organization", "position", "phone", "email", "stage", "source", "city", "postalCode", "tags"]
COLUMNS += ["managers", "created"]
EXPORT = (
    "mutation($input: ContactsExportInput!) { contactsExport(input: $input) { job { id } userErrors { message } } }"
)
JOB = "query($id: ID!) { job(id: $id) { state processed total message file { size url } } }"


def main(contacts: int) -> None:
    with new_base() as base:
        token = asyncio.run(furnish(base.database, contacts))
        with base.served() as site:
            asyncio.run(measure(site, token, contacts))


async def measure(site: str, token: str, contacts: int) -> None:
    async with asking(site, token) as (client, ask):
        print(f"{contacts} contacts; a list before: {figures(await lists(ask, 40))}", flush=True)
        for format in ("CSV", "XLSX"):
            began, times = time.perf_counter(), list[float]()
            wanted = {"selection": {"filter": {}}, "columns": COLUMNS, "format": format}
            id = (await ask(EXPORT, input=wanted))["job"]["id"]
            while (job := await ask(JOB, id=id))["state"] in ("WAITING", "RUNNING"):
                times += await lists(ask, 2)
                await asyncio.sleep(0.1)
            made = time.perf_counter() - began
            size = len((await client.get(job["file"]["url"])).content)
            took = time.perf_counter() - began
            print(f"{format:6}{made:7.1f} s, fetched after {took:.1f} s, {size / 2**20:.1f} MiB  {job}", flush=True)
            print(f"  a list meanwhile: {figures(times)}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=100_000)
    main(parser.parse_args().contacts)
