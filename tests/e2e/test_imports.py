"""The team lead brings people in from what other products export."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from playwright.async_api import Page, expect

from ringbook.samples import SamplePerson, people
from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.samples import write_google_csv, write_hubspot_xlsx


def strangers(count: int, seed: int) -> list[SamplePerson]:
    """People whom the demo does not know."""
    return list(islice(people(count, seed), count))


async def start_with(page: Page, file: Path) -> None:
    """Choose the file; the columns are proposed."""
    await page.goto("/imports")
    await page.get_by_label("Drop a spreadsheet here, or choose one").set_input_files(file)
    await expect(page.get_by_role("table").filter(has_text="Becomes")).to_be_visible()


async def becomes(page: Page, heading: str, field: str) -> None:
    await expect(page.get_by_role("combobox", name=f"What “{heading}” becomes")).to_have_value(field)


async def is_in_the_list(page: Page, person: SamplePerson) -> None:
    await page.get_by_role("searchbox", name="Search contacts").fill(person.phone)
    await expect(page.get_by_role("row", name=f"{person.first_name} {person.last_name}")).to_be_visible()


async def test_a_hubspot_workbook_with_wrong_rows(sit_down: SitDown, tmp_path: Path) -> None:
    page, crowd = (await sit_down("celina")).page, strangers(1000, seed=5000)
    write_hubspot_xlsx(tmp_path / "hubspot.xlsx", crowd, spoil=250)
    await start_with(page, tmp_path / "hubspot.xlsx")
    await becomes(page, "First Name", "First name *")
    await becomes(page, "Mobile Phone Number", "Phone 2")
    await becomes(page, "Company Name", "Organization")

    await page.get_by_role("button", name="Check the rows").click()
    wrong = page.get_by_role("region", name="Wrong rows").get_by_role("row")
    await expect(wrong).to_have_count(1 + 4, timeout=30_000)
    await expect(wrong.nth(1)).to_contain_text("251")
    await expect(wrong.nth(2)).to_contain_text("6O1 602 6O3")
    await expect(wrong.nth(3)).to_contain_text("1980-02-30")
    await expect(wrong.nth(4)).to_contain_text("ewa.nowak(at)example.com")

    await page.get_by_role("button", name="contacts").filter(has_text="Import ").click()
    await expect(page.get_by_role("heading", name="The import is done")).to_be_visible(timeout=60_000)
    await page.get_by_role("link", name="To the contacts").click()
    await is_in_the_list(page, crowd[0])
    await is_in_the_list(page, crowd[-2])


async def test_wrong_rows_are_mended_imported_again_and_taken_back(sit_down: SitDown, tmp_path: Path) -> None:
    page = (await sit_down("celina")).page
    head, good = ["First name", "Last name", "E-mail"], ["Zoe", "Mending", "zoe@mending.example"]
    write(tmp_path / "people.xlsx", [head, good, ["Zed", "Mending", "zed(at)mending.example"]])
    await bring_in(page, tmp_path / "people.xlsx")
    async with page.expect_download() as saved:
        await page.get_by_role("link", name="Download the wrong rows").click()
    await (await saved.value).save_as(tmp_path / "wrong.xlsx")
    [headings, wrong] = read(tmp_path / "wrong.xlsx")
    assert headings == [*head, "Błąd"]  # files are in the language of whoever has them made
    assert wrong[-1] == "E-mail: To nie jest adres e-mail."

    write(tmp_path / "mended.xlsx", [headings, ["Zed", "Mending", "zed@mending.example", None]])
    await bring_in(page, tmp_path / "mended.xlsx")
    await page.get_by_role("button", name="Undo the import…").click()
    await page.get_by_role("dialog").get_by_role("button", name="Undo the import").click()
    undo = page.get_by_role("list", name="Undo of the import")
    await expect(undo).to_contain_text("1 taken back", timeout=30_000)
    await expect(page.get_by_role("heading", name="The import is undone")).to_be_visible()
    await expect(page.get_by_text("1 contact is in the trash.")).to_be_visible()
    await page.goto("/imports")
    await expect(page.get_by_role("row", name="mended.xlsx")).to_contain_text("undone")
    await page.goto("/contacts?q=mending")
    await expect(page.get_by_role("row", name="Zoe Mending")).to_be_visible()
    await expect(page.get_by_role("row", name="Zed Mending")).to_have_count(0)


async def bring_in(page: Page, file: Path) -> None:
    """As proposed."""
    await start_with(page, file)
    await page.get_by_role("button", name="Check the rows").click()
    await page.get_by_role("button", name="contact").filter(has_text="Import ").click(timeout=30_000)
    await expect(page.get_by_role("heading", name="The import is done")).to_be_visible(timeout=60_000)


def write(path: Path, rows: Sequence[Sequence[str | None]]) -> None:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)


def read(path: Path) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(path).worksheets[0].iter_rows()]


async def test_a_google_file_looked_at_by_everybody(sit_down: SitDown, tmp_path: Path) -> None:
    page, crowd = (await sit_down("celina")).page, strangers(8, seed=9000)
    write_google_csv(tmp_path / "google.csv", crowd, spoil=4)
    await start_with(page, tmp_path / "google.csv")
    await becomes(page, "Last Name", "Last name *")
    assert await violations(page) == ""

    await page.get_by_role("button", name="Check the rows").click()
    await expect(page.get_by_role("heading", name="Some rows are wrong")).to_be_visible()
    assert await violations(page) == ""

    await page.get_by_role("button", name="Import 6 contacts").click()
    await expect(page.get_by_role("heading", name="The import is done")).to_be_visible()
    assert await violations(page) == ""
    await page.get_by_role("link", name="To the contacts").click()
    await is_in_the_list(page, crowd[0])


async def test_a_consultant_has_no_import(sit_down: SitDown) -> None:
    page = (await sit_down("bartek")).page
    await page.goto("/imports")
    await expect(page.get_by_text("You have no access to this part")).to_be_visible()
    await expect(page.get_by_role("link", name="Import")).to_have_count(0)
