"""The figures, as Prometheus reads them."""

import hmac
import ipaddress
import os
from contextlib import suppress
from pathlib import Path

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from tortoise import connections

from ringbook.core.observing.places import FOLDER
from ringbook.operations.backlog import Figures, backlog
from ringbook.settings import settings

PROXIED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
"""What a proxy adds: then somebody on another machine asks, though the connection comes from this one."""


async def metrics(request: Request) -> Response:
    """All processes that `ringbook run` started here, and what waits in the database."""
    if not admitted(request):
        return PlainTextResponse("Set RINGBOOK_METRICS_TOKEN and send it as a bearer token.\n", 403)
    own = CollectorRegistry()
    own.register(await backlog())
    own.register(Figures(pool()))
    shared = together() if FOLDER in os.environ else REGISTRY
    return Response(generate_latest(shared) + generate_latest(own), media_type=CONTENT_TYPE_LATEST)


def admitted(request: Request) -> bool:
    """Whoever has the token; without one, this machine alone."""
    if token := settings().metrics_token:
        said = request.headers.get("authorization", "")
        return hmac.compare_digest(said.encode(), f"Bearer {token.get_secret_value()}".encode())
    return not any(name in request.headers for name in PROXIED) and _is_here(request)


def together() -> CollectorRegistry:
    """What the processes leave in their folder; the gauges of those that died count no more."""
    folder = Path(os.environ[FOLDER])
    for file in folder.glob("gauge_live*_*.db"):
        if not Path(f"/proc/{file.stem.rpartition('_')[2]}").exists():
            file.unlink(missing_ok=True)
    registry = CollectorRegistry()
    MultiProcessCollector(registry, str(folder))  # type: ignore[no-untyped-call]
    return registry


def pool() -> dict[str, float]:
    """The connections to the database of the process that answers."""
    found = getattr(connections.get("default"), "_pool", None)
    said = found.get_stats() if found else {}
    size, free = said.get("pool_size", 0), said.get("pool_available", 0)
    return {
        "ringbook_pool_connections": size,
        "ringbook_pool_in_use": size - free,
        "ringbook_pool_waiting": said.get("requests_waiting", 0),
    }


def _is_here(request: Request) -> bool:
    with suppress(ValueError):
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    return False
