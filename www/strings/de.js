//! The German words.

/** @type {import("../strings.js").Words} */
export const words = {
    language: "de",
    layers: {
        statements: "Äußerungen",
        people: "Personen",
        organizations: "Organisationen",
        places: "Orte",
        names: "Andere Namen",
        times: "Zeiten",
        numbers: "Zahlen",
        zones: "Teile der Seite",
    },
    legend: "Im Text zeigen",
    article: "Artikel",
    reading: "Der Artikel wird gelesen …",
    found: "{statements} von {speakers}",
    dated: "{known} von {times} bestimmt",
    nothingFound: "In diesem Text wurde keine Äußerung gefunden.",
    statements: "Wer was gesagt hat",
    statementCount: { one: "{count} Äußerung", other: "{count} Äußerungen" },
    speakerCount: { one: "einer Stimme", other: "{count} Stimmen" },
    timeCount: { one: "{count} Zeitangabe", other: "{count} Zeitangaben" },
    unknownSpeaker: "Ungenannt",
    chosen: "Ausgewählt: {speaker}, {kind}. {content}",
    choose: "Eine Äußerung oder einen Namen in den Listen wählen oder im Text anklicken.",
    details: "Die ausgewählte Äußerung",
    previous: "Vorige Äußerung",
    next: "Nächste Äußerung",
    close: "Schließen",
    times: "Wann",
    timesHint: "Zeitangaben nach dem Kalender, vom Erscheinungsdatum aus gerechnet.",
    needsDate: "nur mit Erscheinungsdatum bestimmbar",
    fields: {
        source: "Genannt als",
        cue: "Redeanzeige",
        act: "Art",
        content: "Was gesagt wurde",
        addressee: "Zu wem",
        time: "Wann",
        place: "Wo",
        event: "Anlass",
        via: "Überliefert durch",
        conditions: "Unter der Bedingung",
        within: "Zitiert innerhalb von",
        confidence: "Wie sicher",
    },
    kinds: {
        direct: "wörtliches Zitat",
        indirect: "in den Worten des Artikels",
        mixed: "teils wörtlich",
    },
    acts: {
        speech: "gesagt",
        writing: "geschrieben",
        belief: "gedacht",
        intent: "gewollt",
        feeling: "empfunden",
        perception: "wahrgenommen",
        decree: "verfügt",
        naming: "benannt",
    },
    entities: "Wer und was genannt wird",
    entityDetails: "Wer oder was ausgewählt ist",
    entityChosen: "Ausgewählt: {name}, {mentions} erwähnt.",
    mentionChosen: "{name}, Erwähnung {at} von {count}.",
    mentionCount: { one: "einmal", other: "{count}-mal" },
    previousMention: "Vorige Erwähnung",
    nextMention: "Nächste Erwähnung",
    about: "Alles über {name}",
    types: {
        person: "Person",
        organization: "Organisation",
        gpe: "Staat, Stadt oder Regierung",
        location: "Ort",
        facility: "Gebäude oder Anlage",
        group: "Gruppe",
        agreement: "Abkommen",
        event: "Ereignis",
        product: "Produkt",
        other: "Sonstiges",
    },
    entityFields: {
        type: "Art",
        aliases: "Auch genannt",
        titles: "Ämter und Titel",
        country: "Land",
        mentions: "Erwähnt",
        says: "Sagt",
        told: "Wird angesprochen",
    },
    negated: "verneint: dem Artikel nach wurde es nicht gesagt",
    zones: {
        headline: "Überschrift",
        dateline: "Ort und Datum",
        body: "Text",
        heading: "Zwischenüberschrift",
        caption: "Bildunterschrift",
        byline: "Verfasser",
        section: "Rubrik",
        tags: "Schlagwörter",
        related: "Andere Artikel",
        boilerplate: "gehört nicht zum Artikel",
    },
    faults: {
        internal:
            "sayso ist bei diesem Text auf einen eigenen Fehler gestoßen und hat neu begonnen. Ein anderer Text wird funktionieren; bitte melden Sie diesen. ({reason})",
        "no-webassembly":
            "Dieser Browser hat kein WebAssembly, oder es ist abgeschaltet. Schalten Sie es ein, oder öffnen Sie die Seite in einem aktuellen Browser.",
        "wasm-unreachable":
            "Ein Teil der Seite, {address}, konnte nicht geladen werden. Prüfen Sie die Verbindung und laden Sie die Seite neu. Bleibt es dabei, muss, wer diese Seite betreibt, die Adresse in connect-src ihrer Content-Security-Policy erlauben.",
        "wasm-missing":
            "Ein Teil der Seite fehlt: Der Server antwortete mit {status} auf {address}. Wer diese Seite betreibt, muss den Ordner „pkg“ neben der Seite hochladen.",
        "wasm-blocked":
            "Die Content-Security-Policy dieser Seite verbietet WebAssembly. Wer sie betreibt, muss 'wasm-unsafe-eval' in script-src aufnehmen.",
        "wasm-type":
            "Der Server lieferte {address} als „{type}“, und was kam, ist kein WebAssembly. Wer die Seite betreibt, muss diese Datei unverändert ausliefern, mit dem Typ application/wasm.",
        "wasm-broken": "Die Datei {address} ist beschädigt. Wer die Seite betreibt, muss sie neu hochladen. ({reason})",
        "worker-refused":
            "Der Browser hat den Worker nicht gestartet, in dem der Artikel gelesen wird. Öffnen Sie die Seite in einem aktuellen Browser, und nicht in einem privaten oder eingeschränkten Modus. ({reason})",
        "worker-blocked":
            "Die Content-Security-Policy dieser Seite verbietet den Worker, in dem der Artikel gelesen wird. Wer die Seite betreibt, muss {source} in ihrem worker-src erlauben.",
        "worker-foreign":
            "Der Worker, der den Artikel liest, kommt von einer anderen Seite, {address}, und ist nicht gestartet oder abgebrochen. Prüfen Sie die Verbindung, und laden Sie die Seite neu. Bleibt es dabei, muss, wer diese Seite betreibt, {origin} in script-src, worker-src und connect-src ihrer Content-Security-Policy erlauben, und {origin} muss seine Dateien als JavaScript und mit Access-Control-Allow-Origin ausliefern. {reason}",
        "worker-failed":
            "Der Worker, der den Artikel liest, ist nicht gestartet oder abgebrochen. Prüfen Sie die Verbindung, und laden Sie die Seite neu. Bleibt es dabei, muss, wer die Seite betreibt, dafür sorgen, dass {address} und der Ordner „pkg“ da sind, als JavaScript ausgeliefert werden und von worker-src erlaubt sind. {reason}",
        "source-missing":
            "Der Artikel konnte nicht von {address} geladen werden ({reason}). Prüfen Sie die Adresse im Attribut „src“.",
        "host-missing":
            "Auf dieser Seite gibt es kein Element „{selector}“, das markiert werden könnte. Prüfen Sie das Attribut „for“.",
        "text-too-long": "Der Text ist zu lang, um auf einmal gelesen zu werden. Teilen Sie ihn in seine Artikel.",
        "invalid-date":
            "Das Erscheinungsdatum ist kein Tag des Kalenders. Schreiben Sie es als JJJJ-MM-TT, etwa 2020-02-17.",
        "seeds-missing":
            "Die mitgelieferten Artikel konnten nicht geladen werden ({reason}). Fügen Sie einen eigenen ein, oder laden Sie die Seite neu.",
    },
};
