"""Two workers, `kill -9` at random moments, and a mail server that goes away: nothing is lost, nothing comes twice."""

import pytest

from ringbook.messaging.sending import LANES
from tests.cast import raise_curtain
from tests.messaging.killing import kill_workers
from tests.messaging.mail_server import MailServer

MESSAGES, KILLS = 80, 4


@pytest.mark.committed
async def test_kills_and_an_outage_lose_nothing_and_send_nothing_twice(
    committed_database: str, mail: MailServer
) -> None:
    cast = await raise_curtain()
    ledger = await kill_workers(committed_database, mail, cast, messages=MESSAGES, kills=KILLS, seed=7)
    assert (ledger.doubled, ledger.unknown, ledger.missing, ledger.forgotten) == (0, 0, 0, 0), ledger
    unclear = ledger.states.get("UNCLEAR", 0)
    assert ledger.states == {"SENT": MESSAGES - unclear} | ({"UNCLEAR": unclear} if unclear else {}), ledger
    assert unclear <= (KILLS + 1) * LANES, ledger
    assert MESSAGES - unclear <= ledger.arrived <= MESSAGES, ledger
