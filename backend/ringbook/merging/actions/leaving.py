"""What an undone merge leaves as it is, in sentences: who changed what, and when."""

from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_datetime

from ringbook.core.viewer import Viewer
from ringbook.core.words import language, say
from ringbook.history.models import FieldChange
from ringbook.merging.models import Merge


@dataclass(slots=True)
class Leaving:
    """Collects the sentences. changes: by field, the survivor's latest change since the merge."""

    changes: dict[str, FieldChange]
    by: Viewer
    left: list[str]

    @classmethod
    async def since(cls, merge: Merge, by: Viewer) -> "Leaving":
        rows = FieldChange.filter(event__subject_id=merge.keep_id, event__at__gt=merge.created_at)
        found = await rows.prefetch_related("event").order_by("event_id")
        return cls({row.field: row for row in found}, by, [])

    def value(self, field: str, label: str) -> None:
        """A value that is another one now."""
        if change := self.changes.get(field):
            sentence = "{name} changed “{field}” on {when}; that stays."
            self.left.append(say(sentence, name=change.event.by_name, field=label, when=self._when(change.event.at)))
        else:
            self.left.append(say("“{field}” was changed since; that stays.", field=label))

    def rows(self, field: str, label: str, count: int) -> None:
        """Rows that moved and are the survivor's no more."""
        if change := self.changes.get(field):
            sentence = "{name} changed “{field}” on {when}; {count} of those that were merged do not come back."
            who, when = change.event.by_name, self._when(change.event.at)
            self.left.append(say(sentence, name=who, field=label, when=when, count=count))
        else:
            sentence = "“{field}”: {count} are no longer there, and do not come back."
            self.left.append(say(sentence, field=label, count=count))

    def _when(self, at: datetime) -> str:
        return format_datetime(at, "d MMM, HH:mm", tzinfo=self.by.zone, locale=language())
