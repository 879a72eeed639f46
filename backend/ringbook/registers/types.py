"""What registers say, as the API shows it."""

from datetime import datetime
from typing import Any

import strawberry
from babel import Locale

from ringbook.core.enums import describe
from ringbook.core.reading import attribute
from ringbook.core.words import language, say
from ringbook.registers.answers import CompanyRegister, LookupState

ISO = {"EL": "GR", "XI": "GB"}
"""Countries whose VAT ids begin otherwise than ISO 3166 calls them."""
describe(
    LookupState,
    "What became of a look into a register.",
    FOUND="The register knows the company.",
    NOT_FOUND="The register says that there is no such company.",
    INVALID="The number can't be right; nobody was asked.",
    UNAVAILABLE="Nobody knows for now, as the register does not answer; ask again later.",
)
describe(
    CompanyRegister,
    "Who keeps a list of companies.",
    WHITE_LIST="VAT payers in Poland, of the ministry of finance.",
    VIES="VAT ids in the European Union.",
)


@strawberry.type(description="A company as a register knows it; what it does not tell is empty.")
class RegisteredCompany:
    name: str = attribute("As the register writes it.")
    tax_id: str = attribute("As organizations keep it: a NIP's ten digits, or a VAT id with its country's letters.")
    regon: str = attribute("Its number in Poland's REGON.")
    krs: str = attribute("Its number in Poland's court register.")
    address1: str = attribute("Street and number; the whole address where its parts can't be told.")
    postal_code: str = attribute("Such as 00-950.")
    city: str = attribute("Town.")
    status: str = attribute("As a VAT payer, in the register's word: Czynny, Zwolniony or Niezarejestrowany.")
    proof: str = attribute("What the register calls this very answer: its id, else when it was given. Keep it.")

    @strawberry.field(description="The country's name, in the reader's language.")
    def country(root: strawberry.Parent[Any]) -> str:
        names = Locale.parse(language()).territories
        return str(names.get(ISO.get(root.country, root.country), root.country))


@strawberry.type(description="What a register answered about a tax number.")
class CompanyLookup:
    state: LookupState = attribute("Whether there is such a company.")
    register: CompanyRegister = attribute("Who answered; for a Polish NIP VIES, when the white list could not.")
    company: RegisteredCompany | None = attribute("The company, when it is FOUND.")
    checked_at: datetime = attribute("When the register answered, in UTC; it is asked once a day about a number.")

    @strawberry.field(description="One sentence for a person, in the language they asked for.")
    def message(root: strawberry.Parent[Any]) -> str:
        return say(root.message)
