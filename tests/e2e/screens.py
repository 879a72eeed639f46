"""`python -m tests.e2e.screens FOLDER`: every page on a desk and on a phone, light and dark, in both languages."""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser

from ringbook.samples import people
from ringbook.seed.demo import PASSWORD
from tests.e2e.browser import browsing
from tests.e2e.call_screens import take_calls
from tests.e2e.conftest import CONNECT
from tests.e2e.day_screens import take_day
from tests.e2e.desk import Desk
from tests.e2e.key_screens import take_keys
from tests.e2e.list_screens import take_lists
from tests.e2e.looks import looks
from tests.e2e.message_screens import take_messages
from tests.e2e.papers import pdf, picture
from tests.e2e.pbx import Pbx
from tests.e2e.phone_screens import take_phone
from tests.e2e.webhook_screens import take_webhooks
from tests.registers.answers import NIP, listed
from tests.registers.server import running as a_register
from tests.samples import write_hubspot_xlsx
from tests.server import running

SETTINGS = (
    "profile",
    "users",
    "roles",
    "projects",
    "crms",
    "dictionaries",
    "tickets",
    "enterprise",
    "contacting",
    "telephony",
    "about",
)
CRM_TABS = ("general", "base", "stages", "positions", "sources", "tags", "contact-fields", "organization-fields")
LOCALES = {"en": "en-GB", "pl": "pl-PL"}
ENTERPRISE = "mutation($input: EnterprisePatch!) { enterpriseUpdate(input: $input) { userErrors { message } } }"
ADD_NOTE = "mutation($input: NoteInput!) { noteAdd(input: $input) { userErrors { message } } }"
ADD_USER = "mutation($input: UserInput!) { userCreate(input: $input) { user { id } userErrors { message } } }"
FIND_ORGANIZATION = "query($search: String!) { organizations(filter: {search: $search}, first: 1) { nodes { id } } }"
SET_MANAGERS = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { message } } }"
ADD_CONTACT = (
    "mutation($input: ContactInput!) { contactCreate(input: $input) { contact { id } userErrors { message } } }"
)
CONTACT_ARCHIVE = "mutation($input: RecordInput!) { contactArchive(input: $input) { userErrors { message } } }"
CONTACT_DELETE = "mutation($input: DeleteInput!) { contactDelete(input: $input) { userErrors { message } } }"
DOCUMENT = """query People($first: Int = 3) {
  # in the order of their names
  contacts(filter: {city: {eq: "gdansk"}}, first: $first) {
    totalCount
    nodes { id displayName stage { name } phones { national } }
  }
}"""
PANELS = ("details", "calls", "notes", "activities", "tickets", "files", "related", "consents", "changes")
DIALOGS = {"email": "e", "sms": "s", "call": "c", "fax-number": "f", "log": "l", "meeting": "m"}
"""The letters that open a dialog on a card."""
NEWCOMER = {"name": "Daniel Nowy", "password": PASSWORD, "roleIds": []}
NOTES = ("Prosi o ofertę na 12 stanowisk, budżet do końca miesiąca.", "Oddzwonić po 16:00, wcześniej jest w trasie.")


async def main(folder: Path, site: str) -> None:
    async with browsing() as browser:
        ola = await Desk.at(browser, site)
        await ola.sign_in("ola")
        pbx = Pbx((await ola.ask(CONNECT, input={"name": "Centrala"}))["ctiConnectionCreate"]["url"])
        await live_a_little(ola, pbx)
        for language in LOCALES:
            await Pictures(browser, site, folder, language, pbx).take_all()


async def live_a_little(desk: Desk, pbx: Pbx) -> None:
    """Notes and calls, so that Ewa's card has a story."""
    card = await desk.card_of("Ewa Wiśniewska")
    for note in NOTES:
        await desk.ask(ADD_NOTE, input={"subjectId": card.rpartition("/")[2], "body": note})
    for caller, extension, answered in (("48601602603", "101", True), ("48224567890", "102", False)):
        call = await pbx.ring(caller, extension)
        if answered:
            await call.answer()
            await asyncio.sleep(2)
        await call.hang_up()


