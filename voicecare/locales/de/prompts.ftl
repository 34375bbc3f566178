# What the app says in German. Short, plain sentences in the Sie form for somebody who lies in bed and listens.
# Telephone numbers are spoken digit by digit by the voice; do not split them here.
# SPELL($number, rule: "ordinal-n") writes a number in words, by a rule of CLDR ("spellout-" is left out).

greeting = Guten Tag. Ich lese Ihnen die Hinweise von { $hospital } vor, und ich zähle Ihre Übungen mit. Eigene Ratschläge gebe ich nicht. Sagen Sie "Hinweise vorlesen" oder "Übungen starten". "Stopp" können Sie jederzeit sagen.
goodbye = Auf Wiedersehen. Gute Besserung.

origin-machine = Diesen Text hat ein Computer übersetzt. Kein Mensch hat ihn geprüft.
origin-author = Diese Übersetzung wurde mit der Seite geliefert. Keine medizinische Fachkraft hat sie geprüft.
origin-reviewed = Ein Mensch hat diese Übersetzung geprüft.
origin-reviewed-by = { $reviewer } hat diese Übersetzung geprüft, am { $date }.
origin-none = Ich kann diese Seite nicht übersetzen. Ich lese das Original vor.
notice-doubtful = Dieser Satz ist nicht sicher übersetzt. Hier ist das Original.
notice-may-be-wrong = Diese Übersetzung kann falsch sein:
doubt = { $about ->
    [number] Darin kann eine Zahl, eine Zeit oder ein Name falsch sein.
    [negation] Darin kann ein „nicht“ fehlen oder zu viel sein.
    [side] Darin kann eine Seite oder ein Körperteil falsch sein.
    [part] Darin kann etwas fehlen oder zu viel sein.
    [untranslated] Ein Teil wurde nicht übersetzt.
   *[meaning] Der Satz kann etwas anderes bedeuten.
}
doubtful-on = Ab jetzt lese ich auch Übersetzungen vor, die falsch sein können, und sage es jedes Mal.
doubtful-off = Ab jetzt lese ich einen Satz im Original vor, wenn die Übersetzung falsch sein kann.

stopped = Ich bin still.
stopped-reading = Ich bin still. Wenn Sie mehr hören möchten, sagen Sie "weiter".
stopped-exercise = Angehalten. Sagen Sie "weiter", "bereit" oder "überspringen".
stopped-counting = { $count ->
    [0] Angehalten. Sagen Sie "weiter", wenn Sie anfangen möchten.
   *[other] Angehalten bei { $count }. Sagen Sie "weiter", wenn Sie möchten.
}
paused = Ich warte. Sagen Sie "weiter", wenn Sie möchten.
paused-counting = { $count ->
    [0] Ich warte. Sagen Sie "weiter", wenn Sie anfangen möchten.
   *[other] Ich warte bei { $count }. Sagen Sie "weiter", wenn Sie möchten.
}
advice-over = Das waren die Hinweise. Für die Übungen sagen Sie "Übungen starten".

exercise-title = Übung { $number } von { $total }.
each-side-counts = Jedes Anheben zählt, links und rechts im Wechsel.
pair-counts = Links und rechts zählen zusammen als eine Wiederholung.
# a dose of the physiotherapist's plan, which is another one than the page's sentence says
plan-dose = In Ihrem Plan steht etwas anderes: { $count ->
    [one] eine Wiederholung
   *[other] { $count } Wiederholungen
}, { $rhythm ->
    [hour] jede Stunde.
   *[day] { $times ->
        [one] einmal am Tag.
       *[other] { $times } Mal am Tag.
    }
}
exercise-off = Übung { $number } steht nicht in Ihrem Plan.
exercises-all-off = In Ihrem Plan steht keine Übung.
say-ready = Wenn Sie bequem liegen, sagen Sie "bereit".
exercises-left = { $count ->
    [0] Das ist die letzte Übung.
    [one] Nach dieser kommt noch eine Übung.
   *[other] Nach dieser kommen noch { $count } Übungen.
}
exercises-over = Das waren alle Übungen. Gut gemacht.
offer-next = Für die nächste sagen Sie "nächste Übung". Um diese zu wiederholen, sagen Sie "noch mal".
offer-last = Das war die letzte Übung. Um sie zu wiederholen, sagen Sie "noch mal".

