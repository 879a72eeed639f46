"""How many parts an SMS is sent, and charged, as."""

from dataclasses import dataclass

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = "\f^{}\\[~]|€"
SEPTETS = dict.fromkeys(_BASIC, 1) | dict.fromkeys(_EXTENDED, 2)
"""What each sign of the alphabet of GSM 03.38 takes; one of any other makes the whole message UCS-2."""
GSM, UCS2 = "GSM-7", "UCS-2"
_ROOM = {GSM: (160, 153), UCS2: (70, 67)}
"""What one part holds alone, and beside others: several carry a header each."""
MOST = 10
"""Parts; providers refuse more."""


@dataclass(frozen=True, slots=True)
class Size:
    """characters: as people count them. encoding: GSM or UCS2."""

    parts: int
    characters: int
    encoding: str


def size_of(text: str) -> Size:
    """How large a text is on its way."""
    encoding = GSM if all(sign in SEPTETS for sign in text) else UCS2
    widths = [SEPTETS[sign] if encoding == GSM else len(sign.encode("utf-16-be")) // 2 for sign in text]
    alone, beside = _ROOM[encoding]
    parts = 1 if sum(widths) <= alone else _parts(widths, beside)
    return Size(parts, len(text), encoding)


def _parts(widths: list[int], room: int) -> int:
    """A sign that takes two places is never torn apart."""
    parts, used = 1, 0
    for width in widths:
        if used + width > room:
            parts, used = parts + 1, 0
        used += width
    return parts
