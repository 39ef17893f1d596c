# Reading lists: first start, upload, check, take over.

intake-nav = Read lists
intake-title = Read lists
intake-steps = Steps
intake-step-file = File
intake-step-columns = Columns
intake-step-check = Check
intake-step-done = Take over
intake-step-over = done

intake-first = What is your municipality called?
intake-first-text = Then you choose a list, check what was recognised in it, and see the overview.
intake-first-name = Name of the municipality
intake-first-hint = As on your letterhead, for example “City of Musterstadt”.
intake-first-missing = The name is missing. Please add it.
intake-first-go = Continue
intake-empty-title = { $name }: no records yet
intake-empty-go = Read the first list

intake-lead = What you have is enough: lists of applications, contracts, payments, processing activities or protection needs, as XLSX, XLS, ODS or CSV, with your own headings.
intake-files = Files
intake-files-hint = Several at once are fine. At most { $each } MB per file, at most { $all } MB together.
intake-upload = Upload and check
intake-nothing-stored = Nothing is taken over yet. You first see what was recognised and what would change.
intake-no-file = No file is chosen. Please choose at least one.
intake-too-many = These are too many files at once; { $count } are possible. Please take fewer.
intake-too-large = “{ $name }” is too large: at most { $each } MB per file are possible. Split the file, or delete empty rows and columns at its edges.
intake-together-too-large = This is too large: at most { $each } MB per file are possible, at most { $all } MB together. Split the file, or upload the files one by one.
intake-broken-off = The upload broke off. Nothing is taken over; please choose the files again.
intake-waiting = Uploaded, not taken over yet
intake-waiting-text = These files are deleted after a day.
intake-size = Size
intake-when = Uploaded
intake-doing = Go on
intake-continue = Check
intake-discard = Discard
intake-workbooks = Workbooks
intake-template = Get an empty template
intake-template-text = If there is no list yet.
intake-template-file = template
intake-workbook = Everything as a workbook to edit
intake-workbook-text = Change cells, read the workbook here again: exactly what you changed is changed.
intake-workbook-file = records

intake-check-title = Read { $names }
intake-not-yet = Nothing is stored yet.
intake-not-yet-text = This is a trial. You can undo everything after taking over, too.
intake-older = The file seems older than what is here
intake-todo = { $count ->
        [one] One decision is open
       *[other] { $count } decisions are open
    }
intake-todo-text = You can take over without them. What is open stays as it is and can be decided later.
intake-todo-columns = { $count ->
        [one] One column whose meaning is unclear
       *[other] { $count } columns whose meaning is unclear
    }
intake-todo-sheets = { $count ->
        [one] One sheet that is no known list
       *[other] { $count } sheets that are no known lists
    }
intake-todo-codes = { $count ->
        [one] One column with codes that nobody has explained
       *[other] { $count } columns with codes that nobody has explained
    }
intake-todo-doubles = { $count ->
        [one] Names that could mean the same organization, once
       *[other] Names that could mean the same organization, { $count } times
    }
intake-todo-conflicts = { $count ->
        [one] One contradiction to what is here
       *[other] { $count } contradictions to what is here
    }

intake-outcome = What would change
intake-new = New
intake-changed = Changed
intake-same = Unchanged
intake-contradicts = Contradicts
intake-rows = Rows read

intake-columns = How we read the columns
intake-columns-text = What you decide here is remembered: the next file of this name is read the same way.
intake-sheet-of = Sheet “{ $sheet }” in { $file }
intake-sheet = { $kind }; headings in row { $heading }, { $rows ->
        [one] one row
       *[other] { $rows } rows
    } below; { $known } of { $all } columns recognised.
intake-sheet-clients = Devices are no applications; nothing is taken over from this sheet.
intake-sheet-by-hand = Map { $name } by hand
intake-columns-of = Columns: { $name }
intake-column = Column in the file
intake-examples = Examples
intake-means = Means
intake-means-label = Column { $name } means
intake-filled = Filled
intake-part-of = { $part } of { $all }
intake-whence = How we know
intake-by-us = recognised
intake-by-you = from you
intake-by-last = from last time
intake-by-none = not recognised
intake-by-unsure = please check
intake-as-recognised = as recognised
intake-no-heading = without heading
intake-give-heading = Give the column a heading in the file.
intake-more-columns = And { $count ->
        [one] one further column
       *[other] { $count } further columns
    }, read as recognised.
intake-more-sheets = And { $count ->
        [one] one further sheet
       *[other] { $count } further sheets
    }, read as recognised.
intake-apply-columns = Apply the mapping
intake-left-out = Not taken over:
intake-left-out-one = { $name } ({ $count ->
        [one] one cell
       *[other] { $count } cells
    })
