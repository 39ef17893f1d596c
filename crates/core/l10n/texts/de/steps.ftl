# Schritte und Maßnahmen: die Leiter, was sie belegt, was hilft.

nav-way = Ausweg

steps-page = Schritte
steps-lead = { $done ->
        [one] { $done } von { $all } Schritten zu mehr Unabhängigkeit ist belegt.
       *[other] { $done } von { $all } Schritten zu mehr Unabhängigkeit sind belegt.
    }
steps-ladder = Alle Schritte
steps-step = Schritt
steps-state = Stand
steps-shows = Was ihn belegt
steps-done = belegt
steps-open = offen
steps-enough = genügt:
steps-not-enough = genügt noch nicht:
steps-nothing = Noch kein Nachweis.
steps-next = Der nächste Schritt
steps-needs-evidence = Diesen Schritt zeigen die Daten nicht. Fügen Sie unten einen Nachweis hinzu.
steps-note = Wo die Daten einen Schritt zeigen können, entscheiden sie; ein Nachweis steht dann daneben. Die Schwelle von 80 % ist unsere Festlegung. Ohne Beleg gilt kein Schritt als getan.
steps-evidence-incomplete = zählt noch nicht: Fundstelle, Tag oder verantwortliche Stelle fehlen
steps-text-mandate = Rat oder Verwaltungsleitung beschließen, dass und wie weit Sie unabhängiger werden wollen.
steps-text-inventory = Sie wissen, welche Anwendungen es gibt und wer sie herstellt, betreibt und liefert.
steps-text-judge = Sie wissen, wie kritisch etwas ist und wo Sie eine Wahl haben.
steps-text-prioritise = Sie wissen, was zuerst kommt: was Leistungen trägt und wann Verträge enden.
steps-text-minimum-rules = Jeder neue Vertrag hält ein, was für alle gilt.
steps-text-pilots = Sie haben etwas im Kleinen erprobt und wissen, was es gekostet hat.
steps-text-roles = Es ist klar, welche Stelle wofür zuständig ist.
steps-text-join-forces = Sie gehen etwas mit anderen zusammen an.
steps-text-give-back = Andere können nutzen, was Sie haben, und Sie berichten jedes Jahr.
steps-test-decided = { $of ->
        [0] Es gibt noch kein beschlossenes Leitbild.
       *[other] { $good } von { $of } { $of ->
            [one] Leitbild ist
           *[other] Leitbildern sind
        } mit Gremium, Tag und Fundstelle beschlossen.
    }
steps-test-makers = Hersteller bekannt bei { $good } von { $of } Anwendungen (nötig { $least } %)
steps-test-operators = Betreiber bekannt bei { $good } von { $of } Anwendungen (nötig { $least } %)
steps-test-contracts = laufender Vertrag erfasst bei { $good } von { $of } Anwendungen (nötig { $least } %)
steps-test-protection = Schutzbedarf der Verfügbarkeit bekannt bei { $good } von { $of } Leistungen (nötig { $least } %)
steps-test-choice = Wahlfreiheit bekannt bei { $good } von { $of } Anwendungen (nötig { $least } %)
steps-test-causes = andere Hersteller und Anpassbarkeit geklärt bei { $good } von { $of } Anwendungen (nötig { $least } %)
steps-test-needs = benötigte Anwendungen erfasst bei { $good } von { $of } Leistungen (nötig { $least } %)
steps-test-ends = mögliches Ende bekannt bei { $good } von { $of } laufenden Verträgen (nötig { $least } %)
steps-test-chosen = { $good ->
        [0] Es sind noch keine Regeln gewählt.
        [one] Eine Regel ist gewählt.
       *[other] { $good } Regeln sind gewählt.
    }
steps-test-new-contracts = Regel für neue Verträge: { $of ->
        [0] noch kein Vertrag, für den sie gilt, oder nicht in Kraft
       *[other] { $good } von { $of } eingehalten oder befristet ausgenommen
    }
