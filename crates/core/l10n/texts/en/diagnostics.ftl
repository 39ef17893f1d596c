# Remarks on files that were read: what was found and, as .hint, what to do.

diag-file-is-a-folder = “{ $name }” is a folder.
    .hint = Name the files in it, e.g. { $name }/*.xlsx.
diag-file-not-found = The file “{ $name }” does not exist or cannot be read.
    .hint = Check name and folder.
diag-file-empty = The file is empty.
    .hint = Open it and save it again.
diag-file-encrypted = The file is protected by a password.
    .hint = Save a copy without password and read that one.
diag-file-not-a-spreadsheet = The content is no spreadsheet but { $found ->
        [binary] a file of another kind
       *[other] { $found }
    }.
    .hint = XLSX, XLS, ODS and CSV can be read; the content counts, not the file name.
diag-file-too-large = The file exceeds the limit of { $limit } { $what ->
        [bytes] bytes
        [inflated-bytes] bytes inflated
        [rows] rows
        [columns] columns
        [cells] cells
        [parts] parts in the archive
        [sheets] sheets
        [relationships] relationships
        [number-formats] number formats
        [merged-regions] merged regions
        [nested-elements] nested elements
        [bytes-in-one-cell] bytes in one cell
       *[text-bytes] bytes of text
    }.
    .hint = Split the file, or delete empty rows and columns at its edges.
diag-file-damaged = The file is damaged.
    .hint = Open it in a spreadsheet program and save it again.
diag-nothing-recognised = No list can be recognized in the file.
    .hint = A list needs headings such as “Application” and “Manufacturer”. “freistadt template” writes a workbook to fill in.
    .page = A list needs headings such as “Application” and “Manufacturer”. The page “Read lists” has an empty workbook to fill in.
diag-mapping-not-read = The mapping “{ $name }” cannot be read: { $detail }
    .hint = One section [[column]] per column, with heading and target.
diag-mapping-target = The mapping names “{ $found }”; there is no such field.
    .hint = You may mean, for example, application.name, contract.end or ignore.

diag-csv-quote-left-open = The quotation mark before “{ $found }” is not closed and was read as an ordinary character{ $count ->
        [one] {""}
       *[other] , { $count } times in the file
    }.
    .hint = Delete the character, or save the list again as CSV or XLSX.
diag-csv-cell-over-many-lines = A cell spans more than 200 lines. A quotation mark is probably missing, and the cell holds several rows of the list.
    .hint = Check the quotation marks, or save the list again as CSV or XLSX.
diag-text-has-invalid-bytes = Some characters cannot be read and are replaced by �.
    .hint = Save the file as “CSV UTF-8”.
diag-text-read-as-windows-1252 = The file is not in UTF-8 and was read as Windows-1252.
    .hint = Check accented letters in names.
diag-sheet-damaged = The sheet is damaged and was read up to this place only.
    .hint = Save the file again.
diag-sheet-empty = The sheet is empty.
diag-sheet-not-recognised = It is not clear what kind of list the sheet is; { $rows ->
        [one] one row was
       *[other] { $rows } rows were
    } not taken over.
    .hint = Check the headings, or map the columns by hand.
diag-clients-are-evidence-only = A list of devices; { $rows ->
        [one] one row was
       *[other] { $rows } rows were
    } not taken over.
    .hint = Devices are no applications. Lists of applications, contracts or payments are needed.
diag-date-order-undecidable = With dates such as “{ $example }” day and month cannot be told apart. Read as day, month, year.
    .hint = Write DD.MM.YYYY or YYYY-MM-DD.

diag-row-repeats-headings = The row “{ $found }” repeats the headings and was skipped.
diag-row-is-a-sum = The row “{ $found }” is a sum and was skipped.
diag-row-not-understood = The row “{ $found }” has nothing in recognized columns and was not taken over.
    .hint = Map the columns, or delete the row.
diag-row-without-name = The row “{ $found }” has no name; it was not taken over.
    .hint = Enter a name.
diag-row-without-one-application = Row “{ $found }” says something about an application, but does not name exactly one; these facts were not taken over.
    .hint = Name one application in each row.
diag-row-without-creditor = The row “{ $found }” does not say who was paid; it was not taken over.
    .hint = Enter the creditor.
diag-row-without-amount = The row “{ $found }” has no readable amount; it was not taken over.
    .hint = Write the amount as 1,234.56.

diag-cell-is-a-range = “{ $found }” is a range; the value counts as unknown ({ $field }). The note keeps what the cell says.
    .hint = Write one number.
diag-cell-too-long = The text of the cell has { $length } characters; the limit is { $limit }. It was not taken over.
    .hint = Shorten the text. Often a quotation mark is missing in the file.
diag-cell-not-a-number = “{ $found }” is no whole number ({ $field }).
    .hint = Write only the number.
diag-cell-not-a-date = “{ $found }” is no date ({ $field }).
    .hint = Write YYYY-MM-DD, YYYY-MM or YYYY; without end, “open-ended”.
diag-date-absurd = “{ $found }” is outside the years 1900 to 2200 ({ $field }).
    .hint = Check the year.
diag-cell-not-an-amount = “{ $found }” is no amount ({ $field }).
    .hint = Write 1,234.56.
diag-amount-absurd = “{ $found }” is too large for an amount ({ $field }).
    .hint = Check separators and unit.
diag-taken-off-debit = “{ $found }” stands in debit and is taken off, because most amounts of the list stand in credit.
    .hint = Refunds and cancellations lessen what was paid. If these are payments of their own, leave out the column “{ $column }”.
diag-taken-off-credit = “{ $found }” stands in credit and is taken off, because most amounts of the list stand in debit.
    .hint = Refunds and cancellations lessen what was paid. If these are payments of their own, leave out the column “{ $column }”.
diag-cell-is-net = “{ $found }” stands in a column of amounts with tax and was read without.
    .hint = The cell counts. Check it, or convert the amount.
diag-cell-is-gross = “{ $found }” stands in a column of amounts without tax and was read with it.
    .hint = The cell counts. Check it, or convert the amount.
diag-cell-not-a-term = “{ $found }” is not known ({ $field }).
    .hint = Use a term from the template.
    .allowed = Possible are: { $words }.
diag-cell-not-a-period = “{ $found }” is no duration ({ $field }).
    .hint = Write, for example, “3 months” or “6 weeks”.
diag-cell-not-hours = “{ $found }” is no outage time ({ $field }).
    .hint = Write, for example, “4 hours” or “3 days”.
diag-cell-not-readable = “{ $found }” cannot be read here ({ $field }).
    .hint = See the template for what belongs in the column.
    .allowed = Possible are: { $words }.
diag-cell-formula-failed = The cell holds the error “{ $found }”; the value counts as unknown.
    .hint = Correct the formula, or enter the value.
diag-cell-not-a-leika-key = “{ $found }” is no LeiKa key ({ $field }).
    .hint = A key has 14 digits.
diag-service-without-name = The row names no service for the LeiKa key “{ $key }”; for now it is called by the key.
    .hint = Add a column with the name of the service, or name the service after the import.
diag-services-without-name = { $count } LeiKa keys stand without the name of a service ({ $examples }); for now these are called by their keys.
    .hint = Add a column with the name of the service, or name the services after the import.
diag-year-over-two = “{ $found }” spans two years; the amount counts for { $year }.
    .hint = If that is wrong, write a single year into the column.
diag-payment-rhythm-not-read = “{ $found }” does not say how often it is paid; the amount of the row stays as it is.
    .hint = Write, for example, “monthly”, “yearly” or “once”.
diag-remark-names-day = The remark “{ $remark }” names a day ({ $found }); nothing is taken from it.
    .hint = If it is the end of a contract or of support, enter it in the field for that.
diag-remarks-name-days = { $count } remarks name days ({ $examples }); nothing is taken from them.
    .hint = If they are ends of contracts or days of a replacement, enter them in the fields for that.
diag-remark-names-firm = The remark “{ $remark }” seems to name an organization ({ $found }); nothing is taken from it.
    .hint = If it is a manufacturer, contract partner or operator, enter it in the field for that.
diag-remarks-name-firms = { $count } remarks seem to name organizations ({ $examples }); nothing is taken from them.
    .hint = If they are manufacturers, contract partners or operators, enter them in the fields for that.
diag-notice-rule-not-read = The notice rule “{ $found }” was not understood; its wording is kept.
    .hint = Write, for example, “3 months to the end of the year”.
diag-notice-rule-half-read = Only part of the notice rule “{ $found }” was understood; its wording is kept.
    .hint = Name the period and the day, for example “14 days to the end of a month”. Working days cannot be converted.
diag-protection-codes-need-a-key = { $count ->
        [one] One cell of this column holds
       *[other] { $count } cells of this column hold
    } protection needs as codes ({ $found }); it is not clear which means high and which normal.
    .hint = Say it once for this source, in the mapping with target = "protection-codes: A=normal, B=high, C=very high" (with your codes).
    .page = Say it once under “What do the codes mean?”; it holds for the next file, too.
diag-several-names-in-one-cell = “{ $found }” names several where only one can be entered. All are noted as possibilities, the field counts as unknown.
    .hint = Decide on one.

diag-persons-not-imported = { $count ->
        [one] One entry
       *[other] { $count } entries
    } about persons recognized and not taken over.
    .hint = Enter the unit or a shared mailbox instead of a person.
diag-application-only-in-contracts = The application “{ $name }” appears in a contract only and was created.
    .hint = Add it to the list of applications.
diag-application-not-known = “{ $name }” is no known application; the reference was not taken over.
    .hint = Write the name as in the list of applications.
diag-application-without-name = The application has no name and is called “{ $name }” for now.
    .hint = Enter a name.
diag-application-name-twice = “{ $name }” already appears further up; both were taken over as separate applications.
    .hint = Make the names different, or delete one row.
diag-activity-name-twice = “{ $name }” already appears further up; both were taken over.
    .hint = Make the names different.
diag-id-twice = The id “{ $id }” already appears further up; both rows were taken over.
    .hint = Give each row an id of its own.
diag-protection-of-unknown-application = “{ $name }” is no known application; its protection need was not taken over.
    .hint = Write the name as in the list of applications.
diag-contract-number-twice = The contract number “{ $number }” already appears further up; they stay two contracts.
    .hint = Check whether one row is too many.
diag-contract-without-name = The contract has no title and is called “{ $name }”.
diag-organizations-look-alike = These names look like the same organization and stay separate for now: { $names }
    .hint = Decide when importing: the same organization or different ones.
diag-reference-dangling = The field { $field } refers to “{ $found }”, which does not exist.
    .hint = Create the record, or correct the id.
diag-contract-in-a-circle = Contracts are parents of each other, so that none is on top: { $names }.
    .hint = Correct the parent contract of one of them.
diag-node-in-a-circle = Infrastructure is part of itself, so that nothing is outermost: { $names }.
    .hint = Correct what one of them is part of.
diag-control-in-a-circle = According to the records “{ $name }” indirectly controls itself.
    .hint = Check the group relations.
diag-dependency-on-itself = According to the records “{ $name }” needs itself; that does not count.
    .hint = Delete the dependency.
diag-group-too-small = The group “{ $name }” needs { $needed } members and has { $members }.
    .hint = Add members, or lower the number needed.
diag-row-with-known-id = The id “{ $id }” already appears further up in this sheet; this row was not taken over.
    .hint = Give each row an id of its own, or leave it empty for new rows.
diag-hosting-is-no-organization = “{ $found }” says how it is run and names no organization. Who is meant counts as unknown.
    .hint = Enter who runs it. Where the kind of hosting was missing it was taken from here.
diag-word-is-no-organization = “{ $found }” names no organization. Who is meant counts as unknown.
    .hint = Enter the name.
diag-own-rows-missing = { $count ->
        [one] One row is missing
       *[other] { $count } rows are missing
    } in the workbook: { $examples }. The entries stay as they are.
    .hint = Delete entries in the application, not in the workbook.
diag-own-columns-missing = Columns are missing or renamed: { $examples }. What they said stays as it is.
    .hint = Leave the headings as they are. To delete a fact, empty its cell.
diag-own-columns-not-recognised = Columns with these headings do not belong to the workbook and were not read: { $examples }.
    .hint = Leave the headings as the workbook had them.
diag-own-sheet-missing = The sheet is missing; { $count ->
        [one] one entry stays as it is
       *[other] { $count } entries stay as they are
    }.
diag-own-sheet-not-recognised = The sheet does not belong to the workbook; { $rows ->
        [one] one row was
       *[other] { $rows } rows were
    } not read.
    .hint = Import lists of your own as a file of their own.
diag-own-row-recognised = The row “{ $name }” has no id and was recognised by its content as “{ $id }”.
    .hint = Leave the ids as they are.
diag-own-row-copied = The row “{ $name }” has no id and says the same as “{ $id }”; it was not taken over.
    .hint = If it is meant to be another entry, change its name or give it a new id.
diag-own-row-ambiguous = The row “{ $name }” has no id; { $count } entries have this name. It was not taken over.
    .hint = Fill in the id.
diag-own-record-gone = “{ $name }” ({ $id }) is no longer there; what the workbook changes about it was not taken over.
    .hint = If the entry is to come back, undo in the history what removed it.
diag-own-cell-names-a-person = “{ $found }” is the name of a person or an address and was not taken over ({ $field }).
    .hint = Enter the unit or the organization; a shared mailbox goes into the note.
diag-own-workbook-not-recognisable = The file looks like a workbook of this program, but no longer says which revision it is of. It is read like a foreign list.
    .hint = Write the workbook again and make the changes there; leave the first sheet and the headings as they are.
diag-organization-not-known = There is no organization “{ $found }”; the decision was not taken over.
diag-organization-is-the-owner = “{ $name }” is the municipality that this landscape belongs to; it cannot become part of another organization. Choose that it stays.
diag-organizations-are-a-group = “{ $parent }” controls “{ $child }”; the two are a group, not the same organization. If that is wrong, first remove that record among the groups.
    .hint = The id is meant; it stands in brackets behind the name.
diag-lines-damaged = The export is incomplete or was changed: { $detail }
    .hint = Write it again with “freistadt export”; only the workbook can be edited by hand.
diag-further-remarks = { $count } further remarks of the same kind ({ $code }).
diag-file-is-our-workbook-alone = This is a workbook of Freistadt; it is read as it stands.
diag-file-is-our-workbook = This is a Freistadt workbook; it is compared with the state it was written from.
diag-file-is-workbook-of-unit = This is the workbook “{ $unit }”; it is compared with the state it was written from. Entries of other units stay as they are.
diag-file-is-workbook-without-unit = This is the workbook of the entries without responsible unit; it is compared with the state it was written from. All other entries stay as they are.
diag-revision-not-here = The workbook comes from state { $number }, which does not exist here.
    .hint = Read it where it was written. A whole landscape is moved with freistadt export TARGET.jsonl and import.


diag-styles-damaged = The file's styles are damaged; dates may appear as numbers.
    .hint = Open the file in a spreadsheet program and save it again.
diag-strings-damaged = The file's texts are damaged and were read in part only.
    .hint = Open the file in a spreadsheet program and save it again.
diag-formulas-without-value = For { $count ->
        [one] one formula
       *[other] { $count } formulas
    } the file holds no result; the cells count as empty.
    .hint = Open the file in a spreadsheet program, let it calculate and save it again.
diag-cells-unreadable = { $count ->
        [one] One cell
       *[other] { $count } cells
    } could not be read and { $count ->
        [one] was
       *[other] were
    } skipped.
    .hint = Open the file in a spreadsheet program and save it again.
diag-sheet-hidden = The sheet is hidden; it was read all the same.
diag-sheet-without-cells = The sheet has no cells but, for example, only a chart.

diag-same-in-further-rows = “{ $found }” stands in { $count ->
        [one] one further row
       *[other] { $count } further rows
    } of this column, last in row { $last }.
diag-row-is-a-section = The row “{ $found }” is a heading between rows or a remark and was not taken over as an entry.
diag-row-above-headings = The row “{ $found }” stands above the headings of the list and was not taken over.
diag-payments-without-year = The list names no year; the payments were taken over without one.
    .hint = Add a column “fiscal year”, or name the year in the name of the sheet.
diag-lists-disagree = About “{ $name }” this row says “{ $found }”, another one “{ $kept }” ({ $field }). The earlier entry stays.
    .hint = Correct one of the rows.
diag-minimum-term-without-start = The minimum term “{ $found }” needs the start of the contract.
    .hint = Enter the start, or the day until which the contract cannot be ended.
diag-catalogue-without-quantities = A catalogue with prices but without quantities; { $rows ->
        [one] one row was
       *[other] { $rows } rows were
    } not taken over.
    .hint = Costs need quantities. Take the invoice, or add a column “Quantity”.
diag-contract-number-known = Another contract already has the number “{ $number }”; both stay separate.
    .hint = Check whether it is the same contract.
diag-contracts-without-name = { $count } contracts have no title and are called after application or supplier, for example { $examples }.
diag-service-name-twice = “{ $name }” already appears further up; the rows were taken over as one service.
    .hint = Make the names different if they are different services.
diag-applications-only-in-contracts = { $count } applications appear in contracts only and were created, for example { $examples }.
    .hint = Add them to the list of applications.
diag-application-only-in-services = The application “{ $name }” appears with a public service only and was created.
    .hint = Add it to the list of applications.
diag-applications-only-in-services = { $count } applications appear with public services only and were created, for example { $examples }.
    .hint = Add them to the list of applications.
diag-applications-not-known = { $count } names are no known applications; the references were not taken over, for example { $examples }.
    .hint = Write the names as in the list of applications.
diag-file-older-than-last = The file is from { $day }; from “{ $name }” the state of { $last } was read already. What has changed since would fall back to the older state, and what is gone would come back.
    .hint = Take the newer list, or check the changes one by one.
diag-workbook-of-earlier-state = The workbook was written from state { $written }; by now state { $now } holds. Only what you changed in the workbook is taken over.
    .hint = What others changed meanwhile is shown as a contradiction.
diag-rule-unknown = There is no rule "{ $rule }" in the catalogue.
    .hint = The rules stand on the page "Frame" and in the documentation.
diag-rule-no-parameter = The rule "{ $rule }" has no value "{ $name }".
    .hint = { $words ->
            [none] It has no values.
           *[other] It has: { $words }.
        }
diag-rule-value = "{ $value }" does not fit "{ $name }" of the rule "{ $rule }".
    .hint = { $expects ->
            [percent] Possible are whole per cent from 0 to 100.
            [days] Possible are whole days, 36525 at most.
            [number] Possible are whole numbers up to 1000000.
            [level] Possible are: normal, high, very-high.
            [application-kinds] Possible are kinds of applications, with commas between them.
            [date] Possible is a date such as 2027-06-30, a month such as 2027-06, or a year.
           *[severity] Possible are: note, warning, error.
        }
diag-rule-empty = The rule "{ $rule }" asks for nothing.
    .hint = Name a rule of the catalogue with "check", or a condition with "requires".
diag-rule-both = The rule "{ $rule }" has "{ $one }" and "{ $other }"; only one of them could hold.
    .hint = Leave one out, or make two rules of it.
diag-rule-id-taken = Another rule is called "{ $rule }" already; their findings could not be told apart.
    .hint = Give one of them a name of its own with "id".
diag-rule-twice = The rule "{ $name }" holds twice with the same values, as "{ $first }" and as "{ $rule }"; each finding counts twice.
    .hint = Leave one of them out, or give it other values.
diag-rule-over = The rule "{ $rule }" speaks of "{ $kind }"; no rule speaks of that.
    .hint = Possible are: { $words }.
diag-rule-field = The rule "{ $rule }" has "{ $name }"; "{ $kind }" has no such field.
    .hint = { $words ->
            [none] A path leads over references with "/", such as product/licence.
           *[other] Possible are: { $words }.
        }
diag-rule-test = In the rule "{ $rule }" the field "{ $name }" cannot be tested with "{ $test }".
    .hint = Possible are: { $words }.
diag-rule-no-value = In the rule "{ $rule }" it is not said what "{ $name }" is compared with by "{ $test }".
    .hint = { rule-expects }
diag-rule-value-beside = In the rule "{ $rule }" the value "{ $value }" of "{ $name }" has no effect: "{ $test }" does not compare with it.
    .hint = Name no value with known and unknown, exactly one with at-least, at-most, within and since.
diag-rule-unfit = The rule "{ $rule }" has "{ $value }"; that is something "{ $name }" never says.
    .hint = { rule-expects }
rule-expects = { $expects ->
        [words] Possible are: { $words }.
        [share] Possible are per cent from 0 to 100, without a sign.
        [number] Possible are whole numbers.
        [euros] Possible are whole euros, without separators and sign.
        [amount] An amount is written as 1000.00 EUR.
        [date] Possible is a date such as 2027-06-30, a month such as 2027-06, or a year.
        [days] Possible is a number of days.
        [form] It is written as { $words }.
       *[text] Name at least one text with "values".
    }
diag-rule-condition = The condition of the rule "{ $rule }" cannot be read: { $reason }
diag-rule-expression = The expression of the rule "{ $rule }" cannot be used: { $reason }
diag-rule-expression-name = The expression of the rule "{ $rule }" has "{ $name }"; nothing is called that.
    .hint = The fields stand in "record", such as record.exit_tested.
diag-rule-expression-truth = The expression of the rule "{ $rule }" says neither yes nor no.
    .hint = Compare something, such as record.exit_tested == "yes".
diag-rule-expression-mixed = In the expression of the rule "{ $rule }" there is "{ $name }" between values that it does not go with.
    .hint = Numbers stand without quotation marks, texts and dates with them; yes is "yes".
diag-rule-expression-never = The expression of the rule "{ $rule }" never has a result: { $reason }
    .hint = It asks for no field; the fields stand in "record".
diag-catalogue-knows-nothing = The catalogue has nothing about "{ $name }".
    .hint = Name a product or a function, such as "SharePoint" or "video conference".
diag-events-not-json = The file is not valid JSON.
diag-events-unknown-format = This is neither the format of endoflife.date nor OpenEoX.
diag-events-openeox-version = This version of OpenEoX is not read: "{ $found }". Core 1.0 is.
diag-events-no-product = The file does not say which product it is about.
    .hint = Name it with --product.
diag-events-no-version = { $name }: an entry has no version; it was left out.
diag-events-active-support = { $name }: for { $count ->
        [one] one version
       *[other] { $count } versions
    } the source also says the end of active support with "{ $key }", first on { $found }; only the end of support was taken over.
    .hint = After it there are usually security fixes only. If the day matters, enter it as an event of its own.
diag-events-not-a-day = { $name }: "{ $found }" at { $key } is no day; left out.
