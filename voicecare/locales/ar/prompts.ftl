# What the app says in Arabic: short, plain standard Arabic for somebody who lies in bed and listens.
# The patient may be a man or a woman: nothing here agrees with either. Instead of "say" the app says "you can say"
# (يمكنك قول); forms that are written the same for both, such as أحسنت, are welcome. There are no vowel marks; the
# lexicon in voice.yaml has them for the voice.
# Telephone numbers are spoken digit by digit by the voice; do not split them here.
# SPELL($number, rule: "ordinal-feminine") writes a number in words, by a rule of CLDR ("spellout-" is left out).

greeting = أهلا وسهلا. أقرأ لك صفحة النصائح من { $hospital }، وأحسب معك مرات التمرين. أنا لا أقدم نصائح من عندي. يمكنك قول "اقرأ النصائح" أو "ابدأ التمارين". وفي أي وقت يمكنك قول "توقف".
goodbye = مع السلامة. أتمنى لك الشفاء العاجل.

origin-machine = ترجم الحاسوب هذا النص، ولم يراجعه أي إنسان.
origin-author = هذه الترجمة مرفقة مع الصفحة، ولم يراجعها أي مختص في الطب.
origin-reviewed = راجع إنسان هذه الترجمة.
origin-reviewed-by = راجع هذه الترجمة: { $reviewer }. التاريخ: { $date }.
origin-none = لا أستطيع ترجمة هذه الصفحة. سأقرأ النص الأصلي.
notice-doubtful = ترجمة هذه الجملة غير مضمونة. إليك النص الأصلي.
notice-may-be-wrong = قد تكون هذه الترجمة خاطئة:
doubt = { $about ->
    [number] قد يكون فيها عدد أو وقت أو اسم خاطئ.
    [negation] قد تكون فيها كلمة نفي ناقصة أو زائدة.
    [side] قد تكون فيها جهة أو عضو من الجسم غير صحيح.
    [part] قد يكون فيها شيء ناقص أو زائد.
    [untranslated] جزء منها لم يترجم.
   *[meaning] قد يكون معناها مختلفا.
}
doubtful-on = من الآن أقرأ أيضا الترجمات التي قد تكون خاطئة، وأنبه إلى ذلك كل مرة.
doubtful-off = من الآن أقرأ النص الأصلي إذا كانت الترجمة قد تكون خاطئة.

stopped = توقفت.
stopped-reading = توقفت. لسماع المزيد يمكنك قول "تابع".
stopped-exercise = توقفت. يمكنك قول "تابع" أو "هيا نبدأ" أو "تخطي".
stopped-counting = { $count ->
    [0] توقفت. للبدء يمكنك قول "تابع".
   *[other] توقفت عند العدد { $count }. للمتابعة يمكنك قول "تابع".
}
paused = أنا في الانتظار. للمتابعة يمكنك قول "تابع".
paused-counting = { $count ->
    [0] أنا في الانتظار. للمتابعة يمكنك قول "تابع".
   *[other] أنا في الانتظار عند العدد { $count }. للمتابعة يمكنك قول "تابع".
}
advice-over = انتهت النصائح. للبدء بالتمارين يمكنك قول "ابدأ التمارين".

exercise-title = التمرين { SPELL($number, rule: "ordinal-masculine") } من أصل { $total }.
each-side-counts = كل رفعة تحسب مرة، بالتناوب بين اليمين واليسار.
pair-counts = اليمين واليسار معا يحسبان مرة واحدة.
# a dose of the physiotherapist's plan, which is another one than the page's sentence says
plan-dose = { $rhythm ->
    [hour] خطتك مختلفة. عدد المرات: { $count }، كل ساعة.
   *[day] { $times ->
        [one] خطتك مختلفة. عدد المرات: { $count }، مرة واحدة في اليوم.
        [two] خطتك مختلفة. عدد المرات: { $count }، مرتين في اليوم.
        [few] خطتك مختلفة. عدد المرات: { $count }، { $times } مرات في اليوم.
       *[other] خطتك مختلفة. عدد المرات: { $count }، { $times } مرة في اليوم.
    }
}
exercise-off = التمرين { SPELL($number, rule: "ordinal-masculine") } ليس في خطتك.
exercises-all-off = لا يوجد أي تمرين في خطتك.
say-ready = عندما يكون وضعك مريحا في السرير يمكنك قول "هيا نبدأ".
exercises-left = { $count ->
    [0] هذا هو التمرين الأخير.
    [one] بعد هذا التمرين يبقى تمرين واحد.
    [two] بعد هذا التمرين يبقى تمرينان.
    [few] بعد هذا التمرين تبقى { $count } تمارين.
    [many] بعد هذا التمرين يبقى { $count } تمرينا.
   *[other] بعد هذا التمرين يبقى { $count } تمرين.
}
exercises-over = انتهت كل التمارين. أحسنت.
offer-next = للانتقال إلى التمرين التالي يمكنك قول "التمرين التالي". ولتكرار هذا التمرين يمكنك قول "أعد".
offer-last = كان هذا هو التمرين الأخير. لتكراره يمكنك قول "أعد".

