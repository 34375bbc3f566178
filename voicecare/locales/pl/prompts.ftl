# Co aplikacja mówi po polsku: krótkie, proste zdania dla kogoś, kto leży w łóżku i słucha.
# Forma grzecznościowa bez rodzaju ("proszę powiedzieć"); aplikacja mówi o sobie w czasie teraźniejszym.
# Numery telefonów głos czyta cyfra po cyfrze. Liczebniki po "z", "do" i "na" odmienia SPELL.

greeting = Dzień dobry. Czytam na głos stronę z zaleceniami szpitala { $hospital } i liczę powtórzenia przy ćwiczeniach. Własnych rad nie daję. Proszę powiedzieć "przeczytaj zalecenia" albo "zacznij ćwiczenia". W każdej chwili można powiedzieć "stop".
goodbye = Do widzenia. Życzę szybkiego powrotu do zdrowia.

origin-machine = Ten tekst przetłumaczył komputer. Żaden człowiek go nie sprawdził.
origin-author = To tłumaczenie jest dołączone do strony. Nie sprawdził go nikt z personelu medycznego.
origin-reviewed = To tłumaczenie sprawdził człowiek.
origin-reviewed-by = To tłumaczenie sprawdził człowiek: { $reviewer }, { $date }.
origin-none = Nie mogę przetłumaczyć tej strony. Czytam oryginał.
notice-doubtful = Tłumaczenie tego zdania jest niepewne. Oto oryginał.
notice-may-be-wrong = To tłumaczenie może być błędne:
doubt = { $about ->
    [number] Liczba, czas lub nazwa może być błędna.
    [negation] Może brakować słowa „nie” albo może go być za dużo.
    [side] Strona lub część ciała może być błędna.
    [part] Czegoś może brakować albo czegoś może być za dużo.
    [untranslated] Część nie została przetłumaczona.
   *[meaning] Zdanie może znaczyć coś innego.
}
doubtful-on = Od teraz czytam też tłumaczenia, które mogą być błędne, i za każdym razem o tym mówię.
doubtful-off = Od teraz czytam oryginał, gdy tłumaczenie może być błędne.

stopped = Przerywam.
stopped-reading = Przerywam. Aby słuchać dalej, proszę powiedzieć "dalej".
stopped-exercise = Przerywam. Proszę powiedzieć "dalej", "gotowe" albo "pomiń".
stopped-counting = { $count ->
    [0] Przerywam. Aby zacząć, proszę powiedzieć "dalej".
   *[other] Przerywam na { SPELL($count, rule: "cardinal-masculine-locative") }. Aby liczyć dalej, proszę powiedzieć "dalej".
}
paused = Czekam. Aby kontynuować, proszę powiedzieć "dalej".
paused-counting = { $count ->
    [0] Czekam. Aby zacząć, proszę powiedzieć "dalej".
   *[other] Czekam. Jesteśmy na { SPELL($count, rule: "cardinal-masculine-locative") }. Aby liczyć dalej, proszę powiedzieć "dalej".
}
advice-over = To były wszystkie zalecenia. Aby przejść do ćwiczeń, proszę powiedzieć "zacznij ćwiczenia".

