# Der Überblick, im Terminal und auf der Seite: fünf Fragen, der nächste Schritt, Rechenwege.

overview-head = { $name }, Stand { $day }
overview-head-files = Stand { $day }, aus { $files ->
        [one] einer Datei
       *[other] { $files } Dateien
    }
overview-q1 = Was zahlen wir wem, und wie wächst es?
overview-q1-contracts = { $total } im Jahr nach laufenden Verträgen, bei { $known } von { $all } Verträgen sind Kosten und Partner bekannt.
overview-q1-lines = { $total } im Haushaltsjahr { $year } nach Zahlungen.
overview-q1-none = Es sind keine Kosten bekannt. Eine Kreditorenliste genügt, um das zu ändern.
overview-q1-growth = Seit { $first } im Schnitt { $rate } je Jahr: { $list }
overview-q1-planned = { $amount } (Plan)
overview-q1-applications = { $count ->
        [one] 1 Anw.
       *[other] { $count } Anw.
    }
overview-q1-more = { $count ->
        [one] eine weitere Organisation
       *[other] { $count } weitere Organisationen
    }
overview-q1-currency = { $count ->
        [one] Ein Betrag in anderer Währung ist nicht eingerechnet.
       *[other] { $count } Beträge in anderer Währung sind nicht eingerechnet.
    }
overview-q1-parents = Zusammen mit Konzernmüttern entspricht das { $effective } gleich großen Partnern.
overview-q2 = Wer betreibt wie viel?
overview-q2-unknown = unbekannt
overview-q2-of = { $count } von { $all }
overview-q3 = Was müssen wir bis wann entscheiden?
overview-q3-none = In den nächsten zwölf Monaten ist nichts fällig, soweit Fristen bekannt sind.
overview-q3-count = { $count ->
        [one] Ein Vertrag braucht
       *[other] { $count } Verträge brauchen
    } in den nächsten zwölf Monaten eine Entscheidung. Die nächsten:
inaction-extends = sonst bis { $day }
inaction-ends = endet { $day }
inaction-ends-unless-option = endet { $day }, wenn keine Option gezogen wird
inaction-has-ended = endete { $day }
inaction-goes-on = läuft sonst weiter
inaction-unknown = Folge unbekannt
inaction-without-notice = { $said }; Frist unbekannt
overview-q3-more = { $count ->
        [one] ein weiterer Vertrag
       *[other] { $count } weitere Verträge
    }
overview-q3-terminable = { $count ->
        [one] Ein weiterer Vertrag läuft von selbst weiter und ist in dieser Zeit kündbar.
       *[other] { $count } weitere Verträge laufen von selbst weiter und sind in dieser Zeit kündbar.
    }
overview-q3-undated = Bei { $count ->
        [one] einem Vertrag
       *[other] { $count } Verträgen
    } fehlen Ende, Frist oder Verlängerung; sie sind hier nicht dabei.
overview-q4 = Wo haben wir eine Wahl?
overview-q4-unknown = unbekannt
overview-q5 = Was wissen wir nicht, und wer könnte es sagen?
overview-q5-share = { $percent } der nötigen Angaben sind bekannt ({ $known } von { $needed }).
overview-q5-weak = Das ist noch nicht belastbar.
overview-q5-row = bei { $count } von { $all }
overview-q5-ask = fragen: { $units }
overview-next = Nächster Schritt
overview-next-decide = { $decide ->
        [now] Sofort
       *[other] Bis { $decide }
    } über „{ $contract }“ entscheiden, handeln lässt sich bis { $day }. { $effect }
overview-q3-now = sofort
overview-q3-decide = entscheiden bis
overview-q3-act = handeln bis
overview-q3-contract = Vertrag
overview-q3-else = wenn nichts geschieht
overview-q3-cost = im Jahr
overview-next-ask = „{ $field }“ klären, offen bei { $count }{ $unit ->
        [none] { "" }
       *[other] , zuerst mit { $unit }
    }.
overview-next-import = Eine Liste der Anwendungen, der Verträge oder der Zahlungen einlesen.
overview-next-watch = Nichts drängt. Prüfen Sie die Angaben einmal im Jahr.

