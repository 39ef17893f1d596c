# Terms of closed lists: `code-<set>-<code>`, unique within a set.

code-answer-yes = yes
code-answer-no = no
code-answer-partly = partly
code-answer-unknown = unknown
code-answer-not-applicable = not applicable

code-application-kind-specialised = Specialized procedure
code-application-kind-cross-cutting = Cross-cutting
code-application-kind-basis = Basic IT service

code-life-cycle-planned = planned
code-life-cycle-introduction = being introduced
code-life-cycle-productive = in use
code-life-cycle-phase-out = being replaced
code-life-cycle-retired = out of use

code-hosting-own-premises = on our own premises
code-hosting-district = at the district
code-hosting-state = at the state or federation
code-hosting-public-it-provider = public IT provider
code-hosting-neighbour = neighbouring municipality
code-hosting-own-enterprise = municipal enterprise
code-hosting-private-provider = private provider
code-hosting-saas = manufacturer’s cloud
code-hosting-workstation = single workstation

code-scope-core = Core administration
code-scope-own-enterprises = Municipal enterprises
code-scope-schools = Schools
code-scope-council = Council bodies

code-choice-own = our own choice
code-choice-provider-catalogue = from our provider’s catalogue
code-choice-interface-prescribed = only the interface is prescribed
code-choice-prescribed = prescribed
code-choice-not-our-task = not our task

code-protection-level-normal = normal
code-protection-level-high = high
code-protection-level-very-high = very high

code-makeshift-none = no makeshift
code-makeshift-paper = on paper
code-makeshift-stand-alone = stand-alone computer
code-makeshift-other-office = other office or municipality

code-basis-own-contract = own contract
code-basis-framework-call-off = call-off from a framework contract
code-basis-service-note = service note
code-basis-public-law-agreement = public-law agreement
code-basis-membership = membership
code-basis-held-by-other = contract held by another body
code-basis-prescribed = prescribed by law
code-basis-none = no contract

code-evb-it-ueberlassung-a = Überlassung Typ A (software for good)
code-evb-it-ueberlassung-b = Überlassung Typ B (software for a time)
code-evb-it-pflege-s = Pflege S (software maintenance)
code-evb-it-instandhaltung = Instandhaltung (hardware upkeep)
code-evb-it-service = Service (services around software)
code-evb-it-dienstleistung = Dienstleistung (services)
code-evb-it-erstellung = Erstellung (making software)
code-evb-it-system = System (a whole system)
code-evb-it-systemlieferung = Systemlieferung (delivery of a system)
code-evb-it-kauf = Kauf (purchase of hardware)
code-evb-it-cloud = Cloud (cloud services)
code-evb-it-rahmenvereinbarung = Rahmenvereinbarung (framework)

code-notice-end-fixed-date = fixed date
code-notice-end-month = end of month
code-notice-end-quarter = end of quarter
code-notice-end-half-year = end of half-year
code-notice-end-calendar-year = end of year
code-notice-end-contract-year = end of contract year
code-notice-end-term = end of term
code-notice-end-any-day = any day

code-renewal-automatic = renews by itself
code-renewal-option = ends unless an option is used
code-renewal-none = ends

code-licence-kind-perpetual = bought for good
code-licence-kind-subscription = rented for a time
code-licence-kind-saas = cloud service
code-licence-kind-usage = by use
code-licence-kind-open-source = open source
code-licence-kind-none = no licence needed

code-cost-kind-licence = Licence
code-cost-kind-maintenance = Maintenance
code-cost-kind-operation = Operation
code-cost-kind-levy = Levy
code-cost-kind-service = Services
code-cost-kind-one-off = One-off

code-cost-stage-planned = planned
code-cost-stage-actual = actual

code-tax-net = net
code-tax-gross = gross

code-dependency-kind-runs-on = runs on
code-dependency-kind-authenticates-with = signs in with
code-dependency-kind-embeds = contains
code-dependency-kind-needs-client = needs at the workplace
code-dependency-kind-exchanges-data = exchanges data with
code-dependency-kind-delivered-with = is delivered with

code-strength-stops = then stands still
code-strength-impairs = then runs with limits

code-node-kind-data-centre = Data centre or server room
code-node-kind-server = Server
code-node-kind-virtual = Virtualization
code-node-kind-network = Network or line
code-node-kind-storage = Storage or backup
code-node-kind-client = Workplace devices

code-role-manufacturer = Manufacturer
code-role-supplier = Contract partner
code-role-operator = Operator
code-role-supporter = Maintenance partner
code-role-municipality = Municipality
code-role-public-it-provider = Public IT provider
code-role-association = Municipal association
code-role-community = Open-source community

code-sector-public = public body
code-sector-company = company
code-sector-sole-trader = sole trader
code-sector-non-profit = association or foundation
code-sector-community = community without legal form

code-source-kind-file = File
code-source-kind-manual = Typed in
code-source-kind-catalogue = Catalogue
code-source-kind-template = Usual assumption, not confirmed
code-source-kind-publication = Publication
code-source-kind-unverified = From memory, not verified
code-source-kind-fictional = Invented example

code-source-role-municipality = Municipality
code-source-role-manufacturer = Manufacturer
code-source-role-operator = Operator
code-source-role-third-party = Third party

code-severity-error = Error
code-severity-warning = Warning
code-severity-note = Note

code-unit-share = Share
code-unit-count = Count
code-unit-cents = Amount

code-audience-public = public
code-audience-closed = council, closed session
code-audience-internal = administration only
code-rule-severity-note = note
code-rule-severity-warning = important
code-rule-severity-error = required
code-verdict-kept = kept
code-verdict-broken = finding
code-verdict-open = open

code-step-mandate = Mandate
code-step-inventory = Inventory
code-step-judge = Judgement
code-step-prioritise = Order
code-step-minimum-rules = Minimum rules
code-step-pilots = Pilots
code-step-roles = Roles
code-step-join-forces = Joining forces
code-step-give-back = Giving back

code-life-event-end-of-sale = Sale ends
code-life-event-end-of-support = Support ends
code-life-event-end-of-extended-support = Extended support ends
code-life-event-take-over = Manufacturer is taken over
code-life-event-licence-change = Licence changes
code-life-event-price-change = Price changes

code-consent-agreed = with consent
code-consent-published = published
code-consent-reported = reported by others
code-consent-internal = for us only

code-catalogue-format-open-catalog = Open Catalog API
code-catalogue-format-address-list = list of addresses
code-catalogue-format-publiccode = one publiccode.yml
code-catalogue-format-endoflife = endoflife.date
