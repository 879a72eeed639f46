"""The number of a call as identification reads it."""

from ringbook.phones.numbers import Number, read
from ringbook.telephony.identification.remembering import caller_of
from ringbook.telephony.models import Call


async def number_of(call: Call) -> Number:
    """The other side's number, as it was read when the call came in."""
    region = (await call.connection).region
    number = read(call.number, region)
    return number if number.e164 == call.e164 else read(call.e164 or call.number, region)


async def caller_of_call(call: Call) -> str:
    """As choices know it."""
    number = await number_of(call)
    return caller_of(number.e164, number.digits)
