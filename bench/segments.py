"""`python -m bench.segments`: a Crm of 200 000 contacts gets new rules while somebody edits contacts.

`python -m bench.segments --contacts 5000` takes another number of contacts.
"""

import argparse
import asyncio
import time
from itertools import count
from statistics import median, quantiles
from typing import Any

from tests.listening import session_of

from bench.site import Ask, asking, new_base
from ringbook.core.database import connected
from ringbook.core.migrate import migrate
from ringbook.crms.models import Crm
from ringbook.identity.actions import ensure_system_roles
from ringbook.identity.models import Role, User
from ringbook.seed import crowd

ENDS = (("Weak", 0, 30), ("Moderate", 30, 70), ("Advanced", 70, 100))
WORDS = """{ crms { id stages { id } positions { id } tags { id }
  segmentation { recalculation { running processed } } } }"""
SAVE = """mutation($input: SegmentationInput!) { segmentationUpdate(input: $input) {
  moves { to count } userErrors { message path } } }"""
SOME = "{ contacts(first: 100) { nodes { id } } }"
EDIT = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { message } } }"


def main(contacts: int) -> None:
    with new_base() as base:
        token = asyncio.run(furnish(base.database, contacts))
        print(f"{contacts} contacts, 3 classifiers, 3 segments", flush=True)
        with base.served() as site:
            asyncio.run(measure(site, token))


async def furnish(database: str, contacts: int) -> str:
    """The contacts, and an administrator's session."""
    await migrate(database)
    async with connected(database, statement_seconds=None):
        await ensure_system_roles()
        crm = await Crm.create(name="Sales")
        user = await User.create(email="ola@example.com", name="Ola Nowak", password_hash="-")
        await user.roles.add(await Role.get(key="administrator"))
        await crowd(database, crm, contacts)
        return await session_of(user)


async def measure(site: str, token: str) -> None:
    async with asking(site, token) as (_, ask):
        (crm,) = await ask(WORDS)
        await edits(ask, "nothing else happening", seconds=5)
        began = time.perf_counter()
        moves = (await ask(SAVE, input={**rules(crm, 10), "dryRun": True}))["moves"]
        print(f"preview {time.perf_counter() - began:28.1f} s   {moves}", flush=True)
        await recalculated(ask, rules(crm, 10), "all get a segment")
        await recalculated(ask, rules(crm, 9), "other points, new segments")
        await recalculated(ask, rules(crm, 9, segments=0), "all lose it")
        await recalculated(ask, rules(crm, 9, segments=0, weight=2), "nobody changes")


def rules(crm: dict[str, Any], most: int, segments: int = 3, weight: int = 1) -> dict[str, Any]:
    """Classifiers over the stage, the position and the tags; the last of each list gives `most` points."""
    definitions = [{"name": name, "from": low, "to": high, "colour": "#868e96"} for name, low, high in ENDS[:segments]]
    classifiers = [
        {
            "parameter": parameter,
            "condition": "VALUE",
            "weight": weight,
            "rules": [{"value": row["id"], "points": place * most} for place, row in enumerate(crm[name])],
        }
        for parameter, name in (("STAGE", "stages"), ("POSITION", "positions"), ("TAGS", "tags"))
    ]
    return {"crmId": crm["id"], "definitions": definitions, "classifiers": classifiers}


async def recalculated(ask: Ask, wanted: dict[str, Any], what: str) -> None:
    began = time.perf_counter()
    answer = await ask(SAVE, input=wanted)
    assert not answer["userErrors"], answer
    saved = time.perf_counter() - began
    done = asyncio.Event()
    editing = asyncio.create_task(edits(ask, what, until=done))
    while (await ask(WORDS))[0]["segmentation"]["recalculation"]["running"]:  # noqa: ASYNC110
        await asyncio.sleep(0.2)
    took = time.perf_counter() - began
    done.set()
    await editing
    print(f"{what:<30}{took:6.1f} s   saved in {saved:.2f} s", flush=True)


async def edits(ask: Ask, what: str, *, seconds: float = 600, until: asyncio.Event | None = None) -> None:
    """Somebody changes one contact after the other, until told to stop."""
    contacts = [contact["id"] for contact in (await ask(SOME))["nodes"]]
    times, end = list[float](), time.perf_counter() + seconds
    for number in count():
        if time.perf_counter() > end or (until and until.is_set()):
            break
        began = time.perf_counter()
        answer = await ask(EDIT, input={"id": contacts[number % len(contacts)], "city": f"Miasto {number}"})
        times.append(time.perf_counter() - began)
        assert not answer["userErrors"], answer
        await asyncio.sleep(0.05)
    slow = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    print(f"  contactUpdate x {len(times)}, {what}: p50 {1000 * median(times):.0f} ms, p95 {1000 * slow:.0f} ms,"
          f" slowest {1000 * max(times):.0f} ms", flush=True)  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=200_000)
    main(parser.parse_args().contacts)
