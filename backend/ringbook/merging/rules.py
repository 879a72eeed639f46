"""Everything in the database that names a contact or an organization, and what becomes of it in a merge.

A test holds these rules against the foreign keys that the database has: a table that is added later needs a line here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Owner: TypeAlias = Literal["contact", "organization"]


@dataclass(frozen=True, slots=True)
class Rule:
    """Rows of a table that name a dropped record in a column name the survivor from then on.

    label: what people call them, in English; "" for what is not counted for them.
    same: a record has these only once. What the survivor has too stays with the dropped one, hidden as that is, and is
    there again when the merge is undone. SQL over the row {t}.
    key: by what a row is found again.
    in_line: rows with main and rank: those that come stand behind the survivor's own.
    apart: a column that must name none of those that are merged: nobody is related to themselves.
    field, event: the rows are records with a story of their own: which field changes, and as what it is told.
    foreign: the database knows the column as a foreign key.
    """

    table: str
    column: str
    label: str = ""
    same: str = ""
    key: str = "id"
    in_line: bool = False
    apart: str = ""
    field: str = ""
    event: str = ""
    foreign: bool = True

    @property
    def name(self) -> str:
        return f"{self.table}.{self.column}"


NUMBER = "(coalesce({t}.e164, {t}.reversed_digits), {t}.extension)"
"""Two extensions of one switchboard are two numbers."""


def _of_both(owner: Owner) -> tuple[Rule, ...]:
    column = f"{owner}_id"
    return (
        Rule("phone_number", column, "Phone numbers", same=NUMBER, in_line=True),
        # Addresses are written anew whenever one of them changes, so that their ids don't last.
        Rule(
            "email_address",
            column,
            "E-mail addresses",
            same="lower({t}.address)",
            key="lower(t.address)",
            in_line=True,
        ),
        Rule(f"{owner}_manager", column, "Managers", same="{t}.user_id", key="t.user_id"),
        Rule(f"{owner}_tag", column, "Tags", same="{t}.tag_id", key="t.tag_id"),
        Rule("note", column, "Notes"),
        Rule("call", column, "Calls"),
        Rule("dial_request", column),
        Rule("logged_event", column, "Logged events"),
        Rule("message", column, "Messages"),
        Rule("activity", column, "Activities"),
        Rule("file", column, "Files"),
        Rule("ticket", column, "Tickets"),
        Rule("basket_item", column, same="{t}.user_id"),
        Rule("notification", "record_id", foreign=False),
        Rule("event_link", "subject_id", same="{t}.event_id", foreign=False),
        # What was merged before into one that is merged now: a look-up finds the survivor in one step.
        Rule(owner, "merged_into_id"),
    )


RULES: Mapping[Owner, Sequence[Rule]] = {
    "contact": (
        *_of_both("contact"),
        Rule("activity_person", "contact_id", same="{t}.activity_id", key="t.activity_id"),
        Rule("consent", "contact_id", "Consents"),
        Rule("caller_choice", "contact_id"),
        Rule("contact_relation", "contact_id", "Relations", same="({t}.other_id, {t}.kind)", apart="other_id"),
        Rule("contact_relation", "other_id", same="({t}.contact_id, {t}.kind)", apart="contact_id"),
        Rule("import_row", "contact_id", foreign=False),
    ),
    "organization": (
        *_of_both("organization"),
        Rule("contact", "organization_id", "Contacts", field="organization", event="contact.changed"),
        Rule(
            "organization",
            "parent_id",
            "Organizations below",
            apart="id",
            field="parent",
            event="organization.changed",
        ),
    ),
}
