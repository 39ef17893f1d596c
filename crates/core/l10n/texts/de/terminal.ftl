# Ausgabe im Terminal, Arbeitsmappe und Rechenwege.

workbook-about = Über diese Mappe
workbook-revision = Stand
workbook-how = So geht es
workbook-how-text = Ändern Sie Zellen oder ergänzen Sie Zeilen. Beim Einlesen ändert sich genau, was Sie geändert haben.
workbook-unknown = Unbekannt
workbook-unknown-text = Eine leere Zelle heißt unbekannt. Stellt sich die Frage nicht, schreiben Sie „trifft nicht zu“.
workbook-persons = Personen
workbook-persons-text = Tragen Sie keine Namen von Personen ein, sondern die Organisationseinheit.

term-head = { $name }, Stand { $day }
term-head-files = Stand { $day }, aus { $files ->
        [one] einer Datei
       *[other] { $files } Dateien
    }
term-counts = { $applications } Anwendungen · { $services } Verwaltungsleistungen · { $contracts } Verträge · { $organizations } Organisationen · { $lines } Zahlungen
term-q1 = Was zahlen wir wem, und wie wächst es?
term-q1-contracts = { $total } im Jahr nach laufenden Verträgen, bei { $known } von { $all } Verträgen sind Kosten und Partner bekannt.
term-q1-lines = { $total } im Haushaltsjahr { $year } nach Zahlungen.
term-q1-none = Es sind keine Kosten bekannt. Eine Kreditorenliste genügt, um das zu ändern.
term-q1-growth = Seit { $first } im Schnitt { $rate } je Jahr: { $list }
term-q1-planned = { $amount } (Plan)
term-q1-applications = { $count ->
        [one] 1 Anw.
       *[other] { $count } Anw.
    }
term-q1-more = { $count ->
        [one] eine weitere Organisation
       *[other] { $count } weitere Organisationen
    }
term-q1-parents = Zusammen mit Konzernmüttern entspricht das { $effective } gleich großen Partnern.
term-q2 = Wer betreibt wie viel?
term-q2-unknown = unbekannt
term-q2-of = { $count } von { $all }
term-q3 = Was müssen wir bis wann entscheiden?
term-q3-none = In den nächsten zwölf Monaten ist nichts fällig, soweit Fristen bekannt sind.
term-q3-count = { $count ->
        [one] Ein Vertrag braucht
       *[other] { $count } Verträge brauchen
    } in den nächsten zwölf Monaten eine Entscheidung. Die nächsten:
term-q3-extends = sonst bis { $day }
term-q3-ends = endet { $day }
term-q3-option = endet { $day }, wenn keine Option gezogen wird
term-q3-goes-on = läuft sonst weiter
term-q3-unknown = Folge unbekannt
term-q3-more = { $count ->
        [one] ein weiterer Vertrag
       *[other] { $count } weitere Verträge
    }
term-q3-undated = Bei { $count ->
        [one] einem Vertrag
       *[other] { $count } Verträgen
    } fehlen Ende oder Frist; sie sind hier nicht dabei.
term-q4 = Wo haben wir eine Wahl?
term-q4-unknown = unbekannt
term-q5 = Was wissen wir nicht, und wer könnte es sagen?
term-q5-share = { $percent } der nötigen Angaben sind bekannt ({ $known } von { $needed }).
term-q5-weak = Das ist noch nicht belastbar.
term-q5-row = bei { $count } von { $all }
term-q5-ask = fragen: { $units }
term-next = Nächster Schritt
term-next-decide = Bis { $day } über „{ $contract }“ entscheiden: { $effect }.
term-next-ask = „{ $field }“ klären, offen bei { $count }{ $unit ->
        [none] { "" }
       *[other] , zuerst mit { $unit }
    }.
term-next-import = Eine Liste der Anwendungen, der Verträge oder der Zahlungen einlesen.
term-next-watch = Nichts drängt. Prüfen Sie die Angaben einmal im Jahr.
term-remarks = { $count ->
        [one] Ein Hinweis
       *[other] { $count } Hinweise
    } zu den Dateien
term-remarks-more = … und { $count } weitere. Alle mit --json.
term-remarks-same = Ebenso an { $count ->
        [one] einer weiteren Stelle
       *[other] { $count } weiteren Stellen
    }.
term-unmapped = Nicht übernommene Spalten: { $list }
term-hint = Was zu tun ist: { $text }

