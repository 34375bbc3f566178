# What the app says in Turkish: short, plain sentences with "siz" for somebody who lies in bed and listens.
# No ending hangs on a number or a name put in: its vowels would have to agree with how it is spoken.

greeting = Merhaba. Size { $hospital } hastanesinin tavsiye sayfasını okuyorum ve egzersizlerinizi sizinle birlikte sayıyorum. Kendim tavsiye vermiyorum. "tavsiyeleri oku" ya da "egzersizlere başla" deyin. İstediğiniz zaman "dur" diyebilirsiniz.
goodbye = Hoşça kalın. Geçmiş olsun.

origin-machine = Bu metni bir bilgisayar çevirdi. Hiç kimse kontrol etmedi.
origin-author = Bu çeviri sayfayla birlikte geldi. Hiçbir sağlık uzmanı kontrol etmedi.
origin-reviewed = Bu çeviriyi bir insan kontrol etti.
origin-reviewed-by = Bu çeviriyi { $reviewer } kontrol etti. Tarih: { $date }.
origin-none = Bu sayfayı çeviremiyorum. Aslını okuyorum.
notice-doubtful = Bu cümlenin çevirisi güvenilir değil. Aslı şöyle:
notice-may-be-wrong = Bu çeviri yanlış olabilir:
doubt = { $about ->
    [number] İçindeki bir sayı, bir saat veya bir ad yanlış olabilir.
    [negation] Bir olumsuzluk eksik ya da fazla olabilir.
    [side] Bir taraf veya vücudun bir bölümü yanlış olabilir.
    [part] Bir şey eksik ya da fazla olabilir.
    [untranslated] Bir bölümü çevrilmedi.
   *[meaning] Cümle başka bir anlama geliyor olabilir.
}
doubtful-on = Bundan sonra yanlış olabilecek çevirileri de okuyorum ve her seferinde söylüyorum.
doubtful-off = Bundan sonra çeviri yanlış olabilecekse cümlenin aslını okuyorum.

stopped = Durdum.
stopped-reading = Durdum. Devamını dinlemek için "devam et" deyin.
stopped-exercise = Durdum. "devam et", "hazırım" ya da "atla" deyin.
stopped-counting = { $count ->
    [0] Durdum. Başlamak istediğinizde "devam et" deyin.
   *[other] Durdum. Şimdiye kadar { $count } oldu. İstediğinizde "devam et" deyin.
}
paused = Bekliyorum. İstediğinizde "devam et" deyin.
paused-counting = { $count ->
    [0] Bekliyorum. İstediğinizde "devam et" deyin.
   *[other] Bekliyorum. Şimdiye kadar { $count } oldu. İstediğinizde "devam et" deyin.
}
advice-over = Tavsiyeler bu kadardı. Egzersizler için "egzersizlere başla" deyin.

exercise-title = { $number ->
    [1] Birinci
    [2] İkinci
    [3] Üçüncü
    [4] Dördüncü
    [5] Beşinci
   *[other] { SPELL($number, rule: "ordinal") }
} egzersiz. Toplam { $total } egzersiz var.
each-side-counts = Sırayla sağ ve sol: her kaldırış bir sayılır.
pair-counts = Sağ ve sol birlikte bir sayılır.
# a dose of the physiotherapist's plan, which is another one than the page's sentence says
plan-dose = { $rhythm ->
    [hour] Planınızda farklı yazıyor: her saat { $count } tekrar.
   *[day] { $times ->
        [one] Planınızda farklı yazıyor: günde bir kez, { $count } tekrar.
       *[other] Planınızda farklı yazıyor: günde { $times } kez, her seferinde { $count } tekrar.
    }
}
exercise-off = Planınızda { SPELL($number, rule: "ordinal") } egzersiz yok.
exercises-all-off = Planınızda hiç egzersiz yok.
say-ready = Rahat bir şekilde uzandığınızda "hazırım" deyin.
exercises-left = { $count ->
    [0] Bu son egzersiz.
    [one] Bundan sonra bir egzersiz daha var.
   *[other] Bundan sonra { $count } egzersiz daha var.
}
exercises-over = Bütün egzersizler bitti. Elinize sağlık.
offer-next = Sıradakine geçmek için "sonraki egzersiz" deyin. Bunu bir kez daha yapmak için "tekrar" deyin.
offer-last = Bu son egzersizdi. Bir kez daha yapmak için "tekrar" deyin.

