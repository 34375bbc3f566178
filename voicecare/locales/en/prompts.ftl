# What the app says in English. Short, plain sentences for somebody who lies in bed and listens.
# Telephone numbers are spoken digit by digit by the voice; do not split them here.
# SPELL($number, rule: "ordinal-feminine") writes a number in words, by a rule of CLDR ("spellout-" is left out).

greeting = Hello. I read { $hospital }'s advice page to you, and I count your exercises with you. I give no advice of my own. Say "read the advice", or "start the exercises". You can say "stop" at any time.
goodbye = Goodbye. Get well soon.

origin-machine = A computer translated this text. No person has checked it.
origin-author = This translation came with the page. No clinician has checked it.
origin-reviewed = A person has checked this translation.
origin-reviewed-by = { $reviewer } checked this translation on { $date }.
origin-none = I cannot translate this page. I read the original.
notice-doubtful = This sentence is not translated safely. Here is the original.
notice-may-be-wrong = This translation may be wrong:
doubt = { $about ->
    [number] A number, a time or a name may be wrong in it.
    [negation] A "not" may be missing in it, or too much.
    [side] A side or a part of the body may be wrong in it.
    [part] Something may be missing in it, or too much.
    [untranslated] A part of it was not translated.
   *[meaning] It may mean something else.
}
doubtful-on = From now on I also read translations that may be wrong, and say so each time.
doubtful-off = From now on I read a sentence in the original when its translation may be wrong.

stopped = Stopped.
stopped-reading = Stopped. To hear more, say "go on".
stopped-exercise = Stopped. Say "go on", "ready" or "skip".
stopped-counting = { $count ->
    [0] Stopped. Say "go on" when you want to begin.
   *[other] Stopped at { $count }. Say "go on" when you want to.
}
paused = I am waiting. Say "go on" when you want to.
paused-counting = { $count ->
    [0] I am waiting. Say "go on" when you want to.
   *[other] I am waiting at { $count }. Say "go on" when you want to.
}
advice-over = That was the advice. For the exercises, say "start the exercises".

exercise-title = Exercise { $number } of { $total }.
each-side-counts = Each lift counts, left and right in turn.
pair-counts = Left and right together count as one.
# a dose of the physiotherapist's plan, which is another one than the page's sentence says
plan-dose = { $rhythm ->
    [hour] Your plan says otherwise: { $count } times, every hour.
   *[day] { $times ->
        [one] Your plan says otherwise: { $count } times, once a day.
       *[other] Your plan says otherwise: { $count } times, { $times } times a day.
    }
}
exercise-off = Exercise { $number } is not in your plan.
exercises-all-off = There is no exercise in your plan.
say-ready = When you lie comfortably, say "ready".
exercises-left = { $count ->
    [0] This is the last exercise.
    [one] One more exercise after this one.
   *[other] { $count } more exercises after this one.
}
exercises-over = Those were all the exercises. Well done.
offer-next = For the next one, say "next exercise". To do it once more, say "again".
offer-last = That was the last exercise. To do it once more, say "again".

count-begin = { $count ->
    [one] Count aloud. Once. Begin.
   *[other] Count aloud, each time you do it, up to { $count }. Begin.
}
count-resume = We were at { $count }. Count on.
count-waiting = { $count ->
    [0] I am listening. Begin when you want to.
   *[other] We are at { $count }. Shall we go on? There is no hurry.
}
count-missed = Did you do { $number }?
count-now = { $count ->
    [0] We have not begun yet.
   *[other] We are at { $count } of { $target }.
}
count-left = { $count ->
    [one] One more.
   *[other] { $count } more.
}
count-complete = That was { $count }. Well done.
count-done = { $count ->
    [0] You have not counted any of this exercise yet.
   *[other] You did { $count } of this exercise.
}
count-enough = { $count ->
    [0] All right, not this time.
   *[other] All right. That was { $count } of { $target }.
}

