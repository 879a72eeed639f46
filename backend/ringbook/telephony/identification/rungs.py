"""On which rung of the ladder a number of the base stands beside the caller's."""

from ringbook.phones.kinds import significant
from ringbook.phones.numbers import Number
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification.hits import POLISH, Hit, Sought

BY_NUMBER = (
    CallerCertainty.EXACT,
    CallerCertainty.NATIONAL,
    CallerCertainty.SUFFIX,
    CallerCertainty.EXTENSION_STRIPPED,
)
"""The rungs on which numbers are compared, the surest first."""


def rung_of(hit: Hit, sought: Sought) -> CallerCertainty | None:
    """None: the two only looked alike to the index, or are two extensions of one switchboard."""
    number = sought.number
    if hit.e164 in sought.heads:
        fits = hit.extension in ("", sought.heads[hit.e164])
        return CallerCertainty.EXTENSION_STRIPPED if fits else None
    if hit.extension and number.extension and hit.extension != number.extension:
        return None
    rung = _compared(hit, sought)
    if rung in (CallerCertainty.EXACT, CallerCertainty.NATIONAL) and hit.extension != number.extension:
        return CallerCertainty.EXTENSION_STRIPPED
    return rung


def _compared(hit: Hit, sought: Sought) -> CallerCertainty | None:
    number = sought.number
    if hit.e164 and hit.e164 == number.e164:
        return CallerCertainty.EXACT
    theirs = Number(hit.number, hit.e164, hit.reversed_digits[::-1], hit.extension)
    if not (hit.e164 and number.e164) and significant(theirs) == significant(number):
        return CallerCertainty.NATIONAL
    return CallerCertainty.SUFFIX if _same_end(hit.reversed_digits, number.reversed, sought.alike) else None


def _same_end(one: str, other: str, alike: int) -> bool:
    """Both reversed: nine digits alike are a Polish number; fewer must be all the shorter one has."""
    if alike == POLISH:
        return len(one) >= alike and one[:alike] == other[:alike]
    shorter, longer = sorted((one.rstrip("0"), other.rstrip("0")), key=len)
    return len(shorter) >= alike and longer.startswith(shorter)
