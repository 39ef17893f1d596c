# Leitbild und Abweichungen: Regeln, was sie finden, befristete Ausnahmen.

policy-application-in-use = im Einsatz
policy-application-ours = von uns wählbar
policy-application-highest-need = höchster Schutzbedarf
policy-application-run-by = Betrieb durch
policy-application-made-by = hergestellt von
policy-application-law-outside = Rechtszugriff von außerhalb der EU
policy-application-personal-data = personenbezogene Daten
policy-application-special-data = besondere personenbezogene Daten
policy-application-processing-agreement = Vertrag zur Auftragsverarbeitung
policy-application-successor-planned = Nachfolge geplant
policy-application-known-alternatives = bekannte Alternativen
policy-application-running-contracts = laufende Verträge
policy-service-highest-need = höchster Schutzbedarf
policy-service-needs-recorded = benötigte Anwendungen erfasst
policy-service-operators-known = Betreiber dahinter bekannt
policy-contract-runs = läuft
policy-contract-notice-missed = Kündigungsfrist verstrichen
policy-contract-notice-day = Kündigung spätestens
policy-contract-end-stated = Ende bekannt
policy-contract-bound-until = bindet bis
policy-contract-cost-stated = jährliche Kosten bekannt
policy-contract-law-outside = Rechtszugriff von außerhalb der EU
policy-contract-export-agreed = Herausgabe der Daten gesichert
policy-organization-is-us = die Kommune selbst
policy-organization-law-outside = Rechtszugriff von außerhalb der EU
policy-organization-services-stopped = Anteil der Leistungen, die ihr Wegfall anhält
policy-organization-applications-stopped = Anteil der Anwendungen, die ihr Wegfall anhält
policy-organization-cost-share = Anteil an den jährlichen Kosten
policy-town-jurisdiction-exposure = Stillstand beim Wegfall aller unter Recht von außerhalb der EU
policy-town-shared-fate = Stillstand beim Ausfall eines Betreibers oder Ortes
policy-town-open-source-share = Anteil quelloffener Anwendungen
policy-town-terminable-12-months-share = binnen eines Jahres kündbarer Anteil der Kosten
policy-town-supplier-cost-hhi = Konzentration der Kosten
policy-town-unknown-share = Anteil unbekannter Angaben
policy-town-day = Tag der Prüfung
policy-town-european-cost-share = Anteil der Kosten unter nur europäischem Recht

policy-test-is = ist
policy-test-is-not = ist nicht
policy-test-known = ist bekannt
policy-test-unknown = ist unbekannt
policy-test-at-least = mindestens
policy-test-at-most = höchstens
policy-test-within = höchstens so viele Tage voraus
policy-test-since = höchstens so viele Tage zurück
policy-test-contains = enthält

ground-or = {" oder "}
ground-share = { $exact ->
        [yes] { $least } %
       *[no] { $least } bis { $most } %
    }
ground-open = „{ $field }“ ist nicht bekannt.
ground-known = „{ $field }“ ist nicht bekannt.
ground-unknown = „{ $field }“ ist bekannt: { $seen }.
ground-shows = „{ $field }“: { $seen }.
ground-is = „{ $field }“: { $seen }, verlangt ist { $wanted }.
ground-is-not = „{ $field }“: { $seen }, das soll es nicht sein.
ground-at-least = „{ $field }“: { $seen }, verlangt sind mindestens { $wanted }.
ground-at-most = „{ $field }“: { $seen }, verlangt sind höchstens { $wanted }.
ground-less = „{ $field }“: { $seen }, verlangt sind weniger als { $wanted }.
ground-more = „{ $field }“: { $seen }, verlangt sind mehr als { $wanted }.
ground-within = „{ $field }“: { $seen }, verlangt sind höchstens { $wanted } Tage im Voraus.
ground-not-within = „{ $field }“: { $seen }, verlangt sind mehr als { $wanted } Tage im Voraus.
ground-since = „{ $field }“: { $seen }, verlangt sind höchstens { $wanted } Tage zurück.
ground-not-since = „{ $field }“: { $seen }, verlangt sind mehr als { $wanted } Tage zurück.
ground-contains = „{ $field }“: { $seen }, verlangt ist darin { $wanted }.
ground-contains-not = „{ $field }“: { $seen }, darin soll nicht { $wanted } stehen.
ground-expression = Der Ausdruck trifft nicht zu.

