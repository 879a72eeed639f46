"""Hits as the API shows them."""

import strawberry

from ringbook.contacts.types import Contact
from ringbook.core.reading import shown
from ringbook.organizations.types import Organization
from ringbook.search.hits import Fit, Hit, SearchReason
from ringbook.tickets.types import Ticket


@strawberry.type(description="A record that the search found, and why. Just one of the records is there.")
class SearchHit:
    contact: Contact | None = strawberry.field(description="The contact that was found.")
    organization: Organization | None = strawberry.field(description="The organization that was found.")
    ticket: Ticket | None = strawberry.field(description="The ticket that was found.")
    reason: SearchReason = strawberry.field(description="Where the text was found.")
    matched: str = strawberry.field(
        description="What of the record was found: its name, a number or address of its, the name of its organization;"
        " number and subject of a ticket."
    )
    fuzzy: bool = strawberry.field(description="Found by another spelling of what was typed: a guess.")

    @classmethod
    def of(cls, hit: Hit) -> "SearchHit":
        kind = type(hit.row).__name__
        return cls(
            contact=shown(hit.row) if kind == "Contact" else None,
            organization=shown(hit.row) if kind == "Organization" else None,
            ticket=shown(hit.row) if kind == "Ticket" else None,
            reason=hit.reason,
            matched=hit.matched,
            fuzzy=hit.fit is Fit.GUESS,
        )
