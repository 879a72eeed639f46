"""Figures for Prometheus, and whether a process is ready."""

import asyncio
import re
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from httpx2 import ASGITransport, AsyncClient, ConnectError, Response
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr
from tests import factories as make
from tests.api import Api
from tests.cast import Cast, eyes_of
from tests.core.servers import RedisServer
from tests.operations.machines import quick_machine
from tests.server import environment, running

from ringbook.core.observing.metrics import ERRORS, OPERATIONS, REQUESTS
from ringbook.core.observing.operation import named
from ringbook.core.preflight import free_port
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event
from ringbook.main import app
from ringbook.settings import settings
from ringbook.silence.models import Leave
from ringbook.tags import actions as tags


async def get(path: str, *, client: str = "127.0.0.1", **headers: str) -> Response:
    transport = ASGITransport(app=app, client=(client, 5000))
    async with AsyncClient(transport=transport, base_url="http://test", headers=headers) as http:
        return await http.get(path)


def figures(text: str) -> dict[tuple[str, ...], float]:
    """(name, the labels' values) -> figure."""
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_operations_are_counted_by_fields_of_our_schema(api: Api, cast: Cast) -> None:
    before = figures((await get("/metrics")).text)
    await api.as_(cast.bartek)("query Any($n: Int!) { people: contacts(first: $n) { nodes { id } } }", n=3)
    await api.as_(cast.bartek).post("{ nothing }")
    await api.as_(cast.bartek).post("{ silence { copyOf } }")
    await api.as_(cast.bartek).post("query { " + " ".join(f"a{n}: viewer {{ id }}" for n in range(31)) + "}")
    text = (await get("/metrics")).text
    now = figures(text)

    def more(*key: str) -> float:
        return now[key] - before.get(key, 0)

    assert more("ringbook_operations_total", "contacts", "ok", "query") == 1
    assert more("ringbook_operations_total", "invalid", "refused", "invalid") == 2
    assert more("ringbook_operations_total", "silence", "refused", "query") == 1
    assert more("ringbook_operation_errors_total", "FORBIDDEN") == 1
    assert more("ringbook_operation_errors_total", "TOO_MANY_ALIASES") == 1
    assert now["ringbook_operation_seconds_count", "query"] > 0
    for word in ("people", "Any", "nothing", "a17"):  # what the client called things
        assert not re.search(rf'"{word}"', text)


async def test_requests_are_counted_by_our_names_of_their_routes(api: Api, cast: Cast) -> None:
    secret = "9d2f" * 8
    for path in (f"/api/v1/cti/{secret}", f"/nowhere/{secret}", f"/files/{secret}?token={secret}"):
        await get(path)
    text = (await get("/metrics")).text
    assert secret not in text
    routes = {sample.labels["route"] for family in REQUESTS.collect() for sample in family.samples}
    assert len(routes) < 60
    assert any(route.startswith("operations.metrics") for route in routes)


async def test_what_waits_is_read_from_the_database(api: Api, cast: Cast) -> None:
    before = figures((await get("/metrics")).text)
    by = await eyes_of(cast.ola)
    async with unit_of_work():
        await tags.create(await make.sales(), name="Seen", colour="#868e96", by=by)
    await Event.all().update(told_at=None)
    await Leave.all().delete()
    now = figures((await get("/metrics")).text)
    untold = await Event.all().count()
    assert now["ringbook_outbox_backlog",] == untold > before["ringbook_outbox_backlog",]
    assert (before["ringbook_silent",], now["ringbook_silent",]) == (0, 1)
    for name in ("jobs_waiting", "jobs_running", "jobs_oldest_seconds", "messages_waiting", "dial_tries_open"):
        assert now[f"ringbook_{name}",] >= 0
    assert "ringbook_pool_in_use" in {key[0] for key in now}


