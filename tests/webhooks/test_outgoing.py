"""What people type in leads never into our own network: at no spelling, by no redirect, by no change of a name."""

import asyncio
import socket
from collections.abc import Callable
from typing import Any

import pytest

from ringbook.core.outgoing import NoAnswer, PrivateAddress, UnknownHost, addresses_of, post
from ringbook.settings import settings
from tests.webhooks.receiver import Receiver, receiver

PRIVATE = """
127.0.0.1 127.1 127.0.1 0177.0.0.1 0x7f.1 0x7f000001 2130706433 017700000001 127.127.127.127 0.0.0.0 0
10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 192.168.255.255 169.254.169.254 0xa9fea9fe
2852039166 100.64.0.1 192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250
240.0.0.1 255.255.255.255 localhost LOCALHOST localhost. [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1]
[::ffff:7f00:1] [::ffff:10.0.0.1] [::127.0.0.1] [::ffff:169.254.169.254] [64:ff9b::7f00:1] [64:ff9b::10.0.0.1]
[64:ff9b:1::1] [2002:7f00:1::] [2002:a00:1::1] [fe80::1] [fe80::1%25lo] [fc00::1] [fd00::1]
[fd12:3456:789a::1] [fec0::1] [ff02::1] [2001:db8::1] [2001::1] [100::1] 127.0.0.1. %31%32%37.0.0.1 ①②⑦.⓪.⓪.①
１２７.0.0.1 127。0。0。1
"""


@pytest.mark.parametrize("host", PRIVATE.split())
async def test_no_spelling_of_a_private_address_is_asked(host: str) -> None:
    with pytest.raises((PrivateAddress, UnknownHost)):
        await post(f"http://{host}/hook", b"{}", {})


async def test_public_addresses_may_be_asked() -> None:
    for host in ("8.8.8.8", "[2606:4700:4700::1111]", "[::ffff:8.8.8.8]", "[64:ff9b::808:808]"):
        assert await addresses_of(f"https://{host}/hook")


async def test_a_name_that_leads_elsewhere_the_second_time_leads_nowhere(
    monkeypatch: pytest.MonkeyPatch, limited: Callable[..., None]
) -> None:
    """DNS rebinding: the name is looked up once, and the connection goes to what was checked."""
    loop, asked = asyncio.get_running_loop(), list[str]()
    with receiver() as inside:
        port = int(inside.url.rpartition(":")[2])

        async def look_up(host: str, port: Any, **options: Any) -> list[Any]:
            asked.append(host)
            address = "192.0.2.1" if len(asked) == 1 else "127.0.0.1"
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port or 80))]

        monkeypatch.setattr(loop, "getaddrinfo", look_up)
        monkeypatch.setattr(settings(), "outgoing_allowed", "192.0.2.0/24")
        limited(outgoing_connect_seconds=0.2)
        with pytest.raises(NoAnswer):
            await post(f"http://rebinding.example:{port}/hook", b"{}", {})
        assert "rebinding.example" in asked
        assert inside.posts == []


async def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    async def look_up(host: str, port: Any, **options: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("8.8.8.8", "10.0.0.1")]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", look_up)
    with pytest.raises(PrivateAddress):
        await addresses_of("http://both.example/")


@pytest.mark.parametrize("listed", ["127.0.0.1", "127.0.0.0/8", "10.0.0.0/8, 127.0.0.1/32", "localhost"])
async def test_what_an_administrator_lists_may_be_asked(listed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "outgoing_allowed", listed)
    with receiver() as inside:
        url = inside.url.replace("127.0.0.1", "localhost") if listed == "localhost" else inside.url
        assert (await post(url, b"{}", {"x-test": "a"})).status == 200
        assert inside.posts[0].headers["host"] == url.removeprefix("http://")


async def test_no_proxy_of_the_environment_is_used(there: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    with receiver() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        await post(f"{there.url}/hook", b"{}", {})
    assert (len(there.posts), len(proxy.posts)) == (1, 0)


async def test_patience_ends(there: Receiver, limited: Callable[..., None]) -> None:
    limited(outgoing_seconds=0.3)
    there.silent = True
    with pytest.raises(NoAnswer) as none:
        await post(there.url, b"{}", {})
    assert none.value.slow
