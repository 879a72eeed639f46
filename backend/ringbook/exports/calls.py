"""What a list of calls has in a spreadsheet."""

from ringbook.exports.columns import Column, column, joined, moment, named, part, plain, text
from ringbook.exports.shared import choice

STATUS = {"missed": "missed", "ringing": "ringing", "answered": "in talk", "ended": "ended"}
DIRECTIONS = {"in": "incoming", "out": "outgoing"}
CALLBACKS = {"open": "to ring back", "claimed": "somebody rings back", "settled": "settled"}
OUTCOMES = {
    "reached": "reached",
    "no_answer": "no answer",
    "busy": "busy",
    "left_message": "left a message",
    "call_back": "call back",
    "not_interested": "not interested",
    "sent": "sent",
    "other": "other",
}
_STATUS = """CASE WHEN r.direction = 'in' AND r.state = 'ended' AND r.answered_at IS NULL THEN 'missed'
    ELSE r.state END"""
_USER = """(SELECT u.name FROM user_account u WHERE r.answered_at IS NOT NULL AND u.id = coalesce(r.user_id,
    (SELECT (array_agg(l.user_id))[1] FROM call_user l WHERE l.call_id = r.id HAVING count(*) = 1)))"""
_RUNG = """ARRAY(SELECT u.name FROM user_account u JOIN call_user l ON l.user_id = u.id WHERE l.call_id = r.id
    ORDER BY folded(u.name), u.id)"""
_SECONDS = """CASE WHEN ({0}) IS NOT NULL
    THEN least(greatest(round(extract(epoch FROM {0})), 0), 2147483647)::int END"""
"""As `Call.wait_seconds` has them; `least` would make 0 of nothing."""
_TALKED = _SECONDS.format("r.ended_at - r.answered_at")
_WAITED = _SECONDS.format("coalesce(r.answered_at, r.ended_at) - r.started_at")


def columns() -> list[Column]:
    """In the language of the moment."""
    return [
        column("when", "When", part("When", "r.started_at", moment)),
        choice("direction", "Direction", "r.direction", DIRECTIONS),
        choice("status", "Status", _STATUS, STATUS),
        column("caller", "Contact", part("Contact", "r.contact_id", named)),
        column("organization", "Organization", part("Organization", "r.organization_id", named)),
        column("number", "Number", text("Number", "coalesce(r.e164, r.number)")),
        column("waited", "Waited (s)", part("Waited (s)", _WAITED, plain)),
        column("talked", "Talked (s)", part("Talked (s)", _TALKED, plain)),
        column("user", "Answered by", text("Answered by", _USER)),
        column("users", "Rang for", part("Rang for", _RUNG, joined)),
        column("queue", "Queue", text("Queue", "r.queue")),
        choice("callback", "Ringing back", "r.callback_state", CALLBACKS),
        choice("outcome", "Outcome", "r.outcome", OUTCOMES),
    ]
