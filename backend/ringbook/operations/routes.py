"""Where monitoring asks."""

from starlette.routing import Route

from ringbook.operations.metrics import metrics
from ringbook.operations.ready import ready

routes = [Route("/ready", ready), Route("/metrics", metrics)]
