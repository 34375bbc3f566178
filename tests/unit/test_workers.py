"""Workers: engines that answer, refuse, fail, hang and die."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from voicecare.errors import VoiceError, WorkerError
from voicecare.workers import Worker

ENGINES = "tests.unit.engines_for_workers"


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(f"{ENGINES}:make", "Good day", name="The engine", timeout=1.5)
    made.start()
    made.call("process")
    yield made
    made.close()


def test_an_engine_answers_from_another_process_and_keeps_its_state(worker: Worker) -> None:
    assert worker.call("greet", "Ada") == "Good day, Ada 1"
    assert worker.call("greet", "Ada") == "Good day, Ada 2"
    assert worker.call("process") != os.getpid()
    assert worker.starts == 1


def test_what_yields_is_streamed(worker: Worker) -> None:
    assert list(worker.stream("count", 4)) == [0, 1, 2, 3]


def test_errors_of_ours_arrive_as_they_are_and_others_with_their_kind(worker: Worker) -> None:
    with pytest.raises(VoiceError, match="No voice today"):
        worker.call("refuse")
    with pytest.raises(WorkerError, match=r"KeyError.*deep inside"):
        worker.call("fail")
    with pytest.raises(WorkerError, match="no_such_method"):
        worker.call("no_such_method")
    assert worker.starts == 1


def test_an_engine_that_hangs_is_replaced(worker: Worker) -> None:
    with pytest.raises(WorkerError, match=r"did not answer in 1\.5 s"):
        worker.call("hang")
    assert worker.call("greet", "Ada") == "Good day, Ada 1"
    assert worker.starts == 2


def test_an_engine_that_dies_is_noticed_at_once_and_replaced(worker: Worker) -> None:
    began = time.monotonic()
    with pytest.raises(WorkerError, match="The engine stopped working"):
        worker.call("die")
    assert time.monotonic() - began < 1.0
    assert worker.call("greet", "Ada") == "Good day, Ada 1"


def test_a_stream_that_is_given_up_leaves_nothing_for_the_next_call(worker: Worker) -> None:
    stream = worker.stream("count", 100_000)
    assert next(stream) == 0
    stream.close()
    assert worker.call("greet", "Ada") == "Good day, Ada 1"


def test_an_engine_that_cannot_be_made_says_why() -> None:
    made = Worker(f"{ENGINES}:make_nothing", name="The engine")
    with pytest.raises(VoiceError, match="cannot be made"):
        made.call("greet", "Ada")
    made.close()


def test_closing_ends_the_process_even_a_busy_one(worker: Worker) -> None:
    process = worker.call("process")

    def hang() -> None:
        with pytest.raises(WorkerError):
            worker.call("hang")

    hanging = threading.Thread(target=hang)
    hanging.start()
    time.sleep(0.2)
    worker.kill()
    hanging.join(5)
    worker.close()
    assert not Path(f"/proc/{process}").exists()


def test_calls_from_many_threads_do_not_mix(worker: Worker) -> None:
    answers: list[str] = []

    def ask(name: str) -> None:
        for _ in range(20):
            answers.append(worker.call("greet", name))  # noqa: PERF401 - one at a time is the point

    threads = [threading.Thread(target=ask, args=(name,)) for name in ("Ada", "Bob", "Cy")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(int(answer.split()[-1]) for answer in answers) == list(range(1, 61))
