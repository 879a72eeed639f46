"""Which of our fields a foreign heading means: one table, and a few lines that look it up."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ringbook.phones.models import PhoneKind


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a column can be mapped to; `label` is its English heading in the empty template."""

    key: str
    label: str
    required: bool = False


FIELDS = (
    Field("firstName", "First name", required=True),
    Field("lastName", "Last name", required=True),
    Field("fullName", "Full name"),
    Field("organization", "Organization"),
    Field("position", "Position"),
    Field("stage", "Stage"),
    Field("source", "Source"),
    *(Field(f"email{n}", f"E-mail {n}") for n in (1, 2, 3)),
    *(Field(f"phone{n}", f"Phone {n}") for n in (1, 2, 3, 4)),
    Field("address1", "Address 1"),
    Field("address2", "Address 2"),
    Field("postalCode", "Postal code"),
    Field("city", "City"),
    Field("voivodeship", "Voivodeship"),
    Field("country", "Country"),
    Field("birthday", "Birthday"),
    Field("language", "Language"),
    Field("tags", "Tags"),
    Field("notes", "Notes"),
    Field("accountKind", "Account kind"),
)
"""A full name stands for the two required ones."""

KEYS = frozenset(field.key for field in FIELDS)

NAMES = {
    "firstName": "first name, given name, forename, imię, imiona, imię kontaktu",
    "lastName": "last name, family name, surname, nazwisko, nazwisko kontaktu",
    "fullName": "full name, name, contact name, contact person, display name, imię i nazwisko, nazwisko i imię"
    ", osoba kontaktowa, osoba, kontakt",
    "organization": "organization, organisation, organization name, company, company name, associated company"
    ", employer, account name, firma, nazwa firmy, organizacja, nazwa organizacji, pracodawca, kontrahent, nazwa",
    "position": "position, job title, organization title, role, occupation, stanowisko, funkcja, zawód",
    "stage": "stage, lifecycle stage, lead stage, lead status, status, etap, etap sprzedaży, etap kontaktu",
    "source": "source, lead source, original source, contact source, źródło pozyskania, źródło, źródło leada"
    ", źródło kontaktu, skąd",
    "email": "email, email address, email value, work email, primary email, home email, other email, mail"
    ", adres email, poczta, poczta elektroniczna, adres mailowy, email służbowy, email prywatny",
    "birthday": "birthday, date of birth, birth date, dob, data urodzenia, urodziny",
    "language": "language, preferred language, język, język kontaktu",
    "tags": "tags, tag, labels, group membership, categories, groups, tagi, etykiety, grupy, kategorie",
    "notes": "notes, note, comments, comment, description, remarks, notatki, notatka, uwagi, komentarz, opis",
    "accountKind": "account kind, account type, customer type, contact type, rodzaj konta, typ konta, typ klienta"
    ", rodzaj klienta",
}
PLACES = {
    "address1": "address 1, street address, street, address, address line 1, adres, adres 1, ulica, ulica i numer",
    "address2": "address 2, street 2, address line 2, extended address, adres 2, ulica 2, adres cd, nr lokalu",
    "postalCode": "postal code, zip, zip code, postcode, zip postal code, kod pocztowy, kod",
    "city": "city, town, miasto, miejscowość",
    "voivodeship": "voivodeship, state region, state, region, province, county, województwo",
    "country": "country, country region, kraj, państwo, kraj region",
}
WHERE = "address, home, adres domowy, adres, business, work, adres służbowy, company, adres firmy, other, inny adres"
"""Stands before or behind the words of PLACES: Home Street, Ulica (adres domowy). The first to come wins."""

