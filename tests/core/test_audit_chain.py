"""The chain of the audit log: whatever is done to it is found, and where."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.audit_chain import (
    BEFORE_THE_FIRST,
    Entry,
    Head,
    HeadUnreadableError,
    canonical,
    faults,
    follow,
    hash_of,
    head_from,
)

TEXTS = [name for name in Entry.__slots__ if name != "number"]


def chain(length=6):
    """So many entries as they are written, and the head."""
    head, entries = Head(), []
    for number in range(length):
        new = Entry(0, f"2026-11-22T09:00:0{number}", "member", "ana", "people.add", "tea", "")
        entries.append(follow(head, new))
        head = Head(entries[-1].number, entries[-1].hash)
    return entries, head


def places(entries, head, known=None):
    """The numbers of the entries at which something is wrong."""
    return {fault.number for fault in faults(entries, head, known)}


def with_own_hash(entry):
    """The entry as somebody leaves it who knows how hashes are made."""
    return replace(entry, hash=hash_of(entry))


def test_what_was_written_has_no_fault():
    entries, head = chain()

    assert faults(entries, head, head) == []
    assert faults(entries, head, Head(3, entries[2].hash)) == []
    assert faults([], None) == faults([], Head()) == []


def test_the_canonical_form_is_what_the_documentation_says():
    (entry, *_), _ = chain(1)
    fields = '1,"2026-11-22T09:00:00","member","ana","people.add","tea",""'

    assert canonical(entry) == f'[{fields},"{BEFORE_THE_FIRST}"]'
    assert canonical(replace(entry, records="é")).count("\\u00e9") == 1


@given(st.integers(0, 5), st.sampled_from(TEXTS), st.text(max_size=70))
def test_any_change_of_any_text_of_any_entry_is_found_there(place, name, text):
    entries, head = chain()
    changed = replace(entries[place], **{name: text})
    if changed == entries[place]:
        return

    assert place + 1 in places([*entries[:place], changed, *entries[place + 1 :]], head)


@given(st.integers(0, 5), st.integers(-3, 12))
def test_any_change_of_any_number_is_found(place, number):
    entries, head = chain()
    if number == place + 1:
        return
    changed = [*entries[:place], replace(entries[place], number=number), *entries[place + 1 :]]

    assert {place + 1, number} & places(sorted(changed, key=lambda entry: entry.number), head)


@given(st.integers(0, 5), st.sampled_from(TEXTS[:-1]), st.text(max_size=70))
def test_a_change_that_brings_its_own_hash_breaks_the_link_to_the_next(place, name, text):
    entries, head = chain()
    changed = with_own_hash(replace(entries[place], **{name: text}))
    if changed == entries[place]:
        return

    found = places([*entries[:place], changed, *entries[place + 1 :]], head)
    assert found & {place + 1, place + 2}


@given(st.integers(0, 5), st.integers(1, 6))
def test_whatever_was_removed_is_named(place, many):
    entries, head = chain()
    left = entries[:place] + entries[place + many :]

    assert place + 1 in places(left, head)


@given(st.integers(0, 4), st.integers(1, 5))
def test_entries_that_changed_places_are_found(place, further):
    entries, head = chain()
    other = min(place + further, 5)
    entries[place], entries[other] = entries[other], entries[place]

    assert places(entries, head)


@given(st.integers(0, 6), st.integers(1, 8))
def test_an_entry_put_in_is_found_also_with_a_good_hash(place, number):
    entries, head = chain()
    before = entries[place - 1].hash if place else BEFORE_THE_FIRST
    forged = with_own_hash(replace(entries[0], number=number, action="x", previous=before))

    assert places([*entries[:place], forged, *entries[place:]], head)


@pytest.mark.parametrize("left", range(6))
def test_a_chain_cut_at_the_end_is_found_by_the_note_of_the_end(left):
    entries, head = chain()

    assert places(entries[:left], head) == {left + 1}


def test_a_missing_note_of_the_end_is_a_fault():
    assert places(chain()[0], None) == {6}


def test_a_file_written_anew_as_a_whole_is_found_by_a_head_that_was_written_down_alone():
    known = chain()[1]
    forged, head = [], Head()
    for entry in chain()[0]:
        forged.append(follow(head, replace(entry, actor_id="eve")))
        head = Head(forged[-1].number, forged[-1].hash)

    assert faults(forged, head) == []
    assert places(forged, head, known) == {6}
    assert places(forged[:4], Head(4, forged[3].hash), known) == {5}


def test_a_head_is_read_as_it_is_printed():
    head = chain()[1]

    assert head_from(f" {head}\n") == head


@pytest.mark.parametrize(
    "text", ["", "6", "6:abc", f"x:{'0' * 64}", f"6:{'G' * 64}", f"²:{'0' * 64}"]
)
def test_what_is_no_head_is_refused(text):
    with pytest.raises(HeadUnreadableError):
        head_from(text)
