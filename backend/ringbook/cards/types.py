"""Business cards as the API shows them."""

import strawberry

from ringbook.cards.card import Card
from ringbook.cards.qr import svg
from ringbook.cards.vcard import short_vcard, vcard


@strawberry.type(description="The business card of a contact or an organization.")
class BusinessCard:
    card: strawberry.Private[Card]

    @strawberry.field(description="What to call the file, such as ewa-kowalska.vcf.")
    def file_name(self) -> str:
        return self.card.file_name

    @strawberry.field(description="The whole card as vCard 3.0; numbers out of use are left out.")
    def vcard(self) -> str:
        return vcard(self.card)

    @strawberry.field(
        description="An SVG document: a QR code of a short card with the name, the company, and the main number and"
        " e-mail address."
    )
    def qr(self) -> str:
        return svg(short_vcard(self.card))
