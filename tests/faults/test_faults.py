import pytest

from tests.faults.__main__ import run, words

pytestmark = pytest.mark.slow


def test_what_was_told_saved_is_there_after_every_process_was_killed_twenty_times(tmp_path):
    told = run(20, tmp_path, seed=1, loaded=True)

    assert told.rounds == 20
    assert told.lost == told.damaged == [], words(told)
    assert {"typed", "page", "person"} <= told.kept.keys()
