"""What can be seen of the work from outside: figures for Prometheus, lines of a log, spans of a trace.

None of them holds what people typed: names of routes, of fields of our schema, of jobs, ids, counts and times.
"""

from ringbook.core.observing.jobs import watched
from ringbook.core.observing.operation import Noticing, observed, open_subscription
from ringbook.core.observing.request import Observing

__all__ = ["Noticing", "Observing", "observed", "open_subscription", "watched"]