count-begin = { $count ->
    [one] Yüksek sesle sayın. Bir kez yapın. Başlayın.
   *[other] Yaptıkça yüksek sesle sayın, { $count } olana kadar. Başlayın.
}
count-resume = Şimdiye kadar { $count } oldu. Saymaya devam edin.
count-waiting = { $count ->
    [0] Sizi dinliyorum. İstediğinizde başlayın.
   *[other] Şimdiye kadar { $count } oldu. Devam edelim mi? Acelemiz yok.
}
# number is a word, so no ending hangs on it
count-missed = Şunu da yaptınız mı: { $number }?
count-now = { $count ->
    [0] Henüz başlamadık.
   *[other] Şimdiye kadar { $count } oldu. Hedef { $target }.
}
count-left = { $count ->
    [0] Hiç kalmadı.
    [one] Bir tane kaldı.
   *[other] { $count } tane kaldı.
}
count-complete = { $count ->
    [one] Bir tane oldu. Çok güzel.
   *[other] { $count } tane oldu. Çok güzel.
}
count-done = { $count ->
    [0] Bu egzersizi henüz hiç saymadınız.
   *[other] Bu egzersizi { $count } kez yaptınız.
}
count-enough = { $count ->
    [0] Peki, bu sefer yapmıyoruz.
   *[other] Peki. { $target } tekrarın { $count } tanesini yaptınız.
}

# who counts: patient, sound, app, silence
way = { $way ->
    [patient] Siz sayın, ben takip ediyorum.
    [sound] Her kısa ses bir sayılır.
    [app] Ben sayıyorum, siz benimle birlikte yapın.
   *[silence] Siz içinizden sayın.
}
answer-with = { $answer ->
    [tone] Kısa bir sinyal sesiyle cevap veriyorum.
   *[number] Sayıyı söylüyorum.
}
sound-begin = { $count ->
    [one] Yaparken kısa bir ses çıkarın, örneğin "hop". Bir kez yapın. Başlayın.
   *[other] Her yaptığınızda kısa bir ses çıkarın, örneğin "hop". Toplam { $count } kez yapın. Başlayın.
}
sound-resume = Şimdiye kadar { $count } oldu. Kısa seslerle devam edin.
sound-waiting = { $count ->
    [0] Sizi dinliyorum. İstediğinizde başlayın.
   *[other] Şimdiye kadar { $count } oldu. Acele etmeyin.
}
pace-begin = { $count ->
    [one] Ben bir kez sayıyorum. Siz benimle birlikte yapın. "bekle", "yavaş" ve "hızlı" diyebilirsiniz.
   *[other] { $count } olana kadar ben sayıyorum. Siz benimle birlikte yapın. "bekle", "yavaş" ve "hızlı" diyebilirsiniz.
}
pace-resume = Şimdiye kadar { $count } oldu. Saymaya devam ediyorum.
beat-side = { $number }, { $side ->
    [left] sol
   *[right] sağ
}
beat-pair = { $number }, sol ve sağ
hold = Öyle kalın.
hold-over = Şimdi gevşeyin.
silence-begin = { $count ->
    [one] Sessizce bir kez yapın. Sonra "bitti" deyin.
   *[other] Sessizce { $count } kez yapın. Sonra "bitti" deyin.
}
silence-resume = Şimdiye kadar { $count } oldu. Sessizce devam edin, sonra "bitti" deyin.
silence-ask = Toplam kaç kez yaptınız? İsterseniz "söylemek istemiyorum" diyebilirsiniz.
silence-noted = { $count ->
    [0] Peki, bu sefer yapmıyoruz.
   *[other] Not ettim: { $count }. Sizin hedefiniz { $target }.
}
silence-none = Peki, sayı not etmiyorum.
unfinished-ask = Geçen sefer { SPELL($number, rule: "ordinal") } egzersizde kaldık. { $target } tekrarın { $count } tanesini yapmıştınız. Devam edelim mi?

