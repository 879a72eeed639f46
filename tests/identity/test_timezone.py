"""The clock one works by."""

from datetime import UTC, datetime
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes
from tests.cast import Cast, eyes_of
from tests.documents import mutation

from ringbook.core import periods
from ringbook.identity.actions import create_key
from ringbook.identity.models import User

SET = mutation("timezoneSet", "timezone", takes="TimezoneInput")
ZONE = "{ viewer { timezone } }"
TODAYS = "query { contacts(filter: {createdAt: {period: TODAY}}) { totalCount } }"


async def test_everybody_begins_in_warsaw_and_may_move(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    assert (await ask(ZONE))["viewer"]["timezone"] == "Europe/Warsaw"
    assert (await ask(SET, input={"timezone": "America/New_York"}))["timezoneSet"]["timezone"] == "America/New_York"
    assert (await ask(ZONE))["viewer"]["timezone"] == "America/New_York"
    assert (await eyes_of(cast.bartek)).zone.key == "America/New_York"
    assert (await eyes_of(cast.ola)).zone.key == "Europe/Warsaw"


@pytest.mark.parametrize(
    "name", ["", "Warsaw", "UTC+1", "europe/warsaw", "../../etc/passwd", "localtime", "Factory", "x" * 5000]
)
async def test_what_is_no_zone_is_refused(api: Api, cast: Cast, name: str) -> None:
    assert codes((await api.as_(cast.bartek)(SET, input={"timezone": name}))["timezoneSet"]) == [
        ("UNKNOWN_TIMEZONE", "timezone")
    ]
    assert (await User.get(id=cast.bartek.id)).timezone == "Europe/Warsaw"


async def test_a_key_does_not_move_its_user(api: Api, cast: Cast) -> None:
    key = await create_key(cast.bartek, name="script", scopes=["contacts:read"])
    assert codes((await api.with_key(key)(SET, input={"timezone": "UTC"}))["timezoneSet"]) == [("SESSION_ONLY", "")]


async def test_days_of_filters_begin_by_it(api: Api, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """At 23:30 UTC it is tomorrow in Warsaw, and still today in New York."""
    now = datetime(2027, 1, 10, 23, 30, tzinfo=UTC)
    monkeypatch.setattr(periods, "now", lambda: now)
    contact = await make.contact()
    await type(contact).filter(id=contact.id).update(created_at=datetime(2027, 1, 10, 12, tzinfo=UTC))
    count: dict[str, Any] = {}
    for zone in ("Europe/Warsaw", "America/New_York"):
        await api.as_(cast.bartek)(SET, input={"timezone": zone})
        count[zone] = (await api.as_(cast.bartek)(TODAYS))["contacts"]["totalCount"]
    assert count == {"Europe/Warsaw": 0, "America/New_York": 1}
