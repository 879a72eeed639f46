"""Which contacts a bulk edit, an export or a basket is about."""

import strawberry
from tortoise.queryset import QuerySet

from ringbook.contacts.filters import ContactFilter, condition
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import editable_by, visible_to
from ringbook.core.errors import below
from ringbook.core.selections import check, narrowed
from ringbook.core.viewer import Viewer
from ringbook.crms.regions import regions


@strawberry.input(
    description="Which contacts: give either ids, or a filter, {} for all of them. Errors: WRONG_SELECTION for both or"
    " neither, TOO_MANY, and those of the filter."
)
class ContactSelection:
    ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="These, up to 250; those that the viewer doesn't see are left out."
    )
    filter: ContactFilter | None = strawberry.field(
        default=None, description="All that fit, of those that the viewer sees."
    )
    except_: list[strawberry.ID] | None = strawberry.field(
        default=None, name="except", description="With a filter: but not these, up to 250."
    )


async def selected(
    given: ContactSelection, viewer: Viewer, *, editable: bool = False, path: str = "selection"
) -> QuerySet[Contact]:
    """The chosen ones that the viewer sees; editable: may change. path: where the input has the selection.

    Raises WRONG_SELECTION, TOO_MANY, and below the path what the filter raises.
    """
    check(given.ids, given.filter, given.except_, path)
    rows = editable_by(viewer) if editable else visible_to(viewer)
    if given.filter is not None:
        with below(path):
            rows = rows.filter(await condition(given.filter, viewer, await regions()))
    return narrowed(rows, given.ids, given.except_)
