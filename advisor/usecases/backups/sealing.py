"""Encrypts a stream with a passphrase, chunk by chunk, so that no byte of it can be changed."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

CHUNK = 1 << 20
SHORTEST_PASSPHRASE = 12
# Of making a key (scrypt's n): half a second and 128 MiB for each guess.
COST = 1 << 17
_TAG = 16
_SALT = 16
# What a file may ask for; more would be asked only by one that wants to use this computer up.
_MOST = {"n": 1 << 20, "r": 16, "p": 4}


class SealedError(Exception):
    """The backup is encrypted. Give the passphrase it was made with."""


class PassphraseError(Exception):
    """The passphrase is another one, or the file was changed after it was made."""


class ShortPassphraseError(Exception):
    """Choose a passphrase of at least 12 characters, such as four or five unrelated words."""


class Sink(Protocol):
    """What takes bytes."""

    def write(self, data: bytes, /) -> object:
        """Take them."""


@dataclass(frozen=True, slots=True)
class Seal:
    """How the key is made from the passphrase: scrypt (RFC 7914). salt: hexadecimal.

    n, r, p: what making it costs.
    """

    salt: str
    n: int = COST
    r: int = 8
    p: int = 1
    kdf: str = "scrypt"
    cipher: str = "AES-256-GCM"
    chunk: int = CHUNK

    def told(self) -> dict[str, str | int]:
        """As it stands in the file."""
        return asdict(self)


def new_seal() -> Seal:
    """A seal with a salt of its own."""
    return Seal(os.urandom(_SALT).hex(), n=COST)


def seal_from(told: dict[str, Any]) -> Seal:
    """The seal a file tells. Raises ValueError for one that this program does not make."""
    seal = Seal(**told)
    usual = Seal(seal.salt, seal.n, seal.r, seal.p)
    numbers = {name: getattr(seal, name) for name in _MOST}
    whole = all(type(value) is int and 0 < value <= _MOST[name] for name, value in numbers.items())
    if seal != usual or not whole or len(bytes.fromhex(seal.salt)) != _SALT:
        raise ValueError
    return seal


def check_passphrase(passphrase: str) -> None:
    """Raises ShortPassphraseError for one that is soon guessed."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise ShortPassphraseError(ShortPassphraseError.__doc__)


def _cipher(seal: Seal, passphrase: str) -> AESGCM:
    # The same letters typed on another computer may come in other pieces.
    typed = unicodedata.normalize("NFC", passphrase.strip()).encode()
    kdf = Scrypt(salt=bytes.fromhex(seal.salt), length=32, n=seal.n, r=seal.r, p=seal.p)
    return AESGCM(kdf.derive(typed))


def _nonce(number: int, *, last: bool) -> bytes:
    """Each key seals one file, so that counting is enough; the end is part of it.

    The construction is STREAM (Hoang, Reyhanitabar, Rogaway and Vizár 2015): chunks cannot change
    places, and a file that was cut off has no last one.
    """
    return number.to_bytes(11, "big") + bytes([last])


class Sealer:
    """Takes bytes and writes them encrypted. header: what is told in clear, bound to them."""

    def __init__(self, out: Sink, seal: Seal, passphrase: str, header: bytes) -> None:
        """Make the key. Raises ShortPassphraseError."""
        check_passphrase(passphrase)
        self._cipher, self._out, self._header = _cipher(seal, passphrase), out, header
        self._waiting, self._number = bytearray(), 0

    def write(self, data: bytes, /) -> int:
        """Take bytes; a chunk is written when there is more than it holds."""
        self._waiting += data
        while len(self._waiting) > CHUNK:
            self._put(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]
        return len(data)

    def finish(self) -> None:
        """Write the last chunk."""
        self._put(bytes(self._waiting), last=True)

    def _put(self, chunk: bytes, *, last: bool) -> None:
        nonce = _nonce(self._number, last=last)
        self._out.write(self._cipher.encrypt(nonce, chunk, self._header))
        self._number += 1


def opened(
    source: BinaryIO, size: int, seal: Seal, passphrase: str, header: bytes
) -> Iterator[bytes]:
    """The bytes that were sealed. size: how many of the source they are. Raises PassphraseError."""
    cipher, number, left = _cipher(seal, passphrase), 0, size
    while left > 0:
        piece = source.read(min(left, CHUNK + _TAG))
        left -= len(piece)
        try:
            yield cipher.decrypt(_nonce(number, last=not left), piece, header)
        except (InvalidTag, ValueError) as error:
            raise PassphraseError(PassphraseError.__doc__) from error
        number += 1
        if not piece:
            return
