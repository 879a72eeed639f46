"""Asking a PBX over HTTP, once: no redirects, no second try, and doubt where nobody can know whether it rang."""

import asyncio
import logging
import ssl
from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

import httpx2
import orjson

from ringbook.dialling.pbx import Answer, Refused, Unclear
from ringbook.dialling.wording import NO_WORD, UNREACHABLE
from ringbook.limits import limits
from ringbook.telephony.dialects.reading import plain

LARGEST = 64 * 1024
LONGEST_ID = 200
LONGEST_MESSAGE = 200
DOUBTFUL = {408, 409, 425}
"""Too slow, known already, too early: it may have rung before."""
NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.UnsupportedProtocol, httpx2.InvalidURL)
Reading: TypeAlias = Callable[[int, bytes], Answer]
"""What a status and what came with it mean."""
# The client notes each address at INFO.
logging.getLogger("httpx2").setLevel(logging.WARNING)


async def ask(method: str, url: str, understood: Reading, **options: Any) -> Answer:
    """Send one request and say what is known. options: headers, content, auth and params of the client."""
    try:
        async with asyncio.timeout(limits().outgoing_seconds):
            return understood(*await _exchange(method, url, options))
    except NEVER_SENT:
        return Refused(UNREACHABLE)
    except (httpx2.HTTPError, httpx2.StreamError, OSError, TimeoutError):
        return Unclear(NO_WORD)


async def _exchange(method: str, url: str, options: dict[str, Any]) -> tuple[int, bytes]:
    """The status and what came with it, cut off where it is too much."""
    timeout, found = httpx2.Timeout(limits().outgoing_seconds, connect=limits().outgoing_connect_seconds), bytearray()
    async with (
        httpx2.AsyncClient(timeout=timeout, verify=_trust(), follow_redirects=False) as client,
        client.stream(method, url, **options) as answer,
    ):
        async for chunk in answer.aiter_bytes():
            found += chunk
            if len(found) > LARGEST:
                break
        return answer.status_code, bytes(found)


def said(body: bytes, *names: str, most: int = LONGEST_MESSAGE) -> str:
    """The first of these texts in a JSON object, cut to `most` characters; "" for anything else."""
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return ""
    texts = [plain(found.get(name), most) for name in names] if isinstance(found, dict) else []
    return next((text for text in texts if text), "")


def named(body: bytes, *names: str) -> str:
    """The call's name in a JSON object; "" without one, or for one that is too long to be told by."""
    name = said(body, *names, most=LONGEST_ID + 1)
    return name if len(name) <= LONGEST_ID else ""


@cache
def _trust() -> ssl.SSLContext:
    """Read once: it takes a while."""
    return httpx2.create_ssl_context()
