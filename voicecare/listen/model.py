"""Whisper itself on CTranslate2: its features, its tokens, its prompt, and what it writes down freely.

Only this much of Whisper is needed here. The usual package brings a video library and a second runtime for neural
networks along, which are a quarter of an installed copy, and loads the first at each start.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from voicecare.audio.block import RATE, Samples

_WINDOW, _HOP, _BANDS = 400, 160, 80
"""Samples of a frame and from one to the next, and mel bands, as Whisper was trained (Radford and others, 2022)."""
_LINEAR, _LOG_FROM, _LOG_STEP, _TOP_MEL = 200 / 3, 1000.0, np.log(6.4) / 27, 45.245640471924965
"""Slaney's mel scale: hertz a mel below 1 kHz, logarithmic above, up to 8 kHz."""
_FRAMES = 3000
"""Of the 30 s window in which Whisper writes."""
_NO_SPEECH, _UNSURE = 0.6, -1.0
"""Nobody speaks, where Whisper thinks so with this probability, and what it would write is less likely than this."""


class Whisper:
    """A model in a folder.

    Args:
        folder: with `model.bin` and `tokenizer.json`.
        at_once: calls, of one thread each, that run side by side; more of them wait.

    Raises:
        RuntimeError, ValueError, OSError: a file is missing or damaged.
    """

    def __init__(self, folder: Path, at_once: int = 1) -> None:
        import ctranslate2
        import tokenizers

        self.view = ctranslate2.StorageView.from_array
        self.model = ctranslate2.models.Whisper(
            str(folder), device="cpu", compute_type="int8", intra_threads=1, inter_threads=at_once
        )
        try:
            self.tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # tokenizers raises Exception itself
            raise ValueError(f"tokenizer.json: {error}") from error
        self._filters = mel_filters()

    def features(self, samples: Samples) -> npt.NDArray[np.float32]:
        """The log-mel spectrogram, scaled as Whisper takes it: shape (80, frames), 100 frames a second."""
        return features(samples, self._filters)

    def prompt(self, language: str) -> list[int]:
        """What stands before a transcription without times."""
        names = ("startoftranscript", language, "transcribe", "notimestamps")
        tokens: list[int | None] = [self.tokenizer.token_to_id(f"<|{name}|>") for name in names]
        if None in tokens:
            raise ValueError(f"Whisper knows no language {language!r}.")
        return [token for token in tokens if token is not None]

    def write(self, samples: Samples, language: str, most: int) -> str:
        """What was said, freely, in one pass; at most 30 s and so many tokens. Empty where nobody seems to speak."""
        # the last frame is silence that was put there, as where Whisper is usually run
        mel = self.features(samples)[:, :-1][:, :_FRAMES]
        mel = np.pad(mel, ((0, 0), (0, _FRAMES - mel.shape[1])))
        prompt = self.prompt(language)
        encoded = self.model.encode(self.view(np.ascontiguousarray(mel[None], np.float32)))
        (answer,) = self.model.generate(
            encoded, [prompt], beam_size=5, no_repeat_ngram_size=3, max_length=len(prompt) + most,
            return_scores=True, return_no_speech_prob=True,
        )  # fmt: skip
        tokens = answer.sequences_ids[0]
        mean = answer.scores[0] * len(tokens) / (len(tokens) + 1)
        if answer.no_speech_prob > _NO_SPEECH and mean < _UNSURE:
            return ""
        return str(self.tokenizer.decode(tokens)).strip()


def features(samples: Samples, filters: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The log-mel spectrogram of mono samples at 16 kHz; see `Whisper.features`."""
    padded = np.pad(np.pad(samples.astype(np.float32), (0, _HOP)), _WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    window = np.hanning(_WINDOW + 1)[:-1].astype(np.float32)
    power = np.abs(np.fft.rfft(frames * window).astype(np.complex64)[:-1]) ** 2
    logs = np.log10(np.maximum(filters @ power.T, 1e-10))
    logs = (np.maximum(logs, logs.max() - 8.0) + 4.0) / 4.0
    return np.asarray(logs, np.float32)


def mel_filters() -> npt.NDArray[np.float32]:
    """Triangles of even area on the mel scale: shape (bands, bins of the spectrum)."""
    mels = np.linspace(0, _TOP_MEL, _BANDS + 2)
    knee = _LOG_FROM / _LINEAR
    edges = np.where(mels < knee, mels * _LINEAR, _LOG_FROM * np.exp(_LOG_STEP * (mels - knee)))
    ramps = edges[:, None] - np.fft.rfftfreq(_WINDOW, 1 / RATE)[None, :]
    widths = np.diff(edges)[:, None]
    rising, falling = -ramps[:-2] / widths[:-1], ramps[2:] / widths[1:]
    areas = 2.0 / (edges[2:] - edges[:-2])[:, None]
    return np.asarray(np.maximum(0, np.minimum(rising, falling)) * areas, np.float32)
