# Frame and findings: rules, what they find, waivers.

policy-application-in-use = in use
policy-application-ours = ours to choose
policy-application-highest-need = highest protection need
policy-application-run-by = run by
policy-application-made-by = made by
policy-application-law-outside = legal reach from outside the EU
policy-application-personal-data = personal data
policy-application-special-data = special categories of personal data
policy-application-processing-agreement = processing agreement
policy-application-successor-planned = successor planned
policy-application-known-alternatives = known alternatives
policy-application-running-contracts = running contracts
policy-service-highest-need = highest protection need
policy-service-needs-recorded = needed applications recorded
policy-service-operators-known = operators behind it known
policy-contract-runs = runs
policy-contract-notice-missed = notice date passed
policy-contract-notice-day = notice at the latest
policy-contract-end-stated = end known
policy-contract-bound-until = binds until
policy-contract-cost-stated = yearly cost known
policy-contract-law-outside = legal reach from outside the EU
policy-contract-export-agreed = handing over of data secured
policy-organization-is-us = the municipality itself
policy-organization-law-outside = legal reach from outside the EU
policy-organization-services-stopped = share of services its exit stops
policy-organization-applications-stopped = share of applications its exit stops
policy-organization-cost-share = share of the yearly cost
policy-town-jurisdiction-exposure = standstill if all under law from outside the EU go
policy-town-shared-fate = standstill if one operator or place fails
policy-town-open-source-share = share of open source applications
policy-town-terminable-12-months-share = share of the cost that can be ended within a year
policy-town-supplier-cost-hhi = concentration of cost
policy-town-unknown-share = share of unknown facts
policy-town-day = day of the check
policy-town-european-cost-share = share of the cost under European law only

policy-test-is = is
policy-test-is-not = is not
policy-test-known = is known
policy-test-unknown = is unknown
policy-test-at-least = at least
policy-test-at-most = at most
policy-test-within = at most so many days ahead
policy-test-since = at most so many days ago
policy-test-contains = contains

ground-or = {" or "}
ground-share = { $exact ->
        [yes] { $least } %
       *[no] { $least } to { $most } %
    }
ground-open = "{ $field }" is not known.
ground-known = "{ $field }" is not known.
ground-unknown = "{ $field }" is known: { $seen }.
ground-shows = "{ $field }": { $seen }.
ground-is = "{ $field }": { $seen }, required is { $wanted }.
ground-is-not = "{ $field }": { $seen }, which it should not be.
ground-at-least = "{ $field }": { $seen }, required is at least { $wanted }.
ground-at-most = "{ $field }": { $seen }, required is at most { $wanted }.
ground-less = "{ $field }": { $seen }, required is less than { $wanted }.
ground-more = "{ $field }": { $seen }, required is more than { $wanted }.
ground-within = "{ $field }": { $seen }, required is at most { $wanted } days ahead.
ground-not-within = "{ $field }": { $seen }, required is more than { $wanted } days ahead.
ground-since = "{ $field }": { $seen }, required is at most { $wanted } days ago.
ground-not-since = "{ $field }": { $seen }, required is more than { $wanted } days ago.
ground-contains = "{ $field }": { $seen }, required is { $wanted } in it.
ground-contains-not = "{ $field }": { $seen }, { $wanted } should not be in it.
ground-expression = The expression does not hold.

diag-frame-not-found = "{ $name }" is neither a file nor a ready-made frame.
    .hint = Ready-made frames: { $names }.
diag-frame-not-read = The frame cannot be read: { $reason }
diag-rule-names-nobody = The rule “{ $rule }” asks for “{ $value }”; nothing in the landscape is called so.
    .hint = Write the id as it stands in the landscape.
diag-rule-work = Rule "{ $rule }" would take too long; it was not checked.
    .hint = Go through fewer or shorter lists in the expression.
diag-frame-empty = There is no rule that could be checked.
    .hint = Take over rules on the page "Frame", or name one with --policy.