PHONES = {
    PhoneKind.MOBILE: "mobile phone, mobile, mobile phone number, mobile number, cell phone, cell, mobile 1, gsm"
    ", telefon komórkowy, tel komórkowy, tel kom, numer komórkowy, nr komórkowy, komórka, kom, komórkowy",
    PhoneKind.WORK: "business phone, work phone, office phone, direct phone, work phone number, telefon służbowy"
    ", tel służbowy, telefon firmowy, telefon do pracy, telefon praca, telefon biuro",
    PhoneKind.LANDLINE: "landline, landline phone, home phone, home phone number, telefon stacjonarny"
    ", tel stacjonarny, stacjonarny, telefon domowy, tel domowy, telefon dom",
    PhoneKind.MAIN: "main phone, company main phone, company phone, primary phone, telefon główny, numer główny",
    PhoneKind.OTHER: "other phone, car phone, callback, assistants phone, radio phone, pager phone, pager"
    ", inny telefon, telefon inny, telefon dodatkowy",
    PhoneKind.OFFICE_FAX: "business fax, office fax, work fax, company fax, fax, fax number, fax phone, other fax"
    ", faks służbowy, fax służbowy, faks firmowy, faks, numer faksu, telefon faks służbowy",
    PhoneKind.HOME_FAX: "home fax, faks domowy, fax domowy",
}
"""In the order in which they fill the four places when a file has more columns."""
ANY_PHONE = (
    "phone, phone number, telephone, telephone number, phone value, contact number, telefon, tel, numer telefonu"
    ", nr telefonu, nr tel, telefon kontaktowy, numer"
)
"""Phones whose heading leaves the kind open; they come right behind the mobile ones."""

SLOTS = {"email": 3, "phone": 4}


def propose(
    headings: Sequence[str], filled: Collection[int] | None = None, own: Mapping[str, str] | None = None
) -> list[str | None]:
    """The field of each column, None where no heading of the table fits; no field is proposed twice.

    filled: the columns that have anything in them, if known: an empty column gives way to its rivals.
    own: key by name of the Crm's own fields; a heading that is just such a name means that field.
    """
    rivals: dict[str, list[tuple[bool, int, int]]] = {}
    names = {fold(name): (key, 0) for name, key in (own or {}).items()}
    for index, heading in enumerate(headings):
        if meaning := names.get(fold(heading)) or _lookup(heading):
            key, rank = meaning
            rivals.setdefault(key, []).append((filled is not None and index not in filled, rank, index))
    fields: list[str | None] = [None] * len(headings)
    for key, columns in rivals.items():
        best = sorted(index for *_, index in sorted(columns)[: SLOTS.get(key, 1)])
        for slot, index in enumerate(best, 1):
            fields[index] = f"{key}{slot}" if key in SLOTS else key
    if "firstName" in fields and "lastName" in fields:
        fields = [None if field == "fullName" else field for field in fields]
    return fields


@lru_cache
def phone_kind(heading: str) -> PhoneKind | None:
    """The kind that a phone's heading ("Telefon domowy") or type ("Home Fax") tells; None if it leaves it open."""
    kinds = _kinds()
    for spelling in (heading, f"{heading} phone", f"telefon {heading}"):
        for folded in (fold(spelling), _numberless(spelling)):
            if folded in kinds:
                return kinds[folded]
    return None


def fold(heading: str) -> str:
    """Small letters and digits alone, without accents: "E-mail 1 - Value" -> "email1value"."""
    plain = unicodedata.normalize("NFKD", heading.casefold().replace("ł", "l"))
    return "".join(character for character in plain if character.isalnum())


def _numberless(heading: str) -> str:
    return re.sub(r"\d", "", fold(heading))


def _lookup(heading: str) -> tuple[str, int] | None:
    """The key and how good a name for it this is, the best being 0."""
    return _table().get(fold(heading)) or _table().get(_numberless(heading))


def _words(names: str) -> list[str]:
    return [fold(name) for name in names.split(",")]


@cache
def _kinds() -> dict[str, PhoneKind]:
    return {word: kind for kind, names in PHONES.items() for word in _words(names)}


@cache
def _table() -> dict[str, tuple[str, int]]:
    table: dict[str, tuple[str, int]] = {}
    for key, words in _ranked():
        for rank, word in words:
            table.setdefault(word, (key, rank))
    return table


def _ranked() -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Each key with its words, best first."""
    for key, names in (*NAMES.items(), *PLACES.items()):
        yield key, list(enumerate(_words(names)))
    for key, names in PLACES.items():
        words = _words(names)
        for rank, where in enumerate(_words(WHERE), len(words)):
            yield key, [(rank, spelling) for word in words for spelling in (where + word, word + where)]
    mobile, *others = PHONES.values()
    for rank, names in enumerate((mobile, ANY_PHONE, *others)):
        yield "phone", [(rank, word) for word in _words(names)]
