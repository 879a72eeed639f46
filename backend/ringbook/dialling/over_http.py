"""A PBX that is asked over HTTP: one POST of JSON a call.

    {"id": "0199…", "number": "+48601602603", "presented": "+48221234567", "extension": "101", "project": "Hotline"}

It answers 2xx and {"callId": "…"}: the name under which it then posts the call's events, as to Zammad; best is our id.
It answers 4xx and {"error": "…"} when it does not ring. Whatever else it does leaves us in doubt.
"""

import asyncio
import logging
import ssl
from functools import cache
from typing import Any

import httpx2
import orjson

from ringbook.dialling.pbx import Answer, Order, Pbx, Refused, Ringing, Unclear
from ringbook.dialling.wording import NO_SENSE, NO_WORD, UNREACHABLE
from ringbook.settings import settings
from ringbook.telephony.dialects.zammad import plain

CONNECT = 3.0
IN_ALL = 15.0
"""Seconds until we give up on an answer; the grace for a lost worker has to be longer."""
LARGEST = 64 * 1024
LONGEST_ID = 200
LONGEST_MESSAGE = 200
DOUBTFUL = {408, 409, 425}
"""Too slow, known already, too early: it may have rung before."""
NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.UnsupportedProtocol, httpx2.InvalidURL)
# The client notes each address at INFO.
logging.getLogger("httpx2").setLevel(logging.WARNING)


def pbx() -> Pbx | None:
    """The PBX that dials for us; None: people dial by themselves."""
    url, token = settings().dial_url, settings().dial_token
    return HttpPbx(url, token.get_secret_value() if token else "") if url else None


class HttpPbx:
    """The PBX at `url`, which knows us by the bearer `token`."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url
        self.headers = {"accept": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})

    async def originate(self, order: Order) -> Answer:
        try:
            async with asyncio.timeout(IN_ALL):
                return _understood(*await self._post(order))
        except NEVER_SENT:
            return Refused(UNREACHABLE)
        except (httpx2.HTTPError, httpx2.StreamError, OSError, TimeoutError):
            return Unclear(NO_WORD)

    async def _post(self, order: Order) -> tuple[int, bytes]:
        """The status and what came with it, cut off where it is too much."""
        body = {
            "id": str(order.try_id),
            "number": order.number,
            "presented": order.presented,
            "extension": order.extension,
            "project": order.project,
        }
        headers = self.headers | {"idempotency-key": str(order.try_id)}
        timeout, found = httpx2.Timeout(IN_ALL, connect=CONNECT), bytearray()
        async with (
            httpx2.AsyncClient(timeout=timeout, verify=_trust(), follow_redirects=False) as client,
            client.stream("POST", self.url, json=body, headers=headers) as answer,
        ):
            async for chunk in answer.aiter_bytes():
                found += chunk
                if len(found) > LARGEST:
                    break
            return answer.status_code, bytes(found)


def _understood(status: int, body: bytes) -> Answer:
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        said = None
    if 400 <= status < 500 and status not in DOUBTFUL:
        return Refused(_text(said, "error", LONGEST_MESSAGE) or f"HTTP {status}")
    call_id = _text(said, "callId", LONGEST_ID + 1)
    if 200 <= status < 300 and 0 < len(call_id) <= LONGEST_ID:
        return Ringing(call_id)
    return Unclear(NO_SENSE if 200 <= status < 300 else f"HTTP {status}")


def _text(said: Any, name: str, most: int) -> str:
    return plain(said.get(name), most) or "" if isinstance(said, dict) else ""


@cache
def _trust() -> ssl.SSLContext:
    """Read once: it takes a while."""
    return httpx2.create_ssl_context()
