# Ce que l'application dit en français : des phrases courtes et simples pour quelqu'un qui écoute dans son lit.
# Elle dit vous, et ne suppose ni homme ni femme. Les mots « arrête », « attends » et « aide », que le patient dit,
# n'y sont que cités : l'application s'entend elle-même.

greeting = Bonjour. Je vous lis la page de conseils de l'hôpital { $hospital }, et je compte vos exercices avec vous. Je ne donne aucun conseil moi-même. Dites "lire les conseils" ou "commencer les exercices". Vous pouvez dire "stop" à tout moment.
goodbye = Au revoir. Bon rétablissement.

origin-machine = Ce texte a été traduit par un ordinateur. Personne ne l'a vérifié.
origin-author = Cette traduction est fournie avec la page. Aucun professionnel de santé ne l'a vérifiée.
origin-reviewed = Une personne a vérifié cette traduction.
origin-reviewed-by = { $reviewer } a vérifié cette traduction le { $date }.
origin-none = Je ne peux pas traduire cette page. Je lis l'original.
notice-doubtful = La traduction de cette phrase n'est pas sûre. Voici l'original.
notice-may-be-wrong = Cette traduction est peut-être fausse :
doubt = { $about ->
    [number] Un nombre, une heure ou un nom y est peut-être faux.
    [negation] Une négation y manque peut-être, ou y est de trop.
    [side] Un côté ou une partie du corps y est peut-être faux.
    [part] Il y manque peut-être quelque chose, ou il y a quelque chose de trop.
    [untranslated] Une partie n'a pas été traduite.
   *[meaning] La phrase veut peut-être dire autre chose.
}
doubtful-on = À partir de maintenant, je lis aussi les traductions qui sont peut-être fausses, et je le dis chaque fois.
doubtful-off = À partir de maintenant, je lis l'original quand la traduction est peut-être fausse.

stopped = D'accord.
stopped-reading = D'accord. Pour entendre la suite, dites "continuer".
stopped-exercise = D'accord. Dites "continuer", "on y va" ou "sauter".
stopped-counting = { $count ->
    [0] D'accord. Dites "continuer" quand vous voulez commencer.
   *[other] D'accord, nous en restons à { SPELL($count) }. Dites "continuer" quand vous voulez.
}
paused = Prenez votre temps. Dites "continuer" quand vous voulez.
paused-counting = { $count ->
    [0] Prenez votre temps. Dites "continuer" quand vous voulez.
   *[other] Nous en sommes à { SPELL($count) }. Prenez votre temps, puis dites "continuer".
}
advice-over = Voilà pour les conseils. Pour les exercices, dites "commencer les exercices".

exercise-title = Exercice { $number } sur { $total }.
each-side-counts = Chaque levée compte, une fois à gauche, une fois à droite.
pair-counts = À gauche et à droite, cela compte pour une seule fois.
# une dose du programme du kinésithérapeute, qui n'est pas celle de la page
plan-dose = Votre programme indique autre chose : { $count ->
    [one] une répétition
   *[other] { SPELL($count, rule: "cardinal-feminine") } répétitions
}, { $rhythm ->
    [hour] toutes les heures.
   *[day] { $times ->
        [one] une fois par jour.
       *[other] { SPELL($times, rule: "cardinal-feminine") } fois par jour.
    }
}
exercise-off = L'exercice { $number } n'est pas dans votre programme.
exercises-all-off = Il n'y a aucun exercice dans votre programme.
say-ready = Quand vous avez trouvé une position confortable, dites "on y va".
exercises-left = { $count ->
    [0] C'est le dernier exercice.
    [one] Il y a encore un exercice après celui-ci.
   *[other] Il y a encore { $count } exercices après celui-ci.
}
exercises-over = C'étaient tous les exercices. Bravo.
offer-next = Pour la suite, dites "exercice suivant". Pour recommencer celui-ci, dites "encore une fois".
offer-last = C'était le dernier exercice. Pour le recommencer, dites "encore une fois".

