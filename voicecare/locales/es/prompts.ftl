# Lo que dice la aplicación en español: frases cortas y sencillas, de usted, para quien escucha tumbado en la cama.
# Se entienden en España y en América. No suponen si quien escucha es hombre o mujer.

greeting = Hola. Le leo la página de consejos de { $hospital } y cuento los ejercicios con usted. No doy consejos míos. Diga "leer los consejos" o "empezar los ejercicios". Puede decir "pare" en cualquier momento.
goodbye = Adiós. Que se mejore pronto.

origin-machine = Este texto lo ha traducido una máquina. Nadie lo ha revisado.
origin-author = Esta traducción viene con la página. Ningún profesional sanitario la ha revisado.
origin-reviewed = Una persona ha revisado esta traducción.
origin-reviewed-by = { $reviewer } ha revisado esta traducción el { $date }.
origin-none = No puedo traducir esta página. Leo el original.
notice-doubtful = La traducción de esta frase no es segura. Este es el original.
notice-may-be-wrong = Esta traducción puede ser incorrecta:
doubt = { $about ->
    [number] Un número, una hora o un nombre puede ser incorrecto.
    [negation] Puede faltar o sobrar un «no».
    [side] Un lado o una parte del cuerpo puede ser incorrecto.
    [part] Puede faltar o sobrar algo.
    [untranslated] Una parte no se ha traducido.
   *[meaning] La frase puede querer decir otra cosa.
}
doubtful-on = A partir de ahora leo también las traducciones que pueden ser incorrectas, y lo digo cada vez.
doubtful-off = A partir de ahora leo el original cuando la traducción puede ser incorrecta.

stopped = Me detengo.
stopped-reading = Me detengo. Para oír más, diga "siga".
stopped-exercise = Me detengo. Diga "siga", "ya estoy" o "saltar".
stopped-counting = { $count ->
    [0] Me detengo. Diga "siga" cuando quiera empezar.
   *[other] Me detengo en { $count }. Diga "siga" cuando quiera.
}
paused = Espero. Diga "siga" cuando quiera.
paused-counting = { $count ->
    [0] Espero. Diga "siga" cuando quiera empezar.
   *[other] Espero. Vamos por { $count }. Diga "siga" cuando quiera.
}
advice-over = Estos eran los consejos. Para los ejercicios, diga "empezar los ejercicios".

exercise-title = Ejercicio { $number } de { $total }.
each-side-counts = Cada elevación cuenta, alternando izquierda y derecha.
pair-counts = Izquierda y derecha juntas cuentan como una.
# una dosis del plan del fisioterapeuta, que es otra que la de la frase de la página
plan-dose = { $rhythm ->
    [hour] Su plan indica otra cosa: { $count ->
        [one] una vez
       *[other] { SPELL($count, rule: "cardinal-feminine") } veces
    }, cada hora.
   *[day] Su plan indica otra cosa: { $count ->
        [one] una vez
       *[other] { SPELL($count, rule: "cardinal-feminine") } veces
    }, { $times ->
        [one] una vez al día.
       *[other] { SPELL($times, rule: "cardinal-feminine") } veces al día.
    }
}
exercise-off = El ejercicio { $number } no está en su plan.
exercises-all-off = En su plan no hay ningún ejercicio.
say-ready = Cuando haya encontrado una postura cómoda, diga "ya estoy".
exercises-left = { $count ->
    [0] Este es el último ejercicio.
    [one] Después de este queda un ejercicio.
   *[other] Después de este quedan { SPELL($count, rule: "cardinal-masculine") } ejercicios.
}
exercises-over = Estos eran todos los ejercicios. Muy bien hecho.
offer-next = Para pasar al siguiente, diga "siguiente ejercicio". Para repetir este, diga "otra vez".
offer-last = Este era el último ejercicio. Para repetirlo, diga "otra vez".

