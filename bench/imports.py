"""`python -m bench.imports`: 100 000 rows x 12 columns of .xlsx, from the upload to the last contact.

`python -m bench.imports 5000` takes another number of rows.
"""

import asyncio
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from openpyxl import Workbook
from tests.listening import session_of

from bench.figures import p99
from bench.site import asking, new_base
from ringbook.core.database import connected
from ringbook.core.ids import global_id
from ringbook.core.migrate import migrate
from ringbook.crms.models import Crm
from ringbook.identity.actions import ensure_system_roles
from ringbook.identity.models import Role, User
from ringbook.samples import SamplePerson, people

HEADINGS = "First name,Last name,E-mail,Mobile phone,Work phone,Company,Position,Stage,Source,City,Postal code,Tags"
ANNOUNCE = "mutation($input: FileUploadInput!) { fileUploadCreate(input: $input) { upload { id url } } }"
CREATE = "mutation($input: ImportInput!) { importCreate(input: $input) { import { id } userErrors { message } } }"
START = "mutation($input: ImportStartInput!) { importStart(input: $input) { userErrors { message } } }"
SHOW = """query($id: ID!) { import(id: $id) {
  state message rowCount processed created skipped failed columns { index field } } }"""


def main(rows: int) -> None:
    with new_base() as base:
        token, crm = asyncio.run(furnish(base.database))
        file = write(base.folder / "people.xlsx", rows)
        print(f"{rows} rows x 12 columns, {file.stat().st_size / 2**20:.1f} MiB", flush=True)
        with base.served() as site:
            asyncio.run(bring_in(site, token, crm, file.read_bytes()))


async def furnish(database: str) -> tuple[str, str]:
    """An administrator's session, and the Crm."""
    await migrate(database)
    async with connected(database):
        await ensure_system_roles()
        crm = await Crm.create(name="Sales")
        user = await User.create(email="ola@example.com", name="Ola Nowak", password_hash="-")
        await user.roles.add(await Role.get(key="administrator"))
        return await session_of(user), global_id("Crm", crm.id)


def write(file: Path, rows: int) -> Path:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(HEADINGS.split(","))
    for person in people(rows, seed=7):
        sheet.append(cells(person))
    book.save(file)
    return file


def cells(person: SamplePerson) -> list[str]:
    return [
        *(person.first_name, person.last_name, person.email, person.phone, person.work_phone, person.organization),
        *(person.position, person.stage, person.source, person.city, person.postal_code, ", ".join(person.tags)),
    ]


async def bring_in(site: str, token: str, crm: str, file: bytes) -> None:
    async with asking(site, token) as (client, ask):
        upload = (await ask(ANNOUNCE, input={"name": "people.xlsx", "size": len(file)}))["upload"]
        clock = Clock()
        await client.put(upload["url"], content=file)
        clock.says("sent")
        row = (await ask(CREATE, input={"uploadId": upload["id"], "crmId": crm}))["import"]
        waits = list[float]()
        found = await until(("READY", "FAILED"), lambda: ask(SHOW, id=row["id"]), waits)
        clock.says("read, columns proposed")
        await ask(START, input={"id": row["id"], "mapping": found["columns"]})
        found = await until(("DONE", "FAILED"), lambda: ask(SHOW, id=row["id"]), waits)
        clock.says("imported")
        print({name: value for name, value in found.items() if name != "columns"})
        print(f"meanwhile a query took {1000 * median(waits):.0f} ms, the slowest 1 % {1000 * p99(waits):.0f} ms")


async def until(states: tuple[str, ...], show: Any, waits: list[float]) -> Any:
    while True:
        began = time.perf_counter()
        found = await show()
        waits.append(time.perf_counter() - began)
        if found["state"] in states:
            return found
        await asyncio.sleep(0.1)


class Clock:
    def __init__(self) -> None:
        self.began = self.last = time.perf_counter()

    def says(self, what: str) -> None:
        now = time.perf_counter()
        print(f"{what:<24}{now - self.last:7.1f} s   {now - self.began:7.1f} s in all", flush=True)
        self.last = now


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
