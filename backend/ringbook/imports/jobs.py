"""Reading and running imports, in the worker."""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager, suppress
from uuid import UUID

from tortoise import connections

from ringbook.core.errors import DomainError
from ringbook.core.jobs import job
from ringbook.core.storage import at_hand
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.core.words import say, speaking
from ringbook.crms.models import Crm
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.imports import policy, progress
from ringbook.imports.loaders import own_fields
from ringbook.imports.mapping import Mapping
from ringbook.imports.models import DuplicatePolicy, Import, ImportState
from ringbook.imports.progress import Stopped
from ringbook.imports.reading import File, Read, Readings, look
from ringbook.imports.reading import read as read_rows
from ringbook.imports.undoing import undo as take_back
from ringbook.imports.writing import Writer
from ringbook.jobs.running import work

CHUNK = 1000
"""Rows a transaction."""
CHUNK_OF_CHANGES = 100
"""Rows a transaction where contacts are changed one by one: nobody waits long for one of them."""
TRIES = 5
"""How often a chunk is begun anew because somebody in it is just being merged."""
_LEFT = """
SELECT id FROM import i WHERE state IN ('draft', 'running') AND NOT EXISTS (
    SELECT FROM procrastinate_jobs j
    WHERE j.status IN ('todo', 'doing') AND j.args->>'import_id' = i.id::text)
"""


@job("imports.read")
async def read(import_id: str) -> None:
    """Find out what is in the file: DRAFT becomes READY, or FAILED with a sentence."""
    if row := await Import.get_or_none(id=import_id, state=ImportState.DRAFT).select_related("upload"):
        async with _answerable(row) as by:
            async with _file(row, by) as file:
                overview = await look(file, await own_fields(row.crm_id))
            async with unit_of_work():
                await progress.ready(row, overview, by=by)


@job("imports.run")
async def run(import_id: str) -> None:
    """Bring the rows in, from where an earlier attempt was cut off: RUNNING becomes DONE, FAILED or stays CANCELLED."""
    row = await Import.get_or_none(id=import_id, state=ImportState.RUNNING).select_related("upload", "crm")
    if row is None:
        return
    async with _answerable(row) as by:
        if row.dry_run and row.position:
            async with unit_of_work():
                await progress.restart(row)
        async with _file(row, by) as file:
            await _bring_in(row, file)
        async with unit_of_work():
            await progress.finish(row, by=by)


@job("imports.undo")
async def undo(job_id: str) -> None:
    """Take an import back; see `undoing`."""
    await work(job_id, take_back)


@job("imports.give_up", every="* * * * *")
async def give_up(timestamp: int) -> None:
    """Every minute: an import that no job is at any more, because it failed too often, says so."""
    for found in await connections.get("default").execute_query_dict(_LEFT):
        row = await Import.get(id=found["id"])
        by = await _owner(row)
        with suppress(Stopped), speaking(by.language):
            async with unit_of_work():
                await progress.fail(row, say("Something went wrong on our side. What is in stays."), by=by)


async def _bring_in(row: Import, file: File) -> None:
    crm = row.crm
    assert isinstance(crm, Crm)
    headings, fields = zip(*((column["heading"], column["field"]) for column in row.columns), strict=True)
    mapping = Mapping.of(headings, fields, await own_fields(crm.id))
    writer = Writer(row, crm, mapping)
    size = CHUNK_OF_CHANGES if row.duplicates == DuplicatePolicy.UPDATE else CHUNK
    async with aclosing(read_rows(Read(file, mapping, crm.region, row.position, size))) as chunks:
        async for chunk in chunks:
            for tries_left in reversed(range(TRIES)):
                try:
                    await _take(row, writer, chunk)
                    break
                except DomainError as error:
                    # Somebody was merged or deleted just when we came to them: their rows are the survivor's, or new.
                    if error.code != "GONE" or not tries_left:
                        raise


async def _take(row: Import, writer: Writer, chunk: Readings) -> None:
    async with unit_of_work():
        by = await _owner(row)
        policy.check(by, writer.crm, frozenset(writer.mapping.columns), row.duplicates)
        tally = await writer.take(chunk, by=by)
        found = {"unknown": writer.unknown} if row.dry_run else {}
        await progress.advance(row, tally, to=chunk[-1][0], rows=len(chunk), by=by, **found)


@asynccontextmanager
async def _answerable(row: Import) -> AsyncIterator[Viewer]:
    """What is wrong inside the block is told to the one who imports, in their language."""
    by = await _owner(row)
    with speaking(by.language):
        try:
            yield by
        except Stopped:
            pass
        except DomainError as error:
            with suppress(Stopped):
                async with unit_of_work():
                    await progress.fail(row, str(error), by=by)


@asynccontextmanager
async def _file(row: Import, by: Viewer) -> AsyncIterator[File]:
    """Raises FILE_GONE for a file that was swept away, as uploads are after a week."""
    if row.upload is None:
        raise DomainError("file_gone", "The file is not kept any more; upload it again.")
    async with at_hand(row.upload.key) as path:
        yield File(path, row.file_name, by.language)


async def _owner(row: Import) -> Viewer:
    """The one who imports, with their rights of the moment, as far as an API key that started it had them; without any
    when they were shut out."""
    if viewer := await viewer_of_user(row.user_id, via="import"):
        return viewer.within(row.scopes)
    user = await User.get(id=row.user_id)
    return Viewer(UUID(str(user.id)), user.name, frozenset(), frozenset(), language=user.locale, via="import")