rule-supplier-cost-hhi = Summe der quadrierten Anteile an den jährlichen Kosten; 1 heißt: alles bei einem Partner.
rule-supplier-count-hhi = Summe der quadrierten Anteile an den Anwendungen; gezählt wird der Vertragspartner, sonst der Hersteller.
rule-effective-suppliers = Eins geteilt durch die Konzentration der Kosten: so viele gleich große Partner wären ebenso konzentriert.
rule-open-source-share = Anwendungen mit einer anerkannten Open-Source-Lizenz geteilt durch alle mit bekannter Lizenz.
rule-terminable-12-months-share = Kosten der Verträge, die unsere eigene Kündigung heute binnen zwölf Monaten beendet, geteilt durch die Kosten aller Verträge mit bekannter Regel.
rule-sole-source-applications = Anwendungen mit der Angabe „nur ein Hersteller“ = ja. Nach oben zählen „teilweise“ und „unbekannt“ mit.
rule-not-adaptable-applications = Anwendungen mit der Angabe „anpassbar“ = nein. Nach oben zählen „teilweise“ und „unbekannt“ mit.
rule-unknown-share = Unbekannte Angaben geteilt durch alle, nach denen gefragt ist; der Rest ist bekannt. „Trifft nicht zu“ zählt nicht mit.
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
step-amounts-net = Beträge netto:
step-amounts-gross = Beträge brutto:
step-amounts-without-tax-word = Beträge ohne Angabe, ob netto oder brutto:
step-amounts-without-partner = Beträge ohne Vertragspartner, in der Summe und in keinem Anteil:
step-counted = zählt
step-not-counted = zählt nicht
step-partly = teilweise
step-unknown = unbekannt
step-terminable-cost = kündbar
step-bound-cost = gebunden
step-open-cost = Regel unbekannt

# Nur auf der Seite.
nav-main = Hauptnavigation
nav-situation = Lage
nav-overview = Überblick
nav-skip = Zum Inhalt
nav-menu = Menü
nav-close = Menü schließen
nav-language = English
page-foot = Stand vom { $day }, Fassung { $number }.
page-foot-sample = Musterstadt, ihre Kosten, Fristen und Bewertungen sind erfunden.
page-unstyled = Diese Fassung wurde ohne Gestaltung gebaut; der Inhalt ist vollständig.
page-not-found = Diese Seite gibt es nicht
page-not-found-text = Prüfen Sie die Adresse, oder gehen Sie zum Überblick.
page-failed = Das hat nicht geklappt
page-failed-text = Die Seite konnte nicht erstellt werden. Laden Sie sie noch einmal; bleibt es dabei, sehen Sie im Protokoll nach.
page-empty = Noch kein Bestand
page-empty-text = Eine Liste genügt: die Anwendungen, die Verträge oder die Zahlungen. Lesen Sie ein, was Sie haben; prüfen können Sie vorher alles.
overview-lead = { $name } hat { $services } Verwaltungsleistungen, { $applications } Anwendungen, { $organizations } Organisationen und { $contracts } Verträge erfasst.
overview-lead-in-use = { $name } hat { $services } Verwaltungsleistungen, { $applications } Anwendungen ({ $used } im Einsatz), { $organizations } Organisationen und { $contracts } Verträge erfasst.
overview-short = Kurz gesagt
overview-q2-say = Anwendungen betreibt { $name }. { $unknown ->
        [0] Bei allen ist bekannt, wer sie betreibt.
        [one] Bei einer ist nicht bekannt, wer sie betreibt.
       *[other] Bei { $unknown } ist nicht bekannt, wer sie betreibt.
    }
overview-q2-no-applications = Es ist keine Anwendung erfasst.
overview-q2-no-operator = Von keiner Anwendung ist bekannt, wer sie betreibt. Damit bleibt auch offen, wer was zum Stillstand bringen kann.
overview-q2-look = Anwendungen ohne Betreiber
overview-q3-say = { $count ->
        [one] braucht
       *[other] brauchen
    } in den nächsten zwölf Monaten eine Entscheidung, als Nächstes „{ $contract }“.
