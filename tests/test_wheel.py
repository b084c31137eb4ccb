import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import pytest

from advisor.library import SHIPPED
from tests.servers import running

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel as it would be published."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    ended = subprocess.run([*build, str(ROOT)], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    (made,) = folder.glob("*.whl")
    return made


def names_in(wheel):
    """The names of the files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def shown_files(folder):
    """The files of a folder beside the package, as they should lie in the wheel."""
    listed = subprocess.run(
        ["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    return {f"advisor/_site/{name}" for name in listed if (ROOT / name).exists()}


@pytest.mark.parametrize("folder", ["templates", "static", "questionnaires"])
def test_the_wheel_carries_every_page_style_and_questionnaire(wheel, folder):
    assert shown_files(folder) <= names_in(wheel)
    assert any(name.startswith(f"advisor/_site/{folder}/") for name in names_in(wheel))


def test_the_wheel_carries_the_package_and_nothing_of_the_workshop(wheel):
    tops = {name.split("/")[0] for name in names_in(wheel)}

    assert {f"advisor/_site/questionnaires/{name}.yaml" for name in SHIPPED} <= names_in(wheel)
    assert "advisor/_site/docs/questionnaire-problems.md" in names_in(wheel)
    assert {top for top in tops if not top.endswith(".dist-info")} == {"advisor"}
    assert not [name for name in names_in(wheel) if name.endswith((".pyc", ".db", ".orig"))]


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The advisor program of a fresh environment with the wheel.

    The packages it needs are looked up in the environment of the tests, to spare a download; the
    package itself is not found there: nothing of an editable install works through such a path.
    """
    home = tmp_path_factory.mktemp("fresh")
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    (site_packages,) = home.glob("lib/python3*/site-packages")
    (site_packages / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-deps"]
    offline = ["--no-index", "--disable-pip-version-check", "--force-reinstall", str(wheel)]
    subprocess.run([*pip, *offline], check=True, cwd=home)
    return home / "bin" / "advisor"


def clean_environment():
    """The environment without what would lead to the source tree."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}


def test_the_installed_program_is_the_wheels_own(installed):
    script = "import advisor, advisor.library as l; print(advisor.__file__, l.site('static'))"
    ended = subprocess.run(
        [str(installed.parent / "python"), "-c", script],
        capture_output=True,
        text=True,
        cwd=installed.parent,
        env=clean_environment(),
        check=True,
    )

    for path in ended.stdout.split():
        assert path.startswith(str(installed.parents[1]))


def test_the_installed_program_finds_its_questionnaires(installed):
    ended = subprocess.run(
        [str(installed), "check"], capture_output=True, text=True, cwd=installed.parent, check=True
    )

    assert ended.stdout == "No problems found.\n"


def test_the_installed_program_starts_signs_in_and_shows_its_pages(installed, data, monkeypatch):
    monkeypatch.chdir(installed.parent)
    monkeypatch.delenv("PYTHONPATH", raising=False)

    with running(data, program=[str(installed)]) as server:
        browser = build_opener(ProxyHandler({}), HTTPCookieProcessor())
        with browser.open(server.link) as home:
            assert "Assess yourself" in home.read().decode()
        with browser.open(f"{server.url}/static/css/tokens.css") as sheet:
            assert "--title" in sheet.read().decode()