check-title = Frame: { $rules } rules, checked on { $day }
check-result = { $broken ->
        [0] No finding.
        [one] One finding.
       *[other] { $broken } findings.
    } { $open ->
        [0] Nothing is open.
        [one] Once the fact is missing.
       *[other] { $open } times the fact is missing.
    }
check-rule = { $title } ({ $severity }): { $kept } kept, { $broken } findings, { $open } open{ $prescribed ->
        [0] {""}
       *[other] , { $prescribed } prescribed
    }{ $waived ->
        [0] {""}
       *[other] , { $waived } waived for a time
    }
check-finding = { $subject }: { $why }

frame-page = Frame
frame-lead = Your rules for independence. What is not as they want it stands under findings; what is prescribed does not count against you.
frame-none = No rule holds yet. Begin with a ready-made frame; every rule can be changed afterwards.
frame-unchosen = These eight rules hold from the start. As soon as you change one or take over a frame, your choice holds.
frame-ready = Ready-made frames
frame-more = Further ready-made frames
frame-rules-count = { $count ->
        [one] one rule
       *[other] { $count } rules
    }
frame-would-find = { $count ->
        [0] Today it would find nothing.
        [one] Today it would find one thing.
       *[other] Today it would find { $count } things.
    }
frame-source = Based on: { $source }
frame-aim-rules = Checked by:
frame-aim-measures = Helped by:
frame-aim-beyond = No rule checks:
frame-adopt = Take over
frame-decided = Decided by { $by } on { $on }
frame-undecided = Not decided yet. Enter who decided on it and when.
frame-edit = Enter decision
frame-group-contracts = Dates and contracts
frame-group-exit = Leaving and choice
frame-group-operation = Operation and outage
frame-group-law = Law and data
frame-group-market = Market and money
frame-group-knowledge = Knowledge and responsibility
frame-group-own = Own rules
frame-rule = Rule
frame-weight = Weight
frame-kept = Kept
frame-broken = Findings
frame-prescribed = and { $count } prescribed
frame-waived = and { $count } waived
frame-open = Open
frame-set = Edit
frame-off = Rules that do not hold yet
frame-values = Values
frame-preview = Work out again
frame-preview-text = This is how it would stand today with these values. Nothing is stored yet.
frame-now-text = This is how it stands today.
frame-save = Put rule into force
frame-change = Store values
frame-remove = Take rule out of force
frame-wrong = At least one value does not fit; please check what you entered.
frame-own-new = Build an own rule
frame-own-lead = Choose what the rule speaks of, for which records it holds, and how they have to be.
frame-own-name = The rule as a sentence
frame-own-over = Speaks of
frame-own-choose = Show fields
frame-own-applies = Holds for records of which
frame-own-requires = These have to be so
frame-own-join = Joined
frame-own-all = all lines hold
frame-own-any = at least one line holds
frame-own-field = Fact
frame-own-test = Comparison
frame-own-value = Value
frame-own-value-hint = Several values with semicolons, in the words of the fields, for example high or yes; the field proposes some, after “Read back and try” only those of the fact.
frame-own-unfit = “{ $value }” does not fit “{ $field }”.
frame-own-no-field = none
frame-own-town = the municipality as a whole
frame-own-expression = Expression (CEL) instead of the lower lines
frame-own-expression-hint = Facts stand in record, hyphens and dots as underscores, for example record.highest_need == "high" && record.exit_tested == "yes". What is unknown is missing; has(record.unit) asks for it.
frame-own-save = Put rule into force
frame-total = { $count } records fall under the rule.
frame-advanced = Advanced
history-did-frame-adopted = Frame taken over
history-did-rule-set = Rule set
history-did-rule-added = Own rule put into force
history-did-rule-removed = Rule taken out of force
history-did-waived = Waiver given

findings-page = Findings
findings-lead = { $broken ->
        [0] Nothing differs from your frame
        [one] One thing differs from your frame
       *[other] { $broken } things differ from your frame
    }; { $open ->
        [0] nothing is open.
        [one] once the fact to say so is missing.
       *[other] { $open } times the fact to say so is missing.
    }
