"""Two workers that dial, and are killed again and again, before a PBX that counts.

`python -m bench.dialling` does it at length; `sabotage` shows that the count would notice.
"""

import asyncio
import os
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import factories as make
from tests.dialling import story
from tests.dialling.switchboard import Said, Switchboard, says, switchboard
from tests.forks import Fork

from ringbook.activities.planned.models import Activity, DialMode
from ringbook.dialling.models import DialTry, DialTryState
from ringbook.dialling.wording import LOST
from ringbook.identity.models import User
from ringbook.notifications.models import Notification, NotificationKind
from ringbook.telephony.models import CallSource

ROOT = Path(__file__).parents[2]
GRACE = 4
"""Seconds after which these workers take a try for lost."""
PATIENCE = 60
"""Seconds without a change after which what is still open counts as forgotten."""
SLOWEST = 0.4
"""Seconds that the PBX takes for its answer, at most: kills often come in between."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was counted. rung: orders that the PBX got. doubled: tries that it was asked for twice. unknown: orders
    that no try accounts for. overlapping: those that came while the same number rang. lost: tries whose worker died in
    between. forgotten: meetings without an outcome. hidden: unclear ones that nobody was told of."""

    meetings: int
    kills: int
    rung: int
    doubled: int
    unknown: int
    overlapping: int
    lost: int
    forgotten: int
    unclear: int
    hidden: int
    outcomes: dict[str, int]
    seconds: float

    @property
    def clean(self) -> bool:
        return not (self.doubled or self.unknown or self.overlapping or self.forgotten or self.hidden)


class Exchange:
    """The PBX's other side: it answers an order after a while, and then tells what became of the call."""

    def __init__(self, board: Switchboard, chance: random.Random) -> None:
        self.board, self.chance, self.loop = board, chance, asyncio.get_running_loop()
        self.lock, self.live, self.overlapping = threading.Lock(), Counter[str](), 0
        self.telling = set[Any]()
        board.answer = self.answer

    def answer(self, order: dict[str, Any]) -> Said:
        with self.lock:
            self.overlapping += bool(self.live[order["number"]])
            self.live[order["number"]] += 1
            pause, answers = self.chance.uniform(0, SLOWEST), self.chance.random() < 0.5
        self.telling.add(asyncio.run_coroutine_threadsafe(self.tell(order, answers=answers), self.loop))
        time.sleep(pause)
        return says(200, callId=order["id"])

    async def tell(self, order: dict[str, Any], *, answers: bool) -> None:
        """The call's events; every now and then a PBX tells nothing of it."""
        kinds = [CallSource.NEW_CALL, *([CallSource.ANSWER] if answers else []), CallSource.HANGUP]
        silent = self.chance.random() < 0.1
        for kind in kinds:
            await asyncio.sleep(self.chance.uniform(0, 0.5))
            if kind is CallSource.HANGUP:
                with self.lock:
                    self.live[order["number"]] -= 1
            if not silent:
                call = DialTry(external_id=order["id"], called=order["number"])
                await story.events(call, kind, cause="normalClearing" if answers else "noAnswer")


async def kill_workers(
    database: str, *, meetings: int, kills: int, seed: int, module: str = "ringbook.worker"
) -> Ledger:
    """Let two workers dial `meetings`, kill one of them `kills` times at random moments, and count."""
    chance, began = random.Random(seed), time.monotonic()
    with switchboard() as board:
        exchange = Exchange(board, chance)
        await furnish(meetings)
        environment = os.environ | {
            "DATABASE_URL": database,
            "RINGBOOK_DIAL_URL": board.url,
            "RINGBOOK_DIAL_GRACE": str(GRACE),
            "RINGBOOK_DIAL_SILENCE": str(2 * GRACE),
            "PYTHONPATH": os.pathsep.join([str(ROOT / "backend"), str(ROOT)]),
        }
        workers = [worker(module, environment) for _ in range(2)]
        try:
            for _ in range(kills):
                await at_work(board, chance.choice([SLOWEST, 4 * SLOWEST]) * chance.random())
                one = chance.randrange(2)
                workers[one].kill()
                workers[one].wait()
                workers[one] = worker(module, environment)
            await settled()
        finally:
            for process in workers:
                process.kill()
                process.wait()
        await asyncio.gather(*map(asyncio.wrap_future, exchange.telling))
        return await count(board, exchange, kills, time.monotonic() - began)


def worker(module: str, environment: dict[str, str]) -> Fork:
    return Fork(module, environment=environment)


async def furnish(meetings: int) -> None:
    """Meetings that are due, of ten people and of nobody, each with a number of its own."""
    project, users = await story.project(), [await make.user_with() for _ in range(10)]
    choice: list[User | None] = [*users, None, None, None, None]
    for number in range(meetings):
        values = {"number": f"600 {number // 1000:03} {number % 1000:03}", "assignee": choice[number % len(choice)]}
        await story.meeting(project=project, author_id=users[0].id, **values)


async def at_work(board: Switchboard, moment: float) -> None:
    """Wait until the PBX is asked once more, or nothing is left to ask, and a moment longer."""
    known, until = len(board.orders), time.monotonic() + 8
    while len(board.orders) == known and time.monotonic() < until and await open_meetings():
        await asyncio.sleep(0.01)
    await asyncio.sleep(moment)


async def open_meetings() -> int:
    return await Activity.filter(mode=DialMode.AUTOMATIC, outcome=None, done_at=None).count()


async def ringing() -> int:
    return await DialTry.filter(state=DialTryState.DIALLING).count()


async def settled() -> None:
    """Until nothing waits and nothing rings, or nothing has moved for a long time."""
    before, until = (0, 0), time.monotonic() + PATIENCE
    while time.monotonic() < until and any(now := (await open_meetings(), await ringing())):
        if now != before:
            before, until = now, time.monotonic() + PATIENCE
        await asyncio.sleep(0.1)


async def count(board: Switchboard, exchange: Exchange, kills: int, seconds: float) -> Ledger:
    rows = await Activity.filter(mode=DialMode.AUTOMATIC)
    outcomes = Counter(row.outcome.value if row.outcome else "none" for row in rows)
    unclear = {row.id for row in rows if row.outcome and row.outcome.value == "unclear"}
    told = Notification.filter(kind=NotificationKind.DIAL_PROBLEM, subject_id__in=unclear)
    shown = set(await told.values_list("subject_id", flat=True))
    known = {str(row.id) for row in await DialTry.all()}
    return Ledger(
        meetings=len(rows),
        kills=kills,
        rung=len(board.orders),
        doubled=len(board.doubled),
        unknown=sum(order["id"] not in known for order in board.orders),
        overlapping=exchange.overlapping,
        lost=await DialTry.filter(message=LOST).count(),
        forgotten=outcomes["none"],
        unclear=len(unclear),
        hidden=len(unclear - shown),
        outcomes=dict(outcomes),
        seconds=seconds,
    )
