# The pages: shell, lists, records, forms, deadlines, costs, history, settings.

nav-landscape = Landscape
nav-care = Upkeep
nav-deadlines = Deadlines
nav-costs = Costs
nav-history = History
nav-settings = Settings
nav-crumbs = You are here
nav-find = Search everything
nav-find-hint = Name, number, key
nav-find-go = Search
page-foreign = This request came from a foreign page
page-foreign-text = It was not carried out. Open the page here and try again.
page-bad-form = These facts do not fit
page-bad-form-text = Nothing was stored. Go back; what you typed is still there.
page-too-much = That is too much at once
page-too-much-text = Nothing was stored. Go back and shorten what you typed; long texts belong in a file.
page-busy = Others are changing the same facts
page-busy-text = Nothing was stored. Go back and try again.

list-new = New entry
list-empty = No entries yet. A spreadsheet is enough, or make the first one by hand.
list-of-all = of { $all }
list-none = No entry fits.
list-meant = Did you mean
list-all = Show all
list-jump = To the list
list-words = Words
list-filter = Filter
list-filter-of = Filter { $name }
list-clear = Clear filters
list-any = all
list-name = Name
list-choose = Choice
list-choose-one = Choose { $name }
list-needs = Needs
list-sum = { $label }: { $amount } in all.
list-page = { $first } to { $last } of { $all }
list-pages-of = Pages of the list { $name }
list-previous = Back
list-next = Next
list-export = Load this list:
list-export-internal = for the administration
list-export-closed = for the council, closed session
list-export-public = public
list-proposed = { $count ->
        [one] One entry is
       *[other] { $count } entries are
    } only proposed and { $count ->
        [one] does
       *[other] do
    } not count yet.
list-proposed-show = Show proposals
list-unknown-beside = Besides, { $count ->
        [one] one entry has
       *[other] { $count } entries have
    } an unknown “{ $field }”.
list-unknown-show = Show the unknown

record-proposed = Proposal
record-proposed-text = This is merely usual, nobody has confirmed it. It does not count yet.
record-confirmed = Confirmed on { $day }.
record-due-notice = Next day for notice
record-due-ends = Ends after notice on
record-due-unknown = Until when to act cannot be said: end, notice period or renewal are missing.
record-unconfirmed = Not confirmed yet.
record-confirm = Correct, confirm today
record-edit = Edit
record-facts = Facts
record-value = Value
record-source = Source
record-origin = Source unless stated otherwise:
record-no-source = without source
record-other = Different: “{ $value }”, says { $source }
record-open = { $count ->
        [one] One fact is
       *[other] { $count } facts are
    } not known yet
record-fill = Add facts
record-needs = Needs
record-needed-by = Is needed by
record-around = Surroundings
record-added = Added
diff-old = before
diff-new = after

form-further = { $count ->
        [one] One more field
       *[other] { $count } more fields
    }
form-name-missing = The name is missing. Please add it.
form-number = Please enter a whole number, e.g. 25.
form-date = As day, month or year, e.g. 31.12.2027, 12.2027 or 2027.
form-money = Please enter an amount, e.g. 1,234.50.
form-period = Please enter a span, e.g. 3 months or 6 weeks.
form-day-pattern = As day and month, e.g. 31 December for every year, or as one day, e.g. 31 December 2027.
form-licence = “proprietary” or an SPDX expression, e.g. GPL-3.0-only.
form-leika = A LeiKa key has 14 digits.
form-regional-key = A regional key has 12 digits.
form-country = A country as two letters, e.g. DE.
form-thing = Choose an entry from the list.
form-several = Separate several with semicolons.
form-unfit = This does not fit the field.
form-allowed = Possible are: { $words }.

