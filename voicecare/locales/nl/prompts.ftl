# Wat de app in het Nederlands zegt. Korte, gewone zinnen voor iemand die in bed ligt en luistert, in de u-vorm.
# Telefoonnummers spreekt de stem cijfer voor cijfer uit; splits ze hier niet.
# SPELL($number, rule: "ordinal") schrijft een getal als woord, volgens een regel van CLDR (zonder "spellout-").

greeting = Hallo. Ik lees u de adviezen van { $hospital } voor, en ik tel mee bij uw oefeningen. Zelf geef ik geen advies. Zeg "lees de adviezen voor" of "start de oefeningen". U kunt altijd "stop" zeggen.
goodbye = Tot ziens. Beterschap.

origin-machine = Deze tekst is vertaald door een computer. Niemand heeft de vertaling gecontroleerd.
origin-author = Deze vertaling hoort bij de pagina. Geen zorgverlener heeft die gecontroleerd.
origin-reviewed = Iemand heeft deze vertaling gecontroleerd.
origin-reviewed-by = { $reviewer } heeft deze vertaling gecontroleerd op { $date }.
origin-none = Ik kan deze pagina niet vertalen. Ik lees het origineel voor.
notice-doubtful = Ik weet niet zeker of deze zin goed vertaald is. Hier is het origineel.
notice-may-be-wrong = Deze vertaling is misschien fout:
doubt = { $about ->
    [number] Er klopt misschien een getal, een tijd of een naam niet in.
    [negation] Er ontbreekt misschien een "niet", of er staat er een te veel.
    [side] Er klopt misschien een kant of een lichaamsdeel niet in.
    [part] Er ontbreekt misschien iets, of er staat iets te veel.
    [untranslated] Een deel is niet vertaald.
   *[meaning] De zin betekent misschien iets anders.
}
doubtful-on = Vanaf nu lees ik ook vertalingen voor die misschien fout zijn. Ik zeg het er telkens bij.
doubtful-off = Vanaf nu lees ik een zin in het origineel als de vertaling misschien fout is.

stopped = Gestopt.
stopped-reading = Gestopt. Wilt u verder luisteren? Zeg dan "ga verder".
stopped-exercise = Gestopt. Zeg "ga verder", "begin maar" of "sla over".
stopped-counting = { $count ->
    [0] Gestopt. Zeg "ga verder" als u wilt beginnen.
   *[other] Gestopt bij { $count }. Zeg "ga verder" als u verder wilt.
}
paused = Ik wacht. Zeg "ga verder" als u verder wilt.
paused-counting = { $count ->
    [0] Ik wacht. Zeg "ga verder" als u wilt beginnen.
   *[other] Ik wacht bij { $count }. Zeg "ga verder" als u verder wilt.
}
advice-over = Dat waren de adviezen. Voor de oefeningen zegt u "start de oefeningen".

exercise-title = Oefening { $number } van { $total }.
each-side-counts = Elke keer optillen telt mee, links en rechts om de beurt.
pair-counts = Links en rechts samen tellen als één keer.
# een dosis uit het plan van de fysiotherapeut, als die anders is dan de zin op de pagina
plan-dose = In uw plan staat iets anders: { $count ->
    [one] één herhaling
   *[other] { $count } herhalingen
}, { $rhythm ->
    [hour] elk uur.
   *[day] { $times ->
        [one] één keer per dag.
       *[other] { $times } keer per dag.
    }
}
exercise-off = Oefening { $number } staat niet in uw plan.
exercises-all-off = Er staan geen oefeningen in uw plan.
say-ready = Ligt u goed? Zeg dan "begin maar".
exercises-left = { $count ->
    [0] Dit is de laatste oefening.
    [one] Na deze komt er nog één oefening.
   *[other] Na deze komen er nog { $count } oefeningen.
}
exercises-over = Dat waren alle oefeningen. Goed gedaan.
offer-next = Voor de volgende zegt u "volgende oefening". Wilt u deze nog eens doen? Zeg dan "nog een keer".
offer-last = Dat was de laatste oefening. Wilt u die nog eens doen? Zeg dan "nog een keer".

