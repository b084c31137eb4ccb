import io
import json
import zlib
from dataclasses import replace

import numpy as np
import pytest

from advisor.usecases.backups import container, sealing
from advisor.usecases.backups.container import About

WORDS = "correct horse battery"
ABOUT = About("2026-03-02T09:00:00+00:00", "0.1.0", 21, 0)


@pytest.fixture
def packed(tmp_path):
    """Pack so much by chance; gives the file and what was packed."""

    def pack(passphrase="", size=3_000_000, seed=1):
        content = np.random.default_rng(seed).bytes(size)
        source, target = tmp_path / "source", tmp_path / "packed.backup"
        source.write_bytes(content)
        about = replace(ABOUT, size=size)
        with target.open("wb") as out:
            container.write(source, out, about, passphrase)
        return target, content

    return pack


def unpacked(path, passphrase=""):
    """The content of a backup."""
    out = io.BytesIO()
    container.unpack(path, out, passphrase)
    return out.getvalue()


def with_new_checksum(path, changed):
    """Let somebody who knows the format write other bytes."""
    path.write_bytes(changed + container.hashlib.sha256(changed).digest())


@pytest.mark.parametrize("passphrase", ["", WORDS])
@pytest.mark.parametrize("size", [0, 1, sealing.CHUNK, 3_000_000])
def test_what_was_packed_comes_out_again(packed, passphrase, size):
    path, content = packed(passphrase, size)

    assert unpacked(path, passphrase) == content
    assert container.check(path)


def test_nothing_of_the_content_stands_in_a_sealed_backup(tmp_path):
    source, target = tmp_path / "source", tmp_path / "sealed"
    source.write_bytes(b"Ana is good at closing " * 1000)
    with target.open("wb") as out:
        container.write(source, out, replace(ABOUT, size=23_000), WORDS)

    body = target.read_bytes().split(b"\n", 2)[2]
    assert b"Ana" not in body
    with pytest.raises(zlib.error):
        zlib.decompressobj(31).decompress(body)


def test_two_backups_of_one_thing_have_other_salts_and_other_bytes(packed):
    first, second = (packed(WORDS)[0].read_bytes() for _ in range(2))

    assert first.split(b"\n", 2)[2][:64] != second.split(b"\n", 2)[2][:64]


def test_another_passphrase_and_none_are_told_apart_from_damage(packed):
    path, _ = packed(WORDS)

    with pytest.raises(sealing.PassphraseError):
        unpacked(path, WORDS + "x")
    with pytest.raises(sealing.SealedError):
        unpacked(path)


def test_the_same_words_in_other_pieces_of_unicode_open_it(packed):
    path, content = packed("grüße an die welt")

    assert unpacked(path, "gru\u0308ße an die welt") == content


@pytest.mark.parametrize("passphrase", ["", WORDS])
@pytest.mark.parametrize("seed", range(8))
def test_a_bit_that_fell_over_anywhere_is_noticed(packed, passphrase, seed):
    path, _ = packed(passphrase, 9_000)
    content, chance = bytearray(path.read_bytes()), np.random.default_rng(seed)
    content[int(chance.integers(20, len(content)))] ^= 1 << int(chance.integers(8))
    path.write_bytes(content)

    with pytest.raises((container.DamagedBackupError, container.NotABackupError)):
        unpacked(path, passphrase)


@pytest.mark.parametrize("left", [0, 10, 100, 5_000, -33, -1])
def test_a_backup_that_was_cut_off_is_noticed(packed, left):
    path, _ = packed("", 9_000)
    path.write_bytes(path.read_bytes()[:left])

    with pytest.raises((container.DamagedBackupError, container.NotABackupError)):
        unpacked(path)


def test_chunks_of_a_sealed_backup_cannot_change_places_or_go_missing(packed):
    path, _ = packed(WORDS)
    name, header, rest = path.read_bytes().split(b"\n", 2)
    piece, body = sealing.CHUNK + 16, rest[:-32]
    chunks = [body[i : i + piece] for i in range(0, len(body), piece)]
    for other in ([chunks[1], chunks[0], *chunks[2:]], chunks[:-1], chunks[1:]):
        with_new_checksum(path, b"\n".join([name, header, b"".join(other)]))
        with pytest.raises(sealing.PassphraseError):
            unpacked(path, WORDS)


@pytest.mark.parametrize("changed", [{"made_at": "2030"}, {"size": 1}, {"tables": 1}])
def test_what_a_sealed_backup_tells_in_clear_cannot_be_changed(packed, changed):
    path, _ = packed(WORDS, 9_000)
    name, header, rest = path.read_bytes().split(b"\n", 2)
    told = json.dumps(json.loads(header) | changed).encode()
    with_new_checksum(path, b"\n".join([name, told, rest[:-32]]))

    with pytest.raises(sealing.PassphraseError):
        unpacked(path, WORDS)


@pytest.mark.parametrize("seal", [{"n": 1 << 30}, {"r": 99}, {"kdf": "none"}, {"salt": "00"}])
def test_a_file_that_asks_for_another_key_than_ours_is_refused(packed, seal):
    path, _ = packed(WORDS, 9_000)
    name, header, rest = path.read_bytes().split(b"\n", 2)
    told = json.loads(header)
    told["seal"] |= seal
    with_new_checksum(path, b"\n".join([name, json.dumps(told).encode(), rest[:-32]]))

    with pytest.raises(container.NotABackupError):
        unpacked(path, WORDS)


def test_a_small_file_that_holds_a_large_one_is_stopped_at_the_size_it_tells(packed):
    path, _ = packed("", 9_000)
    name, header, _ = path.read_bytes().split(b"\n", 2)
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = packer.compress(bytes(50_000_000)) + packer.flush()
    with_new_checksum(path, b"\n".join([name, header, bomb]))
    out = io.BytesIO()

    with pytest.raises(container.DamagedBackupError):
        container.unpack(path, out, "")
    assert out.tell() <= 9_000


def test_a_format_of_next_year_is_refused_with_words(packed):
    path, _ = packed("", 9_000)
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 2', 1))

    with pytest.raises(container.NewerBackupError, match="newer Advisor"):
        container.about(path)


@pytest.mark.parametrize("short", ["", "eleven char", "            "])
def test_a_short_passphrase_is_refused(short):
    with pytest.raises(sealing.ShortPassphraseError):
        sealing.check_passphrase(short)
