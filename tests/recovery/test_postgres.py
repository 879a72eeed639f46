"""PostgreSQL is killed, and comes back: nothing that was acknowledged is lost, and no process of ours is restarted."""

from pathlib import Path

from ringbook.core.postgres import Cluster
from tests.recovery.outage import postgres_killed


async def test_nothing_acknowledged_is_lost_and_work_goes_on_at_once(
    cluster: Cluster, committed_database: str, tmp_path: Path
) -> None:
    found = await postgres_killed(cluster, committed_database, tmp_path, seconds=6, rows=600)
    assert found.clean, found
    assert found.back < 2 + 3 * found.usual, f"2 s are promised, and a few writes as long as they take here: {found}"