async def test_only_this_machine_or_the_token_reads_them(database: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (await get("/metrics")).status_code == 200
    assert (await get("/metrics", client="10.0.0.7")).status_code == 403
    assert (await get("/metrics", **{"X-Forwarded-For": "10.0.0.7"})).status_code == 403
    monkeypatch.setattr(settings(), "metrics_token", SecretStr("of-the-house"))
    assert (await get("/metrics")).status_code == 403
    assert (await get("/metrics", Authorization="Bearer of-the-hous")).status_code == 403
    assert (await get("/metrics", client="10.0.0.7", Authorization="Bearer of-the-house")).status_code == 200


def test_a_label_is_never_a_clients_word() -> None:
    from graphql import parse

    assert named(parse("query Mine { mine: contact { id } }"), None) == ("query", "contact")
    assert named(parse("query A { viewer { id } } mutation B { signOut { ok } }"), "B") == ("mutation", "signOut")
    assert named(parse("{ ...secret } fragment secret on Query { viewer { id } }"), None) == ("query", "fragment")
    assert named(parse("fragment a on Query { viewer { id } }"), "b") == ("invalid", "invalid")
    assert named(None, "b") == ("invalid", "invalid")
    assert all(len(metric._labelnames) <= 3 for metric in (OPERATIONS, ERRORS, REQUESTS))


@pytest.mark.committed
async def test_a_process_is_ready_when_it_has_all_it_needs(
    committed_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await get("/ready")).json() == {"status": "ok"}
    redis = RedisServer(tmp_path)
    redis.start()
    monkeypatch.setattr(settings(), "redis_url", redis.url)
    try:
        assert (await get("/ready")).status_code == 200
    finally:
        redis.stop()
    answer = await get("/ready")
    assert (answer.status_code, answer.json()["problems"]) == (503, ["Redis does not answer."])
    monkeypatch.setattr(settings(), "redis_url", None)
    with psycopg.connect(committed_database, autocommit=True) as connection:
        connection.execute("DELETE FROM aerich WHERE version LIKE '80_%'")
        assert (await get("/ready")).json()["problems"] == ["Migrations have not run: 1."]
        connection.execute("ALTER TABLE aerich RENAME TO away")
        assert (await get("/ready")).json()["problems"] == ["The database does not answer."]


@pytest.mark.committed
async def test_web_and_worker_of_one_machine_count_together(committed_database: str, tmp_path: Path) -> None:
    with running(DATABASE_URL=committed_database, RINGBOOK_STATE=tmp_path, RINGBOOK_WEB_PROCESSES=2) as address:
        async with AsyncClient(trust_env=False) as http:
            for _ in range(5):
                assert (await http.get(f"{address}/ready")).status_code == 200
            found: dict[tuple[str, ...], float] = {}
            async with asyncio.timeout(60):
                while not found.get(("ringbook_jobs_total", "ok", "history.tell_forgotten")):
                    found = figures((await http.get(f"{address}/metrics")).text)
                    await asyncio.sleep(0.5)
    assert sum(value for key, value in found.items() if key[:3] == ("ringbook_http_requests_total", "GET", READY)) == 5


@pytest.mark.committed
async def test_a_worker_of_its_own_shows_its_figures(committed_database: str, tmp_path: Path) -> None:
    address = f"127.0.0.1:{free_port('127.0.0.1', 0)}"
    found: dict[tuple[str, ...], float] = {}
    async with (
        quick_machine(committed_database, tmp_path, RINGBOOK_WORKER_METRICS=address),
        AsyncClient(trust_env=False) as http,
        asyncio.timeout(60),
    ):
        while not found.get(("ringbook_jobs_total", "ok", "history.tell_forgotten")):
            with suppress(ConnectError):
                found = figures((await http.get(f"http://{address}/metrics")).text)
            await asyncio.sleep(0.2)
    assert found["ringbook_job_seconds_count", "history.tell_forgotten"] >= 1


@pytest.mark.committed
async def test_a_worker_that_cannot_show_its_figures_says_why(committed_database: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        variables = environment(DATABASE_URL=committed_database, RINGBOOK_STATE=tmp_path)
        ended = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-m", "ringbook.worker"],
            env=variables | {"RINGBOOK_WORKER_METRICS": address},
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert ended.returncode == 1
    assert f"RINGBOOK_WORKER_METRICS: nobody can listen at {address}" in ended.stderr


READY = "operations.ready.ready"
