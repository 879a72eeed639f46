"""The people of the demo are plausible, and the same each time."""

from itertools import islice

import phonenumbers

from ringbook.samples import ABROAD, POLAND, people


def test_the_same_seed_makes_the_same_people() -> None:
    assert list(people(50, 7)) == list(islice(people(1000, 7), 50))
    assert list(people(50, 7)) != list(people(50, 8))


def test_names_agree_with_gender_and_places_with_each_other() -> None:
    for person in people(2000):
        country = next(country for country in (POLAND, *ABROAD) if country.region == person.region)
        first_names, form = (country.women, 0) if person.gender == "f" else (country.men, 1)
        assert person.first_name in first_names
        assert person.last_name in [pair[form] for pair in country.surnames]
        city = next(city for city in country.cities if city.name == person.city)
        assert city.voivodeship == person.voivodeship
        assert len(city.postal) == len(person.postal_code)
        assert all(mark in ("#", sign) for mark, sign in zip(city.postal, person.postal_code, strict=True))


def test_numbers_are_valid_in_their_country() -> None:
    for person in people(2000):
        for number in filter(None, (person.phone, person.work_phone)):
            parsed = phonenumbers.parse(number)
            assert phonenumbers.is_valid_number_for_region(parsed, person.region), number


def test_nobody_shares_a_number_or_an_address() -> None:
    everybody = list(people(50_000))
    assert len({person.email for person in everybody}) == len(everybody)
    numbers = [number for person in everybody for number in (person.phone, person.work_phone) if number]
    assert len(set(numbers)) == len(numbers)
    assert all(person.email.isascii() and person.email.endswith(".example") for person in everybody)
