# Was wäre wenn: Gründe als Nebensätze nach "weil", im Terminal und auf der Seite.

why-and = {", "}
why-it = es
why-with = {" und "}
why-line = { $name }: weil { $because }
why-exit = { $name } ausfällt
why-above = { $name } ausfällt (siehe oben)
why-operation = { $name } von { $who } betrieben wird
why-licence = das Nutzungsrecht an { $name } von { $who } kommt und ab { $day } nicht mehr gilt
why-contract = {" "}(Vertrag „{ $contract }“)
why-release = die gesetzliche Fassung von { $name } zum { $day } von { $who } kommen müsste
why-support = { $name } von { $who } gepflegt wird
why-nothing-recorded = zu { $name } nicht erfasst ist, was gebraucht wird
why-somebody = jemand, den niemand kennt
why-unknown-body = unbekannter Stelle
why-controlled = { $name } (beherrscht von { $parent })
why-group = { $name } von { $of } gleichwertigen mindestens { $enough ->
    [one] eines
   *[other] { $enough }
 } braucht, { $names } aber { $failing ->
    [one] ausfällt
   *[other] ausfallen
 }
why-runs-on = { $name } auf { $needed } läuft
why-authenticates-with = { $name } die Anmeldung über { $needed } braucht
why-embeds = { $name } { $needed } enthält
why-needs-client = { $name } am Arbeitsplatz { $needed } braucht
why-exchanges-data = { $name } Daten mit { $needed } austauscht
why-delivered-with = { $name } mit { $needed } erbracht wird
why-needs = { $name } { $needed } braucht
why-part-of = { $name } in { $needed } steht

diag-whatif-nothing-asked = Es ist nicht gesagt, wer oder was wegfällt.
    .hint = Zum Beispiel --exit NAME, --jurisdiction US, --operator NAME, --node NAME oder --all.
diag-name-not-found = „{ $name }“ ist im Bestand nicht zu finden.
    .hint = { $near ->
        [none] Name, weiterer Name oder Kennung; Groß- und Kleinschreibung ist gleich.
       *[other] Meinten Sie „{ $near }“?
    }
diag-name-of-several = „{ $name }“ heißen mehrere: { $names }.
    .hint = Nennen Sie eine der Kennungen.

whatif-title = Wegfall: { $who }, am { $day }; Stand am { $until }
whatif-title-outage = Ausfall: { $who }, ab { $day }, { $days ->
        [one] ein Tag
       *[other] { $days } Tage
    }
whatif-title-price = Höhere Preise: { $who }
whatif-services = Verwaltungsleistungen ({ $all }): { $stopped } stehen still, { $degraded } eingeschränkt, { $uncertain } ungewiss, { $unaffected } laufen weiter
whatif-applications = Anwendungen ({ $all }): { $stopped } stehen still, { $degraded } eingeschränkt, { $uncertain } ungewiss, { $unaffected } laufen weiter
whatif-no-services = Es sind keine Verwaltungsleistungen erfasst; was stillstünde, lässt sich nur für Anwendungen sagen.
whatif-stopped = { $name }: steht still ab { $day }, weil { $because }
whatif-stopped-carried = { $name }: Ersatzverfahren bis { $carried }, danach Stillstand, weil { $because }
whatif-degraded = { $name }: eingeschränkt ab { $day }, weil { $because }
whatif-degraded-carried = { $name }: Ersatzverfahren bis { $carried }, weil { $because }
whatif-uncertain = Ungewiss, weil Angaben fehlen: { $names }
whatif-unattributed = Keinem Wegfall zuzuordnen, weil Betreiber, Hersteller oder Unterstützer unbekannt sind: { $names }
whatif-more = { $count } weitere
whatif-non-eu = alle außerhalb von EU und EWR
whatif-everybody = Wegfall jeder einzelnen Organisation; Stand am { $day }
whatif-nobody = Wer etwas betreibt, herstellt oder pflegt, ist nicht bekannt.
whatif-who = Organisation
whatif-services-stopped = Leistungen stehen still
whatif-applications-stopped = Anwendungen stehen still
whatif-count = { $least }
whatif-range = { $least } bis { $most }
whatif-everybody-note = Jede Zeile steht für sich; die Zahlen überschneiden sich und dürfen nicht addiert werden.
whatif-price = { $extra ->
        [none] Für laufende Verträge mit ihnen sind keine jährlichen Kosten bekannt.
       *[other] Mehrkosten im Jahr: { $extra }, nach { $known } von { $contracts } laufenden Verträgen.
    }
