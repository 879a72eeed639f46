"""Requests to addresses that people type in: never into our own network, unless an administrator lists it.

The host's addresses are looked up once, all of them are checked, and the connection goes to one of these very
addresses, so that a name that means another machine a moment later leads nowhere.
"""

import asyncio
import logging
import socket
import ssl
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpx2

from ringbook.limits import limits
from ringbook.settings import settings

READING = 2.0
"""Seconds for the body of an answer, which nothing hangs on."""
MOST_ADDRESSES = 3
"""That are tried, of a host with several."""
KEPT = 1024
"""Bytes of an answer that are read."""
WITH_IPV4_AT_THE_END = (ip_network("64:ff9b::/96"), ip_network("::/96"))
PUBLIC_IPV6 = ip_network("2000::/3")
# The client notes each address at INFO.
logging.getLogger("httpx2").setLevel(logging.WARNING)


class PrivateAddress(Exception):
    """The host is, or may be, a machine of our own network."""


class UnknownHost(Exception):
    """The host's name leads to no address."""


class NoAnswer(Exception):
    """There was no answer. slow: not in time."""

    def __init__(self, slow: bool = False) -> None:
        super().__init__("slow" if slow else "unreachable")
        self.slow = slow


@dataclass(frozen=True, slots=True)
class Answer:
    """status: of HTTP. text: the beginning of the body. milliseconds: until the status was there."""

    status: int
    text: str
    milliseconds: int


async def post(url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Post, following no redirect. Raises PrivateAddress, UnknownHost and NoAnswer."""
    began = time.monotonic()
    try:
        async with asyncio.timeout(limits().outgoing_seconds):
            return await _posted(url, body, headers, began)
    except TimeoutError:
        raise NoAnswer(slow=True) from None


async def addresses_of(url: str) -> list[str]:
    """Those of the host, each checked. Raises PrivateAddress and UnknownHost."""
    target = _read(url)
    found = await _looked_up(target)
    if not all(_may_be_asked(address, target.host) for address in found):
        raise PrivateAddress(target.host)
    return found


async def _posted(url: str, body: bytes, headers: Mapping[str, str], began: float) -> Answer:
    problem = NoAnswer()
    for address in (await addresses_of(url))[:MOST_ADDRESSES]:
        try:
            return await _posted_to(address, _read(url), body, headers, began)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            problem = NoAnswer(slow=isinstance(error, httpx2.ConnectTimeout))
        except (httpx2.HTTPError, httpx2.StreamError, OSError, ValueError):
            raise NoAnswer() from None
    raise problem


async def _posted_to(address: str, url: httpx2.URL, body: bytes, headers: Mapping[str, str], began: float) -> Answer:
    """To this address of the host; the host's name is what its certificate must say."""
    target, most = url.copy_with(host=address), limits()
    timeout = httpx2.Timeout(most.outgoing_seconds, connect=most.outgoing_connect_seconds)
    said = {**headers, "host": url.netloc.decode(), "accept-encoding": "identity"}
    name = {"sni_hostname": url.raw_host.decode()}
    async with (
        httpx2.AsyncClient(timeout=timeout, verify=_trust(), follow_redirects=False, trust_env=False) as client,
        client.stream("POST", target, content=body, headers=said, extensions=name) as answer,
    ):
        took = int((time.monotonic() - began) * 1000)
        return Answer(answer.status_code, await _beginning(answer), took)


async def _beginning(answer: httpx2.Response) -> str:
    """As text, and without what no text can be stored with. What comes late or broken is left out."""
    text = bytearray()
    with suppress(httpx2.HTTPError, httpx2.StreamError, OSError, TimeoutError):
        async with asyncio.timeout(READING):
            async for chunk in answer.aiter_raw():
                text += chunk
                if len(text) >= KEPT:
                    break
    return text[:KEPT].decode("utf-8", "replace").replace("\0", "�")


async def _looked_up(url: httpx2.URL) -> list[str]:
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(limits().outgoing_connect_seconds):
            found = await loop.getaddrinfo(url.raw_host.decode(), url.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, TimeoutError):
        raise UnknownHost(url.host) from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _read(url: str) -> httpx2.URL:
    try:
        return httpx2.URL(url)
    except httpx2.InvalidURL:
        raise UnknownHost(url) from None


def _may_be_asked(address: str, host: str) -> bool:
    """Public, or listed: the address, a network it is in, or the host's name."""
    given = ip_address(address.partition("%")[0])
    real = _real(given)
    listed = [each.strip().lower() for each in settings().outgoing_allowed.split(",") if each.strip()]
    if host.lower().removesuffix(".") in listed:
        return True
    networks = [ip_network(each, strict=False) for each in listed if _is_network(each)]
    if any(each in network for network in networks for each in (given, real)):
        return True
    return real.is_global and not real.is_multicast and (real.version == 4 or real in PUBLIC_IPV6)


def _real(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address leads to, in whichever way; else the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if any(address in network for network in WITH_IPV4_AT_THE_END):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else address)


def _is_network(text: str) -> bool:
    try:
        ip_network(text, strict=False)
    except ValueError:
        return False
    return True


@cache
def _trust() -> ssl.SSLContext:
    """Read once: it takes a while."""
    return httpx2.create_ssl_context()