count-begin = { $count ->
    [one] Tel hardop. Eén keer. Begin nu.
   *[other] Tel hardop, elke keer als u de oefening doet, tot { $count }. Begin nu.
}
count-resume = We waren bij { $count }. Tel maar door.
count-waiting = { $count ->
    [0] Ik luister. Begin wanneer u wilt.
   *[other] We zijn bij { $count }. Zullen we verdergaan? Er is geen haast bij.
}
# niet met "gedaan": wie dat terugzegt, is klaar met de oefening
count-missed = Was nummer { $number } er ook bij?
count-now = { $count ->
    [0] We zijn nog niet begonnen.
   *[other] We zijn bij { $count } van de { $target }.
}
count-left = { $count ->
    [one] Nog één.
   *[other] Nog { $count }.
}
count-complete = { $count ->
    [one] Dat was er één. Goed gedaan.
   *[other] Dat waren er { $count }. Goed gedaan.
}
count-done = { $count ->
    [0] U hebt van deze oefening nog niets geteld.
    [one] U hebt deze oefening één keer gedaan.
   *[other] U hebt deze oefening { $count } keer gedaan.
}
count-enough = { $count ->
    [0] Goed, deze keer niet.
    [one] Goed. Dat was er één van de { $target }.
   *[other] Goed. Dat waren er { $count } van de { $target }.
}

# wie telt: patient, sound, app, silence; zonder "stilte" en "vasthouden", die op een woord voor stop lijken
way = { $way ->
    [patient] U telt, en ik volg.
    [sound] Elk kort geluid telt.
    [app] Ik tel, en u beweegt mee.
   *[silence] U telt in gedachten.
}
answer-with = { $answer ->
    [tone] Ik antwoord met een toon.
   *[number] Ik zeg het getal.
}
sound-begin = { $count ->
    [one] Maak een kort geluid als u de oefening doet, zoals "hop". Eén keer. Begin nu.
   *[other] Maak elke keer een kort geluid, zoals "hop", in totaal { $count } keer. Begin nu.
}
sound-resume = We waren bij { $count }. Ga door met uw geluid.
sound-waiting = { $count ->
    [0] Ik luister. Begin wanneer u wilt.
   *[other] We zijn bij { $count }. Neem de tijd.
}
pace-begin = { $count ->
    [one] Ik tel één keer. Beweeg mee. U kunt "wacht", "langzamer" en "sneller" zeggen.
   *[other] Ik tel tot { $count }. Beweeg mee. U kunt "wacht", "langzamer" en "sneller" zeggen.
}
pace-resume = We waren bij { $count }. Ik tel verder.
beat-side = { $number }, { $side ->
    [left] links
   *[right] rechts
}
beat-pair = { $number }, links en rechts
hold = Blijf zo.
hold-over = En ontspan.
silence-begin = { $count ->
    [one] Doe de oefening één keer. Zeg daarna "ik ben klaar".
   *[other] Doe de oefening { $count } keer, en tel in gedachten. Zeg daarna "ik ben klaar".
}
silence-resume = We waren bij { $count }. Tel in gedachten verder, en zeg daarna "ik ben klaar".
silence-ask = Hoeveel keer hebt u het in totaal gedaan? U kunt ook "liever niet" zeggen.
silence-noted = { $count ->
    [0] Goed, deze keer niet.
   *[other] Ik heb { $count } genoteerd. Het aantal voor u is { $target }.
}
silence-none = Goed, ik noteer geen aantal.
unfinished-ask = Van oefening { $number } had u er { $count } van de { $target } gedaan. Zullen we verdergaan?

pain-noted = Ik ben gestopt. Ik heb genoteerd dat u pijn hebt. Op de pagina staat:
pain-options = U mag zo lang rusten als u wilt. U kunt ook zeggen: "ga verder", "sla over" of "bel de fysio".