whatif-price-free = { $free ->
        [none] Bis wann alle diese Verträge enden können, ist nicht bekannt, oder einer kann es nicht.
       *[other] Der letzte dieser Verträge kann am { $free } enden.
    }
whatif-price-no-contract = Es laufen keine Verträge, deren Partner sie sind.

whatif-page = Was wäre wenn
whatif-lead = Hier sehen Sie, was stillsteht, wenn jemand wegfällt. Ihr Bestand wird dabei nicht verändert.
whatif-form = Annahmen
whatif-who-hint = Wer fällt weg? Name, weiterer Name oder Kennung; mehrere mit Semikolon trennen.
whatif-law = Alle unter dem Recht eines Staates
whatif-no-law = niemand deswegen
whatif-place = Infrastruktur, die ausfällt
whatif-no-place = keine
whatif-case = Was geschieht?
whatif-case-exit = Wegfall
whatif-case-exit-text = auf Dauer, etwa durch Insolvenz, Verkauf oder Sperre
whatif-case-outage = Ausfall
whatif-case-outage-text = so viele Tage steht nur der Betrieb
whatif-case-price = Höhere Preise
whatif-case-price-text = niemand fällt weg
whatif-days = Tage
whatif-factor = Preis mal
whatif-ends = Was endet beim Wegfall?
whatif-ends-operation = Betrieb
whatif-ends-operation-text = Rechner und Dienste dieser Organisation
whatif-ends-licence = Nutzungsrecht
whatif-ends-licence-text = Miete läuft aus und wird nicht verlängert
whatif-ends-support = Pflege
whatif-ends-support-text = Fehler und Gesetzesänderungen werden nicht mehr eingearbeitet
whatif-go = Ausrechnen
whatif-most = Wessen Wegfall brächte am meisten zum Stillstand?
whatif-organization = Organisation
whatif-nothing = Es ist noch nicht bekannt, wer etwas betreibt, herstellt oder pflegt.
whatif-shown = { $shown } von { $all } Organisationen, deren Wegfall etwas träfe; Stand ein Jahr danach.
whatif-to = bis
whatif-result = { $outage ->
        [yes] { $days ->
            [one] Ein Tag ohne { $who }
           *[other] { $days } Tage ohne { $who }
        }
       *[no] { $days ->
            [0] Ohne { $who } sofort
            [365] Ohne { $who } nach einem Jahr
           *[other] Ohne { $who } nach { $days } Tagen
        }
    }: { $kind ->
        [services] { $count ->
            [one] Eine Verwaltungsleistung steht still
           *[other] { $stopped } Verwaltungsleistungen stehen still
        }
       *[applications] { $count ->
            [one] Eine Anwendung steht still
           *[other] { $stopped } Anwendungen stehen still
        }
    }
whatif-result-rest = Außerdem eingeschränkt: { $degraded }. Ungewiss, weil Angaben fehlen: { $uncertain }. Es laufen weiter: { $unaffected }.
whatif-days-misread = „{ $found }“ ist keine Zahl von 0 bis 3660; gerechnet ist mit { $days } Tagen.
whatif-factor-misread = „{ $found }“ ist kein Faktor größer als null, etwa 1,5.
whatif-share = Diese Seite hat eine feste Adresse. Wer sie erhält und den Bestand sehen darf, sieht dieselbe Frage, beantwortet nach dem Bestand und dem Tag des Aufrufs.
whatif-course = Verlauf
whatif-when = Zeitpunkt
whatif-after = { $days ->
        [0] sofort
        [365] nach einem Jahr
       *[other] nach { $days } Tagen
    }
whatif-departments = Wen es trifft
whatif-department = Amt
whatif-with-makeshift = davon mit Ersatzverfahren
whatif-state = Zustand
whatif-why = Warum?
whatif-since = ab { $day }
whatif-carried = Ersatzverfahren bis { $day }
whatif-chain = Kette der Gründe
whatif-because = Weil { $because }.
whatif-drawn = Gezeichnet
whatif-grounds = Warum { $name } ohne { $who } nicht weiterläuft
whatif-compare = Daneben stellen: unter gleichen Annahmen fällt stattdessen weg
whatif-compare-go = Vergleichen
whatif-compare-with = mit { $name }
whatif-compared = Im Vergleich
whatif-assumed = Annahme
whatif-outage-of = { $days ->
        [one] Ausfall von einem Tag
       *[other] Ausfall von { $days } Tagen
    }
