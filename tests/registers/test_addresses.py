"""How registers' addresses are taken apart."""

import pytest

from ringbook.registers.addresses import split


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("ul. Prosta 1/2, 00-950 Warszawa", ("ul. Prosta 1/2", "00-950", "Warszawa")),
        ("PRZYKŁADOWO 12, 12-345 PRZYKŁADOWO", ("PRZYKŁADOWO 12", "12-345", "PRZYKŁADOWO")),
        ("00-950 Warszawa", ("", "00-950", "Warszawa")),
        ("UL. DŁUGA 5, LOK. 7, 31-147 KRAKÓW", ("UL. DŁUGA 5, LOK. 7", "31-147", "KRAKÓW")),
        ("\n10 RUE DE L'EXEMPLE\nBAT. B\n75001  PARIS\n", ("10 RUE DE L'EXEMPLE, BAT. B", "75001", "PARIS")),
        ("KEIZERSGRACHT 00001\n1015CJ AMSTERDAM", ("KEIZERSGRACHT 00001", "1015CJ", "AMSTERDAM")),
        ("VODIČKOVA 1\n110 00 PRAHA 1", ("VODIČKOVA 1", "110 00", "PRAHA 1")),
        ("RUA DO EXEMPLO 1\n1000-205 LISBOA", ("RUA DO EXEMPLO 1", "1000-205", "LISBOA")),
        ("3RD FLOOR, KILMORE HOUSE, DUBLIN 1", ("3RD FLOOR, KILMORE HOUSE, DUBLIN 1", "", "")),
        ("---", ("", "", "")),
        ("", ("", "", "")),
        (None, ("", "", "")),
    ],
)
def test_the_town_is_told_from_the_street(written: str | None, parts: tuple[str, str, str]) -> None:
    found = split(written)
    assert (found["address1"], found["postal_code"], found["city"]) == parts
