"""Real workers and kill -9: another one listens within ten seconds, and no call is doubled or left open."""

import asyncio
import os
import subprocess
import sys
import time
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
            await asyncio.sleep(4)  # the second one is up, and leaves the line alone
            assert server.logins == 1
            server.up = [up(each) for each in (answered[0], answered[2])]
            os.kill(first.pid, 9)
            began = time.monotonic()
            await signed_in(server, 2)
            assert time.monotonic() - began < 10
            await server.say(*answered[talking:])
            await until(lambda: all_ended(1))
    call = await Call.get()
    assert (call.cause, call.missed) == ("normalClearing", False)