# les nombres comptés sont écrits en lettres, comme le patient les dit
count-begin = { $count ->
    [one] Comptez à voix haute. Une seule fois. À vous.
   *[other] Comptez à voix haute à chaque mouvement, jusqu'à { SPELL($count) }. À vous.
}
count-resume = Nous en étions à { SPELL($count) }. Comptez la suite.
count-waiting = { $count ->
    [0] Je vous écoute. Commencez quand vous voulez.
   *[other] Nous en sommes à { SPELL($count) }. Voulez-vous continuer ? Rien ne presse.
}
count-missed = Et le numéro { $number }, vous l'avez fait aussi ?
count-now = { $count ->
    [0] Nous n'avons pas encore commencé.
   *[other] Nous en sommes à { SPELL($count) } sur { SPELL($target) }.
}
count-left = { $count ->
    [0] Il n'en reste plus.
    [one] Il en reste une.
   *[other] Il en reste { SPELL($count, rule: "cardinal-feminine") }.
}
count-complete = { $count ->
    [one] Voilà, une fois. Bravo.
   *[other] Voilà, { SPELL($count, rule: "cardinal-feminine") } fois. Bravo.
}
count-done = { $count ->
    [0] Vous n'avez encore rien compté pour cet exercice.
    [one] Vous avez fait cet exercice une fois.
   *[other] Vous avez fait cet exercice { SPELL($count, rule: "cardinal-feminine") } fois.
}
count-enough = { $count ->
    [0] D'accord, pas cette fois.
   *[other] D'accord. Cela fait { SPELL($count) } sur { SPELL($target) }.
}

# qui compte : patient, sound, app, silence ; sans le mot « silence », qui fait taire l'application
way = { $way ->
    [patient] Vous comptez, et je vous suis.
    [sound] Chaque son court compte.
    [app] Je compte, et vous suivez le rythme.
   *[silence] Vous comptez dans votre tête.
}
answer-with = { $answer ->
    [tone] Je réponds par un bip.
   *[number] Je dis le nombre.
}
sound-begin = { $count ->
    [one] Faites un son court pendant le mouvement, par exemple "hop". Une seule fois. À vous.
   *[other] À chaque mouvement, faites un son court, par exemple "hop", { SPELL($count, rule: "cardinal-feminine") } fois en tout. À vous.
}
sound-resume = Nous en étions à { SPELL($count) }. Continuez avec votre son.
sound-waiting = { $count ->
    [0] Je vous écoute. Commencez quand vous voulez.
   *[other] Nous en sommes à { SPELL($count) }. Prenez votre temps.
}
pace-begin = { $count ->
    [one] Je compte une seule fois. Suivez le rythme. Vous pouvez dire "pause", "plus lentement" et "plus vite".
   *[other] Je compte jusqu'à { SPELL($count) }. Suivez le rythme. Vous pouvez dire "pause", "plus lentement" et "plus vite".
}
pace-resume = Nous en étions à { SPELL($count) }. Je compte la suite.
beat-side = { $number }, { $side ->
    [left] à gauche
   *[right] à droite
}
beat-pair = { $number }, à gauche et à droite
hold = Tenez la position.
hold-over = Et relâchez.
silence-begin = { $count ->
    [one] Faites l'exercice une fois. Dites ensuite "terminé".
   *[other] Faites l'exercice { SPELL($count, rule: "cardinal-feminine") } fois, en comptant dans votre tête. Dites ensuite "terminé".
}
silence-resume = Nous en étions à { SPELL($count) }. Comptez la suite dans votre tête, puis dites "terminé".
silence-ask = Combien de fois l'avez-vous fait en tout ? Vous pouvez aussi dire "plutôt pas".
silence-noted = { $count ->
    [0] D'accord, pas cette fois.
   *[other] J'ai noté { SPELL($count) }. Le nombre prévu pour vous est { SPELL($target) }.
}
silence-none = D'accord, je ne note pas de nombre.
unfinished-ask = Pour l'exercice { $number }, vous en étiez à { SPELL($count) } sur { SPELL($target) }. Voulez-vous continuer ?

