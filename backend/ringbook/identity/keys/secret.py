"""What a key looks like: `rb_`, 40 letters and digits of chance, and 6 that check them.

Scanners of source code find such a key by its looks, and by the check they know that it is one without asking us.
"""

import secrets
import string
from zlib import crc32

PREFIX = "rb_"
SIGNS = string.digits + string.ascii_uppercase + string.ascii_lowercase
CHANCE = 40
"""Signs: 238 bits."""
CHECK = 6
"""Signs that a CRC-32 takes."""
SHOWN = len(PREFIX) + 4
"""Signs of its beginning by which people tell keys apart."""


def new_key() -> str:
    body = "".join(secrets.choice(SIGNS) for _ in range(CHANCE))
    return PREFIX + body + check_of(body)


def check_of(body: str) -> str:
    """The CRC-32 of the signs between prefix and check, in base 62, padded with 0 in front."""
    rest, signs = crc32(body.encode()), ""
    for _ in range(CHECK):
        rest, place = divmod(rest, len(SIGNS))
        signs = SIGNS[place] + signs
    return signs
