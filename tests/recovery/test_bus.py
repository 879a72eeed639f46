"""The bus may go at any moment, and so may a server: in the end screens show what is, and nothing twice."""

from pathlib import Path

from tests.recovery.bus import killed_before_telling, redis_stopped


async def test_writes_go_on_without_redis_and_screens_catch_up(committed_database: str, tmp_path: Path) -> None:
    found = await redis_stopped(committed_database, tmp_path, seconds=5)
    assert found.during > 3, found
    assert not found.refused, found
    assert (found.lost, found.twice) == (0, 0), found
    assert found.converged < 40, f"promised are 10 s, on a machine of its own: {found}"


async def test_what_a_killed_server_committed_is_told_once(committed_database: str, tmp_path: Path) -> None:
    found = await killed_before_telling(committed_database, tmp_path, kills=4)
    assert found.committed == found.kills + 1, found
    assert found.untold, found
    assert (found.lost, found.twice) == (0, 0), found
