"""What sales says by link in a minute, and what marketing answers each month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from advisor.core.hand_off.digest import Answer, Digest, Entry, digest, newest_answers
from advisor.core.hand_off.feedback import LONGEST_WORDS, MISSING, sender_words
from advisor.library.feedback_form import feedback_form
from advisor.store import assets, feedback, workspaces
from advisor.store.database import Store
from advisor.store.feedback import FeedbackAnswer, FeedbackEntry, FeedbackLink
from advisor.store.workspaces import Workspace
from advisor.usecases.company_days import day_of, day_of_stamp
from advisor.usecases.tokens import hashed, later, new_id, new_token, stamp

LINK_DAYS = 365
# More by one link within an hour is no person who talks to customers.
MOST_AN_HOUR = 30
LONGEST_ANSWER = 1_000
DAYS_IN_BIN = 30
_LONGEST_ONCE = 64


class FeedbackLinkUnknownError(Exception):
    """There is nothing at this link. Check that all of the link was copied."""


class FeedbackLinkClosedError(Exception):
    """This link was closed, or its year is over. What was sent is kept. Ask for a new one."""


class NothingSaidError(Exception):
    """Tap at least one answer, or write a line."""


class WordsTooLongError(Exception):
    """Shorten this to 300 characters."""


class TooOftenError(Exception):
    """This link has sent 30 forms within an hour. Wait a while, then send this one again."""


class AnswerRefusedError(Exception):
    """Shorten the answer to 1,000 characters."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new link with its token, which is kept nowhere else."""

    link: FeedbackLink
    token: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link opens. assets: (id, name) of what can have helped, by name."""

    link: FeedbackLink
    workspace: Workspace
    assets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Given:
    """A form as it was sent. once: made with the form, so that it counts once however often."""

    once: str
    chosen: Mapping[str, str]
    asset: str
    words: str


def make_link(store: Store, workspace_id: str, name: str, member_id: str, at: datetime) -> Made:
    """A new link to the form for somebody, open for a year."""
    token = new_token()
    expires = later(at, days=LINK_DAYS)
    link = FeedbackLink(new_id(), workspace_id, name, "", stamp(at), expires, revoked=False)
    feedback.add_link(store, link, hashed(token), member_id)
    return Made(link, token)


def opened(store: Store, token: str, at: datetime) -> Opened:
    """What is behind a token. Raises FeedbackLinkUnknownError, FeedbackLinkClosedError."""
    link = feedback.link_with_token(store, hashed(token))
    workspace = workspaces.find(store, link.workspace_id) if link else None
    if link is None or workspace is None:
        raise FeedbackLinkUnknownError(FeedbackLinkUnknownError.__doc__)
    if link.revoked or workspace.removed or link.expires_at <= stamp(at):
        raise FeedbackLinkClosedError(FeedbackLinkClosedError.__doc__)
    names = tuple((one.id, one.name) for one in assets.of_workspace(store, workspace.id))
    return Opened(link, workspace, names)


def send(store: Store, here: Opened, given: Given, at: datetime) -> FeedbackEntry:
    """Keep a form; one that was sent before stays as it is.

    Raises NothingSaidError, WordsTooLongError, TooOftenError.
    """
    entry = _entry(here, given, at)
    if not (entry.chosen or entry.asset or entry.words):
        raise NothingSaidError(NothingSaidError.__doc__)
    if len(entry.words) > LONGEST_WORDS:
        raise WordsTooLongError(WordsTooLongError.__doc__)
    with store.immediate():
        kept = feedback.entry_once(store, here.workspace.id, here.link.id, entry.once)
        if kept is not None:
            return kept
        if feedback.sent_since(store, here.link.id, later(at, hours=-1)) >= MOST_AN_HOUR:
            raise TooOftenError(TooOftenError.__doc__)
        feedback.add_entry(store, here.workspace.id, entry)
    return entry


def receipt(store: Store, here: Opened, once: str) -> FeedbackEntry:
    """A form that was sent by this link. Raises FeedbackLinkUnknownError."""
    kept = feedback.entry_once(store, here.workspace.id, here.link.id, once)
    if kept is None:
        raise FeedbackLinkUnknownError(FeedbackLinkUnknownError.__doc__)
    return kept


def newest(store: Store, workspace: Workspace) -> tuple[Answer, ...]:
    """Marketing's newest answer to each theme, the last given first."""
    found = newest_answers(_answers(store, workspace)).values()
    return tuple(sorted(found, key=lambda one: (one.month, one.day), reverse=True))


