"""Whose points are taken."""

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.requests import HTTPConnection

from ringbook.core.context import Context
from ringbook.limits import limits

NETWORK = 64
"""Bits of an IPv6 address by which a household or a machine is known; the rest it makes up itself."""


@dataclass(frozen=True, slots=True)
class Owner:
    """kind: "key", "user" or "address". name: its own among all. rate: points a minute, 0 for any number.
    sockets: how many of them at a time, 0 for any number."""

    kind: str
    name: str
    rate: int
    sockets: int


def owner_of(context: Context) -> Owner:
    """The key that acts, else the user, else the address: colleagues behind one address don't share a bucket."""
    most, viewer = limits(), context.asker
    if viewer and viewer.key_id:
        return Owner("key", f"key:{viewer.key_id}", most.rate_key, most.sockets_user)
    if viewer:
        return Owner("user", f"user:{viewer.user_id}", most.rate_user, most.sockets_user)
    return Owner("address", f"address:{address_of(context.connection)}", most.rate_address, most.sockets_address)


def address_of(connection: HTTPConnection) -> str:
    """Of IPv6 the network alone: somebody who has one address of it has all of them."""
    host = connection.client.host if connection.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(ip_network((address, NETWORK), strict=False)) if isinstance(address, IPv6Address) else host
