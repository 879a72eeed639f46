"""Arguments that many fields take."""

from typing import Annotated, TypeAlias

import strawberry

First: TypeAlias = Annotated[int, strawberry.argument(description="How many rows at most, 1 to 100.")]
After: TypeAlias = Annotated[
    str | None, strawberry.argument(description="Go on behind the row with this cursor; left out: from the start.")
]
Done: TypeAlias = Annotated[
    bool | None, strawberry.argument(description="true: only what is done; false: only what is not; left out: both.")
]
Id: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="The global id, as its field `id` tells it.")]
From: TypeAlias = Annotated[
    str | None,
    strawberry.argument(
        name="from",
        description="A jump: start at the first row whose text is this one, begins with it or follows it; case and"
        " accents don't count. In the orders NAME and CITY, without `after`. Errors: BAD_ORDER, ONE_OF_TWO.",
    ),
]
Open: TypeAlias = Annotated[
    bool | None,
    strawberry.argument(description="true: NEW, OPEN or WAITING; false: RESOLVED or CLOSED; left out: all."),
]
