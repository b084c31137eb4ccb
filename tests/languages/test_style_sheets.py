import re

from advisor.library import site

CONTENT = re.compile(r'content:[^;}]*"([^"]*)"')


def test_style_sheets_say_no_words_since_nobody_could_translate_them():
    sheets = sorted((site("static") / "css").glob("*.css"))
    said = [words for sheet in sheets for words in CONTENT.findall(sheet.read_text("utf-8"))]

    assert said
    assert [words for words in said if re.search(r"\w{2,}", words)] == []
