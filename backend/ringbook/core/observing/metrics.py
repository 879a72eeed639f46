"""The figures of this process. Labels take few values: none of them is a client's own word."""

from prometheus_client import Counter, Gauge, Histogram

QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
"""Seconds of an answer."""
SLOW = (0.01, 0.1, 1, 10, 60, 600, 3600)
"""Seconds of a job."""

REQUESTS = Counter("ringbook_http_requests", "Requests over HTTP.", ["method", "route", "status"])
REQUEST_SECONDS = Histogram("ringbook_http_request_seconds", "Until an answer was sent.", ["route"], buckets=QUICK)
OPERATIONS = Counter(
    "ringbook_operations", "GraphQL queries and mutations, by their first field.", ["type", "field", "outcome"]
)
OPERATION_SECONDS = Histogram("ringbook_operation_seconds", "Until the data were there.", ["type"], buckets=QUICK)
ERRORS = Counter("ringbook_operation_errors", "Errors at the top of an answer; limits are among them.", ["code"])
SOCKETS = Gauge("ringbook_sockets", "Open WebSockets.", multiprocess_mode="livesum")
SUBSCRIPTIONS = Gauge("ringbook_subscriptions", "Open subscriptions.", multiprocess_mode="livesum")
EVENT_LAG = Histogram(
    "ringbook_event_lag_seconds", "From an event until a subscription got it.", buckets=(*QUICK, 30, 60)
)
JOBS = Counter("ringbook_jobs", "Background jobs that ended.", ["task", "outcome"])
JOB_SECONDS = Histogram("ringbook_job_seconds", "How long jobs took.", ["task"], buckets=SLOW)
