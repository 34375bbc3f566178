# O que a aplicação diz em português: frases curtas e simples, que se entendem em Portugal e no Brasil.

greeting = Olá. Eu leio para você a página de conselhos do { $hospital } e conto os exercícios com você. Eu não dou conselhos meus. Diga "ler os conselhos" ou "começar os exercícios". Pode dizer "pare" a qualquer momento.
goodbye = Até logo. As melhoras.

origin-machine = Este texto foi traduzido por um computador. Ninguém o verificou.
origin-author = Esta tradução foi escrita por uma pessoa. Nenhum profissional de saúde a verificou.
origin-reviewed = Uma pessoa verificou esta tradução.
origin-none = Não consigo traduzir esta página. Leio o original.
notice-doubtful = A tradução desta frase não é segura. Leio o original.

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
   *[other] Estamos em { $count }. Sem pressa.
}
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
count-enough = { $count ->
    [0] Está bem, desta vez não.
    [one] Está bem. Foi uma de { $target }.
   *[other] Está bem. Foram { $count } de { $target }.
}

pain-noted = Parei. Anotei que você tem dor. A página diz:
pain-options = Pode dizer "continue", "saltar" ou "ligar para a fisioterapia".

call-confirm = Posso ligar para { $whom } do { $hospital }. O número é { $number }. Quer que eu ligue? Diga sim ou não.
call-declined = Não vou ligar.
call-now = Vou ligar para { $whom }.
call-handed-over = O programa de telefone deste computador já tem o número.
call-unavailable = Este computador não consegue telefonar. Ligue você, ou peça a alguém.
call-failed = A chamada não funcionou. Ligue você, ou peça a alguém.
call-number = O número é: { $number }
call-number-again = Mais uma vez: { $number }
call-unknown = Esta página não tem número para isso.
contact-physiotherapy = o departamento de fisioterapia
contact-neurosurgery = o departamento de neurocirurgia
contact-hospital = o hospital

language-confirm = Quer que eu fale { $language }? Diga sim ou não.
language-declined = Está bem, ficamos com o português.
language-changed = A partir de agora falo português.
language-same = Já estou falando português.
language-missing = Ainda não falo essa língua.
language-en = inglês
language-nl = neerlandês
language-pt = português
language-ko = coreano

louder = Mais alto.
softer = Mais baixo.
faster = Mais rápido.
slower = Mais devagar.

help = Eu sou uma aplicação, não um botão de alarme. Se precisa de ajuda agora, chame alguém que esteja perto. Para telefonar para o hospital, diga "ligar para a fisioterapia".
you-can-say = Pode dizer: { $phrases }.
hint = Não entendi. Diga "o que posso dizer" para ouvir o que é possível.
hint-yes-no = Por favor, diga sim ou não.
place-start = Ainda não li nada. Diga "ler os conselhos".
place-reading = Frase { $number } de { $total } desta parte:
place-exercise = Este é o exercício { $number } de { $total }.

lost-microphone = Não ouço você: o microfone desapareceu. Eu espero até ele voltar.
back-microphone = Já ouço você outra vez.
lost-loudspeaker = O alto-falante desapareceu.
back-loudspeaker = O alto-falante voltou.
diary-failed = Não consigo escrever no diário: talvez o disco esteja cheio. Podemos continuar, mas não fica guardado.

contact-line = Pode falar com { $whom } do { $hospital } pelo número { $number }.
hours-line = O telefone é atendido { $days }, das { $opens } às { $closes }.
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
section-contact = Telefone
section-places = Onde estamos
