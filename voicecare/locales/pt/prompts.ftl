# O que a aplicação diz em português: frases curtas e simples, que se entendem em Portugal e no Brasil.

greeting = Olá. Eu leio para você a página de conselhos do { $hospital } e conto os exercícios com você. Eu não dou conselhos meus. Diga "ler os conselhos" ou "começar os exercícios". Pode dizer "pare" a qualquer momento.
goodbye = Até logo. As melhoras.

origin-machine = Este texto foi traduzido por um computador. Ninguém o verificou.
origin-author = Esta tradução veio com a página. Nenhum profissional de saúde a verificou.
origin-reviewed = Uma pessoa verificou esta tradução.
origin-reviewed-by = { $reviewer } verificou esta tradução em { $date }.
origin-none = Não consigo traduzir esta página. Leio o original.
notice-doubtful = A tradução desta frase não é segura. Leio o original.
notice-may-be-wrong = Esta tradução pode estar errada:
doubt = { $about ->
    [number] Um número, uma hora ou um nome pode estar errado.
    [negation] Pode faltar um «não», ou estar a mais.
    [side] Um lado ou uma parte do corpo pode estar errado.
    [part] Pode faltar alguma coisa, ou haver alguma coisa a mais.
    [untranslated] Uma parte não foi traduzida.
   *[meaning] A frase pode querer dizer outra coisa.
}
doubtful-on = A partir de agora leio também as traduções que podem estar erradas, e aviso cada vez.
doubtful-off = A partir de agora leio o original quando a tradução pode estar errada.

stopped = Parei.
stopped-reading = Parei. Para ouvir mais, diga "continue".
stopped-exercise = Parei. Diga "continue", "pronto" ou "saltar".
stopped-counting = { $count ->
    [0] Parei. Diga "continue" quando quiser começar.
   *[other] Parei em { $count }. Diga "continue" quando quiser.
}
paused = Eu espero. Diga "continue" quando quiser.
paused-counting = { $count ->
    [0] Eu espero. Diga "continue" quando quiser.
   *[other] Eu espero em { $count }. Diga "continue" quando quiser.
}
advice-over = Estes foram os conselhos. Para os exercícios, diga "começar os exercícios".

exercise-title = Exercício { $number } de { $total }.
each-side-counts = Cada subida conta, uma de cada lado.
pair-counts = Esquerda e direita juntas contam como uma.
# uma dose do plano do fisioterapeuta, que é outra do que a da frase da página
plan-dose = { $rhythm ->
    [hour] O seu plano indica outra coisa: { $count ->
        [one] uma vez
       *[other] { SPELL($count, rule: "cardinal-feminine") } vezes
    }, de hora em hora.
   *[day] O seu plano indica outra coisa: { $count ->
        [one] uma vez
       *[other] { SPELL($count, rule: "cardinal-feminine") } vezes
    }, { $times ->
        [one] uma vez por dia.
       *[other] { SPELL($times, rule: "cardinal-feminine") } vezes por dia.
    }
}
exercise-off = O exercício { $number } não faz parte do seu plano.
exercises-all-off = O seu plano não tem nenhum exercício.
say-ready = Quando estiver bem deitado, diga "pronto".
exercises-left = { $count ->
    [0] Este é o último exercício.
    [one] Depois deste, falta mais um exercício.
   *[other] Depois deste, faltam mais { $count } exercícios.
}
exercises-over = Estes foram todos os exercícios. Muito bem.
offer-next = Para o seguinte, diga "próximo exercício". Para fazer mais uma vez, diga "outra vez".
offer-last = Este foi o último exercício. Para fazer mais uma vez, diga "outra vez".

