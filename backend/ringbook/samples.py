"""People who do not exist, for the demo and for tests: the same ones for the same seed."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """phone is a mobile number and work_phone a landline or "", both as E.164, valid, and never given twice.

    gender is "f" or "m", region the country as "PL", account_kind "CUSTOMER" or "PARTNER"; addresses end in .example.
    """

    first_name: str
    last_name: str
    gender: str
    organization: str
    position: str
    stage: str
    source: str
    email: str
    phone: str
    work_phone: str
    address1: str
    postal_code: str
    city: str
    voivodeship: str
    country: str
    region: str
    language: str
    birthday: date
    tags: tuple[str, ...]
    account_kind: str


@dataclass(frozen=True, slots=True)
class City:
    """postal: `30-###`, each # any digit. area: dialling code of its landlines, as in +48 12."""

    name: str
    voivodeship: str
    postal: str
    area: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """surnames: women's and men's form. mobile: what numbers begin with after +; digits: how many follow."""

    region: str
    name: str
    language: str
    weight: int
    women: Sequence[str]
    men: Sequence[str]
    surnames: Sequence[tuple[str, str]]
    cities: Sequence[City]
    streets: Sequence[str]
    mobile: Sequence[str]
    digits: int
    legal_form: str


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def surnames(text: str) -> tuple[tuple[str, str], ...]:
    """`Nowak Kowalska/Kowalski`: one form for both, or the woman's and the man's."""
    return tuple((word.partition("/")[0], word.rpartition("/")[2]) for word in text.split())