inspect-head = { $file }: { $format }
inspect-sheet = { $sheet }: { $kind }, { $rows } Zeilen, { $known } von { $all } Spalten erkannt
inspect-sheet-unnamed = Tabelle
inspect-found = Erkannt
inspect-filled = Ausgefüllte Felder
inspect-unmapped = Nicht erkannt
inspect-cells = { $count } Zellen, zum Beispiel „{ $example }“
sheet-kind-inventory = Liste der Anwendungen
sheet-kind-contracts = Vertragsregister
sheet-kind-creditors = Zahlungen
sheet-kind-processing = Verzeichnis der Verarbeitungstätigkeiten
sheet-kind-protection = Schutzbedarf
sheet-kind-clients = Geräte
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
serve-needs-accounts = Auf { $address } wird nicht ohne Konten gehorcht; diese Fassung kennt noch keine. Erlaubt ist 127.0.0.1.
template-written = Vorlage geschrieben: { $file }
samples-written = Beispiellisten geschrieben in { $folder }
backup-done = Gesichert: { $records } Zeilen, SHA-256 { $sha256 }
restore-done = Wiederhergestellt: { $records } Zeilen, SHA-256 { $sha256 }
export-done = Ausgeführt: { $records } Einträge, SHA-256 { $sha256 }
history-row = { $id } · { $when } · { $who } · { $why }
history-none = Noch keine Änderungen.
data-missing = Nennen Sie mit --data den Datenordner oder die Adresse der Datenbank, oder setzen Sie FREISTADT_DATA.
data-empty = In { $data } liegt noch kein Bestand. Lesen Sie eine Liste ein: freistadt import LISTE.xlsx --data { $data }
error = Fehler: { $text }

rule-supplier-cost-hhi = Summe der quadrierten Anteile an den jährlichen Kosten; 1 heißt: alles bei einem Partner.
rule-supplier-count-hhi = Summe der quadrierten Anteile an den Anwendungen; gezählt wird der Vertragspartner, sonst der Hersteller.
rule-effective-suppliers = Eins geteilt durch die Konzentration der Kosten: so viele gleich große Partner wären ebenso konzentriert.
rule-open-source-share = Anwendungen mit einer anerkannten Open-Source-Lizenz geteilt durch alle mit bekannter Lizenz.
rule-terminable-12-months-share = Kosten der Verträge, die unsere eigene Kündigung heute binnen zwölf Monaten beendet, geteilt durch die Kosten aller Verträge mit bekannter Regel.
rule-sole-source-applications = Anwendungen mit der Angabe „nur ein Hersteller“ = ja. Nach oben zählen „teilweise“ und „unbekannt“ mit.
rule-not-adaptable-applications = Anwendungen mit der Angabe „anpassbar“ = nein. Nach oben zählen „teilweise“ und „unbekannt“ mit.
rule-unknown-share = Unbekannte Angaben geteilt durch alle, nach denen gefragt ist. „Trifft nicht zu“ zählt nicht mit.
indicator-supplier-cost-hhi = Konzentration der Kosten
indicator-supplier-cost-hhi-by-parent = Konzentration der Kosten nach Konzernen
indicator-supplier-cost-hhi-our-choice = Konzentration der Kosten, wo wir die Wahl haben
indicator-supplier-count-hhi = Konzentration der Anwendungen
indicator-supplier-count-hhi-by-parent = Konzentration der Anwendungen nach Konzernen
indicator-supplier-count-hhi-our-choice = Konzentration der Anwendungen, wo wir die Wahl haben
indicator-effective-suppliers = Wirksame Zahl der Partner
indicator-open-source-share = Anteil Open Source
indicator-open-source-share-our-choice = Anteil Open Source, wo wir die Wahl haben
indicator-terminable-12-months-share = Binnen zwölf Monaten kündbare Kosten
indicator-terminable-12-months-share-our-choice = Binnen zwölf Monaten kündbare Kosten, wo wir die Wahl haben
indicator-sole-source-applications = Anwendungen mit nur einem Hersteller
indicator-sole-source-applications-our-choice = Anwendungen mit nur einem Hersteller, wo wir die Wahl haben
indicator-not-adaptable-applications = Nicht anpassbare Anwendungen
indicator-not-adaptable-applications-our-choice = Nicht anpassbare Anwendungen, wo wir die Wahl haben
indicator-unknown-share = Anteil unbekannter Angaben
step-share-of-holder = Anteil
step-counted = zählt
step-not-counted = zählt nicht
step-partly = teilweise
step-unknown = unbekannt
step-terminable-cost = kündbar
step-bound-cost = gebunden
step-open-cost = Regel unbekannt
