import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringbook.core.words import catalogue, speaking
from ringbook.phones.kinds import is_landline, region_of
from ringbook.phones.numbers import (
    LONGEST,
    MOST_DIGITS,
    PROBLEMS,
    _likeliest,
    _of_own_country,
    is_extension,
    is_withheld,
    problem,
    read,
)
from ringbook.phones.saying import international, national, spoken

EWA = "+48601602603"
DIGITS = st.text(st.sampled_from("0123456789"), min_size=5, max_size=12)
SIGNS = st.text(st.sampled_from("0123456789+() .-/,;#x*ext wew@<>\u00a0６"), max_size=40)


@pytest.mark.parametrize(
    "typed",
    [
        "601602603",
        "601 602 603",
        "+48 601 602 603",
        "48601602603",
        "0048 601-602-603",
        "011 48 601602603",
        "+48 (0) 601.602.603",
        "(0)601 602 603",
        "0601602603",
        "601/602-603",
        "601\u00a0602\u00a0603",
        "\u202a+48 601 602 603\u202c",
        "６０１６０２６０３",
        "tel. 601 602 603",
        "sip:+48601602603@pbx.example",
        '"Ewa" <sip:601602603@pbx.example>',
    ],
)
def test_one_number_in_every_spelling(typed: str) -> None:
    number = read(typed, "PL")
    assert (number.e164, number.digits, number.extension) == (EWA, "48601602603", "")
    assert number.typed == typed
    assert number.reversed == "30620610684"


@pytest.mark.parametrize(
    "typed",
    [
        "22 123 45 67 ext. 12",
        "22 123 45 67 x12",
        "22 123 45 67 #12",
        "22 123 45 67,12",
        "22 123 45 67,,12",
        "22 123 45 67;12",
        "22 123 45 67;ext=12",
        "22 123 45 67 wew. 12",
        "22 123 45 67 wewn. 12",
    ],
)
def test_extensions_stand_apart(typed: str) -> None:
    number = read(typed, "PL")
    assert (number.e164, number.extension) == ("+48221234567", "12")
    shown = national(number, "PL")
    assert (shown, spoken(shown)) == ("22 123 45 67 ext. 12", "22 123 45 67 ext. 12")
    with speaking("pl"):
        assert spoken(shown) == "22 123 45 67 wew. 12"
        assert read(spoken(shown), "PL")[1:] == number[1:]


def test_what_has_no_extension_is_spoken_as_it_is() -> None:
    with speaking("pl"):
        assert [spoken(each) for each in ("22 123 45 67", "", "Anna")] == ["22 123 45 67", "", "Anna"]


@pytest.mark.parametrize(
    ("typed", "region", "e164"),
    [
        ("0113 496 0000", "GB", "+441134960000"),
        ("+44 (0)20 7946 0018", "PL", "+442079460018"),
        ("030 123456", "DE", "+4930123456"),
        ("06 12345678", "IT", "+390612345678"),
        ("0048 601602603", "US", EWA),
        ("48601602603", "US", EWA),
        ("111 222 333", "PL", "+48111222333"),
        ("601 602 60", "PL", None),
        ("112", "PL", None),
        ("60A602603", "PL", None),
        ("601602603", "XX", None),
    ],
)
def test_regions(typed: str, region: str, e164: str | None) -> None:
    assert read(typed, region).e164 == e164


def test_people_read_the_national_form_at_home_only() -> None:
    ewa = read("601602603", "PL")
    assert national(ewa, "PL") == "601 602 603"
    assert national(ewa, "DE") == "+48 601 602 603"
    assert national(read("12 ab", "PL"), "PL") == "12 ab"


@pytest.mark.parametrize(
    ("typed", "landline"),
    [("22 123 45 67", True), ("601 602 603", False), ("+1 202 555 0143", False), ("6O1", False)],
)
def test_landlines(typed: str, landline: bool) -> None:
    assert is_landline(read(typed, "PL")) == landline


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("601 602 603", None),
        ("+1 202 555 0143", None),
        (" ", "blank"),
        ("60A 602 603", "letters"),
        ("112", "too_short"),
        ("601 602 60", "wrong_length"),
        ("601 602 603 604 605 606", "too_long"),
        ("601602603601602603601602603", "too_long"),
        ("+999 123 456", "unknown_country"),
    ],
)
def test_forms_learn_what_is_wrong(typed: str, code: str | None) -> None:
    assert problem(typed, "PL") == code


HIDERS = """
anonymous|Unknown|RESTRICTED|withheld|private|Unavailable|Numer zastrzeżony|sip:anonymous@anonymous.invalid
+266696687|Number Withheld|n/a|-|  |
"""


@pytest.mark.parametrize("text", HIDERS.strip("\n").replace("\n", "|").split("|"))
def test_callers_who_hide(text: str) -> None:
    assert is_withheld(text)


@pytest.mark.parametrize("text", ["601602603", "266696687", "101", "Ewa", "+48601602603"])
def test_callers_who_do_not(text: str) -> None:
    assert not is_withheld(text)


def test_up_to_five_digits_are_an_extension() -> None:
    assert all(map(is_extension, ["1", "101", "12345", "sip:101@pbx.example"]))
    assert not any(map(is_extension, ["", "123456", "+4812", "Ola", "*21"]))


@pytest.mark.parametrize(
    ("e164", "shown", "region"),
    [
        (EWA, "+48 601 602 603", "PL"),
        ("+493012345678", "+49 30 12345678", "DE"),
        ("+12125550123", "+1 212-555-0123", "US"),
        ("+80012345678", "+800 1234 5678", None),
    ],
)
def test_a_number_tells_its_country(e164: str, shown: str, region: str | None) -> None:
    assert (international(e164), region_of(e164)) == (shown, region)


def test_every_sentence_exists_in_polish() -> None:
    assert set(PROBLEMS.values()) <= catalogue("pl").keys()


@settings(deadline=None)
@given(st.text() | SIGNS, st.sampled_from(["PL", "DE", "US", "XX", "", "pl"]))
def test_nothing_raises_and_a_form_takes_what_reads(text: str, region: str) -> None:
    number = read(text, region)
    code = problem(text, region)
    assert code is None or code in PROBLEMS
    assert (code is None) == (number.e164 is not None and len(text.strip()) <= LONGEST)
    assert number.digits.isascii()
    assert isinstance(national(number, region), str)
    assert not (is_withheld(text) and code is None)
    is_extension(text)


@settings(deadline=None)
@given(st.integers(10**8, 10**9 - 1))
def test_reading_the_e164_form_again_changes_nothing(digits: int) -> None:
    number = read(str(digits), "PL")
    if number.e164:
        assert read(number.e164, "DE").e164 == number.e164


def test_endless_text_is_cut() -> None:
    assert len(read("6" * 10_000_000, "PL").digits) == MOST_DIGITS
    assert problem("601602603" + " " * LONGEST + "1", "PL") == "too_long"


@given(st.sampled_from(["", "+48", "+420", "48", "0", "00"]), DIGITS, st.sampled_from(["PL", "CZ", "DE", "US"]))
@settings(max_examples=500)
def test_the_short_way_of_reading_a_number_finds_what_the_long_one_does(front: str, digits: str, region: str) -> None:
    found = _of_own_country(front + digits, region)
    assert found is None or found == _likeliest(front + digits, region)