findings-no-rules = No rule holds yet. Only then can anybody say what differs.
findings-to-frame = To the frame
findings-unit = Unit
findings-all = all
findings-show = Show
findings-subject = Record
findings-why = Why
findings-since = Since
findings-not-kept = Not kept: { $rule }
findings-not-known = Not known: { $rule }
findings-counts = { $broken ->
        [0] { "" }
        [one] one finding
       *[other] { $broken } findings
    }{ $broken ->
        [0] { "" }
       *[other] { $open ->
            [0] { "" }
           *[other] {", "}
        }
    }{ $open ->
        [0] { "" }
       *[other] { $open } open
    }
findings-open-count = { $count ->
        [one] Once the fact is missing
       *[other] { $count } times the fact is missing
    }
findings-prescribed-count = { $count ->
        [one] Once prescribed, not yours to change
       *[other] { $count } times prescribed, not yours to change
    }
findings-waived-count = { $count ->
        [one] One waiver
       *[other] { $count } waivers
    }
findings-prescribed = prescribed
findings-waived = waived for a time
findings-helps = What helps:
findings-until = until { $day }
findings-until-by = until { $day }, decided by { $by }
findings-waive = Waiver
findings-waive-text = For the ticked records. The waiver ends by itself.
findings-waive-reason = Reason
findings-waive-by = Who decides (function or body)
findings-waive-until = Holds until
findings-waive-go = Give waiver
findings-waive-none = Tick at least one record.
findings-waive-no-reason = State the reason.
findings-waive-no-decider = State who decides.
findings-waive-until-wrong = The end lies between today and in five years, for example 2027-12-31.
history-did-assigned = Finding assigned
history-did-unassigned = Assignment of a finding taken back
findings-kind = Kind
findings-verdict = Result
findings-nobody = no unit
findings-measure = What helps
findings-any-measure = all measures
findings-group = Order by
findings-group-regel = Rule
findings-group-amt = Unit
findings-group-massnahme = Measure
findings-by-measure = Often several measures help against one finding, so these numbers do not add up.
findings-against = Rules
findings-at-least = at least since { $day }
findings-assigned = { $unit }, assigned
findings-assigned-why = Reason of the assignment
findings-exception = Waived until
findings-assign = Assign to a unit
findings-assign-text = For the ticked records. Without an assignment, the unit that answers for the record takes it; leave the field empty to go back to that.
findings-assign-to = Unit
findings-assign-go = Assign
findings-assign-no-reason = State the reason.
findings-assign-no-unit = Name the unit in one line of at most 120 characters.
findings-assign-person = That is the name of a person. Name the unit or function.
findings-chosen = Choose { $name }
findings-more = { $count ->
        [one] one more record
       *[other] { $count } more records
    }
nav-measure = Yardstick
ground-expression-open = The expression lacks a fact, or is neither true nor false.
frame-look = Look at the rules
frame-under-technology = Technology
frame-under-data = Data
frame-under-governance = Governance
frame-under-competences = Competences
frame-under-switch = To switch
frame-under-shape = To shape
frame-under-influence = Influence on suppliers

said-and = {" and "}
said-or = {" or "}
said-not = not ({ $inner })
said-is = "{ $field }" is { $wanted }
said-is-not = "{ $field }" is not { $wanted }
said-known = "{ $field }" is known
said-unknown = "{ $field }" is unknown
said-at-least = "{ $field }" is at least { $wanted }
said-at-most = "{ $field }" is at most { $wanted }
said-within = "{ $field }" lies at most { $wanted } days ahead
said-since = "{ $field }" lies at most { $wanted } days back
said-contains = "{ $field }" contains { $wanted }
said-rule-all = For all records under "{ $over }": { $requires }.
said-rule-some = For records under "{ $over }" of which { $applies }, this must hold: { $requires }.
said-rule-town = For the municipality as a whole: { $requires }.
frame-own-none = no line holds
frame-own-group = Group { $number }
frame-own-group-add = Add a group
frame-own-group-hint = A group counts like a line. An empty group does not count.
frame-own-read = Read back and try
frame-own-said = Understood as
