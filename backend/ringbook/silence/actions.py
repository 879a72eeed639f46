"""Whether we act outside, and the end of the silence."""

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import SETTINGS, record, update
from ringbook.silence.models import Leave

ENDED = "silence.ended"
WORDS = "This is a restored copy: it dials and sends nothing until an administrator resumes it."


async def silent() -> bool:
    """Whether nothing may leave the house: no call, no message, no webhook, no listening to PBXes. One short query."""
    return not await Leave.filter(given=True).exists()


async def refuse_while_silent(field: str | None = None) -> None:
    """Raises SILENT, for what somebody asks for by hand."""
    if await silent():
        raise DomainError("silent", WORDS, field=field)


async def end(*, by: Viewer) -> None:
    """From now on calls and messages go out. What waited since before the backup is dealt with by who listens.

    Twice is once.
    """
    leave = await Leave.select_for_update(no_key=True).first() or await Leave.create(given=False)
    if changes := await update(leave, held=True, given=True):
        await record(ENDED, leave, by=by, changes=changes, also_tell=[SETTINGS])
