# Output in the terminal, workbook and derivations.

workbook-about = About this workbook
workbook-revision = State
workbook-town = Municipality
workbook-how = How it works
workbook-how-text = Change cells or add rows. Rows whose id begins with “beispiel-” only show how it is done; they are not taken over. When it is read back, exactly what you changed will change.
workbook-unknown = Unknown
workbook-unknown-text = An empty cell means unknown. Where the question does not arise, write “not applicable”.
workbook-persons = Persons
workbook-persons-text = Enter no names of persons but the unit.
workbook-part = Responsible unit
workbook-without-unit = without responsible unit
workbook-holds = Content
workbook-open = { $count ->
        [0] No question is open.
        [one] One question is open.
       *[other] { $count } questions are open.
    }
workbook-ask = What we ask for
workbook-ask-text = Whoever works with the applications in this unit checks the rows of the following sheets and fills in the coloured empty cells. The column “Still open” names for each row what is asked. What nobody knows stays empty.
workbook-confirm = Confirming
workbook-confirm-text = Where a row is right, enter the day in the column “Last confirmed on” or choose “correct as it is”. Where everything is right, the day in the next row is enough.
workbook-confirm-all = Everything confirmed on
workbook-correct = correct as it is
workbook-back = Sending it back
workbook-back-text = Send the workbook as a whole back to the unit that you have it from. You see only your entries; those of other units stay as they are.
workbook-rows = Rows
workbook-rows-text = Where an entry is missing, add a row and leave its identifier empty. Where an entry belongs to another unit, write its name into the column “Responsible unit”. Delete no rows; write into the column “Note” what is no longer there.

import-remarks = { $count ->
        [one] One remark
       *[other] { $count } remarks
    } on the files
import-remarks-more = … and { $count } more. All with --json.
import-remarks-same = Likewise in { $count ->
        [one] one further place
       *[other] { $count } further places
    }.
import-unmapped = Columns not taken over: { $list }
import-hint = What to do: { $text }

inspect-head = { $file }: { $format }
inspect-sheet = { $sheet }: { $kind }, { $rows } rows, { $known } of { $all } columns recognized
inspect-sheet-unnamed = Table
inspect-found = Recognized
inspect-filled = Fields filled
inspect-unmapped = Not taken over
inspect-cells = { $count } cells, for example “{ $example }”
sheet-kind-inventory = list of applications
sheet-kind-contracts = contract register
sheet-kind-creditors = payments
sheet-kind-processing = record of processing activities
sheet-kind-protection = protection needs
sheet-kind-clients = devices
sheet-kind-services = List of public services
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
serve-needs-accounts = Others could reach the data at { $address }, and there is no account yet. Add one: freistadt account add NAME --role administrator. Without an account only 127.0.0.1 is possible.
template-written = Template written: { $file }
samples-written = Sample lists written to { $folder }
backup-done = Backed up: { $records } rows, SHA-256 { $sha256 }
restore-done = Restored: { $records } rows, SHA-256 { $sha256 }
export-done = Exported: { $records } records, SHA-256 { $sha256 }
export-written = Workbook written: { $file }
history-row = { $id } · { $when } · { $what }
history-none = No changes yet.
data-missing = Name the data folder or the address of the database with --data, or set FREISTADT_DATA.
data-empty = There is nothing in { $data } yet. Import a list: freistadt import LIST.xlsx --data { $data }
error = Error: { $text }
error-no-space = The disk is full. Nothing was saved, the data are as they were.
error-stale = Somebody else has changed something meanwhile. Nothing was saved; try again.
error-damaged = The data are damaged. Restore the latest backup: freistadt restore
error-cannot-open = The data cannot be opened.
error-several = There are several organizations. Name one with --organization: { $list }
error-backup-damaged = The file is no complete backup. The data are as they were.
error-no-organization = There is no organization “{ $name }” in these data.
error-export-ending = The export is a workbook (.xlsx) or lines (.jsonl). Choose one of these endings.
error-no-place = That is neither a folder nor a postgres:// address.
error-nameless = The name of the organization needs letters.
error-exists = The organization “{ $name }” is there already.
error-no-revision = There is no revision { $number }; the newest is { $newest }.
error-file-exists = { $file } is there already. Choose another name or overwrite it with --force.
restore-present = { $name } (revision { $number })
restore-replaces = The backup replaces everything there is: { $list }.
restore-sure = Go on? [y/N]
restore-left = Nothing was changed.
error-export-audience = A workbook to read back exists for the administration itself only. For others: OUT.jsonl, or load a list on its page.