diag-frame-not-found = „{ $name }“ ist weder eine Datei noch ein fertiges Leitbild.
    .hint = Fertige Leitbilder: { $names }.
diag-frame-not-read = Das Leitbild ist nicht lesbar: { $reason }
diag-rule-names-nobody = Die Regel „{ $rule }“ fragt nach „{ $value }“; so heißt im Bestand nichts.
    .hint = Schreiben Sie die Kennung, wie sie im Bestand steht.
diag-rule-work = Die Regel „{ $rule }“ würde zu lange rechnen; sie wurde nicht geprüft.
    .hint = Gehen Sie im Ausdruck durch weniger oder kürzere Listen.
diag-frame-empty = Es gibt keine Regel, die geprüft werden könnte.
    .hint = Übernehmen Sie auf der Seite „Leitbild“ Regeln oder nennen Sie mit --policy eines.

check-title = Leitbild: { $rules } Regeln, geprüft am { $day }
check-result = { $broken ->
        [0] Keine Abweichung.
        [one] Eine Abweichung.
       *[other] { $broken } Abweichungen.
    } { $open ->
        [0] Nichts ist offen.
        [one] Einmal fehlt die Angabe.
       *[other] { $open }-mal fehlt die Angabe.
    }
check-rule = { $title } ({ $severity }): { $kept } eingehalten, { $broken } Abweichungen, { $open } offen{ $prescribed ->
        [0] {""}
       *[other] , { $prescribed } vorgegeben
    }{ $waived ->
        [0] {""}
       *[other] , { $waived } befristet ausgenommen
    }
check-finding = { $subject }: { $why }

frame-page = Leitbild
frame-lead = Ihre Regeln für Unabhängigkeit. Was davon abweicht, steht unter Abweichungen; was vorgegeben ist, zählt nicht gegen Sie.
frame-none = Noch gilt keine Regel. Beginnen Sie mit einem fertigen Leitbild; jede Regel lässt sich danach ändern.
frame-unchosen = Diese acht Regeln gelten von Anfang an. Sobald Sie eine ändern oder ein Leitbild übernehmen, gilt Ihre Auswahl.
frame-ready = Fertige Leitbilder
frame-more = Weitere fertige Leitbilder
frame-rules-count = { $count ->
        [one] eine Regel
       *[other] { $count } Regeln
    }
frame-would-find = { $count ->
        [0] Heute fände es nichts.
        [one] Heute fände es eine Abweichung.
       *[other] Heute fände es { $count } Abweichungen.
    }
