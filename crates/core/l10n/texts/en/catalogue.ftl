# Catalogue: verdicts on publiccode.yml, alternatives, examples, what is about to end.

# --- Verdict on publiccode.yml ---

publiccode-required = Something that the standard requires is missing here.
publiccode-wrong-type = The value is of the wrong type, such as a list instead of a text.
publiccode-unknown-key = The standard does not know the key "{ $argument }".
publiccode-unsupported-version = Version "{ $argument }" is not read; 0 and 0.2 to 0.7 are.
publiccode-old-version = Version { $argument } is not the latest. Write "0"; this was checked against 0.7.
publiccode-not-one-of = Only these are allowed: { $argument }.
publiccode-not-an-address = This is not a complete address.
publiccode-not-a-web-address = This is no web address; those begin with http:// or https://.
publiccode-not-a-date = This is not a day in the form YYYY-MM-DD.
publiccode-not-a-relative-path = Paths beside this file and web addresses are allowed, absolute paths are not.
publiccode-wrong-ending = Allowed are files ending in { $argument }.
publiccode-not-a-media-type = This is no media type such as text/plain.
publiccode-unknown-category = This category is not in the standard's list.
publiccode-unknown-scope = This scope is not in the standard's list.
publiccode-not-a-country = This is no country code of ISO 3166-1 such as DE.
publiccode-not-a-language = This is no language code of BCP 47 such as de or en-GB.
publiccode-too-long = Too long: at most { $argument } characters.
publiccode-too-short = Too short: at least { $argument } characters.
publiccode-not-a-mail-address = This is no mail address.
publiccode-not-a-uri = This is no complete URI, such as a web address or urn:…
publiccode-not-a-licence = This is no valid SPDX expression such as EUPL-1.2.
publiccode-not-an-italian-code = No code of the Italian register of authorities looks like this.
publiccode-unknown-support = This is neither a known short name (alias:…) nor a URI.
publiccode-not-a-video = This video cannot be embedded.
publiccode-needed-with-type = With maintenance "{ $argument }" this has to be there.
publiccode-not-with-type = With maintenance "{ $argument }" this must not be there.
publiccode-deprecated = This key is deprecated and can be dropped.
publiccode-deprecated-for = This key is deprecated; use { $argument }.
publiccode-small-letters = Small letters are deprecated; write { $argument }.
publiccode-twice = { $argument } is there already; remove this key.
publiccode-not-utf8 = The file is not stored as UTF-8.
publiccode-file-too-long = The file is too large: at most { $argument } bytes are read.
publiccode-not-yaml = From here on the file is not valid YAML ({ $argument }).
publiccode-key-twice = The key "{ $argument }" stands here a second time.
publiccode-too-large = Read up to here: the file is nested too deeply, or references make it too large.
publiccode-several-documents = The file holds several documents; one is allowed.
publiccode-unreadable = The file could not be read.
publiccode-file-missing = The file "{ $argument }" does not lie beside this file.
publiccode-file-outside = "{ $argument }" points out of the folder and was not opened.
publiccode-not-an-image = "{ $argument }" is no image of this kind.
publiccode-image-too-small = "{ $argument }" is narrower than 120 pixels.

publiccode-valid = { $file }: valid by publiccode.yml 0.7
publiccode-invalid = { $file }: invalid by publiccode.yml 0.7
publiccode-counts = { $errors ->
    [one] one error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
 }
publiccode-place = line { $line }, column { $column }

# --- What else there is ---

alternatives-of = What there is instead of { $name }
alternatives-what-for = What there is for “{ $name }”
alternatives-note = Knowledge of the market without commitment; each statement with source and day. Papers name classes of solutions, not products.
alternatives-measures = What else helps
alternatives-others = Could also be meant: { $name }
alternatives-none-known = { $partly ->
    [yes] No open-source solution known that covers it fully ({ $source }); in part it can be done. Rights in the contract, open formats, common development and influence help even then.
   *[no] No open-source solution known ({ $source }). That is an answer: rights in the contract, open formats, common development and influence help even then.
 }
alternatives-none-here = { $partly ->
    [yes] This catalogue has no open-source solution backed by a source that covers this fully; in part it can be done.
   *[no] This catalogue has no open-source solution for it that is backed by a source; there may still be one.
 }
alternatives-unsourced = Said to be open source for this are also { $names }; that is not yet backed by a source and so does not count.
alternatives-other-makers = Other European makers, not open source:
alternatives-partly = in part
alternatives-users = { $count ->
    [0] —
    [one] one body known
   *[other] { $count } bodies known
 }
alternatives-more = … and { $count } more

catalogue-source = Catalogue

# --- The pages ---