count-begin = { $count ->
    [one] Conte em voz alta. Uma vez. Comece.
   *[other] Conte em voz alta, cada vez que fizer, até { $count }. Comece.
}
count-resume = Estávamos em { $count }. Continue a contar.
count-waiting = { $count ->
    [0] Estou ouvindo. Comece quando quiser.
   *[other] Estamos em { $count }. Quer continuar? Não há pressa.
}
count-missed = Fez o { $number }?
count-now = { $count ->
    [0] Ainda não começamos.
   *[other] Estamos em { $count } de { $target }.
}
count-left = { $count ->
    [one] Falta uma.
   *[other] Faltam { $count }.
}
count-complete = { $count ->
    [one] Foi uma. Muito bem.
   *[other] Foram { $count }. Muito bem.
}
count-done = { $count ->
    [0] Ainda não contou nada deste exercício.
    [one] Fez uma repetição deste exercício.
   *[other] Fez { $count } repetições deste exercício.
}
count-enough = { $count ->
    [0] Está bem, desta vez não.
    [one] Está bem. Foi uma de { $target }.
   *[other] Está bem. Foram { $count } de { $target }.
}
# quem conta: patient, sound, app, silence; sem a palavra «silêncio», que faz parar
way = { $way ->
    [patient] Você conta, e eu acompanho.
    [sound] Cada som curto conta.
    [app] Eu conto, e você acompanha.
   *[silence] Você conta mentalmente.
}
answer-with = { $answer ->
    [tone] Respondo com um sinal sonoro.
   *[number] Digo o número.
}
sound-begin = { $count ->
    [one] Faça um som curto quando fizer o movimento, como "upa". Uma vez. Comece.
   *[other] Faça um som curto, como "upa", cada vez que fizer o movimento, até { $count }. Comece.
}
sound-resume = Estávamos em { $count }. Continue com o seu som.
sound-waiting = { $count ->
    [0] Estou ouvindo. Comece quando quiser.
   *[other] Estamos em { $count }. Sem pressa.
}
pace-begin = { $count ->
    [one] Eu conto uma vez. Acompanhe. Pode dizer "espere", "mais devagar" e "mais rápido".
   *[other] Eu conto até { $count }. Acompanhe. Pode dizer "espere", "mais devagar" e "mais rápido".
}
pace-resume = Estávamos em { $count }. Eu continuo a contar.
beat-side = { $number }, { $side ->
    [left] esquerda
   *[right] direita
}
beat-pair = { $number }, esquerda e direita
hold = Mantenha a posição.
hold-over = E relaxe.
silence-begin = { $count ->
    [one] Faça uma vez, sem contar em voz alta. Depois diga "acabei".
   *[other] Faça { SPELL($count, rule: "cardinal-feminine") } vezes, sem contar em voz alta. Depois diga "acabei".
}
silence-resume = Estávamos em { $count }. Continue, sem contar em voz alta, e depois diga "acabei".
silence-ask = Quantas fez ao todo? Também pode dizer "prefiro não dizer".
silence-noted = { $count ->
    [0] Está bem, desta vez não.
   *[other] Anotei { $count }. O número indicado para você é { $target }.
}
silence-none = Está bem, não anoto nenhum número.
unfinished-ask = No exercício { $number } tinha feito { $count } de { $target }. Quer continuar?

pain-noted = Parei. Anotei que você tem dor. A página diz:
pain-options = Pode descansar o tempo que quiser. Também pode dizer "continue", "saltar" ou "ligar para a fisioterapia".

