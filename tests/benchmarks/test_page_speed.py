"""How long a question page takes, and an answer that is saved durably.

Method: the app on a real data file (write-ahead logging, synchronous FULL, so that a save has
reached the disk before the reply), asked through Flask's test client, without a network or a
browser. What is timed is one whole request: opening the file, finding the link, the assessment,
its answers and its definition, making or checking the form, saving, rendering. The page is one of
the full form, four statements and a situation; half of the questionnaire is answered. Each POST
changes all five answers of the page, with a good form token, and leads on to the next page, which
is not fetched. Warm-up, then 200 rounds; the aim is at most 10 ms each in the median on one core.
There is no assertion on time: a busy machine is not a wrong result.
"""

from datetime import UTC, datetime
from itertools import cycle

import pytest

from advisor.library import load_questionnaire
from tests.builders import begun, company, complete, link_to

PAGE = "negotiation"


@pytest.fixture
def path(store):
    """A page in the middle of the full form, with the pages before it answered."""
    workspace, ana = company(store)
    answers = complete(load_questionnaire("founder"))
    half = dict(list(answers.items())[: len(answers) // 2])
    link = link_to(store, begun(store, workspace, ana, "founder", answers=half), datetime.now(UTC))
    return f"/a/{link}/{PAGE}"


@pytest.mark.benchmark(group="pages")
def test_a_question_page(benchmark, visitor, path):
    reply = benchmark.pedantic(visitor.http.get, (path,), rounds=200, warmup_rounds=10)

    assert reply.status_code == 200


@pytest.mark.benchmark(group="pages")
def test_a_page_of_answers_saved_durably(benchmark, visitor, store, path):
    token, turns = visitor.form_token(), cycle("12345")
    names = [f"{PAGE}_{n}" for n in (1, 2, 3, 4)]

    def save():
        turn = next(turns)
        answers = {f"q_{name}": turn for name in names}
        answers[f"q_{PAGE}_situation"] = "abcda"[int(turn) - 1]
        sent = answers | {"csrf_token": token, "revision": 10**9}
        return visitor.http.post(path, data=sent)

    reply = benchmark.pedantic(save, rounds=200, warmup_rounds=10)

    assert reply.status_code == 302
    assert store.row("SELECT COUNT(*) AS n FROM answers WHERE question_id = :q", q=f"{PAGE}_1")["n"]