pain-noted = D'accord, nous ne continuons pas. J'ai noté que vous avez mal. La page dit :
pain-options = Vous pouvez vous reposer aussi longtemps que vous voulez. Vous pouvez aussi dire "continuer", "sauter" ou "appeler la kiné".

call-whom = { $contact ->
    [physiotherapy] Je peux appeler le service de kinésithérapie de l'hôpital { $hospital }.
    [neurosurgery] Je peux appeler le service de neurochirurgie de l'hôpital { $hospital }.
   *[hospital] Je peux appeler l'hôpital { $hospital }.
} Le numéro est le { $number }.
call-whom-carer = Je peux appeler { $name }. Le numéro est le { $number }.
# les heures vont de 0 à 23 ; 0 minute ne se dit pas
call-open = Là-bas, on répond au téléphone en ce moment, jusqu'à { $hour ->
    [0] minuit
    [1] une heure
    [12] midi
   *[other] { SPELL($hour, rule: "cardinal-feminine") } heures
}{ $minute ->
    [0] {""}
   *[other] {" "}{ $minute }
}.
call-closing = { $minutes ->
    [one] Là-bas, on répond encore au téléphone pendant une minute seulement.
   *[other] Là-bas, on répond encore au téléphone pendant { SPELL($minutes, rule: "cardinal-feminine") } minutes seulement.
}
call-closed = Là-bas, on ne répond pas au téléphone en ce moment. La page dit :
call-holiday = Aujourd'hui est un jour férié. Peut-être que là-bas, personne ne répond au téléphone. La page dit :
call-opens = { $day ->
    [today] On y répond de nouveau aujourd'hui
    [tomorrow] On y répond de nouveau demain
   *[later] On y répond de nouveau { $weekday }
}, à partir de { $hour ->
    [0] minuit
    [1] une heure
    [12] midi
   *[other] { SPELL($hour, rule: "cardinal-feminine") } heures
}{ $minute ->
    [0] {""}
   *[other] {" "}{ $minute }
}.
call-ask = Dois-je appeler ? Dites oui ou non.
call-ask-closed = Dois-je appeler quand même ? Dites oui ou non.
call-declined = D'accord, je n'appelle pas.
call-now = { $contact ->
    [physiotherapy] J'appelle le service de kinésithérapie.
    [neurosurgery] J'appelle le service de neurochirurgie.
   *[hospital] J'appelle l'hôpital.
}
call-now-carer = J'appelle { $name }.
call-ringing = Ça sonne. Pour terminer l'appel, dites "raccrocher".
call-over = L'appel est terminé. Dites "continuer" quand vous voudrez.
call-lost = La communication a été coupée. L'appel est terminé.
call-busy = La ligne est occupée. Personne ne peut répondre en ce moment.
call-no-answer = Personne ne répond.
call-refused = Le service téléphonique ne fait pas passer cet appel. Appelez vous-même, ou demandez à quelqu'un.
call-wrong-number = Le service téléphonique ne connaît pas ce numéro. Appelez vous-même, ou demandez à quelqu'un.
call-wrong-password = Le service téléphonique n'accepte pas le mot de passe de cet ordinateur. Dites-le, s'il vous plaît, à la personne qui a installé cet appareil. Appelez vous-même, ou demandez à quelqu'un.
call-unreachable = Je n'arrive pas à joindre le service téléphonique. Appelez vous-même, ou demandez à quelqu'un.
call-in-pain = J'ai noté que vous avez mal. L'appel continue.
call-handed-over = Le programme de téléphone de cet ordinateur a maintenant le numéro. Je ne vous écoute plus. Après l'appel, dites "réveille-toi".
call-unavailable = Cet ordinateur ne peut pas téléphoner. Appelez vous-même, ou demandez à quelqu'un.
call-failed = L'appel n'a pas fonctionné. Appelez vous-même, ou demandez à quelqu'un.
call-number = Voici le numéro : { $number }
call-number-again = Je le redis : { $number }
call-unknown = Cette page ne donne pas de numéro pour cela.
call-instead = Cette page ne donne pas de numéro pour cela, mais elle en donne un autre.