count-begin = { $count ->
    [one] Zählen Sie laut. Einmal. Los.
   *[other] Zählen Sie bei jedem Mal laut mit, bis { $count }. Los.
}
count-resume = Wir waren bei { $count }. Zählen Sie weiter.
count-waiting = { $count ->
    [0] Ich höre zu. Fangen Sie an, wenn Sie möchten.
   *[other] Wir sind bei { $count }. Sollen wir weitermachen? Es eilt nicht.
}
# not with "gemacht": who says it back is done with the exercise
count-missed = War Nummer { $number } auch dabei?
count-now = { $count ->
    [0] Wir haben noch nicht angefangen.
   *[other] Wir sind bei { $count } von { $target }.
}
count-left = { $count ->
    [0] Keine mehr.
    [one] Noch eine.
   *[other] Noch { $count }.
}
count-complete = { $count ->
    [one] Das war eine. Gut gemacht.
   *[other] Das waren { $count }. Gut gemacht.
}
count-done = { $count ->
    [0] Von dieser Übung haben Sie noch nichts gezählt.
    [one] Diese Übung haben Sie einmal gemacht.
   *[other] Diese Übung haben Sie { $count } Mal gemacht.
}
count-enough = { $count ->
    [0] Gut, dieses Mal nicht.
    [one] In Ordnung. Das war eine von { $target }.
   *[other] In Ordnung. Das waren { $count } von { $target }.
}

# who counts: patient, sound, app, silence; without "halten" and "still", which sound like words for stop
way = { $way ->
    [patient] Sie zählen, und ich folge Ihnen.
    [sound] Jeder kurze Laut zählt.
    [app] Ich zähle, und Sie bewegen sich mit.
   *[silence] Sie zählen im Kopf.
}
answer-with = { $answer ->
    [tone] Ich antworte mit einem Ton.
   *[number] Ich sage die Zahl.
}
sound-begin = { $count ->
    [one] Machen Sie dabei einen kurzen Laut, zum Beispiel "hopp". Einmal. Los.
   *[other] Machen Sie bei jedem Mal einen kurzen Laut, zum Beispiel "hopp", insgesamt { $count } Mal. Los.
}
sound-resume = Wir waren bei { $count }. Machen Sie weiter mit Ihrem Laut.
sound-waiting = { $count ->
    [0] Ich höre zu. Fangen Sie an, wenn Sie möchten.
   *[other] Wir sind bei { $count }. Lassen Sie sich Zeit.
}
pace-begin = { $count ->
    [one] Ich zähle einmal. Bewegen Sie sich mit. Sie können "Pause", "langsamer" und "schneller" sagen.
   *[other] Ich zähle bis { $count }. Bewegen Sie sich mit. Sie können "Pause", "langsamer" und "schneller" sagen.
}
pace-resume = Wir waren bei { $count }. Ich zähle weiter.
beat-side = { $number }, { $side ->
    [left] links
   *[right] rechts
}
beat-pair = { $number }, links und rechts
hold = Bleiben Sie so.
hold-over = Und entspannen.
silence-begin = { $count ->
    [one] Machen Sie die Übung einmal. Sagen Sie danach "fertig".
   *[other] Machen Sie die Übung { $count } Mal, und zählen Sie im Kopf. Sagen Sie danach "fertig".
}
silence-resume = Wir waren bei { $count }. Zählen Sie im Kopf weiter, und sagen Sie danach "fertig".
silence-ask = Wie viele waren es insgesamt? Sie können auch "lieber nicht" sagen.
silence-noted = { $count ->
    [0] Gut, dieses Mal nicht.
   *[other] Ich habe { $count } notiert. Die Zahl für Sie ist { $target }.
}
silence-none = In Ordnung, ich notiere keine Zahl.
unfinished-ask = Bei Übung { $number } hatten Sie { $count } von { $target } gemacht. Sollen wir weitermachen?

pain-noted = Ich habe angehalten. Ich habe notiert, dass Sie Schmerzen haben. Auf der Seite steht:
pain-options = Sie können sich so lange ausruhen, wie Sie möchten. Sie können auch sagen: "weiter", "überspringen" oder "Physio anrufen".

