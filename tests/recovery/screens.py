"""A screen as the app has it: a list and an open record, kept up by what the socket tells; and what it should show."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from tests.listening import Frames, Listener, Server

LIST = """query($filter: ContactFilter, $after: String) { contacts(filter: $filter, first: 100, after: $after) {
  nodes { id version } pageInfo { hasNextPage endCursor } } }"""
LIST_CHANGED = """subscription($filter: ContactFilter, $after: Int) { contactsChanged(filter: $filter, after: $after) {
  seq gone resync contacts { id version } } }"""
STORY = """query($id: ID!, $after: String) { contact(id: $id) { timeline(first: 100, after: $after) {
  nodes { seq } pageInfo { hasNextPage endCursor } } } }"""
RECORD_CHANGED = """subscription($id: ID!, $after: Int) { recordChanged(id: $id, after: $after) {
  seq onTimeline } }"""
FILTER = {"city": {"eq": "Hel"}}


class Screen:
    """`rows`: versions by ids, as the list shows them. `story`: how often each event of the open record was told."""

    def __init__(self, server: Server, token: str, record: str) -> None:
        self.server, self.token, self.record = server, token, record
        self.rows: dict[str, int] = {}
        self.story = Counter[int]()
        self.list_seq = self.record_seq = 0

    async def live(self) -> None:
        """For ever: connect, ask for what was missed, follow."""
        while True:
            with suppress(OSError, ConnectionClosed, InvalidHandshake):
                async with self.server.listen(self.token) as listener:
                    await self._follow(listener)
            await asyncio.sleep(0.2)

    async def _follow(self, listener: Listener) -> None:
        rows = await listener.subscribe(LIST_CHANGED, filter=FILTER, after=self.list_seq)
        story = await listener.subscribe(RECORD_CHANGED, id=self.record, after=self.record_seq)
        parts = [self._rows(rows), self._story(story), listener.reader]
        tasks = [asyncio.ensure_future(part) for part in parts]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            ends = await asyncio.gather(*tasks, return_exceptions=True)
        for end in ends:
            if isinstance(end, Exception):
                raise end

    async def _rows(self, frames: Frames) -> None:
        self.rows = await fresh_rows(self.server, self.token)
        while told := await frames.get():
            change = told["contactsChanged"]
            if change["resync"]:
                self.rows = await fresh_rows(self.server, self.token)
            else:
                self.rows |= {each["id"]: each["version"] for each in change["contacts"]}
                for id in change["gone"]:
                    self.rows.pop(id, None)
            self.list_seq = change["seq"]

    async def _story(self, frames: Frames) -> None:
        while told := await frames.get():
            event = told["recordChanged"]
            self.story[event["seq"]] += event["onTimeline"]
            self.record_seq = event["seq"]

    async def behind(self) -> str:
        """What is not as a fresh look has it; empty when all is."""
        rows = await fresh_rows(self.server, self.token)
        if rows != self.rows:
            return f"{len(set(rows.items()) ^ set(self.rows.items()))} rows differ"
        missing = set(await fresh_story(self.server, self.token, self.record)) - set(self.story)
        return f"{len(missing)} events are missing" if missing else ""

    @property
    def twice(self) -> int:
        """Events that were told more often than once."""
        return sum(times > 1 for times in self.story.values())

    async def converge(self, seconds: float = 60) -> float:
        """Seconds until it shows what a fresh look does. Raises TimeoutError."""
        began, wrong = time.monotonic(), "not asked"
        while wrong := await self.behind():
            if time.monotonic() - began > seconds:
                raise TimeoutError(wrong)
            await asyncio.sleep(0.1)
        return time.monotonic() - began


async def fresh_rows(server: Server, token: str) -> dict[str, int]:
    nodes = await _pages(server, token, LIST, ("contacts",), filter=FILTER)
    return {node["id"]: node["version"] for node in nodes}


async def fresh_story(server: Server, token: str, record: str) -> list[int]:
    nodes = await _pages(server, token, STORY, ("contact", "timeline"), id=record)
    return [node["seq"] for node in nodes]


async def _pages(
    server: Server, token: str, document: str, path: tuple[str, ...], **variables: Any
) -> list[dict[str, Any]]:
    nodes, after = list[dict[str, Any]](), None
    while True:
        page = await server.query(token, document, after=after, **variables)
        for name in path:
            page = page[name]
        nodes += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return nodes
        after = page["pageInfo"]["endCursor"]


@asynccontextmanager
async def watching(server: Server, token: str, record: str) -> AsyncIterator[Screen]:
    """A screen that lives as long as the block."""
    screen = Screen(server, token, record)
    task = asyncio.create_task(screen.live())
    try:
        yield screen
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