# who counts: patient, sound, app, silence
way = { $way ->
    [patient] You count, and I follow.
    [sound] Each short sound counts.
    [app] I count, and you move along.
   *[silence] You count in silence.
}
answer-with = { $answer ->
    [tone] I answer with a tone.
   *[number] I say the number.
}
sound-begin = { $count ->
    [one] Make a short sound when you do it, like "hop". Once. Begin.
   *[other] Make a short sound each time, like "hop", up to { $count } times. Begin.
}
sound-resume = We were at { $count }. Go on with your sound.
sound-waiting = { $count ->
    [0] I am listening. Begin when you want to.
   *[other] We are at { $count }. Take your time.
}
pace-begin = { $count ->
    [one] I count once. Move along. You can say "wait", "slower" and "faster".
   *[other] I count up to { $count }. Move along. You can say "wait", "slower" and "faster".
}
pace-resume = We were at { $count }. I count on.
beat-side = { $number }, { $side ->
    [left] left
   *[right] right
}
beat-pair = { $number }, left and right
hold = Hold it.
hold-over = And relax.
silence-begin = { $count ->
    [one] Do it once, in silence. Then say "done".
   *[other] Do it { $count } times, in silence. Then say "done".
}
silence-resume = We were at { $count }. Go on in silence, then say "done".
silence-ask = How many did you do in all? You can also say "rather not".
silence-noted = { $count ->
    [0] All right, not this time.
   *[other] I have noted { $count }. The number for you is { $target }.
}
silence-none = All right, I note no number.
unfinished-ask = In exercise { $number } you had done { $count } of { $target }. Shall I go on?

pain-noted = I have stopped. I have noted that you have pain. The page says:
pain-options = You can rest as long as you like. You can also say "go on", "skip" or "call physio".

call-whom = { $contact ->
    [physiotherapy] I can call the physical therapy department of { $hospital }.
    [neurosurgery] I can call the neurosurgery department of { $hospital }.
   *[hospital] I can call { $hospital }.
} The number is { $number }.
call-whom-carer = I can call { $name }. The number is { $number }.
# hours are 0 to 23; minutes 0 are not said
call-open = The telephone there is answered now, until { SPELL($hour) } { $minute ->
    [0] o'clock
   *[other] { $minute }
}.
call-closing = { $minutes ->
    [one] The telephone there is answered for one more minute only.
   *[other] The telephone there is answered for { $minutes } more minutes only.
}
call-closed = The telephone there is not answered now. The page says:
call-holiday = Today is a public holiday. The telephone there may not be answered. The page says:
call-opens = { $day ->
    [today] It is answered next today
    [tomorrow] It is answered next tomorrow, on { $weekday }
   *[later] It is answered next on { $weekday }
}, from { SPELL($hour) } { $minute ->
    [0] o'clock
   *[other] { $minute }
}.
call-ask = Shall I call? Say yes or no.
call-ask-closed = Shall I call all the same? Say yes or no.
call-declined = I am not calling.
call-now = { $contact ->
    [physiotherapy] I am calling the physical therapy department.
    [neurosurgery] I am calling the neurosurgery department.
   *[hospital] I am calling the hospital.
}
call-now-carer = I am calling { $name }.
call-ringing = It is ringing. To end the call, say "hang up".
call-over = The call is over. Say "go on" when you want to.
call-lost = The connection was lost. The call is over.
call-busy = The line is busy. Nobody can answer just now.
call-no-answer = Nobody answers.
call-refused = The telephone service does not put this call through. Please call yourself, or ask somebody.
call-wrong-number = The telephone service does not know this number. Please call yourself, or ask somebody.
call-wrong-password = The telephone service does not accept the password of this computer. Please tell whoever set this up. Please call yourself, or ask somebody.
call-unreachable = I cannot reach the telephone service. Please call yourself, or ask somebody.
call-in-pain = I have noted that you have pain. I go on calling.
call-handed-over = The telephone program of this computer has the number now. I am not listening now. Afterwards, say "wake up".
call-unavailable = This computer cannot make calls. Please call yourself, or ask somebody.
call-failed = The call did not work. Please call yourself, or ask somebody.
call-number = The number is: { $number }
call-number-again = Once more: { $number }
call-unknown = This page has no number for that.
call-instead = This page has no number for that, but it has another one.