count-begin = { $count ->
    [one] Cuente en voz alta. Una vez. Empiece.
   *[other] Cuente en voz alta cada repetición, hasta { $count }. Empiece.
}
count-resume = Íbamos por { $count }. Siga contando.
count-waiting = { $count ->
    [0] Le escucho. Empiece cuando quiera.
   *[other] Vamos por { $count }. ¿Seguimos? No hay prisa.
}
count-missed = ¿Ha hecho el { $number }?
count-now = { $count ->
    [0] Todavía no hemos empezado.
   *[other] Vamos por { $count } de { $target }.
}
count-left = { $count ->
    [0] No falta ninguna.
    [one] Falta una.
   *[other] Faltan { SPELL($count, rule: "cardinal-feminine") }.
}
count-complete = { $count ->
    [one] Con esta va una. Muy bien.
   *[other] Ya van { $count }. Muy bien.
}
count-done = { $count ->
    [0] De este ejercicio todavía no ha contado ninguna repetición.
    [one] De este ejercicio ha hecho una repetición.
   *[other] De este ejercicio ha hecho { SPELL($count, rule: "cardinal-feminine") } repeticiones.
}
count-enough = { $count ->
    [0] De acuerdo, esta vez no.
    [one] De acuerdo. Ha hecho una de { SPELL($target, rule: "cardinal-feminine") }.
   *[other] De acuerdo. Ha hecho { SPELL($count, rule: "cardinal-feminine") } de { SPELL($target, rule: "cardinal-feminine") }.
}
# quién cuenta: patient, sound, app, silence; sin la palabra «silencio», que es una orden de parar
way = { $way ->
    [patient] Usted cuenta y yo le sigo.
    [sound] Cada sonido corto cuenta.
    [app] Yo cuento y usted me acompaña.
   *[silence] Usted cuenta mentalmente.
}
answer-with = { $answer ->
    [tone] Respondo con un tono.
   *[number] Digo el número.
}
sound-begin = { $count ->
    [one] Haga un sonido corto con el movimiento, como "upa". Una vez. Empiece.
   *[other] Haga un sonido corto en cada repetición, como "upa", hasta { $count }. Empiece.
}
sound-resume = Íbamos por { $count }. Siga con su sonido.
sound-waiting = { $count ->
    [0] Le escucho. Empiece cuando quiera.
   *[other] Vamos por { $count }. Tómese su tiempo.
}
pace-begin = { $count ->
    [one] Cuento una vez. Acompáñeme. Puede decir "espere", "más despacio" y "más rápido".
   *[other] Cuento hasta { $count }. Acompáñeme. Puede decir "espere", "más despacio" y "más rápido".
}
pace-resume = Íbamos por { $count }. Sigo contando.
beat-side = { $number }, { $side ->
    [left] izquierda
   *[right] derecha
}
beat-pair = { $number }, izquierda y derecha
hold = Mantenga la posición.
hold-over = Y relaje.
silence-begin = { $count ->
    [one] Hágalo una vez, contando mentalmente. Después diga "he terminado".
   *[other] Hágalo { SPELL($count, rule: "cardinal-feminine") } veces, contando mentalmente. Después diga "he terminado".
}
silence-resume = Íbamos por { $count }. Siga contando mentalmente y después diga "he terminado".
silence-ask = ¿Cuántas ha hecho en total? También puede decir "mejor no".
silence-noted = { $count ->
    [0] De acuerdo, esta vez no.
   *[other] He anotado { SPELL($count, rule: "cardinal-feminine") }. El número indicado para usted es { $target }.
}
silence-none = De acuerdo, no anoto ningún número.
unfinished-ask = En el ejercicio { $number } había hecho { SPELL($count, rule: "cardinal-feminine") } de { SPELL($target, rule: "cardinal-feminine") }. ¿Seguimos?

pain-noted = Me he detenido. He anotado que tiene dolor. La página dice:
pain-options = Puede descansar todo el tiempo que quiera. También puede decir "siga", "saltar" o "llamar a fisioterapia".

