"""What a list of tickets has in a spreadsheet."""

from ringbook.exports.columns import Column, column, moment, named, part, plain, text
from ringbook.exports.shared import moments, tags

_WORD = "(SELECT w.name FROM {table} w WHERE w.id = r.{name}_id)"


def columns() -> list[Column]:
    """In the language of the moment."""
    return [
        column("number", "Number", part("Number", "r.number", plain)),
        column("subject", "Subject", text("Subject", "r.subject")),
        _word("type", "Type", "dictionary_entry"),
        _word("priority", "Priority", "dictionary_entry"),
        _word("state", "State", "ticket_state"),
        _word("assignee", "Assignee", "user_account"),
        column("contact", "Contact", part("Contact", "r.contact_id", named)),
        column("organization", "Organization", part("Organization", "r.organization_id", named)),
        _word("project", "Project", "project"),
        tags("ticket"),
        column("dueAt", "Due", part("Due", "r.due_at", moment)),
        *moments(),
        column("resolvedAt", "Resolved at", part("Resolved at", "r.resolved_at", moment)),
    ]


def _word(name: str, label: str, table: str) -> Column:
    return column(name, label, text(label, _WORD.format(table=table, name=name)))
