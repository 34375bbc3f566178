"""The settings: what each option is and why, changing one, and what a mistake is answered with."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from voicecare import settings, settings_file
from voicecare.cli import app
from voicecare.errors import SettingsError

FILE = '# by Anna\npage = "example-hip" # the hip\n\n[carer]\nname = "Anna"\nnumber = "06 12345678"\n'


def voicecare(*arguments: str) -> Any:
    return CliRunner().invoke(app, arguments)


def write(home: Path, text: str = FILE) -> Path:
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text(text, encoding="utf-8")
    return home / "settings.toml"


def origins(**flags: str) -> dict[str, str]:
    return {option.name: option.origin for option in settings_file.options(**flags)}


def test_every_option_says_where_it_comes_from(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(home)
    monkeypatch.setenv("VOICECARE_HEADPHONES", "true")
    found = origins(language="tr")
    assert found["page"] == "file"
    assert found["headphones"] == "environment"
    assert found["language"] == "command line"
    assert found["voice"] == "default"
    assert set(found) == set(settings.Settings.model_fields)
    assert origins(page="hmc-spinal-fusion")["page"] == "command line"


def test_every_option_is_explained() -> None:
    assert all(len(option.description) > 10 for option in settings_file.options())


def test_the_command_lists_them_for_people_and_for_programs(home: Path) -> None:
    write(home)
    assert "page = example-hip  (file)" in voicecare("settings").output
    rows = [json.loads(line) for line in voicecare("settings", "--json").output.splitlines()]
    assert {"name": "patience", "value": "usual", "from": "default"}.items() <= next(
        one for one in rows if one["name"] == "patience"
    ).items()


def test_setting_and_unsetting_keep_all_else(home: Path) -> None:
    path = write(home)
    assert voicecare("settings", "set", "patience", "relaxed").exit_code == 0
    text = path.read_text()
    assert "# by Anna" in text
    assert "# the hip" in text
    assert settings.load().patience == "relaxed"
    assert voicecare("settings", "unset", "carer").exit_code == 0
    assert settings.load().carer is None
    assert "# by Anna" in path.read_text()


@pytest.mark.parametrize(("name", "text", "value"), [
    ("headphones", "true", True), ("microphone", "3", 3), ("microphone", "USB Audio", "USB Audio"),
    ("surgery", "2026-11-20T10:00", "2026-11-20T10:00:00"),
    ("translators", '{"en-pt" = "argos"}', {"en-pt": "argos"}),
    ("carer", '{name = "Anna", number = "06 12345678"}', {"name": "Anna", "number": "06 12345678"}),
])  # fmt: skip
def test_values_of_every_kind(home: Path, name: str, text: str, value: object) -> None:
    assert settings_file.put(name, text) == value
    assert getattr(settings.load(), name) is not None


@pytest.mark.parametrize(("name", "text", "said"), [
    ("patiense", "relaxed", "Did you mean 'patience'"), ("patience", "endless", "cannot be"),
    ("carer", "Anna", "cannot be"), ("wholly-other-xyz", "1", "There are: language"),
    ("headphones", "perhaps", "cannot be"),
])  # fmt: skip
def test_a_mistake_changes_nothing(home: Path, name: str, text: str, said: str) -> None:
    path = write(home)
    with pytest.raises(SettingsError, match=said):
        settings_file.put(name, text)
    assert path.read_text() == FILE


@pytest.mark.parametrize(("name", "value"), [("language", "xx"), ("page", "gone"), ("sip_account", "anna")])
def test_what_cannot_be_used_is_not_written(home: Path, name: str, value: str) -> None:
    assert voicecare("settings", "set", name, value).exit_code != 0
    assert not (home / "settings.toml").exists()


def test_a_wrong_name_in_the_file_is_answered_with_the_nearest(home: Path) -> None:
    path = write(home, 'langauge = "tr"\n')
    with pytest.raises(SettingsError, match="Did you mean 'language'") as raised:
        settings.load()
    assert str(path) in str(raised.value)


def test_a_wrong_value_says_which_of_the_places_it_stands_in(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_PATIENCE", "endless")
    with pytest.raises(SettingsError, match=r"VOICECARE_PATIENCE"):
        settings.load()
    monkeypatch.setenv("VOICECARE_PATIENCE", "usual")
    with pytest.raises(SettingsError, match="the command line"):
        settings.load(voice="parrot")


def test_an_environment_variable_that_is_no_json_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECARE_CARER", "{Anna")
    with pytest.raises(SettingsError, match="carer"):
        settings.load()


def test_a_file_that_is_no_toml_is_left_alone(home: Path) -> None:
    path = write(home, "page = = 1\n")
    assert voicecare("settings", "set", "patience", "relaxed").exit_code != 0
    assert path.read_text() == "page = = 1\n"


def test_a_password_in_an_address_is_never_shown(home: Path) -> None:
    write(home, 'sip_account = "sip:anna:hunter2@tel.example"\nmirror = "https://anna:hunter2@mirror.example/x"\n')
    for arguments in (("settings",), ("settings", "--json")):
        shown = voicecare(*arguments).output
        assert "hunter2" not in shown
        assert "***@tel.example" in shown
    with pytest.raises(SettingsError) as raised:
        settings_file.put("microphonee", "sip:anna:hunter2@tel.example")
    assert "hunter2" not in str(raised.value)