overview-q4-say = Anwendungen können wir wählen, { $own } davon ganz frei. { $bound } sind vorgegeben oder nicht unsere Aufgabe; sie zählen nicht als Versäumnis.{ $unknown ->
        [0] { "" }
        [one] {" "}Bei einer ist es nicht bekannt.
       *[other] {" "}Bei { $unknown } ist es nicht bekannt.
    }
overview-q5-say = der nötigen Angaben sind bekannt.
overview-next-say = { $decide ->
        [now] Die Zeit für Vergabe und Gremien ist schon knapp: jetzt
       *[other] Bis dahin
    } über „{ $contract }“ entscheiden; handeln lässt sich bis { $day }. { $effect }
overview-none = –
why = Warum?
why-rule = Regel
why-sum = Rechnung
why-source = Datenlage
why-missing = Es fehlt
why-known = { $known } von { $needed } Angaben bekannt
why-nothing-missing = nichts
why-nothing-there = Es ist noch nichts erfasst, woraus sich das ergäbe.
why-further = und { $count } weitere
table-supplier = Organisation
table-bar = Balken
table-cost = Kosten im Jahr
table-share = Anteil
table-applications = Anwendungen
table-supplier-foot = { $shown } von { $all } Organisationen, nach Kosten.
table-year = Haushaltsjahr
table-years = Zahlungen je Haushaltsjahr
table-amount = Betrag
table-change = Veränderung
table-planned = geplant
table-received-by = Handeln bis
table-decide-by = Entscheiden bis
table-decide-now = sofort
table-operators-foot = { $shown } von { $all } Betreibern.
table-contract = Vertrag
table-inaction = Wenn nichts geschieht
table-decisions-foot = { $shown } von { $all } Verträgen mit Entscheidung in den nächsten zwölf Monaten.
table-fact = Angabe
table-known = bekannt
table-ask = fragen
overview-figures = Kennzahlen
overview-figures-note = Erweitert: die Zahlen hinter den Sätzen. Solange Angaben fehlen, ist ein Wert eine Spanne.
overview-operators = Wer betreibt wie viel?
table-operator = Betreiber
overview-q1-say-contracts = im Jahr nach laufenden Verträgen.
overview-q1-say-lines = im Haushaltsjahr { $year } nach Zahlungen.
overview-q1-largest = { $share } davon gehen an { $name }.
overview-q1-grew = Die Zahlungen stiegen von { $first } bis { $last } um { $rate } auf { $total }.
overview-q1-fell = Die Zahlungen sanken von { $first } bis { $last } um { $rate } auf { $total }.
overview-q1-same = Die Zahlungen blieben von { $first } bis { $last } gleich: { $total }.
overview-q1-tax = In der Summe sind { $net } Beträge netto und { $gross } brutto, nicht umgerechnet.
overview-q3-hit = { $count ->
        [one] { $count } Vertrag
       *[other] { $count } Verträge
    }
overview-q5-most = Am meisten hilft zu wissen: { $fields }.
overview-q5-named = „{ $field }“ ({ $kind })
overview-q5-units = Die meisten offenen Fragen gehen an: { $units }.
overview-inaction-extends = Geschieht nichts, bindet der Vertrag bis { $day }.
overview-inaction-ends = Geschieht nichts, endet der Vertrag am { $day }.
overview-inaction-ends-unless-option = Geschieht nichts, endet der Vertrag am { $day }; eine Option könnte ihn verlängern.
overview-inaction-has-ended = Der Vertrag ist am { $day } ausgelaufen.
overview-inaction-goes-on = Geschieht nichts, läuft der Vertrag weiter.
overview-inaction-unknown = Was sonst geschieht, ist nicht bekannt: bitte im Vertrag nachsehen.
overview-inaction-without-notice = { $said } Die Kündigungsfrist ist nicht bekannt, der Tag ist das Ende der Laufzeit.
table-inaction-extends = verlängert bis { $day }
table-inaction-ends = endet am { $day }
table-inaction-ends-unless-option = endet am { $day }, wenn keine Option gezogen wird
table-inaction-has-ended = endete am { $day }
table-inaction-goes-on = läuft weiter
table-inaction-unknown = unbekannt
table-inaction-without-notice = { $said }; Kündigungsfrist unbekannt
table-in-days = { $count ->
        [0] heute
        [1] morgen
       *[other] in { $count } Tagen
    }