steps-test-application-units = zuständige Stelle bekannt bei { $good } von { $of } Anwendungen (nötig { $least } %)
steps-test-service-units = zuständige Stelle bekannt bei { $good } von { $of } Leistungen (nötig { $least } %)
steps-way-frame = Zum Leitbild
steps-way-deadlines = Zu den Fristen
steps-way-inventory = Zu den Anwendungen
steps-way-units = Fachämter fragen
steps-way-rule = Zur Regel für neue Verträge
steps-way-pilots = Wie eine Erprobung gelingt
steps-way-together = Was gemeinsam geht
steps-way-publish = Wie Veröffentlichen gelingt
steps-form = Nachweis hinzufügen
steps-form-step-hint = Welchen Schritt er belegt.
steps-form-name = Nachweis
steps-form-name-hint = Was es ist, etwa „Bericht über die Erprobung“.
steps-form-reference = Fundstelle
steps-form-reference-hint = Adresse, Aktenzeichen oder Prüfsumme einer Datei.
steps-form-on = Vom
steps-form-on-hint = Der Tag, von dem er ist, wie 31.12.2026.
steps-form-by = Verantwortlich
steps-form-by-hint = Gremium oder Funktion, keine Person.
steps-form-go = Nachweis hinzufügen
steps-wrong-incomplete = Ein Nachweis braucht einen Namen, eine Fundstelle und eine verantwortliche Stelle.
steps-wrong-future = Ein Nachweis kann nicht aus der Zukunft sein.
steps-wrong-step = Wählen Sie einen Schritt.
steps-wrong-day = Das ist kein Tag; schreiben Sie ihn wie 31.12.2026.
history-did-evidence-added = Nachweis hinzugefügt

measures-page = Maßnahmen
measures-lead = { $count } Maßnahmen, die unabhängiger machen. Nicht jede ist ein Wechsel, und nicht jede passt überall.
measures-lead-stay = Keine Alternative bekannt? Diese { $count } Maßnahmen helfen auch dann.
measures-lead-rule = { $count } Maßnahmen helfen bei Abweichungen von: { $rule }
measures-no-alternative = Keine Alternative bekannt? Was dann hilft
measures-all = Alle Maßnahmen
measures-measure = Maßnahme
measures-class = Art
measures-when = Wann sie passt
measures-who = Wer es tut
measures-effort = Aufwand
measures-law = Recht
measures-example = Beispiel
measures-helps = Hilft bei Abweichungen von
measures-others = { $count ->
        [one] Eine Maßnahme anderer Art bei denselben Regeln
       *[other] { $count } Maßnahmen anderer Art bei denselben Regeln
    }
measures-source = Quelle: { $source }, Stand { $day }
measures-texts = Texte zum Anpassen
measures-texts-note = Eigener Wortlaut, keine Rechtsberatung. Die Texte nennen keine Produkte.
measures-text-plain = Als Text laden
measures-text-markdown = Als Markdown laden
measure-effort-days = einige Tage
measure-effort-weeks = einige Wochen
measure-effort-months = einige Monate
measure-effort-years = Jahre, mit eigenem Haushaltsansatz
measure-class-switch = Wechsel
measure-class-switch-text = Zu etwas anderem oder zu jemand anderem.
measure-class-contract = Vertragsklausel
measure-class-contract-text = Was vereinbart ist, lässt sich auch durchsetzen.
measure-class-open-format = Offenes Format
measure-class-open-format-text = Was andere lesen können, lässt sich mitnehmen.
measure-class-exit-test = Ausstiegsprobe
measure-class-exit-test-text = Erst die Probe zeigt, ob der Ausstieg gelingt.
measure-class-second-supplier = Zweiter Anbieter
measure-class-second-supplier-text = Jemand, der es auch könnte.
measure-class-common-development = Gemeinsame Entwicklung
measure-class-common-development-text = Was einer allein nicht schafft.
measure-class-escrow = Hinterlegung
measure-class-escrow-text = Was in sicheren Händen liegt, fehlt im Notfall nicht.
measure-class-knowledge = Wissen
measure-class-knowledge-text = Wer es weiß, kann entscheiden.
measure-class-influence = Mitsprache
measure-class-influence-text = Wo wir nicht wählen können, können wir mitreden.
measure-class-makeshift = Ersatzverfahren
measure-class-makeshift-text = Womit am nächsten Morgen weitergearbeitet wird.