frame-source = Grundlage: { $source }
frame-aim-rules = Dazu prüft:
frame-aim-measures = Dazu hilft:
frame-aim-beyond = Keine Regel prüft:
frame-adopt = Übernehmen
frame-decided = Beschlossen von { $by } am { $on }
frame-undecided = Noch nicht beschlossen. Tragen Sie ein, wer wann darüber entschieden hat.
frame-edit = Beschluss eintragen
frame-group-contracts = Fristen und Verträge
frame-group-exit = Ausstieg und Auswahl
frame-group-operation = Betrieb und Ausfall
frame-group-law = Recht und Daten
frame-group-market = Markt und Geld
frame-group-knowledge = Wissen und Zuständigkeit
frame-group-own = Eigene Regeln
frame-rule = Regel
frame-weight = Gewicht
frame-kept = Eingehalten
frame-broken = Abweichungen
frame-prescribed = dazu { $count } vorgegeben
frame-waived = dazu { $count } ausgenommen
frame-open = Offen
frame-set = Bearbeiten
frame-off = Regeln, die noch nicht gelten
frame-values = Werte
frame-preview = Neu rechnen
frame-preview-text = So stünde es heute mit diesen Werten. Gespeichert ist noch nichts.
frame-now-text = So steht es heute.
frame-save = Regel in Kraft setzen
frame-change = Werte speichern
frame-remove = Regel außer Kraft setzen
frame-wrong = Mindestens ein Wert passt nicht; bitte prüfen Sie die Eingaben.
frame-own-new = Eigene Regel bauen
frame-own-lead = Wählen Sie, wovon die Regel spricht, für welche Einträge sie gilt und wie diese sein müssen.
frame-own-name = Die Regel als Satz
frame-own-over = Spricht von
frame-own-choose = Felder zeigen
frame-own-applies = Gilt für Einträge, bei denen
frame-own-requires = Diese müssen so sein
frame-own-join = Verknüpfung
frame-own-all = alle Zeilen treffen zu
frame-own-any = mindestens eine Zeile trifft zu
frame-own-field = Angabe
frame-own-test = Vergleich
frame-own-value = Wert
frame-own-value-hint = Mehrere Werte mit Semikolon, in den Worten der Felder, zum Beispiel hoch oder ja; Vorschläge stehen im Feld, nach „Vorlesen und ausprobieren“ nur die der Angabe.
frame-own-unfit = „{ $value }“ passt nicht zu „{ $field }“.
frame-own-no-field = keine
frame-own-town = die Kommune als Ganzes
frame-own-expression = Ausdruck (CEL) anstelle der unteren Zeilen
frame-own-expression-hint = Die Angaben stehen in record, Bindestriche und Punkte als Unterstrich, zum Beispiel record.highest_need == "high" && record.exit_tested == "yes". Unbekanntes fehlt darin; has(record.unit) fragt danach.
frame-own-save = Regel in Kraft setzen
frame-total = { $count } Einträge fallen unter die Regel.
frame-advanced = Erweitert
history-did-frame-adopted = Leitbild übernommen
history-did-rule-set = Regel festgelegt
history-did-rule-added = Eigene Regel in Kraft gesetzt
history-did-rule-removed = Regel außer Kraft gesetzt
history-did-waived = Befristete Ausnahme erteilt

findings-page = Abweichungen
findings-lead = { $broken ->
        [0] Nichts weicht von Ihrem Leitbild ab
        [one] Eine Stelle weicht von Ihrem Leitbild ab
       *[other] { $broken } Stellen weichen von Ihrem Leitbild ab
    }; { $open ->
        [0] offen ist nichts.
        [one] einmal fehlt die Angabe, um es zu sagen.
       *[other] { $open }-mal fehlt die Angabe, um es zu sagen.
    }
findings-no-rules = Es gilt noch keine Regel. Was abweicht, lässt sich erst danach sagen.
findings-to-frame = Zum Leitbild
findings-unit = Amt
findings-all = alle
findings-show = Anzeigen
findings-subject = Eintrag
findings-why = Warum
findings-since = Seit
findings-not-kept = Nicht eingehalten: { $rule }
findings-not-known = Nicht bekannt: { $rule }
findings-counts = { $broken ->
        [0] { "" }
        [one] eine Abweichung
       *[other] { $broken } Abweichungen
    }{ $broken ->
        [0] { "" }
       *[other] { $open ->
            [0] { "" }
           *[other] {", "}
        }
    }{ $open ->
        [0] { "" }
       *[other] { $open } offen
    }
findings-open-count = { $count ->
        [one] Einmal fehlt die Angabe
       *[other] { $count }-mal fehlt die Angabe
    }
findings-prescribed-count = { $count ->
        [one] Einmal vorgegeben, nicht von Ihnen zu ändern
       *[other] { $count }-mal vorgegeben, nicht von Ihnen zu ändern
    }
findings-waived-count = { $count ->
        [one] Eine befristete Ausnahme
       *[other] { $count } befristete Ausnahmen
    }
