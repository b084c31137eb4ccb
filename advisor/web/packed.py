"""A long text carried from one page to the next in a form field: small, and exactly as it was."""

from __future__ import annotations

import base64
import binascii
import zlib


class DamagedTextError(Exception):
    """What the page carried along came back damaged. Nothing was changed; choose the file again."""


def packed(text: str) -> str:
    """The text as one word of letters and digits; browsers change nothing about that."""
    return base64.urlsafe_b64encode(zlib.compress(text.encode())).decode()


def unpacked(word: str, most: int) -> str:
    """The text again. most: the bytes it may have. Raises DamagedTextError."""
    try:
        reader = zlib.decompressobj()
        content = reader.decompress(base64.urlsafe_b64decode(word.encode("ascii")), most)
        if not reader.eof:
            raise DamagedTextError(DamagedTextError.__doc__)
        return content.decode()
    except (binascii.Error, zlib.error, ValueError) as error:
        raise DamagedTextError(DamagedTextError.__doc__) from error
