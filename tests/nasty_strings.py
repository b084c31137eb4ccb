"""Texts that break programs: each for a reason, all to go through every text field unharmed."""

from __future__ import annotations

# What the markup would become if it were ever let through: nothing of this may be on a page.
LET_THROUGH = "#nasty, .nasty, [onerror], [onload]"
EVALUATED = "nasty49nasty"

NASTY: dict[str, str] = {
    "bidi override": "abc\u202enasty\u202c \u2066isolated\u2069",
    "right to left": "\u200fשלום עולם\u200f",
    "zero width": "na\u200bsty\u200c\u200d\ufeff\u2060word",
    "emoji with joiners": "👩‍👩‍👧‍👦 👩🏽‍🚀 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "flags": "🇳🇱🇺🇦🏳️‍🌈",
    "stacked marks": "Z̸̡̢̛͔̳͖̀́̂a̵̧̨̛̮͙̅̆̇l̶̢̧̛̫͚̈̉̊g̷̨̛̳͎̋̌̍o",
    "controls": "nul\x00 bell\x07 esc\x1b[31m del\x7f next\x85line",
    "separators": "line\u2028para\u2029graph",
    "formula equals": '=HYPERLINK("http://nasty.example","x")',
    "formula plus": "+1+cmd|' /C calc'!A0",
    "formula minus": "-2+3",
    "formula at": "@SUM(1+1)",
    "formula after a tab": "\t=1+1",
    "script": "<script id=nasty>alert(1)</script>",
    "broken out of an attribute": '"><img class=nasty src=x onerror=alert(1)>',
    "single quotes": "'><svg class='nasty' onload='alert(1)'>",
    "comment and data": "<!-- nasty --> <![CDATA[x]]> </textarea></title>",
    "entities": "&amp; &lt;b&gt; &#60; &nbsp; &nasty;",
    "jinja": "nasty{{7*7}}nasty {% if 1 %} {# note #}",
    "other templates": "nasty${7*7}nasty nasty#{7*7}nasty <%= 7*7 %> %s %(x)s {0} {x}",
    "sql": "'; DROP TABLE people; -- \" OR 1=1",
    "paths": "../../../etc/passwd ..\\..\\x C:\\con /dev/null ~",
    "headers": "x\r\nX-Nasty: 1\r\n\r\n<b id=nasty>",
    "cjk": "株式会社東京マーケティング 営業部",
    "arabic and hindi": "التسويق والمبيعات विपणन और बिक्री",
    "percent": "%00 %0d%0a %3Cscript%3E %u0041 100%",
    "typst": '#panic("nasty") $x^2$ *bold* _it_ `raw` @label <label> \\ = Title',
    "typst blocks": '```\nnasty\n``` //comment /* x */ #let x = 1 #include "/etc/passwd"',
    "markdown": "# nasty\n- [x](javascript:alert(1)) **b** | a | b |\n---\n> q",
    "newlines": "\n\none\n\n\ntwo\n",
    "replacement and beyond": "\ufffd \U000e0001 \uffff \U0010ffff 𝕬",
    "numbers that are none": "NaN 1e999 -0 ٣٤ ⅷ ½ 0x10",
}
SPACES = " \t \u00a0 \u3000 "
ONE_WORD = "nastyword" * 30
LONG = "nasty " * 17_000


def bundles(most: int = 250) -> list[str]:
    """All of them in as few texts as go into a field of so many characters, and the odd ones."""
    found, now = [], ""
    for text in NASTY.values():
        if now and len(now) + len(text) > most:
            found.append(now)
            now = ""
        now = f"{now} {text}" if now else text
    return [*found, now, SPACES, ONE_WORD, LONG]