findings-prescribed = vorgegeben
findings-waived = befristet ausgenommen
findings-helps = Was hilft:
findings-until = bis { $day }
findings-until-by = bis { $day }, entschieden: { $by }
findings-waive = Befristete Ausnahme
findings-waive-text = Für die angekreuzten Einträge. Die Ausnahme endet von selbst.
findings-waive-reason = Grund
findings-waive-by = Wer entscheidet (Funktion oder Gremium)
findings-waive-until = Gilt bis
findings-waive-go = Ausnahme erteilen
findings-waive-none = Kreuzen Sie mindestens einen Eintrag an.
findings-waive-no-reason = Nennen Sie den Grund.
findings-waive-no-decider = Nennen Sie, wer entscheidet.
findings-waive-until-wrong = Das Ende liegt zwischen heute und in fünf Jahren, zum Beispiel 31.12.2027.
history-did-assigned = Abweichung zugeordnet
history-did-unassigned = Zuordnung einer Abweichung zurückgenommen
findings-kind = Art
findings-verdict = Ergebnis
findings-nobody = kein Amt
findings-measure = Was hilft
findings-any-measure = alle Maßnahmen
findings-group = Ordnen nach
findings-group-regel = Regel
findings-group-amt = Amt
findings-group-massnahme = Maßnahme
findings-by-measure = Gegen eine Abweichung helfen oft mehrere Maßnahmen; die Zahlen lassen sich deshalb nicht zusammenzählen.
findings-against = Regeln
findings-at-least = mindestens seit { $day }
findings-assigned = { $unit }, zugeordnet
findings-assigned-why = Grund der Zuordnung
findings-exception = Ausnahme bis
findings-assign = Einem Amt zuordnen
findings-assign-text = Für die angekreuzten Einträge. Ohne Zuordnung kümmert sich das Amt, das für den Eintrag zuständig ist; lassen Sie das Feld leer, gilt das wieder.
findings-assign-to = Amt
findings-assign-go = Zuordnen
findings-assign-no-reason = Nennen Sie den Grund.
findings-assign-no-unit = Nennen Sie das Amt in einer Zeile mit höchstens 120 Zeichen.
findings-assign-person = Das ist der Name eines Menschen. Nennen Sie das Amt oder die Funktion.
findings-chosen = { $name } auswählen
findings-more = { $count ->
        [one] ein weiterer Eintrag
       *[other] { $count } weitere Einträge
    }
nav-measure = Maßstab
ground-expression-open = Dem Ausdruck fehlt eine Angabe, oder er ergibt weder wahr noch falsch.
frame-look = Regeln ansehen
frame-under-technology = Technik
frame-under-data = Daten
frame-under-governance = Steuerung
frame-under-competences = Kompetenzen
frame-under-switch = Wechselmöglichkeit
frame-under-shape = Gestaltungsfähigkeit
frame-under-influence = Einfluss auf Anbieter

said-and = {" und "}
said-or = {" oder "}
said-not = nicht ({ $inner })
said-is = „{ $field }“ ist { $wanted }
said-is-not = „{ $field }“ ist nicht { $wanted }
said-known = „{ $field }“ ist bekannt
said-unknown = „{ $field }“ ist unbekannt
said-at-least = „{ $field }“ ist mindestens { $wanted }
said-at-most = „{ $field }“ ist höchstens { $wanted }
said-within = „{ $field }“ liegt höchstens { $wanted } Tage voraus
said-since = „{ $field }“ liegt höchstens { $wanted } Tage zurück
said-contains = „{ $field }“ enthält { $wanted }
said-rule-all = Für alle Einträge unter „{ $over }“ gilt: { $requires }.
said-rule-some = Für Einträge unter „{ $over }“, bei denen gilt: { $applies } – muss gelten: { $requires }.
said-rule-town = Für die Kommune als Ganzes gilt: { $requires }.
frame-own-none = keine Zeile trifft zu
frame-own-group = Gruppe { $number }
frame-own-group-add = Gruppe hinzufügen
frame-own-group-hint = Eine Gruppe zählt wie eine Zeile. Eine leere Gruppe zählt nicht.
frame-own-read = Vorlesen und ausprobieren
frame-own-said = So verstanden
