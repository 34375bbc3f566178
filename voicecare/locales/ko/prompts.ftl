# 앱이 한국어로 하는 말. 짧고 쉬운 높임말.
# 전화번호는 목소리가 한 자리씩 읽으므로 여기서 나누지 않는다.
# SPELL($number, rule: "cardinal-native-attributive")는 CLDR의 규칙("spellout-"은 뺀다)대로 수를 글로 쓴다: 한, 두, 세.

greeting = 안녕하세요. { $hospital }의 안내를 읽어 드리고, 운동 횟수를 함께 셉니다. 제가 조언을 하지는 않습니다. "조언 읽어줘" 또는 "운동 시작"이라고 말하세요. 언제든지 "그만"이라고 말할 수 있습니다.
goodbye = 안녕히 계세요. 빨리 나으세요.

origin-machine = 이 글은 컴퓨터가 번역했습니다. 사람이 확인하지 않았습니다.
origin-author = 이 번역은 안내와 함께 제공되었습니다. 의료진이 확인하지 않았습니다.
origin-reviewed = 이 번역은 사람이 확인했습니다.
origin-reviewed-by = 이 번역은 { $reviewer } 님이 확인했습니다. 날짜: { $date }.
origin-none = 이 안내는 번역할 수 없습니다. 원문을 읽습니다.
notice-doubtful = 이 문장의 번역은 안전하지 않습니다. 원문을 읽습니다.
notice-may-be-wrong = 이 번역은 틀릴 수 있습니다.
doubt = { $about ->
    [number] 숫자나 시간이나 이름이 틀릴 수 있습니다.
    [negation] 부정하는 말이 빠졌거나 더 들어갔을 수 있습니다.
    [side] 방향이나 몸의 부위가 틀릴 수 있습니다.
    [part] 빠진 말이나 더 들어간 말이 있을 수 있습니다.
    [untranslated] 일부가 번역되지 않았습니다.
   *[meaning] 문장의 뜻이 다를 수 있습니다.
}
doubtful-on = 이제부터 틀릴 수 있는 번역도 읽고, 그때마다 알려 드립니다.
doubtful-off = 이제부터 번역이 틀릴 수 있으면 원문을 읽습니다.

stopped = 멈췄습니다.
stopped-reading = 멈췄습니다. 더 들으려면 "계속"이라고 말하세요.
stopped-exercise = 멈췄습니다. "계속", "준비" 또는 "넘겨줘"라고 말하세요.
stopped-counting = { $count ->
    [0] 멈췄습니다. 시작하려면 "계속"이라고 말하세요.
   *[other] { SPELL($count, rule: "cardinal-native-attributive") } 번까지 하고 멈췄습니다. 계속하려면 "계속"이라고 말하세요.
}
paused = 기다립니다. 계속하려면 "계속"이라고 말하세요.
paused-counting = { $count ->
    [0] 기다립니다. 시작하려면 "계속"이라고 말하세요.
   *[other] { SPELL($count, rule: "cardinal-native-attributive") } 번까지 했습니다. 기다립니다. 계속하려면 "계속"이라고 말하세요.
}
advice-over = 조언은 여기까지입니다. 운동을 하려면 "운동 시작"이라고 말하세요.

exercise-title = 운동 { $total }개 중 { $number }번째입니다.
each-side-counts = 왼쪽과 오른쪽을 번갈아, 한 번 들 때마다 셉니다.
pair-counts = 왼쪽과 오른쪽을 합쳐 한 번으로 셉니다.
# 물리치료사의 계획에 적힌 횟수. 안내의 문장과 다를 때 말한다
plan-dose = { $rhythm ->
    [hour] 운동 계획은 다릅니다. 한 시간마다 { SPELL($count, rule: "cardinal-native-attributive") } 번입니다.
   *[day] 운동 계획은 다릅니다. 하루에 { SPELL($times, rule: "cardinal-native-attributive") } 번, 할 때마다 { SPELL($count, rule: "cardinal-native-attributive") } 번씩입니다.
}
exercise-off = 운동 계획에 { $number }번째 운동은 없습니다.
exercises-all-off = 운동 계획에 운동이 없습니다.
say-ready = 편하게 누우면 "준비"라고 말하세요.
exercises-left = { $count ->
    [0] 이것이 마지막 운동입니다.
   *[other] 이 운동 다음에 { SPELL($count, rule: "cardinal-native-attributive") } 개가 더 있습니다.
}
exercises-over = 운동이 모두 끝났습니다. 잘하셨습니다.
offer-next = 다음 운동을 하려면 "다음 운동"이라고 말하세요. 한 번 더 하려면 "다시"라고 말하세요.
offer-last = 마지막 운동이었습니다. 한 번 더 하려면 "다시"라고 말하세요.