call-whom = { $contact ->
    [physiotherapy] Ich kann die Physiotherapie von { $hospital } anrufen.
    [neurosurgery] Ich kann die Neurochirurgie von { $hospital } anrufen.
   *[hospital] Ich kann bei { $hospital } anrufen.
} Die Nummer ist { $number }.
call-whom-carer = Ich kann { $name } anrufen. Die Nummer ist { $number }.
# hours are 0 to 23; minutes 0 are not said
call-open = Dort geht jetzt jemand ans Telefon, bis { SPELL($hour, rule: "cardinal-masculine") } { $minute ->
    [0] Uhr
   *[other] Uhr { $minute }
}.
call-closing = { $minutes ->
    [one] Dort geht nur noch eine Minute lang jemand ans Telefon.
   *[other] Dort geht nur noch { $minutes } Minuten lang jemand ans Telefon.
}
call-closed = Dort geht jetzt niemand ans Telefon. Auf der Seite steht:
call-holiday = Heute ist ein Feiertag. Vielleicht geht dort niemand ans Telefon. Auf der Seite steht:
# day-… are of every week ("montags"); this is one day. No "besetzt" here: of a telephone now it means busy.
call-opens = { $day ->
    [today] Dort geht heute wieder jemand ans Telefon
    [tomorrow] Dort geht morgen wieder jemand ans Telefon
   *[later] Dort geht erst am { $weekday ->
        [montags] Montag
        [dienstags] Dienstag
        [mittwochs] Mittwoch
        [donnerstags] Donnerstag
        [freitags] Freitag
        [samstags] Samstag
       *[sonntags] Sonntag
    } wieder jemand ans Telefon
}, ab { SPELL($hour, rule: "cardinal-masculine") } { $minute ->
    [0] Uhr
   *[other] Uhr { $minute }
}.
call-ask = Soll ich anrufen? Sagen Sie Ja oder Nein.
call-ask-closed = Soll ich trotzdem anrufen? Sagen Sie Ja oder Nein.
call-declined = Ich rufe nicht an.
call-now = { $contact ->
    [physiotherapy] Ich rufe die Physiotherapie an.
    [neurosurgery] Ich rufe die Neurochirurgie an.
   *[hospital] Ich rufe das Krankenhaus an.
}
call-now-carer = Ich rufe { $name } an.
call-ringing = Es klingelt. Um das Gespräch zu beenden, sagen Sie "auflegen".
call-over = Das Gespräch ist beendet. Wenn Sie so weit sind, sagen Sie "weiter".
call-lost = Die Verbindung ist abgebrochen. Das Gespräch ist beendet.
call-busy = Die Leitung ist besetzt. Im Moment kann niemand abheben.
call-no-answer = Niemand geht ans Telefon.
call-refused = Der Telefondienst stellt diesen Anruf nicht durch. Bitte rufen Sie selbst an, oder bitten Sie jemanden darum.
call-wrong-number = Der Telefondienst kennt diese Nummer nicht. Bitte rufen Sie selbst an, oder bitten Sie jemanden darum.
call-wrong-password = Der Telefondienst nimmt das Passwort dieses Computers nicht an. Bitte sagen Sie es der Person, die das hier eingerichtet hat. Bitte rufen Sie selbst an, oder bitten Sie jemanden darum.
call-unreachable = Ich kann den Telefondienst nicht erreichen. Bitte rufen Sie selbst an, oder bitten Sie jemanden darum.
call-in-pain = Ich habe notiert, dass Sie Schmerzen haben. Der Anruf läuft weiter.
call-handed-over = Das Telefonprogramm dieses Computers hat jetzt die Nummer. Ich höre jetzt nicht zu. Sagen Sie danach "wach auf".
call-unavailable = Dieser Computer kann nicht telefonieren. Bitte rufen Sie selbst an, oder bitten Sie jemanden darum.
call-failed = Der Anruf hat nicht geklappt. Bitte rufen Sie selbst an, oder bitten Sie jemanden darum.
call-number = Die Nummer ist: { $number }
call-number-again = Noch einmal: { $number }
call-unknown = Auf dieser Seite steht dafür keine Nummer.
call-instead = Auf dieser Seite steht dafür keine Nummer, aber eine andere.

