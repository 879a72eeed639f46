"""Two web servers behind one port give way to new ones under load: nobody is turned away."""

from tests.recovery.rolling import rolled


async def test_no_request_fails_while_all_processes_are_renewed(committed_database: str) -> None:
    found = await rolled(committed_database, times=1, writers=6, sockets=8)
    assert found.clean, found
    assert 8 <= found.codes[1012] <= 16, "once each, or twice if one came back to the other old server"
    assert found.away < 40, "promised are 10 s, on a machine of its own"