count-begin = { $count ->
    [1] 소리 내어 세세요. 한 번입니다. 시작하세요.
   *[other] 할 때마다 소리 내어 { $count }까지 세세요. 시작하세요.
}
count-resume = { SPELL($count, rule: "cardinal-native-attributive") } 번까지 했습니다. 이어서 세세요.
count-waiting = { $count ->
    [0] 듣고 있습니다. 원할 때 시작하세요.
   *[other] { SPELL($count, rule: "cardinal-native-attributive") } 번까지 했습니다. 계속할까요? 서두르지 않아도 됩니다.
}
# number는 "일곱"처럼 셀 때의 말이다
count-missed = 혹시 { $number }도 하셨습니까?
count-now = { $count ->
    [0] 아직 시작하지 않았습니다.
   *[other] { SPELL($target, rule: "cardinal-native-attributive") } 번 중 { SPELL($count, rule: "cardinal-native-attributive") } 번 했습니다.
}
count-left = { $count ->
    [0] 남은 횟수가 없습니다.
   *[other] { SPELL($count, rule: "cardinal-native-attributive") } 번 남았습니다.
}
count-complete = { SPELL($count, rule: "cardinal-native-attributive") } 번 했습니다. 잘하셨습니다.
count-done = { $count ->
    [0] 이 운동은 아직 세지 않았습니다.
   *[other] 이 운동을 { SPELL($count, rule: "cardinal-native-attributive") } 번 했습니다.
}
count-enough = { $count ->
    [0] 알겠습니다. 이번에는 하지 않습니다.
   *[other] 알겠습니다. { SPELL($target, rule: "cardinal-native-attributive") } 번 중 { SPELL($count, rule: "cardinal-native-attributive") } 번 했습니다.
}

# 누가 세는지: patient, sound, app, silence
way = { $way ->
    [patient] 직접 세세요. 제가 따라갑니다.
    [sound] 짧은 소리 하나를 한 번으로 셉니다.
    [app] 제가 셉니다. 따라 움직이세요.
   *[silence] 속으로 세세요.
}
answer-with = { $answer ->
    [tone] 신호음으로 대답합니다.
   *[number] 숫자를 말합니다.
}
sound-begin = { $count ->
    [1] 할 때 "으쌰"처럼 짧은 소리를 내세요. 한 번입니다. 시작하세요.
   *[other] 할 때마다 "으쌰"처럼 짧은 소리를 내세요. 모두 { SPELL($count, rule: "cardinal-native-attributive") } 번입니다. 시작하세요.
}
sound-resume = { SPELL($count, rule: "cardinal-native-attributive") } 번까지 했습니다. 이어서 소리를 내세요.
sound-waiting = { $count ->
    [0] 듣고 있습니다. 원할 때 시작하세요.
   *[other] { SPELL($count, rule: "cardinal-native-attributive") } 번까지 했습니다. 천천히 하세요.
}
pace-begin = { $count ->
    [1] 제가 한 번 셉니다. 따라 움직이세요. "잠깐", "천천히", "빨리"라고 말할 수 있습니다.
   *[other] 제가 { $count }까지 셉니다. 따라 움직이세요. "잠깐", "천천히", "빨리"라고 말할 수 있습니다.
}
pace-resume = { SPELL($count, rule: "cardinal-native-attributive") } 번까지 했습니다. 이어서 셉니다.
beat-side = { $number }, { $side ->
    [left] 왼쪽
   *[right] 오른쪽
}
beat-pair = { $number }, 왼쪽과 오른쪽
hold = 그대로 유지하세요.
hold-over = 이제 힘을 빼세요.
silence-begin = { $count ->
    [1] 소리 내지 말고 한 번 하세요. 다 하면 "끝"이라고 말하세요.
   *[other] 소리 내지 말고 { SPELL($count, rule: "cardinal-native-attributive") } 번 하세요. 다 하면 "끝"이라고 말하세요.
}
silence-resume = { SPELL($count, rule: "cardinal-native-attributive") } 번까지 했습니다. 소리 내지 말고 이어서 하세요. 다 하면 "끝"이라고 말하세요.
silence-ask = 모두 몇 번 했습니까? 말하고 싶지 않으면 "아니요"라고 말하세요.
silence-noted = { $count ->
    [0] 알겠습니다. 이번에는 하지 않습니다.
   *[other] { SPELL($count, rule: "cardinal-native-attributive") } 번으로 적어 두었습니다. 정해진 횟수는 { SPELL($target, rule: "cardinal-native-attributive") } 번입니다.
}
silence-none = 알겠습니다. 숫자를 적지 않습니다.
unfinished-ask = 지난번에 { $number }번째 운동을 { SPELL($target, rule: "cardinal-native-attributive") } 번 중 { SPELL($count, rule: "cardinal-native-attributive") } 번 했습니다. 계속할까요?

