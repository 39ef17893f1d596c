# Einlesen: erster Start, Hochladen, Prüfen, Übernehmen.

intake-nav = Einlesen
intake-title = Listen einlesen
intake-steps = Schritte
intake-step-file = Datei
intake-step-columns = Spalten
intake-step-check = Prüfen
intake-step-done = Übernehmen
intake-step-over = erledigt

intake-first = Wie heißt Ihre Kommune?
intake-first-text = Danach wählen Sie eine Liste, prüfen, was darin erkannt wurde, und sehen den Überblick.
intake-first-name = Name der Kommune
intake-first-hint = So, wie er auf dem Briefkopf steht, etwa „Stadt Musterstadt“.
intake-first-missing = Der Name fehlt. Bitte ergänzen.
intake-first-go = Weiter
intake-empty-title = { $name }: noch kein Bestand
intake-empty-go = Erste Liste einlesen

intake-lead = Was Sie haben, genügt: Listen von Anwendungen, Verträgen, Zahlungen, Verarbeitungstätigkeiten oder Schutzbedarf, als XLSX, XLS, ODS oder CSV, mit Ihren Überschriften.
intake-files = Dateien
intake-files-hint = Auch mehrere auf einmal. Je Datei höchstens { $each } MB, zusammen höchstens { $all } MB.
intake-upload = Hochladen und prüfen
intake-nothing-stored = Es wird noch nichts übernommen. Sie sehen zuerst, was erkannt wurde und was sich ändern würde.
intake-no-file = Es ist keine Datei gewählt. Bitte wählen Sie mindestens eine.
intake-too-many = Das sind zu viele Dateien auf einmal; { $count } sind möglich. Bitte nehmen Sie weniger.
intake-too-large = „{ $name }“ ist zu groß: Je Datei sind höchstens { $each } MB möglich. Teilen Sie die Datei, oder löschen Sie leere Zeilen und Spalten am Rand.
intake-together-too-large = Das ist zu groß: Je Datei sind höchstens { $each } MB möglich, zusammen höchstens { $all } MB. Teilen Sie die Datei, oder laden Sie die Dateien einzeln hoch.
intake-broken-off = Die Übertragung ist abgebrochen. Es ist nichts übernommen; bitte wählen Sie die Dateien noch einmal.
intake-waiting = Hochgeladen, noch nicht übernommen
intake-waiting-text = Nach einem Tag werden diese Dateien gelöscht.
intake-size = Größe
intake-when = Hochgeladen
intake-doing = Weiter
intake-continue = Prüfen
intake-discard = Verwerfen
intake-workbooks = Arbeitsmappen
intake-template = Leere Vorlage laden
intake-template-text = Falls es noch keine Liste gibt.
intake-template-file = vorlage
intake-workbook = Alles als Arbeitsmappe zum Bearbeiten
intake-workbook-text = Zellen ändern, Mappe hier wieder einlesen: Es ändert sich genau, was Sie geändert haben.
intake-workbook-file = bestand

intake-check-title = { $names } einlesen
intake-not-yet = Es ist noch nichts gespeichert.
intake-not-yet-text = Sie sehen eine Probe. Auch nach dem Übernehmen können Sie alles zurücknehmen.
intake-older = Die Datei scheint älter als der Bestand
intake-todo = { $count ->
        [one] Eine Entscheidung ist offen
       *[other] { $count } Entscheidungen sind offen
    }
intake-todo-text = Sie können auch ohne sie übernehmen. Was offen ist, bleibt, wie es ist, und lässt sich später nachholen.
intake-todo-columns = { $count ->
        [one] Eine Spalte, deren Bedeutung unklar ist
       *[other] { $count } Spalten, deren Bedeutung unklar ist
    }
intake-todo-sheets = { $count ->
        [one] Ein Blatt, das keine bekannte Liste ist
       *[other] { $count } Blätter, die keine bekannten Listen sind
    }
intake-todo-codes = { $count ->
        [one] Eine Spalte mit Kürzeln, die niemand erklärt hat
       *[other] { $count } Spalten mit Kürzeln, die niemand erklärt hat
    }
intake-todo-doubles = { $count ->
        [one] Einmal Namen, die dieselbe Organisation meinen könnten
       *[other] { $count } Mal Namen, die dieselbe Organisation meinen könnten
    }