call-whom = { $contact ->
    [physiotherapy] Posso ligar para o departamento de fisioterapia do { $hospital }.
    [neurosurgery] Posso ligar para o departamento de neurocirurgia do { $hospital }.
   *[hospital] Posso ligar para o { $hospital }.
} O número é { $number }.
call-whom-carer = Posso ligar para { $name }. O número é { $number }.
# horas de 0 a 23; zero minutos não se dizem
call-open = Lá atendem o telefone agora, até { $hour ->
    [1] à uma hora
   *[other] às { SPELL($hour, rule: "cardinal-feminine") } horas
}{ $minute ->
    [0] {""}
   *[other] {" "}e { SPELL($minute) }
}.
call-closing = { $minutes ->
    [one] Lá só atendem o telefone por mais um minuto.
   *[other] Lá só atendem o telefone por mais { SPELL($minutes) } minutos.
}
call-closed = Agora não atendem o telefone lá. A página diz:
call-holiday = Hoje é feriado. Pode ser que não atendam o telefone lá. A página diz:
call-opens = { $day ->
    [today] O telefone volta a ser atendido hoje
    [tomorrow] O telefone volta a ser atendido amanhã, { $weekday }
   *[later] O próximo dia de atendimento é { $weekday }
}, a partir { $hour ->
    [1] da uma hora
   *[other] das { SPELL($hour, rule: "cardinal-feminine") } horas
}{ $minute ->
    [0] {""}
   *[other] {" "}e { SPELL($minute) }
}.
call-ask = Quer que eu ligue? Diga sim ou não.
call-ask-closed = Quer que eu ligue mesmo assim? Diga sim ou não.
call-declined = Não vou ligar.
call-now = { $contact ->
    [physiotherapy] Vou ligar para o departamento de fisioterapia.
    [neurosurgery] Vou ligar para o departamento de neurocirurgia.
   *[hospital] Vou ligar para o hospital.
}
call-now-carer = Vou ligar para { $name }.
call-ringing = Está chamando. Para terminar, diga "desligar a chamada".
call-over = A chamada terminou. Diga "continue" quando quiser.
call-lost = A ligação caiu. A chamada terminou.
call-busy = A linha está ocupada. Agora ninguém pode atender.
call-no-answer = Ninguém atende.
call-refused = O serviço de telefone não deixa passar esta chamada. Ligue você, ou peça a alguém.
call-wrong-number = O serviço de telefone não conhece este número. Ligue você, ou peça a alguém.
call-wrong-password = O serviço de telefone não aceita a senha deste computador. Diga, por favor, a quem instalou isto. Ligue você, ou peça a alguém.
call-unreachable = Não consigo chegar ao serviço de telefone. Ligue você, ou peça a alguém.
call-in-pain = Anotei que você tem dor. A chamada continua.
call-handed-over = O programa de telefone deste computador já tem o número. Agora não estou ouvindo. Depois, diga "acorda".
call-unavailable = Este computador não consegue telefonar. Ligue você, ou peça a alguém.
call-failed = A chamada não funcionou. Ligue você, ou peça a alguém.
call-number = O número é: { $number }
call-number-again = Mais uma vez: { $number }
call-unknown = Esta página não tem número para isso.
call-instead = Esta página não tem número para isso, mas tem outro número.

language-confirm = Quer que eu fale { $language }? Diga sim ou não.
language-declined = Está bem, ficamos com o português.
language-changed = A partir de agora falo português.
language-same = Já estou falando português.
language-missing = Ainda não falo essa língua.
language-en = inglês
language-nl = holandês
language-pt = português
language-de = alemão
language-fr = francês
language-es = espanhol
language-pl = polonês
language-tr = turco
language-ar = árabe
language-uk = ucraniano
language-ko = coreano
tongue-en = inglês
tongue-nl = holandês
tongue-pt = português
tongue-de = alemão
tongue-fr = francês
tongue-es = espanhol
tongue-pl = polonês
tongue-tr = turco
tongue-ar = árabe
tongue-uk = ucraniano
tongue-ko = coreano
reading-confirm = A língua da página passa a ser: { $language }. Está certo? Diga sim ou não.
reading-changed = A partir de agora leio a página nesta língua: { $language }.
original-on = A partir de agora leio o texto original.
original-same = A página já está na sua língua.
both-on = A partir de agora leio cada frase duas vezes: o original e a tradução.
translation-on = A partir de agora leio a tradução.
dutch-missing = Não consigo traduzir isto para holandês aqui.

choose = Para português, diga: português.
practice-begin = Vamos praticar durante um minuto. Para não praticar, diga "saltar".
practice-stop = Agora eu vou falar. Interrompa: diga "pare".
practice-talk = Eu falo e falo. Você está bem deitado. Eu continuo a falar, e pode interromper a qualquer momento.
practice-stopped = Muito bem. Isso funciona sempre.
practice-next = Agora diga "próximo".
practice-count = Agora conte em voz alta: um, dois, três.
practice-over = Foi tudo. "pare", "ajuda" e "dor" funcionam sempre.
practice-skipped = Está bem, sem prática.

louder = Mais alto.
softer = Mais baixo.
faster = Mais rápido.
slower = Mais devagar.
more-time = Agora espero mais tempo.
less-time = Agora respondo mais depressa.

