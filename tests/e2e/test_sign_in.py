"""Coming in and going out, in Polish."""

from playwright.async_api import expect

from tests.e2e.conftest import SitDown


async def test_a_wrong_password_is_told_and_the_right_one_lets_in_and_out(sit_down: SitDown) -> None:
    page = (await sit_down(locale="pl-PL")).page
    await page.goto("/organizations")
    await page.get_by_label("E-mail").fill("bartek@example.com")
    await page.get_by_label("Hasło", exact=True).fill("ringboook")
    await page.get_by_role("button", name="Zaloguj się").click()
    await expect(page.get_by_text("Nieprawidłowy e-mail lub hasło.")).to_be_visible()

    await page.get_by_label("Hasło", exact=True).fill("ringbook")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Organizacje")).to_be_visible()

    await page.get_by_role("button", name="Twoje menu").click()
    await page.get_by_role("menuitem", name="Wyloguj się").click()
    await expect(page.get_by_role("heading", name="Zaloguj się do Ringbooka")).to_be_visible()
    await page.goto("/contacts")
    await expect(page.get_by_role("button", name="Zaloguj się")).to_be_visible()
