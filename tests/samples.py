"""Sample people as other products export them, some rows spoilt in known ways when asked."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook

from ringbook.samples import SamplePerson

Cells = list[str]


def columns(headings: str) -> list[str]:
    return headings.split(",")


GOOGLE = columns(
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix"
    ",Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo"
    ",Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value"
    ",Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box"
    ",Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address"
)
GOOGLE_BEFORE_2024 = columns(
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Birthday,Gender,Location"
    ",Occupation,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type"
    ",Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street"
    ",Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country"
    ",Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title"
)
OUTLOOK = columns(
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2"
    ",Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home City"
    ",Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Assistant's Phone,Business Fax"
    ",Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN"
    ",Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Birthday,Categories,E-mail Address,E-mail Type"
    ",E-mail Display Name,E-mail 2 Address,E-mail 3 Address,Gender,Language,Notes,Web Page"
)
HUBSPOT = columns(
    "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Company Name,Job Title,Lifecycle Stage"
    ",Lead Status,Original Source,Street Address,City,State/Region,Postal Code,Country/Region,Date of Birth"
    ",Preferred language,Contact owner,Create Date"
)

SPOILT = ("no last name", "letters in the number", "impossible birthday", "bad e-mail")
"""The ways in which `spoil=n` makes every n-th row wrong, in turn."""


def write_google_csv(path: Path, people: Iterable[SamplePerson], *, spoil: int = 0) -> None:
    """Google Contacts as of 2024 and later: UTF-8, commas, several labels behind `:::`."""
    rows = _rows(GOOGLE, people, _google, spoil)
    _write_csv(path, GOOGLE, rows, encoding="utf-8", delimiter=",")


def write_old_google_csv(path: Path, people: Iterable[SamplePerson], *, spoil: int = 0) -> None:
    """Google Contacts before 2024."""
    rows = _rows(GOOGLE_BEFORE_2024, people, _old_google, spoil)
    _write_csv(path, GOOGLE_BEFORE_2024, rows, encoding="utf-8", delimiter=",")


def write_outlook_csv(
    path: Path, people: Iterable[SamplePerson], *, spoil: int = 0, encoding: str = "cp1250", delimiter: str = ","
) -> None:
    """Outlook on a Polish Windows; letters beyond its code page become question marks, as they do there."""
    _write_csv(path, OUTLOOK, _rows(OUTLOOK, people, _outlook, spoil), encoding=encoding, delimiter=delimiter)


def write_hubspot_xlsx(path: Path, people: Iterable[SamplePerson], *, spoil: int = 0) -> None:
    """HubSpot's export as a workbook."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("hubspot-crm-exports-contacts")
    sheet.append(HUBSPOT)
    for row in _rows(HUBSPOT, people, _hubspot, spoil):
        sheet.append(row)
    book.save(path)


def _write_csv(path: Path, headings: Sequence[str], rows: Iterable[Cells], *, encoding: str, delimiter: str) -> None:
    with path.open("w", encoding=encoding, errors="replace", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(headings)
        writer.writerows(rows)


def _rows(
    headings: Sequence[str], people: Iterable[SamplePerson], lay: Callable[[SamplePerson], dict[str, str]], spoil: int
) -> Iterator[Cells]:
    for index, person in enumerate(people):
        cells = lay(person)
        assert cells.keys() <= set(headings)
        if spoil and index % spoil == spoil - 1:
            _spoil(cells, SPOILT[index // spoil % len(SPOILT)])
        yield [cells.get(heading, "") for heading in headings]


def _spoil(cells: dict[str, str], how: str) -> None:
    heading, value = {
        "no last name": (("Last Name", "Family Name"), ""),
        "letters in the number": (("Phone 1 - Value", "Mobile Phone", "Mobile Phone Number"), "6O1 602 6O3"),
        "impossible birthday": (("Birthday", "Date of Birth"), "1980-02-30"),
        "bad e-mail": (("E-mail 1 - Value", "E-mail Address", "Email"), "ewa.nowak(at)example.com"),
    }[how]
    cells[next(name for name in heading if name in cells)] = value


def _google(person: SamplePerson) -> dict[str, str]:
    return _google_address(person) | {
        "First Name": person.first_name,
        "Last Name": person.last_name,
        "Organization Name": person.organization,
        "Organization Title": person.position,
        "Labels": " ::: ".join([*person.tags, "* myContacts"]),
        "E-mail 1 - Label": "* Work",
        "Phone 1 - Label": "Mobile",
        "Phone 2 - Label": "Work" if person.work_phone else "",
    }


def _old_google(person: SamplePerson) -> dict[str, str]:
    return _google_address(person) | {
        "Name": f"{person.first_name} {person.last_name}",
        "Given Name": person.first_name,
        "Family Name": person.last_name,
        "Language": person.language,
        "Group Membership": " ::: ".join([*person.tags, "* myContacts"]),
        "E-mail 1 - Type": "* Work",
        "Phone 1 - Type": "Mobile",
        "Phone 2 - Type": "Work" if person.work_phone else "",
        "Organization 1 - Name": person.organization,
        "Organization 1 - Title": person.position,
    }


def _google_address(person: SamplePerson) -> dict[str, str]:
    return {
        "Birthday": person.birthday.isoformat(),
        "E-mail 1 - Value": person.email,
        "Phone 1 - Value": person.phone,
        "Phone 2 - Value": person.work_phone,
        "Address 1 - Formatted": f"{person.address1}\n{person.postal_code} {person.city}\n{person.country}",
        "Address 1 - Street": person.address1,
        "Address 1 - City": person.city,
        "Address 1 - Region": person.voivodeship,
        "Address 1 - Postal Code": person.postal_code,
        "Address 1 - Country": person.country,
    }


def _outlook(person: SamplePerson) -> dict[str, str]:
    return {
        "First Name": person.first_name,
        "Last Name": person.last_name,
        "Company": person.organization,
        "Job Title": person.position,
        "Home Street": person.address1,
        "Home City": person.city,
        "Home State": person.voivodeship,
        "Home Postal Code": person.postal_code,
        "Home Country/Region": person.country,
        "Business Phone": person.work_phone,
        "Mobile Phone": person.phone,
        "Birthday": f"{person.birthday:%d.%m.%Y}",
        "Categories": ";".join(person.tags),
        "E-mail Address": person.email,
        "E-mail Display Name": f"{person.first_name} {person.last_name} ({person.email})",
        "Language": person.language,
    }


def _hubspot(person: SamplePerson) -> dict[str, str]:
    return {
        "First Name": person.first_name,
        "Last Name": person.last_name,
        "Email": person.email,
        "Phone Number": person.work_phone,
        "Mobile Phone Number": person.phone,
        "Company Name": person.organization,
        "Job Title": person.position,
        "Lifecycle Stage": person.stage,
        "Original Source": person.source,
        "Street Address": person.address1,
        "City": person.city,
        "State/Region": person.voivodeship,
        "Postal Code": person.postal_code,
        "Country/Region": person.country,
        "Date of Birth": person.birthday.isoformat(),
        "Preferred language": person.language,
    }
