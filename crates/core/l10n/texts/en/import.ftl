# The import: from the name of the municipality to the landscape taken over.

intake-title = Import
intake-lead = A spreadsheet as it is will do: applications, contracts, payments, processing activities or protection needs. Several files at once are possible.
intake-files = Files
intake-files-hint = XLSX, XLS, ODS or CSV. At most { $each } MB per file, { $all } MB together.
intake-upload = Upload and check
intake-nothing-stored = First you see what would change. Nothing is taken over before you say so.
intake-no-file = Choose a file first.
intake-too-many = Those are too many files. Take at most { $count } at once.
intake-too-large = “{ $name }” is larger than { $each } MB and was not accepted. Split the table, or save it as CSV.
intake-together-too-large = Together that is more than { $all } MB. Upload the files one after the other.
intake-broken-off = The upload broke off. Nothing was kept; try again.
intake-waiting = Uploaded and not taken over yet
intake-waiting-text = These files are deleted after a day.
intake-size = Size
intake-when = Uploaded
intake-doing = Go on
intake-continue = Check
intake-discard = Discard
intake-workbooks = Workbooks
intake-template = Empty template
intake-template-text = to fill in if you have no list yet
intake-template-file = template
intake-workbook = Everything as a workbook to edit
intake-workbook-text = read back, exactly what you changed changes
intake-workbook-file = landscape

intake-first = Welcome to Freistadt
intake-first-text = Here you see on whom your IT depends and why. It takes two things: a name and a list.
intake-first-name = What is your municipality called?
intake-first-hint = For example Musterstadt.
intake-first-missing = The name is missing. Please add it.
intake-first-go = Go on
intake-empty-title = { $name }: nothing recorded yet
intake-empty-go = Import the first list

intake-steps = Steps
intake-step-file = File
intake-step-columns = Columns
intake-step-check = Check
intake-step-done = Take over
intake-step-over = done
intake-check-title = Import { $names }
intake-not-yet = Nothing is stored yet.
intake-not-yet-text = You see a trial. After taking over you can take everything back, too.
intake-older = Is this the latest state?
intake-todo = { $count ->
        [one] One decision left
       *[other] { $count } decisions left
    }
intake-todo-text = What you leave open is not taken over or stays as it is.
intake-todo-columns = { $count ->
        [one] One column whose meaning is unsure
       *[other] { $count } columns whose meaning is unsure
    }
intake-todo-sheets = { $count ->
        [one] One sheet that was not recognised
       *[other] { $count } sheets that were not recognised
    }
intake-todo-codes = { $count ->
        [one] One column with codes for protection needs
       *[other] { $count } columns with codes for protection needs
    }
intake-todo-doubles = { $count ->
        [one] Organizations that could be the same
       *[other] { $count } groups of organizations that could be the same
    }
intake-todo-conflicts = { $count ->
        [one] One contradiction with the landscape
       *[other] { $count } contradictions with the landscape
    }
intake-outcome = What would change
intake-new = New
intake-changed = Changed
intake-same = Unchanged
intake-contradicts = Contradicting
intake-rows = Rows read
intake-columns = How we read the columns
intake-columns-text = We remember the meanings for the next file of this name.
intake-more-sheets = { $count ->
        [one] One more sheet is not shown here.
       *[other] { $count } more sheets are not shown here.
    }
intake-sheet-of = { $file }, sheet “{ $sheet }”
intake-sheet = { $kind }, { $rows ->
        [one] one row
       *[other] { $rows } rows
    }, headings in row { $heading }. { $known } of { $all } columns have a meaning.
