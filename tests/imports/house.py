"""Imports as people make them: a file is sent over HTTP, the worker does the rest."""

import asyncio
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from httpx2 import ASGITransport, AsyncClient
from openpyxl import Workbook

from ringbook.core.ids import key_of
from ringbook.imports import jobs
from ringbook.main import app
from ringbook.settings import settings
from tests.api import Api
from tests.documents import mutation
from tests.forks import Fork, forked

ROOT = Path(__file__).parents[2]
FACTS = """id fileName state message dryRun rowCount checked processed created updated skipped failed finishedAt
  crm { name } columns { index heading samples field }"""
COUNTS = ("created", "updated", "skipped", "failed")
ANNOUNCE = mutation("fileUploadCreate", "upload { id url }")
CREATE = mutation("importCreate", f"import {{ {FACTS} }}")
START = mutation("importStart", f"import {{ {FACTS} }}")
CANCEL = mutation("importCancel", f"import {{ {FACTS} }}")
SHOW = f"query($id: ID!) {{ import(id: $id) {{ {FACTS} }} }}"
ERRORS = """query($id: ID!, $first: Int! = 100, $after: String) {
  import(id: $id) { errors(first: $first, after: $after) {
  totalCount nodes { row column value code message } pageInfo { hasNextPage endCursor } } } }"""


def sheet(path: Path, *rows: Sequence[Any]) -> Path:
    """An .xlsx file of these rows, the headings first."""
    book = Workbook(write_only=True)
    page = book.create_sheet()
    for row in rows:
        page.append(row)
    book.save(path)
    return path


async def send(api: Api, path: Path) -> str:
    """The id of the upload of a file."""
    announced = await api(ANNOUNCE, input={"name": path.name, "size": path.stat().st_size})
    upload = announced["fileUploadCreate"]["upload"]
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as client:
        headers = {"x-ringbook": "1", "origin": "http://test"}
        answer = await client.put(upload["url"], content=path.read_bytes(), headers=headers)
        assert answer.status_code == 200
    return str(upload["id"])


async def given(api: Api, path: Path, **values: Any) -> dict[str, Any]:
    """The import of a file, DRAFT."""
    payload = (await api(CREATE, input={"uploadId": await send(api, path), **values}))["importCreate"]
    assert payload["userErrors"] == []
    return payload["import"]


async def shown(api: Api, row: dict[str, Any]) -> dict[str, Any]:
    return (await api(SHOW, id=row["id"]))["import"]


async def errors(api: Api, row: dict[str, Any]) -> list[dict[str, Any]]:
    return (await api(ERRORS, id=row["id"]))["import"]["errors"]["nodes"]


async def started(api: Api, row: dict[str, Any], **values: Any) -> dict[str, Any]:
    """Start it with the columns as proposed, or as `mapping` says."""
    mapping = [{"index": column["index"], "field": column["field"]} for column in row["columns"]]
    payload = (await api(START, input={"id": row["id"], "mapping": mapping, **values}))["importStart"]
    assert payload["userErrors"] == [], payload
    assert payload["import"]["state"] == "RUNNING"
    return payload["import"]


async def read(api: Api, path: Path, **values: Any) -> dict[str, Any]:
    """The import of a file after the worker's job to read it, which runs here."""
    row = await given(api, path, **values)
    await jobs.read(key(row))
    return await shown(api, row)


async def run(api: Api, row: dict[str, Any], **values: Any) -> dict[str, Any]:
    """The import after the worker's job to run it, which runs here."""
    await jobs.run(key(await started(api, row, **values)))
    return await shown(api, row)


async def until(api: Api, row: dict[str, Any], *states: str, seconds: float = 60) -> dict[str, Any]:
    """The import once it is in one of these states."""
    async with asyncio.timeout(seconds):
        while (found := await shown(api, row))["state"] not in states:
            await asyncio.sleep(0.05)
    return found


def key(row: dict[str, Any]) -> str:
    return str(key_of(row["id"], "Import"))


def counts(row: dict[str, Any]) -> dict[str, int]:
    """The counts that aren't nothing."""
    return {name: row[name] for name in COUNTS if row[name]}


@contextmanager
def worker(database_url: str, *, grace: float = 4) -> Iterator[Fork]:
    """A worker of these tests' database and files. grace: seconds that its jobs get when it is asked to stop."""
    environment = os.environ | {
        "DATABASE_URL": database_url,
        "RINGBOOK_STATE": str(settings().state),
        "RINGBOOK_GRACE": str(grace),
        "PYTHONPATH": str(ROOT / "backend"),
    }
    with forked("ringbook.worker", environment=environment) as process:
        yield process