language-confirm = Dois-je parler { $language } ? Dites oui ou non.
language-declined = D'accord, nous restons en français.
language-changed = À partir de maintenant, je parle français.
language-same = Je parle déjà français.
language-missing = Je ne parle pas encore cette langue.
language-en = anglais
language-nl = néerlandais
language-pt = portugais
language-de = allemand
language-fr = français
language-es = espagnol
language-pl = polonais
language-tr = turc
language-ar = arabe
language-uk = ukrainien
language-ko = coréen
tongue-en = anglais
tongue-nl = néerlandais
tongue-pt = portugais
tongue-de = allemand
tongue-fr = français
tongue-es = espagnol
tongue-pl = polonais
tongue-tr = turc
tongue-ar = arabe
tongue-uk = ukrainien
tongue-ko = coréen
reading-confirm = La langue de la page sera : { $language }. C'est bien cela ? Dites oui ou non.
reading-changed = À partir de maintenant, je lis la page dans cette langue : { $language }.
original-on = À partir de maintenant, je lis le texte original.
original-same = La page est déjà dans votre langue.
both-on = À partir de maintenant, je lis chaque phrase deux fois : l'original et la traduction.
translation-on = À partir de maintenant, je lis la traduction.
dutch-missing = Je ne peux pas traduire cela en néerlandais ici.

choose = Pour le français, dites : français.
practice-begin = Faisons un essai d'une minute. Pour passer cet essai, dites "sauter".
practice-stop = Je vais parler. Interrompez-moi : dites "stop".
practice-talk = Je parle, je parle encore. Votre lit est confortable. Je continue à parler, et vous pouvez m'interrompre à tout moment.
practice-stopped = Très bien. Cela marche toujours.
practice-next = Maintenant, dites "suivant".
practice-count = Maintenant, comptez à voix haute : un, deux, trois.
practice-over = L'essai est fini. "stop", "aide" et "douleur" marchent toujours.
practice-skipped = D'accord, pas d'essai.

louder = Plus fort.
softer = Moins fort.
faster = Plus vite.
slower = Plus lentement.
more-time = Je vous laisse plus de temps.
less-time = Je réponds plus vite maintenant.

learn-begin = J'apprends votre façon de parler : dites chaque mot deux fois. Tout reste sur cet appareil, et aucun son n'est gardé. Pour finir, dites "stop".
learn-say = Dites : { $word }.
learn-once-more = Une deuxième fois.
learn-unclear = Je n'ai pas compris. Dites, s'il vous plaît : { $word }.
learn-left-out = D'accord, nous laissons ceci de côté : { $word }.
learn-stopped = { $count ->
    [0] D'accord. Je n'ai appris aucun mot.
    [one] D'accord. J'ai appris un mot.
   *[other] D'accord. J'ai appris { $count } mots.
}
learn-over = { $count ->
    [0] C'est tout. Je n'ai appris aucun mot.
    [one] C'est tout. J'ai appris un mot. Pour l'effacer, dites "oublier ma voix".
   *[other] C'est tout. J'ai appris { $count } mots. Pour les effacer, dites "oublier ma voix".
}
voice-unable = Ce n'est pas possible ici. Il faut un micro et la reconnaissance vocale habituelle.
forget-confirm = Dois-je oublier votre façon de parler ? Dites oui ou non.
forget-declined = D'accord, je n'efface rien.
forgotten = J'ai oublié votre façon de parler. Pour recommencer, dites "apprendre ma voix".
forget-failed = Je n'ai pas pu effacer ce que j'ai appris de votre voix. Dites-le, s'il vous plaît, à la personne qui a installé cet appareil.

asleep = Je ne vous écoute plus. Pour me réveiller, dites "réveille-toi".
awake = Je vous écoute de nouveau.

