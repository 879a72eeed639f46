"""Addresses as registers write them: in one text, the town last."""

import re

_TOWN = re.compile(
    r"(?P<code>(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{4,5}))\s+(?P<city>\D.*)"
)
"""A postal code and a town: 00-950 Warszawa, 1000-205 Lisboa, 110 00 Praha, 1012 AB Amsterdam, LV-1010 Riga."""
UNKNOWN = re.compile(r"[-\s]*")
"""What some countries say instead of a name or an address."""


def known(text: str | None) -> str:
    """The text in single blanks; "" for ---."""
    return "" if text is None or UNKNOWN.fullmatch(text) else " ".join(text.split())


def split(text: str | None) -> dict[str, str]:
    """`ul. Prosta 1/2, 00-950 Warszawa` -> address1, postal_code and city; lines as well as commas end its parts.

    Without a town at its end that can be told, all of it is address1.
    """
    parts = [part for part in map(known, re.split(r"[\n\r]+", text or "")) if part]
    if len(parts) == 1:
        street, _, last = parts[0].rpartition(", ")
        parts = [street, last] if street else parts
    if parts and (town := _TOWN.fullmatch(parts[-1])):
        return {"address1": ", ".join(parts[:-1]), "postal_code": town["code"], "city": town["city"]}
    return {"address1": ", ".join(parts), "postal_code": "", "city": ""}
