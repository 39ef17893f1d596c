# Ausgabe im Terminal, Arbeitsmappe und Rechenwege.

workbook-about = Über diese Mappe
workbook-revision = Stand
workbook-town = Kommune
workbook-how = So geht es
workbook-how-text = Ändern Sie Zellen oder ergänzen Sie Zeilen. Zeilen, deren Kennung mit „beispiel-“ beginnt, zeigen nur, wie es geht; sie werden nicht übernommen. Beim Einlesen ändert sich genau, was Sie geändert haben.
workbook-unknown = Unbekannt
workbook-unknown-text = Eine leere Zelle heißt unbekannt. Stellt sich die Frage nicht, schreiben Sie „trifft nicht zu“.
workbook-persons = Personen
workbook-persons-text = Tragen Sie keine Namen von Personen ein, sondern die Organisationseinheit.
workbook-part = Zuständige Stelle
workbook-without-unit = ohne zuständige Stelle
workbook-holds = Inhalt
workbook-open = { $count ->
        [0] Keine Frage ist offen.
        [one] Eine Frage ist offen.
       *[other] { $count } Fragen sind offen.
    }
workbook-ask = Worum wir bitten
workbook-ask-text = Wer in dieser Stelle mit den Anwendungen arbeitet, prüft die Zeilen der folgenden Blätter und füllt die farbigen leeren Zellen aus. Die Spalte „Noch offen“ nennt je Zeile, was gefragt ist. Was niemand weiß, bleibt leer.
workbook-confirm = Bestätigen
workbook-confirm-text = Stimmt eine Zeile, tragen Sie in die Spalte „Zuletzt bestätigt am“ den Tag ein oder wählen „stimmt so“. Stimmt alles, genügt der Tag in der nächsten Zeile.
workbook-confirm-all = Alles bestätigt am
workbook-correct = stimmt so
workbook-back = Zurück
workbook-back-text = Schicken Sie die Mappe als Ganzes an die Stelle zurück, von der Sie sie haben. Sie sehen nur Ihre Einträge; die der anderen Stellen bleiben, wie sie sind.
workbook-rows = Zeilen
workbook-rows-text = Fehlt ein Eintrag, ergänzen Sie eine Zeile und lassen die Kennung leer. Gehört ein Eintrag einer anderen Stelle, schreiben Sie deren Namen in die Spalte „Zuständige Stelle“. Löschen Sie keine Zeilen; schreiben Sie in die Spalte „Bemerkung“, was es nicht mehr gibt.

import-remarks = { $count ->
        [one] Ein Hinweis
       *[other] { $count } Hinweise
    } zu den Dateien
import-remarks-more = … und { $count } weitere. Alle mit --json.
import-remarks-same = Ebenso an { $count ->
        [one] einer weiteren Stelle
       *[other] { $count } weiteren Stellen
    }.
import-unmapped = Nicht übernommene Spalten: { $list }
import-hint = Was zu tun ist: { $text }

inspect-head = { $file }: { $format }
inspect-sheet = { $sheet }: { $kind }, { $rows } Zeilen, { $known } von { $all } Spalten erkannt
inspect-sheet-unnamed = Tabelle
inspect-found = Erkannt
inspect-filled = Ausgefüllte Felder
inspect-unmapped = Nicht übernommen
inspect-cells = { $count } Zellen, zum Beispiel „{ $example }“
sheet-kind-inventory = Liste der Anwendungen
sheet-kind-contracts = Vertragsregister
sheet-kind-creditors = Zahlungen
sheet-kind-processing = Verzeichnis der Verarbeitungstätigkeiten
sheet-kind-protection = Schutzbedarf
sheet-kind-clients = Geräte
sheet-kind-services = Liste der Verwaltungsleistungen
sheet-kind-provider = Katalog oder Rechnung eines Dienstleisters
sheet-kind-other = nicht erkannt

