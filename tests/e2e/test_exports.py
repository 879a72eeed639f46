"""A list leaves as a spreadsheet."""

from pathlib import Path

from openpyxl import load_workbook
from playwright.async_api import expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown


async def test_what_is_ticked_leaves_as_a_workbook(sit_down: SitDown, tmp_path: Path) -> None:
    page = (await sit_down("celina")).page
    await page.goto("/contacts")
    rows = page.get_by_role("row")
    await expect(rows.nth(3)).to_be_visible()
    names = list[str]()
    for place in (1, 2):
        await rows.nth(place).get_by_role("checkbox").check()
        names.append((await rows.nth(place).get_by_role("link").first.inner_text()).split("\n")[0])
    await page.get_by_role("toolbar", name="What is selected").get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Export").click()
    dialog = page.get_by_role("dialog", name="Export 2 contacts")
    await dialog.get_by_role("radio", name="All").check()
    assert await violations(page) == ""
    await dialog.get_by_role("button", name="Export").click()
    link = dialog.get_by_role("link", name="Download")
    await expect(link).to_be_visible(timeout=30_000)
    await expect(page.get_by_role("alert").filter(has_text="2 rows")).to_have_count(0)  # the dialog says it
    async with page.expect_download() as saved:
        await link.click()
    await (await saved.value).save_as(tmp_path / "contacts.xlsx")
    head, *people = load_workbook(tmp_path / "contacts.xlsx").worksheets[0].values
    assert head[:2] == ("Imię", "Nazwisko")  # files are in the language of whoever has them made
    assert [f"{first} {last}" for first, last, *_ in people] == names
