"""What a form says of a line, checked and as it is stored."""

import re
from collections.abc import Callable, Sequence
from ipaddress import IPv6Address, ip_network
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.core.secrets import seal
from ringbook.core.words import camel
from ringbook.crms.actions import region_of

MOST = 50
"""Addresses, or hosts, of a line."""
LONGEST_SECRET = 200
_HOST = re.compile(r"(?:(?P<name>[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?)|\[(?P<ip>[0-9a-f:.]+)\])(:(?P<port>\d{1,5}))?")
MOST_PORT = 65535


def checked(values: dict[str, Any]) -> dict[str, Any]:
    """The columns as they are stored; names that are not known here pass.

    Raises UNKNOWN_REGION, NOT_DIGITS, TOO_LONG, TOO_MANY, NOT_AN_ADDRESS and NOT_A_HOST, all at once.
    """
    problems, stored = [], dict(values)
    for name, check in CHECKS.items():
        if name in values:
            try:
                stored[name] = check(values[name])
            except DomainError as error:
                problems.append(error)
    if problems:
        raise DomainError.all_of(problems)
    return stored


def _prefix(text: str) -> str:
    text = text.strip()
    if not re.fullmatch(r"[0-9*#]{0,8}", text, re.ASCII):
        raise DomainError("not_digits", "A prefix has at most eight digits, * or #.", field="outsidePrefix")
    return text


def _sealed(text: str) -> str:
    text = text.strip()
    if len(text) > LONGEST_SECRET:
        sentence = "At most {most} characters fit here."
        raise DomainError("too_long", sentence, field="signingSecret", most=LONGEST_SECRET)
    return seal(text) if text else ""


def _network(text: str) -> str:
    return str(ip_network(text.strip(), strict=False))


def _host(text: str) -> str:
    """As a recording's address is compared with it: IPv6 in brackets and as short as can be."""
    found = _HOST.fullmatch(text.strip().lower().removesuffix("."))
    if found is None or not 1 <= int(found["port"] or 1) <= MOST_PORT:
        raise ValueError(text)
    host = found["name"] or f"[{IPv6Address(found['ip'])}]"
    return f"{host}:{int(found['port'])}" if found["port"] else host


def _each(name: str, read: Callable[[str], str], code: str, sentence: str) -> Callable[[Sequence[str]], list[str]]:
    """Reads all texts of a list, each once; `sentence` is said of each that can't be read."""
    field = camel(name)

    def check(texts: Sequence[str]) -> list[str]:
        if len(texts) > MOST:
            raise DomainError("too_many", "At most {most} fit here.", field=field, most=MOST)
        found, problems = dict[str, None](), []
        for place, text in enumerate(texts):
            try:
                found[read(text)] = None
            except ValueError:
                problems.append(DomainError(code, sentence, field=f"{field}.{place}", text=text[:60]))
        if problems:
            raise DomainError.all_of(problems)
        return list(found)

    return check


CHECKS: dict[str, Callable[[Any], Any]] = {
    "region": region_of,
    "outside_prefix": _prefix,
    "signing_secret": _sealed,
    "addresses": _each(
        "addresses",
        _network,
        "not_an_address",
        "“{text}” is neither an IP address nor a network such as 192.0.2.0/24.",
    ),
    "recording_hosts": _each(
        "recording_hosts", _host, "not_a_host", "“{text}” is no host name, such as recordings.example.com."
    ),
}
"""The columns that are checked here, by name."""
