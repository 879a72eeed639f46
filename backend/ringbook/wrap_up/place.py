"""With whom a call was."""

from ringbook.contacts.records import Record, is_seen, record_of
from ringbook.core.viewer import Viewer
from ringbook.telephony.models import Call


async def place_of(call: Call, viewer: Viewer) -> Record | None:
    """The contact, else the organization; None where that is nobody, or nobody that the viewer sees."""
    record = await record_of(call)
    return record if record and await is_seen(record, viewer) else None