call-whom = { $contact ->
    [physiotherapy] Ik kan de afdeling Fysiotherapie van { $hospital } bellen.
    [neurosurgery] Ik kan de afdeling Neurochirurgie van { $hospital } bellen.
   *[hospital] Ik kan { $hospital } bellen.
} Het nummer is { $number }.
call-whom-carer = Ik kan { $name } bellen. Het nummer is { $number }.
# uren zijn 0 tot 23; minuut 0 wordt niet gezegd
call-open = De telefoon wordt daar nu opgenomen, tot { $minute ->
    [0] { SPELL($hour) } uur
    [30] half { $hour ->
        [0] één
        [1] twee
        [2] drie
        [3] vier
        [4] vijf
        [5] zes
        [6] zeven
        [7] acht
        [8] negen
        [9] tien
        [10] elf
        [11] twaalf
        [12] één
        [13] twee
        [14] drie
        [15] vier
        [16] vijf
        [17] zes
        [18] zeven
        [19] acht
        [20] negen
        [21] tien
        [22] elf
       *[other] twaalf
    }
   *[other] { SPELL($hour) } uur { SPELL($minute) }
}.
call-closing = { $minutes ->
    [one] De telefoon wordt daar nog maar één minuut opgenomen.
   *[other] De telefoon wordt daar nog maar { $minutes } minuten opgenomen.
}
call-closed = De telefoon wordt daar nu niet opgenomen. Op de pagina staat:
call-holiday = Vandaag is een feestdag. Misschien wordt de telefoon daar niet opgenomen. Op de pagina staat:
call-opens = { $day ->
    [today] De telefoon wordt daar vandaag weer opgenomen
    [tomorrow] De telefoon wordt daar morgen weer opgenomen, op { $weekday }
   *[later] De telefoon wordt daar pas weer opgenomen op { $weekday }
}, vanaf { $minute ->
    [0] { SPELL($hour) } uur
    [30] half { $hour ->
        [0] één
        [1] twee
        [2] drie
        [3] vier
        [4] vijf
        [5] zes
        [6] zeven
        [7] acht
        [8] negen
        [9] tien
        [10] elf
        [11] twaalf
        [12] één
        [13] twee
        [14] drie
        [15] vier
        [16] vijf
        [17] zes
        [18] zeven
        [19] acht
        [20] negen
        [21] tien
        [22] elf
       *[other] twaalf
    }
   *[other] { SPELL($hour) } uur { SPELL($minute) }
}.
call-ask = Zal ik bellen? Zeg ja of nee.
call-ask-closed = Zal ik toch bellen? Zeg ja of nee.
call-declined = Goed, ik bel niet.
call-now = { $contact ->
    [physiotherapy] Ik bel de afdeling Fysiotherapie.
    [neurosurgery] Ik bel de afdeling Neurochirurgie.
   *[hospital] Ik bel het ziekenhuis.
}
call-now-carer = Ik bel { $name }.
call-ringing = De telefoon gaat over. Zeg "ophangen" om het gesprek te beëindigen.
call-over = Het gesprek is afgelopen. Zeg "ga verder" als u verder wilt.
call-lost = De verbinding is verbroken. Het gesprek is afgelopen.
call-busy = De lijn is bezet. Er kan nu niemand opnemen.
call-no-answer = Er wordt niet opgenomen.
call-refused = De telefoondienst verbindt dit gesprek niet door. Bel zelf, of vraag het aan iemand.
call-wrong-number = De telefoondienst kent dit nummer niet. Bel zelf, of vraag het aan iemand.
call-wrong-password = De telefoondienst accepteert het wachtwoord van deze computer niet. Vertel het aan wie dit heeft ingesteld. Bel zelf, of vraag het aan iemand.
call-unreachable = Ik kan de telefoondienst niet bereiken. Bel zelf, of vraag het aan iemand.
call-in-pain = Ik heb genoteerd dat u pijn hebt. Het bellen gaat gewoon door.
call-handed-over = Het belprogramma van deze computer heeft het nummer nu. Ik luister nu niet. Zeg na het bellen "word wakker".
call-unavailable = Deze computer kan niet bellen. Bel zelf, of vraag het aan iemand.
call-failed = Het bellen is niet gelukt. Bel zelf, of vraag het aan iemand.
call-number = Het nummer is: { $number }
call-number-again = Nog een keer: { $number }
call-unknown = Daarvoor staat er geen nummer op deze pagina.
call-instead = Daarvoor staat er geen nummer op deze pagina, maar er staat wel een ander nummer.

