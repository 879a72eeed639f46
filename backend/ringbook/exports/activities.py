"""What a list of activities has in a spreadsheet."""

from ringbook.exports.columns import Column, column, moment, named, part, plain, text
from ringbook.exports.shared import choice

KINDS = {
    "task": "Task",
    "conversation": "Conversation",
    "meeting": "Meeting",
    "phone_meeting": "Phone meeting",
}
_WORD = "(SELECT w.name FROM {table} w WHERE w.id = r.{name}_id)"


def columns() -> list[Column]:
    """In the language of the moment."""
    return [
        column("done", "Finished", part("Finished", "r.done_at IS NOT NULL", plain)),
        column("subject", "Subject", text("Subject", "r.subject")),
        choice("kind", "Kind", "r.kind", KINDS),
        _word("type", "Type", "dictionary_entry"),
        _word("priority", "Priority", "dictionary_entry"),
        _word("category", "Category", "dictionary_entry"),
        _moment("startsAt", "Begin", "starts_at"),
        _moment("endsAt", "End", "ends_at"),
        _word("assignee", "Assignee", "user_account"),
        column("contact", "Contact", part("Contact", "r.contact_id", named)),
        column("organization", "Organization", part("Organization", "r.organization_id", named)),
        _word("project", "Project", "project"),
        column("ticket", "Ticket", part("Ticket", "r.ticket_id", named)),
        column("note", "Note", text("Note", "r.note")),
        column("place", "Place", text("Place", "r.place")),
        _moment("created", "Planned", "created_at"),
        _moment("doneAt", "Done at", "done_at"),
    ]


def _word(name: str, label: str, table: str) -> Column:
    return column(name, label, text(label, _WORD.format(table=table, name=name)))


def _moment(key: str, label: str, name: str) -> Column:
    return column(key, label, part(label, f"r.{name}", moment))
