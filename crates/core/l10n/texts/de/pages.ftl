# Die Seiten: Hülle, Listen, Einträge, Formulare, Fristen, Kosten, Verlauf, Einstellungen.

nav-landscape = Bestand
nav-care = Pflege
nav-deadlines = Fristen
nav-costs = Kosten
nav-history = Verlauf
nav-settings = Einstellungen
nav-crumbs = Sie sind hier
nav-find = Alles durchsuchen
nav-find-hint = Name, Nummer, Schlüssel
nav-find-go = Suchen
page-foreign = Diese Anfrage kam von einer fremden Seite
page-foreign-text = Sie wurde nicht ausgeführt. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.
page-bad-form = Diese Angaben passen nicht
page-bad-form-text = Es ist nichts gespeichert. Gehen Sie zurück; was Sie eingegeben haben, steht noch dort.
page-too-much = Das ist zu viel auf einmal
page-too-much-text = Es ist nichts gespeichert. Gehen Sie zurück und kürzen Sie, was Sie eingegeben haben; lange Texte gehören in eine Datei.
page-busy = Gerade ändern andere dieselben Angaben
page-busy-text = Es ist nichts gespeichert. Gehen Sie zurück und versuchen Sie es noch einmal.

list-new = Neuer Eintrag
list-empty = Noch keine Einträge. Eine Tabelle genügt, oder Sie legen den ersten von Hand an.
list-of-all = von { $all }
list-none = Dazu passt kein Eintrag.
list-meant = Meinten Sie
list-all = Alle zeigen
list-jump = Zur Liste
list-words = Suchbegriffe
list-filter = Filtern
list-filter-of = { $name } filtern
list-clear = Filter löschen
list-any = alle
list-name = Name
list-choose = Auswahl
list-choose-one = { $name } auswählen
list-needs = Braucht
list-sum = { $label }: zusammen { $amount }.
list-page = { $first } bis { $last } von { $all }
list-pages-of = Seiten der Liste { $name }
list-previous = Zurück
list-next = Weiter
list-export = Diese Liste laden:
list-export-internal = für die Verwaltung
list-export-closed = für den Rat, nichtöffentlich
list-export-public = öffentlich
list-proposed = { $count ->
        [one] Ein Eintrag ist
       *[other] { $count } Einträge sind
    } nur vorgeschlagen und { $count ->
        [one] zählt
       *[other] zählen
    } noch nicht mit.
list-proposed-show = Vorschläge zeigen
list-unknown-beside = Dazu { $count ->
        [one] ein Eintrag, bei dem
       *[other] { $count } Einträge, bei denen
    } „{ $field }“ unbekannt ist.
list-unknown-show = Unbekannte zeigen

record-proposed = Vorschlag
record-proposed-text = Das ist nur üblich, niemand hat es bestätigt. Es zählt noch nicht mit.
record-confirmed = Bestätigt am { $day }.
record-due-notice = Nächster Kündigungstag
record-due-ends = Endet bei Kündigung am
record-due-unknown = Bis wann zu handeln ist, lässt sich nicht sagen: Ende, Frist oder Verlängerung fehlen.
record-unconfirmed = Noch nicht bestätigt.
record-confirm = Stimmt, heute bestätigen
record-edit = Bearbeiten
record-facts = Angaben
record-value = Wert
record-source = Quelle
record-origin = Quelle, wo nichts anderes steht:
record-no-source = ohne Quelle
record-other = Anders: „{ $value }“, laut { $source }
record-open = { $count ->
        [one] Eine Angabe ist
       *[other] { $count } Angaben sind
    } noch nicht bekannt
record-fill = Angaben ergänzen
record-needs = Braucht
record-needed-by = Wird gebraucht von
record-around = Umgebung
record-added = Angelegt
diff-old = bisher
diff-new = künftig

form-further = { $count ->
        [one] Eine weitere Angabe
       *[other] { $count } weitere Angaben
    }
