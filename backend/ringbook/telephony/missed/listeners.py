"""The queue hears what PBXes tell."""

from collections.abc import Sequence

from ringbook.core.viewer import Viewer
from ringbook.history.listening import on
from ringbook.telephony.actions.take import ANSWERED, CHANGED, ENDED, STARTED
from ringbook.telephony.missed.following import follow
from ringbook.telephony.models import Call


@on(STARTED, CHANGED, ANSWERED, ENDED)
async def hear(calls: Sequence[Call], by: Viewer) -> None:
    for call in calls:
        await follow(call, by)