new-title = New entry: { $kind }
new-another = Add it all the same
new-taken = There is a record of this name already:
new-go = Add and go on
edit-title = Edit { $name }
edit-reason = Reason for the change
edit-reason-hint = Optional; it stands in the history. No names of persons, please.
edit-save = Save
edit-save-anyway = Save my facts
edit-leave = Leave unchanged
edit-faults = { $count ->
        [one] One fact does
       *[other] { $count } facts do
    } not fit yet
edit-conflicts = Somebody else changed the same in between
edit-conflicts-text = Nothing was stored. What you typed stands below. Check these fields and save again.
edit-conflict = { $field }: now “{ $present }”, you wrote “{ $wanted }”
edit-needed = This entry is still needed and therefore stays. What needs it stands on its page under “Surroundings”.
edit-remove = Remove the entry
edit-remove-text = Only what nobody needs can be removed. You can take it back in the history.
edit-remove-go = Remove

bulk-set = Change chosen
bulk-confirm = Confirm chosen
bulk-reject = Turn the proposal down
bulk-title = Change several entries
bulk-none = You have chosen nothing. Tick the boxes before the entries in the list.
bulk-back = Back to the list
bulk-field = Fact
bulk-next = Continue
bulk-other = Another fact
bulk-value-hint = Empty means unknown.
bulk-go = Change all
bulk-conflicts-text = Nothing was stored. “Save my facts” changes these entries, too.
bulk-unfit = This does not fit “{ $field }”.
bulk-done = Changed:
bulk-done-nothing = Everything was so already; nothing has changed.
bulk-done-change = See or undo: change

search-title = Search
search-ask = Enter a name, a number or a key above.
search-nothing = Nothing is recorded for “{ $text }”. Check the spelling, or search for a part of the name.
search-understood = Understood as:
search-perhaps = Could be meant:
search-found = Found for “{ $text }”
search-all = Show all { $count }: { $kind }

history-lead = Every change with its time and reason. Everything can be taken back as long as nothing later depends on it.
history-change = Change
history-when = When
history-what = What
history-who = Who
history-local = at this machine
history-older = Older changes
history-pages = Pages of the history
history-title = Change { $id }
history-added = Added
history-edited = Changed
history-removed = Removed
history-details = In detail
history-record = Entry
history-kind = Kind
history-new = new
history-gone = removed
history-undone = Taken back by change
history-undo = Take this change back
history-undo-text = Taking back is a change, too, and can be taken back.
history-further = and { $count } more
history-blocked = This cannot be taken back because something later depends on it
history-blocked-next = Each record shows further down which changes were about it. Take the later one back first, or edit the record by hand.
history-did-import = Imported
history-did-edit = Changed by hand
history-did-add = Added by hand
history-did-remove = Removed
history-did-confirm = Confirmed
history-did-reject = Proposals turned down
history-did-answer = Questions answered
history-did-propose = Proposals derived
history-did-unit = Responsible department entered
history-did-not-product = Product of the catalogue turned down
history-did-events = Events of products read
history-did-not-unit = Responsible department turned down
history-did-undo = Taken back
history-did-unite = Organizations united
history-did-apart = Noted as different
history-did-found = Founded
history-did-sample = Sample town loaded

deadlines-file = As a calendar file (iCal)
deadlines-empty = No contracts yet. A spreadsheet is enough.
deadlines-none = No contract with a known deadline is recorded.
deadlines-contracts = To the contracts
deadlines-lead = { $count ->
        [one] One contract
       *[other] { $count } contracts
    } of { $all } { $count ->
        [one] needs
       *[other] need
    } a decision within the next 90 days. Together { $count ->
        [one] it costs
       *[other] they cost
    } { $cost } a year, as far as known.
deadlines-months = Contracts per month
deadlines-month = Month
deadlines-list = Contracts by day
deadlines-later = { $count ->
        [one] One more contract lies
       *[other] { $count } more contracts lie
    } later.
deadlines-all = Show all
deadlines-undated = Show these contracts
deadlines-terminable = { $count ->
        [one] One contract goes on by itself and can be ended
       *[other] { $count } contracts go on by themselves and can be ended
    }
