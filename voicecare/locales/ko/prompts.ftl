# 앱이 한국어로 하는 말. 짧고 쉬운 높임말.

greeting = 안녕하세요. { $hospital }의 안내를 읽어 드리고, 운동 횟수를 함께 셉니다. 제가 조언을 하지는 않습니다. "조언 읽어줘" 또는 "운동 시작"이라고 말하세요. 언제든지 "그만"이라고 말할 수 있습니다.
goodbye = 안녕히 계세요. 빨리 나으세요.

origin-machine = 이 글은 컴퓨터가 번역했습니다. 사람이 확인하지 않았습니다.
origin-author = 이 번역은 사람이 썼습니다. 의료진이 확인하지 않았습니다.
origin-reviewed = 이 번역은 사람이 확인했습니다.
origin-none = 이 안내는 번역할 수 없습니다. 원문을 읽습니다.
notice-doubtful = 이 문장의 번역은 안전하지 않습니다. 원문을 읽습니다.

stopped = 멈췄습니다.
stopped-reading = 멈췄습니다. 더 들으려면 "계속"이라고 말하세요.
stopped-exercise = 멈췄습니다. "계속", "준비" 또는 "넘겨줘"라고 말하세요.
stopped-counting = { $count ->
    [0] 멈췄습니다. 시작하려면 "계속"이라고 말하세요.
   *[other] { $count }번에서 멈췄습니다. 계속하려면 "계속"이라고 말하세요.
}
paused = 기다립니다. 계속하려면 "계속"이라고 말하세요.
paused-counting = { $count ->
    [0] 기다립니다. 계속하려면 "계속"이라고 말하세요.
   *[other] { $count }번에서 기다립니다. 계속하려면 "계속"이라고 말하세요.
}
advice-over = 조언은 여기까지입니다. 운동을 하려면 "운동 시작"이라고 말하세요.

exercise-title = 운동 { $total }개 중 { $number }번째입니다.
each-side-counts = 왼쪽과 오른쪽을 번갈아, 한 번 들 때마다 셉니다.
say-ready = 편하게 누우면 "준비"라고 말하세요.
exercises-left = { $count ->
    [0] 이것이 마지막 운동입니다.
   *[other] 이 운동 다음에 { $count }개가 더 있습니다.
}
exercises-over = 운동이 모두 끝났습니다. 잘하셨습니다.
offer-next = 다음 운동을 하려면 "다음 운동"이라고 말하세요. 한 번 더 하려면 "다시"라고 말하세요.
offer-last = 마지막 운동이었습니다. 한 번 더 하려면 "다시"라고 말하세요.

count-begin = 할 때마다 소리 내어 { $count }까지 세세요. 시작하세요.
count-resume = { $count }까지 했습니다. 이어서 세세요.
count-waiting = { $count ->
    [0] 듣고 있습니다. 원할 때 시작하세요.
   *[other] { $count }까지 했습니다. 천천히 하세요.
}
count-now = { $count ->
    [0] 아직 시작하지 않았습니다.
   *[other] { $target }번 중 { $count }번 했습니다.
}
count-left = { $count }번 남았습니다.
count-complete = { $count }번 했습니다. 잘하셨습니다.
count-done = { $count ->
    [0] 이 운동은 아직 세지 않았습니다.
   *[other] 이 운동을 { $count }번 했습니다.
}
count-enough = { $count ->
    [0] 알겠습니다. 이번에는 하지 않습니다.
   *[other] 알겠습니다. { $target }번 중 { $count }번 했습니다.
}

pain-noted = 멈췄습니다. 아프다고 적어 두었습니다. 안내에는 이렇게 쓰여 있습니다.
pain-options = "계속", "넘겨줘" 또는 "물리치료사 전화"라고 말할 수 있습니다.

call-confirm = { $contact ->
    [physiotherapy] { $hospital } 물리치료실에 전화할 수 있습니다.
    [neurosurgery] { $hospital } 신경외과에 전화할 수 있습니다.
   *[hospital] { $hospital } 병원에 전화할 수 있습니다.
} 번호는 { $number }입니다. 전화할까요? 네 또는 아니요라고 말하세요.
call-declined = 전화하지 않습니다.
call-now = { $contact ->
    [physiotherapy] 물리치료실에 전화합니다.
    [neurosurgery] 신경외과에 전화합니다.
   *[hospital] 병원에 전화합니다.
}
call-handed-over = 이 컴퓨터의 전화 프로그램에 번호를 넘겼습니다.
call-unavailable = 이 컴퓨터로는 전화할 수 없습니다. 직접 전화하거나 다른 사람에게 부탁하세요.
call-failed = 전화가 되지 않았습니다. 직접 전화하거나 다른 사람에게 부탁하세요.
call-number = 번호는 이렇습니다. { $number }
call-number-again = 한 번 더 말합니다. { $number }
call-unknown = 이 안내에는 그 번호가 없습니다.

