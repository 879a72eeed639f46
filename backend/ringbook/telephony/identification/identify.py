"""Who calls, for the system: the policy decides what of it a viewer sees. On the way of every ring: few queries."""

from dataclasses import replace

from ringbook.phones.numbers import Number
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification.hits import Sought, hits_of
from ringbook.telephony.identification.ladder import Findings, Identity, decide, sort
from ringbook.telephony.identification.mentions import mentioned
from ringbook.telephony.identification.remembering import caller_of, remembered


async def identify(number: Number, region: str) -> Identity:
    """Down the ladder. region: how numbers without a country are read. Two queries, three where nobody is found."""
    return decide(await findings_of(number, region))


async def findings_of(number: Number, region: str, *, thorough: bool = False) -> Findings:
    """What is known of the number. Notes are looked through only where nothing else says who it is, or `thorough`."""
    sought = Sought.of(number, region)
    if not sought.findable:
        return Findings({})
    chosen = await remembered(caller_of(number.e164, number.digits))
    found = Findings(sort(await hits_of(sought), sought), chosen)
    if thorough or decide(found).certainty is CallerCertainty.NONE:
        found = replace(found, mentioned=await mentioned(number.e164))
    return found