whatif-extra-cost = Mehrkosten im Jahr
whatif-differs = Was sich unterscheidet
whatif-same = Beides trifft dieselben Leistungen auf dieselbe Weise.
whatif-block-for-public = Als Text für eine öffentliche Vorlage laden
whatif-block-for-closed = Mit nichtöffentlichem Teil
whatif-block-firms = { $count ->
        [one] eine bestimmte Organisation oder einen Ort
       *[other] { $count } bestimmte Organisationen oder Orte
    }
whatif-block-public = ÖFFENTLICHER TEIL
whatif-block-closed = NICHTÖFFENTLICHER TEIL (enthält Ketten von Abhängigkeiten)
whatif-block-state = Stand vom { $day }, Fassung { $number }.
whatif-block-unit = { $unit }: { $count }
whatif-block-why = Was davon warum ausfällt, jeder Grund einmal:
whatif-block-line = { $name }: { $state }, weil { $because }.
whatif-need = Verfügbarkeit { $level }
whatif-go-on = { $unaffected } von { $all } laufen weiter.
whatif-under-law = alle unter dem Recht { $country }
whatif-all-of = Alle { $count } zeigen
whatif-list = { $outage ->
        [yes] Ausfall: { $who }, { $days ->
            [one] ein Tag
           *[other] { $days } Tage
        }
       *[no] Wegfall: { $who }, { $days ->
            [0] sofort
            [one] nach einem Tag
           *[other] nach { $days } Tagen
        }
    }
whatif-list-pages = Liste blättern
whatif-list-start = Zum Anfang
whatif-unattributed-count = { $count ->
        [one] Ein Eintrag ist keinem Wegfall zuzuordnen: Betreiber, Hersteller oder Unterstützer sind unbekannt.
       *[other] { $count } Einträge sind keinem Wegfall zuzuordnen: Betreiber, Hersteller oder Unterstützer sind unbekannt.
    }
state-stopped = steht still
state-degraded = eingeschränkt
state-uncertain = ungewiss
state-works = läuft weiter

rule-services-stopped-by-one-exit = Wie viele stehen ein Jahr nach dem Wegfall einer einzigen Organisation sicher still; gezeigt ist die, deren Wegfall am meisten trifft, bei Verwaltungsleistungen auch nach ihrem Schutzbedarf (Verfügbarkeit). Nach oben zählt mit, was stillstehen kann. Die Zeilen überschneiden sich.
rule-jurisdiction-exposure = Welcher Anteil sicher stillsteht, wenn alle Organisationen wegfallen, die das Recht eines Staates außerhalb von EU und EWR erreicht, bei Verwaltungsleistungen auch nach ihrem Schutzbedarf (Vertraulichkeit); darunter jeder Staat für sich.
rule-single-points-of-failure = Wie viele andere Organisationen allein durch ihren Wegfall etwas sicher anhalten. Nach oben zählt mit, was stillstehen kann.
rule-pairs-only-critical-together = Wie viele Paare etwas sicher nur gemeinsam anhalten: Fällt eine der beiden weg, geht es weiter. Wo unbekannte Angaben den Ausschlag geben, gibt es keine Grenzen; bei sehr vielen Paaren wird nicht gezählt.
rule-months-to-replace = Wie viele Monate der längste Ersatz dauert, wenn die Organisation wegfällt, die am meisten anhält. Gezählt wird, was auf dem Weg der Gründe von selbst ausfällt; ist davon eine Dauer unbekannt, gibt es nach oben keine Grenze.
rule-shared-fate = Welchen Anteil ein einziger Betreiber oder ein einziges Stück Infrastruktur mit sich nimmt, wenn dort der Betrieb endet.
indicator-services-stopped-by-one-exit = Verwaltungsleistungen, die ein einziger Wegfall anhält
indicator-applications-stopped-by-one-exit = Anwendungen, die ein einziger Wegfall anhält
indicator-jurisdiction-exposure = Verwaltungsleistungen unter Rechtszugriff von außen
indicator-jurisdiction-exposure-applications = Anwendungen unter Rechtszugriff von außen
indicator-shared-fate = Verwaltungsleistungen mit gemeinsamem Ausfall
indicator-shared-fate-applications = Anwendungen mit gemeinsamem Ausfall
indicator-applications-stopped-by-one-exit-our-choice = Anwendungen, die ein einziger Wegfall anhält, wo wir die Wahl haben
indicator-single-points-of-failure = Organisationen, die allein Verwaltungsleistungen anhalten
indicator-single-points-of-failure-applications = Organisationen, die allein Anwendungen anhalten
indicator-single-points-of-failure-applications-our-choice = Organisationen, die allein Anwendungen anhalten, wo wir die Wahl haben
indicator-pairs-only-critical-together = Paare, die nur gemeinsam Verwaltungsleistungen anhalten
indicator-pairs-only-critical-together-applications = Paare, die nur gemeinsam Anwendungen anhalten
indicator-pairs-only-critical-together-applications-our-choice = Paare, die nur gemeinsam Anwendungen anhalten, wo wir die Wahl haben
indicator-jurisdiction-exposure-applications-our-choice = Anwendungen unter Rechtszugriff von außen, wo wir die Wahl haben
indicator-shared-fate-applications-our-choice = Anwendungen mit gemeinsamem Ausfall, wo wir die Wahl haben
indicator-months-to-replace = Monate bis zum Ersatz nach dem größten Wegfall (Verwaltungsleistungen)
indicator-months-to-replace-applications = Monate bis zum Ersatz nach dem größten Wegfall (Anwendungen)
indicator-months-to-replace-applications-our-choice = Monate bis zum Ersatz nach dem größten Wegfall (Anwendungen), wo wir die Wahl haben
step-stopped-by-exit = steht still
step-stopped-by-law = steht still
step-stopped-very-high = davon mit sehr hohem Schutzbedarf
step-stopped-high = davon mit hohem Schutzbedarf
step-stopped-normal = davon mit normalem Schutzbedarf
step-stopped-unrated = davon ohne Angabe zum Schutzbedarf
step-in-pairs = in so vielen Paaren
step-months-to-replace = Monate bis zum Ersatz