pain-noted = 멈췄습니다. 아프다고 적어 두었습니다. 안내에는 이렇게 쓰여 있습니다.
pain-options = 원하는 만큼 쉬어도 됩니다. "계속", "넘겨줘" 또는 "물리치료사 전화"라고 말할 수도 있습니다.

call-whom = { $contact ->
    [physiotherapy] { $hospital } 물리치료실에 전화할 수 있습니다.
    [neurosurgery] { $hospital } 신경외과에 전화할 수 있습니다.
   *[hospital] { $hospital } 병원에 전화할 수 있습니다.
} 번호는 { $number }입니다.
call-whom-carer = { $name }에게 전화할 수 있습니다. 번호는 { $number }입니다.
# 시는 0부터 23까지; 0분은 말하지 않는다
call-open = 지금 전화를 받습니다. { $hour ->
    [0] 밤 열두 시
    [1] 새벽 한 시
    [2] 새벽 두 시
    [3] 새벽 세 시
    [4] 새벽 네 시
    [5] 새벽 다섯 시
    [6] 아침 여섯 시
    [7] 아침 일곱 시
    [8] 오전 여덟 시
    [9] 오전 아홉 시
    [10] 오전 열 시
    [11] 오전 열한 시
    [12] 낮 열두 시
    [13] 오후 한 시
    [14] 오후 두 시
    [15] 오후 세 시
    [16] 오후 네 시
    [17] 오후 다섯 시
    [18] 저녁 여섯 시
    [19] 저녁 일곱 시
    [20] 저녁 여덟 시
    [21] 밤 아홉 시
    [22] 밤 열 시
    [23] 밤 열한 시
   *[other] { $hour }시
}{ $minute ->
    [0] {""}
   *[other] {" "}{ $minute }분
}까지 받습니다.
call-closing = 전화를 받는 시간이 { $minutes }분밖에 남지 않았습니다.
call-closed = 지금은 전화를 받지 않습니다. 안내에는 이렇게 쓰여 있습니다.
call-holiday = 오늘은 공휴일입니다. 전화를 받지 않을 수 있습니다. 안내에는 이렇게 쓰여 있습니다.
call-opens = { $day ->
    [today] 오늘
    [tomorrow] 내일 { $weekday }
   *[later] { $weekday }
} { $hour ->
    [0] 밤 열두 시
    [1] 새벽 한 시
    [2] 새벽 두 시
    [3] 새벽 세 시
    [4] 새벽 네 시
    [5] 새벽 다섯 시
    [6] 아침 여섯 시
    [7] 아침 일곱 시
    [8] 오전 여덟 시
    [9] 오전 아홉 시
    [10] 오전 열 시
    [11] 오전 열한 시
    [12] 낮 열두 시
    [13] 오후 한 시
    [14] 오후 두 시
    [15] 오후 세 시
    [16] 오후 네 시
    [17] 오후 다섯 시
    [18] 저녁 여섯 시
    [19] 저녁 일곱 시
    [20] 저녁 여덟 시
    [21] 밤 아홉 시
    [22] 밤 열 시
    [23] 밤 열한 시
   *[other] { $hour }시
}{ $minute ->
    [0] {""}
   *[other] {" "}{ $minute }분
}부터 다시 전화를 받습니다.
call-ask = 전화할까요? 네 또는 아니요라고 말하세요.
call-ask-closed = 그래도 전화할까요? 네 또는 아니요라고 말하세요.
call-declined = 전화하지 않습니다.
call-now = { $contact ->
    [physiotherapy] 물리치료실에 전화합니다.
    [neurosurgery] 신경외과에 전화합니다.
   *[hospital] 병원에 전화합니다.
}
call-now-carer = { $name }에게 전화합니다.
call-ringing = 신호가 갑니다. 전화를 끊으려면 "통화 종료"라고 말하세요.
call-over = 통화가 끝났습니다. 계속하려면 "계속"이라고 말하세요.
call-lost = 연결이 끊어졌습니다. 통화가 끝났습니다.
call-busy = 통화 중입니다. 지금은 받을 수 없습니다.
call-no-answer = 전화를 받지 않습니다.
call-refused = 전화 서비스가 이 전화를 연결해 주지 않습니다. 직접 전화하거나 다른 사람에게 부탁하세요.
call-wrong-number = 전화 서비스에 없는 번호입니다. 직접 전화하거나 다른 사람에게 부탁하세요.
call-wrong-password = 전화 서비스가 이 컴퓨터의 비밀번호를 받아 주지 않습니다. 이것을 설치한 분에게 말해 주세요. 직접 전화하거나 다른 사람에게 부탁하세요.
call-unreachable = 전화 서비스에 연결할 수 없습니다. 직접 전화하거나 다른 사람에게 부탁하세요.
call-in-pain = 아프다고 적어 두었습니다. 전화는 계속 겁니다.
call-handed-over = 이 컴퓨터의 전화 프로그램에 번호를 넘겼습니다. 이제 듣지 않습니다. 통화가 끝나면 "일어나"라고 말하세요.
call-unavailable = 이 컴퓨터로는 전화할 수 없습니다. 직접 전화하거나 다른 사람에게 부탁하세요.
call-failed = 전화가 되지 않았습니다. 직접 전화하거나 다른 사람에게 부탁하세요.
call-number = 번호는 이렇습니다. { $number }
call-number-again = 한 번 더 말합니다. { $number }
call-unknown = 이 안내에는 그 번호가 없습니다.
call-instead = 이 안내에는 그 번호가 없지만 다른 번호가 있습니다.