exercise-title = Ćwiczenie { SPELL($number) } z { SPELL($total, rule: "cardinal-neuter-genitive") }.
each-side-counts = Liczy się każde uniesienie, na przemian lewe i prawe.
pair-counts = Lewe i prawe uniesienie razem liczą się jako jedno.
# dawka z planu fizjoterapeuty, inna niż w zdaniu na stronie
plan-dose = { $rhythm ->
    [hour] W planie jest inaczej: { $count ->
        [one] jeden raz
       *[other] { SPELL($count) } razy
    }, co godzinę.
   *[day] W planie jest inaczej: { $count ->
        [one] jeden raz
       *[other] { SPELL($count) } razy
    }, { $times ->
        [one] raz dziennie.
       *[other] { SPELL($times) } razy dziennie.
    }
}
exercise-off = Ćwiczenia numer { SPELL($number) } nie ma w planie.
exercises-all-off = W planie nie ma żadnego ćwiczenia.
say-ready = Gdy pozycja będzie wygodna, proszę powiedzieć "gotowe".
exercises-left = { $count ->
    [0] To jest ostatnie ćwiczenie.
    [one] Po tym zostaje jeszcze jedno ćwiczenie.
    [few] Po tym zostają jeszcze { SPELL($count, rule: "cardinal-neuter") } ćwiczenia.
   *[many] Po tym zostaje jeszcze { SPELL($count, rule: "cardinal-neuter") } ćwiczeń.
}
exercises-over = To były wszystkie ćwiczenia. Bardzo dobrze.
offer-next = Aby przejść do następnego, proszę powiedzieć "następne ćwiczenie". Aby zrobić to samo, proszę powiedzieć "jeszcze raz".
offer-last = To było ostatnie ćwiczenie. Aby zrobić je ponownie, proszę powiedzieć "jeszcze raz".

count-begin = { $count ->
    [one] Proszę liczyć na głos. Jeden raz. Zaczynamy.
   *[other] Proszę liczyć na głos każde powtórzenie, do { SPELL($count, rule: "cardinal-masculine-genitive") }. Zaczynamy.
}
count-resume = Jesteśmy na { SPELL($count, rule: "cardinal-masculine-locative") }. Proszę liczyć dalej.
count-waiting = { $count ->
    [0] Słucham. Można zacząć w dowolnej chwili.
   *[other] Jesteśmy na { SPELL($count, rule: "cardinal-masculine-locative") }. Czy liczymy dalej? Bez pośpiechu.
}
count-missed = Czy było też { $number }?
count-now = { $count ->
    [0] Liczenie jeszcze się nie zaczęło.
   *[other] Mamy { SPELL($count, rule: "cardinal-neuter") } z { SPELL($target, rule: "cardinal-neuter-genitive") }.
}
count-left = { $count ->
    [0] To już wszystkie.
   *[other] Jeszcze { SPELL($count, rule: "cardinal-neuter") }.
}
count-complete = Mamy { SPELL($count, rule: "cardinal-neuter") }. Bardzo dobrze.
count-done = { $count ->
    [0] W tym ćwiczeniu nie ma jeszcze żadnego powtórzenia.
    [one] W tym ćwiczeniu jest jedno powtórzenie.
    [few] W tym ćwiczeniu są { SPELL($count, rule: "cardinal-neuter") } powtórzenia.
   *[many] W tym ćwiczeniu jest { SPELL($count, rule: "cardinal-neuter") } powtórzeń.
}
count-enough = { $count ->
    [0] Dobrze, nie tym razem.
   *[other] Dobrze. Mamy { SPELL($count, rule: "cardinal-neuter") } z { SPELL($target, rule: "cardinal-neuter-genitive") }.
}
# kto liczy: patient, sound, app, silence; bez słowa „cisza”, które zatrzymuje
way = { $way ->
    [patient] Proszę liczyć na głos, a ja słucham.
    [sound] Liczy się każdy krótki dźwięk.
    [app] Ja liczę, proszę ćwiczyć razem ze mną.
   *[silence] Proszę liczyć w myślach.
}
answer-with = { $answer ->
    [tone] Odpowiadam krótkim sygnałem.
   *[number] Mówię liczbę na głos.
}
sound-begin = { $count ->
    [one] Proszę przy tym ruchu wydać krótki dźwięk, na przykład "tak". Jeden raz. Zaczynamy.
   *[other] Proszę przy każdym powtórzeniu wydać krótki dźwięk, na przykład "tak", do { SPELL($count, rule: "cardinal-masculine-genitive") }. Zaczynamy.
}
sound-resume = Jesteśmy na { SPELL($count, rule: "cardinal-masculine-locative") }. Proszę ćwiczyć dalej i przy każdym powtórzeniu wydać dźwięk.
sound-waiting = { $count ->
    [0] Słucham. Można zacząć w dowolnej chwili.
   *[other] Jesteśmy na { SPELL($count, rule: "cardinal-masculine-locative") }. Bez pośpiechu.
}
pace-begin = { $count ->
    [one] Liczę jeden raz. Proszę ćwiczyć razem ze mną. Można powiedzieć "czekaj", "wolniej" i "szybciej".
   *[other] Liczę do { SPELL($count, rule: "cardinal-masculine-genitive") }. Proszę ćwiczyć razem ze mną. Można powiedzieć "czekaj", "wolniej" i "szybciej".
}
pace-resume = Jesteśmy na { SPELL($count, rule: "cardinal-masculine-locative") }. Liczę dalej.
beat-side = { $number }, { $side ->
    [left] lewa
   *[right] prawa
}
beat-pair = { $number }, lewa i prawa
hold = Proszę utrzymać pozycję.
hold-over = I proszę rozluźnić.
silence-begin = { $count ->
    [one] Proszę zrobić to jeden raz, licząc w myślach. Potem proszę powiedzieć "skończone".
   *[other] Proszę zrobić to { SPELL($count) } razy, licząc w myślach. Potem proszę powiedzieć "skończone".
}
silence-resume = Jesteśmy na { SPELL($count, rule: "cardinal-masculine-locative") }. Proszę dalej liczyć w myślach, a na koniec powiedzieć "skończone".
silence-ask = Ile powtórzeń było razem? Można też powiedzieć "wolę nie".
silence-noted = { $count ->
    [0] Dobrze, nie tym razem.
   *[other] Zapisuję: { SPELL($count) }. Zalecona liczba: { SPELL($target) }.
}
silence-none = Dobrze, nie zapisuję żadnej liczby.
unfinished-ask = W ćwiczeniu numer { SPELL($number) } mamy { SPELL($count, rule: "cardinal-neuter") } z { SPELL($target, rule: "cardinal-neuter-genitive") }. Czy ćwiczymy dalej?

