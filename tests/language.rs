//! A text in another language than English is told from an English one, and nothing is looked for in it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use sayso::annotation::WarningCode;
use sayso::{Options, annotate};

/// Prose in other languages and their names; none where two are alike.
const FOREIGN: [(&str, &str); 24] = [
    (
        "German",
        "Der Minister sagte am Montag, dass die Regierung nicht mit der Opposition über den Haushalt sprechen werde. „Wir haben es oft genug versucht“, erklärte er nach der Sitzung.",
    ),
    (
        "Dutch",
        "De minister zei maandag dat de regering niet met de oppositie over de begroting zal praten. ‘We hebben het vaak genoeg geprobeerd’, zei hij na de vergadering.",
    ),
    (
        "French",
        "Le ministre a déclaré lundi que le gouvernement ne parlerait pas du budget avec l’opposition. « Nous avons assez essayé », a-t-il dit après la séance.",
    ),
    (
        "Spanish",
        "El ministro dijo el lunes que el gobierno no hablará con la oposición sobre el presupuesto. «Lo hemos intentado bastante», afirmó después de la reunión.",
    ),
    (
        "Portuguese",
        "O ministro disse na segunda-feira que o governo não vai falar com a oposição sobre o orçamento. “Já tentamos muito”, afirmou ele depois da reunião.",
    ),
    (
        "Italian",
        "Il ministro ha detto lunedì che il governo non parlerà con l’opposizione del bilancio. «Abbiamo provato abbastanza», ha spiegato dopo la riunione con i sindacati.",
    ),
    (
        "Romanian",
        "Ministrul a spus luni că guvernul nu va vorbi cu opoziția despre buget. „Am încercat destul”, a declarat el după ședința de la palat.",
    ),
    (
        "Swedish",
        "Ministern sade på måndagen att regeringen inte kommer att tala med oppositionen om budgeten. ”Vi har försökt nog”, sade han efter mötet.",
    ),
    (
        "Finnish",
        "Ministeri sanoi maanantaina, että hallitus ei aio puhua opposition kanssa budjetista. ”Olemme yrittäneet jo tarpeeksi”, hän sanoi kokouksen jälkeen, mutta ei kertonut, mitä nyt tapahtuu.",
    ),
    (
        "Polish",
        "Minister powiedział w poniedziałek, że rząd nie będzie rozmawiał z opozycją o budżecie. „Próbowaliśmy już dość”, stwierdził po posiedzeniu, które trwało do nocy.",
    ),
    (
        "Czech",
        "Ministr v pondělí řekl, že vláda nebude s opozicí o rozpočtu jednat. „Zkoušeli jsme to dost,“ uvedl po schůzi, která se konala až do noci.",
    ),
    (
        "Hungarian",
        "A miniszter hétfőn azt mondta, hogy a kormány nem fog beszélni az ellenzékkel a költségvetésről. „Már eleget próbáltuk” – tette hozzá az ülés után.",
    ),
    (
        "Turkish",
        "Bakan pazartesi günü hükümetin bütçe için muhalefet ile konuşmayacağını söyledi. “Çok denedik ama olmadı” dedi ve bu konuda daha fazla soru kabul etmedi.",
    ),
    (
        "Indonesian",
        "Menteri mengatakan pada hari Senin bahwa pemerintah tidak akan berbicara dengan oposisi tentang anggaran. “Kami sudah cukup mencoba,” kata dia setelah rapat itu.",
    ),
    (
        "Russian",
        "Министр заявил в понедельник, что правительство не будет говорить с оппозицией о бюджете. «Мы уже достаточно пытались», — сказал он после заседания.",
    ),
    (
        "Ukrainian",
        "Міністр заявив у понеділок, що уряд не буде говорити з опозицією про бюджет. «Ми вже достатньо намагалися», — сказав він після засідання, яке було закритим.",
    ),
    (
        "Arabic",
        "قال الوزير يوم الاثنين إن الحكومة لن تتحدث مع المعارضة عن الميزانية. وأضاف بعد الاجتماع: «لقد حاولنا ما يكفي في هذا الشأن».",
    ),
    (
        "Persian",
        "وزیر روز دوشنبه گفت که دولت با مخالفان درباره بودجه گفتگو نخواهد کرد. او پس از جلسه گفت: «ما به اندازه کافی تلاش کرده‌ایم و این را همه می‌دانند.»",
    ),
    (
        "Hebrew",
        "השר אמר ביום שני כי הממשלה לא תדבר עם האופוזיציה על התקציב. ״ניסינו מספיק״, אמר אחרי הישיבה שנמשכה עד הלילה בירושלים.",
    ),
    (
        "Greek",
        "Ο υπουργός δήλωσε τη Δευτέρα ότι η κυβέρνηση δεν θα μιλήσει με την αντιπολίτευση για τον προϋπολογισμό. «Προσπαθήσαμε αρκετά», είπε.",
    ),
    ("Hindi", "मंत्री ने सोमवार को कहा कि सरकार बजट पर विपक्ष से बात नहीं करेगी। उन्होंने बैठक के बाद कहा, “हमने काफी कोशिश की है।”"),
    (
        "Chinese",
        "部长星期一表示，政府不会与反对派讨论预算问题。他在会议结束后说：“我们已经尝试得够多了，现在应该由议会作出决定。”",
    ),
    (
        "Japanese",
        "大臣は月曜日、政府が予算について野党と話し合うことはないと述べた。会議の後、「もう十分に試した」と語った。",
    ),
    (
        "Korean",
        "장관은 월요일 정부가 예산에 대해 야당과 이야기하지 않을 것이라고 말했다. 그는 회의 후 “우리는 충분히 노력했다”고 밝혔다. 야당은 이에 대해 아직 입장을 내지 않았다.",
    ),
];

