from advisor.store import serving


def test_only_one_server_holds_a_data_file(tmp_path):
    held = serving.hold(tmp_path / "advisor.db")

    assert held is not None
    assert serving.hold(tmp_path / "advisor.db") is None
    held.close()


def test_the_next_server_may_start_when_the_first_has_ended(tmp_path):
    first = serving.hold(tmp_path / "advisor.db")
    assert first is not None
    first.close()
    second = serving.hold(tmp_path / "advisor.db")

    assert second is not None
    second.close()


def test_two_data_files_have_two_locks(tmp_path):
    held = [serving.hold(tmp_path / name) for name in ("a.db", "b.db")]

    assert all(held)
    for lock in held:
        lock.close()
