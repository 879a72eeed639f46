"""NIP, VAT id, REGON, KRS and web address: one form of each, and a sentence for what is none."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook.core.errors import DomainError
from ringbook.crms.models import Crm, OrganizationRegister
from ringbook.organizations.identifiers import krs_of, regon_of, website_of

FIELDS = "organization { taxId regon krs website }"
CREATE = mutation("organizationCreate", FIELDS)
UPDATE = mutation("organizationUpdate", FIELDS)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("5260250274", "5260250274"),
        (" PL 526-025-02-74 ", "5260250274"),
        ("526 025 02 74", "5260250274"),
        ("de 136 695 976", "DE136695976"),
        ("EL094259216", "EL094259216"),
        ("GR 094259216", "EL094259216"),
        ("XI 980780684", "XI980780684"),
        (" ", ""),
    ],
)
async def test_a_tax_id_has_one_form(api: Api, cast: Cast, typed: str, stored: str) -> None:
    done = (await api.as_(cast.ola)(CREATE, input={"name": "Budex", "taxId": typed}))["organizationCreate"]
    assert (done["userErrors"], done["organization"]["taxId"]) == ([], stored)


@pytest.mark.parametrize(
    ("typed", "code", "sentence"),
    [
        ("5260250275", "INVALID_NIP", "its last digit does not fit"),
        ("526025027", "INVALID_NIP", "ten digits"),
        ("526O250274", "INVALID_NIP", "only digits"),
        ("PL123", "INVALID_NIP", "ten digits"),
        ("0000000000", "INVALID_NIP", "its last digit does not fit"),
        ("DE136695977", "INVALID_VAT_ID", "digits do not fit each other"),
        ("DE13669597", "INVALID_VAT_ID", "another length"),
        ("US123456789", "INVALID_VAT_ID", "do not begin with US"),
    ],
)
async def test_it_says_what_is_wrong_with_one(api: Api, cast: Cast, typed: str, code: str, sentence: str) -> None:
    [error] = (await api.as_(cast.ola)(CREATE, input={"name": "Budex", "taxId": typed}))["organizationCreate"][
        "userErrors"
    ]
    assert (error["code"], error["path"]) == (code, ["taxId"])
    assert sentence in error["message"]


async def test_in_a_european_crm_a_number_needs_its_country(api: Api, cast: Cast) -> None:
    await Crm.filter(id=cast.sales.id).update(organization_register=OrganizationRegister.EU)
    ask = api.as_(cast.bartek)
    assert codes((await ask(CREATE, input={"name": "Bau", "taxId": "136695976"}))["organizationCreate"]) == [
        ("INVALID_VAT_ID", "taxId")
    ]
    assert codes((await ask(CREATE, input={"name": "Bau", "taxId": "DE136695976"}))["organizationCreate"]) == []


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("192598184", "192598184"),
        (" 192-598-184", "192598184"),
        ("\uff11\uff19\uff12\uff15\uff19\uff18\uff11\uff18\uff14", "192598184"),
        ("12345678512347", "12345678512347"),
    ],
)
def test_a_regon_is_digits(typed: str, stored: str) -> None:
    assert regon_of(typed) == stored


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("192598183", "last digit"),
        ("12345678612342", "last digit"),
        ("1925981", "nine or fourteen"),
        ("19259818X", "only digits"),
        ("000000000", "last digit"),
    ],
)
def test_it_says_what_is_wrong_with_a_regon(typed: str, sentence: str) -> None:
    with pytest.raises(DomainError, match=sentence) as refusal:
        regon_of(typed)
    assert (refusal.value.code, refusal.value.problems[0].path) == ("INVALID_REGON", ("regon",))


@pytest.mark.parametrize("typed", ["0000028860", "28860", "KRS 0000028860", "krs: 28 860"])
def test_a_krs_number_has_ten_digits(typed: str) -> None:
    assert krs_of(typed) == "0000028860"


@pytest.mark.parametrize("typed", ["00000288601", "0", "28860A", "KRS", "٢8860"])
def test_what_is_no_krs_number_is_refused(typed: str) -> None:
    with pytest.raises(DomainError) as refusal:
        krs_of(typed)
    assert (refusal.value.code, refusal.value.problems[0].path) == ("INVALID_KRS", ("krs",))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("example.pl", "https://example.pl"),
        ("http://example.pl/o-nas", "http://example.pl/o-nas"),
        ("www.żółw.pl/a?b=c", "https://www.żółw.pl/a?b=c"),
        ("example.pl:8080", "https://example.pl:8080"),
    ],
)
def test_a_website_has_its_scheme(typed: str, stored: str) -> None:
    assert website_of(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "budex",
        "ftp://example.pl",
        "javascript:alert(1)",
        "javascript://a.b/%0Aalert(1)",
        "exam ple.pl",
        "http://",
        "http://[",
        "https://ola:secret@example.pl",
        "https://exa\u200bmple.pl",
        "example.pl:x",
    ],
)
def test_what_is_no_website_is_refused(typed: str) -> None:
    with pytest.raises(DomainError) as refusal:
        website_of(typed)
    assert (refusal.value.code, refusal.value.problems[0].path) == ("INVALID_URL", ("website",))


async def test_all_that_is_wrong_is_said_at_once(api: Api, cast: Cast) -> None:
    given: dict[str, Any] = {
        "name": " ", "taxId": "1", "regon": "1", "krs": "x", "website": "x", "industry": "x" * 121, "city": "x" * 121,
        "emails": [{"address": "nobody"}], "phones": [{"number": "1"}],
    }  # fmt: skip
    problems = [
        ("INVALID_NIP", "taxId"), ("INVALID_REGON", "regon"), ("INVALID_KRS", "krs"), ("INVALID_URL", "website"),
        ("BLANK", "name"), ("TOO_LONG", "industry"), ("TOO_LONG", "city"), ("INVALID_EMAIL", "emails.0.address"),
        ("TOO_SHORT", "phones.0.number"),
    ]  # fmt: skip
    assert codes((await api.as_(cast.ola)(CREATE, input=given))["organizationCreate"]) == problems
    firm = {"id": id_of(await make.organization())}
    assert codes((await api.as_(cast.ola)(UPDATE, input=given | firm))["organizationUpdate"]) == problems