pain-noted = Durdum. Ağrınız olduğunu not ettim. Sayfada şöyle yazıyor:
pain-options = İstediğiniz kadar dinlenebilirsiniz. "devam et", "atla" ya da "fizyoterapiyi ara" da diyebilirsiniz.

call-whom = { $contact ->
    [physiotherapy] { $hospital } hastanesinin fizyoterapi bölümünü arayabilirim.
    [neurosurgery] { $hospital } hastanesinin beyin ve sinir cerrahisi bölümünü arayabilirim.
   *[hospital] { $hospital } hastanesini arayabilirim.
} Numara: { $number }.
call-whom-carer = Şu kişiyi arayabilirim: { $name }. Numara: { $number }.
# hours are 0 to 23; minutes 0 are not said
call-open = Şu anda telefonlara cevap veriliyor: saat { SPELL($hour) }{ $minute ->
    [0] {""}
   *[other] {" "}{ SPELL($minute) }
} olana kadar.
call-closing = { $minutes ->
    [one] Telefonlara yalnızca bir dakika daha cevap verilir.
   *[other] Telefonlara yalnızca { $minutes } dakika daha cevap verilir.
}
call-closed = Şu anda telefonlara cevap verilmiyor. Sayfada şöyle yazıyor:
call-holiday = Bugün resmi tatil. Telefonlara cevap verilmeyebilir. Sayfada şöyle yazıyor:
call-opens = Telefonlara yeniden { $day ->
    [today] bugün
    [tomorrow] yarın, { $weekday } günü,
   *[later] { $weekday } günü
} saat { SPELL($hour) }{ $minute ->
    [0] {""}
   *[other] {" "}{ SPELL($minute) }
} itibarıyla cevap verilir.
call-ask = Arayayım mı? Evet ya da hayır deyin.
call-ask-closed = Yine de arayayım mı? Evet ya da hayır deyin.
call-declined = Aramıyorum.
call-now = { $contact ->
    [physiotherapy] Fizyoterapi bölümünü arıyorum.
    [neurosurgery] Beyin ve sinir cerrahisi bölümünü arıyorum.
   *[hospital] Hastaneyi arıyorum.
}
call-now-carer = Şu kişiyi arıyorum: { $name }.
call-ringing = Telefon çalıyor. Aramayı bitirmek için "aramayı bitir" deyin.
call-over = Arama bitti. İstediğinizde "devam et" deyin.
call-lost = Bağlantı koptu. Arama bitti.
call-busy = Hat meşgul. Şu anda kimse cevap veremiyor.
call-no-answer = Cevap veren yok.
call-refused = Telefon hizmeti bu aramayı bağlamıyor. Lütfen kendiniz arayın ya da birinden rica edin.
call-wrong-number = Telefon hizmeti bu numarayı tanımıyor. Lütfen kendiniz arayın ya da birinden rica edin.
call-wrong-password = Telefon hizmeti bu bilgisayarın şifresini kabul etmiyor. Lütfen bunu kuran kişiye söyleyin. Lütfen kendiniz arayın ya da birinden rica edin.
call-unreachable = Telefon hizmetine ulaşamıyorum. Lütfen kendiniz arayın ya da birinden rica edin.
call-in-pain = Ağrınız olduğunu not ettim. Aramaya devam ediyorum.
call-handed-over = Numarayı bu bilgisayarın telefon programına verdim. Şimdi sizi dinlemiyorum. Görüşmeden sonra "uyan" deyin.
call-unavailable = Bu bilgisayar telefon edemiyor. Lütfen kendiniz arayın ya da birinden rica edin.
call-failed = Arama olmadı. Lütfen kendiniz arayın ya da birinden rica edin.
call-number = Numara şu: { $number }
call-number-again = Bir daha söylüyorum: { $number }
call-unknown = Bu sayfada bunun için bir numara yok.
call-instead = Bu sayfada bunun için bir numara yok, ama başka bir numara var.

