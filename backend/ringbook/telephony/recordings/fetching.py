"""A recording on its way from the PBX: begun, checked, and handed on as it comes."""

import asyncio
import logging
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import cache

import httpx2

from ringbook.core.errors import DomainError
from ringbook.limits import limits

SILENCE = 15.0
"""Seconds without a byte, at the beginning and in between, after which the PBX is given up."""
LONGEST = 3600.0
"""Seconds that handing on may take: players pause."""
LARGEST = 512 * 1024 * 1024
"""Bytes; hours of speech."""
RANGE = re.compile(r"bytes=(\d{1,18}-\d{0,18}|-\d{1,18})")
GOOD = {200, 206, 416}
PASSED_ON = ("content-length", "content-range", "accept-ranges")
# The client notes each address at INFO.
logging.getLogger("httpx2").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A recording whose head is there. It holds a connection until `stack` is closed.

    status: 200, 206 for a part, 416 for one behind the end. headers: what the PBX says of lengths and parts.
    """

    status: int
    media_type: str
    headers: dict[str, str]
    answer: httpx2.Response
    stack: AsyncExitStack

    async def bytes(self) -> AsyncIterator[bytes]:
        """As they come. Ends early, by an error, where it takes too long or is too much."""
        sent = 0
        async with asyncio.timeout(LONGEST):
            async for chunk in self.answer.aiter_raw():
                sent += len(chunk)
                if sent > LARGEST:
                    raise ConnectionError("This recording is longer than any.")
                yield chunk


async def fetch(url: str, wanted: str) -> Fetched:
    """Begin to fetch. wanted: what the browser's Range header asks for; what is no plain range is left out.

    Raises RECORDING_UNAVAILABLE where the PBX does not give it: away, slow, another status, a redirect; and
    RECORDING_REFUSED for what is no sound or is too much.
    """
    stack = AsyncExitStack()
    try:
        answer = await _begun(url, wanted, stack)
        media_type = _checked(answer)
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError, TimeoutError, ValueError):
        await stack.aclose()
        raise unavailable() from None
    except BaseException:
        await stack.aclose()
        raise
    headers = {name: answer.headers[name] for name in PASSED_ON if name in answer.headers}
    return Fetched(answer.status_code, media_type, headers, answer, stack)


async def _begun(url: str, wanted: str, stack: AsyncExitStack) -> httpx2.Response:
    headers = {"accept": "audio/*", "accept-encoding": "identity"}
    if RANGE.fullmatch(wanted):
        headers["range"] = wanted
    timeout = httpx2.Timeout(SILENCE, connect=limits().outgoing_connect_seconds)
    client = httpx2.AsyncClient(timeout=timeout, verify=_trust(), follow_redirects=False)
    await stack.enter_async_context(client)
    async with asyncio.timeout(SILENCE):
        return await stack.enter_async_context(client.stream("GET", url, headers=headers))


def _checked(answer: httpx2.Response) -> str:
    """Its media type. Raises RECORDING_UNAVAILABLE and RECORDING_REFUSED."""
    if answer.status_code not in GOOD:
        raise unavailable()
    media_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if answer.status_code == 416:
        return "audio/mpeg"  # without a body; what it is does not matter
    if not re.fullmatch(r"audio/[a-z0-9.+-]{1,60}", media_type) or answer.headers.get("content-encoding"):
        raise DomainError("recording_refused", "What the PBX gives for this recording is no sound.")
    if int(answer.headers.get("content-length", "0")) > LARGEST:
        raise DomainError("recording_refused", "This recording is too large to be played here.")
    return media_type


def unavailable() -> DomainError:
    return DomainError("recording_unavailable", "The PBX does not give this recording at the moment.")


@cache
def _trust() -> ssl.SSLContext:
    """Read once: it takes a while."""
    return httpx2.create_ssl_context()
