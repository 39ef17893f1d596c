# Das Einlesen: vom Namen der Kommune über die Datei bis zum übernommenen Bestand.

intake-title = Einlesen
intake-lead = Eine Tabelle, wie sie ist, genügt: Anwendungen, Verträge, Zahlungen, Verarbeitungstätigkeiten oder Schutzbedarf. Mehrere Dateien auf einmal sind möglich.
intake-files = Dateien
intake-files-hint = XLSX, XLS, ODS oder CSV. Je Datei höchstens { $each } MB, zusammen { $all } MB.
intake-upload = Hochladen und prüfen
intake-nothing-stored = Erst sehen Sie, was sich ändern würde. Übernommen wird nichts, bevor Sie es sagen.
intake-no-file = Wählen Sie zuerst eine Datei aus.
intake-too-many = Das sind zu viele Dateien. Nehmen Sie höchstens { $count } auf einmal.
intake-too-large = „{ $name }“ ist größer als { $each } MB und wurde nicht angenommen. Teilen Sie die Tabelle, oder speichern Sie sie als CSV.
intake-together-too-large = Zusammen sind das mehr als { $all } MB. Laden Sie die Dateien nacheinander hoch.
intake-broken-off = Das Hochladen ist abgebrochen. Es wurde nichts behalten; versuchen Sie es noch einmal.
intake-waiting = Hochgeladen und noch nicht übernommen
intake-waiting-text = Nach einem Tag werden diese Dateien gelöscht.
intake-size = Größe
intake-when = Hochgeladen
intake-doing = Weiter
intake-continue = Prüfen
intake-discard = Verwerfen
intake-workbooks = Arbeitsmappen
intake-template = Leere Vorlage
intake-template-text = zum Ausfüllen, wenn Sie noch keine Liste haben
intake-template-file = vorlage
intake-workbook = Alles als Arbeitsmappe zum Bearbeiten
intake-workbook-text = beim Wiedereinlesen ändert sich genau, was Sie geändert haben
intake-workbook-file = bestand

intake-first = Willkommen bei Freistadt
intake-first-text = Hier sehen Sie, von wem Ihre IT abhängt und warum. Dazu braucht es zwei Dinge: einen Namen und eine Liste.
intake-first-name = Wie heißt Ihre Kommune?
intake-first-hint = Zum Beispiel Musterstadt.
intake-first-missing = Der Name fehlt. Bitte ergänzen.
intake-first-go = Weiter
intake-empty-title = { $name }: noch kein Bestand
intake-empty-go = Erste Liste einlesen

intake-steps = Schritte
intake-step-file = Datei
intake-step-columns = Spalten
intake-step-check = Prüfen
intake-step-done = Übernehmen
intake-step-over = erledigt
intake-check-title = { $names } einlesen
intake-not-yet = Es ist noch nichts gespeichert.
intake-not-yet-text = Sie sehen eine Probe. Auch nach dem Übernehmen können Sie alles zurücknehmen.
intake-older = Ist das der neueste Stand?
intake-todo = { $count ->
        [one] Noch eine Entscheidung
       *[other] Noch { $count } Entscheidungen
    }
intake-todo-text = Was Sie offen lassen, wird nicht übernommen oder bleibt, wie es ist.
intake-todo-columns = { $count ->
        [one] Eine Spalte, deren Bedeutung unsicher ist
       *[other] { $count } Spalten, deren Bedeutung unsicher ist
    }
intake-todo-sheets = { $count ->
        [one] Ein Tabellenblatt, das nicht erkannt wurde
       *[other] { $count } Tabellenblätter, die nicht erkannt wurden
    }
intake-todo-codes = { $count ->
        [one] Eine Spalte mit Kürzeln für den Schutzbedarf
       *[other] { $count } Spalten mit Kürzeln für den Schutzbedarf
    }
