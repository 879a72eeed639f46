"""How registers are asked: over HTTP, with little patience and less trust."""

import logging
import ssl
from functools import cache
from typing import Any

import httpx2
import orjson

from ringbook.limits import limits
from ringbook.registers.answers import Unavailable

READ = 8.0
"""Seconds without a sign of life."""
LARGEST = 256 * 1024
"""Bytes of an answer."""
FULL = 429
# The client notes each address at INFO, and with it the tax numbers of people.
logging.getLogger("httpx2").setLevel(logging.WARNING)


async def ask(method: str, url: str, **options: Any) -> tuple[int, Any]:
    """The status, whichever it is, and the JSON of an answer. options: `params` and `json`, as httpx2 takes them.

    Raises Unavailable for everything else: no connection, silence, redirects, other media types, too many bytes.
    """
    timeout = httpx2.Timeout(READ, connect=limits().outgoing_connect_seconds)
    try:
        async with (
            httpx2.AsyncClient(timeout=timeout, verify=_trust(), follow_redirects=False) as client,
            client.stream(method, url, headers={"accept": "application/json"}, **options) as answer,
        ):
            _check(answer)
            return answer.status_code, orjson.loads(await _body(answer))
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, orjson.JSONDecodeError, OSError) as problem:
        raise Unavailable(type(problem).__name__) from None


def _check(answer: httpx2.Response) -> None:
    if answer.status_code == FULL:
        raise Unavailable("429", busy=True)
    if answer.is_redirect:
        raise Unavailable(str(answer.status_code))
    if "json" not in answer.headers.get("content-type", ""):
        raise Unavailable("not JSON")


async def _body(answer: httpx2.Response) -> bytes:
    body = bytearray()
    async for chunk in answer.aiter_bytes():
        body += chunk
        if len(body) > LARGEST:
            raise Unavailable("too large")
    return bytes(body)


@cache
def _trust() -> ssl.SSLContext:
    """Read once: it takes a while."""
    return httpx2.create_ssl_context()
