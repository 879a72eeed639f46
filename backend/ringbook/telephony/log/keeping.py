"""The log is written after the answer, so that no phone waits for it, and by many entries at once when many come."""

import logging

from ringbook.telephony.log.models import CtiLogEntry

log = logging.getLogger(__name__)
MOST_WAITING = 5000
"""Entries in memory; what comes when there are so many is not logged."""
AT_ONCE = 500
IN_A_ROW = 5
"""Entries that could not be written, one after the other."""


class Keeper:
    """Writes one heap while the next one grows."""

    def __init__(self) -> None:
        self.waiting: list[CtiLogEntry] = []
        self.writing = False

    async def keep(self, entry: CtiLogEntry) -> None:
        """Have it written: by us, or by whoever is writing already."""
        if len(self.waiting) < MOST_WAITING:
            self.waiting.append(entry)
        if self.writing:
            return
        self.writing = True
        try:
            while self.waiting:
                heap, self.waiting = self.waiting[:AT_ONCE], self.waiting[AT_ONCE:]
                await _write(heap)
        finally:
            self.writing = False


async def _write(heap: list[CtiLogEntry]) -> None:
    """All at once; when that fails one by one, so that an entry no database takes costs the others nothing.

    When several fail in a row it is not they who are at fault, and the rest is let go.
    """
    if not await _wrote(heap):
        failed = 0
        for entry in heap if len(heap) > 1 else ():
            failed = 0 if await _wrote([entry]) else failed + 1
            if failed == IN_A_ROW:
                return


async def _wrote(heap: list[CtiLogEntry]) -> bool:
    try:
        await CtiLogEntry.bulk_create(heap)
    except Exception:
        log.exception("What PBXes posted could not be logged.")
        return False
    return True


keeper = Keeper()


async def keep(entry: CtiLogEntry) -> None:
    """Write it to the log, some time soon; a crash may lose what was answered in the last moment."""
    await keeper.keep(entry)