# language-xx staat in language-confirm; tongue-xx staat alleen, na een dubbele punt
language-confirm = Zal ik { $language } spreken? Zeg ja of nee.
language-declined = Goed, we blijven bij het Nederlands.
language-changed = Vanaf nu spreek ik Nederlands.
language-same = Ik spreek al Nederlands.
language-missing = Die taal spreek ik nog niet.
language-en = Engels
language-nl = Nederlands
language-pt = Portugees
language-de = Duits
language-fr = Frans
language-es = Spaans
language-pl = Pools
language-tr = Turks
language-ar = Arabisch
language-uk = Oekraïens
language-ko = Koreaans
tongue-en = Engels
tongue-nl = Nederlands
tongue-pt = Portugees
tongue-de = Duits
tongue-fr = Frans
tongue-es = Spaans
tongue-pl = Pools
tongue-tr = Turks
tongue-ar = Arabisch
tongue-uk = Oekraïens
tongue-ko = Koreaans
reading-confirm = Ik lees de pagina straks in deze taal: { $language }. Klopt dat? Zeg ja of nee.
reading-changed = Vanaf nu lees ik de pagina in deze taal: { $language }.
original-on = Vanaf nu lees ik de originele tekst.
original-same = De pagina is al in uw taal.
both-on = Vanaf nu lees ik elke zin twee keer: het origineel en de vertaling.
translation-on = Vanaf nu lees ik de vertaling.
dutch-missing = Ik kan dit hier niet in het Nederlands vertalen.

# de eerste keer: elke taal zegt deze zin in haar eigen woorden
choose = Voor Nederlands zegt u: Nederlands.
practice-begin = Laten we één minuut proberen hoe het werkt. Wilt u dat niet? Zeg dan "sla over".
practice-stop = Ik ga nu praten. Onderbreek mij: zeg "stop".
practice-talk = Ik praat en ik praat. U ligt rustig. Ik praat maar door, en u mag mij altijd onderbreken.
practice-stopped = Goed. Dat werkt altijd.
practice-next = Zeg nu "volgende".
practice-count = Tel nu hardop: één, twee, drie.
practice-over = Dat was alles. "stop", "help" en "pijn" werken altijd.
practice-skipped = Goed, we slaan het proberen over.

louder = Harder.
softer = Zachter.
faster = Sneller.
slower = Langzamer.
more-time = Ik geef u meer tijd.
less-time = Ik antwoord nu sneller.

learn-begin = Ik leer hoe u praat: zeg elk woord twee keer. Het blijft op dit apparaat, en er wordt geen geluid bewaard. Zeg "stop" als u wilt ophouden.
learn-say = Zeg: { $word }.
learn-once-more = De tweede keer.
learn-unclear = Dat heb ik niet begrepen. Zeg alstublieft: { $word }.
learn-left-out = Goed, dit slaan we over: { $word }.
learn-stopped = { $count ->
    [0] Gestopt. Ik heb geen woord geleerd.
    [one] Gestopt. Ik heb één woord geleerd.
   *[other] Gestopt. Ik heb { $count } woorden geleerd.
}
learn-over = { $count ->
    [0] Dat was alles. Ik heb geen woord geleerd.
    [one] Dat was alles. Ik heb één woord geleerd. Om het te wissen zegt u "vergeet mijn stem".
   *[other] Dat was alles. Ik heb { $count } woorden geleerd. Om ze te wissen zegt u "vergeet mijn stem".
}
voice-unable = Dat kan hier niet. Er is een microfoon voor nodig, en de gewone spraakherkenning.
forget-confirm = Zal ik vergeten hoe u praat? Zeg ja of nee.
forget-declined = Goed, ik wis niets.
forgotten = Ik ben vergeten hoe u praat. Wilt u opnieuw beginnen? Zeg dan "leer mijn stem kennen".
forget-failed = Ik kon niet wissen wat ik van uw stem heb geleerd. Zeg dat alstublieft tegen wie dit heeft ingesteld.

asleep = Ik luister nu niet. Zeg "word wakker" als u mij weer nodig hebt.
awake = Ik luister weer.

