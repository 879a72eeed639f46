"""A rule that says no, where no GraphQL is spoken."""

from starlette.responses import JSONResponse

from ringbook.core.errors import DomainError

STATUS = {
    "NOT_FOUND": 404,
    "BUSY": 503,
    "UNAVAILABLE": 503,
    "STORAGE_FULL": 507,
    "STORAGE_UNAVAILABLE": 503,
    "RECORDING_UNAVAILABLE": 502,
}
"""By the code; what is not here is 422."""


def refusal(error: DomainError) -> JSONResponse:
    """{"error": a sentence for people, "code": for machines}."""
    return JSONResponse({"error": str(error), "code": error.code}, STATUS.get(error.code, 422))