# language-xx는 language-confirm에 들어가고, tongue-xx는 홀로 쓰인다
language-confirm = { $language }로 말할까요? 네 또는 아니요라고 말하세요.
language-declined = 알겠습니다. 한국어로 계속합니다.
language-changed = 이제부터 한국어로 말합니다.
language-same = 이미 한국어로 말하고 있습니다.
language-missing = 그 언어는 아직 말할 수 없습니다.
language-en = 영어
language-nl = 네덜란드어
language-pt = 포르투갈어
language-de = 독일어
language-fr = 프랑스어
language-es = 스페인어
language-pl = 폴란드어
language-tr = 터키어
language-ar = 아랍어
language-uk = 우크라이나어
language-ko = 한국어
tongue-en = 영어
tongue-nl = 네덜란드어
tongue-pt = 포르투갈어
tongue-de = 독일어
tongue-fr = 프랑스어
tongue-es = 스페인어
tongue-pl = 폴란드어
tongue-tr = 터키어
tongue-ar = 아랍어
tongue-uk = 우크라이나어
tongue-ko = 한국어
reading-confirm = 안내를 읽을 언어는 { $language }입니다. 맞습니까? 네 또는 아니요라고 말하세요.
reading-changed = 이제부터 안내를 읽을 언어는 { $language }입니다.
original-on = 이제부터 원문을 읽습니다.
original-same = 이 안내는 이미 한국어로 되어 있습니다.
both-on = 이제부터 문장마다 두 번 읽습니다. 원문을 읽고 번역을 읽습니다.
translation-on = 이제부터 번역을 읽습니다.
dutch-missing = 여기서는 이것을 네덜란드어로 번역할 수 없습니다.

