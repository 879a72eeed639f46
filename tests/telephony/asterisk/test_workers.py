"""Real workers and kill -9: another one listens within ten seconds, and no call is doubled or left open."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from tests.cast import raise_curtain
from tests.server import environment
from tests.telephony.asterisk.manager import asterisk
from tests.telephony.asterisk.sequences import paragraphs, up
from tests.telephony.asterisk.test_keeper import signed_in
from tests.telephony.asterisk.test_listening import all_ended, office, until
from tortoise import connections

from ringbook.settings import settings
from ringbook.telephony.models import Call, CallState

pytestmark = pytest.mark.committed


@contextmanager
def worker(database: str, state: Path) -> Iterator[subprocess.Popen[bytes]]:
    known = environment(DATABASE_URL=database, RINGBOOK_STATE=state)
    with subprocess.Popen([sys.executable, "-m", "ringbook.worker"], env=known, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


async def test_a_killed_worker_is_replaced_and_the_call_it_was_in_goes_on(
    committed_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "state", tmp_path)
    await raise_curtain()
    answered = paragraphs("answered")
    talking = next(n for n, each in enumerate(answered) if "Event: HangupRequest" in each)
    async with asterisk() as server:
        await office(server)
        with ExitStack() as stack:
            first = stack.enter_context(worker(committed_database, tmp_path))
            await signed_in(server, 1, seconds=60)
            stack.enter_context(worker(committed_database, tmp_path))
            await server.say(*answered[:talking])
            await until(lambda: Call.exists(state=CallState.ANSWERED))
            await until(both_are_up, 60)
            await asyncio.sleep(1)  # the second one leaves the line alone
            assert server.logins == 1
            server.up = [up(each) for each in (answered[0], answered[2])]
            os.kill(first.pid, 9)
            await signed_in(server, 2, seconds=60)
            await server.say(*answered[talking:])
            await until(lambda: all_ended(1))
    call = await Call.get()
    assert (call.cause, call.missed) == ("normalClearing", False)


async def both_are_up() -> bool:
    found = "SELECT count(*) FROM procrastinate_workers"
    return bool((await connections.get("default").execute_query_dict(found))[0]["count"] == 2)
