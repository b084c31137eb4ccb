import pytest

from advisor.library import site
from advisor.reports.charts import for_print
from advisor.reports.fonts import characters, missing
from advisor.reports.markdown import escaped
from advisor.reports.row_headers import with_row_headers

INTER = str(site("static") / "vendor" / "inter-static" / "Inter-Regular.ttf")


def test_the_shipped_font_has_what_the_product_writes():
    assert not missing("Aa09éñłČŞ–—−×÷→←“”’…·⅓®%€", [(INTER, 0)])
    assert missing("日ش👍", [(INTER, 0)]) == frozenset("日ش👍")


@pytest.mark.parametrize("content", [b"", b"no font", b"\0\1\0\0\0\x10" + b"\xff" * 90])
def test_a_file_that_is_no_font_draws_nothing(tmp_path, content):
    (tmp_path / "broken.ttf").write_bytes(content)

    assert characters(str(tmp_path / "broken.ttf")) == frozenset()
    assert characters(str(tmp_path / "none.ttf")) == frozenset()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1.6", "1.6"),
        ("1. one", "1\\. one"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("+10", "+10"),
        ("a|b *c* <d>", "a\\|b \\*c\\* \\<d\\>"),
        ("[x](http://y)", "\\[x\\](http://y)"),
    ],
)
def test_nothing_typed_acts_as_markdown(text, written):
    assert escaped(text) == written


def test_drawings_for_print_have_no_halo_and_weights_that_the_fonts_have():
    text = '<text x="50%" y="10" class="a" fill="#111111" stroke="#FFFFFF" stroke-width="6" '
    text += 'font-size="15" font-weight="680" text-anchor="middle" paint-order="stroke">Ana</text>'

    printed = for_print(f"<svg>{text}</svg>")

    assert "stroke-width" not in printed
    assert 'font-weight="600"' in printed
    assert '<rect x="50%" y="-3" width="34" height="17"' in printed


def test_a_pdf_whose_structure_is_packed_is_left_as_it_is():
    packed = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF"

    assert with_row_headers(packed) == packed