POLAND = Country(
    "PL", "Polska", "pl", 85,
    words(
        "Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Elżbieta Krystyna Joanna Aleksandra Monika"
        " Zofia Teresa Natalia Julia Karolina Marta Beata Dorota Alicja Jadwiga Iwona Sylwia Hanna Oliwia Łucja"
    ),
    words(
        "Jan Andrzej Piotr Krzysztof Tomasz Paweł Michał Marcin Jakub Adam Łukasz Marek Grzegorz Mateusz Wojciech"
        " Mariusz Dariusz Rafał Maciej Jerzy Stanisław Kamil Robert Józef Zbigniew Filip Szymon Ryszard Bartosz"
    ),
    surnames(
        "Nowak Kowalska/Kowalski Wiśniewska/Wiśniewski Wójcik Kowalczyk Kamińska/Kamiński"
        " Lewandowska/Lewandowski Zielińska/Zieliński Szymańska/Szymański Woźniak Dąbrowska/Dąbrowski"
        " Kozłowska/Kozłowski Jankowska/Jankowski Mazur Kwiatkowska/Kwiatkowski Krawczyk Kaczmarek"
        " Piotrowska/Piotrowski Grabowska/Grabowski Zając Pawłowska/Pawłowski Michalska/Michalski Król"
        " Wieczorek Jabłońska/Jabłoński Wróbel Nowakowska/Nowakowski Majewska/Majewski Olszewska/Olszewski"
        " Stępień Malinowska/Malinowski Jaworska/Jaworski Adamczyk Dudek Górska/Górski Pawlak"
        " Witkowska/Witkowski Sikora Walczak Baran Rutkowska/Rutkowski Szewczyk Ostrowska/Ostrowski"
        " Tomaszewska/Tomaszewski Pietrzak Zalewska/Zalewski Wróblewska/Wróblewski Żak Ćwik Łoś"
    ),
    (
        City("Warszawa", "mazowieckie", "02-###", "22"), City("Radom", "mazowieckie", "26-6##", "48"),
        City("Kraków", "małopolskie", "30-###", "12"), City("Tarnów", "małopolskie", "33-1##", "14"),
        City("Łódź", "łódzkie", "90-###", "42"), City("Wrocław", "dolnośląskie", "50-###", "71"),
        City("Poznań", "wielkopolskie", "60-###", "61"), City("Gdańsk", "pomorskie", "80-###", "58"),
        City("Gdynia", "pomorskie", "81-###", "58"), City("Szczecin", "zachodniopomorskie", "70-###", "91"),
        City("Bydgoszcz", "kujawsko-pomorskie", "85-###", "52"), City("Toruń", "kujawsko-pomorskie", "87-1##", "56"),
        City("Lublin", "lubelskie", "20-###", "81"), City("Białystok", "podlaskie", "15-###", "85"),
        City("Katowice", "śląskie", "40-###", "32"), City("Gliwice", "śląskie", "44-1##", "32"),
        City("Rzeszów", "podkarpackie", "35-###", "17"), City("Kielce", "świętokrzyskie", "25-###", "41"),
        City("Olsztyn", "warmińsko-mazurskie", "10-###", "89"), City("Opole", "opolskie", "45-###", "77"),
        City("Zielona Góra", "lubuskie", "65-###", "68"),
    ),
    ("ul. Polna", "ul. Leśna", "ul. Słoneczna", "ul. Krótka", "ul. Ogrodowa", "ul. Lipowa", "al. Jana Pawła II",
     "ul. Mickiewicza", "ul. Kościuszki", "pl. Wolności", "os. Piastowskie", "ul. 3 Maja"),
    words("48501 48505 48513 48530 48570 48601 48605 48660 48693 48724 48781 48790 48880 48885"), 6,
    "Sp. z o.o.",
)  # fmt: skip
ABROAD = (
    Country(
        "DE", "Niemcy", "de", 4, words("Anna Lena Sabine Ursula Petra Käthe"),
        words("Thomas Jürgen Stefan Uwe Björn Lukas"),
        surnames("Müller Schmidt Schneider Weiß Köhler Schröder Krüger"),
        (City("Berlin", "Berlin", "10###"), City("München", "Bayern", "80###"), City("Köln", "NRW", "50###")),
        ("Hauptstraße", "Gartenstraße", "Bahnhofstraße"), words("491511 491512 491516"), 7, "GmbH",
    ),
    Country(
        "CZ", "Czechy", "cs", 3, words("Jana Eva Hana Lenka Tereza"), words("Jiří Petr Pavel Tomáš Ondřej"),
        surnames("Nováková/Novák Svobodová/Svoboda Dvořáková/Dvořák Černá/Černý Růžičková/Růžička"),
        (City("Praha", "Praha", "110 ##"), City("Brno", "Jihomoravský kraj", "602 ##")),
        ("Dlouhá", "Zahradní", "Nádražní"), words("420602 420603 420728"), 6, "s.r.o.",
    ),
    Country(
        "UA", "Ukraina", "uk", 4, words("Оксана Олена Ірина Наталія"), words("Олександр Іван Сергій Андрій"),
        surnames("Шевченко Коваленко Бондаренко Мельник Ткаченко"),
        (City("Київ", "Київ", "01###"), City("Львів", "Львівська область", "79###")),
        ("вул. Лесі Українки", "вул. Садова"), words("38067 38050 38093"), 7, "ТОВ",
    ),
    Country(
        "GB", "Wielka Brytania", "en", 2, words("Emily Olivia Sarah Grace"), words("James Oliver William Seán"),
        surnames("Smith Jones Taylor O'Brien Clarke"),
        (City("London", "Greater London", "SW#A 1AA"), City("Leeds", "West Yorkshire", "LS# 4DY")),
        ("High Street", "Church Lane", "Station Road"), words("447400 447401 447402"), 6, "Ltd",
    ),
    Country(
        "FR", "Francja", "fr", 2, words("Chloé Inès Zoé Françoise"), words("Louis Léo Hugo François"),
        surnames("Martin Bernard Lefèvre Girard"),
        (City("Paris", "Île-de-France", "750##"), City("Lyon", "Auvergne-Rhône-Alpes", "6900#")),
        ("rue Victor Hugo", "rue de l'Église"), words("33612 33620 33677"), 6, "SARL",
    ),
)  # fmt: skip

