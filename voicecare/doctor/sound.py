"""What is heard and said: devices, the guard against the app's own voice, voices, recogniser."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from voicecare import locales
from voicecare.audio import usual
from voicecare.doctor.computer import Computer
from voicecare.doctor.finding import Finding
from voicecare.errors import ModelError
from voicecare.listen.echo_engines import canceller, has_trigger
from voicecare.listen.speech_embedding import SpeechEmbedding
from voicecare.speak import voices

_PATIENCE = 20.0
"""Seconds after which a sound system that does not answer counts as broken."""


def devices(computer: Computer) -> Iterator[Finding]:
    """Whether there are a microphone and a loudspeaker, and those that the settings name.

    Asked in another process: a broken sound system can hang for ever, or take the process with it.
    """
    try:
        done = _ask()
    except subprocess.TimeoutExpired:
        yield Finding(
            "sound", "failure", f"The sound system did not answer in {_PATIENCE:.0f} s. Log out and in again."
        )
        return
    if done.returncode:
        why = (done.stderr.strip().splitlines() or ["the sound system cannot be asked"])[-1]
        yield Finding("sound", "failure", why.removeprefix("voicecare: "), {"asked": False})
        return
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    for kind, wanted in (("microphone", computer.chosen.microphone), ("loudspeaker", computer.chosen.loudspeaker)):
        yield _device(kind, wanted, [one for one in found if one[kind]])


def own_voice(computer: Computer) -> Iterator[Finding]:
    """What keeps the app from obeying itself."""
    if computer.chosen.headphones:
        yield Finding("own voice", "ok", "Headphones: the microphone does not hear the app.", {"guard": "headphones"})
    elif canceller(computer.chosen) is None:
        yield Finding("own voice", "warning", "The echo canceller is switched off (echo): the app may obey itself. "
                      'Type: voicecare settings set echo auto', {"guard": "off"})  # fmt: skip
    elif not has_trigger():
        yield Finding("own voice", "warning", "Without AEC3 who interrupts is noticed less "
                      "surely. Type: pip install pywebrtc-audio", {"guard": "kalman"})  # fmt: skip
    else:
        yield Finding("own voice", "ok", "Two echo cancellers listen: AEC3 and a Kalman filter.",
                      {"guard": "aec3 and kalman"})  # fmt: skip


def word_sounds(computer: Computer) -> Iterator[Finding]:  # noqa: ARG001 - as every check
    """Whether words are compared by their sound, and of which languages it is known."""
    known = [language for language in locales.installed() if locales.words(language)]
    try:
        SpeechEmbedding()
    except ModelError as error:
        yield Finding("word sounds", "warning", str(error), {"compared": False})
        return
    yield Finding("word sounds", "ok", f"Words are compared by their sound; known are those of {', '.join(known)}.",
                  {"compared": True, "known": known})  # fmt: skip


def spoken(computer: Computer) -> Iterator[Finding]:
    """Which languages have a voice, and which voice."""
    with closing(voices.start(computer.chosen.voice, computer.store)) as voice:
        speaks = set(voice.languages())
    better = voices.piper(computer.store)
    wanted = computer.chosen.language
    facts = {"voices": {one: better.get(one, "espeak-ng") if one in speaks else None for one in locales.installed()}}
    missing = sorted(set(locales.installed()) - speaks)
    if wanted in missing:
        yield Finding(
            "voices", "failure", f"No voice speaks {wanted}. Type: voicecare models install {wanted}", facts
        )
    elif missing:
        yield Finding("voices", "warning", f"No voice speaks {', '.join(missing)}.", facts)
    else:
        listed = ", ".join(sorted(speaks & set(locales.installed())))
        neural = f"; neural, where chosen: {', '.join(sorted(better))}" if better else ""
        yield Finding("voices", "ok", f"Spoken are {listed}{neural}.", facts)


def _ask() -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "voicecare", "devices", "--json"]
    return subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)


def _device(kind: str, wanted: str | int | None, found: list[dict[str, Any]]) -> Finding:
    # how a device is called often says whose it is: "Anna's headset"
    facts = {"kind": kind, "count": len(found), "chosen": wanted is not None}
    if not found:
        meant = "the patient cannot be heard" if kind == "microphone" else "nothing can be said"
        return Finding("sound", "failure", f"There is no {kind}: {meant}. Plug one in; see voicecare devices", facts)
    if wanted is not None and not any(
        wanted == one["number"] or str(wanted).casefold() in str(one["name"]).casefold() for one in found
    ):
        return Finding("sound", "failure", f"There is no {kind} {wanted!r}, which the settings name. Plug it in, or "
                       f"choose another: voicecare devices, then voicecare settings set {kind}", facts)  # fmt: skip
    count = f"{len(found)} {kind}{'s' if len(found) > 1 else ''}"
    return Finding("sound", "ok", f"{count}; {_arriving(kind, named=wanted is not None)}.", facts)


def _arriving(kind: str, *, named: bool) -> str:
    """What happens when a headset is connected during a session."""
    if named:
        return "a session stays with the one that the settings name, whatever is plugged in"
    if usual.noticed():
        return f"a headset that becomes the usual {kind} is gone over to"
    return "without a sound server a headset that arrives is not taken: name it in the settings"
