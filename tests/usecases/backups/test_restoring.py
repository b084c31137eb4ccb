from contextlib import closing

import pytest

from advisor.store import erased_ids, installation, serving
from advisor.store.copying import before, copy_before
from advisor.store.database import Store, StoreError
from advisor.usecases import audit, signing_in
from advisor.usecases.backups import container, making, restoring
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.person import erase_person
from tests.builders import AT, company, person
from tests.permissions import ordinary_user
from tests.usecases.backups.held import content


def test_restoring_over_a_data_file_needs_force_and_keeps_the_old_one(filled, store, tmp_path):
    made = making.make(filled, tmp_path / "one.backup", AT)
    installation.write(store, "key", "later")
    store.close()
    with pytest.raises(restoring.DataThereError):
        restoring.restore(filled, made.path, AT)

    done = restoring.restore(filled, made.path, AT, force=True)

    assert done.aside.name == "advisor.db.replaced-20260302-090000"
    with closing(Store(done.aside)) as old, closing(Store(filled)) as new:
        assert installation.read(old, "key") == "later"
        assert installation.read(new, "key") is None


def test_nothing_is_restored_while_a_server_holds_the_file(filled, tmp_path):
    made = making.make(filled, tmp_path / "one.backup", AT)
    lock = serving.hold(filled)

    with pytest.raises(restoring.ServedError):
        restoring.restore(filled, made.path, AT, force=True)
    lock.close()


def test_a_backup_of_a_broken_file_is_not_restored(filled, store, tmp_path):
    store.db.execute("PRAGMA foreign_keys = OFF")
    store.db.execute("DELETE FROM assessments")
    made = making.make(filled, tmp_path / "one.backup", AT)
    target = tmp_path / "new.db"

    with pytest.raises(restoring.UnsoundError, match="answers → assessments"):
        restoring.restore(target, made.path, AT)

    assert not target.exists()
    assert not list(tmp_path.glob("new.db.*"))


@pytest.mark.parametrize("rubbish", [b"", b"x" * 99, b"ADVISOR BACKUP\n{}\n" + b"y" * 99])
def test_what_is_no_backup_is_refused(tmp_path, rubbish):
    path = tmp_path / "some.file"
    path.write_bytes(rubbish)

    with pytest.raises(container.NotABackupError):
        restoring.restore(tmp_path / "new.db", path, AT)


def test_a_copy_of_a_data_file_can_be_restored_too(filled, tmp_path):
    copy = tmp_path / "advisor.db.before-7"
    making.copying.copy(filled, copy)

    restoring.restore(tmp_path / "new.db", copy, AT)

    assert content(tmp_path / "new.db") == content(filled)


def test_what_was_erased_after_the_backup_is_erased_again_in_what_is_restored(
    filled, store, tmp_path
):
    workspace, _ = company(store)
    ben = person(store, workspace, "Benedikt Ungerer")
    made = making.make(filled, tmp_path / "one.backup", AT)
    copy_before(filled, 7)
    erase_person(store, workspace.id, ben.id, None, AT)
    finish(store)
    store.close()
    assert before(filled) == []

    done = restoring.restore(filled, made.path, AT, force=True)

    assert done.erased == 1
    assert b"Benedikt" not in filled.read_bytes()
    assert sorted(path.name for path in tmp_path.glob("*.erased")) == ["advisor.db.erased"]


def test_everybody_has_to_sign_in_again_after_a_restore(filled, store, tmp_path):
    token = signing_in.sign_in(store, signing_in.make_link(store, AT), AT)
    assert signing_in.signed_in(store, token, AT)
    made = making.make(filled, tmp_path / "one.backup", AT)

    restoring.restore(tmp_path / "new.db", made.path, AT)

    with closing(Store(tmp_path / "new.db")) as new:
        assert signing_in.signed_in(new, token, AT) is None
        assert audit.verify(new)[1] == []


def test_erasures_that_were_not_listed_beside_the_file_are_taken_from_the_file(
    filled, store, tmp_path
):
    workspace, _ = company(store)
    ben = person(store, workspace, "Benedikt Ungerer")
    made = making.make(filled, tmp_path / "one.backup", AT)
    erase_person(store, workspace.id, ben.id, None, AT)
    store.close()
    assert not erased_ids.sidecar_of(filled).exists()

    assert restoring.restore(filled, made.path, AT, force=True).erased == 1


def test_where_nothing_can_be_written_nothing_is_restored(filled, store, tmp_path):
    made = making.make(filled, tmp_path / "one.backup", AT)
    store.close()
    before_that = content(filled)
    made.path.chmod(0o644)
    tmp_path.chmod(0o555)

    with ordinary_user(tmp_path), pytest.raises((StoreError, OSError)):
        restoring.restore(filled, made.path, AT, force=True)

    tmp_path.chmod(0o755)
    assert content(filled) == before_that


def test_a_data_file_that_is_damaged_beyond_opening_is_kept_aside_too(filled, store, tmp_path):
    made = making.make(filled, tmp_path / "one.backup", AT)
    held = content(filled)
    store.close()
    filled.write_bytes(b"not a database any more" * 99)

    done = restoring.restore(filled, made.path, AT, force=True)

    assert done.aside.read_bytes().startswith(b"not a database")
    assert content(filled) == held
