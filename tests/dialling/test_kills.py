"""Two workers, `kill -9` at random moments: nobody is rung twice for one try, and no meeting is forgotten (TEL-6)."""

from tests.cast import raise_curtain
from tests.dialling.killing import kill_workers

MEETINGS, KILLS = 30, 6


async def test_kills_ring_nobody_twice_and_forget_nobody(committed_database: str) -> None:
    await raise_curtain()
    ledger = await kill_workers(committed_database, meetings=MEETINGS, kills=KILLS, seed=6)
    assert ledger.clean, ledger
    assert ledger.rung >= MEETINGS - ledger.unclear
    assert set(ledger.outcomes) <= {"reached", "not_reached", "unclear"}
