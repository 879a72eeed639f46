"""The business card of a contact."""

from ringbook.cards.card import Card, addresses, lines
from ringbook.contacts.models import Contact
from ringbook.core.context import Context
from ringbook.dictionaries.loaders import positions_by_id
from ringbook.emails.loaders import emails_by_contact
from ringbook.organizations.loaders import organizations_by_id
from ringbook.phones.loaders import phones_by_contact


async def card_of(contact: Contact, context: Context) -> Card:
    """With what the viewer sees of them: their organization may be hidden."""
    firm = await context.load(organizations_by_id, contact.organization_id) if contact.organization_id else None
    position = await context.load(positions_by_id, contact.position_id) if contact.position_id else None
    return Card(
        name=contact.display_name,
        last_name=contact.last_name,
        first_name=contact.first_name,
        company=firm.name if firm else "",
        title=position.name if position else "",
        phones=lines(await context.load(phones_by_contact, contact.id) or []),
        emails=addresses(await context.load(emails_by_contact, contact.id) or []),
        street=", ".join(filter(None, [contact.address1, contact.address2])),
        city=contact.city,
        region=contact.voivodeship,
        postal_code=contact.postal_code,
        country=contact.country,
        birthday=contact.birthday,
    )
