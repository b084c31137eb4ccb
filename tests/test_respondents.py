import pytest

from tests.apart import run_apart
from tests.benchmarks.respondents import asked, everyone, lost
from tests.servers import running

pytestmark = pytest.mark.slow


def test_forty_who_answer_at_once_meet_no_error_and_lose_no_answer(data):
    known, wanted = asked(data, 40)
    with running(data) as server:
        port = int(server.url.rpartition(":")[2])
        told = run_apart(everyone(port, wanted, pages=3))

    assert told.errors == []
    assert sum(map(len, told.acknowledged.values())) == 40 * 3
    assert lost(data, known, told) == []
