# Dependences: who needs whom, as a drawing and as a table; who can stop a service.

dependence-page = Dependences
dependence-lead = Here you see what a service, an application or your infrastructure needs, and what rests on it.
dependence-form = Choice
dependence-whose = Neighbourhood of
dependence-whose-hint = Name of a service, application, organization or infrastructure.
dependence-steps = Steps away
dependence-go = Draw
dependence-nothing = No dependency on which anything rests is recorded yet.
dependence-heaviest = What most rests on
dependence-heaviest-note = What certainly stands still if only this one fails. The rows overlap and must not be added up.
dependence-cold = Cold start
dependence-cold-text = { $count ->
        [one] One record needs itself by way of others. Once everything stands still, it does not start again by itself; write down what to begin with.
       *[other] { $count } records need each other in a circle, or hang on such a circle. Once everything stands still, they do not start again by themselves; write down what to begin with.
    }
dependence-thing = Application or infrastructure
dependence-kind = Kind
dependence-applications = Further applications stand still
dependence-shown = { $shown } of { $all } shown.
dependence-around = Neighbourhood of { $name }
dependence-direct = { $needs ->
        [0] { $name } needs nothing that is recorded
        [one] { $name } rests directly on one record
       *[other] { $name } rests directly on { $needs } records
    }; { $needed ->
        [0] nothing rests on it.
        [one] one record rests on it.
       *[other] { $needed } records rest on it.
    }
dependence-alone = What { $name } needs, and what needs it, is not recorded yet.
dependence-open = Open record
dependence-farther = One step further
dependence-description = From left to right: on the left what needs, on the right what is needed, and who stands behind it. The same stands below in words.
dependence-drawing = Drawing: { $title }
dependence-wider = The drawing is wider than the page; scroll it sideways.
dependence-focus = To the record asked for
dependence-left-out = { $count ->
        [one] One more line is left out of this narrow drawing.
       *[other] { $count } more lines are left out of this narrow drawing.
    }
dependence-key = Key
dependence-key-stops = stands still without the other
dependence-key-loose = only impaired, or not certain
dependence-more = { $count ->
        [one] one more
       *[other] { $count } more
    }
dependence-enough = { $exact ->
        [yes] { $least } of { $of } { $least ->
            [one] is enough
           *[other] are enough
        }
       *[no] { $least } to { $most } of { $of } are enough
    }
dependence-table = The same as a table
dependence-from = Who
dependence-to = rests on
dependence-how = How
dependence-needs = What { $name } needs ({ $count })
dependence-needed-by = What rests on { $name } ({ $count })
dependence-operator = operation
dependence-maker = manufacturer
dependence-control = controlled by
dependence-part = stands in it
dependence-some = needs
dependence-stops = standstill otherwise
dependence-impairs = impaired otherwise
dependence-unknown = consequence unknown

fate-who = Who can stop it
fate-alone = { $count ->
        [0] { $pairs ->
            [0] As far as is known, the exit of no single organization certainly brings this service to a standstill.
           *[other] No organization by itself certainly stops this service; two together do.
        }
        [one] The exit of { $names } alone stops this service within a year.
       *[other] The exit of one of { $count } organizations alone stops this service within a year: { $names }{ $more ->
            [0] .
           *[other] {" and "}{ $more } more.
        }
    }
fate-pair = Only together: { $one } and { $other }.
fate-pairs-more = { $count ->
        [one] One more pair stops it only together.
       *[other] { $count } more pairs stop it only together.
    }
fate-incomplete = There are more pairs than could be worked out; the list is not complete.
fate-exits = What the exit of an organization does
fate-behind = Stands behind
fate-runs = runs
fate-makes = makes
fate-controls = controls
fate-impair = { $count ->
        [one] One organization would only impair it.
       *[other] { $count } organizations would only impair it.
    }
fate-around = The whole neighbourhood, also what this service needs only indirectly
fate-indirect = only indirectly involved
fate-advanced = Advanced: weight of single organizations
fate-importance = Weight (Birnbaum)
fate-importance-text = In which share of all combinations in which the others may go the exit of this organization decides. The shares do not add up to 100 %.
fate-needs = What it needs
fate-title = What { $name } needs
fate-nothing = What this service needs is not recorded yet. Therefore nobody can say who could stop it.
fate-key-stopped = if they go, the service stands still
fate-key-degraded = if they go, the service is impaired

firm-stopped = After a year without { $name }: { $kind ->
        [services] { $stopped } of { $all } { $all ->
            [one] public service
           *[other] public services
        } stand still, { $degraded } are impaired, { $uncertain } uncertain; { $applications } applications stand still as well.
       *[applications] { $stopped } of { $all } { $all ->
            [one] application
           *[other] applications
        } stand still, { $degraded } are impaired, { $uncertain } uncertain.
    }
firm-nothing = As far as is known, nothing stands still even a year after the exit of { $name }.
firm-empty = No application is recorded yet; nobody can say what would stand still.
firm-what = Service or application
firm-after = After a year
record-around-go = Draw neighbourhood

folded-page = The whole landscape
folded-lead = What belongs together is one box; an arrow stands for all dependencies from one box to another, and its number says how many, without a number it is one. A click opens a box.
folded-by = Folded by
folded-by-operator = operator
folded-by-unit = responsible unit
folded-by-kind = kind
folded-show = Show
folded-title = The whole landscape by { $by ->
        [operator] operators
        [unit] responsible units
       *[kind] kinds
    }
folded-description = From left to right: on the left what needs, on the right what is needed. The number at an arrow says for how many dependencies it stands; without a number it is one. Below stands the same as a table.
folded-things = { $count ->
        [one] one record
       *[other] { $count } records
    }
folded-others = { $count ->
        [one] one more box
       *[other] { $count } more boxes
    }
folded-nobody-operator = operator unknown: { $kind }
folded-nobody-unit = without unit: { $kind }
folded-opened = Opened: { $name }
folded-close = Close again
folded-not-drawn = { $boxes ->
        [0] {""}
       *[other] What has the fewest dependencies stands in one common box.
    } { $arrows ->
        [0] {""}
        [one] One arrow is not drawn.
       *[other] { $arrows } arrows are not drawn.
    } The tables, too, show { $rows } rows at most.
folded-nothing = Nothing is recorded yet that needs something else.
folded-boxes = Boxes
folded-box = Box
folded-thing-count = Records
folded-needs = needs others
folded-needed = is needed
folded-within = among themselves
folded-arrows = Arrows
folded-from = Who needs
folded-to = whom
folded-count = Dependencies
folded-stops = of which would stand still
folded-key-stops = at least one dependency without which something stands still
folded-key-heavy = the thicker, the more dependencies
folded-key-loose = only impaired, or not certain
