import subprocess

import pytest

from advisor.core.paper import Printing, blank_form
from advisor.library import SHIPPED, definition_from_yaml, load_questionnaire
from advisor.reports.blank_form import blank_pdf
from tests import programs
from tests.own_questionnaires import text as own_text
from tests.reports.made import reader, structure

OWNED = Printing("1234abcd", seed="5", reference="KX72MP", about="Ana Lind", by="Carla")
MOST_PAGES = {"founder-short": 8, "founder": 10, "observer": 10, "context": 8, "alignment": 4}


def form_of(name, printing=OWNED):
    return blank_form(load_questionnaire(name), printing)


@pytest.fixture(scope="module", params=[(n, p) for n in SHIPPED for p in ("a4", "letter")])
def printed(request):
    name, paper = request.param
    return form_of(name), blank_pdf(form_of(name), paper), paper


def words_of(made, folder):
    """What pdftotext reads, as one line without hyphens at line ends."""
    program = programs.require("pdftotext", "On Debian or Ubuntu: apt-get install poppler-utils.")
    file = folder / "form.pdf"
    file.write_bytes(made)
    ended = subprocess.run([program, file, "-"], capture_output=True, check=True, text=True)
    return squeezed(ended.stdout)


def squeezed(text):
    """Without spaces and breaks, which columns put in other places."""
    return "".join(text.split())


def test_every_question_and_answer_can_be_read(printed, tmp_path):
    form, made, _ = printed
    found = words_of(made, tmp_path)

    for item in form.items:
        for text in (item.text, item.only_if, *(box.text for box in item.boxes)):
            assert squeezed(text) in found or text in form_labels(form), text


def form_labels(form):
    """Short answers stand once above their column."""
    grids = [block for part in form.parts for block in part.blocks if block.grid]
    return {box.text for block in grids for item in block.items for box in item.boxes}


def test_it_is_tagged_titled_and_of_the_paper_asked_for(printed):
    form, made, paper = printed
    found = reader(made)

    assert found.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in found.trailer["/Root"]["/Metadata"].get_data()
    assert found.metadata.title == form.title
    box = found.pages[0].mediabox
    assert (round(box.width), round(box.height)) == {"a4": (595, 842), "letter": (612, 792)}[paper]


def test_it_takes_no_more_pages_than_one_gladly_fills_in(printed):
    form, made, _ = printed

    assert len(reader(made).pages) <= MOST_PAGES[form.id]


def test_every_page_says_its_number_version_and_reference(printed):
    _, made, _ = printed
    pages = [page.extract_text() for page in reader(made).pages]

    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Reference KX72MP · Version 1234abcd" in text


def test_the_same_form_gives_the_same_bytes():
    assert blank_pdf(form_of("context")) == blank_pdf(form_of("context"))


def test_no_heading_stands_at_the_foot_of_a_page_without_a_question(printed):
    form, made, _ = printed
    titles = {part.title for part in form.parts}

    for page in reader(made).pages:
        lines = [line.strip() for line in page.extract_text().splitlines() if line.strip()]
        body = [line for line in lines if not line.startswith(("Page ", "Reference "))]
        assert body[-1] not in titles


def test_the_grids_are_tables_with_heads():
    found = list(structure(blank_pdf(form_of("founder"))))

    assert sum(one["/S"] == "/Table" for one in found) == 16
    assert any(one["/S"] == "/TH" for one in found)


NASTY = (
    "\u202e\u05de\u05b0 \U0001f600 \U000e0041 {{ 7*7 }} #let x = 1 $x$ *b* \\u{41} =1+1 "
    + "W" * 200
)


def test_no_text_acts_as_markup_or_breaks_the_form(tmp_path):
    asked = definition_from_yaml(own_text("closing"))
    asked = asked.model_copy(update={"title": NASTY, "purpose": NASTY})
    made = blank_pdf(blank_form(asked, Printing("1", about=NASTY, by=NASTY)))

    assert "#letx=1$x$*b*\\u{41}=1+1" in words_of(made, tmp_path)


def test_what_is_longer_than_a_page_runs_on_to_the_next(tmp_path):
    asked = definition_from_yaml(own_text("closing"))
    (question,) = asked.questions
    anchors = tuple(f"{'so ' * 1_600}the end of {level}" for level in range(1, 6))
    long = question.model_copy(update={"anchors": anchors})
    section = asked.sections[0].model_copy(update={"questions": (long,)})
    made = blank_pdf(blank_form(asked.model_copy(update={"sections": (section,)}), Printing("1")))

    assert len(reader(made).pages) >= 4
    assert all(f"theendof{level}" in words_of(made, tmp_path) for level in range(1, 6))