pain-noted = Przerywam. Zapisuję, że pojawił się ból. Na stronie jest napisane:
pain-options = Można odpoczywać, jak długo trzeba. Można też powiedzieć "dalej", "pomiń" albo "zadzwoń na fizjoterapię".

call-whom = { $contact ->
    [physiotherapy] Mogę zadzwonić do działu fizjoterapii szpitala { $hospital }.
    [neurosurgery] Mogę zadzwonić na oddział neurochirurgii szpitala { $hospital }.
   *[hospital] Mogę zadzwonić do szpitala { $hospital }.
} Numer telefonu: { $number }.
# imię stoi w mianowniku
call-whom-carer = Mogę zadzwonić do tej osoby: { $name }. Numer telefonu: { $number }.
# godziny i minuty jak w hours-line
call-open = Telefon jest tam teraz czynny, do godziny { $hour ->
    [0] zerowej
    [1] pierwszej
    [2] drugiej
    [3] trzeciej
    [4] czwartej
    [5] piątej
    [6] szóstej
    [7] siódmej
    [8] ósmej
    [9] dziewiątej
    [10] dziesiątej
    [11] jedenastej
    [12] dwunastej
    [13] trzynastej
    [14] czternastej
    [15] piętnastej
    [16] szesnastej
    [17] siedemnastej
    [18] osiemnastej
    [19] dziewiętnastej
    [20] dwudziestej
    [21] dwudziestej pierwszej
    [22] dwudziestej drugiej
   *[23] dwudziestej trzeciej
}{ $minute ->
    [0] .
    [5] {" "}zero pięć.
   *[other] {" "}{ SPELL($minute) }.
}
call-closing = { $minutes ->
    [one] Telefon jest tam czynny jeszcze tylko jedną minutę.
    [few] Telefon jest tam czynny jeszcze tylko { SPELL($minutes, rule: "cardinal-feminine") } minuty.
   *[many] Telefon jest tam czynny jeszcze tylko { SPELL($minutes, rule: "cardinal-feminine") } minut.
}
call-closed = Telefon jest tam teraz nieczynny. Na stronie jest napisane:
call-holiday = Dzisiaj jest święto. Telefon może być tam nieczynny. Na stronie jest napisane:
# weekday to "w poniedziałki"
call-opens = { $day ->
    [today] Telefon będzie czynny jeszcze dzisiaj,
    [tomorrow] Telefon będzie znowu czynny jutro: { $weekday } jest czynny
   *[later] Następne godziny telefonowania: { $weekday },
} od godziny { $hour ->
    [0] zerowej
    [1] pierwszej
    [2] drugiej
    [3] trzeciej
    [4] czwartej
    [5] piątej
    [6] szóstej
    [7] siódmej
    [8] ósmej
    [9] dziewiątej
    [10] dziesiątej
    [11] jedenastej
    [12] dwunastej
    [13] trzynastej
    [14] czternastej
    [15] piętnastej
    [16] szesnastej
    [17] siedemnastej
    [18] osiemnastej
    [19] dziewiętnastej
    [20] dwudziestej
    [21] dwudziestej pierwszej
    [22] dwudziestej drugiej
   *[23] dwudziestej trzeciej
}{ $minute ->
    [0] .
    [5] {" "}zero pięć.
   *[other] {" "}{ SPELL($minute) }.
}
call-ask = Czy mam zadzwonić? Proszę powiedzieć tak lub nie.
call-ask-closed = Czy mimo to mam zadzwonić? Proszę powiedzieć tak lub nie.
call-declined = Nie dzwonię.
call-now = { $contact ->
    [physiotherapy] Dzwonię do działu fizjoterapii.
    [neurosurgery] Dzwonię na oddział neurochirurgii.
   *[hospital] Dzwonię do szpitala.
}
call-now-carer = Dzwonię do tej osoby: { $name }.
call-ringing = Telefon dzwoni. Aby zakończyć połączenie, proszę powiedzieć "rozłącz się".
call-over = Rozmowa jest zakończona. Aby kontynuować, proszę powiedzieć "dalej".
call-lost = Połączenie zostało przerwane. Rozmowa jest zakończona.
call-busy = Linia jest zajęta. Teraz nikt nie może odebrać.
call-no-answer = Nikt nie odbiera.
call-refused = Usługa telefoniczna nie łączy z tym numerem. Proszę zadzwonić samodzielnie albo kogoś o to poprosić.
call-wrong-number = Usługa telefoniczna nie zna tego numeru. Proszę zadzwonić samodzielnie albo kogoś o to poprosić.
call-wrong-password = Usługa telefoniczna nie przyjmuje hasła tego komputera. Proszę powiedzieć o tym osobie, która to zainstalowała. Proszę zadzwonić samodzielnie albo kogoś o to poprosić.
call-unreachable = Nie mogę połączyć się z usługą telefoniczną. Proszę zadzwonić samodzielnie albo kogoś o to poprosić.
call-in-pain = Zapisuję, że pojawił się ból. Dzwonię dalej.
call-handed-over = Program telefoniczny tego komputera ma już ten numer. Teraz nie słucham. Po rozmowie proszę powiedzieć "obudź się".
call-unavailable = Ten komputer nie może dzwonić. Proszę zadzwonić samodzielnie albo kogoś o to poprosić.
call-failed = Nie udało się połączyć. Proszę zadzwonić samodzielnie albo kogoś o to poprosić.
call-number = Numer telefonu: { $number }
call-number-again = Jeszcze raz: { $number }
call-unknown = Na tej stronie nie ma takiego numeru.
call-instead = Na tej stronie nie ma takiego numeru, ale jest inny.

