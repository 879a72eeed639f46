"""Organizations as a spreadsheet, and contacts that come back in as they went out."""

from pathlib import Path

from ringbook.exports.organizations import columns
from tests import factories as make
from tests.api import Api
from tests.cast import Cast
from tests.exports import house
from tests.imports import house as imports


async def test_every_column_of_an_organization(committed_cast: Cast) -> None:
    cast, api = committed_cast, Api(committed_cast.ola)
    parent = await make.organization(name="Holding")
    await make.organization(
        name="Acme", parent=parent, tax_id="5260250274", phones=["22 555 12 34"], emails=["a@acme.example"],
        website="https://acme.example", industry="IT", stage=cast.lead, tags=[cast.vip], city="Gdańsk",
    )  # fmt: skip
    keys = [column.key for column in columns()]
    job = await house.exported(api, house.ORGANIZATIONS, keys, order={"field": "NAME"})
    head, acme, _ = await house.table(cast.ola, job)
    found = {heading: value for heading, value in zip(head, acme, strict=True) if value is not None}
    assert found.pop("Created")
    assert found.pop("Updated")
    assert found == {
        "Name": "Acme", "Belongs to": "Holding", "NIP or VAT id": "5260250274", "Phone 1": "22 555 12 34",
        "E-mail 1": "a@acme.example", "Website": "https://acme.example", "Industry": "IT", "Stage": "Lead",
        "Tags": "VIP", "City": "Gdańsk", "Account kind": "customer",
    }  # fmt: skip


async def test_contacts_come_back_in_as_they_went_out(committed_cast: Cast, tmp_path: Path) -> None:
    cast, api = committed_cast, Api(committed_cast.ola)
    numbers = [f"60160260{n}" for n in range(6)]
    await make.contact(
        first_name="Ewa", last_name="Nowak", phones=numbers, emails=["ewa@example.com", "e@example.com"],
        stage=cast.lead, tags=[cast.vip], city="=Łódź", organization=await make.organization(name="Acme"),
    )  # fmt: skip
    keys = ["name", "organization", "phone", "email", "stage", "tags", "city"]
    for format in ("XLSX", "CSV"):
        job = await house.exported(api, house.CONTACTS, keys, format=format)
        path = tmp_path / f"back.{format.lower()}"
        path.write_bytes((await house.fetched(cast.ola, job["file"]["url"])).content)
        row = await imports.read(api, path)
        assert all(column["field"] for column in row["columns"])
        done = await imports.run(api, row, duplicates="UPDATE")
        assert imports.counts(done) == {"skipped": 1}, await imports.errors(api, done)
