"""What was said is heard in the app, by those who may."""

import io
import wave
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.card import Card
from tests.e2e.conftest import SitDown
from tests.e2e.pbx import Pbx, a_number
from tests.registers.server import Register, Reply
from tests.registers.server import running as a_server

CONNECT = (
    "mutation($input: CtiConnectionInput!) "
    "{ ctiConnectionCreate(input: $input) { ctiConnection { id } url userErrors { message } } }"
)
UPDATE = "mutation($input: CtiConnectionUpdateInput!) { ctiConnectionUpdate(input: $input) { userErrors { message } } }"
RATE = 8000


def silence(seconds: int) -> bytes:
    """Sound without a sound, as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(RATE)
        sound.writeframes(b"\x80" * RATE * seconds)
    return file.getvalue()


@pytest.fixture
def shelf() -> Iterator[Register]:
    """Where a PBX keeps its recordings."""
    with a_server() as server:
        server.says(Reply(silence(3), headers={"content-type": "audio/wav"}))
        yield server


async def test_a_recording_plays_for_those_who_may_listen(sit_down: SitDown, shelf: Register) -> None:
    ola, bartek = await sit_down("ola"), await sit_down("bartek")
    number, call = a_number(), {"call": uuid4().hex}
    card = await Card.on(bartek, phones=[{"number": number}])
    made = (await ola.ask(CONNECT, input={"name": f"Nagrania {uuid4()}"}))["ctiConnectionCreate"]
    patch: dict[str, Any] = {"recordingHosts": [shelf.url.removeprefix("http://")]}
    await ola.ask(UPDATE, input={"id": made["ctiConnection"]["id"], "patch": patch})
    pbx = Pbx(made["url"])
    await pbx.post(event="ringing", direction="in", **{"from": number, "to": "100"}, **call)
    await pbx.post(event="answered", **call)
    await pbx.post(event="ended", **call)
    await pbx.post(event="recorded", recording={"url": f"{shelf.url}/1.wav", "seconds": 3}, **call)

    await ola.page.goto(f"/calls?q={number[-7:]}")
    row = ola.page.get_by_role("grid", name="Calls").get_by_role("row").filter(has_text=card.name)
    await row.get_by_role("button", name="Listen").click()
    player = ola.page.get_by_role("group", name="Recording")
    audio = ola.page.locator("audio")
    assert await audio.evaluate("audio => audio.paused && audio.readyState === 0"), "nothing plays by itself"
    await player.get_by_role("button", name="Play").press("Space")
    await expect(player.get_by_role("button", name="Pause").or_(player.get_by_text("0:03 / 0:03"))).to_be_visible()
    await ola.page.wait_for_function("() => document.querySelector('audio').duration > 2.9")
    await player.get_by_role("button", name="Speed").click()
    assert await audio.evaluate("audio => audio.playbackRate") == 1.25
    assert shelf.asked

    await card.open()
    await expect(card.desk.timeline).to_contain_text("Incoming call")
    await expect(bartek.page.get_by_role("group", name="Recording")).to_have_count(0)
    await card.at(ola).open()
    await expect(ola.timeline.get_by_role("group", name="Recording")).to_be_visible()
    assert await violations(ola.page) == ""