# language-xx stoi w language-confirm ("mówić po polsku"), tongue-xx sam, po dwukropku
language-confirm = Czy mam mówić { $language }? Proszę powiedzieć tak lub nie.
language-declined = Dobrze, zostajemy przy polskim.
language-changed = Od teraz mówię po polsku.
language-same = Już mówię po polsku.
language-missing = Jeszcze nie mówię w tym języku.
language-en = po angielsku
language-nl = po niderlandzku
language-pt = po portugalsku
language-de = po niemiecku
language-fr = po francusku
language-es = po hiszpańsku
language-pl = po polsku
language-tr = po turecku
language-ar = po arabsku
language-uk = po ukraińsku
language-ko = po koreańsku
tongue-en = angielski
tongue-nl = niderlandzki
tongue-pt = portugalski
tongue-de = niemiecki
tongue-fr = francuski
tongue-es = hiszpański
tongue-pl = polski
tongue-tr = turecki
tongue-ar = arabski
tongue-uk = ukraiński
tongue-ko = koreański
reading-confirm = Nowy język strony: { $language }. Czy tak ma być? Proszę powiedzieć tak lub nie.
reading-changed = Od teraz czytam stronę w tym języku: { $language }.
original-on = Od teraz czytam tekst oryginalny.
original-same = Ta strona jest już po polsku.
both-on = Od teraz czytam każde zdanie dwa razy: w oryginale i w tłumaczeniu.
translation-on = Od teraz czytam tłumaczenie.
dutch-missing = Tego nie mogę tutaj przetłumaczyć na niderlandzki.

