"""How tax numbers are read."""

import pytest

from ringbook.core.errors import DomainError
from ringbook.core.words import catalogue, speaking
from ringbook.registers import tax_ids
from ringbook.registers.tax_ids import read


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("5260250274", "5260250274"),
        ("PL 526-025-02-74", "5260250274"),
        ("pl526.025.02.74 ", "5260250274"),
        ("526\u2011025\u201102\u201174", "5260250274"),
        ("\uff15\uff12\uff16\uff10\uff12\uff15\uff10\uff12\uff17\uff14", "5260250274"),
        ("de 136 695 976", "DE136695976"),
        ("GR 094259216", "EL094259216"),
        ("EL094259216", "EL094259216"),
        ("XI 980 7806 84", "XI980780684"),
        ("FR 40 303 265 045", "FR40303265045"),
    ],
)
def test_one_number_has_one_form_however_it_is_written(typed: str, stored: str) -> None:
    assert str(read(typed)) == stored
    assert str(read(typed, bare=False)) == stored


@pytest.mark.parametrize(
    ("typed", "code", "sentence"),
    [
        ("", "BLANK", "Give the tax number."),
        (" - ", "BLANK", "Give the tax number."),
        ("526025027", "INVALID_NIP", "A NIP has ten digits."),
        ("52602502AB", "INVALID_NIP", "A NIP has only digits."),
        ("5260250275", "INVALID_NIP", "This NIP can't be right: its last digit does not fit the others."),
        ("PL", "INVALID_NIP", "A NIP has only digits."),
        ("DE13669597", "INVALID_VAT_ID", "VAT ids of DE have another length."),
        ("DE13669597X", "INVALID_VAT_ID", "VAT ids of DE are written in another way."),
        ("DE136695977", "INVALID_VAT_ID", "This VAT id can't be right: its digits do not fit each other."),
        ("GB980780684", "INVALID_VAT_ID", "VAT ids of the European Union do not begin with GB."),
        ("DE" + "1" * 5000, "INVALID_VAT_ID", "VAT ids of DE have another length."),
    ],
)
def test_what_is_wrong_is_said(typed: str, code: str, sentence: str) -> None:
    with pytest.raises(DomainError) as refusal:
        read(typed, field="organization.taxId")
    assert (refusal.value.code, str(refusal.value)) == (code, sentence)
    assert refusal.value.problems[0].path == ("organization", "taxId")


def test_what_is_wrong_is_said_in_polish_too() -> None:
    assert {*tax_ids._NIP.values(), *tax_ids._VAT_ID.values()} <= set(catalogue("pl"))
    with speaking("pl"), pytest.raises(DomainError, match="Numery VAT z literami DE mają inną długość"):
        read("DE1")


def test_outside_of_polish_crms_a_number_needs_its_country() -> None:
    with pytest.raises(DomainError, match="Begin with the two letters of the country"):
        read("136695976", bare=False)