# 처음 시작할 때 각 언어가 자기 말로 하는 문장
choose = 한국어로 하려면 한국어라고 말하세요.
practice-begin = 일 분 동안 연습해 봅시다. 연습을 건너뛰려면 "넘겨줘"라고 말하세요.
practice-stop = 제가 계속 말하겠습니다. 말을 끊어 보세요. "그만"이라고 말하세요.
practice-talk = 저는 말하고 또 말합니다. 편하게 누워 계세요. 저는 계속 말하고 있습니다. 언제든지 제 말을 끊어도 됩니다.
practice-stopped = 좋습니다. 이 말은 언제든지 됩니다.
practice-next = 이제 "다음"이라고 말하세요.
practice-count = 이제 소리 내어 세어 보세요. 하나, 둘, 셋.
practice-over = 연습이 끝났습니다. "그만", "도와줘", "아파"는 언제든지 말할 수 있습니다.
practice-skipped = 알겠습니다. 연습하지 않습니다.

louder = 더 크게 말합니다.
softer = 더 작게 말합니다.
faster = 더 빨리 말합니다.
slower = 더 천천히 말합니다.
more-time = 더 오래 기다립니다.
less-time = 더 빨리 대답합니다.

learn-begin = 목소리를 배웁니다. 낱말마다 두 번씩 말하세요. 이 기기에만 남고 녹음하지 않습니다. 끝내려면 "그만"이라고 말하세요.
learn-say = 말하세요. { $word }.
learn-once-more = 한 번 더요.
learn-unclear = 알아듣지 못했습니다. 다시 말하세요. { $word }.
learn-left-out = 알겠습니다. 이 말은 건너뜁니다. { $word }.
learn-stopped = { $count ->
    [0] 멈췄습니다. 배운 낱말이 없습니다.
   *[other] 멈췄습니다. 낱말을 { SPELL($count, rule: "cardinal-native-attributive") } 개 배웠습니다.
}
learn-over = { $count ->
    [0] 끝났습니다. 배운 낱말이 없습니다.
   *[other] 끝났습니다. 낱말을 { SPELL($count, rule: "cardinal-native-attributive") } 개 배웠습니다. 지우려면 "내 목소리 잊어 줘"라고 말하세요.
}
voice-unable = 여기서는 할 수 없습니다. 마이크와 기본 음성 인식이 필요합니다.
forget-confirm = 배운 목소리를 잊을까요? 네 또는 아니요라고 말하세요.
forget-declined = 알겠습니다. 지우지 않습니다.
forgotten = 배운 목소리를 잊었습니다. 다시 시작하려면 "내 목소리 배워 줘"라고 말하세요.
forget-failed = 배운 목소리를 지우지 못했습니다. 이것을 설치한 분에게 말해 주세요.

asleep = 이제 듣지 않습니다. 다시 부르려면 "일어나"라고 말하세요.
awake = 다시 듣고 있습니다.