# language-xx is put in here and in choose-…; tongue-xx stands alone, after a colon
language-confirm = Soll ich { $language } sprechen? Sagen Sie Ja oder Nein.
language-declined = In Ordnung, wir bleiben bei Deutsch.
language-changed = Ich spreche ab jetzt Deutsch.
language-same = Ich spreche schon Deutsch.
language-missing = Diese Sprache spreche ich noch nicht.
language-en = Englisch
language-nl = Niederländisch
language-pt = Portugiesisch
language-de = Deutsch
language-fr = Französisch
language-es = Spanisch
language-pl = Polnisch
language-tr = Türkisch
language-ar = Arabisch
language-uk = Ukrainisch
language-ko = Koreanisch
tongue-en = Englisch
tongue-nl = Niederländisch
tongue-pt = Portugiesisch
tongue-de = Deutsch
tongue-fr = Französisch
tongue-es = Spanisch
tongue-pl = Polnisch
tongue-tr = Türkisch
tongue-ar = Arabisch
tongue-uk = Ukrainisch
tongue-ko = Koreanisch
reading-confirm = Die Seite lese ich dann in dieser Sprache vor: { $language }. Ist das richtig? Sagen Sie Ja oder Nein.
reading-changed = Ich lese die Seite ab jetzt in dieser Sprache vor: { $language }.
original-on = Ab jetzt lese ich den Originaltext vor.
original-same = Die Seite ist schon in Ihrer Sprache geschrieben.
both-on = Ab jetzt lese ich jeden Satz zweimal vor: das Original und die Übersetzung.
translation-on = Ab jetzt lese ich die Übersetzung vor.
dutch-missing = Ins Niederländische kann ich das hier nicht übersetzen.

# the first start: each language says this line in its own words
choose = Für Deutsch sagen Sie: Deutsch.
practice-begin = Wir probieren das jetzt eine Minute lang aus. Wenn Sie das nicht möchten, sagen Sie "überspringen".
practice-stop = Gleich rede ich. Unterbrechen Sie mich: Sagen Sie "stopp".
practice-talk = Ich rede und rede. Sie liegen bequem. Ich rede weiter, und Sie können mich jederzeit unterbrechen.
practice-stopped = Gut. Das geht immer.
practice-next = Sagen Sie jetzt "nächster Satz".
practice-count = Zählen Sie jetzt laut: eins, zwei, drei.
practice-over = Das war alles. "Stopp", "Hilfe" und "Schmerzen" gehen immer.
practice-skipped = In Ordnung, dann ohne Probe.

louder = Lauter.
softer = Leiser.
faster = Schneller.
slower = Langsamer.
more-time = Ich lasse Ihnen mehr Zeit.
less-time = Ich antworte jetzt schneller.

learn-begin = Ich lerne, wie Sie sprechen: Sagen Sie jedes Wort zweimal. Es bleibt auf diesem Gerät, und der Ton wird nicht aufbewahrt. Zum Beenden sagen Sie "stopp".
learn-say = Sagen Sie: { $word }.
learn-once-more = Ein zweites Mal.
learn-unclear = Das habe ich nicht verstanden. Bitte sagen Sie: { $word }.
learn-left-out = In Ordnung, das lassen wir aus: { $word }.
learn-stopped = { $count ->
    [0] Angehalten. Ich habe kein Wort gelernt.
    [one] Angehalten. Ich habe ein Wort gelernt.
   *[other] Angehalten. Ich habe { $count } Wörter gelernt.
}
learn-over = { $count ->
    [0] Das war alles. Ich habe kein Wort gelernt.
    [one] Das war alles. Ich habe ein Wort gelernt. Zum Löschen sagen Sie "vergiss meine Stimme".
   *[other] Das war alles. Ich habe { $count } Wörter gelernt. Zum Löschen sagen Sie "vergiss meine Stimme".
}
voice-unable = Das geht hier nicht. Dafür braucht es ein Mikrofon und die übliche Spracherkennung.
forget-confirm = Soll ich vergessen, wie Sie sprechen? Sagen Sie Ja oder Nein.
forget-declined = In Ordnung, ich lösche nichts.
forgotten = Ich habe vergessen, wie Sie sprechen. Wenn Sie neu anfangen möchten, sagen Sie "lern meine Stimme kennen".
forget-failed = Ich konnte nicht löschen, was ich von Ihrer Stimme gelernt habe. Bitte sagen Sie es der Person, die das hier eingerichtet hat.