intake-codes = What do the codes in “{ $name }” mean?
intake-codes-text = The question is how high the protection need is. Without an answer it stays unknown.
intake-codes-open = unknown

intake-target-none = not recognised, stays out
intake-target-auto = forget, recognise by itself
intake-target-ignore = do not take over
intake-target-evidence = recognised, not needed
intake-target-person = person, not taken over
intake-target-year = amount in { $year }
intake-target-id = id
intake-target-open-organization = name, role open
intake-target-server = server
intake-target-database = database
intake-target-interfaces = interfaces to other applications
intake-target-protection-all = protection needs, three values in one cell
intake-target-service = delivered with this application
intake-target-service-leika = LeiKa key in the same row
intake-target-service-applications = needs these applications
intake-target-contract-basis-or-type = contract basis or EVB-IT type
intake-target-contract-term-or-range = term as a duration or from–to
intake-target-contract-minimum-term = minimum term
intake-target-contract-notice = notice rule as text
intake-target-contract-notice-to = notice possible to
intake-target-contract-notice-by = notice received by
intake-target-contract-renewal = renewal rule as text
intake-target-contract-cost-per-month = cost per month
intake-target-contract-rhythm = how often it is paid
intake-target-cost-line-currency = currency
intake-target-cost-line-debit-credit = debit or credit
intake-target-cost-line-debit = amount in debit
intake-target-cost-line-credit = amount in credit
intake-target-cost-line-date = date, of which the year counts
intake-target-provider-unit-price = price per unit
intake-target-provider-quantity = quantity

intake-doubles = The same or different?
intake-doubles-text = Your decision holds for the next file, too. Without a decision they stay apart.
intake-doubles-in-file = All of them are in the file only.
intake-doubles-stored = { $names } is already here, the rest is in the file.
intake-doubles-all-stored = All of them are already here.
intake-quoted = “{ $name }”
intake-same-organization = The same organization
intake-stays = It is called “{ $name }”; other spellings are remembered.
intake-distinct = Different
intake-distinct-text = You are not asked again.
intake-more-doubles = And { $count } more; you are asked about them once these are decided and taken over.

intake-conflicts = Contradictions to what is here
intake-conflicts-text = Another source already says something else. Without a decision what is here stays, and what the file says is kept beside it. Decisions are remembered: if what is here stays, we ask again only when the list says something new; if the file holds, its next version may change it.
intake-conflict = { $kind } “{ $record }”: { $field }
intake-rest = All that are shown at once
intake-rest-open = decide one by one
intake-stock = Keep what is here
intake-file = Take the file
intake-more-conflicts = And { $count ->
        [one] one further contradiction
       *[other] { $count } further contradictions
    }, shown here once the first ones are decided.

intake-changes = Changes one by one
intake-record = Record
intake-field = Field
intake-old-new = Here → file
intake-empty-value = empty
intake-group-changed = Changed ({ $count })
intake-group-new = New ({ $count })
intake-new-with = { $count ->
        [0] new
        [one] new with one field
       *[other] new with { $count } fields
    }
intake-more-changes = And { $count } more.

intake-remarks = { $count ->
        [one] One remark on the file
       *[other] { $count } remarks on the files
    }
intake-remarks-text = Everything else is read. Correct the file and read it again, or add what is missing later.
intake-notes = { $count ->
        [one] One note
       *[other] { $count } notes
    } for your information
intake-place = Where
intake-found = Found
intake-hint = What to do
intake-everywhere = All files
intake-more-remarks = And { $count } more.

intake-apply-decisions = Apply decisions
intake-take-over = Take over
intake-next-text = Your decisions are remembered. You can undo everything in the history.
intake-next-nothing = The files say nothing that is not known already. Map columns and apply the decisions, or discard the files.
intake-discard-files = Discard these files

intake-unreadable = This cannot be read
intake-unreadable-text = Nothing is taken over, and nothing has changed.
intake-without = Go on without this file
intake-other-file = Discard and choose another file
intake-back = Back to the uploaded files

intake-done = Taken over
intake-done-text = { $names } was read, as change { $id }.
intake-on = How to go on
intake-on-text = The overview shows on whom you depend, what is to be decided, and what is still missing. The questions on the basic equipment turn the list into a picture: services, and what depends on what.
intake-to-overview = To the overview
intake-again = Read further lists
intake-details = What changed, one by one
intake-undo = Undo all of it
intake-undo-text = Everything is then as it was before. That, too, is in the history.
intake-nothing = Nothing to change
intake-nothing-text = The files say nothing that is not known already. Everything is as it was.
intake-gone = These files are not here any more
intake-gone-text = They were taken over, discarded, or deleted after a day. What was taken over is in the history.