def month_now(workspace: Workspace, at: datetime) -> str:
    """The month it is where the company works: "2026-11"."""
    return day_of(workspace, at)[:7]


def digest_of(store: Store, workspace: Workspace, month: str) -> Digest:
    """What was heard in a month."""
    entries = [entry_of(workspace, one) for one in feedback.entries(store, workspace.id)]
    return digest(feedback_form(), entries, _answers(store, workspace), month)


def months(store: Store, workspace: Workspace, at: datetime) -> tuple[str, ...]:
    """The months in which something was sent, and this one, the newest first."""
    sent = {
        day_of_stamp(workspace, one.sent_at)[:7] for one in feedback.entries(store, workspace.id)
    }
    return tuple(sorted({*sent, month_now(workspace, at)}, reverse=True))


def answer(
    store: Store,
    workspace_id: str,
    theme: str,
    month: str,
    text: str,
    member_id: str,
    at: datetime,
) -> None:
    """Keep what marketing does about a theme; no text takes an earlier answer back.

    Raises KeyError for a theme that is none, AnswerRefusedError for one that is too long.
    """
    if theme not in feedback_form().themes:
        raise KeyError(theme)
    if len(text) > LONGEST_ANSWER:
        raise AnswerRefusedError(AnswerRefusedError.__doc__)
    with store.immediate():
        said = FeedbackAnswer(theme, month, text, "", stamp(at))
        feedback.put_answer(store, workspace_id, said, member_id)


def remove(store: Store, workspace_id: str, entry_id: str, at: datetime) -> bool:
    """Take a form out of what counts; False where there is none. ``bring_back`` undoes it."""
    return feedback.set_removed(store, workspace_id, entry_id, stamp(at))


def bring_back(store: Store, workspace_id: str, entry_id: str) -> bool:
    """Undo ``remove``; False where there is no such form."""
    return feedback.set_removed(store, workspace_id, entry_id, None)


def thrown_away(store: Store, workspace_id: str, at: datetime) -> list[FeedbackEntry]:
    """The forms that were taken out in the last thirty days."""
    since = stamp(at - timedelta(days=DAYS_IN_BIN))
    return feedback.removed_since(store, workspace_id, since)


def entry_of(workspace: Workspace, kept: FeedbackEntry) -> Entry:
    """A form as the digest counts it."""
    day = day_of_stamp(workspace, kept.sent_at)
    return Entry(kept.id, day, kept.chosen, kept.asset, kept.words, sender_words(kept.sender))


def table(store: Store, workspace: Workspace) -> list[tuple[str, ...]]:
    """Every form as one line of a file, its heading first; answers in words."""
    form = feedback_form()
    words = {one.id: {option.id: option.text for option in one.options} for one in form.questions}
    names = {one.id: one.name for one in assets.of_workspace(store, workspace.id)}
    rows = [
        (
            day_of_stamp(workspace, one.sent_at),
            sender_words(one.sender),
            *(words[key].get(one.chosen.get(key, ""), "") for key in words),
            form.missing.text if one.asset == MISSING else names.get(one.asset, one.asset),
            one.words,
        )
        for one in feedback.entries(store, workspace.id)
    ]
    return [("day", "link", *words, "asset", "words"), *rows]


def _entry(here: Opened, given: Given, at: datetime) -> FeedbackEntry:
    known = {MISSING, *(asset for asset, _ in here.assets)}
    return FeedbackEntry(
        id=new_id(),
        link_id=here.link.id,
        once=given.once[:_LONGEST_ONCE] or new_id(),
        chosen=feedback_form().chosen(given.chosen),
        asset=given.asset if given.asset in known else "",
        words=given.words,
        sent_at=stamp(at),
        sender=here.link.name,
    )


def _answers(store: Store, workspace: Workspace) -> list[Answer]:
    found = feedback.answers(store, workspace.id)
    return [
        Answer(one.theme, one.month, one.text, one.by, day_of_stamp(workspace, one.answered_at))
        for one in found
    ]
