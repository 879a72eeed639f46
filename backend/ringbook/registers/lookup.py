"""Looking a company up: in which register, and what we know already."""

import asyncio
from collections import OrderedDict
from contextlib import suppress
from datetime import date, datetime
from zoneinfo import ZoneInfo

from ringbook.core.errors import DomainError
from ringbook.crms.models import Crm, OrganizationRegister
from ringbook.limits import limits
from ringbook.registers import vies, white_list
from ringbook.registers.answers import Answer, CompanyRegister, LookupState, Unavailable
from ringbook.registers.tax_ids import TaxId, read

"""Seconds a person waits at most, however many registers are asked."""
KEPT = 1000
"""Answers that each process remembers until midnight in Warsaw: the white list counts its questions by that day."""
_WARSAW = ZoneInfo("Europe/Warsaw")
_known: OrderedDict[tuple[TaxId, date], Answer] = OrderedDict()
_SILENT = {
    CompanyRegister.WHITE_LIST: "The white list of VAT payers does not answer at the moment. Try again later.",
    CompanyRegister.VIES: "VIES does not answer at the moment. Try again later.",
}
_BUSY = {
    CompanyRegister.WHITE_LIST: "The white list of VAT payers takes no more questions for now. Try again tomorrow.",
    CompanyRegister.VIES: "VIES takes no more questions for now. Try again in a minute.",
}


async def look_up(text: str, crm: Crm) -> Answer:
    """The company behind a NIP, from the white list, or behind a VAT id of another country, from VIES.

    Never raises. *Found* and *not found* are only what a register itself said, today.
    """
    polish = crm.organization_register is OrganizationRegister.PL
    try:
        tax_id = read(text, bare=polish)
    except DomainError as error:
        register = CompanyRegister.WHITE_LIST if polish else CompanyRegister.VIES
        return Answer(LookupState.INVALID, register, str(error))
    day = datetime.now(_WARSAW).date()
    if answer := _known.get((tax_id, day)):
        return answer
    answer = await _asked(tax_id, day)
    if answer.state in (LookupState.FOUND, LookupState.NOT_FOUND):
        _remember(tax_id, day, answer)
    return answer


async def _asked(tax_id: TaxId, day: date) -> Answer:
    register = CompanyRegister.WHITE_LIST if tax_id.country == "PL" else CompanyRegister.VIES
    sentence = _SILENT[register]
    try:
        async with asyncio.timeout(limits().outgoing_seconds):
            return await (_polish(tax_id, day) if register is CompanyRegister.WHITE_LIST else vies.look_up(tax_id))
    except Unavailable as problem:
        if problem.busy:
            sentence = _BUSY[register]
    except TimeoutError:
        pass
    return Answer(LookupState.UNAVAILABLE, register, sentence)


async def _polish(tax_id: TaxId, day: date) -> Answer:
    """What the white list says; when it is silent, what VIES confirms. Raises Unavailable.

    That VIES knows no such company means little: many Polish ones are not in it.
    """
    try:
        return await white_list.look_up(tax_id, day)
    except Unavailable:
        with suppress(Unavailable):
            answer = await vies.look_up(tax_id)
            if answer.state is LookupState.FOUND:
                return answer
        raise


def _remember(tax_id: TaxId, day: date, answer: Answer) -> None:
    _known[tax_id, day] = answer
    while len(_known) > KEPT:
        _known.popitem(last=False)
