"""The bus, over both servers, while they come and go."""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.core.servers import PostgresServer, RedisServer
from tests.patience import PATIENCE, until

from ringbook.core.realtime import GAP, Hub, Resync, Subscription, hub, hub_for, process
from ringbook.core.realtime.subscription import QUEUE

Server = RedisServer | PostgresServer


@pytest.fixture(scope="module", params=[PostgresServer, RedisServer], ids=["postgres", "redis"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running: Server = request.param(tmp_path_factory.mktemp("server"))
    running.start()
    yield running
    running.stop()


def new_hub(server: Server) -> Hub:
    bus = "redis_url" if isinstance(server, RedisServer) else "database_url"
    return hub_for(SimpleNamespace(**{"redis_url": None, "database_url": None, bus: server.url}))


@pytest.fixture
async def bus(server: Server) -> AsyncIterator[Hub]:
    async with new_hub(server) as open_hub:
        yield open_hub


async def read(subscription: Subscription, count: int) -> list[str]:
    async with asyncio.timeout(PATIENCE):
        return [(await anext(subscription)).message for _ in range(count)]


async def read_until(subscription: Subscription, message: str) -> list[str]:
    seen: list[str] = []
    async with asyncio.timeout(PATIENCE):
        while message not in seen:
            seen.append((await anext(subscription)).message)
    return seen


async def test_what_one_process_says_another_one_hears(server: Server, bus: Hub) -> None:
    async with new_hub(server) as other, other.subscribe("contact", "ticket") as heard:
        await bus.publish("contact", "zażółć\n2")
        await bus.publish("nobody", "asked")
        await bus.publish("ticket", "")
        async with asyncio.timeout(PATIENCE):
            events = [await anext(heard), await anext(heard)]
        assert [(event.channel, event.message) for event in events] == [("contact", "zażółć\n2"), ("ticket", "")]


async def test_messages_keep_their_order(bus: Hub) -> None:
    async with bus.subscribe("order") as heard:
        for number in range(200):
            await bus.publish("order", str(number))
        assert await read(heard, 200) == [str(number) for number in range(200)]


async def test_twenty_first_subscribers_at_once_all_hear_everything(server: Server, bus: Hub) -> None:
    ready = asyncio.Barrier(21)

    async def listen() -> list[str]:
        async with bus.subscribe("new") as heard:
            await ready.wait()
            return await read(heard, 10)

    listeners = [asyncio.create_task(listen()) for _ in range(20)]
    await ready.wait()
    async with new_hub(server) as other:
        await asyncio.gather(*(other.publish("new", str(number)) for number in range(10)))
    for heard in await asyncio.gather(*listeners):
        assert sorted(heard) == [str(number) for number in range(10)]


async def test_a_channel_is_freed_with_its_last_subscriber_and_opens_again(bus: Hub) -> None:
    for round in range(3):
        async with bus.subscribe("room") as first:
            async with bus.subscribe("room"):
                assert len(bus._lines) == 1
            await bus.publish("room", str(round))
            assert await read(first, 1) == [str(round)]
    await until(lambda: not bus._lines)
    assert not bus._broadcast._subscribers


async def test_leaving_and_joining_in_turmoil_loses_nothing(bus: Hub) -> None:
    async def come_and_go() -> None:
        for _ in range(50):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.001), bus.subscribe("busy"):
                    await asyncio.sleep(0.001)

    await asyncio.gather(*(come_and_go() for _ in range(20)))
    async with bus.subscribe("busy") as heard:
        await bus.publish("busy", "still here")
        assert await read(heard, 1) == ["still here"]
    await until(lambda: not bus._lines)


async def test_after_a_crash_of_the_server_there_is_a_gap_and_then_news(server: Server, bus: Hub) -> None:
    async with bus.subscribe("contact") as heard, bus.subscribe("ticket") as others:
        server.kill()
        await asyncio.sleep(0.3)
        server.restart()
        assert await read(heard, 1) == [GAP]
        assert (await read(others, 1))[0] is GAP
        await bus.publish("contact", "back")
        assert await read(heard, 1) == ["back"]


async def test_publishing_in_an_outage_is_logged_and_not_raised(
    server: Server, bus: Hub, caplog: pytest.LogCaptureFixture
) -> None:
    async with bus.subscribe("contact") as heard:
        server.kill()
        started = time.monotonic()
        with caplog.at_level(logging.WARNING):
            assert await bus.publish("contact", "into the void") is False
            assert await bus.publish("contact", "again") is False
        assert time.monotonic() - started < 10
        assert caplog.text.count("did not take a message for contact") == 1
        server.restart()
        assert await bus.publish("contact", "after") is True
        assert (await read(heard, 1))[0] is GAP


async def test_a_frozen_redis_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(hub, "PATIENCE", 0.3)
    server = RedisServer(tmp_path)
    server.start()
    async with new_hub(server) as bus, bus.subscribe("contact") as heard:
        await bus.publish("contact", "before")
        server.freeze()
        started = time.monotonic()
        await asyncio.gather(*(bus.publish("contact", "stuck") for _ in range(20)))
        assert time.monotonic() - started < 5  # one after the other they would take 6
        server.thaw()
        await bus.publish("contact", "after")
        assert "after" in await read_until(heard, "after")
    server.stop()


async def test_who_waited_in_vain_waits_for_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, seconds in (("PATIENCE", 2.0), ("DOUBT", 600), ("BRIEF", 0.01)):
        monkeypatch.setattr(hub, name, seconds)
    server = RedisServer(tmp_path)
    server.start()
    async with new_hub(server) as bus:
        assert await bus.publish("contact", "before")
        server.freeze()
        began = time.monotonic()
        assert not await bus.publish("contact", "in vain")
        first = time.monotonic() - began
        assert not any([await bus.publish("contact", "briefly") for _ in range(20)])
        assert time.monotonic() - began < 3 * first, "twenty would take forty seconds"
        server.thaw()
        await until(lambda: bus.publish("contact", "after"))
        assert bus._doubt is None
    server.stop()


async def test_a_subscriber_may_come_while_the_server_is_away(server: Server) -> None:
    async with new_hub(server) as bus:
        server.kill()
        await asyncio.sleep(0.1)
        async with bus.subscribe("contact") as heard:
            server.restart()
            assert await read(heard, 1) == [GAP]
            await bus.publish("contact", "hello")
            assert await read(heard, 1) == ["hello"]


async def test_the_hub_opens_while_the_server_is_away(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ringbook.core.realtime.backend.FIRST_SESSION", 0.2)
    server.kill()
    async with new_hub(server) as bus, bus.subscribe("contact") as heard:
        server.restart()
        assert await read(heard, 1) == [GAP]


async def test_a_slow_reader_is_sent_to_read_afresh_and_the_others_are_fine(bus: Hub) -> None:
    async with bus.subscribe("flood") as slow, bus.subscribe("flood") as quick:
        heard = []
        for number in range(QUEUE + 1):
            await bus.publish("flood", str(number))
            heard += await read(quick, 1)
        assert len(heard) == QUEUE + 1
        with pytest.raises(Resync):
            await anext(slow)


async def test_a_full_queue_is_still_read_to_the_end(bus: Hub) -> None:
    async with bus.subscribe("flood") as slow, bus.subscribe("flood") as quick:
        for number in range(QUEUE):
            await bus.publish("flood", str(number))
        await read(quick, QUEUE)
        assert len(await read(slow, QUEUE)) == QUEUE


async def test_closing_the_hub_ends_every_subscription(server: Server) -> None:
    bus = new_hub(server)
    async with bus:
        entered = asyncio.Event()

        async def listen() -> list[str]:
            async with bus.subscribe("contact") as heard:
                entered.set()
                return [event.message async for event in heard]

        listener = asyncio.create_task(listen())
        await entered.wait()
    assert await asyncio.wait_for(listener, PATIENCE) == []


@pytest.mark.parametrize(("channel", "message"), [("a\nb", "x"), ("a", "x" * 4_001), ("a", "ż" * 2_001)])
async def test_what_is_not_for_the_bus_is_refused(bus: Hub, channel: str, message: str) -> None:
    with pytest.raises(ValueError, match="Not for the bus"):
        await bus.publish(channel, message)


async def test_the_longest_message_passes(bus: Hub) -> None:
    async with bus.subscribe("long") as heard:
        await bus.publish("long", "x" * 4_000)
        assert await read(heard, 1) == ["x" * 4_000]


def test_without_any_server_there_is_no_bus() -> None:
    with pytest.raises(ValueError, match="REDIS_URL"):
        hub_for(SimpleNamespace(redis_url=None, database_url=None))


async def test_a_quiet_bus_stays_awake(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ringbook.core.realtime.postgres.PULSE", 1.0)
    monkeypatch.setattr("ringbook.core.realtime.redis.PULSE", 1.0)
    async with new_hub(server) as bus, bus.subscribe("quiet") as heard:
        await bus.publish("quiet", "before")
        await asyncio.sleep(2.2)
        await bus.publish("quiet", "after")
        assert await read(heard, 2) == ["before", "after"]
    assert "down" not in caplog.text


async def test_a_server_that_falls_silent_is_left_for_a_new_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ringbook.core.realtime.redis.PULSE", 0.1)
    server = RedisServer(tmp_path)
    server.start()
    async with new_hub(server) as bus, bus.subscribe("contact") as heard:
        server.freeze()
        await until(lambda: not bus._broadcast._backend._listening.is_set())  # type: ignore[attr-defined]
        server.thaw()
        assert await read(heard, 1) == [GAP]
    server.stop()


async def test_the_process_has_one_bus_while_it_is_open(server: Server) -> None:
    assert await process.publish("contact", "nobody there") is False
    with pytest.raises(RuntimeError, match="no bus"):
        process.subscribe("contact")
    async with process.bus(new_hub(server)), process.subscribe("contact") as heard:
        assert await process.publish("contact", "hello") is True
        assert await read(heard, 1) == ["hello"]
    assert await process.publish("contact", "gone") is False
