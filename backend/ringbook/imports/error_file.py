"""The file of the failed rows: to be mended where it lies, and imported again as it is."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tortoise import connections

from ringbook.core import storage
from ringbook.core.errors import DomainError
from ringbook.core.sheets.process import fed
from ringbook.imports.mistakes import Pick
from ringbook.imports.models import Import

AT_ONCE = 5000
_WRONG = """
SELECT row, string_agg("column" || ': ' || message, ' ' ORDER BY id) AS sentences
FROM import_error WHERE import_id = %s AND row > %s GROUP BY row ORDER BY row LIMIT %s
"""
_one_at_a_time = asyncio.Semaphore(1)
"""In a process that answers people."""


@asynccontextmanager
async def error_file(row: Import, language: str) -> AsyncIterator[Path]:
    """An .xlsx, gone behind the block. Raises FILE_GONE once the upload was swept away, as it is after a week."""
    try:
        if row.upload is None:
            raise FileNotFoundError
        async with _one_at_a_time, storage.at_hand(row.upload.key) as source:
            with tempfile.TemporaryDirectory(prefix="ringbook-errors-") as folder:
                target = Path(folder) / "errors.xlsx"
                request = Pick(source, row.file_name, language, target)
                async with fed("ringbook.imports.mistakes", request) as send:
                    async for part in _wrong(row):
                        await send(part)
                yield target
    except FileNotFoundError:
        sentence = "The file is not kept any more, as none is after a week; import it again to see what is wrong."
        raise DomainError("file_gone", sentence) from None


async def _wrong(row: Import) -> AsyncIterator[list[tuple[int, str]]]:
    """The numbers of the failed rows with what is wrong, in the file's order."""
    after = 0
    while True:
        found = await connections.get("default").execute_query_dict(_WRONG, [row.id, after, AT_ONCE])
        if not found:
            return
        yield [(each["row"], each["sentences"]) for each in found]
        after = found[-1]["row"]
