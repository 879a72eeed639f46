"""The bus may go at any moment, and so may a server: in the end screens show what is, and nothing twice."""

from pathlib import Path

import pytest

from ringbook.core.realtime.backend import LONGEST_PAUSE
from ringbook.core.realtime.hub import PATIENCE
from ringbook.history.outbox import LATE
from ringbook.realtime import digests
from tests.recovery.bus import killed_before_telling, redis_stopped

SWEEP = 5.0
"""Seconds between two looks at the outbox."""


@pytest.mark.parametrize("frozen", [False, True], ids=["killed", "frozen"])
async def test_writes_go_on_without_redis_and_screens_catch_up(
    committed_database: str, tmp_path: Path, frozen: bool
) -> None:
    found = await redis_stopped(committed_database, tmp_path, seconds=5, frozen=frozen)
    assert found.during > 3, found
    assert not found.refused, found
    assert (found.lost, found.twice) == (0, 0), found
    # Four looks: each screen has one, and is compared with another.
    assert found.converged < (by_the_outbox() if frozen else by_the_return()) + 6 * found.look, found
    assert found.slowest < PATIENCE + 3 * found.usual, found


def by_the_return() -> float:
    """Seconds in which a bus that is back is noticed, and lists are told, and then of what came meanwhile."""
    return LONGEST_PAUSE + digests.SPREAD + digests.GATHER + digests.PAUSE


def by_the_outbox() -> float:
    """Seconds in which what nobody took is told again, where the session with the bus lived on."""
    return LATE.total_seconds() + SWEEP + digests.GATHER + digests.PAUSE


async def test_what_a_killed_server_committed_is_told_once(committed_database: str, tmp_path: Path) -> None:
    found = await killed_before_telling(committed_database, tmp_path, kills=4)
    assert found.committed == found.kills + 1, found
    assert found.untold, found
    assert (found.lost, found.twice) == (0, 0), found