call-whom = { $contact ->
    [physiotherapy] Puedo llamar al servicio de fisioterapia de { $hospital }.
    [neurosurgery] Puedo llamar al servicio de neurocirugía de { $hospital }.
   *[hospital] Puedo llamar al hospital, { $hospital }.
} El número es { $number }.
call-whom-carer = Puedo llamar a { $name }. El número es { $number }.
# las horas y los minutos, como en hours-line
call-open = Ahora allí se atiende el teléfono, hasta { $hour ->
    [13] la una
    [14] las dos
    [15] las tres
    [16] las cuatro
    [17] las cinco
    [18] las seis
    [19] las siete
    [20] las ocho
    [21] las nueve
    [22] las diez
    [23] las once
    [0] las doce
    [1] la una
   *[other] las { SPELL($hour) }
}{ $minute ->
    [0] { "" }
    [15] { " y cuarto" }
    [30] { " y media" }
   *[other] { " y " }{ SPELL($minute) }
} { $hour ->
    [0] de la noche
    [1] de la madrugada
    [2] de la madrugada
    [3] de la madrugada
    [4] de la madrugada
    [5] de la madrugada
    [12] del mediodía
    [13] de la tarde
    [14] de la tarde
    [15] de la tarde
    [16] de la tarde
    [17] de la tarde
    [18] de la tarde
    [19] de la tarde
    [20] de la noche
    [21] de la noche
    [22] de la noche
    [23] de la noche
   *[other] de la mañana
}.
call-closing = { $minutes ->
    [one] Allí solo se atiende el teléfono un minuto más.
   *[other] Allí solo se atiende el teléfono { SPELL($minutes, rule: "cardinal-masculine") } minutos más.
}
call-closed = Ahora allí no se atiende el teléfono. La página dice:
call-holiday = Hoy es festivo. Es posible que allí no se atienda el teléfono. La página dice:
# weekday es "los lunes"
call-opens = { $day ->
    [today] El teléfono vuelve a atenderse hoy, desde
    [tomorrow] El teléfono vuelve a atenderse mañana: { $weekday } se atiende desde
   *[later] El próximo horario es { $weekday }, desde
} { $hour ->
    [13] la una
    [14] las dos
    [15] las tres
    [16] las cuatro
    [17] las cinco
    [18] las seis
    [19] las siete
    [20] las ocho
    [21] las nueve
    [22] las diez
    [23] las once
    [0] las doce
    [1] la una
   *[other] las { SPELL($hour) }
}{ $minute ->
    [0] { "" }
    [15] { " y cuarto" }
    [30] { " y media" }
   *[other] { " y " }{ SPELL($minute) }
} { $hour ->
    [0] de la noche
    [1] de la madrugada
    [2] de la madrugada
    [3] de la madrugada
    [4] de la madrugada
    [5] de la madrugada
    [12] del mediodía
    [13] de la tarde
    [14] de la tarde
    [15] de la tarde
    [16] de la tarde
    [17] de la tarde
    [18] de la tarde
    [19] de la tarde
    [20] de la noche
    [21] de la noche
    [22] de la noche
    [23] de la noche
   *[other] de la mañana
}.
call-ask = ¿Llamo? Diga sí o no.
call-ask-closed = ¿Llamo de todos modos? Diga sí o no.
call-declined = No llamo.
call-now = { $contact ->
    [physiotherapy] Llamo al servicio de fisioterapia.
    [neurosurgery] Llamo al servicio de neurocirugía.
   *[hospital] Llamo al hospital.
}
call-now-carer = Llamo a { $name }.
call-ringing = Está sonando. Para terminar la llamada, diga "cuelgue el teléfono".
call-over = La llamada ha terminado. Diga "siga" cuando quiera.
call-lost = Se ha cortado la comunicación. La llamada ha terminado.
call-busy = La línea está ocupada. Ahora mismo nadie puede atender.
call-no-answer = Nadie contesta.
call-refused = El servicio telefónico no permite esta llamada. Llame usted por teléfono o pídaselo a alguien.
call-wrong-number = El servicio telefónico no reconoce este número. Llame usted por teléfono o pídaselo a alguien.
call-wrong-password = El servicio telefónico no acepta la contraseña de este equipo. Dígaselo, por favor, a quien instaló esto. Llame usted por teléfono o pídaselo a alguien.
call-unreachable = No consigo conectar con el servicio telefónico. Llame usted por teléfono o pídaselo a alguien.
call-in-pain = He anotado que tiene dolor. Sigo llamando.
call-handed-over = El programa de teléfono de este equipo ya tiene el número. Ahora no escucho. Después, diga "despierte".
call-unavailable = Desde este equipo no se puede llamar. Llame usted por teléfono o pídaselo a alguien.
call-failed = La llamada no ha funcionado. Llame usted por teléfono o pídaselo a alguien.
call-number = El número es: { $number }
call-number-again = Otra vez: { $number }
call-unknown = En esta página no hay ningún número para eso.
call-instead = En esta página no hay ningún número para eso, pero sí otro número.