language-confirm = { $language }로 말할까요? 네 또는 아니요라고 말하세요.
language-declined = 알겠습니다. 한국어로 계속합니다.
language-changed = 이제부터 한국어로 말합니다.
language-same = 이미 한국어로 말하고 있습니다.
language-missing = 그 말은 아직 할 수 없습니다.
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
reading-confirm = 안내를 읽는 언어를 바꿉니다: { $language }. 맞습니까? 네 또는 아니요라고 말하세요.
reading-changed = 이제부터 안내를 이 언어로 읽습니다: { $language }.
original-on = 이제부터 원문을 읽습니다.
original-same = 안내는 이미 한국어로 되어 있습니다.
both-on = 이제부터 문장마다 원문과 번역을 모두 읽습니다.
translation-on = 이제부터 번역을 읽습니다.
dutch-missing = 이것은 여기서 네덜란드어로 번역할 수 없습니다.

choose = 한국어로 하려면 한국어라고 말하세요.
practice-begin = 일 분 동안 연습합니다. 하지 않으려면 "넘겨줘"라고 말하세요.
practice-stop = 제가 말을 하겠습니다. 말을 끊어 보세요. "그만"이라고 말하세요.
practice-talk = 저는 계속 말합니다. 편하게 누워 계세요. 저는 계속 말하고 있으니, 언제든지 끊어도 됩니다.
practice-stopped = 좋습니다. 언제나 이렇게 됩니다.
practice-next = 이제 "다음"이라고 말하세요.
practice-count = 이제 소리 내어 세세요. 하나, 둘, 셋.
practice-over = 연습이 끝났습니다. "그만", "도움", "아파"는 언제나 쓸 수 있습니다.
practice-skipped = 알겠습니다. 연습하지 않습니다.

louder = 더 크게 말합니다.
softer = 더 작게 말합니다.
faster = 더 빨리 말합니다.
slower = 더 천천히 말합니다.

asleep = 이제 듣지 않습니다. 깨우려면 "일어나"라고 말하세요.
awake = 다시 듣고 있습니다.

help = 저는 앱이고 비상벨이 아닙니다. 지금 도움이 필요하면 가까이 있는 사람을 부르세요. 병원에 전화하려면 "물리치료사 전화"라고 말하세요.
you-can-say = 이렇게 말할 수 있습니다. { $phrases }.
hint = 알아듣지 못했습니다. "무슨 말을 할 수 있어"라고 물어보세요.
hint-yes-no = 네 또는 아니요라고 말하세요.
hint-number = 숫자를 말하거나 "아니요"라고 말하세요.
question-page = 저는 질문에 답할 수 없습니다. 안내에는 이렇게 쓰여 있습니다.
section-missing = 안내에 그런 부분이 없습니다.

score-ask = 얼마나 아픕니까? 0부터 10까지 말하세요. 0은 아프지 않다는 뜻입니다. 말하기 싫으면 "아니요"라고 말하세요.
score-noted = 10 중에 { $score }라고 적었습니다.
score-none = 알겠습니다. 숫자를 적지 않습니다.

next-reading = 조언 다음에는 운동이 있습니다. "운동 시작"이라고 말하세요.
next-exercise = 다음은 운동 { $total }개 중 { $number }번째입니다. "다음 운동"이라고 말하세요.
next-none = 이것이 마지막 운동입니다.
today-nothing = 오늘은 아직 센 운동이 없습니다.
today-done = 오늘 { $sets }세트, 모두 { $repetitions }번 했습니다.
today-pain = 아프다고 { $count }번 말했습니다.

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
   *[hospital] { $hospital } 전화번호는 { $number }입니다.
}
hours-line = 전화는 { $days } { SPELL($opens_hour, rule: "cardinal-native-attributive") } 시 { $opens_minute ->
    [0] {""}
   *[other] { $opens_minute }분
}부터 { SPELL($closes_hour, rule: "cardinal-native-attributive") } 시 { $closes_minute ->
    [0] {""}
   *[other] { $closes_minute }분
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
    [0] 0층(지상층)
   *[other] { $floor }층
}, { $route } 안내선.
route-blue = 파란색
route-red = 빨간색
section-contact = 전화
section-places = 오시는 길
