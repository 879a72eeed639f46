"""VIES, where VAT ids of the European Union are confirmed."""

import pytest

from ringbook.crms.models import OrganizationRegister
from ringbook.registers.answers import CompanyRegister, LookupState
from ringbook.registers.lookup import look_up
from tests.cast import Cast
from tests.registers.answers import MISTAKES, confirmed, failed
from tests.registers.server import Register, Reply


async def test_a_company_is_found(cast: Cast, eu: Register) -> None:
    address = "ROCCADAUSTRIA STRASSE 1\nAT-1010  WIEN"
    eu.says(confirmed(name="BEISPIEL GMBH", address=address, requestIdentifier="WAPIAAAAX"))
    answer = await look_up("AT U13585627", cast.sales)
    company = answer.company
    assert company
    assert (answer.state, answer.register) == (LookupState.FOUND, CompanyRegister.VIES)
    assert (company.name, company.tax_id, company.country) == ("BEISPIEL GMBH", "ATU13585627", "AT")
    assert (company.address1, company.postal_code, company.city) == ("ROCCADAUSTRIA STRASSE 1", "AT-1010", "WIEN")
    assert company.proof == "WAPIAAAAX"
    assert eu.asked == [("POST", "/check-vat-number", {"countryCode": "AT", "vatNumber": "U13585627"})]


async def test_germany_confirms_without_saying_who(cast: Cast, eu: Register) -> None:
    eu.says(confirmed())
    answer = await look_up("DE136695976", cast.sales)
    company = answer.company
    assert company
    assert answer.state is LookupState.FOUND
    assert (company.name, company.address1, company.postal_code, company.city) == ("", "", "", "")
    assert company.proof == "2026-11-22T20:00:00.000Z"
    assert "does not say whose it is" in answer.message


async def test_greece_is_el(cast: Cast, eu: Register) -> None:
    eu.says(confirmed())
    await look_up("GR 094259216", cast.sales)
    assert eu.asked[0][2] == {"countryCode": "EL", "vatNumber": "094259216"}


async def test_an_unknown_id_is_not_found(cast: Cast, eu: Register) -> None:
    eu.says(confirmed(valid=False, userError="INVALID"))
    answer = await look_up("DE136695976", cast.sales)
    assert (answer.state, answer.company) == (LookupState.NOT_FOUND, None)


@pytest.mark.parametrize("reply", [failed("INVALID_INPUT", 400), confirmed(valid=False, userError="INVALID_INPUT")])
async def test_an_id_that_vies_refuses_is_invalid(cast: Cast, eu: Register, reply: Reply) -> None:
    eu.says(reply)
    assert (await look_up("DE136695976", cast.sales)).state is LookupState.INVALID


TRANSIENT = (
    "MS_UNAVAILABLE",
    "MS_MAX_CONCURRENT_REQ",
    "GLOBAL_MAX_CONCURRENT_REQ",
    "SERVICE_UNAVAILABLE",
    "TIMEOUT",
    "SERVER_BUSY",
)


@pytest.mark.parametrize("error", TRANSIENT)
@pytest.mark.parametrize("status", [200, 400, 500])
async def test_a_busy_country_is_never_not_found(cast: Cast, eu: Register, error: str, status: int) -> None:
    for reply in (failed(error, status), confirmed(valid=False, userError=error)):
        eu.asked.clear()
        eu.says(reply)
        answer = await look_up("DE136695976", cast.sales)
        assert (answer.state, answer.register) == (LookupState.UNAVAILABLE, CompanyRegister.VIES)
        assert len(eu.asked) == 2


@pytest.mark.parametrize("reply", [*MISTAKES, Reply({}, status=429)])
async def test_what_says_nothing_is_never_not_found(cast: Cast, eu: Register, reply: Reply) -> None:
    eu.says(reply)
    assert (await look_up("DE136695976", cast.sales)).state is LookupState.UNAVAILABLE


async def test_a_second_try_may_help(cast: Cast, eu: Register) -> None:
    eu.says(failed("MS_UNAVAILABLE"), confirmed())
    assert (await look_up("DE136695976", cast.sales)).state is LookupState.FOUND
    assert len(eu.asked) == 2


async def test_a_bare_number_needs_its_country_outside_of_polish_crms(
    cast: Cast, eu: Register, white_list: Register
) -> None:
    cast.sales.organization_register = OrganizationRegister.EU
    answer = await look_up("136695976", cast.sales)
    assert (answer.state, answer.register) == (LookupState.INVALID, CompanyRegister.VIES)
    assert answer.message == "Begin with the two letters of the country, such as DE."
    assert eu.asked == white_list.asked == []
