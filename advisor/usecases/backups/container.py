"""The file of a backup: a line that names it, a line about it, the compressed data, a checksum.

The layout is written down in docs/nothing-lost.md; a later one gets another number.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

from advisor.usecases.backups.sealing import (
    Seal,
    SealedError,
    Sealer,
    Sink,
    new_seal,
    opened,
    seal_from,
)

NAME = b"ADVISOR BACKUP\n"
FORMAT = 1
_PIECE = 1 << 18
_LONGEST_HEADER = 4_000
_SUM = 32


class NotABackupError(Exception):
    """This is not a backup that Advisor made."""


class NewerBackupError(Exception):
    """The backup was made by a newer Advisor. Install that one, then restore."""


class DamagedBackupError(Exception):
    """The backup is damaged: its checksum is not that of its content. Use another copy of it."""


@dataclass(frozen=True, slots=True)
class About:
    """What a backup tells in clear. made_at: a stamp. program: its version. tables: how many steps
    they had come through. size: of the data file, in bytes. seal: None where it is not encrypted.
    """

    made_at: str
    program: str
    tables: int
    size: int
    seal: Seal | None = None


class _Summed:
    """Writes on and adds up."""

    def __init__(self, out: Sink) -> None:
        self._out, self.sum = out, hashlib.sha256()

    def write(self, data: bytes, /) -> None:
        self.sum.update(data)
        self._out.write(data)


def write(source: Path, out: BinaryIO, about: About, passphrase: str) -> str:
    """Pack a data file that nobody writes to; gives the checksum in hexadecimal digits.

    passphrase: "" for no encryption. Raises ShortPassphraseError.
    """
    seal = new_seal() if passphrase else None
    header = _header(about, seal)
    summed = _Summed(out)
    summed.write(NAME + header)
    sealer = Sealer(summed, seal, passphrase, header) if seal else None
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    to: Sink = sealer or summed
    with source.open("rb") as opened_source:
        while piece := opened_source.read(_PIECE):
            to.write(packer.compress(piece))
    to.write(packer.flush())
    if sealer:
        sealer.finish()
    out.write(summed.sum.digest())
    return summed.sum.hexdigest()


def about(path: Path) -> About:
    """What a backup tells in clear. Raises NotABackupError, NewerBackupError."""
    with path.open("rb") as file:
        return _about(file)[0]


def check(path: Path) -> str:
    """The checksum, which is right. Raises DamagedBackupError."""
    left, summed = path.stat().st_size - _SUM, hashlib.sha256()
    with path.open("rb") as file:
        while left > 0 and (piece := file.read(min(left, _PIECE))):
            summed.update(piece)
            left -= len(piece)
        if left != 0 or file.read() != summed.digest():
            raise DamagedBackupError(DamagedBackupError.__doc__)
    return summed.hexdigest()


def unpack(path: Path, target: BinaryIO, passphrase: str) -> About:
    """Write the data file that is in a backup. passphrase: "" for none.

    Raises NotABackupError, NewerBackupError, DamagedBackupError, SealedError, PassphraseError.
    """
    with path.open("rb") as file:
        told, header = _about(file)
        check(path)
        size = path.stat().st_size - _SUM - file.tell()
        if told.seal is None:
            packed = _pieces(file, size)
        elif passphrase:
            packed = opened(file, size, told.seal, passphrase, header)
        else:
            raise SealedError(SealedError.__doc__)
        _inflate(packed, target, told.size)
    return told


def _inflate(packed: Iterator[bytes], target: BinaryIO, size: int) -> None:
    """Never writes more than the size: a small file could hold a very large one."""
    unpacker, left = zlib.decompressobj(31), size
    try:
        for piece in packed:
            rest = piece
            while rest:
                out = unpacker.decompress(rest, _PIECE)
                rest, left = unpacker.unconsumed_tail, left - len(out)
                if left < 0:
                    raise DamagedBackupError(DamagedBackupError.__doc__)
                target.write(out)
        out = unpacker.flush()
        target.write(out)
    except zlib.error as error:
        raise DamagedBackupError(DamagedBackupError.__doc__) from error
    if left != len(out) or not unpacker.eof:
        raise DamagedBackupError(DamagedBackupError.__doc__)


def _pieces(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size > 0 and (piece := file.read(min(size, _PIECE))):
        size -= len(piece)
        yield piece


def _header(about: About, seal: Seal | None) -> bytes:
    told: dict[str, Any] = asdict(about) | {"seal": seal.told() if seal else None}
    return json.dumps({"format": FORMAT, "compression": "gzip"} | told).encode() + b"\n"


def _about(file: BinaryIO) -> tuple[About, bytes]:
    """What stands in the second line, and the line itself; the file is after it then."""
    if file.read(len(NAME)) != NAME:
        raise NotABackupError(NotABackupError.__doc__)
    header = file.readline(_LONGEST_HEADER)
    try:
        told = json.loads(header)
        if told.pop("format") > FORMAT:
            raise NewerBackupError(NewerBackupError.__doc__)
        del told["compression"]
        seal = told.pop("seal")
        return About(**told, seal=seal_from(seal) if seal else None), header
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotABackupError(NotABackupError.__doc__) from error