form-name-missing = Der Name fehlt. Bitte ergänzen.
form-number = Bitte eine ganze Zahl, etwa 25.
form-date = Als Tag, Monat oder Jahr, etwa 31.12.2027, 12.2027 oder 2027.
form-money = Bitte einen Betrag, etwa 1.234,50.
form-period = Bitte eine Spanne, etwa 3 Monate oder 6 Wochen.
form-day-pattern = Als Tag und Monat, etwa 31.12. für jeden 31. Dezember, oder als ein Tag, etwa 31.12.2027.
form-licence = „proprietary“ oder ein SPDX-Ausdruck, etwa GPL-3.0-only.
form-leika = Ein LeiKa-Schlüssel hat 14 Ziffern.
form-regional-key = Ein Regionalschlüssel hat 12 Ziffern.
form-country = Ein Land als zwei Buchstaben, etwa DE.
form-thing = Wählen Sie einen Eintrag aus der Liste.
form-several = Mehrere mit Semikolon trennen.
form-unfit = Das passt nicht in dieses Feld.
form-allowed = Möglich sind: { $words }.

new-title = Neuer Eintrag: { $kind }
new-another = Trotzdem anlegen
new-taken = Einen Eintrag mit diesem Namen gibt es schon:
new-go = Anlegen und weiter
edit-title = { $name } bearbeiten
edit-reason = Grund der Änderung
edit-reason-hint = Freiwillig; er steht im Verlauf. Bitte keine Namen von Personen.
edit-save = Speichern
edit-save-anyway = Meine Angaben speichern
edit-leave = Nicht ändern
edit-faults = { $count ->
        [one] Eine Angabe passt
       *[other] { $count } Angaben passen
    } noch nicht
edit-conflicts = Inzwischen hat jemand anderes dasselbe geändert
edit-conflicts-text = Es ist nichts gespeichert. Ihre Eingaben stehen unten. Prüfen Sie diese Felder und speichern Sie noch einmal.
edit-conflict = { $field }: jetzt „{ $present }“, Sie schrieben „{ $wanted }“
edit-needed = Dieser Eintrag wird noch gebraucht und bleibt deshalb. Was ihn braucht, steht auf seiner Seite unter „Umgebung“.
edit-remove = Eintrag entfernen
edit-remove-text = Entfernen lässt sich nur, was niemand braucht. Im Verlauf können Sie es zurücknehmen.
edit-remove-go = Entfernen

bulk-set = Auswahl ändern
bulk-confirm = Auswahl bestätigen
bulk-reject = Vorschlag ablehnen
bulk-title = Mehrere Einträge ändern
bulk-none = Sie haben nichts ausgewählt. Setzen Sie in der Liste Häkchen vor die Einträge.
bulk-back = Zurück zur Liste
bulk-field = Angabe
bulk-next = Weiter
bulk-other = Andere Angabe
bulk-value-hint = Leer heißt unbekannt.
bulk-go = Alle ändern
bulk-conflicts-text = Es ist nichts gespeichert. „Meine Angaben speichern“ ändert auch diese Einträge.
bulk-unfit = Das passt nicht zu „{ $field }“.
bulk-done = Geändert:
bulk-done-nothing = Es war schon alles so; nichts ist geändert.
bulk-done-change = Ansehen oder zurücknehmen: Änderung

search-title = Suche
search-ask = Geben Sie oben einen Namen, eine Nummer oder einen Schlüssel ein.
search-nothing = Zu „{ $text }“ ist nichts erfasst. Prüfen Sie die Schreibweise, oder suchen Sie nach einem Teil des Namens.
search-understood = Verstanden als:
search-perhaps = Gemeint sein könnte:
search-found = Gefunden zu „{ $text }“
search-all = Alle { $count } zeigen: { $kind }

