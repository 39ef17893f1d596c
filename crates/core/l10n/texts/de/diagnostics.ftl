# Hinweise zu eingelesenen Dateien: was gefunden wurde, und als .hint, was zu tun ist.

diag-file-is-a-folder = „{ $name }“ ist ein Ordner.
    .hint = Nennen Sie die Dateien darin, etwa { $name }/*.xlsx.
diag-file-not-found = Die Datei „{ $name }“ gibt es nicht oder sie ist nicht lesbar.
    .hint = Prüfen Sie Namen und Ordner.
diag-file-empty = Die Datei ist leer.
    .hint = Öffnen Sie sie und speichern Sie sie neu.
diag-file-encrypted = Die Datei ist mit einem Kennwort geschützt.
    .hint = Speichern Sie eine Kopie ohne Kennwort und lesen Sie diese ein.
diag-file-not-a-spreadsheet = Der Inhalt ist keine Tabelle, sondern { $found ->
        [binary] eine Datei anderer Art
       *[other] { $found }
    }.
    .hint = Lesbar sind XLSX, XLS, ODS und CSV; der Inhalt zählt, nicht die Endung.
diag-file-too-large = Die Datei überschreitet die Grenze von { $limit } { $what ->
        [bytes] Byte
        [inflated-bytes] Byte entpackt
        [rows] Zeilen
        [columns] Spalten
        [cells] Zellen
        [parts] Teilen im Archiv
        [sheets] Blättern
        [relationships] Verweisen
        [number-formats] Zahlenformaten
        [nested-elements] ineinander liegenden Elementen
        [bytes-in-one-cell] Byte in einer Zelle
        [text-bytes] Byte Text
       *[other] verbundenen Bereichen
    }.
    .hint = Teilen Sie die Datei, oder löschen Sie leere Zeilen und Spalten am Rand.
diag-file-damaged = Die Datei ist beschädigt.
    .hint = Öffnen Sie sie mit der Tabellenkalkulation und speichern Sie sie neu.
diag-nothing-recognised = In der Datei ist keine Liste erkennbar.
    .hint = Eine Liste braucht Spaltenüberschriften, zum Beispiel „Verfahren“ und „Hersteller“. Eine Vorlage schreibt „freistadt template“.
    .page = Eine Liste braucht Spaltenüberschriften, zum Beispiel „Verfahren“ und „Hersteller“. Auf der Seite „Listen einlesen“ gibt es eine leere Vorlage.
diag-mapping-not-read = Die Zuordnung „{ $name }“ ist nicht lesbar: { $detail }
    .hint = Je Spalte ein Abschnitt [[column]] mit heading und target.
diag-mapping-target = Die Zuordnung nennt „{ $found }“; ein solches Feld gibt es nicht.
    .hint = Gemeint sein kann zum Beispiel application.name, contract.end oder ignore.

diag-csv-quote-left-open = Das Anführungszeichen vor „{ $found }“ ist nicht geschlossen und als gewöhnliches Zeichen gelesen{ $count ->
        [one] {""}
       *[other] , in der Datei { $count } Mal
    }.
    .hint = Löschen Sie das Zeichen, oder speichern Sie die Liste neu als CSV oder XLSX.
diag-csv-cell-over-many-lines = Eine Zelle reicht über mehr als 200 Zeilen. Vermutlich fehlt ein Anführungszeichen, und die Zelle enthält mehrere Zeilen der Liste.
    .hint = Prüfen Sie die Anführungszeichen, oder speichern Sie die Liste neu als CSV oder XLSX.
diag-text-has-invalid-bytes = Einzelne Zeichen sind nicht lesbar und durch � ersetzt.
    .hint = Speichern Sie die Datei als „CSV UTF-8“.
diag-text-read-as-windows-1252 = Die Datei ist nicht in UTF-8 und wurde als Windows-1252 gelesen.
    .hint = Prüfen Sie Umlaute in den Namen.
diag-sheet-damaged = Das Blatt ist beschädigt und nur bis zu dieser Stelle gelesen.
    .hint = Speichern Sie die Datei neu.
diag-sheet-empty = Das Blatt ist leer.
diag-sheet-not-recognised = Nicht erkannt, welche Art Liste das Blatt ist; { $rows ->
        [one] eine Zeile ist
       *[other] { $rows } Zeilen sind
    } nicht übernommen.
    .hint = Prüfen Sie die Überschriften, oder ordnen Sie die Spalten von Hand zu.
diag-clients-are-evidence-only = Eine Liste von Geräten; { $rows ->
        [one] eine Zeile ist
       *[other] { $rows } Zeilen sind
    } nicht übernommen.
    .hint = Geräte sind keine Anwendungen. Benötigt werden Listen von Anwendungen, Verträgen oder Zahlungen.
diag-date-order-undecidable = Bei Daten wie „{ $example }“ ist nicht zu erkennen, was Tag und was Monat ist. Gelesen als Tag, Monat, Jahr.
    .hint = Schreiben Sie TT.MM.JJJJ.

diag-row-repeats-headings = Die Zeile „{ $found }“ wiederholt die Überschriften und ist übergangen.
diag-row-is-a-sum = Die Zeile „{ $found }“ ist eine Summe und ist übergangen.
diag-row-not-understood = Die Zeile „{ $found }“ enthält nichts in erkannten Spalten und ist nicht übernommen.
    .hint = Ordnen Sie die Spalten zu, oder löschen Sie die Zeile.
diag-row-without-name = In der Zeile „{ $found }“ fehlt der Name; sie ist nicht übernommen.
    .hint = Tragen Sie einen Namen ein.
diag-row-without-one-application = Die Zeile „{ $found }“ sagt etwas zu einer Anwendung, nennt aber nicht genau eine; diese Angaben sind nicht übernommen.
    .hint = Nennen Sie je Zeile eine Anwendung.
diag-row-without-creditor = In der Zeile „{ $found }“ fehlt, wer die Zahlung bekommt; sie ist nicht übernommen.
    .hint = Tragen Sie den Kreditor ein.
diag-row-without-amount = In der Zeile „{ $found }“ fehlt ein lesbarer Betrag; sie ist nicht übernommen.
    .hint = Schreiben Sie den Betrag als 1.234,56.

diag-cell-is-a-range = „{ $found }“ ist eine Spanne; der Wert gilt als unbekannt ({ $field }). In der Bemerkung steht, was in der Zelle steht.
    .hint = Schreiben Sie eine Zahl.
diag-cell-too-long = Der Text der Zelle hat { $length } Zeichen; die Grenze ist { $limit }. Er ist nicht übernommen.
    .hint = Kürzen Sie den Text. Oft fehlt in der Datei ein Anführungszeichen.
diag-cell-not-a-number = „{ $found }“ ist keine ganze Zahl ({ $field }).
    .hint = Schreiben Sie nur die Zahl.
diag-cell-not-a-date = „{ $found }“ ist kein Datum ({ $field }).
    .hint = Schreiben Sie TT.MM.JJJJ, MM.JJJJ oder JJJJ; ohne Ende „unbefristet“.
diag-date-absurd = „{ $found }“ liegt außerhalb der Jahre 1900 bis 2200 ({ $field }).
    .hint = Prüfen Sie das Jahr.
diag-cell-not-an-amount = „{ $found }“ ist kein Betrag ({ $field }).
    .hint = Schreiben Sie 1.234,56.
diag-amount-absurd = „{ $found }“ ist als Betrag zu groß ({ $field }).
    .hint = Prüfen Sie Tausenderpunkte und Einheit.
diag-taken-off-debit = „{ $found }“ steht im Soll und ist abgezogen, denn die meisten Beträge der Liste stehen im Haben.
    .hint = Erstattungen und Stornos mindern die Zahlungen. Sind es eigene Zahlungen, ordnen Sie die Spalte „{ $column }“ nicht zu.
diag-taken-off-credit = „{ $found }“ steht im Haben und ist abgezogen, denn die meisten Beträge der Liste stehen im Soll.
    .hint = Erstattungen und Stornos mindern die Zahlungen. Sind es eigene Zahlungen, ordnen Sie die Spalte „{ $column }“ nicht zu.
diag-cell-is-net = „{ $found }“ steht in einer Spalte mit Bruttobeträgen und ist netto gelesen.
    .hint = Die Zelle gilt. Prüfen Sie sie, oder rechnen Sie den Betrag um.
diag-cell-is-gross = „{ $found }“ steht in einer Spalte mit Nettobeträgen und ist brutto gelesen.
    .hint = Die Zelle gilt. Prüfen Sie sie, oder rechnen Sie den Betrag um.
diag-cell-not-a-term = „{ $found }“ ist nicht bekannt ({ $field }).
    .hint = Nehmen Sie einen Begriff aus der Vorlage.
    .allowed = Möglich sind: { $words }.
diag-cell-not-a-period = „{ $found }“ ist keine Dauer ({ $field }).
    .hint = Schreiben Sie zum Beispiel „3 Monate“ oder „6 Wochen“.
diag-cell-not-hours = „{ $found }“ ist keine Ausfallzeit ({ $field }).
    .hint = Schreiben Sie zum Beispiel „4 Stunden“ oder „3 Tage“.
diag-cell-not-readable = „{ $found }“ ist hier nicht lesbar ({ $field }).
    .hint = Sehen Sie in der Vorlage nach, was in die Spalte gehört.
    .allowed = Möglich sind: { $words }.
diag-cell-formula-failed = Die Zelle enthält den Fehlerwert „{ $found }“; der Wert gilt als unbekannt.
    .hint = Berichtigen Sie die Formel, oder tragen Sie den Wert ein.
diag-cell-not-a-leika-key = „{ $found }“ ist kein LeiKa-Schlüssel ({ $field }).
    .hint = Ein Schlüssel hat 14 Ziffern.
diag-service-without-name = Zum LeiKa-Schlüssel „{ $key }“ nennt die Zeile keine Leistung; sie heißt vorerst nach dem Schlüssel.
    .hint = Ergänzen Sie eine Spalte mit dem Namen der Leistung, oder benennen Sie die Leistung nach dem Import.
diag-services-without-name = { $count } LeiKa-Schlüssel stehen ohne Namen der Leistung ({ $examples }); diese heißen vorerst nach ihrem Schlüssel.
    .hint = Ergänzen Sie eine Spalte mit dem Namen der Leistung, oder benennen Sie die Leistungen nach dem Import.
diag-year-over-two = „{ $found }“ reicht über zwei Jahre; der Betrag zählt zum Jahr { $year }.
    .hint = Stimmt das nicht, schreiben Sie das Jahr allein in die Spalte.
diag-payment-rhythm-not-read = Wie oft gezahlt wird, ist aus „{ $found }“ nicht zu erkennen; der Betrag der Zeile bleibt, wie er ist.
    .hint = Schreiben Sie zum Beispiel „monatlich“, „jährlich“ oder „einmalig“.
diag-remark-names-day = Die Bemerkung „{ $remark }“ nennt einen Tag ({ $found }); daraus wird nichts übernommen.
    .hint = Ist es das Ende eines Vertrags oder der Betreuung, tragen Sie es im Feld dafür ein.
diag-remarks-name-days = { $count } Bemerkungen nennen Tage ({ $examples }); daraus wird nichts übernommen.
    .hint = Sind es Vertragsenden oder Termine einer Ablösung, tragen Sie sie in den Feldern dafür ein.
diag-remark-names-firm = Die Bemerkung „{ $remark }“ nennt wohl eine Organisation ({ $found }); daraus wird nichts übernommen.
    .hint = Ist sie Hersteller, Vertragspartner oder Betreiber, tragen Sie sie im Feld dafür ein.
diag-remarks-name-firms = { $count } Bemerkungen nennen wohl Organisationen ({ $examples }); daraus wird nichts übernommen.
    .hint = Sind es Hersteller, Vertragspartner oder Betreiber, tragen Sie sie in den Feldern dafür ein.
diag-notice-rule-not-read = Die Kündigungsregel „{ $found }“ ist nicht verstanden; der Wortlaut bleibt erhalten.
    .hint = Schreiben Sie zum Beispiel „3 Monate zum Jahresende“.
diag-notice-rule-half-read = Von der Kündigungsregel „{ $found }“ ist nur ein Teil verstanden; der Wortlaut bleibt erhalten.
    .hint = Nennen Sie Frist und Termin, zum Beispiel „14 Tage zum Monatsende“. Werktage sind nicht umzurechnen.
diag-protection-codes-need-a-key = { $count ->
        [one] Eine Zelle dieser Spalte hält
       *[other] { $count } Zellen dieser Spalte halten
    } den Schutzbedarf in Kürzeln fest ({ $found }); welches davon hoch und welches normal bedeutet, ist nicht zu erkennen.
    .hint = Sagen Sie es einmal für diese Quelle, in der Zuordnung mit target = "protection-codes: A=normal, B=hoch, C=sehr hoch" (mit Ihren Kürzeln).
    .page = Sagen Sie es einmal unter „Was bedeuten die Kürzel?“; es gilt auch für die nächste Datei.
diag-several-names-in-one-cell = „{ $found }“ nennt mehrere, wo nur eine Angabe möglich ist. Alle sind als Möglichkeiten vermerkt, die Angabe gilt als unbekannt.
    .hint = Entscheiden Sie sich für eine.

diag-persons-not-imported = { $count ->
        [one] Eine Angabe
       *[other] { $count } Angaben
    } zu Personen erkannt und nicht übernommen.
    .hint = Tragen Sie statt einer Person die Organisationseinheit oder ein Funktionspostfach ein.
diag-application-only-in-contracts = Die Anwendung „{ $name }“ steht nur in einem Vertrag und ist neu angelegt.
    .hint = Ergänzen Sie sie in der Liste der Anwendungen.
diag-application-not-known = „{ $name }“ ist keine bekannte Anwendung; der Verweis ist nicht übernommen.
    .hint = Schreiben Sie den Namen wie in der Liste der Anwendungen.
diag-application-without-name = Die Anwendung hat keinen Namen und heißt vorläufig „{ $name }“.
    .hint = Tragen Sie einen Namen ein.
diag-application-name-twice = „{ $name }“ steht schon weiter oben; beide sind als eigene Anwendungen übernommen.
    .hint = Unterscheiden Sie die Namen, oder löschen Sie eine Zeile.
diag-activity-name-twice = „{ $name }“ steht schon weiter oben; beide sind übernommen.
    .hint = Unterscheiden Sie die Namen.
diag-id-twice = Die Kennung „{ $id }“ steht schon weiter oben; beide Zeilen sind übernommen.
    .hint = Geben Sie jeder Zeile eine eigene Kennung.
diag-protection-of-unknown-application = „{ $name }“ ist keine bekannte Anwendung; ihr Schutzbedarf ist nicht übernommen.
    .hint = Schreiben Sie den Namen wie in der Liste der Anwendungen.
diag-contract-number-twice = Die Vertragsnummer „{ $number }“ steht schon weiter oben; es bleiben zwei Verträge.
    .hint = Prüfen Sie, ob eine Zeile zu viel ist.
diag-contract-without-name = Der Vertrag hat keine Bezeichnung und heißt „{ $name }“.
diag-organizations-look-alike = Diese Namen sehen nach derselben Organisation aus und bleiben vorerst getrennt: { $names }
    .hint = Entscheiden Sie beim Einlesen: dieselbe Organisation oder verschieden.
diag-reference-dangling = Das Feld { $field } verweist auf „{ $found }“; das gibt es nicht.
    .hint = Legen Sie den Eintrag an, oder berichtigen Sie die Kennung.
diag-contract-in-a-circle = Verträge sind einander übergeordnet, so dass keiner oben steht: { $names }.
    .hint = Berichtigen Sie bei einem davon den übergeordneten Vertrag.
diag-node-in-a-circle = Infrastruktur ist ineinander enthalten, so dass nichts außen steht: { $names }.
    .hint = Berichtigen Sie bei einem davon, wovon es Teil ist.
diag-control-in-a-circle = „{ $name }“ gehört nach den Angaben über Umwege sich selbst.
    .hint = Prüfen Sie die Konzernzugehörigkeiten.
diag-dependency-on-itself = „{ $name }“ braucht nach den Angaben sich selbst; das zählt nicht.
    .hint = Löschen Sie die Abhängigkeit.
diag-group-too-small = Die Gruppe „{ $name }“ braucht { $needed } Mitglieder und hat { $members }.
    .hint = Ergänzen Sie Mitglieder, oder senken Sie die nötige Zahl.
diag-row-with-known-id = Die Kennung „{ $id }“ steht in diesem Blatt schon weiter oben; diese Zeile ist nicht übernommen.
    .hint = Geben Sie jeder Zeile eine eigene Kennung, oder lassen Sie sie bei neuen Zeilen leer.
diag-hosting-is-no-organization = „{ $found }“ sagt, wie betrieben wird, und nennt keine Organisation. Wer gemeint ist, gilt als unbekannt.
    .hint = Tragen Sie ein, wer betreibt. Fehlte die Betriebsart, ist sie von hier übernommen.
diag-word-is-no-organization = „{ $found }“ nennt keine Organisation. Wer gemeint ist, gilt als unbekannt.
    .hint = Tragen Sie den Namen ein.
diag-own-rows-missing = { $count ->
        [one] Eine Zeile fehlt
       *[other] { $count } Zeilen fehlen
    } in der Mappe: { $examples }. Die Einträge bleiben, wie sie sind.
    .hint = Einträge löschen Sie in der Anwendung, nicht in der Mappe.
diag-own-columns-missing = Spalten fehlen oder heißen anders: { $examples }. Die Angaben bleiben, wie sie sind.
    .hint = Lassen Sie die Überschriften stehen. Eine Angabe löschen Sie, indem Sie die Zelle leeren.
diag-own-columns-not-recognised = Spalten mit diesen Überschriften gehören nicht zur Mappe und sind nicht gelesen: { $examples }.
    .hint = Lassen Sie die Überschriften stehen, wie die Mappe sie hatte.
diag-own-sheet-missing = Das Blatt fehlt; { $count ->
        [one] ein Eintrag bleibt
       *[other] { $count } Einträge bleiben
    }, wie { $count ->
        [one] er ist
       *[other] sie sind
    }.
diag-own-sheet-not-recognised = Das Blatt gehört nicht zur Mappe; { $rows ->
        [one] eine Zeile ist
       *[other] { $rows } Zeilen sind
    } nicht gelesen.
    .hint = Eigene Listen lesen Sie als eigene Datei ein.
diag-own-row-recognised = Die Zeile „{ $name }“ hat keine Kennung und ist am Inhalt als „{ $id }“ erkannt.
    .hint = Lassen Sie die Kennungen stehen.
diag-own-row-copied = Die Zeile „{ $name }“ hat keine Kennung und sagt dasselbe wie „{ $id }“; sie ist nicht übernommen.
    .hint = Soll es ein weiterer Eintrag sein, ändern Sie den Namen oder tragen Sie eine neue Kennung ein.
diag-own-row-ambiguous = Die Zeile „{ $name }“ hat keine Kennung; { $count } Einträge heißen so. Sie ist nicht übernommen.
    .hint = Tragen Sie die Kennung ein.
diag-own-record-gone = „{ $name }“ ({ $id }) gibt es nicht mehr; was in der Mappe dazu geändert ist, ist nicht übernommen.
    .hint = Soll es den Eintrag wieder geben, nehmen Sie im Verlauf zurück, was ihn entfernt hat.
diag-own-cell-names-a-person = „{ $found }“ ist der Name einer Person oder eine Adresse und nicht übernommen ({ $field }).
    .hint = Tragen Sie die Organisationseinheit oder die Organisation ein; ein Funktionspostfach gehört in die Bemerkung.
diag-own-workbook-not-recognisable = Die Datei sieht aus wie eine Mappe aus diesem Programm, sagt aber nicht mehr, von welchem Stand sie ist. Sie wird wie eine fremde Liste gelesen.
    .hint = Schreiben Sie die Mappe neu und übertragen Sie die Änderungen; lassen Sie das erste Blatt und die Überschriften stehen.
diag-organization-not-known = Eine Organisation „{ $found }“ gibt es nicht; die Entscheidung ist nicht übernommen.
diag-organization-is-the-owner = „{ $name }“ ist die Kommune, der dieser Bestand gehört; sie kann nicht in einer anderen Organisation aufgehen. Wählen Sie, dass sie bleibt.
diag-organizations-are-a-group = „{ $parent }“ beherrscht „{ $child }“; die beiden sind ein Konzern und nicht dieselbe Organisation. Stimmt das nicht, entfernen Sie zuerst diesen Eintrag unter Konzerne.
    .hint = Gemeint ist die Kennung; sie steht in Klammern hinter dem Namen.
diag-lines-damaged = Die Ausfuhr ist nicht vollständig oder verändert: { $detail }
    .hint = Schreiben Sie sie neu mit „freistadt export“; von Hand ändern lässt sich nur die Arbeitsmappe.
diag-further-remarks = { $count } weitere Hinweise derselben Art ({ $code }).
diag-file-is-our-workbook-alone = Das ist eine Arbeitsmappe von Freistadt; gelesen ist, was darin steht.
diag-file-is-our-workbook = Das ist eine Arbeitsmappe von Freistadt; verglichen wird mit dem Stand, aus dem sie stammt.
diag-file-is-workbook-of-unit = Das ist die Mappe „{ $unit }“; verglichen wird mit dem Stand, aus dem sie stammt. Einträge anderer Stellen bleiben, wie sie sind.
diag-file-is-workbook-without-unit = Das ist die Mappe der Einträge ohne zuständige Stelle; verglichen wird mit dem Stand, aus dem sie stammt. Alle anderen Einträge bleiben, wie sie sind.
diag-revision-not-here = Die Mappe stammt aus Stand { $number }, den es hier nicht gibt.
    .hint = Lesen Sie sie dort ein, wo sie geschrieben wurde. Einen ganzen Bestand übernehmen Sie mit freistadt export ZIEL.jsonl und import.


diag-styles-damaged = Die Formatvorlagen der Datei sind beschädigt; Datumsangaben können als Zahlen erscheinen.
    .hint = Öffnen Sie die Datei mit der Tabellenkalkulation und speichern Sie sie neu.
diag-strings-damaged = Die Texte der Datei sind beschädigt und nur zum Teil gelesen.
    .hint = Öffnen Sie die Datei mit der Tabellenkalkulation und speichern Sie sie neu.
diag-formulas-without-value = Zu { $count ->
        [one] einer Formel ist
       *[other] { $count } Formeln ist
    } in der Datei kein Ergebnis gespeichert; die Zellen gelten als leer.
    .hint = Öffnen Sie die Datei mit der Tabellenkalkulation, lassen Sie sie rechnen und speichern Sie sie neu.
diag-cells-unreadable = { $count ->
        [one] Eine Zelle ist
       *[other] { $count } Zellen sind
    } nicht lesbar und übergangen.
    .hint = Öffnen Sie die Datei mit der Tabellenkalkulation und speichern Sie sie neu.
diag-sheet-hidden = Das Blatt ist ausgeblendet; gelesen ist es trotzdem.
diag-sheet-without-cells = Das Blatt enthält keine Zellen, sondern zum Beispiel nur ein Diagramm.

diag-same-in-further-rows = „{ $found }“ steht in dieser Spalte in { $count ->
        [one] einer weiteren Zeile
       *[other] { $count } weiteren Zeilen
    }, zuletzt in Zeile { $last }.
diag-row-is-a-section = Die Zeile „{ $found }“ ist eine Zwischenüberschrift oder Anmerkung und wird nicht als Eintrag übernommen.
diag-row-above-headings = Die Zeile „{ $found }“ steht über den Überschriften der Liste und ist nicht übernommen.
diag-payments-without-year = In der Liste steht kein Jahr; die Zahlungen sind ohne Jahr übernommen.
    .hint = Fügen Sie eine Spalte „Haushaltsjahr“ ein, oder nennen Sie das Jahr im Namen des Blatts.
diag-lists-disagree = Zu „{ $name }“ sagt diese Zeile „{ $found }“, eine andere „{ $kept }“ ({ $field }). Die frühere Angabe bleibt.
    .hint = Berichtigen Sie eine der Zeilen.
diag-minimum-term-without-start = Die Mindestlaufzeit „{ $found }“ braucht einen Vertragsbeginn.
    .hint = Tragen Sie den Beginn ein, oder den Tag, bis zu dem der Vertrag fest läuft.
diag-catalogue-without-quantities = Ein Katalog mit Preisen, aber ohne Mengen; { $rows ->
        [one] eine Zeile ist
       *[other] { $rows } Zeilen sind
    } nicht übernommen.
    .hint = Kosten entstehen erst mit Mengen. Nehmen Sie die Rechnung, oder ergänzen Sie eine Spalte „Menge“.
diag-contract-number-known = Die Vertragsnummer „{ $number }“ hat schon ein anderer Vertrag; beide bleiben getrennt.
    .hint = Prüfen Sie, ob es derselbe Vertrag ist.
diag-contracts-without-name = { $count } Verträge haben keine Bezeichnung und heißen nach Anwendung oder Vertragspartner, zum Beispiel { $examples }.
diag-service-name-twice = „{ $name }“ steht schon weiter oben; die Zeilen sind als eine Leistung übernommen.
    .hint = Unterscheiden Sie die Namen, wenn es verschiedene Leistungen sind.
diag-applications-only-in-contracts = { $count } Anwendungen stehen nur in Verträgen und sind neu angelegt, zum Beispiel { $examples }.
    .hint = Ergänzen Sie sie in der Liste der Anwendungen.
diag-application-only-in-services = Die Anwendung „{ $name }“ steht nur bei einer Verwaltungsleistung und ist neu angelegt.
    .hint = Ergänzen Sie sie in der Liste der Anwendungen.
diag-applications-only-in-services = { $count } Anwendungen stehen nur bei Verwaltungsleistungen und sind neu angelegt, zum Beispiel { $examples }.
    .hint = Ergänzen Sie sie in der Liste der Anwendungen.
diag-applications-not-known = { $count } Namen sind keine bekannten Anwendungen; die Verweise sind nicht übernommen, zum Beispiel { $examples }.
    .hint = Schreiben Sie die Namen wie in der Liste der Anwendungen.
diag-file-older-than-last = Die Datei ist vom { $day }; aus „{ $name }“ ist schon der Stand vom { $last } eingelesen. Was sich seither geändert hat, fiele auf den älteren Stand zurück, und was es nicht mehr gibt, käme wieder.
    .hint = Nehmen Sie die neuere Liste, oder prüfen Sie die Änderungen einzeln.
diag-workbook-of-earlier-state = Die Mappe ist aus Stand { $written }, inzwischen gilt Stand { $now }. Übernommen wird nur, was Sie in der Mappe geändert haben.
    .hint = Was inzwischen auch andere geändert haben, steht als Widerspruch da.
diag-rule-unknown = Die Regel „{ $rule }“ gibt es im Katalog nicht.
    .hint = Die Regeln stehen auf der Seite „Leitbild“ und in der Dokumentation.
diag-rule-no-parameter = Die Regel „{ $rule }“ hat keinen Wert „{ $name }“.
    .hint = { $words ->
            [none] Sie hat keine Werte.
           *[other] Sie hat: { $words }.
        }
diag-rule-value = „{ $value }“ passt nicht zu „{ $name }“ der Regel „{ $rule }“.
    .hint = { $expects ->
            [percent] Möglich sind ganze Prozent von 0 bis 100.
            [days] Möglich sind ganze Tage, höchstens 36525.
            [number] Möglich sind ganze Zahlen bis 1000000.
            [level] Möglich sind: normal, high, very-high.
            [application-kinds] Möglich sind Arten von Anwendungen, mit Kommas dazwischen.
            [date] Möglich ist ein Datum wie 2027-06-30, ein Monat wie 2027-06 oder ein Jahr.
           *[severity] Möglich sind: note, warning, error.
        }
diag-rule-empty = Die Regel „{ $rule }“ verlangt nichts.
    .hint = Nennen Sie mit „check“ eine Regel des Katalogs oder mit „requires“ eine Bedingung.
diag-rule-both = Die Regel „{ $rule }“ hat „{ $one }“ und „{ $other }“; nur eines von beiden könnte gelten.
    .hint = Lassen Sie eines weg, oder machen Sie zwei Regeln daraus.
diag-rule-id-taken = Eine andere Regel heißt schon „{ $rule }“; ihre Abweichungen wären nicht zu unterscheiden.
    .hint = Geben Sie einer von beiden mit „id“ einen eigenen Namen.
diag-rule-twice = Die Regel „{ $name }“ gilt zweimal mit denselben Werten, als „{ $first }“ und als „{ $rule }“; jede Abweichung zählt doppelt.
    .hint = Lassen Sie eine von beiden weg, oder geben Sie ihr andere Werte.
diag-rule-over = Die Regel „{ $rule }“ spricht von „{ $kind }“; davon spricht keine Regel.
    .hint = Möglich sind: { $words }.
diag-rule-field = In der Regel „{ $rule }“ steht „{ $name }“; eine solche Angabe hat „{ $kind }“ nicht.
    .hint = { $words ->
            [none] Ein Weg führt mit „/“ über Verweise, etwa product/licence.
           *[other] Möglich sind: { $words }.
        }
diag-rule-test = In der Regel „{ $rule }“ lässt sich „{ $name }“ nicht mit „{ $test }“ prüfen.
    .hint = Möglich sind: { $words }.
diag-rule-no-value = In der Regel „{ $rule }“ fehlt, womit „{ $name }“ bei „{ $test }“ verglichen wird.
    .hint = { rule-expects }
diag-rule-value-beside = In der Regel „{ $rule }“ hat der Wert „{ $value }“ bei „{ $name }“ keine Wirkung: „{ $test }“ vergleicht nicht damit.
    .hint = Nennen Sie bei known und unknown keinen Wert, bei at-least, at-most, within und since genau einen.
diag-rule-unfit = In der Regel „{ $rule }“ steht „{ $value }“; das sagt „{ $name }“ nie.
    .hint = { rule-expects }
rule-expects = { $expects ->
        [words] Möglich sind: { $words }.
        [share] Möglich sind Prozent von 0 bis 100, ohne Zeichen.
        [number] Möglich sind ganze Zahlen.
        [euros] Möglich sind ganze Euro, ohne Punkt und Zeichen.
        [amount] Ein Betrag steht da wie 1000.00 EUR.
        [date] Möglich ist ein Datum wie 2027-06-30, ein Monat wie 2027-06 oder ein Jahr.
        [days] Möglich ist eine Zahl von Tagen.
        [form] Die Angabe steht da wie { $words }.
       *[text] Nennen Sie mit „values“ mindestens einen Text.
    }
diag-rule-condition = Die Bedingung der Regel „{ $rule }“ ist nicht lesbar: { $reason }
diag-rule-expression = Der Ausdruck der Regel „{ $rule }“ ist nicht brauchbar: { $reason }
diag-rule-expression-name = Im Ausdruck der Regel „{ $rule }“ steht „{ $name }“; so heißt nichts.
    .hint = Die Angaben stehen in „record“, etwa record.exit_tested.
diag-rule-expression-truth = Der Ausdruck der Regel „{ $rule }“ sagt weder Ja noch Nein.
    .hint = Vergleichen Sie etwas, etwa record.exit_tested == "yes".
diag-rule-expression-mixed = Im Ausdruck der Regel „{ $rule }“ steht „{ $name }“ zwischen Werten, die nicht dazu passen.
    .hint = Zahlen stehen ohne Anführungszeichen, Texte und Daten mit; Ja heißt "yes".
diag-rule-expression-never = Der Ausdruck der Regel „{ $rule }“ hat nie ein Ergebnis: { $reason }
    .hint = Er fragt nach keiner Angabe; die Angaben stehen in „record“.
diag-catalogue-knows-nothing = Zu „{ $name }“ steht nichts im Katalog.
    .hint = Nennen Sie ein Produkt oder einen Einsatzzweck, etwa „SharePoint“ oder „Videokonferenz“.
diag-events-not-json = Die Datei ist kein gültiges JSON.
diag-events-unknown-format = Das ist weder das Format von endoflife.date noch OpenEoX.
diag-events-openeox-version = Diese Fassung von OpenEoX wird nicht gelesen: „{ $found }“. Gelesen wird Core 1.0.
diag-events-no-product = Die Datei sagt nicht, um welches Produkt es geht.
    .hint = Nennen Sie es mit --product.
diag-events-no-version = { $name }: Bei einem Eintrag fehlt die Version; er wurde ausgelassen.
diag-events-active-support = { $name }: Bei { $count ->
        [one] einer Version
       *[other] { $count } Versionen
    } nennt die Quelle mit „{ $key }“ auch das Ende der aktiven Pflege, zuerst am { $found }; übernommen ist nur das Ende der Unterstützung.
    .hint = Danach kommen meist nur noch Sicherheitskorrekturen. Ist der Tag wichtig, tragen Sie ihn als eigenes Ereignis ein.
diag-events-not-a-day = { $name }: „{ $found }“ bei { $key } ist kein Tag; ausgelassen.