# language-xx is put in here and in choose-…; tongue-xx stands alone, after a colon
language-confirm = Shall I speak { $language }? Say yes or no.
language-declined = All right, we stay with English.
language-changed = I speak English from now on.
language-same = I am speaking English already.
language-missing = I do not speak that language yet.
language-en = English
language-nl = Dutch
language-pt = Portuguese
language-de = German
language-fr = French
language-es = Spanish
language-pl = Polish
language-tr = Turkish
language-ar = Arabic
language-uk = Ukrainian
language-ko = Korean
tongue-en = English
tongue-nl = Dutch
tongue-pt = Portuguese
tongue-de = German
tongue-fr = French
tongue-es = Spanish
tongue-pl = Polish
tongue-tr = Turkish
tongue-ar = Arabic
tongue-uk = Ukrainian
tongue-ko = Korean
reading-confirm = The language of the page will be: { $language }. Is that right? Say yes or no.
reading-changed = I read the page in this language from now on: { $language }.
original-on = From now on I read the original text.
original-same = The page is in your language already.
both-on = From now on I read each sentence twice: the original and the translation.
translation-on = From now on I read the translation.
dutch-missing = I cannot translate this into Dutch here.

# the first start: each language says this line in its own words
choose = For English, say: English.
practice-begin = Let us practise for one minute. To skip it, say "skip".
practice-stop = I am going to talk. Interrupt me: say "stop".
practice-talk = I talk and talk. You are lying comfortably. I go on talking, and you may interrupt me at any time.
practice-stopped = Good. That always works.
practice-next = Now say "next".
practice-count = Now count aloud: one, two, three.
practice-over = That was all. "stop", "help" and "pain" always work.
practice-skipped = All right, no practice.

louder = Louder.
softer = Softer.
faster = Faster.
slower = Slower.
more-time = I give you more time.
less-time = I answer sooner now.

learn-begin = I learn how you speak: say each word twice. It stays on this device, and no sound is kept. To end, say "stop".
learn-say = Say: { $word }.
learn-once-more = Once more.
learn-unclear = I did not understand. Please say: { $word }.
learn-left-out = All right, we leave this out: { $word }.
learn-stopped = { $count ->
    [0] Stopped. I have learnt no word.
    [one] Stopped. I have learnt one word.
   *[other] Stopped. I have learnt { $count } words.
}
learn-over = { $count ->
    [0] That was all. I have learnt no word.
    [one] That was all. I have learnt one word. To erase it, say "forget my voice".
   *[other] That was all. I have learnt { $count } words. To erase them, say "forget my voice".
}
voice-unable = That does not work here. It needs a microphone and the usual speech recognition.
forget-confirm = Shall I forget how you speak? Say yes or no.
forget-declined = All right, I erase nothing.
forgotten = I have forgotten how you speak. To begin anew, say "learn my voice".
forget-failed = I could not erase what I have learnt of your voice. Please tell whoever set this up.

asleep = I am not listening now. To wake me, say "wake up".
awake = I am listening again.

help = I am an app, not an alarm button. If you need help now, call somebody near you.
help-carer = To telephone { $name }, say: { $phrase }.
help-department = To telephone the hospital, say: { $phrase }.
no-alarm = I am an app, not an alarm button. If you need help at once, call somebody near you.
you-can-say = You can say: { $phrases }.
hint = I did not understand. Say "what can I say" to hear what is possible.
hint-yes-no = Please say yes or no.
hint-number = Please say a number, or "rather not".
help-offer = I did not understand. You can say: { $phrases }. Or ask: "what can I say".
nearly-ask = Did you say: { $phrase }?
nearly-no = All right. Please say it again.
question-page = I cannot answer questions. The page says:
question-ask = Ask your question.
question-heard = You asked: { $question } Is that right? Say yes or no.
question-once-more = Then please ask once more.
question-unclear = I did not understand. Please ask once more.
question-given-up = I do not understand your question. To try again later, say "I have a question".
question-declined = All right, no question.
question-found = The page says this, in the part:
question-none = I find nothing about that on this page.
bookmark-kept = I remember this place. To come back to it, say "go to my bookmark".
bookmark-none = You have no bookmark yet. To set one, say "remember this place".
resume-place = Last time we stopped in this part:
resume-ask = Shall I go on where we stopped? Say yes or no.
resume-declined = All right, we begin anew.
more-to-say = For more, say: { $phrase }.
section-missing = This page has no such part.