intake-todo-conflicts = { $count ->
        [one] Ein Widerspruch zum Bestand
       *[other] { $count } Widersprüche zum Bestand
    }

intake-outcome = Was sich ändern würde
intake-new = Neu
intake-changed = Geändert
intake-same = Unverändert
intake-contradicts = Widerspruch
intake-rows = Zeilen gelesen

intake-columns = So lesen wir die Spalten
intake-columns-text = Was Sie hier festlegen, merken wir uns: Die nächste Datei mit diesem Namen wird ebenso gelesen.
intake-sheet-of = Blatt „{ $sheet }“ in { $file }
intake-sheet = { $kind }; Überschriften in Zeile { $heading }, { $rows ->
        [one] eine Zeile
       *[other] { $rows } Zeilen
    } darunter; { $known } von { $all } Spalten erkannt.
intake-sheet-clients = Geräte sind keine Anwendungen; aus diesem Blatt wird nichts übernommen.
intake-sheet-by-hand = { $name } von Hand zuordnen
intake-columns-of = Spalten: { $name }
intake-column = Spalte in der Datei
intake-examples = Beispiele
intake-means = Bedeutet
intake-means-label = Spalte { $name } bedeutet
intake-filled = Gefüllt
intake-part-of = { $part } von { $all }
intake-whence = Woher
intake-by-us = erkannt
intake-by-you = von Ihnen
intake-by-last = vom letzten Mal
intake-by-none = nicht erkannt
intake-by-unsure = bitte prüfen
intake-as-recognised = wie erkannt
intake-no-heading = ohne Überschrift
intake-give-heading = Geben Sie der Spalte in der Datei eine Überschrift.
intake-more-columns = Und { $count ->
        [one] eine weitere Spalte
       *[other] { $count } weitere Spalten
    }; sie werden gelesen wie erkannt.
intake-more-sheets = Und { $count ->
        [one] ein weiteres Blatt
       *[other] { $count } weitere Blätter
    }; sie werden gelesen wie erkannt.
intake-apply-columns = Zuordnung anwenden
intake-left-out = Nicht übernommen:
intake-left-out-one = { $name } ({ $count ->
        [one] eine Zelle
       *[other] { $count } Zellen
    })
intake-codes = Was bedeuten die Kürzel in „{ $name }“?
intake-codes-text = Gefragt ist, wie hoch der Schutzbedarf ist. Ohne Angabe bleibt er unbekannt.
intake-codes-open = unbekannt

intake-target-none = nicht erkannt, bleibt draußen
intake-target-auto = nicht mehr merken, selbst erkennen
intake-target-ignore = nicht übernehmen
intake-target-evidence = erkannt, wird nicht gebraucht
intake-target-person = Person, wird nicht übernommen
intake-target-year = Betrag im Jahr { $year }
intake-target-id = Kennung
intake-target-open-organization = Name, Rolle offen
intake-target-server = Server
intake-target-database = Datenbank
intake-target-interfaces = Schnittstellen zu anderen Anwendungen
intake-target-protection-all = Schutzbedarf, drei Werte in einer Zelle
intake-target-service = erbracht mit dieser Anwendung
intake-target-service-leika = LeiKa-Schlüssel in derselben Zeile
intake-target-service-applications = braucht diese Anwendungen
intake-target-contract-basis-or-type = Vertragsgrundlage oder EVB-IT-Typ
intake-target-contract-term-or-range = Laufzeit als Dauer oder von–bis
intake-target-contract-minimum-term = Mindestlaufzeit
intake-target-contract-notice = Kündigungsregel als Text
intake-target-contract-notice-to = kündbar zum
intake-target-contract-notice-by = Kündigung spätestens am
intake-target-contract-renewal = Verlängerungsregel als Text
intake-target-contract-cost-per-month = Kosten im Monat
intake-target-contract-rhythm = wie oft gezahlt wird
intake-target-cost-line-currency = Währung
intake-target-cost-line-debit-credit = Soll oder Haben
intake-target-cost-line-debit = Betrag im Soll
intake-target-cost-line-credit = Betrag im Haben
intake-target-cost-line-date = Datum, daraus das Jahr
intake-target-provider-unit-price = Preis je Einheit
intake-target-provider-quantity = Menge