# pierwsze uruchomienie: każdy język mówi to zdanie po swojemu
choose = Aby wybrać polski, proszę powiedzieć: polski.
practice-begin = Najpierw minuta próby. Aby ją pominąć, proszę powiedzieć "pomiń".
practice-stop = Teraz będę mówić. Proszę mi przerwać: powiedzieć "stop".
practice-talk = Mówię i mówię. Można spokojnie leżeć i słuchać. A ja wciąż mówię i w każdej chwili można mi przerwać.
practice-stopped = Dobrze. To zawsze działa.
practice-next = Teraz proszę powiedzieć "następne".
practice-count = Teraz proszę policzyć na głos: jeden, dwa, trzy.
practice-over = To wszystko. Słowa "stop", "pomocy" i "ból" działają zawsze.
practice-skipped = Dobrze, bez próby.

louder = Głośniej.
softer = Ciszej.
faster = Szybciej.
slower = Wolniej.
more-time = Daję więcej czasu.
less-time = Teraz odpowiadam szybciej.

learn-begin = Uczę się tego głosu: każde słowo proszę powiedzieć dwa razy. Wszystko zostaje na tym urządzeniu, dźwięk nie jest zapisywany. Aby skończyć, proszę powiedzieć "stop".
learn-say = Proszę powiedzieć: { $word }.
learn-once-more = Jeszcze raz.
learn-unclear = Nie rozumiem. Proszę powiedzieć: { $word }.
learn-left-out = Dobrze, to pomijamy: { $word }.
learn-stopped = { $count ->
    [0] Przerywam. Nie zapamiętuję żadnego słowa.
    [one] Przerywam. Zapamiętuję jedno słowo.
    [few] Przerywam. Zapamiętuję { SPELL($count, rule: "cardinal-neuter") } słowa.
   *[many] Przerywam. Zapamiętuję { SPELL($count, rule: "cardinal-neuter") } słów.
}
learn-over = { $count ->
    [0] To wszystko. Nie zapamiętuję żadnego słowa.
    [one] To wszystko. Zapamiętuję jedno słowo. Aby je usunąć, proszę powiedzieć "zapomnij mój głos".
    [few] To wszystko. Zapamiętuję { SPELL($count, rule: "cardinal-neuter") } słowa. Aby je usunąć, proszę powiedzieć "zapomnij mój głos".
   *[many] To wszystko. Zapamiętuję { SPELL($count, rule: "cardinal-neuter") } słów. Aby je usunąć, proszę powiedzieć "zapomnij mój głos".
}
voice-unable = Tutaj to nie działa. Potrzebny jest mikrofon i zwykłe rozpoznawanie mowy.
forget-confirm = Czy mam zapomnieć ten głos? Proszę powiedzieć tak lub nie.
forget-declined = Dobrze, niczego nie usuwam.
forgotten = Nie pamiętam już tego głosu. Aby zacząć od nowa, proszę powiedzieć "poznaj mój głos".
forget-failed = Nie udało się usunąć tego, co wiem o tym głosie. Proszę powiedzieć o tym osobie, która to zainstalowała.

