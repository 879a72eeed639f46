"""Files on a card: brought, looked at, renewed, thrown away and fetched back; and the picture of whose card it is."""

import base64
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.axe import violations
from tests.e2e.conftest import SitDown
from tests.e2e.desk import Desk
from tests.e2e.papers import pdf, picture

CREATE = "mutation($input: ContactInput!) { contactCreate(input: $input) { contact { id } userErrors { message } } }"
DRAG = """
([kind, name, type, text]) => {
  const transfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  transfer.items.add(new File([bytes], name, {type}));
  const target = document.querySelector('h1');
  target.dispatchEvent(new DragEvent(kind, {dataTransfer: transfer, bubbles: true, cancelable: true}));
}
"""


async def new_card(desk: Desk, last_name: str) -> str:
    """The path of the card of an Ewa whom nobody else's test touches."""
    crm = (await desk.ask("{ viewer { defaultCrm { id } } }"))["viewer"]["defaultCrm"]["id"]
    made = await desk.ask(CREATE, input={"crmId": crm, "firstName": "Ewa", "lastName": last_name})
    return f"/contacts/{made['contactCreate']['contact']['id']}"


async def open_files(desk: Desk, last_name: str) -> None:
    """The files of somebody new: none yet."""
    await desk.page.goto(f"{await new_card(desk, last_name)}?panel=files")
    await expect(desk.page.get_by_text("No files yet")).to_be_visible()


def files(page: Page) -> Locator:
    return page.get_by_role("list", name="Files").locator("> li")


def named(page: Page, name: str) -> Locator:
    """The button that opens a file."""
    return files(page).get_by_role("button", name=name, exact=True)


async def choose(page: Page, action: str, name: str) -> None:
    await page.get_by_role("button", name=f"More: {name}").click()
    await page.get_by_role("menuitem", name=action).click()


async def drag(page: Page, kind: str, file: Path, media_type: str) -> None:
    """As when a file is dragged over the card, which hangs on the pointer until it is dropped."""
    await page.evaluate(DRAG, [kind, file.name, media_type, base64.b64encode(file.read_bytes()).decode()])


async def test_several_files_are_chosen_and_one_is_dropped(sit_down: SitDown, tmp_path: Path) -> None:
    desk = await sit_down("ola")
    page = desk.page
    await open_files(desk, "Plikowska")
    chosen = [pdf(tmp_path, "Umowa ramowa.pdf", 3), picture(tmp_path, "biuro.png")]
    await page.get_by_label("Files to add").set_input_files(chosen)
    await expect(files(page)).to_have_count(2)
    row = files(page).filter(has_text="Umowa ramowa.pdf")
    await expect(row.get_by_role("button", name="Kind of Umowa ramowa.pdf: Contract")).to_be_visible()

    await page.get_by_role("tab", name="Timeline").click()
    await expect(desk.timeline.get_by_text("File added")).to_have_count(2)
    dropped = pdf(tmp_path, "oferta.pdf", 1)
    await drag(page, "dragenter", dropped, "application/pdf")
    await expect(page.get_by_text("Drop files to attach to Ewa Plikowska")).to_be_visible()
    await drag(page, "drop", dropped, "application/pdf")
    await expect(page.get_by_text("Drop files to attach to Ewa Plikowska")).to_have_count(0)
    await expect(files(page)).to_have_count(3)
    await expect(page.get_by_role("tab", name="Files")).to_have_text("Files3")
    assert await violations(page) == ""