deadlines-next = next day for notice { $day }
calendar-decide = Decide: { $contract }
calendar-act = Last day: { $contract }
calendar-ends = Ends if notice is given: { $contract }

costs-none = No payments yet. A list of creditors is enough.
costs-planned-only = Only planned amounts are recorded.
costs-lead = In the budget year { $last } it was { $total }.
costs-lead-grown = In the budget year { $last } it was { $total }, in { $first } it was { $before }.
costs-by-organization = By organization
costs-by-kind = By kind
costs-kind = Kind
costs-growth = Growth
costs-not-said = not said
costs-table = { $name }, as a table
costs-total = Total
costs-left-out = { $count ->
        [one] One payment without year, without amount or in another currency is not counted in.
       *[other] { $count } payments without year, without amount or in another currency are not counted in.
    }
costs-lines = Every single payment

settings-display = Display
settings-language = Language
settings-theme = Colours
settings-theme-system = as the device
settings-theme-light = light
settings-theme-dark = dark
settings-keep = Apply
settings-records = Everything that is recorded
settings-records-text = Every kind of entry as a list, also the rare ones.

views-title = Kept views
views-keep-as = Keep this view as
views-keep = Keep
views-forget = Forget view { $name }

deadlines-subscribe = Subscribe to the calendar
deadlines-subscribed = Enter this address in your calendar as a subscription.
deadlines-address = Address of the calendar
deadlines-address-text = It is shown only now. Whoever knows it sees the deadlines without signing in; do not pass it on. A new address ends the old one.

settings-accounts = Accounts
settings-accounts-text = Without accounts Freistadt can be reached at this machine only. As soon as there is an account, Freistadt asks for it at every start.
settings-role = Rights
settings-unit = Function
settings-unit-hint = Stands in the history, e.g. IT department. No names.
settings-password-hint = At least 12 characters, e.g. three or four words.
settings-account-do = Change
settings-account-close = Close the account
settings-account-open = Open the account again
settings-account-password = New password
settings-account-new = New account
settings-account-add = Add the account

unite-title = Duplicate organizations
unite-wait = { $count ->
        [one] Two organizations look alike.
       *[other] { $shown } pairs of organizations look alike.
    }
unite-look = Check and unite
unite-lead = { $count ->
        [one] Two organizations look alike. Are they the same?
       *[other] { $shown } pairs of organizations look alike. Is each of them the same?
    }
unite-note = The same: contracts, products, applications, payments and facts pass to the one that stays; the other name stays as another spelling, and the next list is understood that way, too. It is a single change that can be taken back. Different: this is not asked again.
unite-none = No two organizations look alike.
unite-by-hand = Do you know of two that are one? Open one of them and choose “Unite with another one”:
unite-more = More appear once these are decided.
unite-done = United: { $names }.
unite-done-look = What changed
unite-undo = Take back
unite-why-name = The names differ only in legal form, abbreviation or spelling.
unite-why-alias = One is called like another spelling of the other one.
unite-why-creditor = Both have the same creditor number.
unite-why-slip = The names differ in one letter, or two are swapped.
unite-compare = Compare
unite-two = Compare two organizations
unite-all = All that look alike
unite-refers = Referred to by
unite-nothing-refers = Nothing refers to it.
unite-stays = The same – “{ $name }” stays
unite-apart = Different
unite-choose = Unite with another one
unite-choose-lead = Which organization is “{ $name }” identical with?
unite-other = Other organization
unite-other-hint = Name or another spelling. Before uniting you see both side by side.
unite-other-unknown = There is no other organization “{ $name }”.
unite-owner = “{ $name }” is the municipality that this landscape belongs to. It cannot become part of another organization.
unite-group = “{ $parent }” controls “{ $child }”. The two are a group, not the same organization. If that is wrong, first remove the record among the group memberships.
value-implied = (follows from the hosting)