asleep = Teraz nie słucham. Aby mnie obudzić, proszę powiedzieć "obudź się".
awake = Znowu słucham.

help = Jestem aplikacją, a nie przyciskiem alarmowym. Jeśli pomoc jest potrzebna teraz, proszę zawołać kogoś, kto jest w pobliżu.
help-carer = Można zadzwonić do tej osoby: { $name }. Proszę wtedy powiedzieć: { $phrase }.
help-department = Aby zadzwonić do szpitala, proszę powiedzieć: { $phrase }.
no-alarm = Jestem aplikacją, a nie przyciskiem alarmowym. Jeśli pomoc jest potrzebna natychmiast, proszę zawołać kogoś, kto jest w pobliżu.
you-can-say = Można powiedzieć: { $phrases }.
hint = Nie rozumiem. Proszę powiedzieć "co mogę powiedzieć", aby usłyszeć, co jest możliwe.
hint-yes-no = Proszę powiedzieć tak lub nie.
hint-number = Proszę podać liczbę albo powiedzieć "wolę nie".
help-offer = Nie rozumiem. Można powiedzieć: { $phrases }. Można też zapytać: "co mogę powiedzieć".
nearly-ask = Czy dobrze słyszę: { $phrase }?
nearly-no = Dobrze. Proszę powiedzieć jeszcze raz.
question-page = Nie mogę odpowiadać na pytania. Na stronie jest napisane:
question-ask = Proszę zadać pytanie.
question-heard = Pytanie brzmi: { $question } Czy to się zgadza? Proszę powiedzieć tak lub nie.
question-once-more = W takim razie proszę zapytać jeszcze raz.
question-unclear = Nie rozumiem. Proszę zapytać jeszcze raz.
question-given-up = Nie rozumiem pytania. Aby spróbować później, proszę powiedzieć "mam pytanie".
question-declined = Dobrze, bez pytania.
question-found = Na stronie jest napisane, w części:
question-none = Nie znajduję nic o tym na tej stronie.
bookmark-kept = Zapamiętam to miejsce. Aby tu wrócić, proszę powiedzieć "przejdź do zakładki".
bookmark-none = Nie ma jeszcze zakładki. Aby ją dodać, proszę powiedzieć "zapamiętaj to miejsce".
resume-place = Ostatnim razem skończyliśmy w tej części:
resume-ask = Czy mam czytać dalej od miejsca, w którym skończyliśmy? Proszę powiedzieć tak lub nie.
resume-declined = Dobrze, zaczynamy od nowa.
more-to-say = Aby usłyszeć więcej, proszę powiedzieć: { $phrase }.
section-missing = Na tej stronie nie ma takiej części.