/// Prose that is read: English with much in it that is not, and what is too short to tell.
const READ: [&str; 9] = [
    "The minister spoke on Monday.",
    "Der Minister sprach.",
    "وزیر روز دوشنبه گفت",
    "The minister said on Monday that there would be no talks. “Wir haben es oft genug versucht, und die Regierung wird mit der Opposition nicht über den Haushalt sprechen, denn das hat noch nie etwas gebracht, und es ist auch nicht zu erwarten, dass sich das nach der Wahl ändert”, he told reporters.",
    "In a message on Monday, the minister wrote to the people of the city in Persian:\n\n«وزیر روز دوشنبه گفت که دولت با مخالفان درباره بودجه گفتگو نخواهد کرد. او پس از جلسه گفت ما به اندازه کافی تلاش کرده‌ایم و این را همه می‌دانند. دولت به کار خود ادامه خواهد داد و مردم باید بدانند که ما در کنار آن ها هستیم و خواهیم بود.»\n\nHe did not say when the talks would be held.",
    "The spokesman replied in Arabic: «قال الوزير يوم الاثنين إن الحكومة لن تتحدث مع المعارضة عن الميزانية، وأضاف بعد الاجتماع: لقد حاولنا ما يكفي في هذا الشأن»",
    "Osasuna 2 Getafe 1; Levante 0 Alavés 0; Sevilla 3 Betis 3; Valencia 1 Real Sociedad 1; Rayo Vallecano 2 Celta de Vigo 0; Mallorca 1 Las Palmas 1; Girona 4 Leganés 0; Espanyol 1 Villarreal 2",
    "Milk 2 cups, flour 3 cups, sugar 1 cup, butter 100 g, eggs 4, salt 1 pinch, vanilla 2 drops, lemon 1 half, almonds 50 g, raisins 50 g, yeast 20 g, cinnamon 1 teaspoon",
    "LONDON: Shares fell. Oil rose. Gold fell. Banks lost ground. Miners gained. Airlines fell sharply. Retailers rose slightly. Insurers fell. Carmakers gained ground. Traders blamed rates.",
];

#[test]
fn other_languages_are_told_from_english() {
    for (name, text) in FOREIGN {
        let annotation = annotate(text, &Options { tokens: true, ..Options::default() }).unwrap();
        let codes: Vec<_> = annotation.warnings.iter().map(|warning| warning.code).collect();
        assert_eq!(codes, [WarningCode::OtherLanguage], "{name}");
        let warning = &annotation.warnings[0];
        assert!(warning.message.contains(name), "{name}: {}", warning.message);
        assert!(!annotation.zones.is_empty() && !annotation.sentences.is_empty());
        assert!(annotation.tokens.unwrap().iter().all(|token| token.upos == "_" && token.head == -1), "{name}");
        assert!(annotation.statements.is_empty() && annotation.mentions.is_empty() && annotation.times.is_empty());
    }
}

#[test]
fn languages_that_are_much_alike_or_not_known_have_no_name() {
    let danish = "Ministeren sagde mandag, at regeringen ikke vil tale med oppositionen om budgettet. Det er for sent, og \
        vi har ikke mere tid, var ordene fra ham.";
    let welsh = "Dywedodd y gweinidog ddydd Llun na fydd y llywodraeth yn siarad gyda'r wrthblaid am y gyllideb. \
        Ychwanegodd fod pawb wedi ceisio digon yn barod, ac nad oedd dim byd arall i'w ddweud cyn yr etholiad fis nesaf, \
        pan fydd y bobl yn penderfynu pwy sydd i arwain y wlad. \
        Roedd y cyfarfod wedi para am dair awr, ond ni ddywedodd neb beth oedd wedi digwydd yno.";
    for text in [danish, welsh] {
        let warnings = annotate(text, &Options::default()).unwrap().warnings;
        assert_eq!(
            warnings.iter().map(|warning| warning.code).collect::<Vec<_>>(),
            [WarningCode::OtherLanguage],
            "{text}"
        );
    }
}

#[test]
fn what_is_english_in_part_or_too_short_to_tell_is_read() {
    for text in READ {
        let warnings = annotate(text, &Options::default()).unwrap().warnings;
        assert!(warnings.iter().all(|warning| warning.code != WarningCode::OtherLanguage), "{text}: {warnings:?}");
    }
}