intake-sheet-clients = A list of devices serves as evidence only; it is not taken over.
intake-sheet-by-hand = Give { $name } meanings by hand
intake-columns-of = Meaning of the columns: { $name }
intake-column = Column in the file
intake-examples = Examples
intake-means = Means
intake-means-label = Column { $name } means
intake-filled = Filled
intake-part-of = { $part } of { $all }
intake-whence = From
intake-by-you = you
intake-by-last = the last file
intake-by-us = recognised
intake-by-unsure = unsure
intake-by-none = not recognised
intake-as-recognised = as recognised
intake-target-none = not recognised, not taken over
intake-target-ignore = do not take over
intake-target-evidence = evidence only, not taken over
intake-target-person = person, not taken over
intake-target-year = Amount { $year }
intake-target-id = Id
intake-target-open-organization = role open
intake-target-server = Server
intake-target-database = Database
intake-target-interfaces = Interfaces
intake-target-service = Name
intake-target-service-leika = LeiKa key
intake-target-protection-all = Protection need, all three values
intake-target-contract-basis-or-type = Type of contract
intake-target-contract-term-or-range = Term
intake-target-contract-notice = Notice, as text
intake-target-contract-notice-to = can be ended on
intake-target-contract-renewal = Renewal, as text
intake-target-contract-cost-per-month = Cost per month
intake-target-contract-minimum-term = Minimum term
intake-target-contract-notice-by = Notice must be received by
intake-target-cost-line-date = Day of booking
intake-target-provider-unit-price = Price per piece
intake-target-provider-quantity = Quantity
intake-target-service-applications = Applications needed
intake-no-heading = without heading
intake-give-heading = Give the column a heading in the file.
intake-more-columns = { $count ->
        [one] One more column is not shown here.
       *[other] { $count } more columns are not shown here.
    }
intake-left-out = Not taken over:
intake-left-out-one = { $name } ({ $count ->
        [one] one cell
       *[other] { $count } cells
    })
intake-apply-columns = Apply the meanings
intake-codes = What do the codes in “{ $name }” mean?
intake-codes-text = A means normal in some lists and very high in others. Without your word the protection need stays unknown.
intake-codes-open = not decided

intake-doubles = Same or different?
intake-doubles-text = Your decision holds for the next file, too. Without a decision they stay apart.
intake-more-doubles = { $count ->
        [one] One more group follows when these are decided.
       *[other] { $count } more groups follow when these are decided.
    }
intake-quoted = “{ $name }”
intake-and = and
intake-same-organization = The same organization
intake-stays = “{ $name }” stays; the others become further names.
intake-distinct = Different
intake-distinct-text = It will not be asked again.
intake-doubles-in-file = All of them stand in the file.
intake-doubles-stored = Recorded already: { $names }

intake-conflicts = Which one holds?
intake-conflicts-text = File and landscape contradict each other. Without a decision the landscape stays, and the other fact is noted beside it.
intake-more-conflicts = { $count ->
        [one] One more contradiction follows when these are decided.
       *[other] { $count } more contradictions follow when these are decided.
    }
intake-conflict = { $record }: { $field }
intake-stock = The landscape holds
intake-file = The file holds
intake-changes = Changes in detail
intake-record = Entry
intake-field = Fact
intake-old-new = Landscape → file
intake-group-changed = Changed ({ $count })
intake-group-new = New ({ $count })
intake-empty-value = unknown →
intake-new-with = { $count ->
        [one] new with one fact
       *[other] new with { $count } facts
    }
intake-more-changes = { $count ->
        [one] and one more row
       *[other] and { $count } more rows
    }
intake-remarks = { $count ->
        [one] One remark on a row
       *[other] { $count } remarks on rows
    }
intake-remarks-text = The other rows are read all the same.
intake-notes = { $count ->
        [one] One note
       *[other] { $count } notes
    }
intake-place = Place
intake-found = Found
intake-hint = What to do
intake-everywhere = everywhere
intake-more-remarks = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
intake-next-text = The decisions are remembered. Everything can be taken back in the history.
intake-next-nothing = As it is decided now, nothing changes.
intake-apply-decisions = Apply the decisions
intake-take-over = Take over
intake-discard-files = Discard these files

intake-unreadable = This cannot be read
intake-unreadable-text = Nothing was stored.
intake-without = Go on without this file
intake-back = Upload another file
intake-done = Taken over
intake-done-text = { $names } was imported as change { $id }.
intake-on = Go on
intake-on-text = The overview now shows on whom your IT depends.
intake-to-overview = To the overview
intake-again = Import another file
intake-details = The change in detail
intake-undo = Take it back
intake-undo-text = Not what you wanted? Then everything is as it was before.
intake-nothing = Nothing to change
intake-nothing-text = The files say only what is recorded already.
intake-gone = These files are no longer there
intake-gone-text = They were taken over, discarded or are older than a day. The history shows what was taken over.
