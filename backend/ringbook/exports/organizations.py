"""What a list of organizations has in a spreadsheet."""

from ringbook.exports.columns import Column, column, named, part, text
from ringbook.exports.shared import account_kind, choice, emails, managers, moments, phones, places, tags, word

SIZES = {
    "micro": "Micro, under 10 people",
    "small": "Small, under 50 people",
    "medium": "Medium, under 250 people",
    "large": "Large, 250 people or more",
}


def columns() -> list[Column]:
    """In the language of the moment; the Crm's own fields apart."""
    return [
        column("name", "Name", text("Name", "r.name")),
        column("taxId", "NIP or VAT id", text("NIP or VAT id", "r.tax_id")),
        column("regon", "REGON", text("REGON", "r.regon")),
        column("krs", "KRS", text("KRS", "r.krs")),
        phones("organization"),
        emails("organization"),
        column("website", "Website", text("Website", "r.website")),
        word("stage", "Stage"),
        word("source", "Source"),
        column("industry", "Industry", text("Industry", "r.industry")),
        choice("size", "Size", "r.size", SIZES),
        column("parent", "Belongs to", part("Belongs to", "r.parent_id", named)),
        *places(),
        tags("organization"),
        managers("organization"),
        account_kind(),
        *moments(),
    ]