score-ask = How strong is the pain, from 0 to 10? 0 is no pain. You can also say "rather not".
score-noted = I have noted { $score } out of 10.
score-none = All right, I note no number.

exercise-name = exercise { $number }
day-due = Due now: { $exercises }.
day-following = Nothing is due now. The next exercise is due at { $time }.
day-nothing = Nothing is due now.
# done and left are sets of one exercise, today
day-exercise = Exercise { $number }: { $done ->
    [0] not done today
    [one] done once today
   *[other] done { $done } times today
}, { $left ->
    [0] nothing left.
    [one] one time left.
   *[other] { $left } times left.
}
surgery-unknown = I do not know when your surgery was. Whoever set this up can tell me.
applies-since = { $unit ->
    [hours] { $number ->
        [one] It is one hour
       *[other] It is { $number } hours
    }
    [days] { $number ->
        [one] It is one day
       *[other] It is { $number } days
    }
    [weeks] { $number ->
        [one] It is one week
       *[other] It is { $number } weeks
    }
   *[months] { $number ->
        [one] It is one month
       *[other] It is { $number } months
    }
} since your surgery on { $date }.
applies-date = I was told that your surgery is on { $date }.
applies-page = The page says for this time:
applies-none = The page names nothing for this time alone.
erase-confirm = Shall I erase your diary, with all that you have done? Say yes or no.
erase-declined = All right, I erase nothing.
erased = Your diary is erased.
erase-failed = I could not erase your diary. Please tell whoever set this up.

next-reading = After the advice come the exercises. Say "start the exercises".
next-exercise = Next is exercise { $number } of { $total }. Say "next exercise".
next-none = This is the last exercise.
today-nothing = You have not counted any exercise today.
today-done = { $sets ->
    [one] Today you have done one set, with { $repetitions } repetitions in all.
   *[other] Today you have done { $sets } sets, with { $repetitions } repetitions in all.
}
today-pain = { $count ->
    [one] You told me once that you had pain.
   *[other] You told me { $count } times that you had pain.
}
# spoken by the desktop's timer, without a session; numbers is "1", "1 and 2" or "1, 2, and 3"
remind-due = { $count ->
    [one] It is time for exercise { $numbers }.
   *[other] It is time for exercises { $numbers }.
} { $left ->
    [one] One set is left today.
   *[other] { $left } sets are left today.
}

place-start = Nothing has been read yet. Say "read the advice".
place-reading = Sentence { $number } of { $total } in this part:
place-exercise = This is exercise { $number } of { $total }.

lost-microphone = I cannot hear you: the microphone is gone. I wait until it is back.
back-microphone = I can hear you again.
lost-loudspeaker = The loudspeaker is gone.
back-loudspeaker = The loudspeaker is back.
diary-failed = I cannot write the diary: perhaps the disk is full. We can go on, but it is not kept.

contact-line = { $contact ->
    [physiotherapy] You can reach the physical therapy department of { $hospital } at { $number }.
    [neurosurgery] You can reach the neurosurgery department of { $hospital } at { $number }.
   *[hospital] You can reach { $hospital } at { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = physical therapy department
department-neurosurgery = neurosurgery department
# hours are 0 to 23; minutes 0 are not said
hours-line = The telephone is answered on { $days }, from { SPELL($opens_hour) } { $opens_minute ->
    [0] o'clock
   *[other] { $opens_minute }
} to { SPELL($closes_hour) } { $closes_minute ->
    [0] o'clock
   *[other] { $closes_minute }
}.
days-weekdays = weekdays
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
place-line = { $name }. { $street } { $number }, { $postcode } { $town }. { $floor ->
    [0] Ground floor
   *[other] Floor { $floor }
}, route { $route }.
route-blue = blue
route-red = red
spelled = { $name }: { $letters }.
spell-nothing = There is no name here that I can spell.
section-contact = Telephone
section-places = Where to find us
