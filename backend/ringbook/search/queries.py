"""Asking for whatever has a name, a number or an address."""

from typing import Annotated

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.errors import DomainError
from ringbook.crms.regions import regions
from ringbook.search.asked import read
from ringbook.search.looking import look
from ringbook.search.types import SearchHit

MOST = 50


@strawberry.type
class SearchQueries:
    @query(
        requires=SIGNED_IN,
        description="Contacts, organizations and tickets that the viewer sees, the best fitting first. People and"
        " companies by name, whichever of a person's names comes first and without its last letters; by number in any"
        " spelling, or its last digits (four or more); by the beginning of an e-mail address or a tax id; by the name"
        " of a contact's organization. Tickets by number, 1042 or #1042, and by words of the subject. Accents don't"
        " count; where little is found, misspelt words of names are replaced by those that were probably meant. A text"
        " without words finds nothing. Errors: OUT_OF_RANGE, TOO_LONG.",
    )
    async def search(
        self,
        info: Info,
        text: Annotated[str, strawberry.argument(description="What was typed, at most 200 characters.")],
        first: Annotated[int, strawberry.argument(description="How many hits at most, 1 to 50.")] = 10,
    ) -> list[SearchHit]:
        if not 1 <= first <= MOST:
            raise DomainError("out_of_range", "Ask for 1 to {most} rows at a time.", field="first", most=MOST)
        asked = await read(text, info.context.viewer, await regions())
        return [SearchHit.of(hit) for hit in await look(asked, first)]
