"""Looking companies up."""

from typing import Annotated

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find
from ringbook.core.reading import shown
from ringbook.crms import policy as crms
from ringbook.registers.lookup import look_up
from ringbook.registers.types import CompanyLookup


@strawberry.type
class RegisterQueries:
    @query(
        requires="organizations:edit",
        description="What public registers know about a tax number: about a NIP the Polish white list of VAT payers,"
        " about another country's VAT id VIES. Takes up to 18 seconds, and saves nothing. Errors: NOT_FOUND.",
    )
    async def company_lookup(
        self,
        info: Info,
        crm_id: Annotated[strawberry.ID, strawberry.argument(description="For which Crm.")],
        tax_id: Annotated[
            str,
            strawberry.argument(
                description="A NIP or a VAT id, however it is written; without a country's letters it is a NIP."
            ),
        ],
    ) -> CompanyLookup:
        crm = await find(crms.visible_to(info.context.viewer), crm_id, "crmId")
        return shown(await look_up(tax_id, crm))
