"""A new link with its letter: address, QR code, and a message for one's own mail program."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from advisor.usecases.letters import Letter
from advisor.web.qr import QrCode, qr


@dataclass(frozen=True, slots=True)
class LetterLink:
    """What is handed out once. email: of the one it is for, "" where it is not known."""

    url: str
    letter: Letter
    email: str

    @property
    def code(self) -> QrCode:
        """The link for a camera."""
        return qr(self.url)

    @property
    def mailto(self) -> str:
        """Opens a message in the reader's mail program; nothing is sent from here."""
        return mailto(self.email, self.letter)


def mailto(email: str, letter: Letter) -> str:
    """The address that opens a letter in the reader's mail program."""
    subject, body = quote(letter.subject), quote(letter.body.replace("\n", "\r\n"))
    return f"mailto:{quote(email, safe='@')}?subject={subject}&body={body}"