# language-xx and tongue-xx are the same: Turkish puts the bare name into both
language-confirm = { $language } konuşayım mı? Evet ya da hayır deyin.
language-declined = Peki, Türkçe devam ediyoruz.
language-changed = Bundan sonra Türkçe konuşuyorum.
language-same = Zaten Türkçe konuşuyorum.
language-missing = Bu dili henüz konuşamıyorum.
language-en = İngilizce
language-nl = Hollandaca
language-pt = Portekizce
language-de = Almanca
language-fr = Fransızca
language-es = İspanyolca
language-pl = Lehçe
language-tr = Türkçe
language-ar = Arapça
language-uk = Ukraynaca
language-ko = Korece
tongue-en = İngilizce
tongue-nl = Hollandaca
tongue-pt = Portekizce
tongue-de = Almanca
tongue-fr = Fransızca
tongue-es = İspanyolca
tongue-pl = Lehçe
tongue-tr = Türkçe
tongue-ar = Arapça
tongue-uk = Ukraynaca
tongue-ko = Korece
reading-confirm = Sayfanın dili şu olacak: { $language }. Doğru mu? Evet ya da hayır deyin.
reading-changed = Sayfayı bundan sonra şu dilde okuyorum: { $language }.
original-on = Bundan sonra metnin aslını okuyorum.
original-same = Sayfa zaten sizin dilinizde.
both-on = Bundan sonra her cümleyi iki kez okuyorum: önce aslını, sonra çevirisini.
translation-on = Bundan sonra çeviriyi okuyorum.
dutch-missing = Bunu burada Hollandacaya çeviremiyorum.

# the first start: each language says this line in its own words
choose = Türkçe için şunu söyleyin: Türkçe.
practice-begin = Bir dakika alıştırma yapalım. Geçmek için "atla" deyin.
practice-stop = Şimdi konuşacağım. Sözümü kesin: "dur" deyin.
practice-talk = Konuşuyorum, konuşuyorum. Siz rahatça uzanıyorsunuz. Ben konuşmaya devam ediyorum, siz sözümü istediğiniz zaman kesebilirsiniz.
practice-stopped = Güzel. Bu her zaman işe yarar.
practice-next = Şimdi "sonraki" deyin.
practice-count = Şimdi yüksek sesle sayın: bir, iki, üç.
practice-over = Hepsi bu kadardı. "dur", "yardım" ve "acıyor" her zaman işe yarar.
practice-skipped = Peki, alıştırma yapmıyoruz.

louder = Daha yüksek sesle.
softer = Daha kısık sesle.
faster = Daha hızlı.
slower = Daha yavaş.
more-time = Size daha çok zaman veriyorum.
less-time = Artık daha çabuk cevap veriyorum.

learn-begin = Nasıl konuştuğunuzu öğreniyorum: her kelimeyi iki kez söyleyin. Hepsi bu cihazda kalır, ses kaydedilmez. Bitirmek için "dur" deyin.
learn-say = Şunu söyleyin: { $word }.
learn-once-more = Bir kez daha.
learn-unclear = Anlayamadım. Lütfen şunu söyleyin: { $word }.
learn-left-out = Peki, bunu atlıyoruz: { $word }.
learn-stopped = { $count ->
    [0] Durdum. Hiç kelime öğrenmedim.
    [one] Durdum. Bir kelime öğrendim.
   *[other] Durdum. { $count } kelime öğrendim.
}
learn-over = { $count ->
    [0] Hepsi bu kadardı. Hiç kelime öğrenmedim.
    [one] Hepsi bu kadardı. Bir kelime öğrendim. Silmek için "sesimi unut" deyin.
   *[other] Hepsi bu kadardı. { $count } kelime öğrendim. Silmek için "sesimi unut" deyin.
}
voice-unable = Bunu burada yapamıyorum. Bir mikrofon ve her zamanki konuşma tanıma gerekiyor.
forget-confirm = Nasıl konuştuğunuzu unutayım mı? Evet ya da hayır deyin.
forget-declined = Peki, hiçbir şeyi silmiyorum.
forgotten = Nasıl konuştuğunuzu unuttum. Yeniden başlamak için "sesimi öğren" deyin.
forget-failed = Sesinizle ilgili öğrendiklerimi silemedim. Lütfen bunu kuran kişiye söyleyin.

