"""What people are told of the dialler: sentences in English, which are said in the reader's language when they read."""

from enum import StrEnum

from ringbook.core.words import say
from ringbook.silence.actions import WORDS


class Refusal(StrEnum):
    """Why a phone meeting must not be dialled by itself."""

    DO_NOT_CALL = "do_not_call"
    ACCOUNT_KIND = "account_kind"
    STAGE = "stage"
    ARCHIVED = "archived"
    DELETED = "deleted"
    NO_NUMBER = "no_number"
    NO_CONSENT = "no_consent"
    OUT_OF_USE = "out_of_use"


REFUSALS = {
    Refusal.DO_NOT_CALL: "Not dialled, as they asked not to be called: {subject}",
    Refusal.ACCOUNT_KIND: "Not dialled, as the project leaves this kind of account out: {subject}",
    Refusal.STAGE: "Not dialled, as the project leaves this stage out: {subject}",
    Refusal.ARCHIVED: "Not dialled, as the contact is in the archive: {subject}",
    Refusal.DELETED: "Not dialled, as whom it is with was deleted: {subject}",
    Refusal.NO_NUMBER: "Not dialled, as there is no number to call: {subject}",
    Refusal.NO_CONSENT: "Not dialled, as a consent is missing: {subject}",
    Refusal.OUT_OF_USE: "Not dialled, as the number is out of use: {subject}",
}
"""The titles of notifications."""

UNREACHABLE = "The PBX could not be reached, so nothing rang."
NO_WORD = "The PBX was asked, but its answer did not come."
NO_SENSE = "The PBX was asked, but its answer makes no sense."
TOO_LATE = "Nobody got to asking the PBX in time, so nothing rang."
LOST = "We were cut off while we asked the PBX."
SILENT = "The PBX began the call and told nothing of its end."
NO_LINE = "There is no line any more that could dial, so nothing rang."
NO_PHONE = "The PBX could not reach your phone, so nothing rang. Is it signed in?"
COPY = WORDS
MESSAGES = {UNREACHABLE, NO_WORD, NO_SENSE, TOO_LATE, LOST, SILENT, NO_LINE, NO_PHONE, COPY}
"""What is said of a try, if it is not the PBX that says it."""


def said(message: str) -> str:
    """In the language of the moment, if it is one of ours; what a PBX said stays as it is."""
    return say(message) if message in MESSAGES else message
