"""What can go wrong, one class a part. A message says what is wrong, where, and what the user can do."""


class VoiceCareError(Exception):
    """The base of all errors that are shown to the user as one line; the command then exits with 2."""


class SettingsError(VoiceCareError):
    """An option that does not exist or has a value that cannot be used."""


class PageError(VoiceCareError):
    """An advice page that cannot be read or does not say what a page must say."""


class LanguageError(VoiceCareError):
    """A language that is not installed."""


class AudioError(VoiceCareError):
    """A microphone, loudspeaker or sound file that cannot be used."""


class DeviceLostError(AudioError):
    """A device that worked and then went away."""


class SoundLostError(DeviceLostError):
    """Microphone and loudspeaker went away together: nothing can be said of it before they are back."""

    def __init__(self) -> None:
        super().__init__("No browser has the microphone and the loudspeaker. Press the button for it on the screen.")


class ModelError(VoiceCareError):
    """A model that is missing or damaged."""


class WorkerError(VoiceCareError):
    """A worker process that died or did not answer in time; the next call starts a new one."""


class RecogniserError(VoiceCareError):
    """A recogniser that cannot do what was asked of it."""


class VoiceError(VoiceCareError):
    """A voice that does not exist or cannot speak."""


class TranslationError(VoiceCareError):
    """A translation that cannot be made."""


class DiaryError(VoiceCareError):
    """A diary that cannot be opened or written."""


class ReportError(VoiceCareError):
    """A report that cannot be written."""


class ReminderError(VoiceCareError):
    """Reminders that cannot be set up."""


class ServiceError(VoiceCareError):
    """A unit, an entry or an icon of the desktop that cannot be written, removed or used."""


class CallError(VoiceCareError):
    """A call that could not be handed over."""


class RehearsalError(VoiceCareError):
    """A rehearsal script that cannot be followed."""


class PlanError(VoiceCareError):
    """A physiotherapist's plan that cannot be read or does not fit the page."""


class ScreenError(VoiceCareError):
    """A screen that cannot be served."""
