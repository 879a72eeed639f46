"""Asking for the rules of contacting people."""

import strawberry

from ringbook.contacting import actions
from ringbook.contacting.types import ContactingRules
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.reading import shown


@strawberry.type
class ContactingQueries:
    @query(requires=SIGNED_IN, description="Who may be contacted when, by which channel.")
    async def contacting_rules(self, info: Info) -> ContactingRules:
        return shown(await actions.ensure())
