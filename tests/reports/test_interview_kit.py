import subprocess

import pytest

from advisor.core.hiring.briefing import Told, briefing
from advisor.core.hiring.kit import Occasion, kit
from advisor.core.hiring.scorecard import WorkPart
from advisor.core.hiring.weights import Criterion, Need
from advisor.library import catalogue
from advisor.library.interview import interview_words
from advisor.reports.interview_kit import briefing_pdf, kit_pdf, task_pdf
from tests import programs
from tests.reports.made import reader, squeezed, structure

SKILLS = catalogue().skills[:5]
NASTY = "\u202e\u05de\u05b0 \U0001f600 {{ 7*7 }} #let x = 1 $x$ *b* \\u{41} " + "W" * 200
WORDS = interview_words()
PAPERS = {"a4": (595, 842), "letter": (612, 792)}


def made(name="Rae", skills=SKILLS, **given):
    """A kit with a work sample."""
    criteria = {s.id: Criterion(s.id, 20, Need.MUST, 3.0) for s in skills}
    part = WorkPart(skills[0].id, tuple(f"In the work: level {n}" for n in range(1, 6)))
    usual = {"company": "Lind & Co", "opening": "Head of growth", "interviewer": name}
    usual |= {"contact": "Ana", "version": 1, "minutes": 60, "criteria": criteria}
    usual |= {"task": "Write a mail.", "task_minutes": 30, "parts": (part,)}
    return kit(skills, Occasion(**usual | given), WORDS)


@pytest.fixture(scope="module", params=["a4", "letter"])
def printed(request):
    return made(), kit_pdf([made()], request.param), request.param


def words_of(pdf, folder):
    """What pdftotext reads, without spaces and breaks."""
    program = programs.require("pdftotext", "On Debian or Ubuntu: apt-get install poppler-utils.")
    file = folder / "kit.pdf"
    file.write_bytes(pdf)
    ended = subprocess.run([program, file, "-"], capture_output=True, check=True, text=True)
    return squeezed(ended.stdout)


def test_every_question_note_and_level_can_be_read(printed, tmp_path):
    kit, pdf, _ = printed
    found = words_of(pdf, tmp_path)

    for sheet in kit.sheets:
        probes = [text for p in sheet.probes for text in (p.question, p.warning, *p.listen_for)]
        for text in (sheet.name, sheet.definition, sheet.must, *sheet.anchors, *probes):
            assert squeezed(text) in found, text


def test_rules_timing_words_and_work_sample_can_be_read(printed, tmp_path):
    kit, pdf, _ = printed
    found = words_of(pdf, tmp_path)
    said = [*kit.welcome, *kit.closing, *kit.after, *kit.follow_ups, kit.work.task]
    said += [text for rule in kit.how for text in rule] + [slot.name for slot in kit.timing.slots]

    for text in (*said, *kit.work.parts[0][1], "Not observed", "3.5", kit.version):
        assert squeezed(text) in found, text


def test_each_skill_has_one_page_of_its_own_on_both_papers(printed):
    kit, pdf, paper = printed
    pages = [page.extract_text() for page in reader(pdf).pages]

    assert len(pages) == 1 + len(kit.sheets) + 1 + 1
    for sheet, text in zip(kit.sheets, pages[1:], strict=False):
        assert squeezed(sheet.name) in squeezed(text)
        assert squeezed(sheet.anchors[4]) in squeezed(text)
    box = reader(pdf).pages[0].mediabox
    assert (round(box.width), round(box.height)) == PAPERS[paper]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("skill", catalogue().skills, ids=lambda skill: skill.id)
def test_no_skill_needs_a_second_page(skill, paper):
    assert len(reader(kit_pdf([made(skills=(skill,), parts=())], paper)).pages) == 3


def test_it_is_tagged_and_titled(printed):
    _, pdf, _ = printed
    found = reader(pdf)

    assert b"pdfuaid:part" in found.trailer["/Root"]["/Metadata"].get_data()
    assert found.metadata.title == "Interview kit: Head of growth, Rae"
    assert sum(one["/S"] == "/H1" for one in structure(pdf)) == 8


def test_the_same_kit_gives_the_same_bytes():
    assert kit_pdf([made()]) == kit_pdf([made()])


def test_the_kits_of_a_panel_are_numbered_each_from_one():
    pdf = kit_pdf([made("Rae", SKILLS[:1]), made("Ole", SKILLS[:2])])
    pages = [page.extract_text() for page in reader(pdf).pages]

    numbers = [text.partition("Page ")[2].split("\n")[0].strip() for text in pages]
    assert numbers == [f"{n} of 4" for n in range(1, 5)] + [f"{n} of 5" for n in range(1, 6)]


def test_a_draft_says_so_on_every_page():
    for page in reader(kit_pdf([made(version=0)])).pages:
        assert "Draft · not for use" in page.extract_text()


def test_no_text_acts_as_markup_and_a_long_task_runs_on(tmp_path):
    kit = made(NASTY, company=NASTY, opening=NASTY, contact=NASTY, task=f"{NASTY} " * 40)
    found = words_of(kit_pdf([kit]), tmp_path)

    assert "#letx=1$x$*b*\\u{41}" in found


def test_the_sheet_for_candidates_says_all_and_shows_no_level(tmp_path):
    told = Told("Lind & Co", "Seller", "to compare", "Ana", "2027-01-31", ("Rae", "Ole"), 45, 20)
    sheet = briefing(SKILLS, told, WORDS)
    found = words_of(briefing_pdf(sheet), tmp_path)

    for text in [t for pair in (*sheet.facts, *sheet.asked) for t in pair]:
        assert squeezed(text) in found, text
    assert all(squeezed(line) in found for _, lines in sheet.parts for line in lines)
    assert not any(squeezed(a) in found for skill in SKILLS for a in skill.anchors)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_task_for_candidates_is_one_page_with_room(paper, tmp_path):
    pdf = task_pdf("Lind & Co", "Seller", "Write a mail.", 30, paper)

    assert len(reader(pdf).pages) == 1
    assert "Writeamail.Whatyoumake" in words_of(pdf, tmp_path)
