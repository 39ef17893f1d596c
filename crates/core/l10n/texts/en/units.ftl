# Spans of time, places in files and single words in values.

period =
    { $unit ->
        [days] { $number ->
            [one] { $number } day
           *[other] { $number } days
        }
        [weeks] { $number ->
            [one] { $number } week
           *[other] { $number } weeks
        }
        [months] { $number ->
            [one] { $number } month
           *[other] { $number } months
        }
       *[years] { $number ->
            [one] { $number } year
           *[other] { $number } years
        }
    }

# Notice rule: `$period` is ready ("3 months"), `$end` a code of `notice-end`,
# `$fixed` a ready day ("30 June") where the date is fixed.
notice-rule =
    { $end ->
        [fixed-date] { $period } to { $fixed }
        [month] { $period } to the end of a month
        [quarter] { $period } to the end of a quarter
        [half-year] { $period } to the end of a half-year
        [calendar-year] { $period } to the end of a year
        [contract-year] { $period } to the end of a contract year
        [term] { $period } to the end of the term
       *[any-day] { $period } to any day
    }

hours =
    { $number ->
        [one] { $number } hour
       *[other] { $number } hours
    }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

place-sheet = sheet “{ $sheet }”
place-row = row { NUMBER($row, useGrouping: "false") }
place-column = column “{ $column }”
place-line = line { NUMBER($line, useGrouping: "false") }

licence-proprietary = proprietary
