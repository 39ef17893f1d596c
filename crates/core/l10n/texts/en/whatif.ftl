# What if: reasons as clauses after "because", in the terminal and on the page.

why-and = {", "}
why-it = it
why-with = {" and "}
why-line = { $name }: because { $because }
why-exit = { $name } fails
why-above = { $name } fails (see above)
why-operation = { $name } is run by { $who }
why-licence = the right to use { $name } comes from { $who } and no longer holds from { $day }
why-contract = {" "}(contract “{ $contract }”)
why-release = the statutory release of { $name } due on { $day } would have to come from { $who }
why-support = { $name } is maintained by { $who }
why-nothing-recorded = it is not recorded what { $name } needs
why-somebody = somebody whom nobody knows
why-unknown-body = somebody unknown
why-controlled = { $name } (controlled by { $parent })
why-group = { $name } needs at least { $enough } of { $of } equal ones, but { $names } { $failing ->
    [one] fails
   *[other] fail
 }
why-runs-on = { $name } runs on { $needed }
why-authenticates-with = { $name } needs to sign in through { $needed }
why-embeds = { $name } contains { $needed }
why-needs-client = { $name } needs { $needed } at the workplace
why-exchanges-data = { $name } exchanges data with { $needed }
why-delivered-with = { $name } is delivered with { $needed }
why-needs = { $name } needs { $needed }
why-part-of = { $name } stands in { $needed }

diag-whatif-nothing-asked = It is not said who or what goes.
    .hint = For example --exit NAME, --jurisdiction US, --operator NAME, --node NAME or --all.
diag-name-not-found = “{ $name }” is not in the landscape.
    .hint = { $near ->
        [none] Name, other name or id; letter case does not matter.
       *[other] Did you mean “{ $near }”?
    }
diag-name-of-several = Several are called “{ $name }”: { $names }.
    .hint = Name one of the ids.

whatif-title = Exit: { $who }, on { $day }; state on { $until }
whatif-title-outage = Outage: { $who }, from { $day }, { $days ->
        [one] one day
       *[other] { $days } days
    }
whatif-title-price = Higher prices: { $who }
whatif-services = Public services ({ $all }): { $stopped } stopped, { $degraded } degraded, { $uncertain } uncertain, { $unaffected } go on
whatif-applications = Applications ({ $all }): { $stopped } stopped, { $degraded } degraded, { $uncertain } uncertain, { $unaffected } go on
whatif-no-services = No public services are recorded; what would stop can only be said for applications.
whatif-stopped = { $name }: stopped from { $day }, because { $because }
whatif-stopped-carried = { $name }: makeshift until { $carried }, then stopped, because { $because }
whatif-degraded = { $name }: degraded from { $day }, because { $because }
whatif-degraded-carried = { $name }: makeshift until { $carried }, because { $because }
whatif-uncertain = Uncertain, because facts are missing: { $names }
whatif-unattributed = Attributed to no exit, because operator, manufacturer or supporter is unknown: { $names }
whatif-more = { $count } more
whatif-non-eu = all outside EU and EEA
whatif-everybody = Exit of each organization by itself; state on { $day }
whatif-nobody = Nobody is known to run, make or support anything.
whatif-who = Organization
whatif-services-stopped = Services stopped
whatif-applications-stopped = Applications stopped
whatif-count = { $least }
whatif-range = { $least } to { $most }
whatif-everybody-note = Each line stands by itself; the figures overlap and must not be added.
whatif-price = { $extra ->
        [none] No yearly cost is known of running contracts with them.
       *[other] More per year: { $extra }, by { $known } of { $contracts } running contracts.
    }
whatif-price-free = { $free ->
        [none] By when all these contracts can end is not known, or one cannot.
       *[other] The last of these contracts can end on { $free }.
    }
whatif-price-no-contract = No contract is running whose partner they are.