count-begin = { $count ->
    [one] الرجاء العد بصوت مسموع، مرة واحدة فقط. لنبدأ الآن.
    [two] الرجاء العد بصوت مسموع، مرتين. لنبدأ الآن.
   *[other] الرجاء العد بصوت مسموع في كل مرة، حتى { $count }. لنبدأ الآن.
}
count-resume = وصلنا إلى { $count }. لنكمل العد.
count-waiting = { $count ->
    [0] أنا أسمع. يمكنك البدء في أي وقت.
   *[other] وصلنا إلى { $count }. هل نتابع؟ لا داعي للعجلة.
}
count-missed = هل تم العدد { $number } أيضا؟
count-now = { $count ->
    [0] لم نبدأ بعد.
   *[other] وصلنا إلى { $count } من أصل { $target }.
}
count-left = { $count ->
    [0] لم تبق أي مرة.
    [one] بقيت مرة واحدة.
    [two] بقيت مرتان.
    [few] بقيت { $count } مرات.
   *[other] بقيت { $count } مرة.
}
count-complete = وصلنا إلى { $count }. أحسنت.
count-done = { $count ->
    [0] لم نحسب شيئا من هذا التمرين بعد.
    [one] حسبنا في هذا التمرين مرة واحدة.
    [two] حسبنا في هذا التمرين مرتين.
    [few] حسبنا في هذا التمرين { $count } مرات.
   *[other] حسبنا في هذا التمرين { $count } مرة.
}
count-enough = { $count ->
    [0] حسنا، ليس هذه المرة.
   *[other] حسنا. وصلنا إلى { $count } من أصل { $target }.
}

# who counts: patient, sound, app, silence
way = { $way ->
    [patient] العد عليك، وأنا أتابع.
    [sound] كل صوت قصير يحسب مرة.
    [app] سأعد أنا، والحركة عليك.
   *[silence] العد عليك بصمت.
}
answer-with = { $answer ->
    [tone] سأجيب بنغمة.
   *[number] سأقول العدد.
}
sound-begin = { $count ->
    [one] الرجاء إصدار صوت قصير عند الحركة، مثل "هوب". مرة واحدة فقط. لنبدأ الآن.
    [two] الرجاء إصدار صوت قصير عند كل حركة، مثل "هوب". مرتين. لنبدأ الآن.
   *[other] الرجاء إصدار صوت قصير عند كل حركة، مثل "هوب"، حتى { $count }. لنبدأ الآن.
}
sound-resume = وصلنا إلى { $count }. لنكمل بصوت قصير.
sound-waiting = { $count ->
    [0] أنا أسمع. يمكنك البدء في أي وقت.
   *[other] وصلنا إلى { $count }. لا داعي للعجلة.
}
pace-begin = { $count ->
    [one] سأعد مرة واحدة، والحركة معي. يمكنك قول "لحظة" و"أبطأ" و"أسرع".
    [two] سأعد مرتين، والحركة معي. يمكنك قول "لحظة" و"أبطأ" و"أسرع".
   *[other] سأعد حتى { $count }، والحركة معي. يمكنك قول "لحظة" و"أبطأ" و"أسرع".
}
pace-resume = وصلنا إلى { $count }. أتابع العد.
beat-side = { $number }، { $side ->
    [left] يسار
   *[right] يمين
}
beat-pair = { $number }، يسار ويمين
hold = نثبت هكذا.
hold-over = والآن نسترخي.
silence-begin = { $count ->
    [one] الرجاء أداء التمرين بصمت، مرة واحدة فقط. ثم يمكنك قول "انتهيت".
    [two] الرجاء أداء التمرين بصمت، مرتين. ثم يمكنك قول "انتهيت".
    [few] الرجاء أداء التمرين بصمت، { $count } مرات. ثم يمكنك قول "انتهيت".
   *[other] الرجاء أداء التمرين بصمت، { $count } مرة. ثم يمكنك قول "انتهيت".
}
silence-resume = وصلنا إلى { $count }. لنكمل بصمت، ثم يمكنك قول "انتهيت".
silence-ask = كم مرة في المجموع؟ ويمكنك أيضا قول "لا أريد".
silence-noted = { $count ->
    [0] حسنا، ليس هذه المرة.
   *[other] سجلت { $count }. والعدد المحدد لك { $target }.
}
silence-none = حسنا، لن أسجل أي رقم.
unfinished-ask = في التمرين { SPELL($number, rule: "ordinal-masculine") } وصلنا إلى { $count } من أصل { $target }. هل نتابع؟

