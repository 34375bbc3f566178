"""PortAudio through sounddevice: which devices there are, and streams on them."""

import threading
from typing import Any

from voicecare.audio.block import BLOCK, RATE
from voicecare.errors import AudioError

KINDS = {"input": "microphone", "output": "loudspeaker"}

_open_streams: set[Any] = set()
_lock = threading.Lock()


def _sounddevice() -> Any:
    try:
        import sounddevice
    except OSError as error:
        raise AudioError(
            "The sound library PortAudio is not installed. Type: sudo apt-get install libportaudio2"
        ) from error
    return sounddevice


def devices() -> list[dict[str, Any]]:
    """All sound devices, as PortAudio describes them."""
    return list(_sounddevice().query_devices())


def usual() -> dict[str, str | None]:
    """The names of the usual devices by kind, as PortAudio finds them now; no stream may be open."""
    sounddevice = _sounddevice()
    with _lock:
        _start_anew(sounddevice)
    found: dict[str, str | None] = {}
    for kind in KINDS:
        try:
            device = sounddevice.query_devices(kind=kind)
        except (ValueError, sounddevice.PortAudioError):
            found[kind] = None
        else:
            found[kind] = f"{device['hostapi']} {device['name']}"
    return found


def has_microphone() -> bool:
    """Whether there is a microphone to listen to."""
    return _has("input")


def has_loudspeaker() -> bool:
    """Whether there is a loudspeaker to speak through."""
    return _has("output")


def _has(kind: str) -> bool:
    try:
        sounddevice = _sounddevice()
        return bool(sounddevice.query_devices(kind=kind)[f"max_{kind}_channels"])
    except (AudioError, ValueError):
        return False
    except Exception as error:
        if type(error).__name__ == "PortAudioError":
            return False
        raise


def open_stream(kind: str, device: str | int | None, callback: Any) -> tuple[Any, int]:
    """Open and start a mono stream at 16 kHz, or at the device's own rate where it cannot do that."""
    sounddevice = _sounddevice()
    make = sounddevice.InputStream if kind == "input" else sounddevice.OutputStream
    with _lock:
        if not _open_streams:
            _start_anew(sounddevice)
        try:
            own_rate = int(sounddevice.query_devices(device, kind)["default_samplerate"])
        except (ValueError, sounddevice.PortAudioError) as error:
            raise AudioError(
                f"There is no {KINDS[kind]}{'' if device is None else f' called {device!r}'}. Plug one in, "
                "or choose another: voicecare devices"
            ) from error
        refused: Exception | None = None
        for rate in (RATE, own_rate):
            try:
                stream = make(
                    samplerate=rate,
                    blocksize=BLOCK * rate // RATE,
                    device=device,
                    channels=1,
                    dtype="float32",
                    latency="low",
                    callback=callback,
                )
                stream.start()
            except sounddevice.PortAudioError as error:
                refused = error
                continue
            _open_streams.add(stream)
            return stream, rate
    raise AudioError(
        f"The {KINDS[kind]} cannot be opened ({refused}). Another program may hold it, or this user may not use it."
    ) from refused


def _start_anew(sounddevice: Any) -> None:
    """PortAudio lists devices once; what was plugged in since is only seen after starting it anew."""
    sounddevice._terminate()  # noqa: SLF001 - the documented way, see python-sounddevice issue 16
    sounddevice._initialize()  # noqa: SLF001 - the only way to have PortAudio look again


def close_stream(stream: Any) -> None:
    """Silent at once, and released."""
    with _lock:
        _release(stream)


def _release(stream: Any) -> None:
    # what was released already does not exist for PortAudio any more
    if stream in _open_streams:
        _open_streams.discard(stream)
        stream.abort(ignore_errors=True)
        stream.close(ignore_errors=True)


def restart() -> None:
    """Start PortAudio anew, so that it sees what was plugged in since; all streams end."""
    sounddevice = _sounddevice()
    with _lock:
        for stream in list(_open_streams):
            _release(stream)
        _start_anew(sounddevice)
