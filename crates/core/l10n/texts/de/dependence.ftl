# Abhängigkeiten: wer wen braucht, als Zeichnung und als Tabelle; wer eine Leistung anhalten kann.

dependence-page = Abhängigkeiten
dependence-lead = Hier sehen Sie, was eine Leistung, eine Anwendung oder Ihre Infrastruktur braucht und was sie selbst trägt.
dependence-form = Auswahl
dependence-whose = Umgebung von
dependence-whose-hint = Name einer Leistung, Anwendung, Organisation oder Infrastruktur.
dependence-steps = Schritte weit
dependence-go = Zeichnen
dependence-nothing = Noch ist keine Abhängigkeit erfasst, auf der etwas ruht.
dependence-heaviest = Worauf am meisten ruht
dependence-heaviest-note = Was sicher stillsteht, wenn nur dieses eine ausfällt. Die Zeilen überschneiden sich und dürfen nicht addiert werden.
dependence-cold = Kaltstart
dependence-cold-text = { $count ->
        [one] Ein Eintrag braucht sich über andere selbst. Steht einmal alles still, läuft er nicht von allein wieder an; halten Sie fest, womit begonnen wird.
       *[other] { $count } Einträge brauchen einander im Kreis oder hängen an einem solchen Kreis. Steht einmal alles still, laufen sie nicht von allein wieder an; halten Sie fest, womit begonnen wird.
    }
dependence-thing = Anwendung oder Infrastruktur
dependence-kind = Art
dependence-applications = Weitere Anwendungen stehen still
dependence-shown = { $shown } von { $all } gezeigt.
dependence-around = Umgebung von { $name }
dependence-direct = { $needs ->
        [0] { $name } braucht nichts, das erfasst ist
        [one] { $name } stützt sich unmittelbar auf einen Eintrag
       *[other] { $name } stützt sich unmittelbar auf { $needs } Einträge
    }; { $needed ->
        [0] darauf stützt sich nichts.
        [one] ein Eintrag stützt sich darauf.
       *[other] { $needed } Einträge stützen sich darauf.
    }
dependence-alone = Zu { $name } ist noch nicht erfasst, was gebraucht wird und wer es braucht.
dependence-open = Eintrag öffnen
dependence-farther = Einen Schritt weiter
dependence-description = Von links nach rechts: links, was braucht, rechts, was gebraucht wird, und wer dahintersteht. Darunter steht dasselbe in Worten.
dependence-drawing = Zeichnung: { $title }
dependence-wider = Die Zeichnung ist breiter als die Seite; schieben Sie sie seitlich.
dependence-focus = Zum gefragten Eintrag
dependence-left-out = { $count ->
        [one] Eine weitere Linie fehlt in dieser schmalen Zeichnung.
       *[other] { $count } weitere Linien fehlen in dieser schmalen Zeichnung.
    }
dependence-key = Zeichenerklärung
dependence-key-stops = steht ohne das andere still
dependence-key-loose = nur eingeschränkt oder nicht sicher
dependence-more = { $count ->
        [one] ein weiterer
       *[other] { $count } weitere
    }
dependence-enough = { $exact ->
        [yes] { $least } von { $of } { $least ->
            [one] genügt
           *[other] genügen
        }
       *[no] { $least } bis { $most } von { $of } genügen
    }
dependence-table = Dasselbe als Tabelle
dependence-from = Wer
dependence-to = stützt sich auf
dependence-how = Wie
dependence-needs = Was { $name } braucht ({ $count })
dependence-needed-by = Was { $name } trägt ({ $count })
dependence-operator = Betrieb
dependence-maker = Hersteller
dependence-control = beherrscht von
dependence-part = steht darin
dependence-some = braucht
dependence-stops = sonst Stillstand
dependence-impairs = sonst eingeschränkt
dependence-unknown = Folge unbekannt

fate-who = Wer sie anhalten kann
fate-alone = { $count ->
        [0] { $pairs ->
            [0] Der Wegfall einer einzelnen Organisation bringt diese Leistung nach allem, was bekannt ist, nicht sicher zum Stehen.
           *[other] Keine Organisation allein bringt diese Leistung sicher zum Stehen; zwei zusammen schon.
        }
        [one] Schon der Wegfall von { $names } bringt diese Leistung binnen eines Jahres zum Stehen.
       *[other] Schon der Wegfall einer von { $count } Organisationen bringt diese Leistung binnen eines Jahres zum Stehen: { $names }{ $more ->
            [0] .
           *[other] {" und "}{ $more } weitere.
        }
    }
fate-pair = Nur zusammen: { $one } und { $other }.
fate-pairs-more = { $count ->
        [one] Ein weiteres Paar hält sie nur zusammen an.
       *[other] { $count } weitere Paare halten sie nur zusammen an.
    }
