"""One request to a provider: no redirects, a limit for its time and for its answer."""

import asyncio
import logging
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx2

from ringbook.core.secrets import WrongKey
from ringbook.limits import limits
from ringbook.messaging.gateways.answers import Answer, Later, Unclear
from ringbook.messaging.wording import NO_WORD, NOT_BEGUN, UNREACHABLE, WRONG_KEY

log = logging.getLogger(__name__)
LARGEST = 64 * 1024
NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.UnsupportedProtocol, httpx2.InvalidURL, UnicodeError)
"""Before the first byte; UnicodeError: a host that no name server can be asked for."""
UNREADY = {401, 402, 403, 407}
"""Who we are, or what is paid for: of all messages, not of this one."""
# The client notes each address at INFO.
logging.getLogger("httpx2").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Ask:
    """What a provider is asked. said: `headers`, and `content` or `data`. auth: a name and a password."""

    method: str
    url: str
    said: dict[str, Any] = field(default_factory=dict)
    auth: tuple[str, str] | None = None


async def hand_over(written: Callable[[], Ask], understood: Callable[[int, bytes], Answer]) -> Answer:
    """Ask once. Whatever goes wrong before the first byte is on its way was surely not taken. understood: what the
    status, and what came with it, mean; cut off where it is too much."""
    timeout = httpx2.Timeout(limits().outgoing_seconds, connect=limits().outgoing_connect_seconds)
    async with httpx2.AsyncClient(timeout=timeout, verify=_trust(), follow_redirects=False) as client:
        try:
            ask = written()
            request = client.build_request(ask.method, ask.url, **ask.said)
        except WrongKey:
            return Later(WRONG_KEY, all=True)
        except Exception:  # letters that no header takes, and whatever else we did not think of
            log.exception("A message could not be written down for its gateway.")
            return Later(NOT_BEGUN, all=True)
        try:
            status, body = await _send(client, request, ask.auth)
        except NEVER_SENT:
            return Later(UNREACHABLE, all=True)
        except httpx2.LocalProtocolError:  # a request that is none, such as a header that begins with a blank
            return Later(NOT_BEGUN, all=True)
        except Exception as error:
            log.warning("A gateway did not answer: %r", error)
            return Unclear(NO_WORD)
    return understood(status, body)


async def _send(client: httpx2.AsyncClient, request: httpx2.Request, auth: tuple[str, str] | None) -> tuple[int, bytes]:
    found = bytearray()
    async with asyncio.timeout(limits().outgoing_seconds):
        answer = await client.send(request, stream=True, auth=auth)
        try:
            async for chunk in answer.aiter_bytes():
                found += chunk
                if len(found) > LARGEST:
                    break
        finally:
            await answer.aclose()
    return answer.status_code, bytes(found)


@cache
def _trust() -> ssl.SSLContext:
    """Read once: it takes a while."""
    return httpx2.create_ssl_context()
