"""Of several workers one listens to a line's Asterisk, and another takes over when it dies."""

import asyncio
from uuid import UUID

import psycopg
import pytest
from tests.cast import raise_curtain
from tests.telephony.asterisk.manager import SECRET, FakeAsterisk, asterisk
from tests.telephony.asterisk.test_listening import office, until

from ringbook.core.secrets import seal
from ringbook.telephony.asterisk import keeper as keeping
from ringbook.telephony.asterisk import listener
from ringbook.telephony.asterisk.keeper import Keeper
from ringbook.telephony.lines.models import CtiConnection

pytestmark = pytest.mark.committed
ALIVE = (
    """SELECT pid FROM pg_stat_activity WHERE application_name = 'ringbook asterisk' AND datname = current_database()"""
)


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "FIRST_PAUSE", 0.02)


async def signed_in(server: FakeAsterisk, times: int, seconds: float = 20) -> None:
    async def whether() -> bool:
        return server.logins >= times

    await until(whether, seconds)


async def since(id: UUID) -> object:
    return (await CtiConnection.get(id=id)).asterisk_since


async def test_one_of_two_workers_listens_and_the_other_takes_over(committed_database: str) -> None:
    await raise_curtain()
    first, second = Keeper(committed_database), Keeper(committed_database)
    async with asterisk() as server:
        home = await office(server)
        for _ in range(3):
            await first.round()
            await second.round()
        assert (first.listening, second.listening) == ({home.id}, set())
        await signed_in(server, 1)
        await first.stop()
        await second.round()
        assert second.listening == {home.id}
        await signed_in(server, 2)
        await second.stop()
    assert server.logins == 2


async def test_a_worker_whose_lock_is_gone_stops_listening(committed_database: str) -> None:
    await raise_curtain()
    first, second = Keeper(committed_database), Keeper(committed_database)
    async with asterisk() as server:
        home = await office(server)
        await first.round()
        await signed_in(server, 1)
        await kill_the_lock(committed_database)
        await second.round()
        assert second.listening == {home.id}
        with pytest.raises(psycopg.OperationalError):
            await first.round()
        assert first.listening == set()
        await first.round()
        assert first.listening == set()
        await first.stop()
        await second.stop()


async def test_a_worker_that_was_killed_is_replaced_within_seconds(committed_database: str) -> None:
    await raise_curtain()
    dead = Keeper(committed_database)
    async with asterisk() as server:
        await office(server)
        await dead.round()
        await signed_in(server, 1)
        heir = asyncio.create_task(keeping.keep_listening(committed_database))
        await kill_the_lock(committed_database)
        await signed_in(server, 2)
        heir.cancel()
        await asyncio.wait([heir])
        await dead.stop()


async def test_new_settings_are_used_at_once_and_a_line_without_asterisk_is_left_alone(committed_database: str) -> None:
    await raise_curtain()
    keeper = Keeper(committed_database)
    async with asterisk() as server:
        home = await office(server, secret="haslo")
        await keeper.round()
        await until(lambda: CtiConnection.exclude(asterisk_message="").exists())
        await CtiConnection.filter(id=home.id).update(asterisk_secret=seal(SECRET))
        await keeper.round()
        await signed_in(server, 1)
        await until(lambda: since(home.id))
        await CtiConnection.filter(id=home.id).update(asterisk_host="")
        await keeper.round()
        assert keeper.listening == set()
        assert await since(home.id) is None
        await keeper.stop()


async def test_no_connection_is_held_where_no_line_has_an_asterisk(committed_database: str) -> None:
    keeper = Keeper(committed_database)
    await keeper.round()
    async with await psycopg.AsyncConnection.connect(committed_database) as connection:
        assert await (await connection.execute(ALIVE)).fetchall() == []
    await keeper.stop()


async def kill_the_lock(url: str) -> None:
    """As when the machine of a worker is gone: the server ends its sessions."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute(f"SELECT pg_terminate_backend(pid) FROM ({ALIVE}) AS dead")
