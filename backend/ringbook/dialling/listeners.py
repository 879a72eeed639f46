"""The dialler hears what happens to its calls, and that a meeting or the rules were changed."""

from collections.abc import Sequence

from ringbook.activities.planned.actions import CHANGED, RESCHEDULED, UNDONE
from ringbook.activities.planned.models import Activity
from ringbook.contacting.actions import CHANGED as RULES_CHANGED
from ringbook.core.rows import Versioned
from ringbook.core.viewer import Viewer
from ringbook.dialling.models import DialHold
from ringbook.dialling.outcomes import reopen
from ringbook.dialling.progress import heard
from ringbook.dialling.requests import progress as requests
from ringbook.history.listening import on
from ringbook.telephony.actions.take import ANSWERED, ENDED, STARTED
from ringbook.telephony.actions.take import CHANGED as CALL_CHANGED
from ringbook.telephony.models import Call, CallDirection


@on(STARTED, CALL_CHANGED, ANSWERED, ENDED)
async def hear(calls: Sequence[Call], by: Viewer) -> None:
    """A PBX posted an event."""
    for call in calls:
        if call.direction is CallDirection.OUT:
            await heard(call)
            await requests.heard(call)


@on(CHANGED, RESCHEDULED, UNDONE)
async def change(meetings: Sequence[Activity], by: Viewer) -> None:
    """With another time or number a meeting may be dialled after all."""
    await DialHold.filter(activity_id__in=[meeting.id for meeting in meetings]).delete()
    for meeting in meetings:
        await reopen(meeting, by=by)


@on(RULES_CHANGED)
async def look_again(rules: Sequence[Versioned], by: Viewer) -> None:
    """What waits for the end of quiet hours may wait no longer."""
    await DialHold.all().delete()