class Pictures:
    """The pictures in one language."""

    def __init__(self, browser: Browser, site: str, folder: Path, language: str, pbx: Pbx) -> None:
        self.browser, self.site, self.folder, self.language, self.pbx = browser, site, folder, language, pbx

    async def take_all(self) -> None:
        async with self.sitting(None) as nobody:
            await self.take(nobody, "sign-in", "/sign-in")
        async with self.sitting("celina") as celina:
            await self.lists_and_cards(celina)
            await self.card_of_a_contact(celina)
            await self.one_click(celina)
            await self.files_and_faces(celina)
            await self.an_import(celina)
        async with self.sitting("ola") as ola:
            await take_day(ola, self.take)
            await take_lists(ola, self.take)
            await take_messages(ola, self.take)
            await take_phone(ola, self.take)
            await self.explorer(ola)
            await take_keys(ola, self.take)
            await take_webhooks(ola, self.take)
            await self.archive_and_trash(ola)
            for part in SETTINGS:
                await self.take(ola, f"settings-{part}", f"/settings/{part}")
            await self.one_crm_and_project(ola)
            await self.roles_and_access(ola)
            await self.segments(ola)
            await self.own_fields(ola)
        async with self.sitting("ola") as ola, self.sitting("bartek") as bartek:
            await take_calls(bartek, ola, self.pbx, self.take)
            await self.switched_off(bartek)

    async def lists_and_cards(self, desk: Desk) -> None:
        page = desk.page
        for name in ("contacts", "organizations", "calls", "settings", "imports"):
            await self.take(desk, name, f"/{name}")
        await self.take(desk, "contacts-nobody", "/contacts?q=qqq")
        await self.take(desk, "missing", "/contacts/nobody")
        await self.take(desk, "contact", await desk.card_of("Ewa Wiśniewska"))
        await self.organizations(desk)
        await page.goto("/contacts")
        await page.get_by_role("row").nth(1).wait_for()
        await page.keyboard.press("n")
        await self.take(desk, "new-contact")
        await page.keyboard.press("Escape")
        await page.keyboard.press("?")
        await self.take(desk, "shortcuts")

    async def card_of_a_contact(self, desk: Desk) -> None:
        """What hangs on the card: its panels, its menu, its business card; who looks like somebody new."""
        page, card = desk.page, await desk.card_of("Ewa Wiśniewska")
        for panel in PANELS:
            await self.take(desk, f"contact-{panel}", f"{card}?panel={panel}")
        await page.keyboard.press(".")
        await self.take(desk, "contact-menu")
        await page.get_by_role("menuitem").nth(1).click()
        await page.get_by_role("dialog").get_by_role("img").first.wait_for()
        await self.take(desk, "contact-business-card")
        await page.goto("/contacts")
        await page.get_by_role("row").nth(1).wait_for()
        await page.keyboard.press("n")
        dialog = page.get_by_role("dialog")
        await dialog.locator("form").get_by_role("button").first.click()
        await dialog.locator("input[type=tel]").fill("601 602 603")
        await dialog.get_by_role("link").first.wait_for()
        await self.take(desk, "new-contact-alike")

    async def one_click(self, desk: Desk) -> None:
        """The dialogs behind the letters of a card; the question for a fax number, as Ewa has none."""
        page = desk.page
        await page.goto(await desk.card_of("Ewa Wiśniewska"))
        await page.get_by_role("heading", level=1).wait_for()
        for name, key in DIALOGS.items():
            await page.keyboard.press(key)
            await page.get_by_role("dialog").wait_for()
            await self.take(desk, f"contact-{name}")
            await page.keyboard.press("Escape")
            await page.get_by_role("dialog").wait_for(state="hidden")
        for panel in ("consents", "related"):
            await page.goto(f"{await desk.card_of('Ewa Wiśniewska')}?panel={panel}")
            await page.get_by_role("tabpanel").get_by_role("button").first.click()
            await page.wait_for_timeout(500)
            await self.take(desk, f"contact-{panel}-dialog")

    async def files_and_faces(self, desk: Desk) -> None:
        """Files that came and one that did not, one of them looked at; a picture that is being cut."""
        page = desk.page
        await page.goto(f"{await desk.card_of('Ewa Wiśniewska')}?panel=files")
        await page.get_by_role("tabpanel").get_by_role("combobox").wait_for()
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            names = ("Umowa ramowa o świadczenie usług 2026-11-114 wersja ostateczna.pdf", "oferta.pdf")
            files = [pdf(folder, name, pages=3) for name in names]
            (folder / "puste.txt").touch()
            await page.locator("input[multiple]").set_input_files([*files, folder / "puste.txt"])
            await page.get_by_role("tabpanel").get_by_text(names[1]).last.wait_for()
            await self.take(desk, "contact-files-added")
            await page.get_by_role("tabpanel").get_by_role("button", name=names[1], exact=True).first.click()
            await self.take(desk, "file-viewer")
            await page.keyboard.press("Escape")
            await page.get_by_role("main").locator("button[aria-haspopup=dialog]").first.click()
            dialog = page.get_by_role("dialog")
            await dialog.locator("input[type=file]").set_input_files(picture(folder, "biuro.png"))
            await dialog.get_by_role("slider").wait_for()
            await self.take(desk, "avatar")

    async def archive_and_trash(self, desk: Desk) -> None:
        crm = (await desk.ask("{ viewer { defaultCrm { id } } }"))["viewer"]["defaultCrm"]["id"]
        for name, end in (("Archiwalna", CONTACT_ARCHIVE), ("Usunięta", CONTACT_DELETE)):
            made = await desk.ask(ADD_CONTACT, input={"crmId": crm, "firstName": "Beata", "lastName": name})
            contact = made["contactCreate"]["contact"]["id"]
            await desk.ask(end, input={"id": contact})
            if end == CONTACT_ARCHIVE:
                await self.take(desk, "contact-archived", f"/contacts/{contact}")
        await self.take(desk, "contacts-archived", '/contacts?filter={"personType":["ARCHIVED"]}')
        await self.take(desk, "trash", "/trash")

    async def organizations(self, desk: Desk) -> None:
        """A group with its companies, and a new organization whose NIP was found in the register."""
        page = desk.page
        found = await desk.ask(FIND_ORGANIZATION, search="Grupa Nova")
        card = f"/organizations/{found['organizations']['nodes'][0]['id']}"
        await self.take(desk, "organization", card)
        for panel in ("contacts", "structure", "changes"):
            await self.take(desk, f"organization-{panel}", f"{card}?panel={panel}")
        await page.goto("/organizations")
        await page.get_by_role("row").nth(1).wait_for()
        await page.keyboard.press("n")
        await page.get_by_role("dialog").get_by_role("textbox").nth(1).fill(NIP)
        await page.get_by_role("dialog").get_by_role("region").wait_for()
        await self.take(desk, "new-organization")

    async def an_import(self, desk: Desk) -> None:
        page = desk.page
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "hubspot.xlsx"
            write_hubspot_xlsx(file, people(60, seed=7000 + 100 * list(LOCALES).index(self.language)), spoil=15)
            await page.goto("/imports")
            await page.locator("input[type=file]").set_input_files(file)
            await page.get_by_role("combobox").first.wait_for()
        await self.take(desk, "import-columns")
        last_button = page.get_by_role("main").get_by_role("button").last
        await last_button.click()
        await page.get_by_role("main").get_by_role("region").get_by_role("row").nth(1).wait_for()  # a wrong one
        await self.take(desk, "import-checked")
        await last_button.click()
        await page.get_by_role("main").get_by_role("link").last.wait_for()
        await page.wait_for_timeout(1000)
        await self.take(desk, "import-finished")

    async def one_crm_and_project(self, desk: Desk) -> None:
        page, made = desk.page, await desk.ask("{ crms { id } projects { id } }")
        crm, project = made["crms"][0]["id"], made["projects"][0]["id"]
        for tab in CRM_TABS:
            await self.take(desk, f"settings-crm-{tab}", f"/settings/crms/{crm}/{tab}")
        await page.goto(f"/settings/crms/{crm}/base")
        await page.get_by_text("Salesforce").click()
        await self.take(desk, "settings-crm-base-salesforce")
        await page.get_by_text("Ringbook").last.click()
        await page.goto(f"/settings/crms/{crm}/stages")
        await page.get_by_role("listitem").first.get_by_role("button").last.click()
        await page.get_by_role("menuitem").last.click()
        await self.take(desk, "settings-delete-stage")
        await page.goto(f"/settings/projects/{project}")
        await page.get_by_role("switch").check()
        await self.take(desk, "settings-project")
        await page.get_by_role("switch").uncheck()

    async def switched_off(self, desk: Desk) -> None:
        async with self.sitting("ola") as ola:
            await ola.ask(ENTERPRISE, input={"crmEnabled": False})
            await self.take(desk, "switched-off", "/contacts")
            await ola.ask(ENTERPRISE, input={"crmEnabled": True})

    async def roles_and_access(self, desk: Desk) -> None:
        made = await desk.ask('{ roles { id key } users(search: "bartek") { nodes { id } } }')
        supervisor = next(role["id"] for role in made["roles"] if role["key"] == "supervisor")
        await self.take(desk, "settings-role", f"/settings/roles/{supervisor}")
        await self.take(desk, "settings-new-role", "/settings/roles/new")
        await self.take(desk, "settings-user", f"/settings/users/{made['users']['nodes'][0]['id']}")
        card = await desk.card_of("Ewa Wiśniewska")
        daniel = await desk.ask(ADD_USER, input=NEWCOMER | {"email": f"daniel.{self.language}@example.com"})
        managers = {"id": card.rpartition("/")[2], "managerIds": [daniel["userCreate"]["user"]["id"]]}
        await desk.ask(SET_MANAGERS, input=managers)
        await self.take(desk, "contact-locked-out", card)

    async def explorer(self, desk: Desk) -> None:
        """A document with its answer, and the documentation of a type."""
        page = desk.page
        await page.goto("/explorer")
        await page.get_by_role("textbox").first.click()
        await page.keyboard.press("Control+a")
        await page.keyboard.insert_text(DOCUMENT)
        await page.keyboard.press("Control+Enter")
        await page.get_by_role("log").get_by_text("nodes").wait_for()
        await page.get_by_role("searchbox").fill("contactfilter")
        await page.get_by_role("button", name="ContactFilter", exact=True).click()
        await self.take(desk, "explorer")

    async def segments(self, desk: Desk) -> None:
        """The editor as it is saved and while a border is moved; what a contact says of its segment."""
        page = desk.page
        crm = (await desk.ask("{ crms { id } }"))["crms"][0]
        await self.take(desk, "settings-segmentation", f"/settings/crms/{crm['id']}/segmentation")
        await page.get_by_role("slider").first.press("PageUp")
        await page.wait_for_timeout(1500)
        await self.take(desk, "settings-segmentation-preview")
        await page.get_by_role("slider").first.press("PageDown")
        await page.goto(await desk.card_of("Ewa Wiśniewska"))
        await page.get_by_role("button", name="Segment: ").click()
        await page.wait_for_timeout(500)
        await self.take(desk, "contact-segment")

    async def own_fields(self, desk: Desk) -> None:
        """A definition."""
        page = desk.page
        crm = (await desk.ask("{ viewer { defaultCrm { id } } }"))["viewer"]["defaultCrm"]["id"]
        await page.goto(f"/settings/crms/{crm}/contact-fields")
        await page.get_by_role("rowheader").first.get_by_role("button").click()
        await self.take(desk, "settings-field")

    @asynccontextmanager
    async def sitting(self, name: str | None) -> AsyncIterator[Desk]:
        desk = await Desk.at(self.browser, self.site, locale=LOCALES[self.language])
        if name:
            await desk.sign_in(name)
        yield desk
        await desk.close()

    async def take(self, desk: Desk, name: str, path: str | None = None) -> None:
        """`contact-pl-390-dark.png` and its three sisters."""
        if path:
            await desk.page.goto(path)
        await desk.page.wait_for_load_state("networkidle")
        async for look in looks(desk.page):
            await desk.page.screenshot(path=self.folder / f"{name}-{self.language}-{look}.png")


if __name__ == "__main__":
    pictures = Path(sys.argv[1])
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ringbook-screens-") as state:
        Path(state).chmod(0o711)
        with a_register() as register:
            register.says(listed())
            here = {"RINGBOOK_STATE": Path(state) / "state", "RINGBOOK_WHITE_LIST_URL": register.url}
            with running(RINGBOOK_DEMO=True, **here) as address:
                asyncio.run(main(pictures, address))
