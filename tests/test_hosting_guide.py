"""What of the guide to hosting can be run, is."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.cli import main
from advisor.usecases.configuring import configure
from tests.programs import require

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs" / "hosting.md").read_text("utf-8")
BLOCKS = re.findall(r"^```\w*\n(.*?)^```", GUIDE, re.S | re.M)
# What the unit of a service may still do, as systemd counts it, from 0 to 10.
MOST_EXPOSED = 2.0


def files():
    """Every file that the guide shows, by the path in its first comment."""
    named = [(re.search(r"^# (/\S+)$", block, re.M), block) for block in BLOCKS]
    return {found[1]: block for found, block in named if found}


def said(text, name):
    """What a unit file says under a name, in order."""
    return re.findall(rf"^{name}=(.*)$", text, re.M)


def units():
    """The unit files of the guide by name."""
    return {Path(path).name: text for path, text in files().items() if "/systemd/" in path}


def test_the_guide_shows_every_file_that_it_speaks_of():
    assert {"/etc/advisor/advisor.toml", "/etc/caddy/Caddyfile"} <= set(files())
    assert {"/etc/nginx/sites-available/advisor", "/usr/local/sbin/advisor"} <= set(files())
    assert "advisor.service" in units()


def test_the_configuration_of_the_guide_is_right(tmp_path):
    file = tmp_path / "advisor.toml"
    file.write_text(files()["/etc/advisor/advisor.toml"], "utf-8")

    found = configure({}, {}, None, file)

    assert found["public_url"] == "https://advisor.example.com"
    assert (found["host"], found["proxies"], found["print_link"]) == ("127.0.0.1", 1, False)


SERVICES = {name: text for name, text in units().items() if name.endswith(".service")}


@pytest.mark.parametrize("line", [line for t in SERVICES.values() for line in said(t, "ExecStart")])
def test_every_command_that_a_unit_calls_is_one_of_advisors(line):
    words = shlex.split(line)
    assert words[:3] == ["/opt/advisor/bin/advisor", "--config", "/etc/advisor/advisor.toml"]

    command = main.commands[words[3]]
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words[4:] if word.startswith("-")} <= options


@pytest.mark.parametrize("name", SERVICES)
def test_services_run_as_their_own_user_and_are_shut_in(name):
    for setting, value in (("User", "advisor"), ("ProtectSystem", "strict"), ("UMask", "0077")):
        assert said(SERVICES[name], setting) == [value]
    assert said(SERVICES[name], "CapabilityBoundingSet") == [""]


def test_backups_are_made_by_a_timer_where_the_service_may_write():
    backup = SERVICES["advisor-backup.service"]
    to = re.search(r"--to (\S+)", backup)[1]

    assert to in said(backup, "ReadWritePaths")[0].split()
    assert f"mode=0700 /var/lib/advisor {to}" in GUIDE
    assert "WantedBy=timers.target" in units()["advisor-backup.timer"]


def written(folder):
    """The units in a folder, with programs that are there."""
    for name, text in units().items():
        own = text.replace("/opt/advisor/bin/advisor", sys.executable)
        (folder / name).write_text(own.replace("User=advisor\nGroup=advisor\n", ""), "utf-8")
    return [str(folder / name) for name in units()]


def systemd(*words):
    """What systemd-analyze says."""
    called = [require("systemd-analyze", "On Debian or Ubuntu: apt-get install systemd."), *words]
    return subprocess.run(called, capture_output=True, text=True, check=False, timeout=30)


def test_the_units_can_be_read_by_systemd(tmp_path):
    ended = systemd("verify", "--man=no", *written(tmp_path))

    own = [line for line in ended.stderr.splitlines() if "advisor" in line]
    assert own == []


def test_little_is_left_that_a_service_may_do(tmp_path):
    for unit in written(tmp_path):
        if unit.endswith(".service"):
            ended = systemd("security", "--offline=yes", "--no-pager", unit)
            score = re.search(r"exposure level for .*: ([0-9.]+)", ended.stdout)
            assert score, ended.stdout + ended.stderr
            assert float(score[1]) <= MOST_EXPOSED


@pytest.mark.parametrize("path", ["/etc/caddy/Caddyfile", "/etc/nginx/sites-available/advisor"])
def test_proxies_lead_to_the_port_that_advisor_listens_on(path):
    text = files()[path]

    assert "127.0.0.1:8765" in text
    assert text.count("{") == text.count("}")


def test_nginx_passes_on_what_is_needed_and_writes_no_addresses_down():
    text = files()["/etc/nginx/sites-available/advisor"]

    assert "proxy_set_header Host $host;" in text
    assert "X-Forwarded-For $proxy_add_x_forwarded_for;" in text
    assert text.count("access_log off;") == text.count("server {")


def test_scripts_of_the_guide_can_be_read_by_the_shell():
    for block in re.findall(r"^```sh\n(.*?)^```", GUIDE, re.S | re.M):
        ended = subprocess.run(
            ["sh", "-n"], input=block, text=True, capture_output=True, check=False
        )
        assert ended.returncode == 0, block
