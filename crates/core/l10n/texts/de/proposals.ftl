# Von der Liste zum Bild: Fragen zur Grundausstattung, Vorschläge und ihre Gründe.

template-source = Aus dem Üblichen abgeleitet
questions-ourselves = Wir selbst
questions-title = Fragen zur Grundausstattung
questions-lead = Was fast jede Anwendung braucht, steht in keiner Liste. Beantworten Sie, was Sie wissen; was leer bleibt, gilt als unbekannt. Aus den Antworten entstehen Vorschläge, die Ihre Ämter bestätigen oder ablehnen.
questions-no-list = Es gibt noch keine Anwendungen. Lesen Sie am besten zuerst Ihre Liste ein:
questions-guessed = vermutet
questions-what = Anwendung
questions-who = Betreiber
questions-go = Antworten übernehmen
questions-list = Zur Liste der Anwendungen
questions-wait = Aus der Liste wird ein Bild, wenn Sie bis zu neun Fragen beantworten: welche Verwaltungsleistungen es gibt und was wovon abhängt.
questions-go-there = Zu den Fragen
questions-again = Antworten zur Grundausstattung ändern
proposals-title = Vorschläge
proposals-wait = { $count } Vorschläge warten auf eine Antwort. Sie zählen nicht als bekannt.
proposals-look = Vorschläge ansehen
proposals-lead = { $count ->
        [one] Ein Vorschlag wartet auf eine Antwort.
       *[other] { $shown } Vorschläge warten auf eine Antwort.
    }
proposals-note = Das ist in Rathäusern üblich; ob es bei Ihnen so ist, weiß das jeweilige Amt. Was niemand bestätigt hat, ist gestrichelt und zählt nicht als bekannt. Was Sie ablehnen, wird nicht wieder vorgeschlagen. Alles lässt sich im Verlauf zurücknehmen.
proposals-none = Gerade wartet kein Vorschlag. Vorschläge entstehen aus den Anwendungen und Ihren Antworten zur Grundausstattung.
proposals-none-chosen = Sie haben nichts ausgewählt. Setzen Sie Häkchen vor die Vorschläge, oder bestätigen Sie alle eines Amtes.
proposals-more = Aus dem Bestand, wie er jetzt ist, { $new ->
        [0] käme kein Vorschlag dazu
        [one] käme ein Vorschlag dazu
       *[other] kämen { $new } Vorschläge dazu
    }{ $gone ->
        [0] { "" }
        [one] , einer fiele weg
       *[other] , { $gone } fielen weg
    }.
proposals-renew = Vorschläge neu ableiten
proposals-no-unit = Ohne Amt
proposals-services = Verwaltungsleistungen
proposals-bases = Grundausstattung
proposals-needs = braucht
proposals-slower = geht langsamer ohne
proposals-basis = { $count ->
        [one] Eine Anwendung braucht: { $name }
       *[other] { $count } Anwendungen brauchen: { $name }
    }
proposals-because-stated = nach Ihrer Angabe für: { $function }
proposals-because-product = dem Produktnamen nach für: { $function }
proposals-because-word = dem Namen nach für: { $function }
proposals-presumed = vermutete Betriebsart: { $hosting }
proposals-confirm-all = { $count ->
        [one] Bestätigen
       *[other] Alle { $shown } bestätigen
    }
proposals-confirm = Ausgewählte bestätigen
proposals-reject = Ausgewählte ablehnen
proposals-reject-all = { $count ->
        [one] Ablehnen
       *[other] Alle { $shown } ablehnen
    }
proposals-units = Zuständige Ämter
proposals-units-note = Von diesen Anwendungen steht nirgends, wer zuständig ist. Üblich sind diese Ämter; tragen Sie sie ein, oder schreiben Sie, wie das Amt bei Ihnen heißt. Nehmen Sie das Häkchen weg, wo es nicht passt. Erst danach zählt es, und die Fragen gehen an das richtige Amt.
proposals-units-only = Für einige Anwendungen ist nicht bekannt, wer zuständig ist.
proposals-units-who = Zuständig
proposals-units-applications = { $count ->
        [one] Eine Anwendung
       *[other] { $shown } Anwendungen
    }
proposals-units-take = { $count ->
        [one] Eintragen
       *[other] Für die ausgewählten eintragen
    }
proposals-units-not = Nicht zuständig
proposals-units-wait = { $count ->
        [one] Für eine Anwendung ohne zuständiges Amt ist eines vorgeschlagen. Ist es eingetragen, steht sie in der Tabelle dieses Amtes.
       *[other] Für { $shown } Anwendungen ohne zuständiges Amt ist eines vorgeschlagen. Ist es eingetragen, steht jede in der Tabelle ihres Amtes.
    }
proposals-unit-person = „{ $name }“ ist eine Person. Tragen Sie ein Amt oder eine Stelle ein; Personen wechseln.
