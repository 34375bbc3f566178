"""A sound card without hardware: a private PulseAudio server with a loudspeaker and a microphone.

Real PortAudio streams run on it, so a rehearsal or a test goes through the same code as a bedside machine.
It needs the Debian packages pulseaudio, pulseaudio-utils, libasound2-plugins and libportaudio2, and no
D-Bus, display or privilege. Only programs that inherit its environment see it.
"""

import os
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from types import TracebackType

import numpy as np

from voicecare.audio.block import RATE, Samples
from voicecare.errors import AudioError

MICROPHONE = "vmic"
LOUDSPEAKER = "vspeaker"
HEADSET, HEADSET_FEED = "headset", "headsetfeed"
"""A headset's loudspeaker, and what its microphone hears."""

_SERVER = """
load-module module-native-protocol-unix auth-anonymous=1 socket={folder}/native
load-module module-null-sink sink_name=speaker rate=48000 channels=1 channel_map=mono norewinds=1
load-module module-null-sink sink_name=micfeed rate=48000 channels=1 channel_map=mono norewinds=1
load-module module-remap-source source_name=mic master=micfeed.monitor
set-default-sink speaker
set-default-source mic
"""
_ALSA_DEVICE = (
    'pcm.{name} {{ type pulse server "unix:{folder}/native"{device} hint {{ show on description "{name}" }} }}\n'
)
_STARTED_WITHIN = 10.0
_NEEDED = ("pulseaudio", "pactl", "pacat", "parec")


def missing() -> list[str]:
    """The programs of the virtual sound card that are not installed."""
    return [program for program in _NEEDED if shutil.which(program) is None]