asleep = Şimdi sizi dinlemiyorum. Beni uyandırmak için "uyan" deyin.
awake = Yine dinliyorum.

help = Ben bir uygulamayım, acil çağrı düğmesi değilim. Şimdi yardıma ihtiyacınız varsa yakınınızdaki birine seslenin.
help-carer = { $name } ile telefonda konuşmak için şunu söyleyin: { $phrase }.
help-department = Hastaneye telefon etmek için şunu söyleyin: { $phrase }.
no-alarm = Ben bir uygulamayım, acil çağrı düğmesi değilim. Hemen yardıma ihtiyacınız varsa yakınınızdaki birine seslenin.
you-can-say = Şunları diyebilirsiniz: { $phrases }.
hint = Anlayamadım. Neler diyebileceğinizi öğrenmek için "ne diyebilirim" deyin.
hint-yes-no = Lütfen evet ya da hayır deyin.
hint-number = Lütfen bir sayı söyleyin ya da "söylemek istemiyorum" deyin.
help-offer = Anlayamadım. Şunları diyebilirsiniz: { $phrases }. Ya da sorun: "ne diyebilirim".
nearly-ask = Şunu mu dediniz: { $phrase }?
nearly-no = Peki. Lütfen bir daha söyleyin.
question-page = Sorulara cevap veremiyorum. Sayfada şöyle yazıyor:
question-ask = Sorunuzu sorun.
question-heard = Şunu sordunuz: { $question } Doğru mu? Evet ya da hayır deyin.
question-once-more = O zaman lütfen bir kez daha sorun.
question-unclear = Anlayamadım. Lütfen bir kez daha sorun.
question-given-up = Sorunuzu anlayamıyorum. Daha sonra tekrar denemek için "bir sorum var" deyin.
question-declined = Tamam, soru yok.
question-found = Sayfada şu bölümde şöyle yazıyor:
question-none = Bu sayfada bununla ilgili bir şey bulamıyorum.
bookmark-kept = Burayı aklımda tutuyorum. Buraya dönmek için "yer imime git" deyin.
bookmark-none = Henüz bir yer iminiz yok. Koymak için "burayı hatırla" deyin.
resume-place = Geçen sefer şu bölümde durduk:
resume-ask = Kaldığımız yerden devam edeyim mi? Evet ya da hayır deyin.
resume-declined = Tamam, baştan başlıyoruz.
more-to-say = Daha fazlası için şunu söyleyin: { $phrase }.
section-missing = Bu sayfada böyle bir bölüm yok.

score-ask = Ağrınızın şiddeti sıfırdan ona kadar kaç? Sıfır, hiç ağrı yok demek. İsterseniz "söylemek istemiyorum" diyebilirsiniz.
score-noted = Not ettim: on üzerinden { $score }.
score-none = Peki, sayı not etmiyorum.

exercise-name = { SPELL($number, rule: "ordinal") } egzersiz
day-due = Şimdi yapılacaklar: { $exercises }.
day-following = Şimdi yapılacak egzersiz yok. Sonraki egzersizin saati: { $time }.
day-nothing = Şimdi yapılacak egzersiz yok.
# done and left are sets of one exercise, today
day-exercise = { SPELL($number, rule: "ordinal") } egzersiz: { $done ->
    [0] bugün yapılmadı
    [one] bugün bir kez yapıldı
   *[other] bugün { $done } kez yapıldı
}, { $left ->
    [0] kalan yok.
    [one] bir kez kaldı.
   *[other] { $left } kez kaldı.
}
surgery-unknown = Ameliyatınızın ne zaman olduğunu bilmiyorum. Bunu kuran kişi bana söyleyebilir.
applies-since = { $date } tarihindeki ameliyatınızın üzerinden { $unit ->
    [hours] { $number ->
        [one] bir saat
       *[other] { $number } saat
    }
    [days] { $number ->
        [one] bir gün
       *[other] { $number } gün
    }
    [weeks] { $number ->
        [one] bir hafta
       *[other] { $number } hafta
    }
   *[months] { $number ->
        [one] bir ay
       *[other] { $number } ay
    }
} geçti.
applies-date = Bana söylenen ameliyat tarihiniz: { $date }.
applies-page = Sayfada bu dönem için şöyle yazıyor:
applies-none = Sayfada yalnızca bu döneme ait bir şey yazmıyor.
erase-confirm = Günlüğünüzü, yaptığınız her şeyle birlikte sileyim mi? Evet ya da hayır deyin.
erase-declined = Peki, hiçbir şeyi silmiyorum.
erased = Günlüğünüz silindi.
erase-failed = Günlüğünüzü silemedim. Lütfen bunu kuran kişiye söyleyin.