pain-noted = توقفت. سجلت أن لديك ألما. تقول الصفحة:
pain-options = يمكنك أخذ كل الوقت للراحة. ويمكنك أيضا قول "تابع" أو "تخطي" أو "اتصل بالعلاج الطبيعي".

call-whom = { $contact ->
    [physiotherapy] أستطيع الاتصال بقسم العلاج الطبيعي في { $hospital }.
    [neurosurgery] أستطيع الاتصال بقسم جراحة الأعصاب في { $hospital }.
   *[hospital] أستطيع الاتصال بمستشفى { $hospital }.
} الرقم هو { $number }.
# no prefix is written together with a name
call-whom-carer = أستطيع إجراء مكالمة مع { $name }. الرقم هو { $number }.
# hours are 0 to 23; minutes 0 are not said; the part of the day comes after the minutes
call-open = هناك من يرد على الهاتف الآن، حتى الساعة { $hour ->
   *[0] الثانية عشرة
    [1] الواحدة
    [2] الثانية
    [3] الثالثة
    [4] الرابعة
    [5] الخامسة
    [6] السادسة
    [7] السابعة
    [8] الثامنة
    [9] التاسعة
    [10] العاشرة
    [11] الحادية عشرة
    [12] الثانية عشرة
    [13] الواحدة
    [14] الثانية
    [15] الثالثة
    [16] الرابعة
    [17] الخامسة
    [18] السادسة
    [19] السابعة
    [20] الثامنة
    [21] التاسعة
    [22] العاشرة
    [23] الحادية عشرة
} { $minute ->
    [0] {""}
    [5] وخمس دقائق
    [10] وعشر دقائق
    [15] والربع
    [20] والثلث
    [30] والنصف
    [one] ودقيقة واحدة
    [two] ودقيقتان
    [few] و { $minute } دقائق
   *[other] و { $minute } دقيقة
} { $hour ->
   *[0] ليلا
    [1] ليلا
    [2] ليلا
    [3] ليلا
    [4] فجرا
    [5] صباحا
    [6] صباحا
    [7] صباحا
    [8] صباحا
    [9] صباحا
    [10] صباحا
    [11] صباحا
    [12] ظهرا
    [13] ظهرا
    [14] ظهرا
    [15] عصرا
    [16] عصرا
    [17] مساء
    [18] مساء
    [19] مساء
    [20] مساء
    [21] مساء
    [22] مساء
    [23] ليلا
}.
call-closing = { $minutes ->
    [one] ينتهي الرد على الهاتف هناك بعد دقيقة واحدة فقط.
    [two] ينتهي الرد على الهاتف هناك بعد دقيقتين فقط.
    [few] ينتهي الرد على الهاتف هناك بعد { $minutes } دقائق فقط.
   *[other] ينتهي الرد على الهاتف هناك بعد { $minutes } دقيقة فقط.
}
call-closed = لا أحد يرد على الهاتف هناك الآن. تقول الصفحة:
call-holiday = اليوم عطلة رسمية. قد لا يرد أحد على الهاتف هناك. تقول الصفحة:
call-opens = { $day ->
    [today] يعود الرد على الهاتف اليوم
    [tomorrow] يعود الرد على الهاتف غدا، يوم { $weekday }
   *[later] يعود الرد على الهاتف يوم { $weekday }
}، من الساعة { $hour ->
   *[0] الثانية عشرة
    [1] الواحدة
    [2] الثانية
    [3] الثالثة
    [4] الرابعة
    [5] الخامسة
    [6] السادسة
    [7] السابعة
    [8] الثامنة
    [9] التاسعة
    [10] العاشرة
    [11] الحادية عشرة
    [12] الثانية عشرة
    [13] الواحدة
    [14] الثانية
    [15] الثالثة
    [16] الرابعة
    [17] الخامسة
    [18] السادسة
    [19] السابعة
    [20] الثامنة
    [21] التاسعة
    [22] العاشرة
    [23] الحادية عشرة
} { $minute ->
    [0] {""}
    [5] وخمس دقائق
    [10] وعشر دقائق
    [15] والربع
    [20] والثلث
    [30] والنصف
    [one] ودقيقة واحدة
    [two] ودقيقتان
    [few] و { $minute } دقائق
   *[other] و { $minute } دقيقة
} { $hour ->
   *[0] ليلا
    [1] ليلا
    [2] ليلا
    [3] ليلا
    [4] فجرا
    [5] صباحا
    [6] صباحا
    [7] صباحا
    [8] صباحا
    [9] صباحا
    [10] صباحا
    [11] صباحا
    [12] ظهرا
    [13] ظهرا
    [14] ظهرا
    [15] عصرا
    [16] عصرا
    [17] مساء
    [18] مساء
    [19] مساء
    [20] مساء
    [21] مساء
    [22] مساء
    [23] ليلا
}.
call-ask = هل أتصل؟ الجواب نعم أو لا.
call-ask-closed = هل أتصل رغم ذلك؟ الجواب نعم أو لا.
call-declined = لن أتصل.
call-now = { $contact ->
    [physiotherapy] أتصل الآن بقسم العلاج الطبيعي.
    [neurosurgery] أتصل الآن بقسم جراحة الأعصاب.
   *[hospital] أتصل الآن بالمستشفى.
}
call-now-carer = أتصل الآن لإجراء مكالمة مع { $name }.
call-ringing = الهاتف يرن هناك. لإنهاء الاتصال يمكنك قول "إنهاء المكالمة".
call-over = انتهت المكالمة. للمتابعة يمكنك قول "تابع".
call-lost = انقطع الاتصال. انتهت المكالمة.
call-busy = الخط مشغول. لا أحد يستطيع الرد الآن.
call-no-answer = لا أحد يرد.
call-refused = خدمة الهاتف لا تمرر هذه المكالمة. يمكنك الاتصال بنفسك، أو طلب ذلك من شخص آخر.
call-wrong-number = خدمة الهاتف لا تعرف هذا الرقم. يمكنك الاتصال بنفسك، أو طلب ذلك من شخص آخر.
call-wrong-password = خدمة الهاتف لا تقبل كلمة السر في هذا الحاسوب. الرجاء إخبار من ركب هذا البرنامج. يمكنك الاتصال بنفسك، أو طلب ذلك من شخص آخر.
call-unreachable = لا أستطيع الوصول إلى خدمة الهاتف. يمكنك الاتصال بنفسك، أو طلب ذلك من شخص آخر.
call-in-pain = سجلت أن لديك ألما. أتابع الاتصال.
call-handed-over = الرقم الآن لدى برنامج الهاتف في هذا الحاسوب. لن أسمع الآن. بعد المكالمة يمكنك قول "استيقظ".
call-unavailable = هذا الحاسوب لا يستطيع إجراء المكالمات. يمكنك الاتصال بنفسك، أو طلب ذلك من شخص آخر.
call-failed = لم ينجح الاتصال. يمكنك الاتصال بنفسك، أو طلب ذلك من شخص آخر.
call-number = الرقم هو: { $number }
call-number-again = مرة أخرى: { $number }
call-unknown = لا يوجد في هذه الصفحة رقم لذلك.
call-instead = لا يوجد في هذه الصفحة رقم لذلك، لكن فيها رقم آخر.

