# Zeiträume, Stellen in Dateien und einzelne Wörter in Werten.

period =
    { $unit ->
        [days] { $number ->
            [one] { $number } Tag
           *[other] { $number } Tage
        }
        [weeks] { $number ->
            [one] { $number } Woche
           *[other] { $number } Wochen
        }
        [months] { $number ->
            [one] { $number } Monat
           *[other] { $number } Monate
        }
       *[years] { $number ->
            [one] { $number } Jahr
           *[other] { $number } Jahre
        }
    }

# Kündigungsregel: `$period` ist fertig ("3 Monate"), `$end` ein Code von `notice-end`,
# `$fixed` ein fertiger Tag ("30.06.") bei festem Datum.
notice-rule =
    { $end ->
        [fixed-date] { $period } zum { $fixed }
        [month] { $period } zum Monatsende
        [quarter] { $period } zum Quartalsende
        [half-year] { $period } zum Halbjahresende
        [calendar-year] { $period } zum Jahresende
        [contract-year] { $period } zum Ende des Vertragsjahres
        [term] { $period } zum Ende der Laufzeit
       *[any-day] { $period } zu jedem Tag
    }

hours =
    { $number ->
        [one] { $number } Stunde
       *[other] { $number } Stunden
    }

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

place-sheet = Blatt „{ $sheet }“
place-row = Zeile { NUMBER($row, useGrouping: "false") }
place-column = Spalte „{ $column }“
place-line = Zeile { NUMBER($line, useGrouping: "false") }

licence-proprietary = proprietär
