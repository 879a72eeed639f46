"""Recordings played through us: for whoever may listen, from named hosts alone, never more than sound."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.api import Api
from tests.cast import Cast, user
from tests.telephony.phonebook import line
from tests.telephony.playing import SOUND, Pbx, play, recorder
from tests.wrap_up.calls import call

from ringbook.core.errors import DomainError
from ringbook.history.models import Event
from ringbook.telephony.models import Call, CtiConnection
from ringbook.telephony.recordings import fetching
from ringbook.telephony.recordings.addresses import allowed

CALLS = "{ calls { nodes { recording { url seconds } viewerCan { listen } } } }"


@pytest.fixture
def pbx() -> Iterator[Pbx]:
    with recorder() as server:
        yield server


async def recorded(pbx: Pbx, path: str = "/a.wav?secret=1", hosts: tuple[str, ...] | None = None) -> Call:
    office = await CtiConnection.first() or await line()
    await CtiConnection.filter(id=office.id).update(recording_hosts=[pbx.host] if hosts is None else list(hosts))
    return await call(recording_url=pbx.url(path), recording_seconds=12)


async def test_it_is_played_as_the_pbx_gives_it_without_its_own_headers(cast: Cast, pbx: Pbx) -> None:
    made = await recorded(pbx)
    answer = await play(cast.ola, made.id)
    assert (answer.status_code, answer.content) == (200, SOUND)
    assert answer.headers["content-type"] == "audio/wav"
    assert answer.headers["content-length"] == str(len(SOUND))
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert (answer.headers["x-content-type-options"], answer.headers["cache-control"]) == (
        "nosniff",
        "private, no-store",
    )
    assert answer.headers["content-disposition"].startswith('inline; filename="20')
    assert "set-cookie" not in answer.headers
    assert "secret" not in str(answer.headers)
    [asked] = pbx.asked
    assert "cookie" not in asked


async def test_a_player_jumps(cast: Cast, pbx: Pbx) -> None:
    made = await recorded(pbx)
    part = await play(cast.ola, made.id, range="bytes=100-199")
    assert (part.status_code, part.content) == (206, SOUND[100:200])
    assert part.headers["content-range"] == f"bytes 100-199/{len(SOUND)}"
    assert part.headers["accept-ranges"] == "bytes"
    behind = await play(cast.ola, made.id, range="bytes=999999-")
    assert (behind.status_code, behind.headers["content-range"]) == (416, f"bytes */{len(SOUND)}")
    assert (behind.content, behind.headers["content-length"]) == (b"", "0")
    odd = await play(cast.ola, made.id, range="bytes=0-1,5-9")
    assert (odd.status_code, "range" in pbx.asked[-1]) == (200, False)


async def test_only_who_sees_the_call_and_may_listen_hears_it(api: Api, cast: Cast, pbx: Pbx) -> None:
    made = await recorded(pbx)
    await made.users.add(cast.bartek)
    celina = await user("c@example.com", "Celina Kos", "supervisor")
    for who in (cast.bartek, cast.zofia, cast.karol, celina, None):
        answer = await play(who, made.id)
        assert (answer.status_code, answer.json()["code"]) == (404, "NOT_FOUND")
    assert (await play(cast.ola, "made-up")).status_code == 404
    assert pbx.asked == []
    [seen] = (await api.as_(cast.ola)(CALLS))["calls"]["nodes"]
    assert seen["recording"] == {"url": f"/api/v1/calls/{made.id}/recording", "seconds": 12}
    [hidden] = (await api.as_(cast.bartek)(CALLS))["calls"]["nodes"]
    assert (hidden["recording"], hidden["viewerCan"]) == (None, {"listen": False})


async def test_a_call_without_a_recording_has_none(cast: Cast) -> None:
    assert (await play(cast.ola, (await call()).id)).status_code == 404


@pytest.mark.parametrize(
    ("url", "host", "fits"),
    [
        ("http://pbx.example/1.wav", "pbx.example", True),
        ("https://PBX.example./1.wav", "pbx.example", True),
        ("https://pbx.example:443/1.wav", "pbx.example", True),
        ("https://pbx.example/1.wav", "pbx.example:443", True),
        ("http://pbx.example:8089/1.wav", "pbx.example:8089", True),
        ("http://pbx.example:8089/1.wav", "pbx.example", False),
        ("http://pbx.example:0/1.wav", "pbx.example", False),
        ("http://[::1]:8391/1.wav", "[::1]:8391", True),
        ("http://[0:0::1]/1.wav", "[::1]", True),
        ("http://[::1]:8391/1.wav", "[::1]", False),
    ],
)
def test_a_host_without_a_port_is_meant_at_the_usual_one(url: str, host: str, fits: bool) -> None:
    if fits:
        assert allowed(url, [host]) == url
    else:
        with pytest.raises(DomainError):
            allowed(url, [host])


@pytest.mark.parametrize("hosts", [(), ("pbx.example",), ("127.0.0.1:1",), ("27.0.0.1",), ("127.0.0.1",)])
async def test_from_no_other_host(cast: Cast, pbx: Pbx, hosts: tuple[str, ...]) -> None:
    made = await recorded(pbx, hosts=hosts)
    answer = await play(cast.ola, made.id)
    assert (answer.status_code, answer.json()["code"], pbx.asked) == (422, "RECORDING_REFUSED", [])
    assert "127" not in answer.text


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://127.0.0.1/a", "//127.0.0.1/a.wav", "http://[::1", "http://127.0.0.1@x/", "x"],
)
async def test_only_over_http(cast: Cast, pbx: Pbx, url: str) -> None:
    made = await recorded(pbx)
    await Call.filter(id=made.id).update(recording_url=url)
    answer = await play(cast.ola, made.id)
    assert (answer.status_code, answer.json()["code"]) == (422, "RECORDING_REFUSED")


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/page", 422, "RECORDING_REFUSED"),
        ("/huge", 422, "RECORDING_REFUSED"),
        ("/elsewhere", 502, "RECORDING_UNAVAILABLE"),
        ("/missing", 502, "RECORDING_UNAVAILABLE"),
    ],
)
async def test_nothing_but_sound_at_once(cast: Cast, pbx: Pbx, path: str, status: int, code: str) -> None:
    made = await recorded(pbx, path)
    answer = await play(cast.ola, made.id)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert len(pbx.asked) == 1
    assert not await Event.exists(name="call.listened")


async def test_a_silent_pbx_is_given_up(cast: Cast, pbx: Pbx, monkeypatch: pytest.MonkeyPatch) -> None:
    made = await recorded(pbx, "/slow")
    monkeypatch.setattr(fetching, "SILENCE", 2.0)  # a busy machine may take most of a second to ask
    answer = await play(cast.ola, made.id)
    assert (answer.status_code, answer.json()["code"], len(pbx.asked)) == (502, "RECORDING_UNAVAILABLE", 1)
    assert not await Event.exists(name="call.listened")


async def test_a_pbx_that_is_away(cast: Cast, pbx: Pbx) -> None:
    made = await recorded(pbx, hosts=("127.0.0.1:9",))
    await Call.filter(id=made.id).update(recording_url="http://127.0.0.1:9/a.wav")
    answer = await play(cast.ola, made.id)
    assert (answer.status_code, answer.json()) == (
        502, {"error": "The PBX does not give this recording at the moment.", "code": "RECORDING_UNAVAILABLE"},
    )  # fmt: skip


async def test_what_never_ends_is_cut_off(cast: Cast, pbx: Pbx, monkeypatch: pytest.MonkeyPatch) -> None:
    made = await recorded(pbx)
    monkeypatch.setattr(fetching, "LARGEST", len(SOUND) - 1)
    assert (await play(cast.ola, made.id)).status_code == 422
    fetched = await fetching.fetch(made.recording_url, "bytes=0-99")
    monkeypatch.setattr(fetching, "LARGEST", 50)
    with pytest.raises(ConnectionError):
        [chunk async for chunk in fetched.bytes()]
    await fetched.stack.aclose()


async def test_who_listened_is_noted_once_an_hour(cast: Cast, pbx: Pbx) -> None:
    made = await recorded(pbx)
    celina = await user("c@example.com", "Celina Kos", "administrator")

    async def noted() -> list[Any]:
        found = Event.filter(subject_id=made.id, name="call.listened").order_by("seq")
        return await found.values_list("by_name", flat=True)

    for who in (cast.ola, cast.ola, celina, cast.ola):
        await play(who, made.id, range="bytes=0-9")
    assert await noted() == ["Ola Nowak", "Celina Kos"]
    await Event.filter(by_id=cast.ola.id).update(at=datetime.now(UTC) - timedelta(minutes=61))
    await play(cast.ola, made.id)
    assert await noted() == ["Ola Nowak", "Celina Kos", "Ola Nowak"]