# language-xx is put in here and in choose-…; tongue-xx stands alone, after a colon
language-confirm = هل أتكلم باللغة { $language }؟ الجواب نعم أو لا.
language-declined = حسنا، نبقى مع اللغة العربية.
language-changed = من الآن أتكلم باللغة العربية.
language-same = أنا أتكلم باللغة العربية بالفعل.
language-missing = لا أتكلم هذه اللغة بعد.
language-en = الإنجليزية
language-nl = الهولندية
language-pt = البرتغالية
language-de = الألمانية
language-fr = الفرنسية
language-es = الإسبانية
language-pl = البولندية
language-tr = التركية
language-ar = العربية
language-uk = الأوكرانية
language-ko = الكورية
tongue-en = الإنجليزية
tongue-nl = الهولندية
tongue-pt = البرتغالية
tongue-de = الألمانية
tongue-fr = الفرنسية
tongue-es = الإسبانية
tongue-pl = البولندية
tongue-tr = التركية
tongue-ar = العربية
tongue-uk = الأوكرانية
tongue-ko = الكورية
reading-confirm = ستكون لغة الصفحة: { $language }. هل هذا صحيح؟ الجواب نعم أو لا.
reading-changed = من الآن أقرأ الصفحة بهذه اللغة: { $language }.
original-on = من الآن أقرأ النص الأصلي.
original-same = الصفحة مكتوبة بلغتك أصلا.
both-on = من الآن أقرأ كل جملة مرتين: النص الأصلي ثم الترجمة.
translation-on = من الآن أقرأ الترجمة.
dutch-missing = لا أستطيع ترجمة هذا إلى الهولندية هنا.