fate-incomplete = Es gibt mehr Paare, als sich ausrechnen ließen; die Liste ist nicht vollständig.
fate-exits = Was der Wegfall einer Organisation bewirkt
fate-behind = Steht hinter
fate-runs = betreibt
fate-makes = stellt her
fate-controls = beherrscht
fate-impair = { $count ->
        [one] Eine Organisation würde sie nur einschränken.
       *[other] { $count } Organisationen würden sie nur einschränken.
    }
fate-around = Ganze Umgebung, auch was diese Leistung nur mittelbar braucht
fate-indirect = nur mittelbar beteiligt
fate-advanced = Erweitert: Gewicht der Einzelnen
fate-importance = Gewicht (Birnbaum)
fate-importance-text = In welchem Anteil aller Kombinationen, in denen die anderen wegfallen können, gerade der Wegfall dieser Organisation entscheidet. Die Anteile ergeben zusammen nicht 100 %.
fate-needs = Was sie braucht
fate-title = Was { $name } braucht
fate-nothing = Es ist noch nicht erfasst, was diese Leistung braucht. Deshalb lässt sich nicht sagen, wer sie anhalten kann.
fate-key-stopped = fällt sie weg, steht die Leistung
fate-key-degraded = fällt sie weg, ist die Leistung eingeschränkt

firm-stopped = Nach einem Jahr ohne { $name }: { $kind ->
        [services] { $stopped } von { $all } { $all ->
            [one] Verwaltungsleistung
           *[other] Verwaltungsleistungen
        } stehen still, { $degraded } sind eingeschränkt, { $uncertain } ungewiss; dazu stehen { $applications } Anwendungen still.
       *[applications] { $stopped } von { $all } { $all ->
            [one] Anwendung
           *[other] Anwendungen
        } stehen still, { $degraded } sind eingeschränkt, { $uncertain } ungewiss.
    }
firm-nothing = Nach allem, was bekannt ist, steht auch ein Jahr nach dem Wegfall von { $name } nichts still.
firm-empty = Es ist noch keine Anwendung erfasst; was stillstünde, lässt sich nicht sagen.
firm-what = Leistung oder Anwendung
firm-after = Nach einem Jahr
record-around-go = Umgebung zeichnen

folded-page = Die ganze Landschaft
folded-lead = Was zusammengehört, ist ein Kasten; ein Pfeil steht für alle Abhängigkeiten von einem Kasten zum anderen, die Zahl daran sagt, wie viele, ohne Zahl ist es eine. Ein Klick öffnet einen Kasten.
folded-by = Zusammengefasst nach
folded-by-operator = Betreiber
folded-by-unit = zuständigem Amt
folded-by-kind = Art
folded-show = Zeigen
folded-title = Die ganze Landschaft nach { $by ->
        [operator] Betreibern
        [unit] zuständigen Ämtern
       *[kind] Arten
    }
folded-description = Von links nach rechts: links, was braucht, rechts, was gebraucht wird. Die Zahl an einem Pfeil sagt, für wie viele Abhängigkeiten er steht; ohne Zahl ist es eine. Darunter steht dasselbe als Tabelle.
folded-things = { $count ->
        [one] ein Eintrag
       *[other] { $count } Einträge
    }
folded-others = { $count ->
        [one] ein weiterer Kasten
       *[other] { $count } weitere Kästen
    }
folded-nobody-operator = Betreiber unbekannt: { $kind }
folded-nobody-unit = ohne Amt: { $kind }
folded-opened = Geöffnet: { $name }
folded-close = Wieder schließen
folded-not-drawn = { $boxes ->
        [0] {""}
       *[other] Was die wenigsten Abhängigkeiten hat, steht in einem gemeinsamen Kasten.
    } { $arrows ->
        [0] {""}
        [one] Ein Pfeil ist nicht gezeichnet.
       *[other] { $arrows } Pfeile sind nicht gezeichnet.
    } Auch die Tabellen zeigen höchstens { $rows } Zeilen.
folded-nothing = Noch ist nichts erfasst, das etwas anderes braucht.
folded-boxes = Kästen
folded-box = Kasten
folded-thing-count = Einträge
folded-needs = braucht andere
folded-needed = wird gebraucht
folded-within = untereinander
folded-arrows = Pfeile
folded-from = Wer braucht
folded-to = wen
folded-count = Abhängigkeiten
folded-stops = davon steht ohne still
folded-key-stops = mindestens eine Abhängigkeit, ohne die etwas stillsteht
folded-key-heavy = je dicker, desto mehr Abhängigkeiten
folded-key-loose = nur eingeschränkt oder nicht sicher
