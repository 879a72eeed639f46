"""Names of hosts, as the network has them."""

import re

import idna

_LABEL = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
LONGEST = 253


def ascii_host(name: str) -> str:
    """The same in ASCII, after IDNA 2008: straße.de -> xn--strae-oqa.de. Raises UnicodeError for what is no name."""
    host = name if name.isascii() else idna.encode(name, uts46=True).decode()
    if len(host) > LONGEST or not all(map(_LABEL.fullmatch, host.removesuffix(".").split("."))):
        raise UnicodeError(name)
    return host


def is_host(name: str) -> bool:
    """A name of a host, in any script; an address in figures looks like one, too."""
    try:
        return bool(ascii_host(name))
    except UnicodeError:
        return False
