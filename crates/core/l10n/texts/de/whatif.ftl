# Was wäre wenn: Gründe als Nebensätze nach "weil", im Terminal und auf der Seite.

why-and = {", "}
why-it = es
why-with = {" und "}
why-line = { $name }: { $because }
why-exit = { $name } ausfällt
why-above = { $name } ausfällt (siehe oben)
why-operation = { $name } von { $who } betrieben wird
why-licence = das Nutzungsrecht an { $name } von { $who } kommt und am { $day } ausläuft
why-release = die gesetzliche Fassung von { $name } zum { $day } von { $who } kommen müsste
why-support = { $name } von { $who } gepflegt wird
why-nothing-recorded = zu { $name } nicht erfasst ist, was gebraucht wird
why-somebody = jemand, den niemand kennt
why-controlled = { $name } (beherrscht von { $parent })
why-group = von { $of } gleichwertigen { $enough } nötig sind und ausfallen: { $names }
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
    .hint = Name, weiterer Name oder Kennung; Groß- und Kleinschreibung ist gleich.
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
whatif-unattributed = Keinem Wegfall zuzuordnen, weil Betreiber oder Hersteller unbekannt sind: { $names }
whatif-more = { $count } weitere
whatif-non-eu = alle außerhalb von EU und EWR
whatif-everybody = Wegfall jeder einzelnen Organisation; Stand am { $day }
whatif-who = Organisation
whatif-services-stopped = Leistungen stehen still
whatif-applications-stopped = Anwendungen stehen still
whatif-range = { $least } bis { $most }
whatif-everybody-note = Jede Zeile steht für sich; die Zahlen überschneiden sich und dürfen nicht addiert werden.
whatif-price = { $extra ->
        [none] Für laufende Verträge mit ihnen sind keine jährlichen Kosten bekannt.
       *[other] Mehrkosten im Jahr: { $extra }, nach { $known } von { $contracts } laufenden Verträgen.
    }
whatif-price-free = { $free ->
        [none] Ab wann alle diese Verträge durch eigene Kündigung enden können, ist nicht bekannt, oder einer kann es nicht.
       *[other] Frühestens frei davon: { $free }.
    }
whatif-price-no-contract = Es laufen keine Verträge, deren Partner sie sind.
