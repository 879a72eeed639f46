"""What an administrator makes before the journey begins."""

from typing import Any
from uuid import uuid4

from ringbook.seed.demo import PASSWORD
from tests.e2e.desk import Desk

CRM = "mutation($input: CrmInput!) { crmCreate(input: $input) { crm { id name } userErrors { message } } }"
CONTACT = "mutation($input: ContactInput!) { contactCreate(input: $input) { contact { id } userErrors { message } } }"
USER = "mutation($input: UserInput!) { userCreate(input: $input) { user { id } userErrors { message } } }"


async def a_crm(ola: Desk) -> dict[str, Any]:
    """A Crm of its own, with what every new one begins with."""
    made = await ola.ask(CRM, input={"name": f"Serwis {uuid4().hex[:8]}"})
    crm: dict[str, Any] = made["crmCreate"]["crm"]
    return crm


async def a_contact(ola: Desk, crm: dict[str, Any], **values: Any) -> str:
    """Somebody in the Crm; answers with their name, which nobody else has."""
    name = f"Serwisant{uuid4().hex[:8]}"
    await ola.ask(CONTACT, input={"crmId": crm["id"], "firstName": "Jan", "lastName": name, **values})
    return f"Jan {name}"


async def a_reader(ola: Desk) -> str:
    """Who may read every customer, and is in no project; signs in by this name."""
    roles = (await ola.ask("{ roles { id key } }"))["roles"]
    reads = [role["id"] for role in roles if role["key"] == "account_customer_reader"]
    name = f"gosc{uuid4().hex[:8]}"
    who = {"name": "Gość", "email": f"{name}@example.com", "password": PASSWORD, "roleIds": reads}
    await ola.ask(USER, input=who)
    return name