whatif-page = What if
whatif-lead = Here you see what stands still when somebody goes. Your landscape is not changed by it.
whatif-form = Assumptions
whatif-who-hint = Who goes? Name, other name or id; separate several by semicolons.
whatif-law = All under a country's law
whatif-no-law = nobody because of it
whatif-place = Infrastructure that fails
whatif-no-place = none
whatif-case = What happens?
whatif-case-exit = Exit
whatif-case-exit-text = for good, such as by insolvency, sale or a ban
whatif-case-outage = Outage
whatif-case-outage-text = for so many days only operation stands still
whatif-case-price = Higher prices
whatif-case-price-text = nobody goes
whatif-days = Days
whatif-factor = Price times
whatif-ends = What ends with the exit?
whatif-ends-operation = Operation
whatif-ends-operation-text = computers and services of this organization
whatif-ends-licence = Right of use
whatif-ends-licence-text = what is rented runs out and is not renewed
whatif-ends-support = Support
whatif-ends-support-text = faults and changes of law are not worked in any more
whatif-go = Work it out
whatif-most = Whose exit would stop most?
whatif-organization = Organization
whatif-nothing = It is not known yet who runs, makes or supports anything.
whatif-shown = { $shown } of { $all } organizations whose exit would affect something; state a year later.
whatif-to = to
whatif-result = { $outage ->
        [yes] { $days ->
            [one] One day without { $who }
           *[other] { $days } days without { $who }
        }
       *[no] { $days ->
            [0] Without { $who } at once
            [365] Without { $who } after a year
           *[other] Without { $who } after { $days } days
        }
    }: { $kind ->
        [services] { $count ->
            [one] One public service stands still
           *[other] { $stopped } public services stand still
        }
       *[applications] { $count ->
            [one] One application stands still
           *[other] { $stopped } applications stand still
        }
    }
whatif-result-rest = Degraded as well: { $degraded }. Uncertain, because facts are missing: { $uncertain }. Going on: { $unaffected }.
whatif-days-misread = “{ $found }” is no number from 0 to 3660; { $days } days are taken.
whatif-factor-misread = “{ $found }” is no factor greater than zero, such as 1.5.
whatif-share = This page has a fixed address. Whoever gets it and may see the landscape sees the same question, answered by the landscape and the day of the visit.
whatif-course = Course
whatif-when = When
whatif-after = { $days ->
        [0] at once
        [365] after a year
       *[other] after { $days } days
    }
whatif-departments = Whom it hits
whatif-department = Department
whatif-with-makeshift = of these with a makeshift
whatif-state = State
whatif-why = Why?
whatif-since = from { $day }
whatif-carried = makeshift until { $day }
whatif-chain = Chain of reasons
whatif-because = Because { $because }.
whatif-drawn = Drawn
whatif-grounds = Why { $name } does not go on without { $who }
whatif-compare = Put beside it: under the same assumptions, instead goes
whatif-compare-go = Compare
whatif-compare-with = with { $name }
whatif-compared = Compared
whatif-assumed = Assumption
whatif-outage-of = { $days ->
        [one] Outage of one day
       *[other] Outage of { $days } days
    }
whatif-extra-cost = Extra cost per year
whatif-differs = What differs
whatif-same = Both concern the same services in the same way.
whatif-block-for-public = Load as text for a public paper
whatif-block-for-closed = With the part for closed session
whatif-block-firms = { $count ->
        [one] a certain organization or place
       *[other] { $count } certain organizations or places
    }
whatif-block-public = PUBLIC PART
whatif-block-closed = CLOSED PART (holds chains of dependences)
whatif-block-state = As of { $day }, revision { $number }.
whatif-block-unit = { $unit }: { $count }
whatif-block-why = What of it fails and why, each reason once:
whatif-block-line = { $name }: { $state }, because { $because }.
whatif-need = availability { $level }
whatif-go-on = { $unaffected } of { $all } go on.
whatif-under-law = all under the law { $country }
whatif-all-of = Show all { $count }
whatif-list = { $outage ->
        [yes] Outage: { $who }, { $days ->
            [one] one day
           *[other] { $days } days
        }
       *[no] Exit: { $who }, { $days ->
            [0] at once
            [one] after one day
           *[other] after { $days } days
        }
    }
whatif-list-pages = Pages of the list
whatif-list-start = Back to the start
whatif-unattributed-count = { $count ->
        [one] One entry is attributed to no exit: operator, manufacturer or supporter is unknown.
       *[other] { $count } entries are attributed to no exit: operator, manufacturer or supporter is unknown.
    }
state-stopped = stopped
state-degraded = degraded
state-uncertain = uncertain
state-works = goes on