score-ask = Jak silny jest ból w skali od zera do dziesięciu? Zero oznacza brak bólu. Można też powiedzieć "wolę nie".
score-noted = Zapisuję: { SPELL($score) } na dziesięć.
score-none = Dobrze, nie zapisuję żadnej liczby.
exercise-name = ćwiczenie { SPELL($number) }
day-due = Teraz do zrobienia: { $exercises }.
day-following = Teraz nie ma nic do zrobienia. Następne ćwiczenie jest o { $time }.
day-nothing = Teraz nie ma nic do zrobienia.
# done i left to serie jednego ćwiczenia, dzisiaj
day-exercise = Ćwiczenie { SPELL($number) }: { $done ->
    [0] dzisiaj jeszcze nie zrobione
    [one] dzisiaj zrobione jeden raz
   *[other] dzisiaj zrobione { SPELL($done) } razy
}, { $left ->
    [0] nic nie zostało.
    [one] został jeden raz.
    [few] zostały { SPELL($left) } razy.
   *[many] zostało { SPELL($left) } razy.
}
surgery-unknown = Nie wiem, kiedy była operacja. Datę może podać osoba, która to zainstalowała.
applies-since = { $unit ->
    [hours] { $number ->
        [one] Minęła jedna godzina
        [few] Minęły { SPELL($number, rule: "cardinal-feminine") } godziny
       *[many] Minęło { SPELL($number, rule: "cardinal-feminine") } godzin
    }
    [days] { $number ->
        [one] Minął jeden dzień
        [few] Minęły { SPELL($number) } dni
       *[many] Minęło { SPELL($number) } dni
    }
    [weeks] { $number ->
        [one] Minął jeden tydzień
        [few] Minęły { SPELL($number) } tygodnie
       *[many] Minęło { SPELL($number) } tygodni
    }
   *[months] { $number ->
        [one] Minął jeden miesiąc
        [few] Minęły { SPELL($number) } miesiące
       *[many] Minęło { SPELL($number) } miesięcy
    }
} od operacji w dniu { $date }.
applies-date = Podana data operacji: { $date }.
applies-page = Na ten okres na stronie jest napisane:
applies-none = Na stronie nie ma nic, co dotyczy tylko tego okresu.
erase-confirm = Czy mam usunąć dziennik, razem ze wszystkim, co zostało zrobione? Proszę powiedzieć tak lub nie.
erase-declined = Dobrze, niczego nie usuwam.
erased = Dziennik jest usunięty.
erase-failed = Nie udało się usunąć dziennika. Proszę powiedzieć o tym osobie, która to zainstalowała.

next-reading = Po zaleceniach są ćwiczenia. Proszę powiedzieć "zacznij ćwiczenia".
next-exercise = Następne jest ćwiczenie { SPELL($number) } z { SPELL($total, rule: "cardinal-neuter-genitive") }. Proszę powiedzieć "następne ćwiczenie".
next-none = To jest ostatnie ćwiczenie.
today-nothing = Dzisiaj nie ma jeszcze żadnego policzonego ćwiczenia.
today-done = { $sets ->
    [one] Dzisiaj jest już jedna seria, { $repetitions ->
        [one] a w niej jedno powtórzenie.
        [few] a w niej { SPELL($repetitions, rule: "cardinal-neuter") } powtórzenia.
       *[many] a w niej { SPELL($repetitions, rule: "cardinal-neuter") } powtórzeń.
    }
    [few] Dzisiaj są już { SPELL($sets, rule: "cardinal-feminine") } serie, { $repetitions ->
        [one] a w nich jedno powtórzenie.
        [few] a w nich { SPELL($repetitions, rule: "cardinal-neuter") } powtórzenia.
       *[many] a w nich { SPELL($repetitions, rule: "cardinal-neuter") } powtórzeń.
    }
   *[many] Dzisiaj jest już { SPELL($sets, rule: "cardinal-feminine") } serii, { $repetitions ->
        [one] a w nich jedno powtórzenie.
        [few] a w nich { SPELL($repetitions, rule: "cardinal-neuter") } powtórzenia.
       *[many] a w nich { SPELL($repetitions, rule: "cardinal-neuter") } powtórzeń.
    }
}
today-pain = { $count ->
    [one] Ból został dziś zgłoszony jeden raz.
   *[other] Ból został dziś zgłoszony { SPELL($count) } razy.
}
# mówi to zegar komputera, bez sesji; numbers to "1", "1 i 2" albo "1, 2 i 3"
remind-due = { $count ->
    [one] Czas na ćwiczenie { $numbers }.
   *[other] Czas na ćwiczenia { $numbers }.
} { $left ->
    [one] Dzisiaj została jedna seria.
    [few] Dzisiaj zostały { SPELL($left, rule: "cardinal-feminine") } serie.
   *[many] Dzisiaj zostało { SPELL($left, rule: "cardinal-feminine") } serii.
}

