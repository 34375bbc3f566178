"""Settings: a file, then the environment (`VOICECARE_...`), then flags of a command."""

import os
import re
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from pydantic_settings import (
    SettingsError as UnreadableError,
)

from voicecare.errors import SettingsError
from voicecare.events import Patience
from voicecare.home import home as home
from voicecare.meant import meant

Engine = Literal["auto", "whisper", "vosk"]
"""Which recogniser listens; auto is Whisper, with Vosk beside it in the languages for which Vosk has a model here."""
Echo = Literal["auto", "off"]
"""Whether the app's own voice is taken out of what the microphone hears."""
Sound = Literal["auto", "computer", "browser"]
"""Through what a session with a screen hears and speaks."""
VoiceEngine = Literal["pyttsx3", "piper"]
"""Which voice speaks, in languages for which it is installed."""

TranslatorEngine = Literal["auto", "firefox", "argos"]
"""Which translator is preferred; auto is the one with the better published quality for the languages."""


SipTransport = Literal["udp", "tcp", "tls"]
"""How a telephone service is spoken to."""

ScreenSpeaker = Literal["app", "reader"]
"""Who reads out what the app says while the screen is looked at: the app's voice, or a screen reader."""

_PASSWORD = re.compile(r"((?:sips?:|//)[^:@/\s]+):[^@/\s]+@")


class Carer(BaseModel):
    """Who can be called besides the contacts of the page: as the patient calls them, and their number."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, max_length=60)
    number: str = Field(min_length=3, max_length=30)


class Settings(BaseSettings):
    """What can be chosen. Each option may stand in `settings.toml` of the home folder."""

    model_config = SettingsConfigDict(env_prefix="VOICECARE_", frozen=True, extra="forbid")

    language: str | None = Field(default=None, description="the patient's, as ISO 639-1 code; none: ask at the start")
    page: str = Field(default="hmc-spinal-fusion", description="the page that is read: its id, or a file")
    microphone: str | int | None = Field(
        default=None, description="name or number of the microphone; see voicecare devices"
    )
    loudspeaker: str | int | None = Field(default=None, description="name or number of the loudspeaker")
    recogniser: Engine = Field(
        default="auto", description="auto is whisper with vosk beside it where it has a model; or one of them alone"
    )
    voice: VoiceEngine = Field(default="pyttsx3", description="pyttsx3, or piper where it has a voice")
    translator: TranslatorEngine = Field(
        default="auto",
        description="auto is the better one for a pair of languages; or firefox, or argos",
    )
    translators: dict[str, TranslatorEngine] = Field(
        default={}, description='the same for single pairs of languages: {"en-pt" = "argos"}'
    )
    patience: Patience = Field(
        default="usual", description="usual, or relaxed for who speaks slowly: a longer silence ends what they say"
    )
    headphones: bool = Field(default=False, description="the microphone cannot hear the loudspeaker")
    echo: Echo = Field(default="auto", description="auto cancels the app's own voice; off, or headphones, does not")
    screen_speaker: ScreenSpeaker = Field(
        default="app", description="reader: with voicecare screen the app is silent and a screen reader says it all"
    )
    sound: Sound = Field(
        default="auto",
        description="of voicecare screen: auto is the computer's where it has a sound card, else the browser's",
    )
    carer: Carer | None = Field(
        default=None, description='who is called for "call my daughter": {name = "Anna", number = "06 12345678"}'
    )
    sip_account: str | None = Field(
        default=None, description="sip:user@host; calls go over it instead of the telephone program of the desktop"
    )
    sip_proxy: str | None = Field(default=None, description="host[:port] to which calls are sent instead")
    sip_transport: SipTransport = Field(default="udp", description="udp, tcp or tls")
    surgery: datetime | None = Field(
        default=None, description="when the surgery was, as 2026-11-20T10:00: sentences that name a time since then"
    )
    mirror: str | None = Field(
        default=None, description="folder or web server of the hospital from which models come; nothing else is asked"
    )
    models: Path | None = Field(default=None, description="folder of the models, instead of the usual one")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic-settings names it
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic-settings names it
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags before the environment before the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, home() / "settings.toml")


def load(**flags: Any) -> Settings:
    """Read the settings; flags that are None were not given.

    Raises:
        SettingsError: an option that does not exist, with the nearest that does, or a value that cannot be.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings(**given)
    except (tomllib.TOMLDecodeError, OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{home() / 'settings.toml'}: {error}.") from error
    except UnreadableError as error:
        raise SettingsError(f"An environment variable cannot be read as JSON: {error}.") from error
    except ValidationError as error:
        raise SettingsError("\n".join(_explain(fault, given) for fault in error.errors())) from error


def variable(name: str) -> str | None:
    """The environment variable that sets an option now; None where none does."""
    wanted = f"VOICECARE_{name}".casefold()
    return next((one for one in os.environ if one.casefold() == wanted), None)


def nearest(name: str) -> str:
    """What to say to a name that no option has: the nearest that one has, or all of them."""
    return meant(name, Settings.model_fields)


def masked(value: Any) -> Any:
    """A value as it may be shown: without a password in an address, which has no business there."""
    return _PASSWORD.sub(r"\1:***@", value) if isinstance(value, str) else value


def _explain(fault: Any, flags: dict[str, Any]) -> str:
    name = ".".join(map(str, fault["loc"]))
    option = str(fault["loc"][0]) if fault["loc"] else ""
    where = "the command line" if option in flags else variable(option) or home() / "settings.toml"
    if fault["type"] == "extra_forbidden" and len(fault["loc"]) == 1:
        return f"There is no option {name!r} ({where}). {nearest(name)}"
    return f"{name} = {masked(fault['input'])!r} cannot be ({where}): {fault['msg']}."