# the first start: each language says this line in its own words
choose = للغة العربية يكفي قول: عربي.
practice-begin = لنتدرب دقيقة واحدة. لترك التدريب يمكنك قول "تخطي".
practice-stop = سأتكلم الآن. لمقاطعتي يمكنك قول "توقف".
practice-talk = أنا أتكلم وأتكلم. وضعك في السرير مريح. أواصل الكلام، ويمكنك مقاطعتي في أي وقت.
practice-stopped = جيد. هذه الكلمة تعمل دائما.
practice-next = والآن يمكنك قول "التالي".
practice-count = والآن العد بصوت مسموع: واحد، اثنان، ثلاثة.
practice-over = انتهى التدريب. الكلمات "توقف" و"مساعدة" و"ألم" تعمل دائما.
practice-skipped = حسنا، بلا تدريب.

louder = صوت أعلى.
softer = صوت أخفض.
faster = أسرع.
slower = أبطأ.
more-time = سأنتظر مدة أطول.
less-time = سأجيب الآن أسرع.

learn-begin = أتعلم طريقة كلامك. الرجاء قول كل كلمة مرتين. يبقى كل شيء على هذا الجهاز، ولا يحفظ أي صوت. للإنهاء يمكنك قول "توقف".
learn-say = الرجاء قول: { $word }.
learn-once-more = مرة ثانية.
learn-unclear = لم أفهم. الرجاء قول: { $word }.
learn-left-out = حسنا، نترك هذه الكلمة: { $word }.
learn-stopped = { $count ->
    [0] توقفت. لم أتعلم أي كلمة.
    [one] توقفت. تعلمت كلمة واحدة.
    [two] توقفت. تعلمت كلمتين.
    [few] توقفت. تعلمت { $count } كلمات.
   *[other] توقفت. تعلمت { $count } كلمة.
}
learn-over = { $count ->
    [0] انتهى الدرس. لم أتعلم أي كلمة.
    [one] انتهى الدرس. تعلمت كلمة واحدة. للمسح يمكنك قول "انس صوتي".
    [two] انتهى الدرس. تعلمت كلمتين. للمسح يمكنك قول "انس صوتي".
    [few] انتهى الدرس. تعلمت { $count } كلمات. للمسح يمكنك قول "انس صوتي".
   *[other] انتهى الدرس. تعلمت { $count } كلمة. للمسح يمكنك قول "انس صوتي".
}
voice-unable = هذا غير ممكن هنا. لا بد من ميكروفون ومن التعرف المعتاد على الكلام.
forget-confirm = هل أنسى طريقة كلامك؟ الجواب نعم أو لا.
forget-declined = حسنا، لن أمسح شيئا.
forgotten = نسيت طريقة كلامك. للبدء من جديد يمكنك قول "تعلم صوتي".
forget-failed = لم أستطع مسح ما تعلمته عن صوتك. الرجاء إخبار من ركب هذا البرنامج.

