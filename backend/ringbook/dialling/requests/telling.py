"""What becomes of a request is told to whoever pressed, as it happens; the call itself is what timelines tell."""

from ringbook.core.viewer import Viewer
from ringbook.dialling.requests.models import DialRequest
from ringbook.history.actions import Change, record
from ringbook.notifications.actions import CLOCK

ASKED = "dial_request.asked"
CHANGED = "dial_request.changed"


async def tell(name: str, request: DialRequest, *, before: str | None = None, by: Viewer = CLOCK) -> None:
    """Live screens alone hear of it."""
    changes = [Change("state", before, request.state.value)]
    await record(name, request, by=by, changes=changes, also_tell=[f"user:{request.user_id}"], story=False)