async def test_a_pdf_is_read_by_keyboard(sit_down: SitDown, tmp_path: Path) -> None:
    desk = await sit_down("ola")
    page = desk.page
    await open_files(desk, "Czytelna")
    await page.get_by_label("Files to add").set_input_files([pdf(tmp_path, "regulamin.pdf", 3)])
    await expect(files(page)).to_have_count(1)
    await page.get_by_label("Files to add").set_input_files([picture(tmp_path, "mapa.png")])
    await expect(files(page)).to_have_count(2)
    await named(page, "regulamin.pdf").press("Enter")
    viewer = page.get_by_role("dialog", name="regulamin.pdf")
    await expect(viewer.get_by_text("Page 1 of 3")).to_be_visible()
    await expect(viewer.get_by_role("img", name="Page 1 of regulamin.pdf")).to_have_js_property("complete", True)
    for key, place in (("ArrowRight", 2), ("End", 3), ("ArrowRight", 3), ("ArrowLeft", 2), ("Home", 1)):
        await page.keyboard.press(key)
        await expect(viewer.get_by_role("img", name=f"Page {place} of regulamin.pdf")).to_be_visible()
    await page.keyboard.press("PageUp")
    await expect(page.get_by_role("dialog", name="mapa.png").get_by_role("img", name="mapa.png")).to_be_visible()
    async with page.expect_download() as download:
        await page.get_by_role("dialog").get_by_role("link", name="Download").click()
    assert (await download.value).suggested_filename == "mapa.png"
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(named(page, "regulamin.pdf")).to_be_focused()


async def test_a_file_is_renewed_and_described(sit_down: SitDown, tmp_path: Path) -> None:
    desk = await sit_down("ola")
    page = desk.page
    await open_files(desk, "Wersjowska")
    await page.get_by_label("Files to add").set_input_files([pdf(tmp_path, "cennik.pdf", 1)])
    await expect(files(page)).to_have_count(1)
    await page.get_by_label("New version of cennik.pdf").set_input_files([pdf(tmp_path, "cennik-2.pdf", 2)])
    await page.get_by_role("button", name="2 versions").click()
    versions = page.get_by_role("list", name="Versions").get_by_role("listitem")
    await expect(versions).to_have_count(2)
    async with page.expect_download() as download:
        await versions.get_by_role("link", name="Download version 1").click()
    assert (await (await download.value).path()).read_bytes() == (tmp_path / "cennik.pdf").read_bytes()

    await choose(page, "Describe", "cennik")
    await page.get_by_role("textbox", name="Description").fill("Ważny do końca roku")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Description: Ważny do końca roku")).to_be_visible()
    await files(page).get_by_role("button", name="Kind of").click()
    await page.get_by_role("menuitemradio", name="Offer").click()
    await expect(files(page).get_by_role("button", name=": Offer")).to_be_visible()
    await choose(page, "Rename", "cennik")
    await page.get_by_role("textbox", name="Name of the file").fill("Cennik na rok 2027.pdf")
    await page.keyboard.press("Enter")
    await expect(named(page, "Cennik na rok 2027.pdf")).to_be_visible()
    await page.reload()
    await expect(files(page)).to_contain_text("Ważny do końca roku")


async def test_a_deleted_file_comes_back(sit_down: SitDown, tmp_path: Path) -> None:
    desk = await sit_down("ola")
    page = desk.page
    await open_files(desk, "Zwrotna")
    await page.get_by_label("Files to add").set_input_files([pdf(tmp_path, "aneks.pdf", 1)])
    await expect(files(page)).to_have_count(1)
    await choose(page, "Delete", "aneks.pdf")
    await expect(page.get_by_text("No files yet")).to_be_visible()
    await page.get_by_role("button", name="Undo").click()
    await expect(named(page, "aneks.pdf")).to_be_visible()


async def test_what_is_too_large_or_empty_stays_with_its_reason(sit_down: SitDown, tmp_path: Path) -> None:
    desk = await sit_down("ola")
    page = desk.page
    large, empty = tmp_path / "film.mp4", tmp_path / "pusty.txt"
    with large.open("wb") as file:
        file.truncate(26 * 2**20)
    empty.touch()
    await open_files(desk, "Wielka")
    await page.get_by_label("Files to add").set_input_files([large, empty])
    waiting = page.get_by_role("list", name="On their way").get_by_role("listitem")
    await expect(waiting.filter(has_text="film.mp4")).to_contain_text("The file is too large: at most 25 MB.")
    await expect(waiting.filter(has_text="pusty.txt")).to_contain_text("The file is empty.")
    await page.get_by_role("button", name="Dismiss film.mp4").click()
    await expect(waiting).to_have_count(1)


