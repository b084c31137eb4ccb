from contextlib import suppress
from dataclasses import MISSING, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.configuration import SETTINGS, Given, Setting, read
from advisor.core.configuration.kinds import UnfitError, value_of
from advisor.web.app import Settings

KINDS = {setting.kind: setting for setting in SETTINGS}
WRITTEN = st.one_of(
    *(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30)),
    st.sampled_from(["1", "yes", "info", "127.0.0.1", "https://a.example.com", "1e3", "٣"]),
    st.lists(st.integers(), max_size=2),
)


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("port", "8080", 8080),
        ("port", 1, 1),
        ("busy_seconds", "2.5", 2.5),
        ("busy_seconds", 2, 2.0),
        ("open_browser", "No", False),
        ("open_browser", True, True),
        ("log_level", " INFO ", "info"),
        ("host", "::1", "::1"),
        ("host", "tea.local", "tea.local"),
        ("public_url", "https://Tea.example.com/", "https://tea.example.com"),
        ("lan_address", "192.168.1.20", "192.168.1.20"),
        ("data", "/srv/tea.db", "/srv/tea.db"),
    ],
)
def test_what_is_right_is_read(name, written, value):
    found, troubles = read([Given(name, written, "here")])

    assert troubles == []
    assert (found[name].value, found[name].where) == (value, "here")
    assert type(found[name].value) is type(value)


@pytest.mark.parametrize(
    ("name", "written", "right"),
    [
        *(("port", port, "from 1 to 65535") for port in (0, 65536, True, 80.5, "", "8o", "٨", [])),
        *(("busy_seconds", number, "a number from") for number in ("nan", "1e9", -1, True, None)),
        ("open_browser", "perhaps", "true or false"),
        ("log_level", "loud", "one of debug, info, warning, error"),
        *(("host", host, "host name") for host in ("1.2.3", "a b", "http://x", "-x", "")),
        ("public_url", "http://tea.example.com", "begins with https://"),
        ("public_url", "https://tea.example.com/folder", "up to the host name"),
        ("lan_address", "::1", "IPv4"),
        *(("data", path, "path of a file") for path in ("", "/srv/", "a\x00b", 3)),
    ],
)
def test_nonsense_is_told_with_what_would_be_right(name, written, right):
    found, troubles = read([Given(name, written, "here")])

    assert [trouble.where for trouble in troubles] == ["here"]
    assert right in str(troubles[0])
    assert found[name].where == "default"


@pytest.mark.parametrize(
    ("name", "where", "nearest"),
    [
        ("prot", "a.toml, line 1", "Did you mean port?"),
        ("log-level", "a.toml, line 1", "Did you mean log_level?"),
        ("hots", "ADVISOR_HOTS", "Did you mean ADVISOR_HOST?"),
        ("quite_else", "a.toml", "lists those there are"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(name, where, nearest):
    assert nearest in str(read([Given(name, 1, where)])[1][0])


def test_all_problems_are_told_at_once_also_where_something_before_counts():
    places = [Given("port", 80, "line"), Given("port", "x", "ADVISOR_PORT"), Given("y", 1, "f")]

    found, troubles = read([*places, Given("log_level", "loud", "f")])

    assert [trouble.where for trouble in troubles] == ["ADVISOR_PORT", "f", "f"]
    assert found["port"].value == 80


def test_the_first_place_that_says_something_counts():
    found, _ = read([Given("port", 1, "first"), Given("port", 2, "second")])

    assert (found["port"].value, found["port"].where) == (1, "first")


def test_what_is_wrong_with_a_secret_does_not_tell_it():
    secret = Setting("port", "whole number", 1, "…", 1, 9, secret=True)
    with pytest.raises(UnfitError) as error:
        value_of(secret, "hunter2")

    assert "hunter2" not in str(error.value)


@given(st.sampled_from(sorted(KINDS)), WRITTEN)
def test_whatever_is_written_is_a_value_or_unfit(kind, written):
    with suppress(UnfitError):
        value = value_of(KINDS[kind], written)
        assert value_of(KINDS[kind], value) == value


def test_every_default_is_a_value_of_its_kind():
    for setting in SETTINGS:
        if setting.default not in {None, ""}:
            assert value_of(setting, setting.default) == setting.default


def test_what_the_app_is_told_can_all_be_set_and_has_the_same_defaults():
    known = {setting.name: setting.default for setting in SETTINGS}
    told = {one.name: None if one.default is MISSING else one.default for one in fields(Settings)}

    assert {name: known[name] for name in told} == told


def test_every_setting_is_written_down_once():
    names = [setting.name for setting in SETTINGS]

    assert len(names) == len(set(names))
