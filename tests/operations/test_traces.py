"""Spans arrive at a collector, and hold no values."""

import asyncio
import gzip
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from httpx2 import AsyncClient
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from psycopg import AsyncCursor
from tests import factories as make
from tests.cast import raise_curtain
from tests.listening import session_of
from tests.operations.machines import machine

from ringbook.core.observing import traces


class Collector:
    """What was sent to it: spans, and of which service each is."""

    def __init__(self) -> None:
        self.spans: list[tuple[str, Span]] = []
        self.bytes = b""

    def take(self, body: bytes) -> None:
        self.bytes += body
        for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
            facts = {each.key: each.value.string_value for each in resource.resource.attributes}
            for scope in resource.scope_spans:
                self.spans += [(facts["service.name"], span) for span in scope.spans]

    def named(self, name: str) -> list[Span]:
        return [span for _, span in self.spans if span.name == name]


@contextmanager
def collector() -> Iterator[tuple[Collector, str]]:
    kept = Collector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            kept.take(gzip.decompress(body) if self.headers.get("content-encoding") == "gzip" else body)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield kept, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.committed
async def test_a_request_its_operation_its_statements_and_jobs(committed_database: str, tmp_path: Path) -> None:
    cast = await raise_curtain()
    await make.contact(last_name="Kanarkowa")
    cookie = f"ringbook={await session_of(cast.bartek)}"
    with collector() as (kept, endpoint):
        said = {"OTEL_EXPORTER_OTLP_ENDPOINT": endpoint, "OTEL_BSP_SCHEDULE_DELAY": "200"}
        async with machine(committed_database, tmp_path, **said) as (home, _), AsyncClient(trust_env=False) as http:
            query = '{ contacts(first: 5, filter: {lastName: {startsWith: "Kanarkowa"}}) { nodes { id } } }'
            headers = {"X-Ringbook": "1", "Origin": home, "Cookie": cookie}
            answer = await http.post(f"{home}/graphql", json={"query": query}, headers=headers)
            assert len(answer.json()["data"]["contacts"]["nodes"]) == 1
            async with asyncio.timeout(60):
                while not (kept.named("query contacts") and kept.named("job history.tell_forgotten")):
                    await asyncio.sleep(0.1)
    [operation] = kept.named("query contacts")
    [request] = [span for _, span in kept.spans if span.span_id == operation.parent_span_id]
    assert request.name.startswith("POST core.http.view.GraphQLView")
    statements = [span for _, span in kept.spans if span.parent_span_id == operation.span_id]
    facts = [{each.key: each.value.string_value for each in span.attributes} for span in statements]
    assert any("contact" in each.get("db.query.text", "") for each in facts)
    assert {service for service, _ in kept.spans} == {"ringbook-web", "ringbook-worker"}
    for canary in (b"anarkowa", cookie.encode(), str(cast.bartek.email).encode()):
        assert canary not in kept.bytes


def test_a_statement_that_fails_is_told_without_its_words() -> None:
    """In a process of its own, which is traced for good."""
    script = """if True:
        import asyncio, psycopg
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import SimpleSpanProcessor
        from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
        from ringbook.core.observing import traces

        async def quote(self, query, *arguments, **options):
            raise psycopg.errors.UniqueViolation("Key (email)=(ewa@example.com) already exists.")

        psycopg.AsyncCursor.execute = quote
        kept, provider = InMemorySpanExporter(), TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(kept))
        traces._tracer = provider.get_tracer("test")
        traces._trace_statements()
        try:
            asyncio.run(psycopg.AsyncCursor.execute(None, "INSERT INTO email_address"))
        except psycopg.Error:
            pass
        [span] = kept.get_finished_spans()
        print(span.to_json())
    """
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert "ewa@" not in ended.stdout
    assert '"error.type": "UniqueViolation"' in ended.stdout


def test_off_nothing_is_in_the_way() -> None:
    """No statement passes through us, and a span is always the same nothing."""
    assert traces.span("a") is traces.span("b")
    assert AsyncCursor.execute.__module__.startswith("psycopg")
    traces.start("web", None)
    assert traces._tracer is None