learn-begin = Eu aprendo como você fala: diga cada palavra duas vezes. Tudo fica neste aparelho, e nenhum som é guardado. Para acabar, diga "pare".
learn-say = Diga: { $word }.
learn-once-more = Mais uma vez.
learn-unclear = Não entendi. Por favor, diga: { $word }.
learn-left-out = Está bem, esta fica de fora: { $word }.
learn-stopped = { $count ->
    [0] Parei. Não aprendi nenhuma palavra.
    [one] Parei. Aprendi uma palavra.
   *[other] Parei. Aprendi { SPELL($count, rule: "cardinal-feminine") } palavras.
}
learn-over = { $count ->
    [0] Foi tudo. Não aprendi nenhuma palavra.
    [one] Foi tudo. Aprendi uma palavra. Para apagar, diga "esquece a minha voz".
   *[other] Foi tudo. Aprendi { SPELL($count, rule: "cardinal-feminine") } palavras. Para apagar, diga "esquece a minha voz".
}
voice-unable = Aqui isso não é possível. É preciso um microfone e o reconhecimento de voz habitual.
forget-confirm = Quer que eu esqueça como você fala? Diga sim ou não.
forget-declined = Está bem, não apago nada.
forgotten = Esqueci como você fala. Para começar outra vez, diga "aprende a minha voz".
forget-failed = Não consegui apagar o que aprendi da sua voz. Diga, por favor, a quem instalou isto.

asleep = Agora não estou ouvindo. Para me acordar, diga "acorda".
awake = Já estou ouvindo outra vez.

help = Eu sou uma aplicação, não um botão de alarme. Se precisa de ajuda agora, chame alguém que esteja perto.
help-carer = Para telefonar para { $name }, diga: { $phrase }.
help-department = Para telefonar para o hospital, diga: { $phrase }.
no-alarm = Eu sou uma aplicação, não um botão de alarme. Se precisa de ajuda imediata, chame alguém que esteja perto.
you-can-say = Pode dizer: { $phrases }.
hint = Não entendi. Diga "o que posso dizer" para ouvir o que é possível.
hint-yes-no = Por favor, diga sim ou não.
hint-number = Por favor, diga um número, ou "prefiro não dizer".
help-offer = Não entendi. Pode dizer: { $phrases }. Ou pergunte: "o que posso dizer".
nearly-ask = O que disse foi: { $phrase }?
nearly-no = Está bem. Por favor, diga outra vez.
question-page = Eu não respondo a perguntas. A página diz:
question-ask = Faça a sua pergunta.
question-heard = Perguntou: { $question } Está certo? Diga sim ou não.
question-once-more = Então pergunte mais uma vez, por favor.
question-unclear = Não entendi. Pergunte mais uma vez, por favor.
question-given-up = Não entendo a sua pergunta. Para tentar mais tarde, diga "tenho uma pergunta".
question-declined = Está bem, nenhuma pergunta.
question-found = A página diz isto, na parte:
question-none = Não encontro nada sobre isso nesta página.
bookmark-kept = Vou lembrar-me deste sítio. Para voltar aqui, diga "ir para o meu marcador".
bookmark-none = Ainda não tem um marcador. Para pôr um, diga "lembra este sítio".
resume-place = Da última vez parámos nesta parte:
resume-ask = Quer que eu continue onde parámos? Diga sim ou não.
resume-declined = Está bem, começamos de novo.
more-to-say = Para ouvir mais, diga: { $phrase }.
section-missing = Esta página não tem essa parte.

