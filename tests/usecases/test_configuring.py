import pytest

from advisor.usecases.configuring import (
    ConfigurationError,
    Folders,
    configure,
    listing,
)


@pytest.fixture
def folders(tmp_path):
    """The folders where a file is looked for, empty."""
    made = Folders(tmp_path / "data", tmp_path / "user")
    made.data.mkdir()
    made.user.mkdir()
    return made


def test_without_anything_all_is_as_it_is_by_default(folders):
    found = configure({}, {"PATH": "/bin", "ADVISOR_PORT": " "}, folders)

    assert (found["port"], found.data, found.file) == (8765, None, None)
    assert {where for _, _, where in listing(found)} == {"default"}


def test_the_command_line_comes_before_the_environment_and_that_before_the_file(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text("host = '::1'\nport = 1\nthreads = 3\n", "utf-8")
    environment = {"ADVISOR_PORT": "2", "ADVISOR_HOST": "127.0.0.2"}

    found = configure({"host": "127.0.0.3", "port": None}, environment, None, file)

    assert (found["host"], found["port"], found["threads"]) == ("127.0.0.3", 2, 3)
    said = {name: where for name, _, where in listing(found)}
    assert said["host"] == "the command line"
    assert (said["port"], said["threads"]) == ("ADVISOR_PORT", f"{file}, line 3")


@pytest.mark.parametrize("place", ["beside", "data", "user"])
def test_a_file_is_found_beside_the_data_file_or_in_the_users_folder(folders, tmp_path, place):
    folder = {"beside": tmp_path, "data": folders.data, "user": folders.user}[place]
    (folder / "advisor.toml").write_text("port = 9", "utf-8")
    said = {"data": str(tmp_path / "tea.db")} if place == "beside" else {}

    assert configure(said, {}, folders)["port"] == 9


def test_the_named_file_alone_counts_and_is_missed_where_it_is_not_there(folders, tmp_path):
    (folders.user / "advisor.toml").write_text("port = 9", "utf-8")

    with pytest.raises(ConfigurationError, match=r"gone\.toml: it cannot be read: No such file"):
        configure({}, {"ADVISOR_CONFIG": str(tmp_path / "gone.toml")}, folders)


def test_a_data_file_is_taken_from_beside_the_file_that_names_it(tmp_path):
    (tmp_path / "a.toml").write_text('data = "tea.db"', "utf-8")

    assert configure({}, {}, None, tmp_path / "a.toml").data == tmp_path / "tea.db"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"port = ", "it is not TOML"),
        (b"port: 8765", "port = 8765"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 50_000, "not TOML"),
        (b"#" * 100_001, "longer than"),
        (b"a = 1\n[port]\nx = 1\n", "line 2: “{'x': 1}” is no value"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path, content, said):
    (tmp_path / "a.toml").write_bytes(content)

    with pytest.raises(ConfigurationError) as error:
        configure({}, {}, None, tmp_path / "a.toml")
    assert said.replace("'", '"') in str(error.value).replace("'", '"')


def test_all_problems_of_all_places_are_told_at_once(tmp_path):
    (tmp_path / "a.toml").write_text('log_format = "xml"\nprot = 1\n', "utf-8")

    with pytest.raises(ConfigurationError) as error:
        configure({}, {"ADVISOR_PORT": "x", "ADVISOR_HOTS": "y"}, None, tmp_path / "a.toml")

    places = [line.partition(": ")[0] for line in str(error.value).splitlines()]
    file = tmp_path / "a.toml"
    assert places == ["ADVISOR_HOTS", "ADVISOR_PORT", f"{file}, line 1", f"{file}, line 2"]


def test_the_process_that_answers_is_told_all_of_it_and_reads_no_file(tmp_path):
    (tmp_path / "advisor.toml").write_text("port = 9\nopen_browser = false\nthreads = 2", "utf-8")
    found = configure({"data": str(tmp_path / "x.db")}, {}, Folders(tmp_path, tmp_path))

    again = configure({}, {"ADVISOR_CONFIG": str(tmp_path / "gone")} | found.environment())

    assert again.file is None
    assert {n: again[n] for n in again.found} == {n: found[n] for n in found.found}