asleep = لن أسمع الآن. لإيقاظي يمكنك قول "استيقظ".
awake = أنا أسمع من جديد.

help = أنا تطبيق، ولست جهاز إنذار. عند الحاجة إلى مساعدة الآن، الرجاء نداء شخص قريب منك.
help-carer = لإجراء مكالمة مع { $name } يمكنك قول: { $phrase }.
help-department = للاتصال بالمستشفى يمكنك قول: { $phrase }.
no-alarm = أنا تطبيق، ولست جهاز إنذار. عند الحاجة إلى مساعدة فورا، الرجاء نداء شخص قريب منك.
you-can-say = يمكنك قول: { $phrases }.
hint = لم أفهم. لسماع الأوامر الممكنة يمكنك قول "ماذا أقول".
hint-yes-no = الجواب من فضلك نعم أو لا.
hint-number = الرجاء ذكر رقم، أو قول "لا أريد".
help-offer = لم أفهم. يمكنك قول: { $phrases }. ويمكنك أيضا قول: "ماذا أقول".
nearly-ask = هل المقصود: { $phrase }؟
nearly-no = حسنا. الرجاء قول ذلك مرة أخرى.
question-page = لا أستطيع الإجابة عن الأسئلة. تقول الصفحة:
question-ask = ما هو السؤال؟
question-heard = السؤال هو: { $question } هل هذا صحيح؟ الجواب نعم أو لا.
question-once-more = إذن أرجو طرح السؤال مرة أخرى.
question-unclear = لم أفهم. أرجو طرح السؤال مرة أخرى.
question-given-up = لا أفهم السؤال. للمحاولة لاحقا يمكنك قول "عندي سؤال".
question-declined = حسنا، لا سؤال.
question-found = تقول الصفحة هذا في القسم:
question-none = لا أجد شيئا عن ذلك في هذه الصفحة.
bookmark-kept = سأتذكر هذا المكان. للعودة إليه يمكنك قول "اذهب إلى علامتي".
bookmark-none = لا توجد علامة بعد. لوضع علامة يمكنك قول "تذكر هذا المكان".
resume-place = في المرة الماضية توقفنا في هذا القسم:
resume-ask = هل أتابع من حيث توقفنا؟ الجواب نعم أو لا.
resume-declined = حسنا، نبدأ من جديد.
more-to-say = لسماع المزيد يمكنك قول: { $phrase }.
section-missing = لا يوجد قسم كهذا في هذه الصفحة.

score-ask = ما شدة الألم من 0 إلى 10؟ الصفر يعني لا ألم. ويمكنك أيضا قول "لا أريد".
score-noted = سجلت { $score } من 10.
score-none = حسنا، لن أسجل أي رقم.

