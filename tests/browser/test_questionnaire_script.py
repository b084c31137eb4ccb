import http.server
import json
import threading
import urllib.parse
from functools import partial
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from tests.components.gallery import write

pytestmark = pytest.mark.browser


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args, posts, replies, **options):
        self.posts, self.replies = posts, replies
        super().__init__(*args, **options)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        sent = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        self.posts.append((self.path, sent))
        status = self.replies.pop(0) if self.replies and self.path == "/save" else 200
        said = "Saved" if status == 200 else "Changed in another window"
        answer = json.dumps({"said": said, "revision": 3 + len(self.posts)}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *_args):
        pass


@pytest.fixture
def asked(chromium, tmp_path):
    write(tmp_path)
    posts, replies, said = [], [], []
    handler = partial(Handler, posts=posts, replies=replies, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = chromium.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"http://127.0.0.1:{server.server_port}/question.html")
        yield SimpleNamespace(page=page, posts=posts, replies=replies, said=said)
        page.close()
        server.shutdown()


def chosen(asked, name):
    return asked.page.eval_on_selector(f"input[name={name}]:checked", "radio => radio.value")


def saved(asked, count):
    while len(asked.posts) < count:
        asked.page.wait_for_timeout(20)
    expect(asked.page.locator("#saved")).to_have_text("Saved")
    return asked.posts[count - 1][1]


def test_a_digit_chooses_and_the_same_digit_again_adds_a_half(asked):
    asked.page.focus("#q_l-1")
    asked.page.keyboard.press("4")
    assert chosen(asked, "q_l") == "4"

    asked.page.keyboard.press("4")
    assert chosen(asked, "q_l") == "4.5"


def test_zero_is_the_answer_outside_the_scale(asked):
    asked.page.focus("#q_a-4")
    asked.page.keyboard.press("0")

    assert chosen(asked, "q_a") == "no_chance"


def test_the_highest_level_has_no_half_above_it(asked):
    asked.page.focus("#q_l-1")
    asked.page.keyboard.press("5")
    asked.page.keyboard.press("5")

    assert chosen(asked, "q_l") == "5"


def test_enter_on_a_choice_goes_on(asked):
    asked.page.focus("#q_a-4")
    with asked.page.expect_navigation():
        asked.page.keyboard.press("Enter")

    assert asked.posts[-1][0] == "/next"


def test_a_digit_typed_into_a_field_is_just_a_digit(asked):
    asked.page.fill("#q_e", "")
    asked.page.type("#q_e", "4")

    assert asked.page.input_value("#q_e") == "4"


def test_a_choice_is_saved_at_once_with_the_token(asked):
    asked.page.check("#q_c-2", force=True)

    sent = saved(asked, 1)
    assert (sent["q_c"], sent["csrf_token"], sent["revision"]) == ("2", "token", "3")


def test_the_next_save_knows_the_revision_of_the_last(asked):
    asked.page.check("#q_c-2", force=True)
    saved(asked, 1)
    asked.page.check("#q_c-3", force=True)

    assert saved(asked, 2)["revision"] == "4"


def test_what_is_typed_is_saved_without_leaving_the_field(asked):
    asked.page.type("#q_t", "Listens well")

    assert saved(asked, 1)["q_t"] == "Listens well"


def test_a_failed_save_says_so_and_is_tried_again(asked):
    asked.replies.append(503)
    asked.page.check("#q_c-2", force=True)
    expect(asked.page.locator("#saved")).to_have_text("Not saved yet – we will try again")

    assert saved(asked, 2)["q_c"] == "2"


def test_a_refused_save_gives_the_reason_and_stops(asked):
    asked.replies.append(409)
    asked.page.check("#q_c-2", force=True)
    expect(asked.page.locator("#saved")).to_have_text("Changed in another window")

    asked.page.check("#q_c-3", force=True)
    asked.page.wait_for_timeout(200)
    assert len(asked.posts) == 1


def test_going_on_right_after_typing_sends_the_last_words(asked):
    asked.page.type("#q_t", "Listens")
    asked.page.check("#q_c-2", force=True)
    asked.page.type("#q_t", " well")
    with asked.page.expect_navigation():
        asked.page.click("text=Save and go on")

    path, sent = asked.posts[-1]
    assert (path, sent["q_t"], sent["revision"]) == (
        "/next",
        "Listens well",
        str(2 + len(asked.posts)),
    )


def test_a_number_and_not_knowing_exclude_each_other(asked):
    asked.page.type("#q_n", "30")
    assert not asked.page.is_checked("#q_n-unknown")

    asked.page.check("#q_n-unknown")
    assert asked.page.input_value("#q_n") == ""


def test_the_focus_starts_on_the_errors_and_each_leads_to_its_question(asked):
    assert asked.page.evaluate("document.activeElement.id") == "errors"

    asked.page.click("#errors a")
    assert asked.page.evaluate("document.activeElement.id") == "q_c-1"


def test_nothing_breaks_the_content_security_policy(asked):
    asked.page.check("#q_c-2", force=True)
    saved(asked, 1)

    assert asked.said == []
