"""Background work of the search."""

from ringbook.core.jobs import job
from ringbook.search import vocabulary


@job("search.learn", every="* * * * *")
async def learn(timestamp: int = 0) -> None:
    """Until then a new name is found as it is spelt, but not misspelt."""
    await vocabulary.learn()


@job("search.learn_all", every="51 3 * * *")
async def learn_all(timestamp: int = 0) -> None:
    """Names that are no more leave their words behind until the night."""
    await vocabulary.learn_all()