asleep = Ich höre jetzt nicht zu. Um mich zu wecken, sagen Sie "wach auf".
awake = Ich höre wieder zu.

help = Ich bin eine App und kein Notrufknopf. Wenn Sie jetzt Hilfe brauchen, rufen Sie jemanden in Ihrer Nähe.
help-carer = Um { $name } anzurufen, sagen Sie: { $phrase }.
help-department = Um im Krankenhaus anzurufen, sagen Sie: { $phrase }.
no-alarm = Ich bin eine App und kein Notrufknopf. Wenn Sie sofort Hilfe brauchen, rufen Sie jemanden in Ihrer Nähe.
you-can-say = Sie können sagen: { $phrases }.
hint = Das habe ich nicht verstanden. Sagen Sie "was kann ich sagen", um zu hören, was möglich ist.
hint-yes-no = Bitte sagen Sie Ja oder Nein.
hint-number = Bitte sagen Sie eine Zahl oder "lieber nicht".
help-offer = Das habe ich nicht verstanden. Sie können sagen: { $phrases }. Oder fragen Sie: "was kann ich sagen".
nearly-ask = Haben Sie gesagt: { $phrase }?
nearly-no = In Ordnung. Bitte sagen Sie es noch einmal.
question-page = Fragen kann ich nicht beantworten. Auf der Seite steht:
question-ask = Stellen Sie Ihre Frage.
question-heard = Sie haben gefragt: { $question } Stimmt das? Sagen Sie Ja oder Nein.
question-once-more = Dann fragen Sie bitte noch einmal.
question-unclear = Das habe ich nicht verstanden. Bitte fragen Sie noch einmal.
question-given-up = Ich verstehe Ihre Frage nicht. Um es später noch einmal zu versuchen, sagen Sie "ich habe eine Frage".
question-declined = Gut, keine Frage.
question-found = Das steht auf der Seite, in dem Teil:
question-none = Dazu finde ich auf dieser Seite nichts.
bookmark-kept = Ich merke mir diese Stelle. Um hierher zurückzukommen, sagen Sie "geh zu meinem Lesezeichen".
bookmark-none = Sie haben noch kein Lesezeichen. Um eines zu setzen, sagen Sie "merk dir diese Stelle".
resume-place = Letztes Mal haben wir in diesem Teil aufgehört:
resume-ask = Soll ich dort weitermachen, wo wir aufgehört haben? Sagen Sie Ja oder Nein.
resume-declined = Gut, wir fangen neu an.
more-to-say = Um mehr zu hören, sagen Sie: { $phrase }.
section-missing = Diesen Teil gibt es auf der Seite nicht.

score-ask = Wie stark sind die Schmerzen, von 0 bis 10? 0 heißt: keine Schmerzen. Sie können auch "lieber nicht" sagen.
score-noted = Ich habe { $score } von 10 notiert.
score-none = In Ordnung, ich notiere keine Zahl.

exercise-name = Übung { $number }
day-due = Jetzt an der Reihe: { $exercises }.
day-following = Jetzt ist nichts an der Reihe. Die nächste Übung ist um { $time } Uhr.
day-nothing = Jetzt ist nichts an der Reihe.
# done and left are sets of one exercise, today
day-exercise = Übung { $number }: { $done ->
    [0] heute noch nicht gemacht
    [one] heute einmal gemacht
   *[other] heute { $done } Mal gemacht
}, { $left ->
    [0] nichts mehr zu machen.
    [one] noch ein Mal zu machen.
   *[other] noch { $left } Mal zu machen.
}
surgery-unknown = Ich weiß nicht, wann Ihre Operation war. Die Person, die das hier eingerichtet hat, kann es mir mitteilen.
applies-since = Ihre Operation am { $date } ist { $unit ->
    [hours] { $number ->
        [one] eine Stunde
       *[other] { $number } Stunden
    }
    [days] { $number ->
        [one] einen Tag
       *[other] { $number } Tage
    }
    [weeks] { $number ->
        [one] eine Woche
       *[other] { $number } Wochen
    }
   *[months] { $number ->
        [one] einen Monat
       *[other] { $number } Monate
    }
} her.
applies-date = Mir wurde gesagt, dass Ihre Operation am { $date } ist.
applies-page = Für diese Zeit steht auf der Seite:
applies-none = Auf der Seite steht nichts, was nur für diese Zeit gilt.
erase-confirm = Soll ich Ihr Tagebuch löschen, mit allem, was Sie gemacht haben? Sagen Sie Ja oder Nein.
erase-declined = In Ordnung, ich lösche nichts.
erased = Ihr Tagebuch ist gelöscht.
erase-failed = Ich konnte Ihr Tagebuch nicht löschen. Bitte sagen Sie es der Person, die das hier eingerichtet hat.