help = Je suis une application, pas une sonnette d'alarme. S'il vous faut quelqu'un tout de suite, appelez une personne près de vous.
help-carer = Pour téléphoner à { $name }, dites : { $phrase }.
help-department = Pour téléphoner à l'hôpital, dites : { $phrase }.
no-alarm = Je suis une application, pas une sonnette d'alarme. S'il vous faut de l'aide immédiatement, appelez une personne près de vous.
you-can-say = Vous pouvez dire : { $phrases }.
hint = Je n'ai pas compris. Dites "que puis-je dire" pour entendre ce qui est possible.
hint-yes-no = Dites oui ou non, s'il vous plaît.
hint-number = Dites un nombre, s'il vous plaît, ou "plutôt pas".
help-offer = Je n'ai pas compris. Vous pouvez dire : { $phrases }. Ou demandez : "que puis-je dire".
nearly-ask = Avez-vous dit : { $phrase } ?
nearly-no = D'accord. Redites-le, s'il vous plaît.
question-page = Je ne peux pas répondre aux questions. La page dit :
question-ask = Posez votre question.
question-heard = Vous avez demandé : { $question } Est-ce bien cela ? Dites oui ou non.
question-once-more = Alors posez-la encore une fois, s'il vous plaît.
question-unclear = Je n'ai pas compris. Posez la question encore une fois, s'il vous plaît.
question-given-up = Je ne comprends pas votre question. Pour réessayer plus tard, dites "j'ai une question".
question-declined = D'accord, pas de question.
question-found = La page dit ceci, dans la partie :
question-none = Je ne trouve rien à ce sujet sur cette page.
bookmark-kept = Je retiens cet endroit. Pour y revenir, dites "va à mon marque-page".
bookmark-none = Vous n'avez pas encore de marque-page. Pour en mettre un, dites "retiens cet endroit".
resume-place = La dernière fois, nous nous sommes arrêtés dans cette partie :
resume-ask = Dois-je reprendre là où nous nous sommes arrêtés ? Dites oui ou non.
resume-declined = D'accord, nous recommençons.
more-to-say = Pour en entendre plus, dites : { $phrase }.
section-missing = Cette partie n'existe pas sur cette page.

score-ask = Quelle est la force de la douleur, de 0 à 10 ? 0 veut dire aucune douleur. Vous pouvez aussi dire "plutôt pas".
score-noted = J'ai noté { $score } sur 10.
score-none = D'accord, je ne note pas de nombre.

exercise-name = exercice { $number }
day-due = À faire maintenant : { $exercises }.
day-following = Il n'y a rien à faire maintenant. Le prochain exercice est à { $time }.
day-nothing = Il n'y a rien à faire maintenant.
# done et left sont des séries d'un exercice, aujourd'hui
day-exercise = Exercice { $number } : { $done ->
    [0] pas encore fait aujourd'hui
    [one] fait une fois aujourd'hui
   *[other] fait { SPELL($done, rule: "cardinal-feminine") } fois aujourd'hui
}, { $left ->
    [0] il ne reste rien à faire.
    [one] il reste une fois à faire.
   *[other] il reste { SPELL($left, rule: "cardinal-feminine") } fois à faire.
}
surgery-unknown = Je ne connais pas la date de votre opération. La personne qui a installé cet appareil peut me la donner.
applies-since = Votre opération du { $date } a eu lieu il y a { $unit ->
    [hours] { $number ->
        [one] une heure
       *[other] { SPELL($number, rule: "cardinal-feminine") } heures
    }
    [days] { $number ->
        [one] un jour
       *[other] { SPELL($number) } jours
    }
    [weeks] { $number ->
        [one] une semaine
       *[other] { SPELL($number, rule: "cardinal-feminine") } semaines
    }
   *[months] { $number ->
        [one] un mois
       *[other] { SPELL($number) } mois
    }
}.
applies-date = On m'a dit que la date de votre opération est le { $date }.
applies-page = Pour cette période, la page dit :
applies-none = La page ne dit rien qui concerne seulement cette période.
erase-confirm = Dois-je effacer votre journal, avec tout ce que vous avez fait ? Dites oui ou non.
erase-declined = D'accord, je n'efface rien.
erased = Votre journal est effacé.
erase-failed = Je n'ai pas pu effacer votre journal. Dites-le, s'il vous plaît, à la personne qui a installé cet appareil.

