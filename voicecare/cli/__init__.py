"""The commands. Each loads only what it needs, so that help comes at once."""

import json
import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from voicecare import __version__
from voicecare.cli import (
    ask,
    call,
    certificate,
    count,
    desk,
    diary,
    doctor,
    level,
    models,
    new_patient,
    options,
    page,
    plan,
    remind,
    report,
    screen,
    service,
    translate,
)
from voicecare.cli.printing import AsJson, row
from voicecare.errors import VoiceCareError

app = typer.Typer(
    help="Reads a hospital's aftercare page aloud, coaches its exercises by voice, and calls. Offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(page.app, name="page")
app.add_typer(models.app, name="models")
app.add_typer(plan.app, name="plan")
app.add_typer(diary.app, name="diary")
app.add_typer(remind.app, name="remind")
app.add_typer(translate.app, name="translate")
app.add_typer(options.app, name="settings")
app.add_typer(service.app, name="service")
app.command()(ask.ask)
app.command()(level.level)
app.command()(doctor.doctor)
app.command()(new_patient.new_patient)
app.command()(call.call)
app.command()(count.count)
app.command()(report.report)
app.command()(screen.screen)
app.command()(desk.desk)
app.command()(certificate.certificate)

Language = Annotated[str | None, typer.Option("--language", "-l", help="Language, as en, pt, ko.")]
PageName = Annotated[str | None, typer.Option("--page", "-p", help="A page's id, or a file.")]
Recordings = Annotated[
    Path | None, typer.Option(help="Folder of the recordings that a script names.", exists=True, file_okay=False)
]


def main() -> None:
    """Run a command; what went wrong is one line (exit code 2), never a traceback."""
    try:
        app()
    except VoiceCareError as error:
        typer.echo(f"voicecare: {error}", err=True)
        sys.exit(2)


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say what happens inside, on standard error.")
    ] = False,
) -> None:
    logging.basicConfig(
        level=logging.INFO if verbose else logging.ERROR, format="%(levelname)s %(name)s: %(message)s"
    )
    if version:
        typer.echo(f"voicecare {__version__}")
        raise typer.Exit
    new_patient.go_on(context.invoked_subcommand)


@app.command()
def run(
    language: Language = None,
    page: PageName = None,
    keyboard: Annotated[bool, typer.Option(help="Type instead of speaking: no microphone is needed.")] = False,
    rehearsal: Annotated[
        bool, typer.Option(help="Where there is no microphone: rehearse, or fail with --no-rehearsal.")
    ] = True,
    with_screen: Annotated[
        bool, typer.Option("--screen", help="With the screen, in the browser of this desktop.")
    ] = False,
) -> None:
    """Start a session: live where there is a microphone, otherwise the rehearsal, and say which."""
    from voicecare import live, settings

    chosen = settings.load(language=language, page=page)
    live.check(chosen)
    if with_screen and not keyboard and live.can_hear(chosen):
        screen.screen(language=language, page=page, browser=True)
        return
    if keyboard or not rehearsal or live.can_hear(chosen):
        live.run(chosen, typer.echo, keyboard=keyboard)
        return
    name = {"pt": "portuguese", "ko": "korean"}.get(chosen.language or "", "english")
    typer.echo(
        f"There is no microphone here, so this is a rehearsal: a scripted patient speaks ({name}). "
        "It takes about four minutes. To type to a live session instead: voicecare run --keyboard"
    )
    rehearse(name)


@app.command()
def rehearse(
    script: Annotated[
        str, typer.Argument(help="A script's name, such as english or first-start-tr, or a file.")
    ] = "english",
    out: Annotated[Path | None, typer.Option(help="WAV file for what the app says.")] = None,
    device: Annotated[bool, typer.Option("--device", help="Go through the virtual sound card.")] = False,
    echo: Annotated[float | None, typer.Option(help="The app hears itself, this many decibels softer.")] = None,
    recordings: Recordings = None,
    home: Annotated[Path | None, typer.Option(help="Keep the diary of the rehearsal in this folder.")] = None,
    as_json: AsJson = False,
) -> None:
    """Run the real session with a scripted patient, in real audio; exit 0 only if all went as the script says."""
    from voicecare.rehearsal import rehearse as rehearsal
    from voicecare.rehearsal import script as scripts
    from voicecare.rehearsal import transcript as transcripts

    wanted = scripts.load(script)
    wav = out or Path("rehearsals") / f"{Path(script).stem}.wav"
    done = rehearsal.rehearse(
        wanted,
        wav,
        device=device,
        recordings=recordings,
        echo=0.0 if echo is None else 10 ** (-abs(echo) / 20),
        home=home,
        show=lambda entry: None if as_json else typer.echo(transcripts.line(entry)),
    )
    typer.echo(json.dumps(done.as_json(), ensure_ascii=False) if as_json else transcripts.summary(done))
    raise typer.Exit(1 if done.failures else 0)


