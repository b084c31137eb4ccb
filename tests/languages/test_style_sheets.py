import re

from advisor.library import site

CONTENT = re.compile(r"[ {]content:([^;}]*)")
WORDS = re.compile(r"""(["'])(.*?)\1""")


def test_style_sheets_say_no_words_since_nobody_could_translate_them():
    sheets = sorted((site("static") / "css").glob("*.css"))
    told = [value for sheet in sheets for value in CONTENT.findall(sheet.read_text("utf-8"))]
    said = [words for value in told for _, words in WORDS.findall(value)]

    assert "✕" in said
    assert [words for words in said if re.search(r"\w{2,}", words)] == []