history-lead = Jede Änderung mit Zeitpunkt und Grund. Alles lässt sich zurücknehmen, solange nichts Späteres darauf aufbaut.
history-change = Änderung
history-when = Wann
history-what = Was
history-who = Wer
history-local = an diesem Rechner
history-older = Ältere Änderungen
history-pages = Seiten des Verlaufs
history-title = Änderung { $id }
history-added = Neu
history-edited = Geändert
history-removed = Entfernt
history-details = Im Einzelnen
history-record = Eintrag
history-kind = Art
history-new = neu
history-gone = entfernt
history-undone = Zurückgenommen mit der Änderung
history-undo = Diese Änderung zurücknehmen
history-undo-text = Auch das Zurücknehmen ist eine Änderung und lässt sich zurücknehmen.
history-further = und { $count } weitere
history-blocked = Das lässt sich nicht zurücknehmen, weil Späteres darauf aufbaut
history-blocked-next = Jeder Eintrag zeigt unten, welche Änderungen ihn betrafen. Nehmen Sie zuerst die spätere zurück, oder ändern Sie den Eintrag von Hand.
history-did-import = Eingelesen
history-did-edit = Von Hand geändert
history-did-add = Von Hand angelegt
history-did-remove = Entfernt
history-did-confirm = Bestätigt
history-did-reject = Vorschläge abgelehnt
history-did-answer = Fragen beantwortet
history-did-propose = Vorschläge abgeleitet
history-did-unit = Zuständiges Amt eingetragen
history-did-not-product = Produkt im Katalog abgelehnt
history-did-events = Ereignisse von Produkten eingelesen
history-did-not-unit = Zuständiges Amt abgelehnt
history-did-undo = Zurückgenommen
history-did-unite = Organisationen zusammengeführt
history-did-apart = Als verschieden vermerkt
history-did-found = Angelegt
history-did-sample = Musterstadt geladen

deadlines-file = Als Kalenderdatei (iCal)
deadlines-empty = Noch keine Verträge. Eine Tabelle genügt.
deadlines-none = Es ist kein Vertrag mit bekannter Frist erfasst.
deadlines-contracts = Zu den Verträgen
deadlines-lead = { $count ->
        [one] Ein Vertrag
       *[other] { $count } Verträge
    } von { $all } { $count ->
        [one] verlangt
       *[other] verlangen
    } in den nächsten 90 Tagen eine Entscheidung. Zusammen { $count ->
        [one] kostet er
       *[other] kosten sie
    } { $cost } im Jahr, soweit bekannt.
deadlines-months = Verträge je Monat
deadlines-month = Monat
deadlines-list = Verträge nach Tag
deadlines-later = { $count ->
        [one] Ein weiterer Vertrag liegt
       *[other] { $count } weitere Verträge liegen
    } später.
deadlines-all = Alle zeigen
deadlines-undated = Diese Verträge zeigen
deadlines-terminable = { $count ->
        [one] Ein Vertrag läuft von selbst weiter und ist kündbar
       *[other] { $count } Verträge laufen von selbst weiter und sind kündbar
    }
deadlines-next = nächster Kündigungstag { $day }
calendar-decide = Entscheiden: { $contract }
calendar-act = Letzter Tag: { $contract }
calendar-ends = Endet bei Kündigung: { $contract }

costs-none = Noch keine Zahlungen. Eine Kreditorenliste genügt.
costs-planned-only = Es sind nur geplante Beträge erfasst.
costs-lead = Im Haushaltsjahr { $last } waren es { $total }.
costs-lead-grown = Im Haushaltsjahr { $last } waren es { $total }, { $first } waren es { $before }.
costs-by-organization = Nach Organisation
costs-by-kind = Nach Art
costs-kind = Art
costs-growth = Wachstum
costs-not-said = nicht angegeben
costs-table = { $name }, als Tabelle
costs-total = Zusammen
costs-left-out = { $count ->
        [one] Eine Zahlung ohne Jahr, ohne Betrag oder in anderer Währung ist nicht eingerechnet.
       *[other] { $count } Zahlungen ohne Jahr, ohne Betrag oder in anderer Währung sind nicht eingerechnet.
    }
costs-lines = Alle Zahlungen einzeln

settings-display = Anzeige
settings-language = Sprache
settings-theme = Farben
settings-theme-system = wie das Gerät
settings-theme-light = hell
settings-theme-dark = dunkel
settings-keep = Übernehmen
settings-records = Alles, was erfasst ist
settings-records-text = Jede Art von Einträgen als Liste, auch die seltenen.

