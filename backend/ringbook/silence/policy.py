"""Who hears of it: administrators, at the door."""

from ringbook.silence.models import Leave


async def current() -> Leave | None:
    """What there is to say of the silence; None when there is none."""
    leave = await Leave.first()
    return None if leave and leave.given else leave or Leave(given=False)
