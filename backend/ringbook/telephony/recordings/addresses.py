"""Where a recording may be fetched from: only from hosts that an administrator named for the line."""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from ringbook.core.errors import DomainError

PORTS = {"http": 80, "https": 443}


def allowed(url: str, hosts: Collection[str]) -> str:
    """The address, when it is of HTTP and its host, or host and port, is among `hosts`. Raises RECORDING_REFUSED.

    A host without a port is that host at the port of HTTP, or of HTTPS, alone: who runs on others may be somebody else.

    The sentence does not tell the address: it is the PBX's, and may have a secret in it.
    """
    try:
        parts = urlsplit(url)
        named = _names(parts) if parts.scheme in PORTS and parts.hostname else set()
    except ValueError:
        named = set()
    if not named & {host.lower() for host in hosts}:
        sentence = (
            "This recording lies where none may be fetched from. Administrators name the hosts in the line's settings."
        )
        raise DomainError("recording_refused", sentence)
    return url


def _names(parts: SplitResult) -> set[str]:
    """What the host may be called in the settings."""
    host = (parts.hostname or "").removesuffix(".")
    if ":" in host:
        host = f"[{ip_address(host)}]"
    usual = PORTS[parts.scheme]
    port = usual if parts.port is None else parts.port
    return {f"{host}:{port}"} | ({host} if port == usual else set())