views-title = Gemerkte Ansichten
views-keep-as = Diese Ansicht merken als
views-keep = Merken
views-forget = Ansicht { $name } vergessen

deadlines-subscribe = Kalender abonnieren
deadlines-subscribed = Tragen Sie diese Adresse in Ihrem Kalender als Abonnement ein.
deadlines-address = Adresse des Kalenders
deadlines-address-text = Sie wird nur jetzt gezeigt. Wer sie kennt, sieht die Fristen ohne Anmeldung; geben Sie sie nicht weiter. Eine neue Adresse beendet die alte.

settings-accounts = Konten
settings-accounts-text = Ohne Konten ist Freistadt nur an diesem Rechner erreichbar. Sobald es ein Konto gibt, fragt Freistadt bei jedem Start danach.
settings-role = Rechte
settings-unit = Stelle
settings-unit-hint = Steht im Verlauf, etwa IT-Abteilung. Keine Namen.
settings-password-hint = Mindestens 12 Zeichen, etwa drei oder vier Wörter.
settings-account-do = Ändern
settings-account-close = Konto schließen
settings-account-open = Konto wieder öffnen
settings-account-password = Neues Kennwort
settings-account-new = Neues Konto
settings-account-add = Konto anlegen

unite-title = Doppelte Organisationen
unite-wait = { $count ->
        [one] Zwei Organisationen sehen gleich aus.
       *[other] { $shown } Paare von Organisationen sehen gleich aus.
    }
unite-look = Prüfen und zusammenführen
unite-lead = { $count ->
        [one] Zwei Organisationen sehen gleich aus. Sind sie dieselbe?
       *[other] { $shown } Paare von Organisationen sehen gleich aus. Sind sie jeweils dieselbe?
    }
unite-note = Dieselbe: Verträge, Produkte, Anwendungen, Zahlungen und Angaben gehen auf die über, die bleibt; der andere Name bleibt als weitere Schreibweise, und auch die nächste Liste wird so verstanden. Das ist eine einzige Änderung, die sich zurücknehmen lässt. Verschieden: Danach wird nicht wieder gefragt.
unite-none = Keine zwei Organisationen sehen gleich aus.
unite-by-hand = Wissen Sie von zweien, die eine sind? Öffnen Sie eine von beiden und wählen Sie „Mit anderer zusammenführen“:
unite-more = Weitere erscheinen, wenn über diese entschieden ist.
unite-done = Zusammengeführt: { $names }.
unite-done-look = Was sich geändert hat
unite-undo = Zurücknehmen
unite-why-name = Die Namen unterscheiden sich nur in Rechtsform, Abkürzung oder Schreibweise.
unite-why-alias = Die eine heißt wie eine weitere Schreibweise der anderen.
unite-why-creditor = Beide haben dieselbe Kreditorennummer.
unite-why-slip = Die Namen unterscheiden sich in einem Buchstaben oder haben zwei vertauscht.
unite-compare = Vergleichen
unite-two = Zwei Organisationen vergleichen
unite-all = Alle, die gleich aussehen
unite-refers = Darauf verweisen
unite-nothing-refers = Nichts verweist darauf.
unite-stays = Dieselbe – „{ $name }“ bleibt
unite-apart = Verschieden
unite-choose = Mit anderer zusammenführen
unite-choose-lead = Mit welcher Organisation ist „{ $name }“ identisch?
unite-other = Andere Organisation
unite-other-hint = Name oder eine weitere Schreibweise. Vor dem Zusammenführen sehen Sie beide nebeneinander.
unite-other-unknown = Eine andere Organisation „{ $name }“ gibt es nicht.
unite-owner = „{ $name }“ ist die Kommune, der dieser Bestand gehört. Sie kann nicht in einer anderen Organisation aufgehen.
unite-group = „{ $parent }“ beherrscht „{ $child }“. Die beiden sind ein Konzern und nicht dieselbe Organisation. Stimmt das nicht, entfernen Sie zuerst den Eintrag unter Konzernzugehörigkeiten.
value-implied = (folgt aus der Betriebsart)