help = Ik ben een app en geen alarmknop. Hebt u nu hulp nodig? Roep dan iemand in de buurt.
help-carer = Om { $name } te bellen zegt u: { $phrase }.
help-department = Om het ziekenhuis te bellen zegt u: { $phrase }.
no-alarm = Ik ben een app en geen alarmknop. Hebt u meteen hulp nodig? Roep dan iemand in de buurt.
you-can-say = U kunt zeggen: { $phrases }.
hint = Dat heb ik niet begrepen. Zeg "wat kan ik zeggen", dan hoort u wat er kan.
hint-yes-no = Zeg alstublieft ja of nee.
hint-number = Zeg alstublieft een getal, of "liever niet".
help-offer = Dat heb ik niet begrepen. U kunt zeggen: { $phrases }. Of vraag: "wat kan ik zeggen".
nearly-ask = Zei u: { $phrase }?
nearly-no = Goed. Zeg het nog een keer.
question-page = Ik kan geen vragen beantwoorden. Op de pagina staat:
question-ask = Stel uw vraag.
question-heard = U vroeg: { $question } Klopt dat? Zeg ja of nee.
question-once-more = Stel de vraag dan nog een keer.
question-unclear = Dat heb ik niet begrepen. Stel de vraag nog een keer.
question-given-up = Ik begrijp uw vraag niet. Om het later nog eens te proberen zegt u "ik heb een vraag".
question-declined = Goed, geen vraag.
question-found = Dit staat op de pagina, in het deel:
question-none = Daarover vind ik niets op deze pagina.
bookmark-kept = Ik onthoud deze plek. Om hier terug te komen zegt u "ga naar mijn bladwijzer".
bookmark-none = U hebt nog geen bladwijzer. Om er een te zetten zegt u "onthoud deze plek".
resume-place = De vorige keer zijn we gestopt in dit deel:
resume-ask = Zal ik verdergaan waar we gestopt zijn? Zeg ja of nee.
resume-declined = Goed, we beginnen opnieuw.
more-to-say = Meer horen? Zeg dan: { $phrase }.
section-missing = Dat deel staat niet op deze pagina.

score-ask = Hoe erg is de pijn, van 0 tot 10? 0 is geen pijn. U kunt ook "liever niet" zeggen.
score-noted = Ik heb genoteerd: pijn { $score }, op een schaal van 0 tot 10.
score-none = Goed, ik noteer geen cijfer.

exercise-name = oefening { $number }
day-due = Nu aan de beurt: { $exercises }.
day-following = Nu is er niets aan de beurt. De volgende oefening is om { $time } uur.
day-nothing = Nu is er niets aan de beurt.
# done en left zijn series van één oefening, vandaag
day-exercise = Oefening { $number }: { $done ->
    [0] vandaag nog niet gedaan
    [one] vandaag één keer gedaan
   *[other] vandaag { $done } keer gedaan
}, { $left ->
    [0] niets meer te doen.
    [one] nog één keer te gaan.
   *[other] nog { $left } keer te gaan.
}
surgery-unknown = Ik weet niet wanneer u geopereerd bent. Wie dit heeft ingesteld, kan het mij doorgeven.
applies-since = Uw operatie op { $date } is { $unit ->
    [hours] { $number ->
        [one] één uur
       *[other] { $number } uur
    }
    [days] { $number ->
        [one] één dag
       *[other] { $number } dagen
    }
    [weeks] { $number ->
        [one] één week
       *[other] { $number } weken
    }
   *[months] { $number ->
        [one] één maand
       *[other] { $number } maanden
    }
} geleden.
applies-date = Mij is verteld dat uw operatie op { $date } is.
applies-page = Voor deze periode staat op de pagina:
applies-none = Op de pagina staat niets dat alleen voor deze periode geldt.
erase-confirm = Zal ik uw dagboek wissen, met alles wat u hebt gedaan? Zeg ja of nee.
erase-declined = Goed, ik wis niets.
erased = Uw dagboek is gewist.
erase-failed = Ik kon uw dagboek niet wissen. Zeg dat alstublieft tegen wie dit heeft ingesteld.

