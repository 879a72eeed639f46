"""A call that an administrator makes to see whether a line dials."""

from ringbook.activities.planned.calling import is_unwanted
from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.core.words import say
from ringbook.dialling.lines.choice import pbx_of
from ringbook.dialling.pbx import Answer, Order, Refused, Ringing
from ringbook.dialling.wording import said
from ringbook.phones.numbers import PROBLEMS, Number, problem, read
from ringbook.silence.actions import refuse_while_silent
from ringbook.telephony.lines.models import CtiConnection


async def attempt(line: CtiConnection, typed: str, extension: str) -> str:
    """What to tell who tries.

    Raises what is wrong with the number, DO_NOT_CALL, NOT_RINGING, REFUSED, SILENT, and UNCLEAR when nobody knows.
    """
    await refuse_while_silent()
    number, pbx = await _number(typed, line.region), pbx_of(line)
    if pbx is None:
        sentence = "This line rings nothing by itself. Choose how its PBX is asked, and save."
        raise DomainError("not_ringing", sentence, field="connectionId")
    order = Order(uuid7(), number.e164 or number.digits, "", "", extension.strip()[:100], line.id)
    return _told(await pbx.originate(order))


async def _number(typed: str, region: str) -> Number:
    if why := problem(typed, region):
        raise DomainError(why, PROBLEMS[why], field="number")
    number = read(typed, region)
    if await is_unwanted(number):
        raise DomainError("do_not_call", "They asked not to be called at this number.", field="number")
    return number


def _told(answer: Answer) -> str:
    if isinstance(answer, Ringing):
        return say("The PBX took the call. It calls it {name}.", name=answer.external_id)
    code = "refused" if isinstance(answer, Refused) else "unclear"
    raise DomainError(code, "The PBX says: {said}", field="connectionId", said=said(answer.message))
