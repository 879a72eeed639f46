"""What wrap-ups left follows their calls."""

from collections.abc import Sequence

from ringbook.core.viewer import Viewer
from ringbook.history.listening import on
from ringbook.history.models import FieldChange
from ringbook.history.touched import touched
from ringbook.telephony.actions.assign import ASSIGNED
from ringbook.telephony.models import Call
from ringbook.wrap_up.moving import take_along


@on(ASSIGNED)
async def hear(calls: Sequence[Call], by: Viewer) -> None:
    """Each call is another contact's now."""
    events = await touched(calls, ["contact"])
    changes = await FieldChange.filter(event_id__in=list(events.values()), field="contact")
    before = {change.event_id: change.before for change in changes}
    for call in calls:
        if call.id in events:
            await take_along(call, before[events[call.id]], by=by)
