# Begriffe geschlossener Listen: `code-<Liste>-<Code>`, innerhalb einer Liste eindeutig.

code-answer-yes = ja
code-answer-no = nein
code-answer-partly = teilweise
code-answer-unknown = unbekannt
code-answer-not-applicable = trifft nicht zu

code-application-kind-specialised = Fachverfahren
code-application-kind-cross-cutting = Querschnitt
code-application-kind-basis = Basisdienst

code-life-cycle-planned = geplant
code-life-cycle-introduction = in Einführung
code-life-cycle-productive = im Einsatz
code-life-cycle-phase-out = in Ablösung
code-life-cycle-retired = außer Betrieb

code-hosting-own-premises = im eigenen Haus
code-hosting-district = beim Kreis
code-hosting-state = bei Land oder Bund
code-hosting-public-it-provider = öffentlicher IT-Dienstleister
code-hosting-neighbour = Nachbarkommune
code-hosting-own-enterprise = Eigenbetrieb oder Stadtwerke
code-hosting-private-provider = privater Dienstleister
code-hosting-saas = Cloud des Herstellers
code-hosting-workstation = Einzelplatz

code-scope-core = Kernverwaltung
code-scope-own-enterprises = Eigenbetriebe
code-scope-schools = Schulen
code-scope-council = Ratsgremien

code-choice-own = eigene Wahl
code-choice-provider-catalogue = Angebot des Dienstleisters
code-choice-interface-prescribed = nur Schnittstelle vorgegeben
code-choice-prescribed = vorgegeben
code-choice-not-our-task = nicht unsere Aufgabe

code-protection-level-normal = normal
code-protection-level-high = hoch
code-protection-level-very-high = sehr hoch

code-makeshift-none = kein Ersatzverfahren
code-makeshift-paper = auf Papier
code-makeshift-stand-alone = Notfallrechner
code-makeshift-other-office = andere Stelle oder Kommune

code-basis-own-contract = eigener Vertrag
code-basis-framework-call-off = Abruf aus Rahmenvertrag
code-basis-service-note = Leistungsschein
code-basis-public-law-agreement = öffentlich-rechtliche Vereinbarung
code-basis-membership = Mitgliedschaft
code-basis-held-by-other = Vertrag einer anderen Stelle
code-basis-prescribed = gesetzlich vorgegeben
code-basis-none = kein Vertrag

code-evb-it-ueberlassung-a = Überlassung Typ A
code-evb-it-ueberlassung-b = Überlassung Typ B
code-evb-it-pflege-s = Pflege S
code-evb-it-instandhaltung = Instandhaltung
code-evb-it-service = Service
code-evb-it-dienstleistung = Dienstleistung
code-evb-it-erstellung = Erstellung
code-evb-it-system = System
code-evb-it-systemlieferung = Systemlieferung
code-evb-it-kauf = Kauf
code-evb-it-cloud = Cloud
code-evb-it-rahmenvereinbarung = Rahmenvereinbarung

code-notice-end-fixed-date = festes Datum
code-notice-end-month = Monatsende
code-notice-end-quarter = Quartalsende
code-notice-end-half-year = Halbjahresende
code-notice-end-calendar-year = Jahresende
code-notice-end-contract-year = Ende des Vertragsjahres
code-notice-end-term = Ende der Laufzeit
code-notice-end-any-day = jeder Tag

code-renewal-automatic = verlängert sich von selbst
code-renewal-option = endet, wenn keine Option genutzt wird
code-renewal-none = endet

code-licence-kind-perpetual = Kauf auf Dauer
code-licence-kind-subscription = Miete auf Zeit
code-licence-kind-saas = Cloud-Dienst
code-licence-kind-usage = nach Verbrauch
code-licence-kind-open-source = Open Source
code-licence-kind-none = keine Lizenz nötig

code-cost-kind-licence = Lizenz
code-cost-kind-maintenance = Pflege
code-cost-kind-operation = Betrieb
code-cost-kind-levy = Umlage
code-cost-kind-service = Dienstleistung
code-cost-kind-one-off = einmalig

code-cost-stage-planned = Ansatz
code-cost-stage-actual = Ist

code-tax-net = netto
code-tax-gross = brutto

code-dependency-kind-runs-on = läuft auf
code-dependency-kind-authenticates-with = meldet an über
code-dependency-kind-embeds = enthält
code-dependency-kind-needs-client = braucht am Arbeitsplatz
code-dependency-kind-exchanges-data = tauscht Daten mit
code-dependency-kind-delivered-with = wird erbracht mit

code-strength-stops = steht dann still
code-strength-impairs = läuft dann eingeschränkt

code-node-kind-data-centre = Rechenzentrum oder Serverraum
code-node-kind-server = Server
code-node-kind-virtual = Virtualisierung
code-node-kind-network = Netz oder Leitung
code-node-kind-storage = Speicher oder Datensicherung
code-node-kind-client = Arbeitsplatzgeräte

code-role-manufacturer = Hersteller
code-role-supplier = Vertragspartner
code-role-operator = Betreiber
code-role-supporter = Wartungspartner
code-role-municipality = Kommune
code-role-public-it-provider = öffentlicher IT-Dienstleister
code-role-association = kommunaler Verband
code-role-community = Open-Source-Gemeinschaft

code-sector-public = öffentlich-rechtlich
code-sector-company = Unternehmen
code-sector-sole-trader = Einzelunternehmen
code-sector-non-profit = Verein oder Stiftung
code-sector-community = Gemeinschaft ohne Rechtsform

code-source-kind-file = Datei
code-source-kind-manual = Eingabe von Hand
code-source-kind-catalogue = Katalog
code-source-kind-template = übliche Annahme, nicht bestätigt
code-source-kind-publication = Veröffentlichung
code-source-kind-unverified = aus dem Gedächtnis, nicht geprüft
code-source-kind-fictional = erfundenes Beispiel

code-source-role-municipality = Kommune
code-source-role-manufacturer = Hersteller
code-source-role-operator = Betreiber
code-source-role-third-party = Dritte

code-severity-error = Fehler
code-severity-warning = Warnung
code-severity-note = Hinweis

code-unit-share = Anteil
code-unit-count = Anzahl
code-unit-cents = Betrag

code-audience-public = öffentlich
code-audience-closed = Rat, nichtöffentlich
code-audience-internal = nur Verwaltung
code-rule-severity-note = Hinweis
code-rule-severity-warning = wichtig
code-rule-severity-error = zwingend
code-verdict-kept = eingehalten
code-verdict-broken = Abweichung
code-verdict-open = offen

code-step-mandate = Auftrag
code-step-inventory = Bestandsaufnahme
code-step-judge = Bewertung
code-step-prioritise = Reihenfolge
code-step-minimum-rules = Mindestregeln
code-step-pilots = Erprobung
code-step-roles = Zuständigkeiten
code-step-join-forces = Gemeinsam mit anderen
code-step-give-back = Zurückgeben

code-life-event-end-of-sale = Verkauf endet
code-life-event-end-of-support = Pflege endet
code-life-event-end-of-extended-support = Verlängerte Pflege endet
code-life-event-take-over = Hersteller wird übernommen
code-life-event-licence-change = Lizenz ändert sich
code-life-event-price-change = Preis ändert sich

code-consent-agreed = mit Einwilligung
code-consent-published = veröffentlicht
code-consent-reported = von anderen berichtet
code-consent-internal = nur für uns

code-catalogue-format-open-catalog = Open Catalog API
code-catalogue-format-address-list = Liste von Adressen
code-catalogue-format-publiccode = eine publiccode.yml
code-catalogue-format-endoflife = endoflife.date
