"""Companies that may be the one somebody is about to add (LST-9)."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast

from ringbook.crms.models import Enterprise

LOOK = """query($input: OrganizationLookAlikeInput!) { organizationLookAlikes(input: $input) {
  blocked nodes { reasons organization { name } } } }"""


async def look(api: Api, cast: Cast, **given: Any) -> tuple[list[tuple[str, list[str]]], bool]:
    """(name, reasons) of each, and whether saving is blocked."""
    answer = (await api(LOOK, input={"crmId": id_of(cast.sales)} | given))["organizationLookAlikes"]
    return [(each["organization"]["name"], each["reasons"]) for each in answer["nodes"]], answer["blocked"]


async def test_the_surest_come_first(api: Api, cast: Cast) -> None:
    await make.organization(name="Przykład S.A.")
    await make.organization(name="Mail", emails=["biuro@example.com"])
    await make.organization(name="Number", phones=["22 621 00 00"])
    await make.organization(name="Taxes", tax_id="5260250274")
    await make.organization(name="Przyklad sp. k.", phones=["22 621 00 00"])
    await make.organization(name="Nothing alike", phones=["22 621 00 01"], emails=["b@example.com"])
    given = {
        "name": "PRZYKŁAD Spółka z o.o.", "taxId": "PL 526-025-02-74", "phones": ["+48226210000"],
        "emails": ["Biuro@Example.com"],
    }  # fmt: skip
    assert await look(api.as_(cast.ola), cast, **given) == (
        [
            ("Taxes", ["SAME_TAX_ID"]),
            ("Przyklad sp. k.", ["SAME_NUMBER", "ALIKE_NAME"]),
            ("Number", ["SAME_NUMBER"]),
            ("Mail", ["SAME_EMAIL"]),
            ("Przykład S.A.", ["ALIKE_NAME"]),
        ],
        False,
    )


@pytest.mark.parametrize(
    ("typed", "there", "alike"),
    [
        ("Przykład sp. z o.o.", "PRZYKŁAD Spółka z o.o.", True),
        ("Przyklad", "Przykład spółka z ograniczoną odpowiedzialnością", True),
        ("Przykład Sp. z o. o. sp. k.", "Przykład", True),
        ("Muller GmbH", "Müller GmbH", True),
        ("Transport Kowalski s.c.", "Kowalski Transport", True),
        ("Budimpex", "Budimex S.A.", True),
        ("Zakłady Mięsne sp. z o.o.", "Zakłady Chemiczne sp. z o.o.", False),
        ("Alfa sp. z o.o.", "Beta sp. z o.o.", False),
        ("S.A.", "Spółka S.A.", False),
        ("Sp", "Spin sp. j.", False),
    ],
)
async def test_names_are_compared_without_legal_forms(
    api: Api, cast: Cast, typed: str, there: str, alike: bool
) -> None:
    await make.organization(name=there)
    found, _ = await look(api.as_(cast.bartek), cast, name=typed)
    assert found == ([(there, ["ALIKE_NAME"])] if alike else [])


async def test_an_alike_name_in_another_town_is_another_company(api: Api, cast: Cast) -> None:
    await make.organization(name="Budimex", city="Łódź")
    ask = api.as_(cast.bartek)
    for name, city, found in (
        ("Budimpex", "LODZ", True), ("Budimpex", "", True), ("Budimpex", "Gdynia", False), ("Budimex", "Gdynia", True),
    ):  # fmt: skip
        assert bool((await look(ask, cast, name=name, city=city))[0]) is found, (name, city)


async def test_blocked_is_what_a_save_would_be(api: Api, cast: Cast) -> None:
    firm = await make.organization(tax_id="5260250274", phones=["226210000 wew. 1"])
    bartek, ola = api.as_(cast.bartek), api.as_(cast.ola)
    for given, blocked in (
        ({"taxId": "5260250274"}, True),
        ({"taxId": "5260250274", "exceptId": id_of(firm)}, False),
        ({"phones": ["226210000"]}, False),
        ({"phones": ["226210000 wew. 1"]}, True),
        ({"name": firm.name}, False),
    ):
        assert (await look(bartek, cast, **given))[1] is blocked, given
        assert (await look(ola, cast, **given))[1] is False


async def test_hidden_ones_block_and_are_not_shown(api: Api, cast: Cast) -> None:
    await make.organization(name="Kanarek", account_kind="partner", tax_id="5260250274")
    clerk = api.as_(await make.user_with("account_customer_admin"))
    assert await look(clerk, cast, name="Kanarek", taxId="5260250274") == ([], True)


async def test_others_are_left_out(api: Api, cast: Cast) -> None:
    signs: dict[str, Any] = {"name": "Budex", "tax_id": "5260250274", "emails": ["a@example.com"]}
    await make.organization(**signs, crm=cast.service)
    await make.organization(**signs, deleted_at="2026-01-01T00:00:00Z")
    firm = await make.organization(**signs)
    given = {"name": "Budex", "taxId": "5260250274", "emails": ["a@example.com"]}
    assert await look(api.as_(cast.ola), cast, **given, exceptId=id_of(firm)) == ([], False)
    assert len((await look(api.as_(cast.ola), cast, **given))[0]) == 1


async def test_what_is_half_typed_is_no_error(api: Api, cast: Cast) -> None:
    await make.organization(name="Budex")
    given = {"name": "Bu", "taxId": "526-0", "phones": ["", "22", "x"], "emails": ["a@", ""], "city": "%_\\"}
    assert await look(api.as_(cast.bartek), cast, **given) == ([], False)


async def test_five_are_enough(api: Api, cast: Cast) -> None:
    for number in range(8):
        await make.organization(name=f"Budex {number}", phones=["226210000"])
    found, _ = await look(api.as_(cast.ola), cast, name="Budex 5", phones=["226210000"])
    assert (len(found), found[0][0]) == (5, "Budex 5")


async def test_who_may_add_nothing_hears_nothing(api: Api, cast: Cast) -> None:
    """Zofia sees the Crm Sales, but works in another one."""
    await make.organization(name="Firma", tax_id="5260250274")
    assert await look(api.as_(cast.zofia), cast, taxId="5260250274") == ([], False)
    assert await look(api.as_(cast.bartek), cast, taxId="5260250274") == ([("Firma", ["SAME_TAX_ID"])], True)


async def test_a_crm_of_others_tells_nothing(api: Api, cast: Cast) -> None:
    await Enterprise.all().update(restricted_crm=True)
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.bartek)(LOOK, input={"crmId": id_of(cast.service), "name": "Budex"})
    assert refusal.value.code == "NOT_FOUND"
