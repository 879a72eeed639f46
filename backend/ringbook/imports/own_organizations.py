"""Organizations that an import added, when it is taken back."""

from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event
from ringbook.imports.models import Import
from ringbook.imports.touched import touched_since
from ringbook.jobs.models import Job
from ringbook.jobs.running import owner
from ringbook.organizations import actions
from ringbook.organizations.actions.create import CREATED
from ringbook.organizations.policy import editable_by

AT_ONCE = 100


async def leave(row: Import, job: Job) -> None:
    """To the trash with those where nobody works any more, and that nobody has touched since."""
    # One import runs at a time, so that the organizations its user added meanwhile are its own.
    during = {"at__gte": row.started_at, "at__lte": row.finished_at}
    made = Event.filter(name=CREATED, via="import", by_id=row.user_id, **during).order_by("subject_id")
    ids = await made.values_list("subject_id", flat=True)
    for place in range(0, len(ids), AT_ONCE):
        async with unit_of_work():
            by = await owner(job)
            some = {each.id: each for each in await editable_by(by).filter(id__in=ids[place : place + AT_ONCE])}
            people = Contact.filter(organization_id__in=list(some), deleted_at=None)
            busy = set(await people.values_list("organization_id", flat=True))
            touched = await touched_since(row, some.keys() - busy, by=by, undoing_since=job.created_at)
            for id in sorted(some.keys() - busy - touched.keys()):
                await actions.delete(some[id], by=by)