alternatives-nav = Alternatives and examples
alternatives-page = Alternatives and examples
alternatives-lead = { $products } products that town halls run, { $solutions } open-source or European solutions and { $cases } examples of public bodies, each looked up. The way leads through functions: what does a product do, and what else does that?
alternatives-search = Search the catalogue
alternatives-what = Product or function
alternatives-what-hint = For example "SharePoint", "residents' register" or "video conference"; typing errors do no harm.
alternatives-go = Search
alternatives-filter = Show only what
alternatives-filter-offen = is open source
alternatives-filter-europa = is supported in Europe
alternatives-filter-formate = names open formats or interfaces
alternatives-filter-groesse = runs in a municipality of similar size
alternatives-filter-go = Narrow the list
alternatives-nothing = The catalogue has nothing about "{ $text }". Try the function instead of the product, or look in the tree below.
alternatives-understood = Understood as:
alternatives-others-title = Could also be meant
alternatives-tree = All functions
alternatives-area-workplace = Workplace
alternatives-area-collaboration = Collaboration
alternatives-area-infrastructure = Infrastructure
alternatives-area-security = Security
alternatives-area-data = Data and maps
alternatives-area-administration = Across all departments
alternatives-area-specialised = Specialised procedures by department
alternatives-own = What your applications are for
alternatives-own-lead = { $functions } functions occur with you; for { $answered } of them the catalogue knows something open source.
alternatives-function = Function
alternatives-here = With you
alternatives-known = Known open source
alternatives-applications = { $count ->
    [one] one application
   *[other] { $shown } applications
 }
alternatives-number = { $count ->
    [one] one solution
   *[other] { $shown } solutions
 }
alternatives-none-short = none known; other measures
alternatives-not-said = not stated
alternatives-own-more = … and { $shown } more
alternatives-without-function = { $count ->
    [one] It is not known what one application is for
   *[other] It is not known what { $shown } applications are for
 }
alternatives-here-title = { $count ->
    [one] One application with you
   *[other] { $shown } applications with you
 }
alternatives-list = What covers this function
alternatives-product = Product
alternatives-licence = Licence
alternatives-support = Support in Europe
alternatives-formats = Open formats
alternatives-interfaces = Open interfaces
alternatives-used = In use
alternatives-proprietary = not open source
alternatives-open-core = reduced open edition
alternatives-bodies = { $count ->
    [0] not stated
    [one] one body
   *[other] { $shown } bodies
 }
alternatives-hidden = { $count ->
    [one] One more solution does not fit the choice.
   *[other] { $shown } more solutions do not fit the choice.
 }
alternatives-other-makers-count = { $count ->
    [one] One other European maker, not open source
   *[other] { $shown } other European makers, not open source
 }
alternatives-other-makers-note = Changing there replaces one binding by another; it may still be worth it where a contract or support ends.
alternatives-compare = Compare the chosen (up to four)
alternatives-compare-title = Side by side
alternatives-compare-most = Four fit side by side; the first four are shown.
alternatives-compare-choose = Choose at least two products on the page of a function.
alternatives-in-europe = Supported in Europe
alternatives-yes = yes
alternatives-not-known = not known
alternatives-measures-note = Not every dependence is solved by changing. These measures help without it, too.
alternatives-since = since { $since }
alternatives-opened = opened on { $day }
alternatives-as-of = as of { $day }
alternatives-aliases = Also called
alternatives-maker = Manufacturer
alternatives-parent = Controlled by
alternatives-for = Function
alternatives-for-partly = In part also
alternatives-needs = Needs itself
alternatives-address = Address
alternatives-source = Source
alternatives-unverified = not looked up
alternatives-instead = Instead, for
alternatives-used-by = Who uses it
alternatives-used-by-nobody = The catalogue knows no body; that does not mean that nobody uses it.
alternatives-told-here = recorded here
alternatives-more-bodies = { $count ->
    [one] One more body
   *[other] { $shown } more bodies
 }
alternatives-events = What happens to the product
alternatives-says = Says:
alternatives-uses = Who uses what?
alternatives-uses-lead = Public bodies and what they use, by the sources. Look for neighbours to ask for their experience.
alternatives-who = Name of the body
alternatives-bodies-all = { $shown } bodies are known; those of whom most is known come first.
alternatives-bodies-found = { $count ->
    [0] No body found.
    [one] One body found.
   *[other] { $shown } bodies found.
 }
