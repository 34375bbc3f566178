"""How much counts what when a passage is looked for that answers a question. All were chosen by hand."""

ENOUGH = 0.5
"""The share of what a question is about, by weight, that a passage must have."""
UNKNOWN = 0.22
"""How much a word that nobody knows weighs. This and the next two are parts of the weight that a term has which no
passage has."""
ABSENT = 1.4
"""How much a subject weighs that the page does not have."""
LEAST = 0.55
"""How much a subject that the page has weighs at least in that share, however many passages have it."""
COMMON_SUBJECTS = frozenset({
    "=avoid", "=back", "=bed", "=doctor", "=gradual", "=increase", "=leg", "=limit", "=often", "=pain", "=slower",
    "=stop", "@places",
})  # fmt: skip
COMMON = 0.6
"""How much a subject weighs that goes with any other: "what if my back hurts when..."."""
NEAR = 0.5
"""How much a term counts that is not in the passage, but in one that belongs to it."""
SHORT = 0.3
"""How much it counts that the passage is about little else."""
KINDS = {
    "time": {"#time": 0.25},
    "often": {"#dose": 0.4, "=often": 0.3},
    "hours": {"@hours": 0.5},
    "exercise": {"=exercise": 0.2},
    "pain": {"=pain": 0.25},
    "gradual": {"=gradual": 0.25},
    "avoid": {"=avoid": 0.25},
    "increase": {"=increase": 0.15},
    "stop": {"=stop": 0.2},
    "start": {"=start": 0.3},
    "indicated": {"=indicated": 0.25},
    "way": {"#step": 0.12},
    "far": {"#limit": 0.15, "=limit": 0.15},
    "reason": {"=risk": 0.25},
    "turn": {"@contact": 0.25, "=consult": 0.25},
    "number": {"#number": 0.25},
    "allowed": {"#permits": 0.1, "#forbids": 0.06},
    "need": {"=require": 0.2},
}
"""What a passage has that answers a kind of question, and how much it counts."""
OF_ANY_EXERCISE = {"=exercise", "=limit", "=pain", "=increase", "=stop", "=indicated", "=often"}
"""Subjects that do not say which exercise is meant."""
WHICH_EXERCISE = -0.3
"""How much it counts against a sentence of one exercise where nothing says which was meant."""
EXERCISING = -0.08
"""The same where no exercise was asked about: "may I bend?" is about life."""
COMPLAINTS = frozenset({"=dressing", "=fever", "=medicine", "=numb", "=trouble", "=wound"})
"""Subjects that may not be passed over to answer the rest of what was said."""
