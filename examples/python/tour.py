"""A typed client at work: lists who lives in a town, moves the first of them, and hears of it.

RINGBOOK_URL=http://127.0.0.1:8000 RINGBOOK_KEY=rb_… python tour.py Gdańsk Gdynia

Needs httpx, pydantic and websockets. ringbook_client is generated: see codegen.toml.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator

from ringbook_client import Client, ContactFilter, ContactPatch, GraphQLClientError, StringFilter
from ringbook_client.contacts import ContactsContactsNodes


def ringbook() -> Client:
    """Signed in with an API key, which a socket takes as a header, too."""
    url, headers = os.environ["RINGBOOK_URL"] + "/graphql", {"Authorization": f"Bearer {os.environ['RINGBOOK_KEY']}"}
    return Client(url, headers, ws_url=url.replace("http", "ws", 1), ws_headers=headers)


async def living_in(town: str, client: Client) -> AsyncIterator[ContactsContactsNodes]:
    """All of them, page by page."""
    after: str | None = None
    while True:
        page = await client.contacts(first=100, after=after, filter_=ContactFilter(city=StringFilter(eq=town)))
        for contact in page.nodes:
            yield contact
        if not page.page_info.has_next_page:
            return
        after = page.page_info.end_cursor


async def move(contact: ContactsContactsNodes, town: str, client: Client) -> None:
    """Says why not, where it is refused: what is wrong with an input comes as data, not as an exception."""
    told = await client.contact_update(ContactPatch(id=contact.id, expected_version=contact.version, city=town))
    for error in told.user_errors:
        print(f"Refused: {error.message} ({error.code} at {'.'.join(error.path)})")
    if told.contact:
        print(f"Moved to {told.contact.city}: version {told.contact.version}")


async def hear_of(contact: ContactsContactsNodes, client: Client) -> None:
    """What happens to it from now on. `after` brings what was missed; keep the highest `seq` for the next time."""
    async for event in client.record_changed(contact.id, after=0):
        if event.entry and event.entry.at > contact.updated_at:
            print(f"Heard: {event.entry.name}")
            return


async def main(old: str, new: str) -> None:
    async with ringbook() as client:
        people = [contact async for contact in living_in(old, client)]
        for contact in people:
            print(contact.display_name, *(phone.national for phone in contact.phones))
        if people:
            await asyncio.gather(hear_of(people[0], client), move(people[0], new, client))
            await move(people[0], "x" * 1_000, client)
        try:
            await client.contacts(first=101)
        except GraphQLClientError as error:
            print(f"Error: {error}")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
