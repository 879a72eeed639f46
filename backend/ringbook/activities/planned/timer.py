"""A conversation's stop watch: seconds up to the last pause, and since when it runs."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from ringbook.activities.planned.models import Activity

COLUMNS = {"timer_seconds", "timer_since"}


def paused(activity: Activity) -> dict[str, Any]:
    """The columns once it stands still; nothing if it does already."""
    if activity.timer_since is None:
        return {}
    ran = datetime.now(UTC) - activity.timer_since
    return {"timer_seconds": activity.timer_seconds + max(0, int(ran.total_seconds())), "timer_since": None}


def set_to(activity: Activity, values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns for `timer_running` and `timer_seconds` among the values; seconds that are said count from now."""
    running = values.get("timer_running", activity.timer_since is not None)
    said = {"timer_seconds": values["timer_seconds"]} if "timer_seconds" in values else {}
    if not running:
        return paused(activity) | said
    if said or activity.timer_since is None:
        return said | {"timer_since": datetime.now(UTC)}
    return {}
