# Steps and measures: the ladder, what shows it, what helps.

nav-way = Way out

steps-page = Steps
steps-lead = { $done ->
        [one] { $done } of { $all } steps towards more independence is shown to be done.
       *[other] { $done } of { $all } steps towards more independence are shown to be done.
    }
steps-ladder = All steps
steps-step = Step
steps-state = State
steps-shows = What shows it
steps-done = done
steps-open = open
steps-enough = enough:
steps-not-enough = not enough yet:
steps-nothing = No evidence yet.
steps-next = The next step
steps-needs-evidence = The data do not show this step. Add evidence below.
steps-note = Where the data can show a step, they decide; evidence then stands beside them. The limit of 80 % is our choice. Nothing counts as done without being shown.
steps-evidence-incomplete = does not count yet: reference, day or who answers for it are missing
steps-text-mandate = The council or the head of administration decides that you want to become more independent, and how far.
steps-text-inventory = You know which applications there are, and who makes, runs and supplies them.
steps-text-judge = You know how critical something is, and where you have a choice.
steps-text-prioritise = You know what comes first: what carries services, and when contracts end.
steps-text-minimum-rules = Every new contract keeps what holds for all.
steps-text-pilots = You have tried something on a small scale and know what it cost.
steps-text-roles = It is clear which unit answers for what.
steps-text-join-forces = You tackle something together with others.
steps-text-give-back = Others can use what you have, and you report every year.
steps-test-decided = { $of ->
        [0] There is no frame that was decided on yet.
       *[other] { $good } of { $of } { $of ->
            [one] frame was
           *[other] frames were
        } decided on, with body, day and reference.
    }
steps-test-makers = manufacturer known of { $good } of { $of } applications (needed: { $least } %)
steps-test-operators = operator known of { $good } of { $of } applications (needed: { $least } %)
steps-test-contracts = running contract recorded for { $good } of { $of } applications (needed: { $least } %)
steps-test-protection = need for availability known of { $good } of { $of } services (needed: { $least } %)
steps-test-choice = freedom of choice known of { $good } of { $of } applications (needed: { $least } %)
steps-test-causes = other manufacturers and adaptability settled for { $good } of { $of } applications (needed: { $least } %)
steps-test-needs = needed applications recorded for { $good } of { $of } services (needed: { $least } %)
steps-test-ends = possible end known of { $good } of { $of } running contracts (needed: { $least } %)
steps-test-chosen = { $good ->
        [0] No rules were chosen yet.
        [one] One rule was chosen.
       *[other] { $good } rules were chosen.
    }
steps-test-new-contracts = Rule for new contracts: { $of ->
        [0] no contract yet for which it holds, or not in force
       *[other] kept by, or waived for a time for, { $good } of { $of }
    }
steps-test-application-units = responsible unit known of { $good } of { $of } applications (needed: { $least } %)
steps-test-service-units = responsible unit known of { $good } of { $of } services (needed: { $least } %)
steps-way-frame = To the frame
steps-way-deadlines = To the deadlines
steps-way-inventory = To the applications
steps-way-units = Ask the departments
steps-way-rule = To the rule for new contracts
steps-way-pilots = How a pilot succeeds
steps-way-together = What can be done together
steps-way-publish = How publishing succeeds
steps-form = Add evidence
steps-form-step-hint = Which step it shows.
steps-form-name = Evidence
steps-form-name-hint = What it is, for instance “report on the pilot”.
steps-form-reference = Reference
steps-form-reference-hint = An address, a file number, or the checksum of a file.
steps-form-on = From
steps-form-on-hint = The day it is from, such as 31.12.2026.
steps-form-by = Answerable
steps-form-by-hint = A body or function, not a person.
steps-form-go = Add evidence
steps-wrong-incomplete = Evidence needs a name, a reference, and who answers for it.
steps-wrong-future = Evidence cannot be from the future.
steps-wrong-step = Choose a step.
steps-wrong-day = That is no day; write it like 31.12.2026.
history-did-evidence-added = Evidence added

measures-page = Measures
measures-lead = { $count } measures towards more independence. Not every one is a switch, and not every one fits everywhere.
measures-lead-stay = No alternative known? These { $count } measures help even then.
measures-lead-rule = { $count } measures help where this is not kept: { $rule }
measures-no-alternative = No alternative known? What helps then
measures-all = All measures
measures-measure = Measure
measures-class = Class
measures-when = When it fits
measures-who = Who does it
measures-effort = Effort
measures-law = Law
measures-example = Example
measures-helps = Helps where this is not kept
measures-others = { $count ->
        [one] One measure of another class for the same rules
       *[other] { $count } measures of other classes for the same rules
    }
measures-source = Source: { $source }, as of { $day }
measures-texts = Texts to adapt
measures-texts-note = Our own wording, not legal advice. The texts name no products.
measures-text-plain = Load as text
measures-text-markdown = Load as Markdown
measure-effort-days = some days
measure-effort-weeks = some weeks
measure-effort-months = some months
measure-effort-years = years, with a budget of its own
measure-class-switch = Switch
measure-class-switch-text = To something else, or to somebody else.
measure-class-contract = Contract clause
measure-class-contract-text = What is agreed can be enforced.
measure-class-open-format = Open format
measure-class-open-format-text = What others can read can be taken along.
measure-class-exit-test = Exit test
measure-class-exit-test-text = Only a trial shows whether leaving succeeds.
measure-class-second-supplier = Second supplier
measure-class-second-supplier-text = Somebody else who could.
measure-class-common-development = Common development
measure-class-common-development-text = What one alone cannot do.
measure-class-escrow = Escrow
measure-class-escrow-text = What is in safe hands is not missing in an emergency.
measure-class-knowledge = Knowledge
measure-class-knowledge-text = Who knows can decide.
measure-class-influence = Influence
measure-class-influence-text = Where we cannot choose, we can have a say.
measure-class-makeshift = Makeshift
measure-class-makeshift-text = What people work with the next morning.
