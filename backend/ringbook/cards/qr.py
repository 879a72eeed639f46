"""Squares for cameras."""

from io import BytesIO

import segno

DARK, LIGHT = "#101113", "#ffffff"
QUIET = 4
"""Modules of light around the square, as the standard wants."""


def svg(text: str) -> str:
    """The text as an SVG document that fills its place; dark on light in dark surroundings too."""
    # Cameras take it for UTF-8; left to itself segno would write words such as Müller in Latin-1.
    code = segno.make(text, error="m", micro=False, encoding="utf-8")
    written = BytesIO()
    code.save(written, kind="svg", xmldecl=False, nl=False, omitsize=True, border=QUIET, dark=DARK, light=LIGHT)
    return written.getvalue().decode()
