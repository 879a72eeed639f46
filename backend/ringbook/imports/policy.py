"""Who sees imports: whoever made them, as long as they may import. And what an import may do."""

from collections.abc import Iterator

from tortoise.queryset import QuerySet

from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.crms.entry import check_entry
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.imports.models import DuplicatePolicy, Import, ImportState, RowError
from ringbook.jobs.models import Job, JobState
from ringbook.organizations.policy import MAY_DUPLICATE

MAY_IMPORT = "contacts:import"


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Import]:
    return Import.filter(user_id=viewer.user_id) if viewer.may(MAY_IMPORT) else Import.filter(NOTHING)


def errors_of(row: Import) -> QuerySet[RowError]:
    return RowError.filter(import_id=row.id)


def undoable(row: Import) -> bool:
    """It has ended for real, and did something; whether an undo has been begun already is another matter."""
    ended = row.state in (ImportState.DONE, ImportState.FAILED, ImportState.CANCELLED)
    return ended and not row.dry_run and row.finished_at is not None and row.created + row.updated > 0


def leaves_some(undo: Job, refused: bool) -> bool:
    """What it left another one can take back: it was cut short, or refused some for now."""
    return undo.state in (JobState.FAILED, JobState.CANCELLED) or (undo.state == JobState.DONE and refused)


def may_add_words(viewer: Viewer) -> bool:
    """To the dictionaries of a Crm."""
    return crms.can_configure(viewer)


def may_add_organizations(viewer: Viewer) -> bool:
    return viewer.may("organizations:edit")


def open_kinds(viewer: Viewer, crm: Crm) -> frozenset[AccountKind]:
    """The kinds of accounts that the viewer may add to this Crm."""

    def found() -> Iterator[AccountKind]:
        for kind in AccountKind:
            try:
                check_entry(crm, kind, by=viewer)
            except DomainError:
                continue
            yield kind

    return frozenset(found())


def check(viewer: Viewer, crm: Crm, keys: frozenset[str], duplicates: DuplicatePolicy) -> None:
    """Raises FORBIDDEN unless the viewer may bring accounts into this Crm so, and what the fields `keys` hold."""
    if not viewer.may(MAY_IMPORT) or not open_kinds(viewer, crm):
        raise DomainError("forbidden", "You may not import into this CRM.", field="id")
    if "notes" in keys and not viewer.may("notes:add"):
        raise DomainError("forbidden", "You may not leave notes; leave their column out.", field="mapping")
    if duplicates is DuplicatePolicy.ADD and not viewer.may(MAY_DUPLICATE):
        raise DomainError("forbidden", "You may not add people who are there already.", field="duplicates")
