"""The business card of an organization."""

from ringbook.cards.card import Card, addresses, lines
from ringbook.core.context import Context
from ringbook.emails.loaders import emails_by_organization
from ringbook.organizations.models import Organization
from ringbook.phones.loaders import phones_by_organization


async def card_of(organization: Organization, context: Context) -> Card:
    return Card(
        name=organization.name,
        company=organization.name,
        phones=lines(await context.load(phones_by_organization, organization.id) or []),
        emails=addresses(await context.load(emails_by_organization, organization.id) or []),
        street=", ".join(filter(None, [organization.address1, organization.address2])),
        city=organization.city,
        region=organization.voivodeship,
        postal_code=organization.postal_code,
        country=organization.country,
        website=organization.website,
    )