overview-figures-all = Alle Kennzahlen zeigen
overview-figure-span = Mindestens { $lower }, höchstens { $upper }. { $coverage } der nötigen Angaben sind bekannt.
overview-figure-exact = { $coverage } der nötigen Angaben sind bekannt.
why-rule-contracts = Summe der Jahreskosten aller Verträge, die am Stichtag laufen.
why-rule-lines = Summe aller Zahlungen des Haushaltsjahres { $year }.
why-rule-operators = Gezählt sind Anwendungen in Gebrauch, je Betreiber; geplante und abgelöste zählen nicht.
why-rule-decisions = Gezählt sind Verträge, die binnen zwölf Monaten enden oder bei denen bis dahin eine Kündigung eingehen müsste. „Entscheiden bis“ lässt Zeit für Vergabe und Gremien.
why-rule-choices = Wählbar heißt: eigene Wahl, Wahl aus dem Angebot des Dienstleisters, oder nur die Schnittstelle ist vorgegeben.
why-rule-next = Zuerst die Entscheidung mit der nächsten Frist. Gibt es keine: was die meisten Lücken schließt, also die Fragen zur Grundausstattung, wartende Vorschläge, fehlende Verträge und Zahlungen, dann die Angabe, die am häufigsten fehlt.

axes-title = Drei Blicke auf die Abhängigkeit
axes-note = Gezählt ist, was eine Anwendung unmittelbar betrifft. Die drei Zahlen überschneiden sich und dürfen nicht addiert werden.
axes-affected = betroffen
axes-free = nicht betroffen
axes-span = { $lower } bis { $upper }
axes-known = Bei { $share } der Anwendungen ist es bekannt.
axes-ours = Wo wir selbst wählen können: { $hit } von { $all }.
axes-one-manufacturer = nur ein Hersteller möglich
axes-not-adaptable = nicht anpassbar
axes-binding = Bindung an einen Hersteller
axes-binding-question = Wo kommen wir nicht weg?
axes-binding-of = von { $all } Anwendungen
axes-binding-rule = „Nur ein Hersteller möglich“ = ja, oder „anpassbar“ = nein. „Teilweise“ und „unbekannt“ zählen nur nach oben.
axes-reach = Rechtszugriff von außen
axes-reach-question = Wessen Recht erreicht uns?
axes-reach-of = von { $all } Anwendungen
axes-reach-rule = Hersteller oder Betreiber sitzt außerhalb von EU und EWR oder gehört am Stichtag einer Organisation, die dort sitzt.
axes-fate = Gemeinsamer Ausfall
axes-fate-question = Was fällt zusammen?
axes-fate-of = von { $all } Anwendungen hängen am größten Betreiber
axes-fate-rule = Anwendungen des Betreibers, der die meisten betreibt. Nur unmittelbar, ohne das, was daran hängt.
overview-q3-no-contracts = Es ist kein Vertrag erfasst. Lesen Sie ein Vertragsregister ein, dann stehen hier die Fristen.
overview-q4-nothing = Bei keiner der { $all } Anwendungen ist bekannt, ob sie vorgegeben ist oder Sie wählen können.
overview-next-answer = Neun Fragen
overview-next-answer-text = zur Grundausstattung beantworten, soweit Sie es wissen. Danach zeigt sich, welche Verwaltungsleistungen an welchen Anwendungen hängen.
overview-next-judge = Vorschläge bestätigen oder ablehnen, am besten Amt für Amt. Erst was bestätigt ist, zählt.
overview-next-contracts = Verträge
overview-next-contracts-text = und Zahlungen einlesen: ein Vertragsregister oder eine Kreditorenliste. Dann zeigt sich, was Sie wem zahlen und was bis wann zu entscheiden ist.
overview-next-clarify = { $kind } haben keine Angabe „{ $field }“. { $unit ->
        [none] Tragen Sie ein, was Sie wissen.
       *[other] Fragen Sie die Fachämter; die Mappen dafür sind fertig.
    }
overview-next-contract = Vertrag ansehen
overview-next-open = Offene Angaben zeigen
overview-frame = { $count ->
        [0] Leitbild: keine Abweichung
        [one] Leitbild: eine Abweichung
       *[other] Leitbild: { $count } Abweichungen
    }