intake-todo-doubles = { $count ->
        [one] Organisationen, die doppelt sein könnten
       *[other] { $count } Gruppen von Organisationen, die doppelt sein könnten
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
intake-columns-text = Die Zuordnung merken wir uns für die nächste Datei dieses Namens.
intake-more-sheets = { $count ->
        [one] Ein weiteres Tabellenblatt ist hier nicht gezeigt.
       *[other] { $count } weitere Tabellenblätter sind hier nicht gezeigt.
    }
intake-sheet-of = { $file }, Blatt „{ $sheet }“
intake-sheet = { $kind }, { $rows ->
        [one] eine Zeile
       *[other] { $rows } Zeilen
    }, Überschriften in Zeile { $heading }. { $known } von { $all } Spalten sind zugeordnet.
intake-sheet-clients = Eine Liste der Geräte dient nur als Nachweis; sie wird nicht übernommen.
intake-sheet-by-hand = { $name } von Hand zuordnen
intake-columns-of = Zuordnung der Spalten: { $name }
intake-column = Spalte in der Datei
intake-examples = Beispiele
intake-means = Bedeutet
intake-means-label = Spalte { $name } bedeutet
intake-filled = Gefüllt
intake-part-of = { $part } von { $all }
intake-whence = Woher
intake-by-you = von Ihnen
intake-by-last = von der letzten Datei
intake-by-us = erkannt
intake-by-unsure = unsicher
intake-by-none = nicht erkannt
intake-as-recognised = wie erkannt
intake-target-none = nicht erkannt, wird nicht übernommen
intake-target-ignore = nicht übernehmen
intake-target-evidence = nur Nachweis, wird nicht übernommen
intake-target-person = Person, wird nicht übernommen
intake-target-year = Betrag { $year }
intake-target-id = Kennung
intake-target-open-organization = Rolle offen
intake-target-server = Server
intake-target-database = Datenbank
intake-target-interfaces = Schnittstellen
intake-target-service = Name
intake-target-service-leika = LeiKa-Schlüssel
intake-target-protection-all = Schutzbedarf, alle drei Werte
intake-target-contract-basis-or-type = Vertragsart
intake-target-contract-term-or-range = Laufzeit
intake-target-contract-notice = Kündigung, als Text
intake-target-contract-notice-to = kündbar zum
intake-target-contract-renewal = Verlängerung, als Text
intake-target-contract-cost-per-month = Kosten im Monat
intake-target-contract-minimum-term = Mindestlaufzeit
intake-target-contract-notice-by = Kündigung muss eingehen bis
intake-target-cost-line-date = Buchungstag
intake-target-provider-unit-price = Preis je Stück
intake-target-provider-quantity = Menge
intake-target-service-applications = benötigte Anwendungen
intake-no-heading = ohne Überschrift
intake-give-heading = Geben Sie der Spalte in der Datei eine Überschrift.
intake-more-columns = { $count ->
        [one] Eine weitere Spalte ist hier nicht gezeigt.
       *[other] { $count } weitere Spalten sind hier nicht gezeigt.
    }
intake-left-out = Nicht übernommen:
intake-left-out-one = { $name } ({ $count ->
        [one] eine Zelle
       *[other] { $count } Zellen
    })
intake-apply-columns = Zuordnung anwenden
intake-codes = Was heißen die Kürzel in „{ $name }“?
intake-codes-text = A heißt in manchen Listen normal, in anderen sehr hoch. Ohne Ihre Angabe bleibt der Schutzbedarf unbekannt.
intake-codes-open = nicht entschieden

intake-doubles = Doppelt oder verschieden?
intake-doubles-text = Ihre Entscheidung gilt auch für die nächste Datei. Ohne Entscheidung bleiben sie getrennt.
intake-more-doubles = { $count ->
        [one] Eine weitere Gruppe folgt, wenn diese entschieden sind.
       *[other] { $count } weitere Gruppen folgen, wenn diese entschieden sind.
    }
intake-quoted = „{ $name }“
intake-and = und
intake-same-organization = Dieselbe Organisation
intake-stays = Es bleibt „{ $name }“; die anderen werden weitere Namen.
intake-distinct = Verschieden
intake-distinct-text = Danach wird nicht mehr gefragt.
intake-doubles-in-file = Alle stehen in der Datei.
intake-doubles-stored = Schon erfasst: { $names }

intake-conflicts = Was gilt?
intake-conflicts-text = Datei und Bestand widersprechen sich. Ohne Entscheidung bleibt der Bestand, und die andere Angabe wird daneben vermerkt.
intake-more-conflicts = { $count ->
        [one] Ein weiterer Widerspruch folgt, wenn diese entschieden sind.
       *[other] { $count } weitere Widersprüche folgen, wenn diese entschieden sind.
    }
intake-conflict = { $record }: { $field }
intake-stock = Der Bestand gilt
intake-file = Die Datei gilt
intake-changes = Änderungen im Einzelnen
intake-record = Eintrag
intake-field = Angabe
intake-old-new = Bestand → Datei
intake-group-changed = Geändert ({ $count })
intake-group-new = Neu ({ $count })
intake-empty-value = unbekannt →
intake-new-with = { $count ->
        [one] neu mit einer Angabe
       *[other] neu mit { $count } Angaben
    }
intake-more-changes = { $count ->
        [one] und eine weitere Zeile
       *[other] und { $count } weitere Zeilen
    }
intake-remarks = { $count ->
        [one] Ein Hinweis zu einer Zeile
       *[other] { $count } Hinweise zu Zeilen
    }
intake-remarks-text = Die übrigen Zeilen werden trotzdem gelesen.
intake-notes = { $count ->
        [one] Eine Anmerkung
       *[other] { $count } Anmerkungen
    }
intake-place = Stelle
intake-found = Gefunden
intake-hint = Was zu tun ist
intake-everywhere = überall
intake-more-remarks = { $count ->
        [one] und ein weiterer
       *[other] und { $count } weitere
    }
intake-next-text = Die Entscheidungen werden gemerkt. Im Verlauf lässt sich alles zurücknehmen.
intake-next-nothing = So, wie es jetzt entschieden ist, ändert sich nichts.
intake-apply-decisions = Entscheidungen anwenden
intake-take-over = Übernehmen
intake-discard-files = Diese Dateien verwerfen

intake-unreadable = Das lässt sich nicht lesen
intake-unreadable-text = Es ist nichts gespeichert.
intake-without = Ohne diese Datei weiter
intake-back = Andere Datei hochladen
intake-done = Übernommen
intake-done-text = { $names } ist eingelesen, als Änderung { $id }.
intake-on = Weiter
intake-on-text = Der Überblick zeigt jetzt, von wem Ihre IT abhängt.
intake-to-overview = Zum Überblick
intake-again = Noch eine Datei einlesen
intake-details = Die Änderung im Einzelnen
intake-undo = Zurücknehmen
intake-undo-text = Doch nicht? Dann ist der Bestand wieder wie vorher.
intake-nothing = Nichts zu ändern
intake-nothing-text = Die Dateien sagen nur, was schon erfasst ist.
intake-gone = Diese Dateien sind nicht mehr da
intake-gone-text = Sie sind schon übernommen, verworfen oder älter als ein Tag. Im Verlauf sehen Sie, was übernommen wurde.
