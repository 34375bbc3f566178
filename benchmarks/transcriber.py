"""Whisper as it is usually run, of any length: for checking what a voice says, and for comparing."""

from pathlib import Path

from voicecare.audio.block import Samples


class Transcriber:
    """The model in a folder, with the package faster-whisper."""

    def __init__(self, folder: Path) -> None:
        from faster_whisper import WhisperModel

        self._model = WhisperModel(str(folder), device="cpu", compute_type="int8", local_files_only=True)

    def transcribe(self, samples: Samples, language: str) -> str:
        """What was said in mono samples at 16 kHz."""
        segments, _ = self._model.transcribe(
            samples, language=language, beam_size=5, condition_on_previous_text=False
        )
        return " ".join(segment.text.strip() for segment in segments)