async def test_files_arrive_though_their_panel_is_left(sit_down: SitDown, tmp_path: Path) -> None:
    desk = await sit_down("ola")
    page = desk.page
    await open_files(desk, "Cierpliwa")
    file = tmp_path / "kopia.zip"
    file.write_bytes(b"PK" + bytes(3 * 2**20))
    await page.get_by_label("Files to add").set_input_files([file])
    await page.get_by_role("tab", name="Notes").click()
    await expect(page.get_by_role("tab", name="Files")).to_have_text("Files1")
    await page.get_by_role("tab", name="Files").click()
    await named(page, "kopia.zip").click()
    await expect(page.get_by_role("dialog").get_by_text("No preview")).to_be_visible()


async def test_the_dialogs_are_open_to_everybody(sit_down: SitDown, tmp_path: Path) -> None:
    desk = await sit_down("ola")
    page = desk.page
    await open_files(desk, "Otwarta")
    await page.get_by_label("Files to add").set_input_files([pdf(tmp_path, "statut.pdf", 2)])
    await named(page, "statut.pdf").click()
    await expect(page.get_by_role("dialog").get_by_text("Page 1 of 2")).to_be_visible()
    assert await violations(page) == ""
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Add a picture").click()
    await page.get_by_label("Picture file").set_input_files(picture(tmp_path, "ewa.png"))
    await expect(page.get_by_role("img", name="The picture to cut")).to_be_visible()
    assert await violations(page) == ""


async def test_a_picture_is_cut_and_shown_and_taken_away(sit_down: SitDown, tmp_path: Path) -> None:
    desk = await sit_down("ola")
    page, card = desk.page, await new_card(desk, "Obrazkowa")
    await page.goto(card)
    await page.get_by_role("button", name="Add a picture").press("Enter")
    dialog = page.get_by_role("dialog", name="Picture of Ewa Obrazkowa")
    text = tmp_path / "udawany.png"
    text.write_text("<svg/>")
    await dialog.get_by_label("Picture file").set_input_files(text)
    await expect(dialog.get_by_role("alert")).to_have_text("This picture is damaged. Choose another one.")
    await dialog.get_by_label("Picture file").set_input_files(picture(tmp_path, "ewa.png"))
    await expect(dialog.get_by_role("img", name="The picture to cut")).to_be_visible()
    square = dialog.get_by_role("group", name="The square that is used")
    for _ in range(12):
        await square.press("Control+ArrowRight")
    await dialog.get_by_role("slider", name="Size of the square").press("Home")
    await dialog.get_by_role("button", name="Save").click()
    await expect(dialog).to_have_count(0)
    face = page.get_by_role("button", name="Change the picture").locator("img")
    await expect(face).to_have_js_property("naturalWidth", 480)
    assert await colour_of(face) == pytest.approx((0x2C, 0x3E, 0x90), abs=12)

    await page.goto("/contacts?q=Obrazkowa")
    await expect(page.get_by_role("row", name="Obrazkowa").locator("img")).to_have_js_property("naturalWidth", 64)

    await page.goto(card)
    await page.get_by_role("button", name="Change the picture").click()
    await dialog.get_by_role("button", name="Remove picture").click()
    await expect(dialog).to_have_count(0)
    await expect(page.get_by_role("button", name="Add a picture").locator("img")).to_have_count(0)


async def colour_of(image: Locator) -> tuple[int, int, int]:
    """Red, green and blue in the middle of a picture."""
    pixel = await image.evaluate(
        """async (image) => {
          await image.decode();
          const canvas = new OffscreenCanvas(1, 1);
          const context = canvas.getContext('2d');
          context.drawImage(image, image.naturalWidth / 2, image.naturalHeight / 2, 1, 1, 0, 0, 1, 1);
          return Array.from(context.getImageData(0, 0, 1, 1).data);
        }"""
    )
    return (pixel[0], pixel[1], pixel[2])