class VirtualSoundCard:
    """Start it before anything imports sounddevice, which reads the environment once."""

    def __init__(self) -> None:
        if missing():
            raise AudioError(
                f"The virtual sound card needs {', '.join(missing())}. Type: sudo apt-get install "
                "pulseaudio pulseaudio-utils libasound2-plugins libportaudio2"
            )
        self._folder = Path(tempfile.mkdtemp(prefix="voicecare-sound-"))
        self._server: subprocess.Popen[bytes] | None = None
        self._before: dict[str, str | None] = {}

    def __enter__(self) -> "VirtualSoundCard":
        folder = self._folder
        (folder / "server.pa").write_text(_SERVER.format(folder=folder))
        (folder / "asound.conf").write_text(
            _ALSA_DEVICE.format(name=LOUDSPEAKER, folder=folder, device=" device speaker")
            + _ALSA_DEVICE.format(name=MICROPHONE, folder=folder, device=" device mic")
            + _ALSA_DEVICE.format(name="!default", folder=folder, device="")
        )
        environment = {
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_STATE_PATH": str(folder),
            "PULSE_SERVER": f"unix:{folder}/native",
            "ALSA_CONFIG_PATH": f"/usr/share/alsa/alsa.conf:{folder}/asound.conf",
        }
        self._before = {name: os.environ.get(name) for name in environment}
        os.environ.update(environment)
        self.plug_in()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.unplug()
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        shutil.rmtree(self._folder, ignore_errors=True)

    def plug_in(self) -> None:
        """Start the server, as if the card were plugged in."""
        environment = {name: value for name, value in os.environ.items() if name != "PULSE_SERVER"}
        self._server = subprocess.Popen(
            [
                "pulseaudio", "-n", "-F", f"{self._folder}/server.pa", "--daemonize=no", "--exit-idle-time=-1",
                "--use-pid-file=no", "--realtime=no", "--high-priority=no", "--disable-shm=yes",
                f"--log-target=file:{self._folder}/pulse.log",
            ],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        started = time.monotonic()
        while self._default_source() != "mic":
            if self._server.poll() is not None or time.monotonic() - started > _STARTED_WITHIN:
                log = self._folder / "pulse.log"
                raise AudioError(f"PulseAudio did not start: {log.read_text() if log.exists() else 'no log'}")
            time.sleep(0.05)

    def unplug(self) -> None:
        """Kill the server, as if the card were pulled out."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None

    def say_into_microphone(self, samples: Samples, feed: str = "micfeed") -> None:
        """Play samples into the microphone, or the headset's, and wait until they are through."""
        subprocess.run(
            ["pacat", "--playback", f"--device={feed}", "--format=float32le", f"--rate={RATE}", "--channels=1"],
            input=samples.tobytes(), check=True, timeout=len(samples) / RATE + 10,
        )  # fmt: skip

    def couple(self, decibels: float) -> None:
        """From now on the microphone hears the loudspeaker, this much louder than it is; a room without walls."""
        module = [
            "load-module",
            "module-loopback",
            "source=speaker.monitor",
            "sink=micfeed",
            "latency_msec=40",
            "adjust_time=0",
        ]
        subprocess.run(["pactl", *module], check=True, stdout=subprocess.DEVNULL)
        listed = subprocess.run(["pactl", "list", "short", "sink-inputs"], capture_output=True, text=True, check=True)
        number = listed.stdout.split()[0]
        subprocess.run(["pactl", "set-sink-input-volume", number, f"{decibels:+g}dB"], check=True)

    def connect_headset(self, *, usual: bool = True) -> None:
        """A headset comes; from then on it is the usual loudspeaker and microphone, as desktops do it, or not."""
        form = ["rate=16000", "channels=1", "channel_map=mono", "norewinds=1"]
        self._pactl("load-module", "module-null-sink", f"sink_name={HEADSET}", *form)
        self._pactl("load-module", "module-null-sink", f"sink_name={HEADSET_FEED}", *form)
        remap = [f"source_name={HEADSET}mic", f"master={HEADSET_FEED}.monitor"]
        self._pactl("load-module", "module-remap-source", *remap)
        if usual:
            self._pactl("set-default-sink", HEADSET)
            self._pactl("set-default-source", f"{HEADSET}mic")

    def disconnect_headset(self) -> None:
        """It goes; what was usual before is so again."""
        loaded = [line.split("\t") for line in self._pactl("list", "short", "modules").splitlines()]
        for number, _, arguments, *_ in reversed(loaded):
            if HEADSET in arguments:
                self._pactl("unload-module", number)

    def record_loudspeaker(self) -> "Recording":
        """Start to record what the loudspeaker plays."""
        return Recording()

    @staticmethod
    def _pactl(*what: str) -> str:
        return subprocess.run(["pactl", *what], capture_output=True, text=True, check=True).stdout

    @staticmethod
    def _default_source() -> str:
        answer = subprocess.run(["pactl", "get-default-source"], capture_output=True, text=True, check=False)
        return answer.stdout.strip()


class Recording:
    """What the virtual loudspeaker plays, or another source of the server gives, from now on until `stop`."""

    def __init__(self, source: str = "speaker.monitor") -> None:
        form = ["--format=float32le", f"--rate={RATE}", "--channels=1", "--latency-msec=20"]
        self._recorder = subprocess.Popen(["parec", f"--device={source}", *form], stdout=subprocess.PIPE)
        self._data = bytearray()
        self._thread = threading.Thread(target=self._read, name="recording", daemon=True)
        self._thread.start()

    def stop(self) -> Samples:
        """What was played: mono float32 at 16 kHz."""
        self._recorder.terminate()
        self._thread.join()
        self._recorder.wait()
        return self.samples()

    @property
    def length(self) -> int:
        """Samples so far."""
        return len(self._data) // 4

    def samples(self, first: int = 0) -> Samples:
        """What came so far, from this sample on: mono float32 at 16 kHz."""
        return np.frombuffer(bytes(self._data[4 * first : 4 * self.length]), np.float32)

    def _read(self) -> None:
        if self._recorder.stdout is not None:
            while data := os.read(self._recorder.stdout.fileno(), 1 << 16):
                self._data += data
