"""Two web servers behind one port give way to new ones under load: nobody is turned away."""

from tests.recovery.rolling import all_end, one_ends, renewed, rolled, second_dies


async def test_no_request_fails_while_servers_are_renewed_or_asked_to_end(committed_database: str) -> None:
    found = await rolled(committed_database, second_dies, renewed, one_ends, all_end, writers=6, sockets=8)
    assert found.clean, found
    none, renewal, by_one, _ = found.moves
    assert none == 0, "a new one that does not start leaves all the old ones"
    assert renewal == 8, "once each: all the new ones are there before the old ones go"
    assert by_one <= 8, found
    assert found.away < 20, "when all are asked at once there is none for as long as one takes to start"
