"""Bulk edits as people make them: begun through the API, done by the worker's job, which runs here."""

import asyncio
from typing import Any

from ringbook.bulk import jobs
from ringbook.core.ids import key_of
from ringbook.jobs.models import Job
from tests.api import Api
from tests.documents import mutation

JOB = """id kind state title total processed succeeded skipped failed message canCancel canUndo undoneAt undoes { id }
  failures { nodes { recordId label code message } }"""
PAYLOAD = f"count job {{ {JOB} }}"
UPDATE = mutation("contactsUpdate", PAYLOAD, takes="ContactsUpdateInput")
UPDATE_ORGANIZATIONS = mutation("organizationsUpdate", PAYLOAD, takes="OrganizationsUpdateInput")
DELETE = mutation("contactsDelete", PAYLOAD, takes="ContactsDeleteInput")
DELETE_ORGANIZATIONS = mutation("organizationsDelete", PAYLOAD, takes="OrganizationsDeleteInput")
UNDO = mutation("jobUndo", PAYLOAD, takes="JobInput")
CANCEL = mutation("jobCancel", PAYLOAD, takes="JobInput")
SHOW = f"query($id: ID!) {{ job(id: $id) {{ {JOB} }} }}"
TASKS = {"bulk.update": jobs.update, "bulk.delete": jobs.delete, "bulk.undo": jobs.undo}


async def begun(api: Api, document: str, **input: Any) -> dict[str, Any]:
    """The job that a mutation began."""
    [payload] = (await api(document, input=input)).values()
    assert payload["userErrors"] == []
    return payload["job"]


async def refused(api: Api, document: str, **input: Any) -> list[tuple[str, str]]:
    """What a mutation refuses, as (code, path)."""
    [payload] = (await api(document, input=input)).values()
    assert payload["job"] is None
    return [(error["code"], ".".join(error["path"])) for error in payload["userErrors"]]


async def done(api: Api, document: str, **input: Any) -> dict[str, Any]:
    """The job after the worker did it."""
    return await finish(api, await begun(api, document, **input))


async def finish(api: Api, job: dict[str, Any]) -> dict[str, Any]:
    row = await Job.get(id=key(job))
    await TASKS[row.task](str(row.id))
    return await shown(api, job)


async def shown(api: Api, job: dict[str, Any]) -> dict[str, Any]:
    return (await api(SHOW, id=job["id"]))["job"]


async def until(api: Api, job: dict[str, Any], *states: str, seconds: float = 60) -> dict[str, Any]:
    """The job once it is in one of these states."""
    async with asyncio.timeout(seconds):
        while (found := await shown(api, job))["state"] not in states:
            await asyncio.sleep(0.05)
    return found


def key(job: dict[str, Any]) -> str:
    return str(key_of(job["id"], "Job"))


def counts(job: dict[str, Any]) -> tuple[int, int, int]:
    """Succeeded, skipped, failed; together they are what was processed, and all there is to do."""
    found = (job["succeeded"], job["skipped"], job["failed"])
    assert (job["state"], job["total"], job["processed"]) == ("DONE", sum(found), sum(found)), job
    return found


def codes(job: dict[str, Any]) -> list[tuple[str, str]]:
    """What was refused, as (label, code)."""
    return [(failure["label"], failure["code"]) for failure in job["failures"]["nodes"]]
