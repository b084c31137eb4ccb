"""The inspection of pages finds what it is there to find."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from werkzeug.test import TestResponse

from tests.web.inspection import POLICY, inspect

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def problems(body, headers=None, title="Plan – Advisor"):
    html = f'<html lang="en"><title>{title}</title><h1>Plan</h1>{body}</html>'
    sent = {"Content-Type": "text/html"} | (HEADERS if headers is None else headers)
    reply = TestResponse([html.encode()], "200", sent.items(), None)
    return inspect(reply, BeautifulSoup(html, "html.parser"))


def test_a_sound_page_has_no_problems():
    form = '<form method="post"><input type="hidden" name="csrf_token"><button>Save</button></form>'

    assert (
        problems(f'{form}<a href="#x">to x</a><p id="x"></p><svg aria-hidden="true"></svg>') == []
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<h1>Twice</h1>", "2 h1"),
        ('<p class="errors"></p>', "the title does not tell of the errors"),
        ('<p style="color: red"></p>', "style of p"),
        ("<script>x</script>", "a script in the page"),
        ('<p onclick="x()"></p>', "onclick of p"),
        ('<a href="javascript:x">x</a>', "href of a: javascript:x"),
        ('<p id="a"></p><p id="a"></p>', "id twice: a"),
        ('<p id="a b"></p>', "id with a space: a b"),
        ('<p aria-describedby="no"></p>', "aria-describedby points at nothing: no"),
        ('<a href="#no">x</a>', "link to nothing: #no"),
        ("<label>Name</label>", "label without a control: Name"),
        ('<label for="a"></label><input id="a" name="a">', "label without words"),
        ('<input name="a">', "control without a label: a"),
        ('<form><button type="submit"></button></form>', "button without words"),
        (
            '<label>A<input type="radio" name="a"></label>',
            "radio outside of a group with a legend: a",
        ),
        ('<fieldset id="f"></fieldset>', "fieldset without a legend: f"),
        ('<img src="x">', "picture without words: x"),
        ("<svg></svg>", "drawing that is neither named nor hidden"),
        ('<form method="post" action="/x"><button>Go</button></form>', "form without a token: /x"),
        ('<form action="/x"></form>', "form without a button: /x"),
        ('<header class="top"></header>', "no way to Help"),
    ],
)
def test_a_problem_is_told(body, told):
    assert told in problems(body)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ('<input name="a"><input name="a">', "name twice: a"),
        ('<input type="radio" name="a" value="1">' * 2, "choice twice: ('a', '1')"),
        (
            '<input type="radio" name="a" value="1" checked><input type="radio" name="a" checked>',
            "two chosen: a",
        ),
    ],
)
def test_what_one_form_sends_twice_is_told(fields, told):
    assert told in problems(f"<form>{fields}<button>Go</button></form>")


def test_missing_headers_are_told():
    assert len(problems("", headers={})) == 3


def test_a_title_without_the_product_is_told():
    assert problems("", title="Plan") == ["title: 'Plan'"]
