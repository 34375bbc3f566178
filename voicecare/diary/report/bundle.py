"""A diary's days as a FHIR R4B bundle: the plan as a CarePlan, sets and pain as Observations.

The patient is a resource without any detail, so that what refers to it can be joined with a real one by
whoever receives the bundle. Ids are made from what they stand for: the same diary gives the same ids.
"""

import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from voicecare.diary.sets import Set
from voicecare.diary.summary import Happening, Score, Summary
from voicecare.page.model import Dose

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "voicecare.invalid")
_PAIN = {
    "coding": [
        {
            "system": "http://loinc.org",
            "code": "72514-3",
            "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
        }
    ],
    "text": "Pain score from 0 to 10, as the patient said it",
}
_CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"
_UNITS = "http://unitsofmeasure.org"

Resource = dict[str, Any]


def bundle(found: Summary, diary: str, made: datetime, name: str | None = None) -> str:
    """Write a bundle of type `collection` as JSON; it has passed the models of R4B.

    Args:
        found: what the diary says.
        diary: what this diary alone has, such as the id of its first session: two patients must not share an id.
        made: the time of the bundle, with its zone.
        name: the patient's; it is nowhere else.
    """
    from fhir.resources.R4B.bundle import Bundle

    resources = list(_Writer(found, diary, name).resources())
    entries = [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in resources]
    stamp = made.isoformat(timespec="seconds")
    checked = Bundle.model_validate(
        {"resourceType": "Bundle", "type": "collection", "timestamp": stamp, "entry": entries}
    )
    return str(checked.model_dump_json(indent=2)) + "\n"


class _Writer:
    def __init__(self, found: Summary, diary: str, name: str | None) -> None:
        self._found, self._diary, self._name = found, diary, name
        self._seen: dict[str, int] = {}
        self._exercises = {exercise.id: exercise for exercise in found.page.exercises.list}
        self._patient = self._id("patient")
        self._subject = {"reference": f"urn:uuid:{self._patient}"}
        self._plan = self._id("plan", found.page.id, str(found.first), str(found.last))

    def resources(self) -> Iterator[Resource]:
        """The patient, the plan, then what happened."""
        patient: Resource = {"resourceType": "Patient", "id": self._patient}
        if self._name:
            patient["name"] = [{"text": self._name}]
        yield patient
        yield self._care_plan()
        yield from map(self._set, self._found.sets)
        yield from map(self._score, self._found.scores)
        yield from (self._stop(one) for one in self._found.happenings if one.kind == "pain")

    def _care_plan(self) -> Resource:
        found = self._found
        activities = [self._activity(exercise, dose) for exercise, dose in found.doses.items()]
        plan: Resource = {
            "resourceType": "CarePlan",
            "id": self._plan,
            "status": "active",
            "intent": "plan",
            "title": found.page.title,
            "subject": self._subject,
            "period": {"start": str(found.first), "end": str(found.last)},
        }
        return {**plan, "activity": activities} if activities else plan

    def _activity(self, exercise: str, dose: Dose) -> Resource:
        repeat = {"frequency": dose.times_a_day or 1, "period": 1, "periodUnit": "d" if dose.times_a_day else "h"}
        least = "at least " if dose.at_least else ""
        return {
            "detail": {
                "code": self._exercise(exercise),
                "status": "in-progress",
                "scheduledTiming": {"repeat": repeat},
                "description": f"{least}{dose.repetitions} repetitions each time",
            }
        }

    def _set(self, one: Set) -> Resource:
        components: list[Resource] = [
            {"code": {"text": "Counted up to the number asked for"}, "valueBoolean": one.complete}
        ]
        if one.target is not None:
            asked = {"code": {"text": "Repetitions asked for"}, "valueQuantity": _repetitions(one.target)}
            components.insert(0, asked)
        return {
            **self._observation(one.at, "activity", self._exercise(one.exercise), "set", one.exercise),
            "basedOn": [{"reference": f"urn:uuid:{self._plan}"}],
            "valueQuantity": _repetitions(one.repetitions),
            "component": components,
        }

    def _score(self, one: Score) -> Resource:
        return {**self._observation(one.at, "survey", _PAIN, "score"), "valueInteger": one.score}

    def _stop(self, one: Happening) -> Resource:
        code = {"text": "The patient said that it hurts, and the app stopped"}
        return {**self._observation(one.at, "survey", code, "pain"), "valueBoolean": True}

    def _observation(self, at: datetime, category: str, code: Resource, *what: str) -> Resource:
        return {
            "resourceType": "Observation",
            "id": self._id(*what, at.isoformat()),
            "status": "final",
            "category": [{"coding": [{"system": _CATEGORIES, "code": category}]}],
            "code": code,
            "subject": self._subject,
            "effectiveDateTime": at.isoformat(timespec="seconds"),
        }

    def _exercise(self, identifier: str) -> Resource:
        known = self._exercises.get(identifier)
        coding = {"system": f"urn:uuid:{uuid.uuid5(_NAMESPACE, self._found.page.id)}", "code": identifier}
        return {"coding": [coding], "text": " ".join(known.steps) if known else identifier}

    def _id(self, *what: str) -> str:
        """An id for something; things of the same kind at the same moment are told apart by their order."""
        key = "/".join((self._diary, *what))
        number = self._seen[key] = self._seen.get(key, -1) + 1
        return str(uuid.uuid5(_NAMESPACE, f"{key}/{number}"))


def _repetitions(number: int) -> Resource:
    return {"value": number, "unit": "repetitions", "system": _UNITS, "code": "{repetitions}"}