import-dry = Probelauf, es ist nichts gespeichert.
import-applied = Gespeichert als Änderung { $id }. Rückgängig: freistadt undo { $id }
import-nothing = Nichts zu ändern.
import-added = neu
import-changed = geändert
import-unchanged = unverändert
import-conflicts = { $count ->
        [one] Eine Angabe widerspricht
       *[other] { $count } Angaben widersprechen
    } dem Bestand und { $count ->
        [one] bleibt
       *[other] bleiben
    }, wie { $count ->
        [one] sie ist
       *[other] sie sind
    }:
import-conflict = { $record }, { $field }: Bestand „{ $present }“, Datei „{ $wanted }“
import-field = { $record }, { $field }: „{ $old }“ → „{ $new }“
import-more = … und { $count } weitere
undo-done = Die Änderung { $id } ist rückgängig gemacht, als Änderung { $new }.
undo-blocked = Die Änderung { $id } lässt sich nicht zurücknehmen, weil Späteres auf ihr aufbaut:
undo-changed-since = { $record }: { $field } wurde später geändert
undo-record-changed = { $record } wurde später geändert oder entfernt
undo-needed = { $record } wird gebraucht von { $by }
undo-unknown = Eine Änderung { $id } gibt es nicht.
demo-ready = Die Musterstadt läuft unter
demo-stop = Beenden mit Strg+C.
serve-ready = Freistadt läuft unter
serve-needs-accounts = Unter { $address } kämen auch andere an die Daten, und es gibt noch kein Konto. Legen Sie eines an: freistadt account add NAME --role administrator. Ohne Konto geht nur 127.0.0.1.
template-written = Vorlage geschrieben: { $file }
samples-written = Beispiellisten geschrieben in { $folder }
backup-done = Gesichert: { $records } Zeilen, SHA-256 { $sha256 }
restore-done = Wiederhergestellt: { $records } Zeilen, SHA-256 { $sha256 }
export-done = Ausgeführt: { $records } Einträge, SHA-256 { $sha256 }
export-written = Arbeitsmappe geschrieben: { $file }
history-row = { $id } · { $when } · { $what }
history-none = Noch keine Änderungen.
data-missing = Nennen Sie mit --data den Datenordner oder die Adresse der Datenbank, oder setzen Sie FREISTADT_DATA.
data-empty = In { $data } liegt noch kein Bestand. Lesen Sie eine Liste ein: freistadt import LISTE.xlsx --data { $data }
error = Fehler: { $text }
error-no-space = Der Datenträger ist voll. Es wurde nichts gespeichert, die bisherigen Daten sind unverändert.
error-stale = Inzwischen hat jemand anderes etwas geändert. Es wurde nichts gespeichert; versuchen Sie es noch einmal.
error-damaged = Die Daten sind beschädigt. Stellen Sie die letzte Sicherung wieder her: freistadt restore
error-cannot-open = Die Daten lassen sich nicht öffnen.
error-several = Dort liegen mehrere Organisationen. Nennen Sie eine mit --organization: { $list }
error-backup-damaged = Die Datei ist keine vollständige Sicherung. Die bisherigen Daten sind unverändert.
error-no-organization = Eine Organisation „{ $name }“ gibt es in diesen Daten nicht.
error-export-ending = Ausgeführt wird als Arbeitsmappe (.xlsx) oder als Zeilen (.jsonl). Wählen Sie eine dieser Endungen.
error-no-place = Das ist weder ein Ordner noch eine postgres://-Adresse.
error-nameless = Der Name der Organisation braucht Buchstaben.
error-exists = Die Organisation „{ $name }“ gibt es schon.
error-no-revision = Den Stand { $number } gibt es nicht; der neueste ist { $newest }.
error-file-exists = { $file } gibt es schon. Wählen Sie einen anderen Namen oder überschreiben Sie mit --force.
restore-present = { $name } (Stand { $number })
restore-replaces = Die Sicherung ersetzt alles, was da ist: { $list }.
restore-sure = Fortfahren? [j/N]
restore-left = Es ist nichts geändert.
error-export-audience = Eine Arbeitsmappe zum Wiedereinlesen gibt es nur für die Verwaltung selbst. Für andere: ZIEL.jsonl, oder laden Sie eine Liste auf ihrer Seite.