help = 저는 앱이고 비상벨이 아닙니다. 지금 도움이 필요하면 가까이 있는 사람을 부르세요.
help-carer = { $name }에게 전화하려면 이렇게 말하세요. { $phrase }.
help-department = 병원에 전화하려면 이렇게 말하세요. { $phrase }.
no-alarm = 저는 앱이고 비상벨이 아닙니다. 당장 도움이 필요하면 가까이 있는 사람을 부르세요.
you-can-say = 이렇게 말할 수 있습니다. { $phrases }.
hint = 알아듣지 못했습니다. "무슨 말을 할 수 있어"라고 물어보세요.
hint-yes-no = 네 또는 아니요라고 말하세요.
hint-number = 숫자를 말하거나 "아니요"라고 말하세요.
help-offer = 알아듣지 못했습니다. 이렇게 말할 수 있습니다. { $phrases }. 또는 "무슨 말을 할 수 있어"라고 물어보세요.
nearly-ask = { $phrase }, 맞습니까?
nearly-no = 알겠습니다. 다시 말해 주세요.
question-page = 저는 질문에 대답할 수 없습니다. 안내에는 이렇게 쓰여 있습니다.
question-ask = 질문을 말씀하세요.
question-heard = 이렇게 질문하셨습니다. { $question } 맞습니까? 네 또는 아니요라고 말하세요.
question-once-more = 그럼 한 번 더 말씀해 주세요.
question-unclear = 알아듣지 못했습니다. 질문을 한 번 더 말씀해 주세요.
question-given-up = 질문을 알아듣지 못했습니다. 나중에 다시 하려면 "질문 있어요"라고 말하세요.
question-declined = 알겠습니다. 질문을 받지 않겠습니다.
question-found = 안내의 이 부분에 이렇게 쓰여 있습니다.
question-none = 이 안내에서 그 내용을 찾지 못했습니다.
bookmark-kept = 이곳에 책갈피를 했습니다. 다시 오려면 "책갈피 찾아 줘"라고 말하세요.
bookmark-none = 아직 책갈피가 없습니다. 책갈피를 하려면 "여기 기억해"라고 말하세요.
resume-place = 지난번에는 이 부분에서 멈췄습니다.
resume-ask = 멈춘 곳부터 계속할까요? 네 또는 아니요라고 말하세요.
resume-declined = 알겠습니다. 처음부터 시작합니다.
more-to-say = 더 들으려면 이렇게 말하세요. { $phrase }.
section-missing = 이 안내에는 그런 부분이 없습니다.

score-ask = 통증이 얼마나 심합니까? 0에서 10까지의 숫자로 말하세요. 0은 통증이 없다는 뜻입니다. 말하고 싶지 않으면 "아니요"라고 말하세요.
score-noted = 10점 만점에 { $score }점으로 적어 두었습니다.
score-none = 알겠습니다. 숫자를 적지 않습니다.

exercise-name = { $number }번째 운동
day-due = 지금 할 차례인 운동은 이렇습니다. { $exercises }.
day-following = 지금 할 운동은 없습니다. 다음 운동 시간은 { $time }입니다.
day-nothing = 지금 할 운동은 없습니다.
# done과 left는 오늘 그 운동의 세트 수
day-exercise = { $number }번째 운동. { $done ->
    [0] 오늘은 아직 하지 않았습니다.
   *[other] 오늘 { SPELL($done, rule: "cardinal-native-attributive") } 세트 했습니다.
} { $left ->
    [0] 남은 세트가 없습니다.
   *[other] { SPELL($left, rule: "cardinal-native-attributive") } 세트 남았습니다.
}
surgery-unknown = 수술 날짜를 모릅니다. 이것을 설치한 분이 알려 줄 수 있습니다.
# 날짜는 "일"로 끝난다
applies-since = { $date }에 수술한 지 { $unit ->
    [hours] { SPELL($number, rule: "cardinal-native-attributive") } 시간이
    [days] { $number }일이
    [weeks] { $number }주가
   *[months] { SPELL($number, rule: "cardinal-native-attributive") } 달이
} 지났습니다.
applies-date = 수술 날짜는 { $date }이라고 들었습니다.
applies-page = 안내에는 이 시기에 대해 이렇게 쓰여 있습니다.
applies-none = 안내에 이 시기만 따로 쓰인 내용은 없습니다.
erase-confirm = 지금까지 한 것이 적힌 일지를 모두 지울까요? 네 또는 아니요라고 말하세요.
erase-declined = 알겠습니다. 지우지 않습니다.
erased = 일지를 지웠습니다.
erase-failed = 일지를 지우지 못했습니다. 이것을 설치한 분에게 말해 주세요.

next-reading = 조언 다음에는 운동입니다. "운동 시작"이라고 말하세요.
next-exercise = 다음은 운동 { $total }개 중 { $number }번째입니다. "다음 운동"이라고 말하세요.
next-none = 이것이 마지막 운동입니다.
today-nothing = 오늘은 아직 센 운동이 없습니다.
today-done = 오늘은 { SPELL($sets, rule: "cardinal-native-attributive") } 세트, 모두 { SPELL($repetitions, rule: "cardinal-native-attributive") } 번 했습니다.
today-pain = 아프다고 { SPELL($count, rule: "cardinal-native-attributive") } 번 말했습니다.
# 컴퓨터의 타이머가 앱 없이 하는 말. numbers는 "1", "1 및 2" 또는 "1, 2 및 3"
remind-due = { $count ->
    [1] { $numbers }번 운동을 할 시간입니다.
   *[other] { $numbers }번 운동을 차례로 할 시간입니다.
} 오늘 { SPELL($left, rule: "cardinal-native-attributive") } 세트 남았습니다.

