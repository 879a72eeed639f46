"""Copying contacts: a second person with the same work, place and keepers."""

from ringbook.contacts.actions.create import create
from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.policy import of_records
from ringbook.custom_fields.writing import Ready
from ringbook.organizations.policy import visible_to as visible_organizations

COLUMNS = (
    *("account_kind", "person_type", "address1", "address2", "postal_code", "city", "voivodeship", "country"),
    "language",
)
WORDS = ("position", "stage", "source")


async def copy(
    contact: Contact, *, by: Viewer, first_name: str, last_name: str, idempotency_key: str | None = None
) -> Contact:
    """A new contact of this name with all that `contact` has, but what belongs to one person alone.

    That is: numbers, e-mail addresses, birthday, picture, consents, files, and values of unique fields. The
    organization comes along if `by` sees it. A copy of an archived contact is not archived. Raises what `create` does.
    """
    crm = await contact.crm
    check_entry(crm, contact.account_kind, by=by, field="id")
    columns = {name: getattr(contact, name) for name in COLUMNS}
    words = {name: await getattr(contact, name) for name in WORDS if getattr(contact, f"{name}_id")}
    return await create(
        crm,
        by=by,
        first_name=first_name,
        last_name=last_name,
        **columns,
        **words,
        organization=await visible_organizations(by).get_or_none(id=contact.organization_id),
        managers=await contact.managers.all().order_by("name"),
        tags=await contact.tags.all().order_by("name"),
        custom_values=await _values(contact),
        idempotency_key=idempotency_key,
        copied_from=contact,
    )


async def _values(contact: Contact) -> list[Ready]:
    """What may stand on two records."""
    fields = await of_records(contact.crm_id, CustomFieldTarget.CONTACT).filter(unique=False)
    return [Ready(field.key, contact.custom[field.key]) for field in fields if field.key in contact.custom]