# language-xx va dentro de language-confirm; tongue-xx va solo, después de dos puntos
language-confirm = ¿Quiere que hable { $language }? Diga sí o no.
language-declined = De acuerdo, seguimos en español.
language-changed = A partir de ahora hablo español.
language-same = Ya estoy hablando español.
language-missing = Todavía no hablo ese idioma.
language-en = inglés
language-nl = holandés
language-pt = portugués
language-de = alemán
language-fr = francés
language-es = español
language-pl = polaco
language-tr = turco
language-ar = árabe
language-uk = ucraniano
language-ko = coreano
tongue-en = inglés
tongue-nl = holandés
tongue-pt = portugués
tongue-de = alemán
tongue-fr = francés
tongue-es = español
tongue-pl = polaco
tongue-tr = turco
tongue-ar = árabe
tongue-uk = ucraniano
tongue-ko = coreano
reading-confirm = Le leeré la página en este idioma: { $language }. ¿Es correcto? Diga sí o no.
reading-changed = A partir de ahora leo la página en este idioma: { $language }.
original-on = A partir de ahora leo el texto original.
original-same = La página ya está en su idioma.
both-on = A partir de ahora leo cada frase dos veces: el original y la traducción.
translation-on = A partir de ahora leo la traducción.
dutch-missing = Aquí no puedo traducir esto al holandés.

# el primer uso: cada idioma dice esta línea con sus propias palabras
choose = Para español, diga: español.
practice-begin = Vamos a practicar un minuto. Para saltar la práctica, diga "saltar".
practice-stop = Ahora voy a hablar. Interrúmpame: diga "pare".
practice-talk = Hablo y hablo. Usted descansa en la cama. Yo sigo hablando, y usted puede interrumpirme en cualquier momento.
practice-stopped = Muy bien. Eso funciona siempre.
practice-next = Ahora diga "siguiente".
practice-count = Ahora cuente en voz alta: uno, dos, tres.
practice-over = Eso era todo. Las palabras "pare", "ayuda" y "dolor" funcionan siempre.
practice-skipped = De acuerdo, sin práctica.

louder = Más alto.
softer = Más bajo.
faster = Más rápido.
slower = Más despacio.
more-time = Le doy más tiempo.
less-time = Ahora le respondo antes.

learn-begin = Aprendo su forma de hablar: diga cada palabra dos veces. Todo se queda en este aparato, y no se guarda ningún sonido. Para terminar, diga "pare".
learn-say = Diga: { $word }.
learn-once-more = Una vez más.
learn-unclear = No lo he entendido. Por favor, diga: { $word }.
learn-left-out = De acuerdo, esto lo dejamos: { $word }.
learn-stopped = { $count ->
    [0] Me detengo. No he aprendido ninguna palabra.
    [one] Me detengo. He aprendido una palabra.
   *[other] Me detengo. He aprendido { SPELL($count, rule: "cardinal-feminine") } palabras.
}
learn-over = { $count ->
    [0] Eso era todo. No he aprendido ninguna palabra.
    [one] Eso era todo. He aprendido una palabra. Para borrarla, diga "olvide mi voz".
   *[other] Eso era todo. He aprendido { SPELL($count, rule: "cardinal-feminine") } palabras. Para borrarlas, diga "olvide mi voz".
}
voice-unable = Aquí no es posible. Hacen falta un micrófono y el reconocimiento de voz habitual.
forget-confirm = ¿Olvido su forma de hablar? Diga sí o no.
forget-declined = De acuerdo, no borro nada.
forgotten = He olvidado su forma de hablar. Para empezar de nuevo, diga "aprenda mi voz".
forget-failed = No he podido borrar lo que aprendí de su voz. Dígaselo, por favor, a quien instaló esto.

asleep = Ahora no escucho. Para despertarme, diga "despierte".
awake = Ya escucho otra vez.

