from advisor.store import serving
from tests.permissions import ordinary_user


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


def test_where_no_lock_can_be_kept_the_data_file_is_left_to_say_why(tmp_path):
    tmp_path.chmod(0o555)

    with ordinary_user(tmp_path):
        held = serving.hold(tmp_path / "advisor.db")

    assert held is not None
    held.close()