place-start = Nic jeszcze nie zostało przeczytane. Proszę powiedzieć "przeczytaj zalecenia".
place-reading = Zdanie { SPELL($number) } z { SPELL($total, rule: "cardinal-neuter-genitive") } w tej części:
place-exercise = To jest ćwiczenie { SPELL($number) } z { SPELL($total, rule: "cardinal-neuter-genitive") }.

lost-microphone = Nic nie słyszę: nie ma mikrofonu. Czekam, aż wróci.
back-microphone = Znowu wszystko słyszę.
lost-loudspeaker = Nie ma głośnika.
back-loudspeaker = Głośnik znowu działa.
diary-failed = Nie mogę zapisać dziennika: być może dysk jest pełny. Możemy kontynuować, ale nic nie zostanie zapisane.

contact-line = { $contact ->
    [physiotherapy] Numer działu fizjoterapii szpitala { $hospital }: { $number }.
    [neurosurgery] Numer oddziału neurochirurgii szpitala { $hospital }: { $number }.
   *[hospital] Numer szpitala { $hospital }: { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = dział fizjoterapii
department-neurosurgery = oddział neurochirurgii
# godziny od 0 do 23; pełnych godzin nie czyta się z minutami; CLDR nie ma polskich liczebników porządkowych
hours-line = Telefon jest czynny { $days }, od godziny { $opens_hour ->
    [0] zerowej
    [1] pierwszej
    [2] drugiej
    [3] trzeciej
    [4] czwartej
    [5] piątej
    [6] szóstej
    [7] siódmej
    [8] ósmej
    [9] dziewiątej
    [10] dziesiątej
    [11] jedenastej
    [12] dwunastej
    [13] trzynastej
    [14] czternastej
    [15] piętnastej
    [16] szesnastej
    [17] siedemnastej
    [18] osiemnastej
    [19] dziewiętnastej
    [20] dwudziestej
    [21] dwudziestej pierwszej
    [22] dwudziestej drugiej
   *[23] dwudziestej trzeciej
} { $opens_minute ->
    [0] {""}
    [5] zero pięć
   *[other] { SPELL($opens_minute) }
} do godziny { $closes_hour ->
    [0] zerowej
    [1] pierwszej
    [2] drugiej
    [3] trzeciej
    [4] czwartej
    [5] piątej
    [6] szóstej
    [7] siódmej
    [8] ósmej
    [9] dziewiątej
    [10] dziesiątej
    [11] jedenastej
    [12] dwunastej
    [13] trzynastej
    [14] czternastej
    [15] piętnastej
    [16] szesnastej
    [17] siedemnastej
    [18] osiemnastej
    [19] dziewiętnastej
    [20] dwudziestej
    [21] dwudziestej pierwszej
    [22] dwudziestej drugiej
   *[23] dwudziestej trzeciej
}{ $closes_minute ->
    [0] .
    [5] {" "}zero pięć.
   *[other] {" "}{ SPELL($closes_minute) }.
}
days-weekdays = od poniedziałku do piątku
day-monday = w poniedziałki
day-tuesday = we wtorki
day-wednesday = w środy
day-thursday = w czwartki
day-friday = w piątki
day-saturday = w soboty
day-sunday = w niedziele
place-line = { $name }. { $street } { $number }, { $postcode } { $town }. { $floor ->
    [0] Parter, trasa { $route }.
    [1] Pierwsze piętro, trasa { $route }.
    [2] Drugie piętro, trasa { $route }.
    [3] Trzecie piętro, trasa { $route }.
    [4] Czwarte piętro, trasa { $route }.
    [5] Piąte piętro, trasa { $route }.
    [6] Szóste piętro, trasa { $route }.
   *[other] Piętro { SPELL($floor) }, trasa { $route }.
}
route-blue = niebieska
route-red = czerwona
spelled = { $name }: { $letters }.
spell-nothing = Nie ma tu nazwy, którą można przeliterować.
section-contact = Telefon
section-places = Gdzie nas znaleźć
