# The overview, in the terminal and as a page: five questions, the next step, derivations.

overview-head = { $name }, as of { $day }
overview-head-files = As of { $day }, from { $files ->
        [one] one file
       *[other] { $files } files
    }
overview-q1 = What do we pay whom, and how does it grow?
overview-q1-contracts = { $total } per year under running contracts; cost and partner are known for { $known } of { $all } contracts.
overview-q1-lines = { $total } in budget year { $year } by payments.
overview-q1-none = No costs are known. A creditor list is enough to change that.
overview-q1-growth = Since { $first } on average { $rate } per year: { $list }
overview-q1-planned = { $amount } (planned)
overview-q1-applications = { $count ->
        [one] 1 app.
       *[other] { $count } apps.
    }
overview-q1-more = { $count ->
        [one] one further organization
       *[other] { $count } further organizations
    }
overview-q1-currency = { $count ->
        [one] One amount in another currency is not counted.
       *[other] { $count } amounts in other currencies are not counted.
    }
overview-q1-parents = Counting groups as one, this equals { $effective } partners of equal size.
overview-q2 = Who runs how much?
overview-q2-unknown = unknown
overview-q2-of = { $count } of { $all }
overview-q3 = What must we decide by when?
overview-q3-none = Nothing is due in the next twelve months, as far as notice periods are known.
overview-q3-count = { $count ->
        [one] One contract needs
       *[other] { $count } contracts need
    } a decision in the next twelve months. The next ones:
inaction-extends = else until { $day }
inaction-ends = ends { $day }
inaction-ends-unless-option = ends { $day } unless an option is exercised
inaction-has-ended = ended { $day }
inaction-goes-on = else goes on
inaction-unknown = effect unknown
inaction-without-notice = { $said }; notice unknown
overview-q3-more = { $count ->
        [one] one further contract
       *[other] { $count } further contracts
    }
overview-q3-terminable = { $count ->
        [one] One further contract goes on by itself and can be ended in that time.
       *[other] { $count } further contracts go on by themselves and can be ended in that time.
    }
overview-q3-undated = { $count ->
        [one] One contract lacks
       *[other] { $count } contracts lack
    } an end, a notice period or a renewal rule and cannot be listed here.
overview-q4 = Where do we have a choice?
overview-q4-unknown = unknown
overview-q5 = What do we not know, and who could tell?
overview-q5-share = { $percent } of the facts needed are known ({ $known } of { $needed }).
overview-q5-weak = That is not yet reliable.
overview-q5-row = for { $count } of { $all }
overview-q5-ask = ask: { $units }
overview-next = Next step
overview-next-decide = Decide on “{ $contract }” { $decide ->
        [now] at once
       *[other] by { $decide }
    }; acting is possible until { $day }. { $effect }
overview-q3-now = at once
overview-q3-decide = decide by
overview-q3-act = act by
overview-q3-contract = contract
overview-q3-else = if nobody acts
overview-q3-cost = a year
overview-next-ask = Clarify “{ $field }”, open for { $count }{ $unit ->
        [none] { "" }
       *[other] , first with { $unit }
    }.
overview-next-import = Import a list of applications, contracts or payments.
overview-next-watch = Nothing is urgent. Check the facts once a year.

rule-supplier-cost-hhi = Sum of the squared shares of yearly cost; 1 means all with one partner.
rule-supplier-count-hhi = Sum of the squared shares of applications; the contract partner is counted, else the manufacturer.
rule-effective-suppliers = One divided by the concentration of cost: so many partners of equal size would be as concentrated.
rule-open-source-share = Applications under an approved open-source licence divided by all with a known licence.
rule-terminable-12-months-share = Cost of contracts that our own notice given today ends within twelve months, divided by the cost of all contracts with a known rule.
rule-sole-source-applications = Applications with the answer “only one manufacturer” = yes. Upwards, “partly” and “unknown” count too.
rule-not-adaptable-applications = Applications with the answer “can be adapted” = no. Upwards, “partly” and “unknown” count too.
rule-unknown-share = Unknown facts divided by all that are asked for; the rest is known. “Not applicable” does not count.
indicator-supplier-cost-hhi = Concentration of cost
indicator-supplier-cost-hhi-by-parent = Concentration of cost by group
indicator-supplier-cost-hhi-our-choice = Concentration of cost where the choice is ours
indicator-supplier-count-hhi = Concentration of applications
indicator-supplier-count-hhi-by-parent = Concentration of applications by group
indicator-supplier-count-hhi-our-choice = Concentration of applications where the choice is ours
indicator-effective-suppliers = Effective number of partners
indicator-open-source-share = Share of open source
indicator-open-source-share-our-choice = Share of open source where the choice is ours
indicator-terminable-12-months-share = Cost that can be ended within twelve months
indicator-terminable-12-months-share-our-choice = Cost that can be ended within twelve months where the choice is ours
indicator-sole-source-applications = Applications with only one manufacturer
indicator-sole-source-applications-our-choice = Applications with only one manufacturer where the choice is ours
indicator-not-adaptable-applications = Applications that cannot be adapted
indicator-not-adaptable-applications-our-choice = Applications that cannot be adapted where the choice is ours
indicator-unknown-share = Share of unknown facts
step-share-of-holder = share
step-amounts-net = net amounts:
step-amounts-gross = gross amounts:
step-amounts-without-tax-word = amounts that do not say whether net or gross:
step-amounts-without-partner = amounts without a partner, in the total and in no share:
step-counted = counts
step-not-counted = does not count
step-partly = partly
step-unknown = unknown
step-terminable-cost = can be ended
step-bound-cost = bound
step-open-cost = rule unknown