alternatives-bodies-more = … and { $shown } more; search more narrowly.
alternatives-for-title = What there is instead of "{ $name }"
alternatives-to-record = To the application
alternatives-is = The catalogue takes the application for
alternatives-by-identifier = same identifier { $name }
alternatives-by-product-name = the product is called "{ $name }"
alternatives-by-application-name = the application is called "{ $name }"
alternatives-other-product = This is another product
alternatives-no-product = The product of this application is not in the catalogue.
alternatives-no-function = It is not known what this application is for. Enter the function with the application, then the catalogue finds what else there is.
alternatives-because = Function:
alternatives-function-stated = as entered
alternatives-function-product = by the catalogue
alternatives-function-word = supposed from the name
alternatives-next = What comes next
alternatives-what-if = What stands still if this manufacturer goes?
alternatives-tied = What is tied to this application
alternatives-open = What else is there?
cases-page = Examples
cases-lead = { $shown } public bodies that introduced, kept or gave up a solution. Figures come from those named, who often have an interest in them.
cases-all = All
cases-body = Body
cases-what = What it was about
cases-years = Time
cases-outcome = Outcome
cases-from = Before
cases-to = After
cases-figures = Figures
cases-figures-note = Each figure with whoever states it.
case-introduced = introduced
case-partly = introduced in part
case-kept = kept
case-given-up = given up again
case-planned = decided
case-failed = failed
paths-page = Ways of procurement
paths-lead = In which ways one gets something, with limits and duration where a source states them. Check the law in force before every award.
paths-weeks = Duration
paths-weeks-range = { $least } to { $most } weeks
paths-limit = Limit
paths-everywhere = Everywhere in Germany
paths-by-land = By Land
paths-until = Until
paths-over = no longer in force
paths-none-stated = For { $lands } we found no limit with a source. That does not mean there is none.
paths-in-bw = Baden-Württemberg
paths-in-by = Bavaria
paths-in-be = Berlin
paths-in-bb = Brandenburg
paths-in-hb = Bremen
paths-in-hh = Hamburg
paths-in-he = Hesse
paths-in-mv = Mecklenburg-Western Pomerania
paths-in-ni = Lower Saxony
paths-in-nw = North Rhine-Westphalia
paths-in-rp = Rhineland-Palatinate
paths-in-sl = Saarland
paths-in-sn = Saxony
paths-in-st = Saxony-Anhalt
paths-in-sh = Schleswig-Holstein
paths-in-th = Thuringia

# --- What is about to end ---

endings-page = What is about to end
endings-lead = { $count ->
    [0] No event is known for your applications within the next twelve months. That does not mean that none will come.
    [one] Within the next twelve months one event is known for your applications: { $sure } for sure, { $perhaps } perhaps (version unknown).
   *[other] Within the next twelve months { $shown } events are known for your applications: { $sure } for sure, { $perhaps } perhaps (version unknown).
 }
endings-all-lead = { $count ->
    [0] No event is known for your applications.
    [one] One event is known for your applications: { $sure } for sure, { $perhaps } perhaps (version unknown).
   *[other] { $shown } events are known for your applications, past ones, too: { $sure } for sure, { $perhaps } perhaps (version unknown).
 }
endings-soon-only = The next twelve months only
endings-show-all = All, past and distant ones, too
endings-own = Enter events of your own
endings-note = Matched by names, identifiers and version. Where the version is not known it says "perhaps": enter it with the application.
endings-when = When
endings-what = What
endings-why = Matched because
endings-by = name or identifier "{ $name }"
endings-perhaps = perhaps: version unknown
endings-version = version
endings-past = over
endings-record = event entered
endings-line = { $count ->
    [one] One event within the next twelve months, such as the end of support, for your applications: { $sure } for sure, { $perhaps } perhaps (version unknown)
   *[other] { $shown } events within the next twelve months, such as the end of support, for your applications: { $sure } for sure, { $perhaps } perhaps (version unknown)
 }
calendar-ending = { $event }: { $application }

events-imported = { $format }: { $added } new, { $changed } changed, { $unchanged } known; { $elsewhere } are about products that do not run here.

# --- Connected catalogues ---

pull-none = No catalogue is connected. Enter address and format with a source.
pull-done = { $source }: { $taken } taken, { $unchanged } unchanged, { $copies } copies and { $unreadable } unreadable left out, { $persons } persons dropped.
pull-broke-off = Not read to the end: { $why }. What was known stays; next time it goes on there.
pull-problem-address = no web address
pull-problem-private = the address leads inside the own network
pull-problem-unreachable = not reachable
pull-problem-slow = no answer in time
pull-problem-long = the answer is too large
pull-problem-circle = leads in a circle
pull-problem-status = the server refuses
pull-problem-cut = the answer broke off
pull-problem-format = not the expected format
pull-problem-empty = no answer to a new question
pull-problem-endless = does not end
catalogues-page = Connected catalogues
catalogues-lead = Catalogues that your installation asks itself, such as those of states or associations. Only what stands here is asked.
catalogues-none = No catalogue is connected yet.
catalogues-name = Catalogue
catalogues-format = Format
catalogues-last = Last read to the end
catalogues-never = never yet
catalogues-entries = { $count ->
    [0] no entries
    [one] one entry
   *[other] { $shown } entries
 }
catalogues-ask = Ask now
catalogues-asking = Asking is under way. Load the page again later.
catalogues-add = Connect a catalogue
catalogues-add-hint = Make a source and enter address and format.
catalogues-circles = { $count ->
    [one] One entry is based on itself through others; that statement is wrong.
   *[other] { $shown } entries are based on each other in circles; those statements are wrong.
 }
catalogues-foreign = From connected catalogues
catalogues-foreign-note = These entries stand in the catalogues like this and were not looked up. Only their category says whether they cover the function.
catalogues-used-by = { $count ->
    [0] not stated
    [one] one body by the catalogue
   *[other] { $shown } bodies by the catalogue
 }
alternatives-number-of = Entries
