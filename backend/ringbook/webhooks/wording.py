"""What people are told of webhooks: sentences in English, said in the reader's language when they read."""

from ringbook.core.words import say
from ringbook.webhooks.models import WebhookPauseReason

PRIVATE = "The address leads into a network of our own, where nothing may be posted."
UNKNOWN = "The host's name is not known."
UNREACHABLE = "Nobody could be reached there."
SLOW = "There was no answer in time."
REFUSED = "The answer was {status}; only 2xx counts as received."
REDIRECTED = "The answer was {status}, a redirect, which is not followed."
GONE = "The answer was 410: nothing is wanted there any more."
HIDDEN = "Whoever the webhook belongs to may not see this record."
BROKEN = "Ringbook could not write it down; its own log says why."
KEYLESS = "The webhook's secret was sealed with another key; give it a new one."

SAID = {PRIVATE, UNKNOWN, UNREACHABLE, SLOW, REFUSED, REDIRECTED, GONE, HIDDEN, BROKEN, KEYLESS}
"""What is said of a try."""

PAUSED = {
    WebhookPauseReason.FAILING: "The webhook “{name}” was paused, as nothing got through for a day",
    WebhookPauseReason.GONE: "The webhook “{name}” was paused, as its address answered that it is gone",
    WebhookPauseReason.KEY_GONE: "The webhook “{name}” was paused, as the API key that made it was revoked or expired",
    WebhookPauseReason.OWNER_LEFT: "The webhook “{name}” was paused, as its owner may not manage webhooks any more",
}
"""The titles of notifications."""


def said(problem: str, status: int | None) -> str | None:
    """In the language of the moment; None without a problem."""
    return say(problem, status=status) if problem in SAID else None