place-start = 아직 읽지 않았습니다. "조언 읽어줘"라고 말하세요.
place-reading = 이 부분의 { $total }문장 중 { $number }번째입니다.
place-exercise = 운동 { $total }개 중 { $number }번째입니다.

lost-microphone = 마이크가 없어져서 들을 수 없습니다. 다시 연결될 때까지 기다립니다.
back-microphone = 다시 들을 수 있습니다.
lost-loudspeaker = 스피커가 없어졌습니다.
back-loudspeaker = 스피커가 다시 연결되었습니다.
diary-failed = 일지를 쓸 수 없습니다. 디스크가 가득 찼을 수 있습니다. 계속할 수 있지만 저장되지 않습니다.

contact-line = { $contact ->
    [physiotherapy] { $hospital } 물리치료실 전화번호는 { $number }입니다.
    [neurosurgery] { $hospital } 신경외과 전화번호는 { $number }입니다.
   *[hospital] { $hospital } 병원 전화번호는 { $number }입니다.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = 물리치료실
department-neurosurgery = 신경외과
# 시는 0부터 23까지; 0분은 말하지 않는다
hours-line = 전화는 { $days } { $opens_hour ->
    [0] 밤 열두 시
    [1] 새벽 한 시
    [2] 새벽 두 시
    [3] 새벽 세 시
    [4] 새벽 네 시
    [5] 새벽 다섯 시
    [6] 아침 여섯 시
    [7] 아침 일곱 시
    [8] 오전 여덟 시
    [9] 오전 아홉 시
    [10] 오전 열 시
    [11] 오전 열한 시
    [12] 낮 열두 시
    [13] 오후 한 시
    [14] 오후 두 시
    [15] 오후 세 시
    [16] 오후 네 시
    [17] 오후 다섯 시
    [18] 저녁 여섯 시
    [19] 저녁 일곱 시
    [20] 저녁 여덟 시
    [21] 밤 아홉 시
    [22] 밤 열 시
    [23] 밤 열한 시
   *[other] { $opens_hour }시
}{ $opens_minute ->
    [0] {""}
   *[other] {" "}{ $opens_minute }분
}부터 { $closes_hour ->
    [0] 밤 열두 시
    [1] 새벽 한 시
    [2] 새벽 두 시
    [3] 새벽 세 시
    [4] 새벽 네 시
    [5] 새벽 다섯 시
    [6] 아침 여섯 시
    [7] 아침 일곱 시
    [8] 오전 여덟 시
    [9] 오전 아홉 시
    [10] 오전 열 시
    [11] 오전 열한 시
    [12] 낮 열두 시
    [13] 오후 한 시
    [14] 오후 두 시
    [15] 오후 세 시
    [16] 오후 네 시
    [17] 오후 다섯 시
    [18] 저녁 여섯 시
    [19] 저녁 일곱 시
    [20] 저녁 여덟 시
    [21] 밤 아홉 시
    [22] 밤 열 시
    [23] 밤 열한 시
   *[other] { $closes_hour }시
}{ $closes_minute ->
    [0] {""}
   *[other] {" "}{ $closes_minute }분
}까지 받습니다.
days-weekdays = 평일
day-monday = 월요일
day-tuesday = 화요일
day-wednesday = 수요일
day-thursday = 목요일
day-friday = 금요일
day-saturday = 토요일
day-sunday = 일요일
place-line = { $name }. { $town } { $street } { $number }, 우편번호 { $postcode }. { $floor ->
    [0] 지상층인 0층
   *[other] { $floor }층
}, { $route } 안내선.
route-blue = 파란색
route-red = 빨간색
spelled = { $name }. { $letters }.
spell-nothing = 여기에는 철자를 말할 이름이 없습니다.
section-contact = 전화
section-places = 오시는 길
