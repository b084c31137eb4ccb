import io

import pytest
from pypdf import PdfReader

from advisor.core.plan.hand_off import CardField, HandOffKit, RejectReason
from advisor.reports.lead_card import cards_pdf
from advisor.usecases.hand_off import usual_kit
from tests.reports.made import reader, squeezed, structure

PAPERS = {"a4": (595, 842), "letter": (612, 792)}
NASTY = "\u202e\u05de \U0001f600 {{ 7*7 }} #panic() $x$ *b* \\u{41} " + "W" * 200


@pytest.fixture(scope="module", params=PAPERS)
def printed(request):
    return cards_pdf(usual_kit(), "Northwind Tea", request.param), PAPERS[request.param]


def words(pdf, page):
    return squeezed(PdfReader(io.BytesIO(pdf)).pages[page].extract_text())


def test_four_cards_lie_on_the_first_page_and_the_reasons_on_the_second(printed):
    pdf, size = printed
    pages = PdfReader(io.BytesIO(pdf)).pages

    assert [tuple(round(n) for n in page.mediabox[2:]) for page in pages] == [size, size]
    assert words(pdf, 0).count("Leadcard") == 4


def test_every_field_hint_and_reason_can_be_read(printed):
    pdf, _ = printed

    for field in usual_kit().card:
        assert words(pdf, 0).count(squeezed(field.hint)) == 4, field.name
    for reason in usual_kit().rejects:
        assert squeezed(reason.text) in words(pdf, 1)


def test_it_is_tagged_titled_and_the_same_each_time(printed):
    pdf, size = printed
    kinds = {str(one.get("/S")) for one in structure(pdf)}

    assert reader(pdf).metadata.title == "Lead cards: Northwind Tea"
    assert {"/H1", "/Table"} <= kinds
    paper = next(name for name, known in PAPERS.items() if known == size)
    assert cards_pdf(usual_kit(), "Northwind Tea", paper) == pdf


def test_nasty_words_do_no_harm_and_very_long_ones_still_make_a_page():
    fields = tuple(CardField(f"card.{n}", NASTY[:60], NASTY) for n in range(8))
    kit = HandOffKit((), fields, (RejectReason("r", "r", NASTY, None),), (), ())

    assert "#panic()" in words(cards_pdf(kit, NASTY), 0)