next-reading = Après les conseils viennent les exercices. Dites "commencer les exercices".
next-exercise = Ensuite vient l'exercice { $number } sur { $total }. Dites "exercice suivant".
next-none = C'est le dernier exercice.
today-nothing = Aujourd'hui, vous n'avez encore compté aucun exercice.
today-done = { $sets ->
    [one] { $repetitions ->
        [one] Aujourd'hui, vous avez fait une série, avec une répétition en tout.
       *[other] Aujourd'hui, vous avez fait une série, avec { SPELL($repetitions, rule: "cardinal-feminine") } répétitions en tout.
    }
   *[other] Aujourd'hui, vous avez fait { SPELL($sets, rule: "cardinal-feminine") } séries, avec { SPELL($repetitions, rule: "cardinal-feminine") } répétitions en tout.
}
today-pain = { $count ->
    [one] Vous m'avez dit une fois que vous aviez mal.
   *[other] Vous m'avez dit { SPELL($count, rule: "cardinal-feminine") } fois que vous aviez mal.
}
# dit par le minuteur de l'ordinateur, sans séance ; numbers est « 1 », « 1 et 2 » ou « 1, 2 et 3 »
remind-due = { $count ->
    [one] C'est l'heure de l'exercice { $numbers }.
   *[other] C'est l'heure des exercices { $numbers }.
} { $left ->
    [0] Il ne reste aucune série aujourd'hui.
    [one] Il reste une série aujourd'hui.
   *[other] Il reste { SPELL($left, rule: "cardinal-feminine") } séries aujourd'hui.
}

place-start = Rien n'a encore été lu. Dites "lire les conseils".
place-reading = Phrase { $number } sur { $total } de cette partie :
place-exercise = C'est l'exercice { $number } sur { $total }.

lost-microphone = Je ne vous entends plus : le micro a disparu. Je reprendrai quand il sera revenu.
back-microphone = Je vous entends de nouveau.
lost-loudspeaker = Le haut-parleur a disparu.
back-loudspeaker = Le haut-parleur est revenu.
diary-failed = Je ne peux pas écrire dans le journal : le disque est peut-être plein. Nous pouvons continuer, mais rien n'est gardé.

contact-line = { $contact ->
    [physiotherapy] Vous pouvez joindre le service de kinésithérapie de l'hôpital { $hospital } au { $number }.
    [neurosurgery] Vous pouvez joindre le service de neurochirurgie de l'hôpital { $hospital } au { $number }.
   *[hospital] Vous pouvez joindre l'hôpital { $hospital } au { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = service de kinésithérapie
department-neurosurgery = service de neurochirurgie
# les heures vont de 0 à 23 ; 0 minute ne se dit pas
hours-line = On répond au téléphone { $days }, { $opens_hour ->
    [0] de minuit
    [1] d'une heure
    [12] de midi
   *[other] de { SPELL($opens_hour, rule: "cardinal-feminine") } heures
} { $opens_minute ->
    [0] {""}
   *[other] { $opens_minute }
} à { $closes_hour ->
    [0] minuit
    [1] une heure
    [12] midi
   *[other] { SPELL($closes_hour, rule: "cardinal-feminine") } heures
}{ $closes_minute ->
    [0] {""}
   *[other] {" "}{ $closes_minute }
}.
days-weekdays = du lundi au vendredi
day-monday = le lundi
day-tuesday = le mardi
day-wednesday = le mercredi
day-thursday = le jeudi
day-friday = le vendredi
day-saturday = le samedi
day-sunday = le dimanche
place-line = { $name }. { $street } { $number }, { $postcode } { $town }. { $floor ->
    [0] Au rez-de-chaussée
   *[other] Au { SPELL($floor, rule: "ordinal-masculine") } étage
}, itinéraire { $route }.
route-blue = bleu
route-red = rouge
spelled = { $name } : { $letters }.
spell-nothing = Il n'y a pas de nom que je puisse épeler ici.
section-contact = Téléphone
section-places = Où nous trouver