next-reading = Tavsiyelerden sonra egzersizler var. "egzersizlere başla" deyin.
next-exercise = Sırada { SPELL($number, rule: "ordinal") } egzersiz var. Toplam { $total } egzersiz var. "sonraki egzersiz" deyin.
next-none = Bu son egzersiz.
today-nothing = Bugün henüz hiç egzersiz saymadınız.
today-done = { $sets ->
    [one] Bugün bir set yaptınız, toplam { $repetitions } tekrar.
   *[other] Bugün { $sets } set yaptınız, toplam { $repetitions } tekrar.
}
today-pain = { $count ->
    [one] Bana bir kez ağrınız olduğunu söylediniz.
   *[other] Bana { $count } kez ağrınız olduğunu söylediniz.
}
# spoken by the desktop's timer, without a session; numbers is "1", "1 ve 2" or "1, 2 ve 3"
remind-due = { $count ->
    [one] { $numbers } numaralı egzersizin zamanı geldi.
   *[other] { $numbers } numaralı egzersizlerin zamanı geldi.
} { $left ->
    [one] Bugün bir set kaldı.
   *[other] Bugün { $left } set kaldı.
}

place-start = Henüz hiçbir şey okunmadı. "tavsiyeleri oku" deyin.
place-reading = Bu bölümde { $total } cümle var. Şimdi { SPELL($number, rule: "ordinal") } cümledeyiz:
place-exercise = Şimdi { SPELL($number, rule: "ordinal") } egzersizdeyiz. Toplam { $total } egzersiz var.

lost-microphone = Sizi duyamıyorum: mikrofon yok. Geri gelene kadar bekliyorum.
back-microphone = Sizi yeniden duyuyorum.
lost-loudspeaker = Hoparlör yok.
back-loudspeaker = Hoparlör geri geldi.
diary-failed = Günlüğe yazamıyorum: belki disk dolu. Devam edebiliriz, ama kaydedilmiyor.

contact-line = { $contact ->
    [physiotherapy] { $hospital } hastanesinin fizyoterapi bölümüne şu numaradan ulaşabilirsiniz: { $number }.
    [neurosurgery] { $hospital } hastanesinin beyin ve sinir cerrahisi bölümüne şu numaradan ulaşabilirsiniz: { $number }.
   *[hospital] { $hospital } hastanesine şu numaradan ulaşabilirsiniz: { $number }.
}
# put into translated sentences of the page, in the form of a dictionary
department-physiotherapy = fizyoterapi bölümü
department-neurosurgery = beyin ve sinir cerrahisi bölümü
# hours are 0 to 23; minutes 0 are not said
hours-line = Telefonlara { $days }, saat { SPELL($opens_hour) }{ $opens_minute ->
    [0] {""}
   *[other] {" "}{ SPELL($opens_minute) }
} ile { SPELL($closes_hour) }{ $closes_minute ->
    [0] {""}
   *[other] {" "}{ SPELL($closes_minute) }
} arasında cevap verilir.
days-weekdays = hafta içi her gün
day-monday = pazartesi
day-tuesday = salı
day-wednesday = çarşamba
day-thursday = perşembe
day-friday = cuma
day-saturday = cumartesi
day-sunday = pazar
place-line = { $name }. { $street } { $number }, { $postcode } { $town }. { $floor ->
    [0] Zemin kat
   *[other] Kat { $floor }
}, rota: { $route }.
route-blue = mavi
route-red = kırmızı
spelled = { $name }: { $letters }.
spell-nothing = Burada harf harf söyleyebileceğim bir ad yok.
section-contact = Telefon
section-places = Bizi nerede bulabilirsiniz
