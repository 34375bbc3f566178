# The report for the physiotherapist, in English. It says what was recorded and judges nothing.
# Dates, times and numbers come in ready, as the language writes them.

title = Exercise report
period = { $first } to { $last }
period-day = { $first }
page-label = Advice page
name-label = Patient
made-label = Made
made-value = { $date }, { $time }
purpose = This report lists what the patient did and said, as the VoiceCare app recorded it. It judges nothing.
begins-later = The diary of this page begins on { $date }. Earlier days are left out.
empty = There are no entries of this page in these days.

overview = Overview
overview-caption = The whole period in numbers
item = Item
value = Value
days-exercised = Days with at least one set
of-days = { $count } of { $total }
sets-all = Sets
sets-complete = Sets counted up to the number asked for
repetitions-all = Repetitions
pain-stops = Times the patient said “pain”
pain-scores = Pain scores given
pain-range = Pain scores (0 to 10)
pain-range-value = lowest { $lowest }; middle { $middle }; highest { $highest }
skips = Exercises skipped
calls = Calls asked for
none = none

performed = Exercises and plan
performed-caption = Each exercise over the whole period
exercise = Exercise
plan = Plan
sets-of-plan = Sets, of those planned
column-complete = Sets counted to the end
days-reached = Days on which the plan was reached
exercise-number = Exercise { $number }
exercise-unknown = { $id } (no longer on the page)
plan-times = { $times } times a day, { $repetitions } repetitions
plan-times-least = { $times } times a day, at least { $repetitions } repetitions
plan-once = Once a day, { $repetitions } repetitions
plan-once-least = Once a day, at least { $repetitions } repetitions
plan-hour = Every hour, { $repetitions } repetitions
plan-hour-least = Every hour, at least { $repetitions } repetitions
plan-off = Not to be done now
plan-own = the physiotherapist’s own plan
plan-page = as the page states it

by-day = Sets on each day
by-day-caption = Sets done on each day, of those planned
day = Day
by-day-plot = Bars: sets on each day, one panel for each exercise
by-day-plot-description = From { $first } to { $last }. { $exercises } The table below has every number.
by-day-plot-one = { $exercise }: { $sets } sets in all, at most { $most } in one day.
axis-sets = Sets
legend-complete = counted to the end
legend-partial = ended earlier
legend-plan = plan

pain = Pain scores
pain-caption = Each pain score that the patient gave, from 0 (no pain) to 10
pain-none = No pain score was given.
time = Time
score = Score
pain-plot = Points: pain scores over time
pain-plot-description = { $count ->
    [one] One score, { $lowest }, on { $first }.
   *[other] { $count } scores from { $first } to { $last }, the lowest { $lowest }, the highest { $highest }.
} The table below has each of them.
axis-score = Pain (0 to 10)

happened = Pain, skips, calls and remarks
happened-caption = What else the patient said or did
happened-none = Nothing else was recorded.
what = What
about = About
kind-pain = Said “pain”; the app stopped
kind-stop = Said “stop”
kind-skip = Skipped the exercise
kind-call = Asked to call
kind-remark = Remark

notes = How this was counted
note-days = A day runs from midnight to midnight on the clock of the patient’s computer at that time. A set belongs to the day on which it ended.
note-sets = A set counts when it has at least one repetition. A set that was broken off, as by a power cut, counts with the repetitions that had been recorded.
note-hours = For an exercise of every hour, the plan of a day is its waking hours: { $count } hours, { $from } to { $to }.
note-today = The last day was not over when this report was made.
note-others = Entries that this version of the app cannot read: { $kinds }.
note-private = The report was made on the patient’s own computer, from the diary kept there.