rule-services-stopped-by-one-exit = How many certainly stand still a year after the exit of a single organization; shown is the one whose exit hits most, public services also by their protection need (availability). Upwards counts what may stand still. The lines overlap.
rule-jurisdiction-exposure = Which share certainly stands still when all organizations go that the law of a country outside EU and EEA reaches, public services also by their protection need (confidentiality); below, each country by itself.
rule-single-points-of-failure = How many other organizations certainly bring something to a standstill by their exit alone. Upwards counts what may stand still.
rule-pairs-only-critical-together = How many pairs certainly bring something to a standstill only together: if one of the two goes, it goes on. Where unknown facts make the difference there are no bounds; very many pairs are not counted.
rule-months-to-replace = How many months the longest replacement takes if the organization goes that stops most. What fails by itself on the way of the reasons is counted; if one duration is unknown, there is no upper bound.
rule-shared-fate = Which share a single operator or a single piece of infrastructure takes along when operation ends there.
indicator-services-stopped-by-one-exit = Public services that a single exit stops
indicator-applications-stopped-by-one-exit = Applications that a single exit stops
indicator-jurisdiction-exposure = Public services under legal reach from outside
indicator-jurisdiction-exposure-applications = Applications under legal reach from outside
indicator-shared-fate = Public services with a shared failure
indicator-shared-fate-applications = Applications with a shared failure
indicator-applications-stopped-by-one-exit-our-choice = Applications that a single exit stops where the choice is ours
indicator-single-points-of-failure = Organizations that alone stop public services
indicator-single-points-of-failure-applications = Organizations that alone stop applications
indicator-single-points-of-failure-applications-our-choice = Organizations that alone stop applications where the choice is ours
indicator-pairs-only-critical-together = Pairs that only together stop public services
indicator-pairs-only-critical-together-applications = Pairs that only together stop applications
indicator-pairs-only-critical-together-applications-our-choice = Pairs that only together stop applications where the choice is ours
indicator-jurisdiction-exposure-applications-our-choice = Applications under legal reach from outside where the choice is ours
indicator-shared-fate-applications-our-choice = Applications with a shared failure where the choice is ours
indicator-months-to-replace = Months to replace after the largest exit (public services)
indicator-months-to-replace-applications = Months to replace after the largest exit (applications)
indicator-months-to-replace-applications-our-choice = Months to replace after the largest exit (applications) where the choice is ours
step-stopped-by-exit = stands still
step-stopped-by-law = stands still
step-stopped-very-high = of these with very high protection need
step-stopped-high = of these with high protection need
step-stopped-normal = of these with normal protection need
step-stopped-unrated = of these without a stated protection need
step-in-pairs = in so many pairs
step-months-to-replace = months to replace

critical-title = Who can stop it, alone or only together: { $service }
critical-none = Nobody, as far as is known.
critical-alone = alone: { $names }
critical-together = only together: { $names }
critical-complete = Complete up to { $order } organizations together.

overview-standstill = Who can bring what to a standstill?
overview-standstill-say = { $kind ->
        [services] public services stand
       *[applications] applications stand
    } still a year later if { $name } goes. { $maybe ->
        [0] {""}
        [one] One more might, depending on what is still unknown.
       *[other] { $maybe } more might, depending on what is still unknown.
    }
overview-standstill-nobody = { $count ->
        [one] Of one application nobody knows who runs or makes it; it may depend on them, too.
       *[other] Of { $count } applications nobody knows who runs or makes them; they may depend on them, too.
    }
standstill-columns = { $kind ->
        [services] Public services that stand still on an exit
       *[applications] Applications that stand still on an exit
    }
standstill-maybe = { $least } to { $most }
standstill-protection = At the largest exit by protection need: very high { $very-high }, high { $high }, normal { $normal }, not stated { $unrated }
standstill-joint = { $count ->
        [one] One pair brings something to a standstill only together.
       *[other] { $count } pairs bring something to a standstill only together.
    }
standstill-months = { $count ->
        [one] After the largest exit the longest replacement takes one month.
       *[other] After the largest exit the longest replacement takes { $count } months.
    }
standstill-months-least = { $count ->
        [one] After the largest exit the longest replacement takes at least one month; not every duration is known.
       *[other] After the largest exit the longest replacement takes at least { $count } months; not every duration is known.
    }
overview-standstill-open = What would stand still then, from when and why
record-exit = If this organization goes
record-exit-go = What if?