score-ask = Qual é a força da dor, de 0 a 10? 0 é sem dor. Também pode dizer "prefiro não dizer".
score-noted = Anotei { $score } de 10.
score-none = Está bem, não anoto nenhum número.
exercise-name = exercício { $number }
day-due = Para fazer agora: { $exercises }.
day-following = Agora não há nada para fazer. O próximo exercício é às { $time }.
day-nothing = Agora não há nada para fazer.
# done e left são séries de um exercício, hoje
day-exercise = Exercício { $number }: { $done ->
    [0] hoje ainda não foi feito
    [one] hoje foi feito uma vez
   *[other] hoje foi feito { SPELL($done, rule: "cardinal-feminine") } vezes
}, { $left ->
    [0] não falta nada.
    [one] falta uma vez.
   *[other] faltam { SPELL($left, rule: "cardinal-feminine") } vezes.
}
surgery-unknown = Não sei quando foi a sua cirurgia. Quem instalou isto pode indicar a data.
applies-since = { $unit ->
    [hours] { $number ->
        [one] Passou uma hora
       *[other] Passaram { SPELL($number, rule: "cardinal-feminine") } horas
    }
    [days] { $number ->
        [one] Passou um dia
       *[other] Passaram { SPELL($number) } dias
    }
    [weeks] { $number ->
        [one] Passou uma semana
       *[other] Passaram { SPELL($number, rule: "cardinal-feminine") } semanas
    }
   *[months] { $number ->
        [one] Passou um mês
       *[other] Passaram { SPELL($number) } meses
    }
} desde a sua cirurgia, em { $date }.
applies-date = A data que me indicaram para a sua cirurgia é { $date }.
applies-page = Para este período, a página diz:
applies-none = A página não diz nada que seja só para este período.
erase-confirm = Quer que eu apague o seu diário, com tudo o que fez? Diga sim ou não.
erase-declined = Está bem, não apago nada.
erased = O seu diário foi apagado.
erase-failed = Não consegui apagar o seu diário. Diga, por favor, a quem instalou isto.

next-reading = Depois dos conselhos vêm os exercícios. Diga "começar os exercícios".
next-exercise = A seguir vem o exercício { $number } de { $total }. Diga "próximo exercício".
next-none = Este é o último exercício.
today-nothing = Hoje ainda não contou nenhum exercício.
today-done = { $sets ->
    [one] Hoje fez uma série, com { $repetitions } repetições ao todo.
   *[other] Hoje fez { SPELL($sets, rule: "cardinal-feminine") } séries, com { $repetitions } repetições ao todo.
}
today-pain = { $count ->
    [one] Disse uma vez que tinha dor.
   *[other] Disse { SPELL($count, rule: "cardinal-feminine") } vezes que tinha dor.
}
# dito pelo temporizador do computador, sem sessão; numbers é "1", "1 e 2" ou "1, 2 e 3"
remind-due = { $count ->
    [one] Está na hora do exercício { $numbers }.
   *[other] Está na hora dos exercícios { $numbers }.
} { $left ->
    [one] Hoje falta uma série.
   *[other] Hoje faltam { SPELL($left, rule: "cardinal-feminine") } séries.
}

place-start = Ainda não li nada. Diga "ler os conselhos".
place-reading = Frase { $number } de { $total } desta parte:
place-exercise = Este é o exercício { $number } de { $total }.

lost-microphone = Não ouço você: o microfone desapareceu. Eu espero até ele voltar.
back-microphone = Já ouço você outra vez.
lost-loudspeaker = O alto-falante desapareceu.
back-loudspeaker = O alto-falante voltou.
diary-failed = Não consigo escrever no diário: talvez o disco esteja cheio. Podemos continuar, mas não fica guardado.

contact-line = { $contact ->
    [physiotherapy] Pode falar com o departamento de fisioterapia do { $hospital } pelo número { $number }.
    [neurosurgery] Pode falar com o departamento de neurocirurgia do { $hospital } pelo número { $number }.
   *[hospital] Pode falar com o { $hospital } pelo número { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = departamento de fisioterapia
department-neurosurgery = departamento de neurocirurgia
hours-line = O telefone é atendido { $days }, das { SPELL($opens_hour, rule: "cardinal-feminine") } horas { $opens_minute ->
    [0] {""}
   *[other] e { SPELL($opens_minute) }
} até às { SPELL($closes_hour, rule: "cardinal-feminine") } horas { $closes_minute ->
    [0] {""}
   *[other] e { SPELL($closes_minute) }
}.
days-weekdays = de segunda a sexta-feira
day-monday = segunda-feira
day-tuesday = terça-feira
day-wednesday = quarta-feira
day-thursday = quinta-feira
day-friday = sexta-feira
day-saturday = sábado
day-sunday = domingo
place-line = { $name }. { $street } { $number }, { $postcode } { $town }. { $floor ->
    [0] Rés do chão, ou térreo
   *[other] { $floor }.º andar
}, caminho { $route }.
route-blue = azul
route-red = vermelho
spelled = { $name }: { $letters }.
spell-nothing = Não há aqui nenhum nome que eu possa soletrar.
section-contact = Telefone
section-places = Onde estamos
