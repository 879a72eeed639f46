"""How sure it is who calls, and why, in one sentence."""

from collections.abc import Mapping

from ringbook.telephony.certainty import CallerCertainty

ONE: Mapping[CallerCertainty, str] = {
    CallerCertainty.REMEMBERED: "Somebody chose them for this number before.",
    CallerCertainty.EXACT: "Just this number is theirs.",
    CallerCertainty.NATIONAL: "It is their number, once written without the country.",
    CallerCertainty.SUFFIX: "Their number ends with the same digits, and nobody else's does.",
    CallerCertainty.EXTENSION_STRIPPED: "It is their number, apart from the extension.",
    CallerCertainty.ORGANIZATION: "It is the number of the organization.",
    CallerCertainty.MENTIONED: "The number was seen in notes. That is a guess.",
    CallerCertainty.NONE: "Nobody is known by this number.",
}
SEVERAL: Mapping[CallerCertainty, str] = {
    CallerCertainty.EXACT: "Several people have just this number.",
    CallerCertainty.NATIONAL: "Several people have this number, once written without the country.",
    CallerCertainty.EXTENSION_STRIPPED: "Several people have this number, apart from the extension.",
}
SAID = "Somebody said who it was."
WITHHELD = "The caller hides the number."
INTERNAL = "This is a number inside the house."
NO_NUMBER = "The PBX told no number."
BEFORE = "They were found by this number when it called."


def sentence_of(certainty: CallerCertainty, *, several: bool = False) -> str:
    """In English; `say()` it."""
    return SEVERAL.get(certainty, ONE[certainty]) if several else ONE[certainty]


RUNGS: Mapping[CallerCertainty, tuple[str, str]] = {
    CallerCertainty.REMEMBERED: (
        "Somebody said before who calls from this number.",
        "Nobody was chosen for this number before.",
    ),
    CallerCertainty.EXACT: ("Just this number is there.", "Nobody has just this number."),
    CallerCertainty.NATIONAL: (
        "The same number is there, once written without the country.",
        "Nobody has this number without the country.",
    ),
    CallerCertainty.SUFFIX: ("A number ends with the same digits.", "No other number ends with the same digits."),
    CallerCertainty.EXTENSION_STRIPPED: (
        "It is the same number, apart from the extension.",
        "Nobody has this number with another extension.",
    ),
    CallerCertainty.ORGANIZATION: ("It is an organization's number.", "No organization has this number."),
    CallerCertainty.MENTIONED: (
        "Notes mention this number; that is a guess and attaches nothing.",
        "No note mentions this number.",
    ),
}
"""Of each rung, what it says where it found somebody, and where it did not."""
SURER = "Something was found here, but a surer sign decided."
VAGUE = "Several numbers end like this. That is too little to go by."


def of_rung(rung: CallerCertainty, *, hits: int, chosen: bool, decided: CallerCertainty) -> str:
    """What a rung says, in English. decided: the rung that did."""
    found, missing = RUNGS[rung]
    if chosen or not hits:
        return found if hits else missing
    return VAGUE if rung is CallerCertainty.SUFFIX and _below(decided, rung) else SURER


def _below(one: CallerCertainty, other: CallerCertainty) -> bool:
    order = list(CallerCertainty)
    return order.index(one) > order.index(other)
