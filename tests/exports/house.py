"""Exports as people make them: begun by a mutation, written by the worker, fetched over HTTP."""

import csv
from io import BytesIO, StringIO
from typing import Any

from httpx2 import ASGITransport, AsyncClient, Response
from openpyxl import load_workbook

from ringbook.core.ids import key_of
from ringbook.exports import jobs
from ringbook.identity.models import User
from ringbook.main import app
from tests.api import Api, _session
from tests.documents import mutation

FACTS = "job { id state title message total processed succeeded file { name size url } } count"
CONTACTS = mutation("contactsExport", FACTS)
ORGANIZATIONS = mutation("organizationsExport", FACTS)
ACTIVITIES = mutation("activitiesExport", FACTS, takes="ActivitiesExportInput")
CALLS = mutation("callsExport", FACTS)
JOB = "query($id: ID!) { job(id: $id) { state message total processed succeeded file { name size url } } }"
ALL: dict[str, Any] = {"filter": {}}


async def begun(api: Api, document: str, columns: list[str], **values: Any) -> dict[str, Any]:
    """The payload of the mutation; of all records as .xlsx, if nothing else is said."""
    given = {"selection": ALL, "columns": columns, "format": "XLSX"} | values
    return next(iter((await api(document, input=given)).values()))


async def exported(api: Api, document: str, columns: list[str], **values: Any) -> dict[str, Any]:
    """The job after the worker has done it, which happens here."""
    payload = await begun(api, document, columns, **values)
    assert payload["userErrors"] == []
    return await done(api, payload["job"]["id"])


async def done(api: Api, id: str) -> dict[str, Any]:
    await jobs.run(str(key_of(id, "Job")))
    return (await api(JOB, id=id))["job"]


async def fetched(user: User, url: str) -> Response:
    cookies = {"ringbook": await _session(user)}
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test", cookies=cookies) as client:
        return await client.get(url)


async def table(user: User, job: dict[str, Any]) -> list[list[Any]]:
    """The rows of an .xlsx file, the headings first."""
    assert job["state"] == "DONE", job["message"]
    book = load_workbook(BytesIO((await fetched(user, job["file"]["url"])).content))
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


async def texts(user: User, job: dict[str, Any], delimiter: str = ",") -> list[list[str]]:
    """Those of a .csv."""
    assert job["state"] == "DONE", job["message"]
    content = (await fetched(user, job["file"]["url"])).content.decode("utf-8-sig")
    return list(csv.reader(StringIO(content, newline=""), delimiter=delimiter))