# On the page only.
nav-main = Main navigation
nav-situation = Situation
nav-overview = Overview
nav-skip = Skip to content
nav-menu = Menu
nav-close = Close menu
nav-language = Deutsch
page-foot = As of { $day }, revision { $number }.
page-foot-sample = The sample town, its costs, notice periods and ratings are invented.
page-unstyled = This version was built without styling; the content is complete.
page-not-found = This page does not exist
page-not-found-text = Check the address, or go to the overview.
page-failed = That did not work
page-failed-text = The page could not be made. Load it once more; if it stays, see the log.
page-empty = Nothing here yet
page-empty-text = One list is enough: the applications, the contracts or the payments. Read what you have; you can check everything first.
overview-lead = { $name } has recorded { $services } public services, { $applications } applications, { $organizations } organizations and { $contracts } contracts.
overview-lead-in-use = { $name } has recorded { $services } public services, { $applications } applications ({ $used } in use), { $organizations } organizations and { $contracts } contracts.
overview-short = In short
overview-q2-say = applications are run by { $name }. { $unknown ->
        [0] The operator of all is known.
        [one] For one the operator is not known.
       *[other] For { $unknown } the operator is not known.
    }
overview-q2-no-applications = No application is recorded.
overview-q2-no-operator = Of no application is it known who runs it. So it also stays open who can bring what to a standstill.
overview-q2-look = Applications without operator
overview-q3-say = { $count ->
        [one] needs
       *[other] need
    } a decision in the next twelve months, the next one: “{ $contract }”.
overview-q4-say = applications are ours to choose, { $own } of them freely. { $bound } are prescribed or not our task; they do not count as our failure.{ $unknown ->
        [0] { "" }
        [one] {" "}For one it is not known.
       *[other] {" "}For { $unknown } it is not known.
    }
overview-q5-say = of the facts needed are known.
overview-next-say = { $decide ->
        [now] Time for procurement and the council is short already: decide now
       *[other] By then decide
    } on “{ $contract }”; acting is possible until { $day }. { $effect }
overview-none = –
why = Why?
why-rule = Rule
why-sum = Calculation
why-source = Coverage
why-missing = Missing
why-known = { $known } of { $needed } facts known
why-nothing-missing = nothing
why-nothing-there = Nothing is recorded yet that this would follow from.
why-further = and { $count } more
table-supplier = Organization
table-bar = Bar
table-cost = Cost per year
table-share = Share
table-applications = Applications
table-supplier-foot = { $shown } of { $all } organizations, by cost.
table-year = Budget year
table-years = Payments per budget year
table-amount = Amount
table-change = Change
table-planned = planned
table-received-by = Act by
table-decide-by = Decide by
table-decide-now = now
table-operators-foot = { $shown } of { $all } operators.
table-contract = Contract
table-inaction = If nobody acts
table-decisions-foot = { $shown } of { $all } contracts with a decision in the next twelve months.
table-fact = Fact
table-known = known
table-ask = ask
overview-figures = Figures
overview-figures-note = Advanced: the numbers behind the sentences. As long as facts are missing, a value is a span.
overview-operators = Who runs how much?
table-operator = Operator
overview-q1-say-contracts = per year under running contracts.
overview-q1-say-lines = in budget year { $year } by payments.
overview-q1-largest = { $share } of it goes to { $name }.
overview-q1-grew = Payments grew by { $rate } from { $first } to { $last }, to { $total }.
overview-q1-fell = Payments fell by { $rate } from { $first } to { $last }, to { $total }.
overview-q1-same = Payments stayed the same from { $first } to { $last }: { $total }.
overview-q1-tax = In the sum { $net } amounts are net and { $gross } gross, not converted.
overview-q3-hit = { $count ->
        [one] { $count } contract
       *[other] { $count } contracts
    }
