"""`ringbook ring` makes a phone of the running app ring."""

from pathlib import Path
from typing import Any

import pytest
from httpx2 import ASGITransport, AsyncClient
from tests.cast import Cast, eyes_of
from tests.telephony.phonebook import person

from ringbook.core.preflight import CannotStart
from ringbook.main import app
from ringbook.telephony import demo
from ringbook.telephony.demo import DemoCall
from ringbook.telephony.models import Call, CallState, CtiConnection


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> None:
    def client(base_url: str, **options: Any) -> AsyncClient:
        return AsyncClient(transport=ASGITransport(app=app), base_url=base_url)

    monkeypatch.setattr(demo, "AsyncClient", client)


async def ring(cast: Cast, state: Path, **more: Any) -> str:
    wanted = DemoCall(**{"number": "601602603", "to": "101", "seconds": 0, "answer": False, "hang_up": False} | more)
    return await demo.ring(wanted, home="http://test", state=state, by=await eyes_of(cast.ola))


async def test_it_rings_is_answered_and_ends(cast: Cast, running: None, tmp_path: Path) -> None:
    await person(cast.sales, "Ewa Kowal", "601602603")
    said = await ring(cast, tmp_path, answer=True, hang_up=True)
    assert said == "601602603 (Ewa Kowal) rang at 101, the phone of Bartek Wójcik, was answered, and hung up."
    call = await Call.get()
    assert (call.state, call.user_id, call.cause) == (CallState.ENDED, cast.bartek.id, "normalClearing")
    assert (await ring(cast, tmp_path, number="600", to="9")).startswith("600, whom nobody knows, rang at 9")
    assert await CtiConnection.all().count() == 1


async def test_its_token_is_for_the_owner_alone_and_made_anew_when_it_is_lost(
    cast: Cast, running: None, tmp_path: Path
) -> None:
    await ring(cast, tmp_path)
    file = tmp_path / demo.FILE
    token = file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    for lost in (b"nonsense", b"\xff\xfe"):
        file.write_bytes(lost)
        await ring(cast, tmp_path)
        assert file.read_bytes() not in (token.encode(), lost)
    assert await CtiConnection.all().count() == 1


async def test_without_the_app_it_says_so(cast: Cast, tmp_path: Path) -> None:
    wanted = DemoCall("1", "101", 0, answer=False, hang_up=False)
    with pytest.raises(CannotStart, match=r"No Ringbook answers at http://127\.0\.0\.1:9"):
        await demo.ring(wanted, home="http://127.0.0.1:9", state=tmp_path, by=await eyes_of(cast.ola))
    assert await CtiConnection.all().count() == 0
