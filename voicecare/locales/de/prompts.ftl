# Was die App auf Deutsch sagt: kurze, einfache Sätze für jemanden, der im Bett liegt und zuhört. Sie-Form.
# Telefonnummern spricht die Stimme Ziffer für Ziffer; hier nicht auftrennen.
# SPELL($number, rule: "cardinal-feminine") schreibt eine Zahl in Worten, nach einer Regel von CLDR.

greeting = Guten Tag. Ich lese Ihnen die Hinweise von { $hospital } vor und zähle bei den Übungen mit. Eigene Ratschläge gebe ich nicht. Sagen Sie "lies die Hinweise vor" oder "Übungen starten". Sie können jederzeit "stopp" sagen.
goodbye = Auf Wiederhören. Gute Besserung.

origin-machine = Diesen Text hat ein Computer übersetzt. Kein Mensch hat ihn geprüft.
origin-author = Diese Übersetzung hat ein Mensch geschrieben. Keine Fachperson hat sie geprüft.
origin-reviewed = Ein Mensch hat diese Übersetzung geprüft.
origin-none = Ich kann diese Seite nicht übersetzen. Ich lese das Original vor.
notice-doubtful = Dieser Satz ist nicht sicher übersetzt. Hier ist das Original.

stopped = Angehalten.
stopped-reading = Angehalten. Um mehr zu hören, sagen Sie "weiter".
stopped-exercise = Angehalten. Sagen Sie "weiter", "bereit" oder "überspringen".
stopped-counting = { $count ->
    [0] Angehalten. Sagen Sie "weiter", wenn Sie beginnen wollen.
   *[other] Angehalten bei { $count }. Sagen Sie "weiter", wenn Sie wollen.
}
paused = Ich warte. Sagen Sie "weiter", wenn Sie wollen.
paused-counting = { $count ->
    [0] Ich warte. Sagen Sie "weiter", wenn Sie wollen.
   *[other] Ich warte bei { $count }. Sagen Sie "weiter", wenn Sie wollen.
}
advice-over = Das waren die Hinweise. Für die Übungen sagen Sie "Übungen starten".

exercise-title = Übung { $number } von { $total }.
each-side-counts = Jedes Anheben zählt, links und rechts abwechselnd.
say-ready = Wenn Sie bequem liegen, sagen Sie "bereit".
exercises-left = { $count ->
    [0] Das ist die letzte Übung.
    [one] Nach dieser kommt noch eine Übung.
   *[other] Nach dieser kommen noch { $count } Übungen.
}
exercises-over = Das waren alle Übungen. Gut gemacht.
offer-next = Für die nächste sagen Sie "nächste Übung". Um sie noch einmal zu machen, sagen Sie "noch einmal".
offer-last = Das war die letzte Übung. Um sie noch einmal zu machen, sagen Sie "noch einmal".

count-begin = { $count ->
    [one] Zählen Sie laut. Einmal. Beginnen Sie.
   *[other] Zählen Sie laut mit, jedes Mal, bis { $count }. Beginnen Sie.
}
count-resume = Wir waren bei { $count }. Zählen Sie weiter.
count-waiting = { $count ->
    [0] Ich höre zu. Beginnen Sie, wenn Sie wollen.
   *[other] Wir sind bei { $count }. Lassen Sie sich Zeit.
}
count-now = { $count ->
    [0] Wir haben noch nicht angefangen.
   *[other] Wir sind bei { $count } von { $target }.
}
count-left = { $count ->
    [one] Noch einmal.
   *[other] Noch { $count } Mal.
}
count-complete = { $count ->
    [one] Das war einmal. Gut gemacht.
   *[other] Das waren { $count }. Gut gemacht.
}
count-done = { $count ->
    [0] Bei dieser Übung wurde noch nichts gezählt.
    [one] Sie haben diese Übung einmal gemacht.
   *[other] Sie haben diese Übung { $count } Mal gemacht.
}
count-enough = { $count ->
    [0] Gut, diesmal nicht.
    [one] Gut. Das war einmal von { $target }.
   *[other] Gut. Das waren { $count } von { $target }.
}

pain-noted = Ich habe angehalten. Ich habe notiert, dass Sie Schmerzen haben. Auf der Seite steht:
pain-options = Sie können "weiter", "überspringen" oder "Physio anrufen" sagen.

call-confirm = { $contact ->
    [physiotherapy] Ich kann die Abteilung für Physiotherapie von { $hospital } anrufen.
    [neurosurgery] Ich kann die Abteilung für Neurochirurgie von { $hospital } anrufen.
   *[hospital] Ich kann { $hospital } anrufen.
} Die Nummer ist { $number }. Soll ich anrufen? Sagen Sie ja oder nein.
call-declined = Ich rufe nicht an.
call-now = { $contact ->
    [physiotherapy] Ich rufe die Abteilung für Physiotherapie an.
    [neurosurgery] Ich rufe die Abteilung für Neurochirurgie an.
   *[hospital] Ich rufe das Krankenhaus an.
}
call-handed-over = Das Telefonprogramm dieses Computers hat jetzt die Nummer.
call-unavailable = Dieser Computer kann nicht telefonieren. Bitte rufen Sie selbst an, oder bitten Sie jemanden darum.
call-failed = Der Anruf hat nicht geklappt. Bitte rufen Sie selbst an, oder bitten Sie jemanden darum.
call-number = Die Nummer ist: { $number }
call-number-again = Noch einmal: { $number }
call-unknown = Dafür steht auf dieser Seite keine Nummer.

