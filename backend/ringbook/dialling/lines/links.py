"""Where no PBX rings: a link that the viewer's own device opens."""

from urllib.parse import quote

from ringbook.core.placeholders import filled
from ringbook.dialling.lines.template import national_digits
from ringbook.phones.numbers import Number


def tel(number: Number) -> str:
    return f"tel:{number.e164 or number.digits}"


def sip(number: Number, endpoint: str) -> str:
    """endpoint: such as {number}@pbx.example.com; "" for the number alone, which goes to the softphone's own server."""
    said = number.e164 or number.digits
    values = {"number": said, "digits": said.removeprefix("+"), "national": national_digits(said)}
    return f"sip:{quote(filled(endpoint or '{number}', values, str), safe='+@:.-_;=')}"
