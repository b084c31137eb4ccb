"""Which characters the fonts have: those shipped first, then those of the machine."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

_WORD, _LONG = ">H", ">I"
_UNICODE_TABLES = {(3, 10), (0, 4), (0, 6), (3, 1), (0, 3)}


@lru_cache(maxsize=512)
def characters(path: str, index: int = 0) -> frozenset[int]:
    """The code points that a TrueType or OpenType font draws; none for a file that is neither."""
    try:
        data = Path(path).read_bytes()
        table = _table(data, index, b"cmap")
        return frozenset(_mapped(data, table)) if table else frozenset()
    except (OSError, struct.error):
        return frozenset()


def missing(wanted: Iterable[str], fonts: Iterable[tuple[str, int]]) -> frozenset[str]:
    """The characters that none of these fonts (path, index) draws; reads no more than it must."""
    left = {ord(character) for character in wanted}
    for path, index in fonts:
        if not left:
            break
        left -= characters(path, index)
    return frozenset(map(chr, left))


def _table(data: bytes, index: int, tag: bytes) -> int:
    """Where a table of the font begins, 0 where it has none; index: within a collection."""
    start = _read(_LONG, data, 12 + 4 * index) if data[:4] == b"ttcf" else 0
    for place in range(_read(_WORD, data, start + 4)):
        record = start + 12 + 16 * place
        if data[record : record + 4] == tag:
            return _read(_LONG, data, record + 8)
    return 0


def _mapped(data: bytes, table: int) -> Iterator[int]:
    for place in range(_read(_WORD, data, table + 2)):
        platform, encoding, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * place)
        if (platform, encoding) in _UNICODE_TABLES:
            kind = _read(_WORD, data, table + offset)
            if kind == 12:
                yield from _segments_of_32_bits(data, table + offset)
            elif kind == 4:
                yield from _segments_of_16_bits(data, table + offset)


def _segments_of_32_bits(data: bytes, start: int) -> Iterator[int]:
    for place in range(_read(_LONG, data, start + 12)):
        first, last, glyph = struct.unpack_from(">III", data, start + 16 + 12 * place)
        yield from range(first + (glyph == 0), last + 1)


def _segments_of_16_bits(data: bytes, start: int) -> Iterator[int]:
    count = _read(_WORD, data, start + 6) // 2
    for place in range(count):
        last = _read(_WORD, data, start + 14 + 2 * place)
        first = _read(_WORD, data, start + 16 + 2 * (count + place))
        delta = _read(_WORD, data, start + 16 + 2 * (2 * count + place))
        at = start + 16 + 2 * (3 * count + place)
        offset = _read(_WORD, data, at)
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = _read(_WORD, data, at + offset + 2 * (code - first)) if offset else code + delta
            if glyph & 0xFFFF:
                yield code


def _read(form: str, data: bytes, at: int) -> int:
    return int(struct.unpack_from(form, data, at)[0])