language-confirm = Soll ich { $language } sprechen? Sagen Sie ja oder nein.
language-declined = Gut, wir bleiben bei Deutsch.
language-changed = Ab jetzt spreche ich Deutsch.
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
reading-confirm = Die Sprache der Seite wird: { $language }. Ist das richtig? Sagen Sie ja oder nein.
reading-changed = Ab jetzt lese ich die Seite in dieser Sprache: { $language }.
original-on = Ab jetzt lese ich den Originaltext.
original-same = Die Seite ist schon in Ihrer Sprache.
both-on = Ab jetzt lese ich jeden Satz zweimal: das Original und die Übersetzung.
translation-on = Ab jetzt lese ich die Übersetzung.
dutch-missing = Ich kann das hier nicht ins Niederländische übersetzen.

# der erste Start: jede Sprache sagt diese Zeile in ihren eigenen Worten
choose = Für Deutsch sagen Sie: Deutsch.
practice-begin = Wir üben eine Minute lang. Um das zu lassen, sagen Sie "überspringen".
practice-stop = Ich rede jetzt. Unterbrechen Sie mich: Sagen Sie "stopp".
practice-talk = Ich rede und rede. Sie liegen bequem. Ich rede immer weiter, und Sie dürfen mich jederzeit unterbrechen.
practice-stopped = Gut. Das geht immer.
practice-next = Sagen Sie jetzt "nächster".
practice-count = Zählen Sie jetzt laut: eins, zwei, drei.
practice-over = Das war alles. "stopp", "Hilfe" und "Schmerzen" gehen immer.
practice-skipped = Gut, keine Übungsminute.

louder = Lauter.
softer = Leiser.
faster = Schneller.
slower = Langsamer.

asleep = Ich höre jetzt nicht zu. Um mich zu wecken, sagen Sie "wach auf".
awake = Ich höre wieder zu.

help = Ich bin eine App und kein Notrufknopf. Wenn Sie jetzt Hilfe brauchen, rufen Sie jemanden in Ihrer Nähe. Um das Krankenhaus anzurufen, sagen Sie "Physio anrufen".
you-can-say = Sie können sagen: { $phrases }.
hint = Das habe ich nicht verstanden. Sagen Sie "was kann ich sagen", um zu hören, was möglich ist.
hint-yes-no = Bitte sagen Sie ja oder nein.
hint-number = Bitte sagen Sie eine Zahl, oder "lieber nicht".
question-page = Ich kann keine Fragen beantworten. Auf der Seite steht:
section-missing = Diesen Teil gibt es auf der Seite nicht.

score-ask = Wie stark sind die Schmerzen, von 0 bis 10? 0 heißt keine Schmerzen. Sie können auch "lieber nicht" sagen.
score-noted = Ich habe { $score } von 10 notiert.
score-none = Gut, ich notiere keine Zahl.

next-reading = Nach den Hinweisen kommen die Übungen. Sagen Sie "Übungen starten".
next-exercise = Als Nächstes kommt Übung { $number } von { $total }. Sagen Sie "nächste Übung".
next-none = Das ist die letzte Übung.
today-nothing = Heute haben Sie noch keine Übung gezählt.
today-done = { $sets ->
    [one] Heute haben Sie einen Durchgang gemacht, mit insgesamt { $repetitions } Wiederholungen.
   *[other] Heute haben Sie { $sets } Durchgänge gemacht, mit insgesamt { $repetitions } Wiederholungen.
}
today-pain = { $count ->
    [one] Einmal haben Sie gesagt, dass Sie Schmerzen haben.
   *[other] { $count } Mal haben Sie gesagt, dass Sie Schmerzen haben.
}

place-start = Es wurde noch nichts vorgelesen. Sagen Sie "lies die Hinweise vor".
place-reading = Satz { $number } von { $total } in diesem Teil:
place-exercise = Das ist Übung { $number } von { $total }.

lost-microphone = Ich höre Sie nicht: Das Mikrofon ist weg. Ich warte, bis es wieder da ist.
back-microphone = Ich höre Sie wieder.
lost-loudspeaker = Der Lautsprecher ist weg.
back-loudspeaker = Der Lautsprecher ist wieder da.
diary-failed = Ich kann nicht ins Tagebuch schreiben: Vielleicht ist der Speicher voll. Wir können weitermachen, aber es wird nicht aufbewahrt.

contact-line = { $contact ->
    [physiotherapy] Die Abteilung für Physiotherapie von { $hospital } erreichen Sie unter { $number }.
    [neurosurgery] Die Abteilung für Neurochirurgie von { $hospital } erreichen Sie unter { $number }.
   *[hospital] { $hospital } erreichen Sie unter { $number }.
}
hours-line = Das Telefon ist besetzt: { $days }, von { SPELL($opens_hour, rule: "cardinal-neuter") } Uhr { $opens_minute ->
    [0] {""}
   *[other] { SPELL($opens_minute) }
} bis { SPELL($closes_hour, rule: "cardinal-neuter") } Uhr { $closes_minute ->
    [0] {""}
   *[other] { SPELL($closes_minute) }
}.
days-weekdays = Montag bis Freitag
day-monday = Montag
day-tuesday = Dienstag
day-wednesday = Mittwoch
day-thursday = Donnerstag
day-friday = Freitag
day-saturday = Samstag
day-sunday = Sonntag
place-line = { $name }. { $street } { $number }, { $postcode } { $town }. { $floor ->
    [0] Erdgeschoss
   *[other] Stockwerk { $floor }
}, Weg { $route }.
route-blue = blau
route-red = rot
section-contact = Telefon
section-places = So finden Sie uns
