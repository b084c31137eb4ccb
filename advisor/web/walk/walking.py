"""One questionnaire from the link to the result, with detours."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import numpy as np

from advisor.core.answers import observations_from
from advisor.core.questionnaire import UNKNOWN, Questionnaire, Section
from advisor.core.response import check_response
from advisor.library import catalogue
from advisor.web.walk.browser import Browser, Page
from advisor.web.walk.choosing import Choice, Wrong, choose, name_of, wrong_answers
from advisor.web.walk.company import Company
from advisor.web.walk.looking import (
    SAVE,
    look_at_list,
    look_at_refusal,
    look_at_section,
)
from advisor.web.walk.noticing import WalkFailed, expect, expect_same
from advisor.web.walk.record import Record

# More pages than any walk needs: a bot that goes in circles has found something.
MOST_STEPS = 400


class Walk:
    """One walk. did: how often it did what, in words."""

    def __init__(self, company: Company, questionnaire: Questionnaire, seed: int) -> None:
        """Stand before the link. seed: of all that is chosen on the way."""
        self.company, self.questionnaire = company, questionnaire
        self.chance = np.random.default_rng(seed)
        self.record = Record(questionnaire)
        self.browser = Browser(company.app)
        self.did: Counter[str] = Counter()

    def go(self) -> None:
        """All the way to the result. Raises WalkFailed."""
        page = self._enter(self.company.link())
        for _ in range(MOST_STEPS):
            if page.here == "receipt":
                break
            page = self._check(page) if page.here == "check" else self._section(page)
        else:
            raise WalkFailed(f"{page.url}: no end after {MOST_STEPS} pages")
        self._receipt(page)
        self._result()

    def _enter(self, link: str) -> Page:
        """Open a link in the browser and go on where it leads."""
        start = self.browser.get(link)
        page = self.browser.begin(start, begun=bool(self.record.answers))
        expect_same(page.here, self.record.first_gap(), f"{link}: where it goes on")
        return page

    def _section(self, page: Page) -> Page:
        """One page: looked at, sometimes left or answered wrongly, in the end answered."""
        section = look_at_section(page, self.record)
        self.did["pages"] += 1
        detour = self.chance.random()
        if detour < 0.1:
            return self._back(page)
        if detour < 0.2:
            return self._come_again()
        if detour < 0.3:
            page = self._reload(page)
        elif detour < 0.4:
            return self._two_windows(page, section)
        elif detour < 0.45 and self.record.gaps:
            return self._hand_in_too_early(page)
        elif detour < 0.8:
            page = self._answer_wrongly(page, section)
        return self._answer(page, section)

    def _choices(self, section: Section) -> list[Choice]:
        answers = self.record.answers
        return [choose(q, answers.get(q.id, ""), self.chance) for q in section.questions]

    def _answer(self, page: Page, section: Section) -> Page:
        """Answer all questions of a page; numbers that contradict each other are tried again."""
        choices = self._choices(section)
        self.record.keep(typed(choices))
        came_from_check = "check" in parse_qs(urlsplit(page.url).query)
        sent = self.browser.send(page, page.form(*SAVE), fields_of(choices), status=0)
        self.did["answers"] += len(choices)
        if sent.status == 422 and self.questionnaire.subject == "business":
            self.did["contradictions"] += 1
            expect(sent.errors(), f"{sent.url}: refused without a word")
            look_at_section(sent, self.record)
            return sent
        more = {name_of(question) for part, question in self.record.gaps if part.id == section.id}
        if more:
            # An answer on this page made another question of it show.
            expect_same((sent.status, set(sent.errors())), (422, more), f"{sent.url}: more to ask")
            return sent
        expect_same(sent.status, 200, f"{page.url}: the status ({sent.errors()})")
        wanted = self.record.after(section.id, from_check=came_from_check)
        expect_same(sent.here, wanted, f"{page.url}: the next page")
        return sent

    def _answer_wrongly(self, page: Page, section: Section) -> Page:
        """One answer that must be refused among others that are kept."""
        wrong = self._wrong(section)
        if wrong is None:
            return page
        # What the page waits for stays as it is: another answer could hide the wrong one.
        left = {wrong.question.id} | {q.when.question for q in section.questions if q.when}
        others = [one for one in self._choices(section) if one.question.id not in left]
        sent = fields_of(others) | dict(wrong.fields)
        answer = sent.get(name_of(wrong.question))
        both = sent.get(f"{name_of(wrong.question)}_unknown") == UNKNOWN
        emptied = {} if answer is None or both else {wrong.question.id: answer}
        self.record.keep(typed(others) | emptied)
        refused = self.browser.send(page, page.form(*SAVE), sent, status=422)
        look_at_refusal(refused, wrong, answer or "")
        look_at_section(refused, self.record, answered=False)
        self._look_at_store(refused)
        self.did["refused"] += 1
        return refused

    def _wrong(self, section: Section) -> Wrong | None:
        answers = self.record.answers
        every = [w for q in section.questions for w in wrong_answers(q, answers.get(q.id, ""))]
        return every[self.chance.integers(len(every))] if every else None

    def _back(self, page: Page) -> Page:
        """Back shows the page before as it was answered; from the first page the start."""
        before = self.browser.get(page.link("back"))
        self.did["backs"] += 1
        place = self.record.place(page.here) or 0
        if place == 0:
            return self.browser.begin(before, begun=bool(self.record.answers))
        expect_same(before.here, self.record.sections[place - 1].id, f"{page.url}: the page before")
        look_at_section(before, self.record)
        return before

    def _reload(self, page: Page) -> Page:
        self.did["reloads"] += 1
        again = self.browser.get(page.url)
        look_at_section(again, self.record)
        return again

    def _come_again(self) -> Page:
        """On another device, by a new link or by the resume code."""
        self.browser = Browser(self.company.app)
        link, code = self.company.invitation()
        self.did["resumes"] += 1
        if not code or self.chance.random() < 0.5:
            return self._enter(link)
        ask = self.browser.get("/resume/")
        start = self.browser.send(ask, ask.tree.tagged("form")[-1], {"code": code.lower()})
        return self._enter(start.url)

    def _two_windows(self, page: Page, section: Section) -> Page:
        """The same page twice: what the other window answered since is not silently replaced."""
        other, seen = Browser(self.company.app), self.record.revision
        theirs, mine = self._choices(section), self._choices(section)
        self.record.keep(typed(theirs))
        there = other.get(page.url)
        expect(other.send(there, there.form(*SAVE), fields_of(theirs), 0).status in {200, 422}, "")
        clashing = self.record.newer(typed(mine), seen)
        if not clashing or any(q.when for q in section.questions):
            return self._reload(self.browser.get(page.url))
        refused = self.browser.send(page, page.form(*SAVE), fields_of(mine), status=409)
        named = {key.removeprefix("q_") for key in refused.errors()}
        expect_same(named, clashing, f"{page.url}: what two windows answered")
        look_at_section(refused, self.record, answered=False)
        self._look_at_store(refused)
        self.did["two windows"] += 1
        return self._answer(refused, section)

    def _hand_in_too_early(self, page: Page) -> Page:
        """Refused with the list of what is missing, each entry leading there."""
        check = self.browser.get(page.path.rpartition("/")[0] + "/check")
        refused = self.browser.send(check, check.form("Hand in"), {}, status=422)
        ways = list(refused.errors())
        expect(len(ways) >= len(self.record.gaps), f"{refused.url}: {ways} of what is missing")
        expect(not self.company.handed_in(), f"{refused.url}: handed in with gaps")
        look_at_list(refused, self.record)
        self.did["handed in too early"] += 1
        return self.browser.get(ways[0].partition("#")[0])

    def _check(self, page: Page) -> Page:
        """The check page; handing in where nothing is missing, else to the first gap."""
        look_at_list(page, self.record)
        if self.record.gaps:
            return self._hand_in_too_early(page)
        sent = self.browser.send(page, page.form("Hand in"), {}, status=0)
        if sent.status == 200:
            return sent
        # Numbers on different pages can contradict each other; the list leads to them.
        expect_same((sent.status, self.questionnaire.subject), (422, "business"), sent.url)
        self.did["contradictions"] += 1
        return self.browser.get(next(iter(sent.errors())).partition("#")[0])

    def _receipt(self, page: Page) -> None:
        """The receipt lists every answer; its file agrees with itself; nothing changes any more."""
        look_at_list(page, self.record)
        expect(self.company.assessment.reference in page.words, f"{page.url}: no reference")
        self._look_at_store(page)
        expect(self.company.handed_in(), f"{page.url}: not handed in")
        self.browser.bytes_of(page.link("Download a copy"))
        file = json.loads(
            self.browser.bytes_of(page.link("Your answers as a file that can be checked"))
        )
        expect_same(check_response(file, catalogue()), [], f"{page.url}: the response file")
        late = self.browser.get(page.path.rpartition("/")[0] + f"/{self.record.sections[0].id}")
        expect_same(late.here, "receipt", f"{late.url}: a page after handing in")

    def _result(self) -> None:
        """What is computed is what the bot's own answers give, and the pages show it."""
        person, asked = self.company.person, self.questionnaire
        rater = self.company.assessment.respondent
        wanted = frozenset[object]()
        if asked.subject == "person":
            wanted = frozenset(observations_from(asked, self.record.answers, person.id, rater))
        expect_same(self.company.observations(), wanted, "the observations")
        owner, base = Browser(self.company.app), f"/w/{self.company.workspace.id}"
        owner.get(self.company.sign_in())
        for path in (f"/people/{person.id}", "/result/"):
            owner.get(base + path)

    def _look_at_store(self, page: Page) -> None:
        expect_same(self.company.kept(), self.record.answers, f"{page.url}: what is kept")


def typed(choices: list[Choice]) -> dict[str, str]:
    """Question id to what is kept of each choice."""
    return {one.question.id: one.stored for one in choices}


def fields_of(choices: list[Choice]) -> dict[str, str | None]:
    """All that a form sends for the choices."""
    sent: dict[str, str | None] = {}
    for one in choices:
        sent |= one.fields
    return sent


def said(did: Mapping[str, int]) -> str:
    """What a walk did, in words."""
    return ", ".join(f"{count} {what}" for what, count in did.items())