critical-title = Wer kann allein oder nur gemeinsam anhalten: { $service }
critical-none = Niemand, soweit bekannt.
critical-alone = allein: { $names }
critical-together = nur gemeinsam: { $names }
critical-complete = Vollständig bis zu { $order } Organisationen gemeinsam.

overview-standstill = Wer kann was zum Stillstand bringen?
overview-standstill-say = { $kind ->
        [services] Verwaltungsleistungen stehen
       *[applications] Anwendungen stehen
    } ein Jahr später still, wenn { $name } wegfällt. { $maybe ->
        [0] {""}
        [one] Eine weitere könnte stillstehen, je nachdem, was noch unbekannt ist.
       *[other] { $maybe } weitere könnten stillstehen, je nachdem, was noch unbekannt ist.
    }
overview-standstill-nobody = { $count ->
        [one] Bei einer Anwendung ist unbekannt, wer sie betreibt oder herstellt; auch sie kann davon abhängen.
       *[other] Bei { $count } Anwendungen ist unbekannt, wer sie betreibt oder herstellt; auch sie können davon abhängen.
    }
standstill-columns = { $kind ->
        [services] Verwaltungsleistungen, die bei Wegfall stillstehen
       *[applications] Anwendungen, die bei Wegfall stillstehen
    }
standstill-maybe = { $least } bis { $most }
standstill-protection = Beim größten Wegfall nach Schutzbedarf: sehr hoch { $very-high }, hoch { $high }, normal { $normal }, ohne Angabe { $unrated }
standstill-joint = { $count ->
        [one] Ein Paar hält nur gemeinsam etwas an.
       *[other] { $count } Paare halten nur gemeinsam etwas an.
    }
standstill-months = { $count ->
        [one] Nach dem größten Wegfall dauert der längste Ersatz einen Monat.
       *[other] Nach dem größten Wegfall dauert der längste Ersatz { $count } Monate.
    }
standstill-months-least = { $count ->
        [one] Nach dem größten Wegfall dauert der längste Ersatz mindestens einen Monat; nicht jede Dauer ist bekannt.
       *[other] Nach dem größten Wegfall dauert der längste Ersatz mindestens { $count } Monate; nicht jede Dauer ist bekannt.
    }
overview-standstill-open = Was dann stillstünde, ab wann und warum
record-exit = Wenn diese Organisation wegfällt
record-exit-go = Was wäre wenn?