exercise-name = التمرين { SPELL($number, rule: "ordinal-masculine") }
day-due = المطلوب الآن: { $exercises }.
day-following = لا شيء مطلوب الآن. موعد التمرين التالي: { $time }.
day-nothing = لا شيء مطلوب الآن.
# done and left are sets of one exercise, today
day-exercise = التمرين { SPELL($number, rule: "ordinal-masculine") }: { $done ->
    [0] لم يتم اليوم
    [one] تم اليوم مرة واحدة
    [two] تم اليوم مرتين
    [few] تم اليوم { $done } مرات
   *[other] تم اليوم { $done } مرة
}، { $left ->
    [0] ولم تبق أي مرة.
    [one] وبقيت مرة واحدة.
    [two] وبقيت مرتان.
    [few] وبقيت { $left } مرات.
   *[other] وبقيت { $left } مرة.
}
surgery-unknown = لا أعرف متى كانت عمليتك. يستطيع من ركب هذا البرنامج إخباري.
applies-since = { $unit ->
    [hours] { $number ->
        [one] مرت ساعة واحدة
        [two] مرت ساعتان
        [few] مرت { $number } ساعات
       *[other] مرت { $number } ساعة
    }
    [days] { $number ->
        [one] مر يوم واحد
        [two] مر يومان
        [few] مرت { $number } أيام
        [many] مر { $number } يوما
       *[other] مر { $number } يوم
    }
    [weeks] { $number ->
        [one] مر أسبوع واحد
        [two] مر أسبوعان
        [few] مرت { $number } أسابيع
        [many] مر { $number } أسبوعا
       *[other] مر { $number } أسبوع
    }
   *[months] { $number ->
        [one] مر شهر واحد
        [two] مر شهران
        [few] مرت { $number } أشهر
        [many] مر { $number } شهرا
       *[other] مر { $number } شهر
    }
} على عمليتك بتاريخ { $date }.
applies-date = قيل لي إن تاريخ عمليتك { $date }.
applies-page = تقول الصفحة عن هذه الفترة:
applies-none = لا تذكر الصفحة شيئا عن هذه الفترة وحدها.
erase-confirm = هل أمسح سجلك اليومي مع كل ما فيه؟ الجواب نعم أو لا.
erase-declined = حسنا، لن أمسح شيئا.
erased = مسحت سجلك اليومي.
erase-failed = لم أستطع مسح سجلك اليومي. الرجاء إخبار من ركب هذا البرنامج.

next-reading = بعد النصائح تأتي التمارين. يمكنك قول "ابدأ التمارين".
next-exercise = التالي هو التمرين { SPELL($number, rule: "ordinal-masculine") } من أصل { $total }. يمكنك قول "التمرين التالي".
next-none = هذا هو التمرين الأخير.
today-nothing = لم نحسب أي تمرين اليوم.
today-done = { $sets ->
    [one] حسبنا اليوم مجموعة واحدة. مجموع المرات: { $repetitions }.
    [two] حسبنا اليوم مجموعتين. مجموع المرات: { $repetitions }.
    [few] حسبنا اليوم { $sets } مجموعات. مجموع المرات: { $repetitions }.
   *[other] حسبنا اليوم { $sets } مجموعة. مجموع المرات: { $repetitions }.
}
today-pain = { $count ->
    [one] سمعت منك مرة واحدة أن لديك ألما.
    [two] سمعت منك مرتين أن لديك ألما.
    [few] سمعت منك { $count } مرات أن لديك ألما.
   *[other] سمعت منك { $count } مرة أن لديك ألما.
}
# spoken by the desktop's timer, without a session; numbers is "1", "1 و2" or "1 و2 و3"
remind-due = { $count ->
    [one] حان وقت التمرين رقم { $numbers }.
    [two] حان وقت التمرينين رقم { $numbers }.
   *[other] حان وقت التمارين رقم { $numbers }.
} { $left ->
    [one] بقيت اليوم مجموعة واحدة.
    [two] بقيت اليوم مجموعتان.
    [few] بقيت اليوم { $left } مجموعات.
   *[other] بقيت اليوم { $left } مجموعة.
}

place-start = لم أقرأ شيئا بعد. يمكنك قول "اقرأ النصائح".
place-reading = الجملة رقم { $number } من أصل { $total } في هذا القسم:
place-exercise = هذا هو التمرين { SPELL($number, rule: "ordinal-masculine") } من أصل { $total }.

lost-microphone = لا أستطيع سماعك: انقطع الميكروفون. سأنتظر حتى يعود.
back-microphone = أستطيع سماعك من جديد.
lost-loudspeaker = انقطع مكبر الصوت.
back-loudspeaker = عاد مكبر الصوت.
diary-failed = لا أستطيع الكتابة في السجل اليومي، ربما امتلأ القرص. يمكننا المتابعة، لكن بلا حفظ.