next-reading = Nach den Hinweisen kommen die Übungen. Sagen Sie "Übungen starten".
next-exercise = Als Nächstes kommt Übung { $number } von { $total }. Sagen Sie "nächste Übung".
next-none = Das ist die letzte Übung.
today-nothing = Sie haben heute noch keine Übung gezählt.
today-done = { $sets ->
    [one] Sie haben heute einen Durchgang gemacht, mit { $repetitions ->
        [one] einer Wiederholung.
       *[other] insgesamt { $repetitions } Wiederholungen.
    }
   *[other] Sie haben heute { $sets } Durchgänge gemacht, mit insgesamt { $repetitions } Wiederholungen.
}
today-pain = { $count ->
    [one] Sie haben mir einmal gesagt, dass Sie Schmerzen haben.
   *[other] Sie haben mir { $count } Mal gesagt, dass Sie Schmerzen haben.
}
# spoken by the desktop's timer, without a session; numbers is "1", "1 und 2" or "1, 2 und 3"
remind-due = { $count ->
    [one] Es ist Zeit für Übung { $numbers }.
   *[other] Es ist Zeit für die Übungen { $numbers }.
} { $left ->
    [one] Heute fehlt noch ein Durchgang.
   *[other] Heute fehlen noch { $left } Durchgänge.
}

place-start = Noch ist nichts vorgelesen. Sagen Sie "Hinweise vorlesen".
place-reading = Satz { $number } von { $total } in diesem Teil:
place-exercise = Das ist Übung { $number } von { $total }.

lost-microphone = Ich kann Sie nicht hören: Das Mikrofon ist weg. Ich warte, bis es wieder da ist.
back-microphone = Ich kann Sie wieder hören.
lost-loudspeaker = Der Lautsprecher ist weg.
back-loudspeaker = Der Lautsprecher ist wieder da.
diary-failed = Ich kann nicht ins Tagebuch schreiben: Vielleicht ist der Speicher voll. Wir können weitermachen, aber es wird nicht gespeichert.

contact-line = { $contact ->
    [physiotherapy] Die Physiotherapie von { $hospital } erreichen Sie unter { $number }.
    [neurosurgery] Die Neurochirurgie von { $hospital } erreichen Sie unter { $number }.
   *[hospital] { $hospital } erreichen Sie unter { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = Abteilung Physiotherapie
department-neurosurgery = Abteilung Neurochirurgie
# hours are 0 to 23; minutes 0 are not said
hours-line = Ans Telefon geht { $days } jemand, von { SPELL($opens_hour, rule: "cardinal-masculine") } { $opens_minute ->
    [0] Uhr
   *[other] Uhr { $opens_minute }
} bis { SPELL($closes_hour, rule: "cardinal-masculine") } { $closes_minute ->
    [0] Uhr
   *[other] Uhr { $closes_minute }
}.
days-weekdays = montags bis freitags
day-monday = montags
day-tuesday = dienstags
day-wednesday = mittwochs
day-thursday = donnerstags
day-friday = freitags
day-saturday = samstags
day-sunday = sonntags
place-line = { $name }. { $street } { $number }, { $postcode } { $town }. { $floor ->
    [0] Im Erdgeschoss
   *[other] Im { SPELL($floor, rule: "ordinal-n") } Stock
}, Route { $route }.
route-blue = Blau
route-red = Rot
spelled = { $name }: { $letters }.
spell-nothing = Hier gibt es keinen Namen, den ich buchstabieren kann.
section-contact = Telefon
section-places = So finden Sie uns