COMPANY_HEADS = words("Nova Agro Eko Euro Inter Budo Medi Techno Lumen Vista Astra Delta Omni Prima Carbo Hydro")
COMPANY_TAILS = words("bud trans med soft plast dom lux mark tex system pak stal drew print lab")
POSITIONS = (
    "Prezes zarządu", "Dyrektor handlowy", "Dyrektor", "Kierownik zakupów", "Kierownik biura", "Główny księgowy",
    "Specjalista ds. marketingu", "Specjalista ds. kadr", "Handlowiec", "Logistyk", "Inżynier", "Właściciel",
)  # fmt: skip
STAGES = ("Nowy", "Kwalifikacja", "Oferta", "Negocjacje", "Klient", "Utracony")
SOURCES = ("Strona internetowa", "Polecenie", "Targi", "Telefon", "Kampania e-mail", "LinkedIn")
TAGS = ((), (), (), ("VIP",), ("newsletter",), ("stały klient",), ("pilne",), ("VIP", "newsletter"))
OLDEST, DAYS = date(1946, 1, 1), 365 * 60
STEP = 7919
"""Prime, so that counting in steps of it goes through all numbers before it repeats one."""


def people(count: int, seed: int = 1) -> Iterator[SamplePerson]:
    """`count` people, mostly Polish. The first ones stay the same whatever the count is."""
    rng = Random(seed)
    pick, digit = rng.choice, rng.randrange
    countries = [country for country in (POLAND, *ABROAD) for _ in range(country.weight)]
    addresses: dict[str, int] = {}
    for index in range(count):
        country = pick(countries)
        woman = rng.random() < 0.5
        first = pick(country.women if woman else country.men)
        last = pick(country.surnames)[0 if woman else 1]
        city = pick(country.cities)
        company = pick(COMPANY_HEADS) + pick(COMPANY_TAILS)
        mailbox = f"{slug(first)}.{slug(last)}@{slug(company)}.example"
        repeats = addresses[mailbox] = addresses.get(mailbox, 0) + 1
        yield SamplePerson(
            first_name=first,
            last_name=last,
            gender="f" if woman else "m",
            organization=f"{company} {country.legal_form}",
            position=pick(POSITIONS),
            stage=pick(STAGES),
            source=pick(SOURCES),
            email=mailbox if repeats == 1 else mailbox.replace("@", f"{repeats}@", 1),
            phone=number(country.mobile, country.digits, index + seed),
            work_phone=number((f"48{city.area}",), 7, index + seed) if city.area and digit(4) == 0 else "",
            address1=f"{pick(country.streets)} {digit(1, 120)}",
            postal_code=postal_code(city.postal, digit(1000)),
            city=city.name,
            voivodeship=city.voivodeship,
            country=country.name,
            region=country.region,
            language=country.language,
            birthday=OLDEST + timedelta(digit(DAYS)),
            tags=pick(TAGS),
            account_kind="PARTNER" if digit(8) == 0 else "CUSTOMER",
        )


def number(prefixes: Sequence[str], digits: int, index: int) -> str:
    """The index-th number behind these prefixes; the first repeat comes when all of them are used up."""
    turn, place = divmod(index, 10**digits)
    rest = place * STEP % 10**digits
    return f"+{prefixes[(rest + turn) % len(prefixes)]}{rest:0{digits}}"


def postal_code(pattern: str, drawn: int) -> str:
    """`30-###` and 71 -> "30-071"."""
    places = pattern.count("#")
    return pattern.replace("#" * places, f"{drawn:03}"[3 - places :])


LATIN = str.maketrans("łßабвгдежзиіїйклмнопрстуфхцчшщюяєґь", "lsabvhdezzyiijklmnoprstufxccssuaeg'")
"""What is left when accents are gone, roughly as passports write it."""


@cache
def slug(text: str) -> str:
    """`Łucja` -> "lucja", for addresses."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text.lower()).translate(LATIN))
    return "".join(character for character in plain if character.isalnum())
