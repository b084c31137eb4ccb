"""A new link to hand out: its address, QR code and letter, or one line of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import quote

from flask import url_for

from advisor.core.alignment import SIDES
from advisor.core.language import mark, say
from advisor.reports import tables
from advisor.store.invitations import Invitation
from advisor.usecases.invitations import SELF, Made
from advisor.usecases.letters import Letter
from advisor.web import reach
from advisor.web.qr import QrCode, qr

_AS = {"marketing": mark("As marketing"), "sales": mark("As sales")}
_ASKED = {
    "peer": mark("About {about}, asked as a peer"),
    "manager": mark("About {about}, asked as a manager"),
    "customer": mark("About {about}, asked as a customer"),
}
COLUMNS = ("name", "email", "about", "link", "personal text")


@dataclass(frozen=True, slots=True)
class LinkSheet:
    """One new link, ready to hand out. about: the subject's name. both: from both sides."""

    invitation: Invitation
    about: str
    url: str
    letter: Letter
    expires_at: str
    both: bool = False

    @property
    def place(self) -> str:
        """In which place they are asked, in words."""
        kind = self.invitation.kind
        if kind in SIDES:
            return say("From both sides, one after the other") if self.both else say(_AS[kind])
        return say("About their own work") if kind == SELF else say(_ASKED[kind], about=self.about)

    @property
    def code(self) -> QrCode:
        """The link for a camera."""
        return qr(self.url)

    @property
    def mailto(self) -> str:
        """Opens a message in the reader's mail program; nothing is sent from here."""
        subject, body = quote(self.letter.subject), quote(self.letter.body.replace("\n", "\r\n"))
        return f"mailto:{quote(self.invitation.email, safe='@')}?subject={subject}&body={body}"


def link_sheet(made: Made, company: str, write: Callable[[Made, str, str], Letter]) -> LinkSheet:
    """What is handed out of a link. write: from the link, the company and the address."""
    url = reach.base_url() + url_for("assess.start", token=made.token)
    letter = write(made, company, url)
    return LinkSheet(made.invitation, made.about, url, letter, made.expires_at, made.both)


def links_as_csv(sheets: Iterable[LinkSheet]) -> bytes:
    """One line per link, in UTF-8 with a mark that spreadsheet programs know it by."""
    rows = (
        (one.invitation.name, one.invitation.email, one.about, one.url, one.letter.body)
        for one in sheets
    )
    return tables.as_csv([COLUMNS, *rows])
