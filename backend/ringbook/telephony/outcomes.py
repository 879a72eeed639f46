"""What comes of a call or a message: said when a call is wrapped up, and of what is logged by hand."""

from enum import StrEnum


class LoggedEventOutcome(StrEnum):
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    LEFT_MESSAGE = "left_message"
    CALL_BACK = "call_back"
    NOT_INTERESTED = "not_interested"
    SENT = "sent"
    OTHER = "other"
