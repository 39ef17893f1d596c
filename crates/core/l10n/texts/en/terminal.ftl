# Output in the terminal, workbook and derivations.

workbook-about = About this workbook
workbook-revision = State
workbook-how = How it works
workbook-how-text = Change cells or add rows. When it is read back, exactly what you changed will change.
workbook-unknown = Unknown
workbook-unknown-text = An empty cell means unknown. Where the question does not arise, write “not applicable”.
workbook-persons = Persons
workbook-persons-text = Enter no names of persons but the unit.

term-head = { $name }, as of { $day }
term-head-files = As of { $day }, from { $files ->
        [one] one file
       *[other] { $files } files
    }
term-counts = { $applications } applications · { $services } public services · { $contracts } contracts · { $organizations } organizations · { $lines } payments
term-q1 = What do we pay whom, and how does it grow?
term-q1-contracts = { $total } per year under running contracts; cost and partner are known for { $known } of { $all } contracts.
term-q1-lines = { $total } in budget year { $year } by payments.
term-q1-none = No costs are known. A creditor list is enough to change that.
term-q1-growth = Since { $first } on average { $rate } per year: { $list }
term-q1-planned = { $amount } (planned)
term-q1-applications = { $count ->
        [one] 1 app.
       *[other] { $count } apps.
    }
term-q1-more = { $count ->
        [one] one further organization
       *[other] { $count } further organizations
    }
term-q1-parents = Counting groups as one, this equals { $effective } partners of equal size.
term-q2 = Who runs how much?
term-q2-unknown = unknown
term-q2-of = { $count } of { $all }
term-q3 = What must we decide by when?
term-q3-none = Nothing is due in the next twelve months, as far as notice periods are known.
term-q3-count = { $count ->
        [one] One contract needs
       *[other] { $count } contracts need
    } a decision in the next twelve months. The next ones:
term-q3-extends = else until { $day }
term-q3-ends = ends { $day }
term-q3-option = ends { $day } unless an option is exercised
term-q3-goes-on = else goes on
term-q3-unknown = effect unknown
term-q3-more = { $count ->
        [one] one further contract
       *[other] { $count } further contracts
    }
term-q3-undated = { $count ->
        [one] One contract lacks
       *[other] { $count } contracts lack
    } an end or a notice period and cannot be listed here.
term-q4 = Where do we have a choice?
term-q4-unknown = unknown
term-q5 = What do we not know, and who could tell?
term-q5-share = { $percent } of the facts needed are known ({ $known } of { $needed }).
term-q5-weak = That is not yet reliable.
term-q5-row = for { $count } of { $all }
term-q5-ask = ask: { $units }
term-next = Next step
term-next-decide = Decide on “{ $contract }” by { $day }: { $effect }.
term-next-ask = Clarify “{ $field }”, open for { $count }{ $unit ->
        [none] { "" }
       *[other] , first with { $unit }
    }.
term-next-import = Import a list of applications, contracts or payments.
term-next-watch = Nothing is urgent. Check the facts once a year.
term-remarks = { $count ->
        [one] One remark
       *[other] { $count } remarks
    } on the files
term-remarks-more = … and { $count } more. All with --json.
term-remarks-same = Likewise in { $count ->
        [one] one further place
       *[other] { $count } further places
    }.
term-unmapped = Columns not taken over: { $list }
term-hint = What to do: { $text }

inspect-head = { $file }: { $format }
inspect-sheet = { $sheet }: { $kind }, { $rows } rows, { $known } of { $all } columns recognized
inspect-sheet-unnamed = Table
inspect-found = Recognized
inspect-filled = Fields filled
inspect-unmapped = Not recognized
inspect-cells = { $count } cells, for example “{ $example }”
sheet-kind-inventory = list of applications
sheet-kind-contracts = contract register
sheet-kind-creditors = payments
sheet-kind-processing = record of processing activities
sheet-kind-protection = protection needs
sheet-kind-clients = devices
sheet-kind-provider = a provider's catalogue or invoice
sheet-kind-other = not recognized

import-dry = Dry run, nothing has been saved.
import-applied = Saved as change { $id }. To undo: freistadt undo { $id }
import-nothing = Nothing to change.
import-added = new
import-changed = changed
import-unchanged = unchanged
import-conflicts = { $count ->
        [one] One field contradicts
       *[other] { $count } fields contradict
    } what is stored and { $count ->
        [one] stays
       *[other] stay
    } as { $count ->
        [one] it is
       *[other] they are
    }:
import-conflict = { $record }, { $field }: stored “{ $present }”, file “{ $wanted }”
import-field = { $record }, { $field }: “{ $old }” → “{ $new }”
import-more = … and { $count } more
undo-done = Change { $id } has been undone, as change { $new }.
undo-blocked = Change { $id } cannot be undone because later changes build on it:
undo-changed-since = { $record }: { $field } was changed later
undo-record-changed = { $record } was changed or removed later
undo-needed = { $record } is needed by { $by }
undo-unknown = There is no change { $id }.
demo-ready = The sample town runs at
demo-stop = Stop with Ctrl+C.
serve-ready = Freistadt runs at
serve-needs-accounts = It does not listen on { $address } without accounts, and this version has none yet. 127.0.0.1 is allowed.
template-written = Template written: { $file }
samples-written = Sample lists written to { $folder }
backup-done = Backed up: { $records } rows, SHA-256 { $sha256 }
restore-done = Restored: { $records } rows, SHA-256 { $sha256 }
export-done = Exported: { $records } records, SHA-256 { $sha256 }
history-row = { $id } · { $when } · { $who } · { $why }
history-none = No changes yet.
data-missing = Name the data folder or the address of the database with --data, or set FREISTADT_DATA.
data-empty = There is nothing in { $data } yet. Import a list: freistadt import LIST.xlsx --data { $data }
error = Error: { $text }

rule-supplier-cost-hhi = Sum of the squared shares of yearly cost; 1 means all with one partner.
rule-supplier-count-hhi = Sum of the squared shares of applications; the contract partner is counted, else the manufacturer.
rule-effective-suppliers = One divided by the concentration of cost: so many partners of equal size would be as concentrated.
rule-open-source-share = Applications under an approved open-source licence divided by all with a known licence.
rule-terminable-12-months-share = Cost of contracts that our own notice given today ends within twelve months, divided by the cost of all contracts with a known rule.
rule-sole-source-applications = Applications with the answer “only one manufacturer” = yes. Upwards, “partly” and “unknown” count too.
rule-not-adaptable-applications = Applications with the answer “can be adapted” = no. Upwards, “partly” and “unknown” count too.
rule-unknown-share = Unknown facts divided by all that are asked for. “Not applicable” does not count.
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
step-counted = counts
step-not-counted = does not count
step-partly = partly
step-unknown = unknown
step-terminable-cost = can be ended
step-bound-cost = bound
step-open-cost = rule unknown