intake-doubles = Doppelt oder verschieden?
intake-doubles-text = Ihre Entscheidung gilt auch für die nächste Datei. Ohne Entscheidung bleiben sie getrennt.
intake-doubles-in-file = Alle stehen nur in der Datei.
intake-doubles-stored = Im Bestand steht { $names }, der Rest in der Datei.
intake-doubles-all-stored = Alle stehen schon im Bestand.
intake-quoted = „{ $name }“
intake-same-organization = Dieselbe Organisation
intake-stays = Sie heißt „{ $name }“, andere Schreibweisen merken wir uns.
intake-distinct = Verschieden
intake-distinct-text = Wird nicht mehr gefragt.
intake-more-doubles = Und { $count } weitere; sie werden gefragt, sobald diese entschieden und übernommen sind.

intake-conflicts = Widersprüche zum Bestand
intake-conflicts-text = Hier sagt eine andere Quelle schon etwas anderes. Ohne Entscheidung bleibt der Bestand, und die Angabe der Datei steht dort als abweichende. Entscheidungen merken wir uns: Bleibt der Bestand, fragen wir erst wieder, wenn die Liste etwas Neues sagt; gilt die Datei, darf ihre nächste Fassung die Angabe ändern.
intake-conflict = { $kind } „{ $record }“: { $field }
intake-rest = Alle gezeigten auf einmal
intake-rest-open = einzeln entscheiden
intake-stock = Bestand bleibt
intake-file = Datei gilt
intake-more-conflicts = Und { $count ->
        [one] ein weiterer Widerspruch
       *[other] { $count } weitere Widersprüche
    }; sie stehen hier, sobald die ersten entschieden sind.

intake-changes = Änderungen im Einzelnen
intake-record = Eintrag
intake-field = Angabe
intake-old-new = Bestand → Datei
intake-empty-value = leer
intake-group-changed = Geändert ({ $count })
intake-group-new = Neu ({ $count })
intake-new-with = { $count ->
        [0] neu
        [one] neu mit einer Angabe
       *[other] neu mit { $count } Angaben
    }
intake-more-changes = Und { $count } weitere.

intake-remarks = { $count ->
        [one] Ein Hinweis zur Datei
       *[other] { $count } Hinweise zu den Dateien
    }
intake-remarks-text = Alles andere ist gelesen. Berichtigen Sie die Datei und lesen Sie sie noch einmal ein, oder ergänzen Sie später.
intake-notes = { $count ->
        [one] Eine Anmerkung
       *[other] { $count } Anmerkungen
    } zur Kenntnis
intake-place = Stelle
intake-found = Gefunden
intake-hint = Was zu tun ist
intake-everywhere = Alle Dateien
intake-more-remarks = Und { $count } weitere.

intake-apply-decisions = Entscheidungen anwenden
intake-take-over = Übernehmen
intake-next-text = Ihre Entscheidungen werden gemerkt. Im Verlauf können Sie alles zurücknehmen.
intake-next-nothing = Die Dateien sagen nichts, was nicht schon bekannt ist. Ordnen Sie Spalten zu und wenden Sie die Entscheidungen an, oder verwerfen Sie die Dateien.
intake-discard-files = Diese Dateien verwerfen

intake-unreadable = Das lässt sich nicht lesen
intake-unreadable-text = Es ist nichts übernommen, und am Bestand hat sich nichts geändert.
intake-without = Ohne diese Datei weiter
intake-other-file = Verwerfen und eine andere Datei wählen
intake-back = Zurück zu den hochgeladenen Dateien

intake-done = Übernommen
intake-done-text = { $names } ist eingelesen, als Änderung { $id }.
intake-on = Wie es weitergeht
intake-on-text = Der Überblick zeigt, von wem Sie abhängen, was zu entscheiden ist und was noch fehlt. Die Fragen zur Grundausstattung machen aus der Liste ein Bild: Leistungen und was wovon abhängt.
intake-to-overview = Zum Überblick
intake-again = Weitere Listen einlesen
intake-details = Was sich im Einzelnen geändert hat
intake-undo = Alles zurücknehmen
intake-undo-text = Der Bestand ist danach wie vor dem Einlesen. Auch das steht im Verlauf.
intake-nothing = Nichts zu ändern
intake-nothing-text = Die Dateien sagen nichts, was nicht schon bekannt ist. Der Bestand ist, wie er war.
intake-gone = Diese Dateien sind nicht mehr da
intake-gone-text = Sie sind schon übernommen, verworfen oder nach einem Tag gelöscht worden. Was übernommen ist, steht im Verlauf.
