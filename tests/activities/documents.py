"""What the tests of activities ask for."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.api import Api, codes
from tests.documents import mutation

SHARED = """
  __typename id version kind subject startsAt endsAt overdue note inCalendar reminders doneAt
  type { name } priority { name } category { name }
  assignee { name } participants { name } contact { displayName } people { displayName } organization { name }
  project { name } ticket { number } follows { id subject } next { id subject startsAt }
  viewerCan { edit finish delete }
"""
MEETING = """place expectedCost { amount currency { name } } actualCost { amount currency { name } }"""
PAYLOADS = {
    "task": f"task {{ {SHARED} }} next {{ {SHARED} }}",
    "conversation": f"conversation {{ {SHARED} timer {{ seconds runningSince }} }} next {{ {SHARED} }}",
    "meeting": f"meeting {{ {SHARED} {MEETING} }} next {{ {SHARED} }}",
}
CREATE = {kind: mutation(f"{kind}Create", payload) for kind, payload in PAYLOADS.items()}
UPDATE = {kind: mutation(f"{kind}Update", payload) for kind, payload in PAYLOADS.items()}
ONE = f"activity {{ {SHARED} ... on Conversation {{ timer {{ seconds runningSince }} }} }}"
RESCHEDULE, NOTE, TIMER = (mutation(f"activity{name}", ONE) for name in ("Reschedule", "Note", "Timer"))
FINISH = mutation("activityFinish", f"results {{ id {ONE} userErrors {{ code path }} }}")
DELETE = mutation("activityDelete", "deletedId")


def ahead(hours: float) -> str:
    return (datetime.now(UTC) + timedelta(hours=hours)).isoformat()


async def saved(api: Api, kind: str, *, update: bool = False, **values: Any) -> dict[str, Any]:
    """The payload of creating one of this kind, or with `update` of changing one."""
    given = values if update else {"subject": "Talk about the offer", "startsAt": ahead(1)} | values
    name = f"{kind}Update" if update else f"{kind}Create"
    payload: dict[str, Any] = (await api((UPDATE if update else CREATE)[kind], input=given))[name]
    return payload


async def made(api: Api, kind: str = "task", **values: Any) -> dict[str, Any]:
    payload = await saved(api, kind, **values)
    assert payload["userErrors"] == []
    activity: dict[str, Any] = payload[kind]
    return activity


async def changed(api: Api, activity: dict[str, Any], **values: Any) -> dict[str, Any]:
    kind = activity["kind"].lower()
    payload = await saved(api, kind, update=True, id=activity["id"], **values)
    assert payload["userErrors"] == []
    after: dict[str, Any] = payload[kind]
    return after


async def refused(api: Api, kind: str = "task", **values: Any) -> list[tuple[str, str]]:
    """What is wrong with creating one of this kind; with an `id` with changing that one."""
    return codes(await saved(api, kind, update="id" in values, **values))


async def finished(api: Api, *ids: str, done: bool = True) -> list[dict[str, Any]]:
    """The results, in the order of the ids."""
    results: list[dict[str, Any]] = (await api(FINISH, input={"ids": ids, "done": done}))["activityFinish"]["results"]
    return results