help = Soy una aplicación, no un botón de alarma. Si necesita ayuda ahora, llame a alguien que esté cerca.
help-carer = Para telefonear a { $name }, diga: { $phrase }.
help-department = Para telefonear al hospital, diga: { $phrase }.
no-alarm = Soy una aplicación, no un botón de alarma. Si necesita ayuda enseguida, llame a alguien que esté cerca.
you-can-say = Puede decir: { $phrases }.
hint = No lo he entendido. Diga "qué puedo decir" para oír lo que es posible.
hint-yes-no = Por favor, diga sí o no.
hint-number = Por favor, diga un número, o "mejor no".
help-offer = No lo he entendido. Puede decir: { $phrases }. O pregunte: "qué puedo decir".
nearly-ask = ¿Ha dicho: { $phrase }?
nearly-no = De acuerdo. Dígalo otra vez, por favor.
question-page = No puedo responder preguntas. La página dice:
question-ask = Haga su pregunta.
question-heard = Ha preguntado: { $question } ¿Es correcto? Diga sí o no.
question-once-more = Entonces pregunte otra vez, por favor.
question-unclear = No lo he entendido. Pregunte otra vez, por favor.
question-given-up = No entiendo su pregunta. Para intentarlo más tarde, diga "tengo una pregunta".
question-declined = De acuerdo, ninguna pregunta.
question-found = La página dice esto, en la parte:
question-none = No encuentro nada sobre eso en esta página.
bookmark-kept = Recuerdo este sitio. Para volver aquí, diga "ir a mi marcador".
bookmark-none = Todavía no tiene ningún marcador. Para poner uno, diga "recuerda este sitio".
resume-place = La última vez paramos en esta parte:
resume-ask = ¿Sigo donde paramos? Diga sí o no.
resume-declined = De acuerdo, empezamos de nuevo.
more-to-say = Para oír más, diga: { $phrase }.
section-missing = Esta página no tiene esa parte.

score-ask = ¿Qué intensidad tiene el dolor, de 0 a 10? 0 significa ningún dolor. También puede decir "mejor no".
score-noted = He anotado { $score } de 10.
score-none = De acuerdo, no anoto ningún número.
exercise-name = ejercicio { $number }
day-due = Ahora toca: { $exercises }.
day-following = Ahora no toca nada. El próximo ejercicio es a las { $time }.
day-nothing = Ahora no toca nada.
# done y left son series de un ejercicio, hoy
day-exercise = Ejercicio { $number }: { $done ->
    [0] hoy todavía no lo ha hecho
    [one] hoy lo ha hecho una vez
   *[other] hoy lo ha hecho { SPELL($done, rule: "cardinal-feminine") } veces
}, { $left ->
    [0] no queda nada.
    [one] queda una vez.
   *[other] quedan { SPELL($left, rule: "cardinal-feminine") } veces.
}
surgery-unknown = No sé cuándo fue su operación. Quien instaló esto puede indicarme la fecha.
applies-since = { $unit ->
    [hours] { $number ->
        [one] Ha pasado una hora
       *[other] Han pasado { SPELL($number, rule: "cardinal-feminine") } horas
    }
    [days] { $number ->
        [one] Ha pasado un día
       *[other] Han pasado { SPELL($number, rule: "cardinal-masculine") } días
    }
    [weeks] { $number ->
        [one] Ha pasado una semana
       *[other] Han pasado { SPELL($number, rule: "cardinal-feminine") } semanas
    }
   *[months] { $number ->
        [one] Ha pasado un mes
       *[other] Han pasado { SPELL($number, rule: "cardinal-masculine") } meses
    }
} desde su operación, el { $date }.
applies-date = La fecha que me han indicado para su operación es el { $date }.
applies-page = Para este periodo, la página dice:
applies-none = La página no dice nada que sea solo para este periodo.
erase-confirm = ¿Borro su diario, con todo lo que ha hecho? Diga sí o no.
erase-declined = De acuerdo, no borro nada.
erased = Su diario está borrado.
erase-failed = No he podido borrar su diario. Dígaselo, por favor, a quien instaló esto.

next-reading = Después de los consejos vienen los ejercicios. Diga "empezar los ejercicios".
next-exercise = Ahora viene el ejercicio { $number } de { $total }. Diga "siguiente ejercicio".
next-none = Este es el último ejercicio.
today-nothing = Hoy todavía no ha contado ningún ejercicio.
today-done = { $sets ->
    [one] Hoy ha hecho una serie, con { $repetitions ->
        [one] una repetición
       *[other] { SPELL($repetitions, rule: "cardinal-feminine") } repeticiones
    } en total.
   *[other] Hoy ha hecho { SPELL($sets, rule: "cardinal-feminine") } series, con { $repetitions ->
        [one] una repetición
       *[other] { SPELL($repetitions, rule: "cardinal-feminine") } repeticiones
    } en total.
}
today-pain = { $count ->
    [0] No me ha dicho ninguna vez que tuviera dolor.
    [one] Me ha dicho una vez que tenía dolor.
   *[other] Me ha dicho { SPELL($count, rule: "cardinal-feminine") } veces que tenía dolor.
}
# lo dice el temporizador del equipo, sin sesión; numbers es "1", "1 y 2" o "1, 2 y 3"
remind-due = { $count ->
    [one] Es hora del ejercicio { $numbers }.
   *[other] Es hora de los ejercicios { $numbers }.
} { $left ->
    [one] Hoy queda una serie.
   *[other] Hoy quedan { SPELL($left, rule: "cardinal-feminine") } series.
}