@app.command()
def read(
    page: Annotated[str, typer.Argument(help="A page's id, or a file.")] = "hmc-spinal-fusion",
    section: Annotated[str | None, typer.Option(help="Only this section; see voicecare page show.")] = None,
    language: Language = None,
    out: Annotated[Path | None, typer.Option(help="Write a WAV file instead of playing.")] = None,
) -> None:
    """Read a page aloud, sentence by sentence."""
    from voicecare import live, settings

    count = live.read(settings.load(language=language, page=page), section, out, lambda said: typer.echo(said.text))
    if out is not None:
        typer.echo(f"{count} sentences are in {out}.", err=True)


@app.command()
def hear(
    files: Annotated[list[Path], typer.Argument(help="Recordings: WAV, FLAC, OGG, MP3.")],
    language: Annotated[str, typer.Option("--language", "-l", help="The language that is spoken.")] = "en",
    state: Annotated[str | None, typer.Option(help="Listen for what may be said in this state.")] = None,
    phrases: Annotated[str | None, typer.Option(help="Listen for these, separated by commas.")] = None,
    recogniser: Annotated[str, typer.Option(help="auto (both, where there are both), whisper or vosk.")] = "auto",
    as_json: AsJson = False,
) -> None:
    """Say which phrase was heard in each recording, or none."""
    from voicecare import settings
    from voicecare.listen import hear_files as hearing
    from voicecare.models import store

    chosen = settings.load(recogniser=recogniser)
    wanted = hearing.chosen_phrases(language, state, phrases)
    for result in hearing.hear_files(
        files, chosen.recogniser, language, wanted, store.Store(store.folder(chosen.models))
    ):
        typer.echo(json.dumps(result.as_json(), ensure_ascii=False) if as_json else result.line())


@app.command()
def phrases(
    language: Annotated[str, typer.Option("--language", "-l", help="The language.")] = "en",
    state: Annotated[str, typer.Option(help="The state of the session.")] = "reading",
    as_json: AsJson = False,
    markdown: Annotated[bool, typer.Option(help="All states, as a page of the documentation.")] = False,
) -> None:
    """List what may be said in a state."""
    from voicecare.understand import grammar, listing

    grammar.require(language, state)
    if markdown:
        typer.echo(listing.page(language), nl=False)
        return
    for phrase in grammar.open_phrases(state, (language,)):
        command = phrase.command
        row({"language": phrase.language, "phrase": phrase.text, "command": command.id, **command.slots}, as_json)


@app.command()
def understand(
    language: Annotated[str, typer.Option("--language", "-l", help="The language that is spoken.")] = "en",
    state: Annotated[str, typer.Option(help="The state of the session.")] = "reading",
    as_json: AsJson = False,
) -> None:
    """Say which command each line of standard input means in a state, or none."""
    from voicecare.understand import grammar
    from voicecare.understand.phrase import described
    from voicecare.understand.text import isolated

    grammar.require(language, state)
    for line in typer.get_text_stream("stdin"):
        text = line.rstrip("\r\n")
        phrase = grammar.understand(text, state, (language,))
        command = phrase.command if phrase else None
        if as_json:
            found = {
                "text": text,
                "command": command.id if command else None,
                "slots": dict(command.slots if command else {}),
            }
            typer.echo(json.dumps(found, ensure_ascii=False))
        else:
            typer.echo(f"{isolated(text)} -> {described(command)}")


@app.command()
def voices(as_json: AsJson = False) -> None:
    """List the languages that the app talks, with the voice, speed and pitch of each."""
    from voicecare import locales, settings
    from voicecare.models import store
    from voicecare.speak import voices as speaking

    chosen = settings.load()
    better = speaking.piper(store.Store(store.folder(chosen.models)))
    for language in locales.installed():
        manner = locales.voice(language)
        piper = better.get(language)
        row({"language": language, "voice": piper if piper and chosen.voice == "piper" else manner["espeak"],
             "words a minute": manner["words_a_minute"], "pitch": manner["pitch"],
             "respelled": len(manner.get("lexicon", {})), "piper": piper}, as_json)  # fmt: skip


@app.command()
def devices(as_json: AsJson = False) -> None:
    """List microphones and loudspeakers, with the numbers and names that settings take."""
    from voicecare.audio import portaudio, usual

    found = portaudio.devices()
    if not found and not as_json:
        typer.echo("There is no sound device here.")
    for device in found:
        row({"number": device["index"], "name": device["name"], "microphone": device["max_input_channels"] > 0,
             "loudspeaker": device["max_output_channels"] > 0}, as_json)  # fmt: skip
    if not as_json:
        for kind, name in usual.names().items():
            typer.echo(f"The usual {portaudio.KINDS[kind]} is now: {name}")
