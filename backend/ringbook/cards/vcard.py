"""Business cards as vCard 3.0 (RFC 2426): what every phone and mail program takes."""

from collections.abc import Iterable

from ringbook.cards.card import Card, Line

WIDTH = 75
"""Bytes of a line; longer ones go on in the next, behind a blank."""
TYPES = {
    "mobile": "CELL",
    "work": "WORK,VOICE",
    "home_fax": "HOME,FAX",
    "office_fax": "WORK,FAX",
}
"""Kind of a number -> TYPE; any other is VOICE."""


def vcard(card: Card) -> str:
    """The card as text, its lines ended by CR and LF."""
    names = [card.last_name, card.first_name] if card.last_name or card.first_name else [card.name, ""]
    address = [card.street, card.city, card.region, card.postal_code, card.country]
    properties = [
        ("N", _joined([*names, "", "", ""])),
        ("FN", escaped(card.name)),
        ("ORG", escaped(card.company)),
        ("TITLE", escaped(card.title)),
        *_numbers(card.phones),
        *(("EMAIL;TYPE=INTERNET" + ",PREF" * (not place), escaped(each)) for place, each in enumerate(card.emails)),
        ("ADR;TYPE=WORK", _joined(["", "", *address]) if any(address) else ""),
        ("URL", card.website),
        ("BDAY", card.birthday.isoformat() if card.birthday else ""),
    ]
    return _written(properties)


def short_vcard(card: Card) -> str:
    """Name, company, main number and main e-mail address: few enough for a square that any camera reads."""
    return _written(
        [
            ("N", _joined([card.last_name or card.name, card.first_name])),
            ("FN", escaped(card.name)),
            ("ORG", escaped(card.company)),
            *_numbers(card.phones[:1]),
            *(("EMAIL", escaped(email)) for email in card.emails[:1]),
        ]
    )


def escaped(text: str) -> str:
    r"""Text as a value: \ ; , and line breaks get a \ in front."""
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _joined(parts: Iterable[str]) -> str:
    return ";".join(map(escaped, parts))


def _numbers(phones: Iterable[Line]) -> list[tuple[str, str]]:
    return [
        (f"TEL;TYPE={TYPES.get(line.kind, 'VOICE')}" + ",PREF" * (not place), escaped(line.number))
        for place, line in enumerate(phones)
    ]


def _written(properties: Iterable[tuple[str, str]]) -> str:
    filled = [f"{name}:{value}" for name, value in properties if value]
    return "".join(f"{_folded(line)}\r\n" for line in ["BEGIN:VCARD", "VERSION:3.0", *filled, "END:VCARD"])


def _folded(line: str) -> str:
    """In rows of WIDTH bytes, no letter cut in two."""
    rows = [""]
    for letter in line:
        if len(rows[-1].encode()) + len(letter.encode()) > WIDTH:
            rows.append(" ")
        rows[-1] += letter
    return "\r\n".join(rows)
