"""What a list of contacts has in a spreadsheet: everything that views show, under headings that imports know."""

from ringbook.exports.columns import Column, column, named, part, plain, text
from ringbook.exports.shared import account_kind, choice, emails, managers, moments, phones, places, tags, word

TYPES = {"crm": "CRM", "student": "Student", "company_manager": "Company manager", "archived": "Archived"}
_TYPE = "CASE WHEN r.archived_at IS NULL THEN r.person_type ELSE 'archived' END"
_SEGMENT = "(SELECT s.name FROM segment_definition s WHERE s.id = r.segment_id AND s.deleted_at IS NULL)"


def columns() -> list[Column]:
    """In the language of the moment; the Crm's own fields apart."""
    return [
        column("name", "Full name", text("First name", "r.first_name"), text("Last name", "r.last_name")),
        column("organization", "Organization", part("Organization", "r.organization_id", named)),
        word("position", "Position"),
        phones("contact"),
        emails("contact"),
        word("stage", "Stage"),
        word("source", "Source"),
        column("segment", "Segment", text("Segment", _SEGMENT)),
        column("score", "Score, %", part("Score, %", "r.segment_percent", plain)),
        *places(),
        column("birthday", "Birthday", text("Birthday", "r.birthday")),
        column("language", "Language", text("Language", "r.language")),
        tags("contact"),
        managers("contact"),
        account_kind(),
        choice("personType", "Person type", _TYPE, TYPES),
        *moments(),
    ]