next-reading = Na de adviezen komen de oefeningen. Zeg "start de oefeningen".
next-exercise = Hierna komt oefening { $number } van { $total }. Zeg "volgende oefening".
next-none = Dit is de laatste oefening.
today-nothing = U hebt vandaag nog geen oefening geteld.
today-done = { $sets ->
    [one] { $repetitions ->
        [one] U hebt vandaag één serie gedaan, met in totaal één herhaling.
       *[other] U hebt vandaag één serie gedaan, met in totaal { $repetitions } herhalingen.
    }
   *[other] { $repetitions ->
        [one] U hebt vandaag { $sets } series gedaan, met in totaal één herhaling.
       *[other] U hebt vandaag { $sets } series gedaan, met in totaal { $repetitions } herhalingen.
    }
}
today-pain = { $count ->
    [one] U hebt mij één keer gezegd dat u pijn had.
   *[other] U hebt mij { $count } keer gezegd dat u pijn had.
}
# van de wekker van het bureaublad, zonder sessie; numbers is "1", "1 en 2" of "1, 2 en 3"
remind-due = { $count ->
    [one] Het is tijd voor oefening { $numbers }.
   *[other] Het is tijd voor de oefeningen { $numbers }.
} { $left ->
    [one] Er is vandaag nog één serie te gaan.
   *[other] Er zijn vandaag nog { $left } series te gaan.
}

place-start = Er is nog niets voorgelezen. Zeg "lees de adviezen voor".
place-reading = Zin { $number } van { $total } in dit deel:
place-exercise = Dit is oefening { $number } van { $total }.

lost-microphone = Ik kan u niet horen: de microfoon is weg. Ik wacht tot hij er weer is.
back-microphone = Ik hoor u weer.
lost-loudspeaker = De luidspreker is weg.
back-loudspeaker = De luidspreker is er weer.
diary-failed = Ik kan niet in het dagboek schrijven: misschien is de schijf vol. We kunnen verdergaan, maar het wordt niet bewaard.

contact-line = { $contact ->
    [physiotherapy] De afdeling Fysiotherapie van { $hospital } is te bereiken op { $number }.
    [neurosurgery] De afdeling Neurochirurgie van { $hospital } is te bereiken op { $number }.
   *[hospital] { $hospital } is te bereiken op { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = afdeling Fysiotherapie
department-neurosurgery = afdeling Neurochirurgie
# uren zijn 0 tot en met 23; halve uren zegt men met het volgende uur: half vijf
hours-line = De telefoon wordt opgenomen op { $days }, van { $opens_minute ->
    [0] { SPELL($opens_hour) } uur
    [30] half { $opens_hour ->
        [0] één
        [1] twee
        [2] drie
        [3] vier
        [4] vijf
        [5] zes
        [6] zeven
        [7] acht
        [8] negen
        [9] tien
        [10] elf
        [11] twaalf
        [12] één
        [13] twee
        [14] drie
        [15] vier
        [16] vijf
        [17] zes
        [18] zeven
        [19] acht
        [20] negen
        [21] tien
        [22] elf
       *[other] twaalf
    }
   *[other] { SPELL($opens_hour) } uur { SPELL($opens_minute) }
} tot { $closes_minute ->
    [0] { SPELL($closes_hour) } uur
    [30] half { $closes_hour ->
        [0] één
        [1] twee
        [2] drie
        [3] vier
        [4] vijf
        [5] zes
        [6] zeven
        [7] acht
        [8] negen
        [9] tien
        [10] elf
        [11] twaalf
        [12] één
        [13] twee
        [14] drie
        [15] vier
        [16] vijf
        [17] zes
        [18] zeven
        [19] acht
        [20] negen
        [21] tien
        [22] elf
       *[other] twaalf
    }
   *[other] { SPELL($closes_hour) } uur { SPELL($closes_minute) }
}.
days-weekdays = werkdagen
day-monday = maandag
day-tuesday = dinsdag
day-wednesday = woensdag
day-thursday = donderdag
day-friday = vrijdag
day-saturday = zaterdag
day-sunday = zondag
place-line = { $name }. { $street } { $number }, { $postcode } { $town }, { $floor ->
    [0] begane grond
   *[other] { SPELL($floor, rule: "ordinal") } verdieping
}, route { $route }.
route-blue = blauw
route-red = rood
spelled = { $name }: { $letters }.
spell-nothing = Er is hier geen naam die ik kan spellen.
section-contact = Telefoon
section-places = Waar u ons vindt