overview-q5-most = It would help most to know: { $fields }.
overview-q5-named = “{ $field }” ({ $kind })
overview-q5-units = Most open questions go to: { $units }.
overview-inaction-extends = If nobody acts, the contract binds until { $day }.
overview-inaction-ends = If nobody acts, the contract ends on { $day }.
overview-inaction-ends-unless-option = If nobody acts, the contract ends on { $day }; an option could extend it.
overview-inaction-has-ended = The contract ended on { $day }.
overview-inaction-goes-on = If nobody acts, the contract goes on.
overview-inaction-unknown = What happens otherwise is not known: please look it up in the contract.
overview-inaction-without-notice = { $said } The period of notice is not known, the day is the end of the term.
table-inaction-extends = extends until { $day }
table-inaction-ends = ends on { $day }
table-inaction-ends-unless-option = ends on { $day } unless an option is exercised
table-inaction-has-ended = ended on { $day }
table-inaction-goes-on = goes on
table-inaction-unknown = unknown
table-inaction-without-notice = { $said }; notice period unknown
table-in-days = { $count ->
        [0] today
        [1] tomorrow
       *[other] in { $count } days
    }
overview-figures-all = Show all figures
overview-figure-span = At least { $lower }, at most { $upper }. { $coverage } of the facts needed are known.
overview-figure-exact = { $coverage } of the facts needed are known.
why-rule-contracts = Sum of the yearly cost of all contracts that run on the day.
why-rule-lines = Sum of all payments of budget year { $year }.
why-rule-operators = Counted are applications in use, by operator; planned and retired ones do not count.
why-rule-decisions = Counted are contracts that end within twelve months, or whose notice would have to be received by then. “Decide by” leaves time for procurement and the council.
why-rule-choices = Ours to choose means: our own choice, a choice among what the provider offers, or only the interface is prescribed.
why-rule-next = First the decision with the nearest date. If there is none: what closes most gaps, that is the questions on the basic equipment, waiting proposals, missing contracts and payments, then the fact that is missing most often.

axes-title = Three views of dependence
axes-note = Counted is what concerns an application directly. The three numbers overlap and must not be added.
axes-affected = affected
axes-free = not affected
axes-span = { $lower } to { $upper }
axes-known = It is known for { $share } of the applications.
axes-ours = Where we can choose ourselves: { $hit } of { $all }.
axes-one-manufacturer = only one manufacturer possible
axes-not-adaptable = cannot be adapted
axes-binding = Binding to one manufacturer
axes-binding-question = Where can we not leave?
axes-binding-of = of { $all } applications
axes-binding-rule = “Only one manufacturer possible” = yes, or “adaptable” = no. “Partly” and “unknown” count for the upper bound only.
axes-reach = Legal reach from outside
axes-reach-question = Whose law reaches us?
axes-reach-of = of { $all } applications
axes-reach-rule = Manufacturer or operator sits outside the EU and the EEA, or belongs on the day to an organization that sits there.
axes-fate = Shared failure
axes-fate-question = What falls together?
axes-fate-of = of { $all } applications hang on the largest operator
axes-fate-rule = Applications of the operator that runs most. Directly only, without what hangs on them.
overview-q3-no-contracts = No contract is recorded. Import a contract register, and the dates will stand here.
overview-q4-nothing = For none of the { $all } applications is it known whether it is prescribed or yours to choose.
overview-next-answer = Nine questions
overview-next-answer-text = on the basic equipment: answer what you know. Then it shows which public services hang on which applications.
overview-next-judge = proposals to confirm or turn down, best department by department. Only what is confirmed counts.
overview-next-contracts = Contracts
overview-next-contracts-text = and payments: import a contract register or a creditor list. Then it shows what you pay whom and what must be decided by when.
overview-next-clarify = { $kind } lack the fact “{ $field }”. { $unit ->
        [none] Enter what you know.
       *[other] Ask the units; the workbooks for it are ready.
    }
overview-next-contract = See the contract
overview-next-open = Show the open facts
overview-frame = { $count ->
        [0] Frame: no finding
        [one] Frame: one finding
       *[other] Frame: { $count } findings
    }
