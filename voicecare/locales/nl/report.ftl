# Het verslag voor de fysiotherapeut, in het Nederlands. Het zegt wat er is vastgelegd en oordeelt niet.
# Datums, tijden en getallen komen kant en klaar binnen.

title = Oefenverslag
period = { $first } tot en met { $last }
period-day = { $first }
page-label = Adviespagina
name-label = Patiënt
made-label = Gemaakt
made-value = { $date }, { $time }
purpose = Dit verslag noemt wat de patiënt heeft gedaan en gezegd, zoals de app VoiceCare het heeft vastgelegd. Het oordeelt niet.
begins-later = Het dagboek van deze pagina begint op { $date }. Eerdere dagen zijn weggelaten.
empty = Van deze pagina staat er in deze dagen niets in het dagboek.

overview = Overzicht
overview-caption = De hele periode in getallen
item = Onderwerp
value = Waarde
days-exercised = Dagen met minstens één serie
of-days = { $count } van { $total }
sets-all = Series
sets-complete = Series geteld tot het gevraagde aantal
repetitions-all = Herhalingen
pain-stops = Keren dat de patiënt „pijn” zei
pain-scores = Pijncijfers gegeven
pain-range = Pijncijfers (0 tot 10)
pain-range-value = laagste { $lowest }; middelste { $middle }; hoogste { $highest }
skips = Oefeningen overgeslagen
calls = Keren dat om bellen is gevraagd
none = geen

performed = Oefeningen en plan
performed-caption = Elke oefening over de hele periode
exercise = Oefening
plan = Plan
sets-of-plan = Series, van de geplande
column-complete = Series tot het einde geteld
days-reached = Dagen waarop het plan is gehaald
exercise-number = Oefening { $number }
exercise-unknown = { $id } (niet meer op de pagina)
plan-times = { $times } keer per dag, { $repetitions } herhalingen
plan-times-least = { $times } keer per dag, minstens { $repetitions } herhalingen
plan-once = Eén keer per dag, { $repetitions } herhalingen
plan-once-least = Eén keer per dag, minstens { $repetitions } herhalingen
plan-hour = Elk uur, { $repetitions } herhalingen
plan-hour-least = Elk uur, minstens { $repetitions } herhalingen
plan-off = Nu niet te doen
plan-own = eigen plan van de fysiotherapeut
plan-page = zoals de pagina het noemt

by-day = Series per dag
by-day-caption = Series die elke dag zijn gedaan, van de geplande
day = Dag
by-day-plot = Staven: series per dag, een vak voor elke oefening
by-day-plot-description = Van { $first } tot en met { $last }. { $exercises } In de tabel hieronder staat elk getal.
by-day-plot-one = { $exercise }: { $sets } series in totaal, hoogstens { $most } op één dag.
axis-sets = Series
legend-complete = tot het einde geteld
legend-partial = eerder gestopt
legend-plan = plan

pain = Pijncijfers
pain-caption = Elk pijncijfer dat de patiënt gaf, van 0 (geen pijn) tot 10
pain-none = Er is geen pijncijfer gegeven.
time = Tijd
score = Cijfer
pain-plot = Punten: pijncijfers door de tijd
pain-plot-description = { $count ->
    [one] Eén cijfer, { $lowest }, op { $first }.
   *[other] { $count } cijfers van { $first } tot en met { $last }, het laagste { $lowest }, het hoogste { $highest }.
} In de tabel hieronder staan ze allemaal.
axis-score = Pijn (0 tot 10)

happened = Pijn, overslaan, bellen en opmerkingen
happened-caption = Wat de patiënt verder zei of deed
happened-none = Verder is er niets vastgelegd.
what = Wat
about = Waarover
kind-pain = Zei „pijn”; de app stopte
kind-stop = Zei „stop”
kind-skip = Sloeg de oefening over
kind-call = Vroeg om te bellen
kind-remark = Opmerking

notes = Hoe dit is geteld
note-days = Een dag loopt van middernacht tot middernacht op de klok van de computer van de patiënt op dat moment. Een serie hoort bij de dag waarop ze eindigde.
note-sets = Een serie telt bij minstens één herhaling. Een serie die werd afgebroken, bijvoorbeeld door een stroomstoring, telt met de herhalingen die al waren vastgelegd.
note-hours = Bij een oefening voor elk uur is het plan van een dag het aantal uren dat de patiënt wakker is: { $count } uur, van { $from } tot { $to }.
note-today = De laatste dag was nog niet voorbij toen dit verslag werd gemaakt.
note-others = Regels die deze versie van de app niet kan lezen: { $kinds }.
note-private = Het verslag is gemaakt op de computer van de patiënt zelf, uit het dagboek dat daar staat.
