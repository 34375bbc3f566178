"""A driver for pyttsx3 that hands out PCM instead of playing it.

pyttsx3's own espeak driver plays by itself, loses queued sentences, and cannot be stopped. pyttsx3 lets a
driver be added; this one runs libespeak-ng in its synchronous mode, where `Synth` returns when all samples
have gone through the callback, and puts them where the engine's owner finds them: in `take()`.

libespeak-ng and its data come from the package espeakng-loader, so nothing needs to be installed.
"""

import collections
import ctypes
import os
import sys
from collections.abc import Iterator
from typing import Any

from voicecare.errors import VoiceError

NAME = "voicecare_pcm"
_CHUNK_MS = 100


def register() -> str:
    """Make the driver known to pyttsx3; returns the name to give to `pyttsx3.init`.

    Raises:
        VoiceError: libespeak-ng cannot be loaded.
    """
    import espeakng_loader

    # pyttsx3's binding looks for the library under its plain name: loading it first, globally, answers that
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    try:
        ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)
    except OSError as error:
        raise VoiceError(f"The speech library espeak-ng cannot be loaded: {error}.") from error
    sys.modules[f"pyttsx3.drivers.{NAME}"] = sys.modules[__name__]
    return NAME


class PcmDriver:
    """One engine a process: libespeak-ng has process-wide state.

    The method names and their order of calls are those that `pyttsx3.driver.DriverProxy` expects.
    """

    def __init__(self, proxy: Any) -> None:
        from pyttsx3.drivers import _espeak

        self._espeak = _espeak
        self._proxy = proxy
        self.sample_rate = int(_espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, _CHUNK_MS))
        if self.sample_rate <= 0:
            raise VoiceError("The speech library espeak-ng cannot be started.")
        self._waiting: collections.deque[str] = collections.deque()
        self._pcm = bytearray()
        self._words: list[tuple[int, int]] = []
        self._ended = False
        _espeak.SetSynthCallback(self._collect)

    def take(self) -> tuple[bytes, list[tuple[int, int]]]:
        """What was spoken since the last call: 16-bit PCM, and (millisecond, character) of each word."""
        taken = bytes(self._pcm), self._words
        self._pcm, self._words = bytearray(), []
        return taken

    def destroy(self) -> None:
        """The engine is given up."""
        self._espeak.SetSynthCallback(None)

    def say(self, text: str) -> None:
        """Queue a sentence."""
        self._proxy.setBusy(True)
        self._waiting.append(text)

    def stop(self) -> None:
        """Forget what waits; a sentence takes milliseconds and is not interrupted."""
        self._waiting.clear()

    def startLoop(self) -> None:
        """Speak until the last entry of the proxy's queue calls `endLoop`, perhaps before this is called."""
        while not self._ended:
            if self._waiting:
                self._speak(self._waiting.popleft())
            # lets the proxy hand over the next entry of its queue
            self._proxy.setBusy(False)
        self._ended = False

    def endLoop(self) -> None:
        """Leave `startLoop`."""
        self._ended = True

    def iterate(self) -> Iterator[None]:
        """Speak one sentence at a time, for callers with a loop of their own."""
        while True:
            if self._waiting:
                self._speak(self._waiting.popleft())
            self._proxy.setBusy(False)
            yield

    def getProperty(self, name: str) -> Any:
        """`voice` (identifier), `voices` (identifiers with languages), `rate` (words a minute), `volume`."""
        if name == "voice":
            current = self._espeak.GetCurrentVoice()
            return current.contents.identifier.decode() if current else None
        if name == "voices":
            return [
                (voice.identifier.decode(), voice.languages[1:].decode("utf-8", "ignore"))
                for voice in self._espeak.ListVoices(None)
            ]
        if name == "rate":
            return self._espeak.GetParameter(self._espeak.RATE)
        if name == "volume":
            return self._espeak.GetParameter(self._espeak.VOLUME) / 100
        raise KeyError(name)

    def setProperty(self, name: str, value: Any) -> None:
        """`voice`, `rate` (words a minute), `pitch` (0 to 100) or `volume` (0 to 1)."""
        if name == "voice":
            if self._espeak.SetVoiceByName(str(value).encode()) != self._espeak.EE_OK:
                raise VoiceError(f"There is no voice {value!r}.")
        elif name == "rate":
            self._espeak.SetParameter(self._espeak.RATE, int(value), 0)
        elif name == "pitch":
            self._espeak.SetParameter(self._espeak.PITCH, int(value), 0)
        elif name == "volume":
            self._espeak.SetParameter(self._espeak.VOLUME, round(value * 100), 0)
        else:
            raise KeyError(name)

    def _speak(self, text: str) -> None:
        self._proxy.notify("started-utterance")
        flags = self._espeak.ENDPAUSE | self._espeak.CHARS_UTF8
        result = self._espeak.Synth(text.encode(), flags=flags)
        self._proxy.notify("finished-utterance", completed=result == self._espeak.EE_OK)

    def _collect(self, pcm: Any, count: int, events: Any) -> int:
        at = 0
        while events[at].type != self._espeak.EVENT_LIST_TERMINATED:
            event = events[at]
            if event.type == self._espeak.EVENT_WORD and event.length:
                self._words.append((event.audio_position, event.text_position - 1))
            at += 1
        if count > 0 and pcm:
            self._pcm += ctypes.string_at(pcm, count * 2)
        return 0


def buildDriver(proxy: Any) -> PcmDriver:
    """What pyttsx3 calls to make the driver."""
    return PcmDriver(proxy)
