"""`python -m bench.bulk`: 10 000 contacts are edited as a job, and put back, while phones ring and lists are read.

`python -m bench.bulk --contacts 2000` takes another number of contacts.
"""

import argparse
import asyncio
import time
from http.client import HTTPConnection
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from tests.listening import session_of
from websockets.asyncio.client import ClientConnection

from bench.figures import p99
from bench.house import House, open_house
from bench.rings import at_desk, event, numbers, ring
from bench.site import Ask, asking
from ringbook.core.database import connected
from ringbook.identity.models import Role, User

LIST = "{ contacts(first: 50) { nodes { id displayName phones { national } } } }"
JOB = "job { id state total processed succeeded skipped failed message } userErrors { message }"
UPDATE = f"mutation($input: ContactsUpdateInput!) {{ contactsUpdate(input: $input) {{ {JOB} }} }}"
UNDO = f"mutation($input: JobInput!) {{ jobUndo(input: $input) {{ {JOB} }} }}"
SHOW = "query($id: ID!) { job(id: $id) { state total processed succeeded skipped failed message } }"
ALL: dict[str, Any] = {"filter": {}}
CALM = 40
"""Rounds before anything runs."""


def main(contacts: int) -> None:
    with open_house(people=contacts, listeners=20) as house:
        asyncio.run(measure(house))


async def measure(house: House) -> None:
    async with (
        asking(house.site, await administrator(house)) as (_, ask),
        at_desk(house.site, house.listeners[0]) as desk,
    ):
        others = Others(ask, house, desk)
        for _ in range(CALM):
            await others.go_on()
        others.say("before")
        edited = await run(ask, others, "edit", UPDATE, selection=ALL, patch={"city": "Hel"})
        await run(ask, others, "undo", UNDO, id=edited)
        await run(ask, others, "edit again", UPDATE, selection=ALL, patch={"country": "Polska", "language": "pl"})


async def administrator(house: House) -> str:
    async with connected(house.database):
        user = await User.create(email="bench@example.com", name="Bulk Editor", password_hash="-")
        await user.roles.add(await Role.get(key="administrator"))
        return await session_of(user)


async def run(ask: Ask, others: "Others", name: str, document: str, **input: Any) -> str:
    """Begin a job, and see it through; its id."""
    began = time.perf_counter()
    id: str = (await ask(document, input=input))["job"]["id"]
    while (job := await ask(SHOW, id=id))["state"] in ("WAITING", "RUNNING"):
        await others.go_on()
        await asyncio.sleep(0.05)
    took = time.perf_counter() - began
    print(f"{name:12}{took:7.1f} s   {job['processed'] / took:6.0f} records a second   {job}", flush=True)
    others.say(f"during {name}")
    return id


class Others:
    """Who reads lists and whose phone rings: how long they wait, in seconds."""

    def __init__(self, ask: Ask, house: House, desk: ClientConnection) -> None:
        self.ask, self.house, self.desk = ask, house, desk
        self.lists, self.rings = list[float](), list[float]()

    async def go_on(self) -> None:
        """One list, one ring."""
        began = time.perf_counter()
        await self.ask(LIST)
        self.lists.append(time.perf_counter() - began)
        door = HTTPConnection(urlsplit(self.house.site).netloc)
        body = event("newCall", self.house.listeners[0].extension, f"bulk-{next(numbers)}")
        taken, _ = await ring(door, self.house.line, body, self.desk)
        door.close()
        self.rings.append(taken)

    def say(self, when: str) -> None:
        for what, times in (("a list of 50", self.lists), ("ring to screen", self.rings)):
            told = f"{1000 * median(times):.0f} ms in the middle, the slowest 1 % {1000 * p99(times):.0f} ms"
            print(f"  {when}, {what:14} {told} ({len(times)} times)", flush=True)
            times.clear()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=10_000)
    main(parser.parse_args().contacts)