contact-line = { $contact ->
    [physiotherapy] يمكنك الاتصال بقسم العلاج الطبيعي في { $hospital } على الرقم { $number }.
    [neurosurgery] يمكنك الاتصال بقسم جراحة الأعصاب في { $hospital } على الرقم { $number }.
   *[hospital] يمكنك الاتصال بمستشفى { $hospital } على الرقم { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = قسم العلاج الطبيعي
department-neurosurgery = قسم جراحة الأعصاب
# hours are 0 to 23; minutes 0 are not said; the part of the day comes after the minutes
hours-line = أيام الرد على الهاتف: { $days }، من الساعة { $opens_hour ->
   *[0] الثانية عشرة
    [1] الواحدة
    [2] الثانية
    [3] الثالثة
    [4] الرابعة
    [5] الخامسة
    [6] السادسة
    [7] السابعة
    [8] الثامنة
    [9] التاسعة
    [10] العاشرة
    [11] الحادية عشرة
    [12] الثانية عشرة
    [13] الواحدة
    [14] الثانية
    [15] الثالثة
    [16] الرابعة
    [17] الخامسة
    [18] السادسة
    [19] السابعة
    [20] الثامنة
    [21] التاسعة
    [22] العاشرة
    [23] الحادية عشرة
} { $opens_minute ->
    [0] {""}
    [5] وخمس دقائق
    [10] وعشر دقائق
    [15] والربع
    [20] والثلث
    [30] والنصف
    [one] ودقيقة واحدة
    [two] ودقيقتان
    [few] و { $opens_minute } دقائق
   *[other] و { $opens_minute } دقيقة
} { $opens_hour ->
   *[0] ليلا
    [1] ليلا
    [2] ليلا
    [3] ليلا
    [4] فجرا
    [5] صباحا
    [6] صباحا
    [7] صباحا
    [8] صباحا
    [9] صباحا
    [10] صباحا
    [11] صباحا
    [12] ظهرا
    [13] ظهرا
    [14] ظهرا
    [15] عصرا
    [16] عصرا
    [17] مساء
    [18] مساء
    [19] مساء
    [20] مساء
    [21] مساء
    [22] مساء
    [23] ليلا
} حتى الساعة { $closes_hour ->
   *[0] الثانية عشرة
    [1] الواحدة
    [2] الثانية
    [3] الثالثة
    [4] الرابعة
    [5] الخامسة
    [6] السادسة
    [7] السابعة
    [8] الثامنة
    [9] التاسعة
    [10] العاشرة
    [11] الحادية عشرة
    [12] الثانية عشرة
    [13] الواحدة
    [14] الثانية
    [15] الثالثة
    [16] الرابعة
    [17] الخامسة
    [18] السادسة
    [19] السابعة
    [20] الثامنة
    [21] التاسعة
    [22] العاشرة
    [23] الحادية عشرة
} { $closes_minute ->
    [0] {""}
    [5] وخمس دقائق
    [10] وعشر دقائق
    [15] والربع
    [20] والثلث
    [30] والنصف
    [one] ودقيقة واحدة
    [two] ودقيقتان
    [few] و { $closes_minute } دقائق
   *[other] و { $closes_minute } دقيقة
} { $closes_hour ->
   *[0] ليلا
    [1] ليلا
    [2] ليلا
    [3] ليلا
    [4] فجرا
    [5] صباحا
    [6] صباحا
    [7] صباحا
    [8] صباحا
    [9] صباحا
    [10] صباحا
    [11] صباحا
    [12] ظهرا
    [13] ظهرا
    [14] ظهرا
    [15] عصرا
    [16] عصرا
    [17] مساء
    [18] مساء
    [19] مساء
    [20] مساء
    [21] مساء
    [22] مساء
    [23] ليلا
}.
days-weekdays = من الاثنين إلى الجمعة
day-monday = الاثنين
day-tuesday = الثلاثاء
day-wednesday = الأربعاء
day-thursday = الخميس
day-friday = الجمعة
day-saturday = السبت
day-sunday = الأحد
place-line = { $name }. { $street } { $number }، { $postcode } { $town }. { $floor ->
    [0] الطابق الأرضي
   *[other] الطابق { SPELL($floor, rule: "ordinal-masculine") }
}، المسار { $route }.
route-blue = الأزرق
route-red = الأحمر
spelled = { $name }: { $letters }.
spell-nothing = لا يوجد هنا اسم يمكن تهجئته.
section-contact = الهاتف
section-places = أين نحن
