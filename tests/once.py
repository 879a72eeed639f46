"""What Tortoise makes of the models at each connecting is made once a process, and known to those forked off it."""

from functools import cache

from tortoise import Model
from tortoise.apps import Apps
from tortoise.context import TortoiseContext

from ringbook.core import database
from ringbook.limits import limits

_build = Apps._build_initial_querysets
_built: set[type[Model]] = set()


def _build_once(apps: Apps) -> None:
    """The filters of every model took a fifth of a usual test's time."""
    models = {model for app in apps.apps.values() for model in app.values()}
    if not models <= _built:
        _build(apps)
        _built.update(models)


async def build() -> None:
    """Before there is a database: nothing connects yet."""
    async with TortoiseContext() as context:
        await context.init(database.tortoise_config("dbname=none"))
    limits.cache_clear()


Apps._build_initial_querysets = _build_once  # type: ignore[method-assign]
database.models = cache(database.models)