place-start = Todavía no he leído nada. Diga "leer los consejos".
place-reading = Frase { $number } de { $total } de esta parte:
place-exercise = Este es el ejercicio { $number } de { $total }.

lost-microphone = No puedo oírle: el micrófono ha dejado de funcionar. Espero hasta que vuelva.
back-microphone = Ya puedo oírle otra vez.
lost-loudspeaker = El altavoz ha dejado de funcionar.
back-loudspeaker = El altavoz funciona otra vez.
diary-failed = No puedo escribir en el diario: quizá el disco está lleno. Podemos seguir, pero no queda guardado.

contact-line = { $contact ->
    [physiotherapy] El teléfono del servicio de fisioterapia de { $hospital } es { $number }.
    [neurosurgery] El teléfono del servicio de neurocirugía de { $hospital } es { $number }.
   *[hospital] El teléfono del hospital, { $hospital }, es { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = servicio de fisioterapia
department-neurosurgery = servicio de neurocirugía
# las horas van de 0 a 23 y se dicen de doce en doce; los minutos 0 no se dicen
hours-line = El teléfono se atiende { $days }, de { $opens_hour ->
    [13] la una
    [14] las dos
    [15] las tres
    [16] las cuatro
    [17] las cinco
    [18] las seis
    [19] las siete
    [20] las ocho
    [21] las nueve
    [22] las diez
    [23] las once
    [0] las doce
    [1] la una
   *[other] las { SPELL($opens_hour) }
}{ $opens_minute ->
    [0] { "" }
    [15] { " y cuarto" }
    [30] { " y media" }
   *[other] { " y " }{ SPELL($opens_minute) }
} { $opens_hour ->
    [0] de la noche
    [1] de la madrugada
    [2] de la madrugada
    [3] de la madrugada
    [4] de la madrugada
    [5] de la madrugada
    [12] del mediodía
    [13] de la tarde
    [14] de la tarde
    [15] de la tarde
    [16] de la tarde
    [17] de la tarde
    [18] de la tarde
    [19] de la tarde
    [20] de la noche
    [21] de la noche
    [22] de la noche
    [23] de la noche
   *[other] de la mañana
} a { $closes_hour ->
    [13] la una
    [14] las dos
    [15] las tres
    [16] las cuatro
    [17] las cinco
    [18] las seis
    [19] las siete
    [20] las ocho
    [21] las nueve
    [22] las diez
    [23] las once
    [0] las doce
    [1] la una
   *[other] las { SPELL($closes_hour) }
}{ $closes_minute ->
    [0] { "" }
    [15] { " y cuarto" }
    [30] { " y media" }
   *[other] { " y " }{ SPELL($closes_minute) }
} { $closes_hour ->
    [0] de la noche
    [1] de la madrugada
    [2] de la madrugada
    [3] de la madrugada
    [4] de la madrugada
    [5] de la madrugada
    [12] del mediodía
    [13] de la tarde
    [14] de la tarde
    [15] de la tarde
    [16] de la tarde
    [17] de la tarde
    [18] de la tarde
    [19] de la tarde
    [20] de la noche
    [21] de la noche
    [22] de la noche
    [23] de la noche
   *[other] de la mañana
}.
days-weekdays = de lunes a viernes
day-monday = los lunes
day-tuesday = los martes
day-wednesday = los miércoles
day-thursday = los jueves
day-friday = los viernes
day-saturday = los sábados
day-sunday = los domingos
place-line = { $name }. { $street } { $number }, { $postcode } { $town }. { $floor ->
    [0] Planta baja
   *[other] Planta { $floor }
}, ruta { $route }.
route-blue = azul
route-red = roja
spelled = { $name }: { $letters }.
spell-nothing = Aquí no hay ningún nombre que pueda deletrear.
section-contact = Teléfono
section-places = Dónde estamos
