"""`python -m bench.exports`: 100 000 contacts into .csv and .xlsx, from the click to the file on the disk.

`python -m bench.exports --contacts 5000` takes another number of contacts. Somebody reads lists meanwhile.
"""

import argparse
import asyncio
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from httpx2 import AsyncClient
from tests.server import running

from bench.duplicates import figures, lists
from bench.segments import furnish
from ringbook.core.postgres import Cluster

COLUMNS = ["name", "organization", "position", "phone", "email", "stage", "source", "city", "postalCode", "tags"]
COLUMNS += ["managers", "created"]
EXPORT = (
    "mutation($input: ContactsExportInput!) { contactsExport(input: $input) { job { id } userErrors { message } } }"
)
JOB = "query($id: ID!) { job(id: $id) { state processed total message file { size url } } }"


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
