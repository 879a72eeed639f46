"""A process that reads what strangers send: `python -m ringbook.uploads.drawing`; `uploads/pictures.py` starts it.

It imports none of Ringbook but this folder, knows no secret, and may use only so much memory and time. A JSON line
comes in, one goes out, and behind it the pictures as WebP, one after the other.
"""
