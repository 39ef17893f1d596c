# Katalog: Urteile über publiccode.yml, Alternativen, Beispiele, was bald endet.

# --- Urteil über publiccode.yml ---

publiccode-required = Hier fehlt eine Angabe, die der Standard verlangt.
publiccode-wrong-type = Der Wert hat die falsche Art, etwa eine Liste statt eines Textes.
publiccode-unknown-key = Den Schlüssel „{ $argument }“ kennt der Standard nicht.
publiccode-unsupported-version = Die Version „{ $argument }“ wird nicht gelesen; gelesen werden 0 und 0.2 bis 0.7.
publiccode-old-version = Version { $argument } ist nicht die neueste. Schreiben Sie "0"; geprüft wurde nach 0.7.
publiccode-not-one-of = Erlaubt sind nur: { $argument }.
publiccode-not-an-address = Das ist keine vollständige Adresse.
publiccode-not-a-web-address = Das ist keine Webadresse; sie beginnt mit http:// oder https://.
publiccode-not-a-date = Das ist kein Tag in der Form JJJJ-MM-TT.
publiccode-not-a-relative-path = Erlaubt sind Pfade neben dieser Datei und Webadressen, keine absoluten Pfade.
publiccode-wrong-ending = Erlaubt sind Dateien mit der Endung { $argument }.
publiccode-not-a-media-type = Das ist kein Medientyp wie text/plain.
publiccode-unknown-category = Diese Kategorie steht nicht in der Liste des Standards.
publiccode-unknown-scope = Dieser Geltungsbereich steht nicht in der Liste des Standards.
publiccode-not-a-country = Das ist kein Ländercode nach ISO 3166-1 wie DE.
publiccode-not-a-language = Das ist kein Sprachcode nach BCP 47 wie de oder en-GB.
publiccode-too-long = Zu lang: höchstens { $argument } Zeichen.
publiccode-too-short = Zu kurz: mindestens { $argument } Zeichen.
publiccode-not-a-mail-address = Das ist keine Mailadresse.
publiccode-not-a-uri = Das ist kein vollständiger URI, etwa eine Webadresse oder urn:…
publiccode-not-a-licence = Das ist kein gültiger SPDX-Ausdruck wie EUPL-1.2.
publiccode-not-an-italian-code = So sieht kein Code des italienischen Behördenverzeichnisses aus.
publiccode-unknown-support = Das ist weder ein bekannter Kurzname (alias:…) noch ein URI.
publiccode-not-a-video = Dieses Video lässt sich nicht einbetten.
publiccode-needed-with-type = Bei der Pflegeart „{ $argument }“ muss diese Angabe dastehen.
publiccode-not-with-type = Bei der Pflegeart „{ $argument }“ darf diese Angabe nicht dastehen.
publiccode-deprecated = Dieser Schlüssel ist veraltet und kann entfallen.
publiccode-deprecated-for = Dieser Schlüssel ist veraltet; verwenden Sie { $argument }.
publiccode-small-letters = Kleinbuchstaben sind veraltet; schreiben Sie { $argument }.
publiccode-twice = { $argument } steht schon da; entfernen Sie diesen Schlüssel.
publiccode-not-utf8 = Die Datei ist nicht in UTF-8 gespeichert.
publiccode-file-too-long = Die Datei ist zu groß: gelesen werden höchstens { $argument } Bytes.
publiccode-not-yaml = Ab hier ist die Datei kein gültiges YAML ({ $argument }).
publiccode-key-twice = Der Schlüssel „{ $argument }“ steht hier ein zweites Mal.
publiccode-too-large = Bis hierher gelesen: Die Datei ist zu tief geschachtelt oder wird durch Verweise zu groß.
publiccode-several-documents = Die Datei enthält mehrere Dokumente; erlaubt ist eines.
publiccode-unreadable = Die Datei ließ sich nicht lesen.
publiccode-file-missing = Die Datei „{ $argument }“ liegt nicht neben dieser Datei.
publiccode-file-outside = „{ $argument }“ zeigt aus dem Ordner hinaus und wurde nicht geöffnet.
publiccode-not-an-image = „{ $argument }“ ist kein Bild dieser Art.
publiccode-image-too-small = „{ $argument }“ ist schmaler als 120 Pixel.

publiccode-valid = { $file }: gültig nach publiccode.yml 0.7
publiccode-invalid = { $file }: ungültig nach publiccode.yml 0.7
publiccode-counts = { $errors ->
    [one] ein Fehler
   *[other] { $errors } Fehler
 }, { $warnings ->
    [one] eine Warnung
   *[other] { $warnings } Warnungen
 }
publiccode-place = Zeile { $line }, Spalte { $column }

# --- Was es sonst gibt ---

alternatives-of = Was es statt { $name } gibt
alternatives-what-for = Was es für „{ $name }“ gibt
alternatives-note = Kenntnis des Marktes ohne Vorfestlegung; jede Angabe mit Quelle und Tag. Vorlagen nennen Gattungen, keine Produkte.
alternatives-measures = Was außerdem hilft
alternatives-others = Auch gemeint sein könnte: { $name }
alternatives-none-known = { $partly ->
    [yes] Keine quelloffene Lösung bekannt, die es ganz abdeckt ({ $source }); in Teilen geht es. Rechte im Vertrag, offene Formate, gemeinsame Entwicklung und Einfluss helfen auch dann.
   *[no] Keine quelloffene Lösung bekannt ({ $source }). Das ist eine Antwort: Rechte im Vertrag, offene Formate, gemeinsame Entwicklung und Einfluss helfen auch dann.
 }
alternatives-none-here = { $partly ->
    [yes] In diesem Katalog steht keine belegte quelloffene Lösung, die das ganz abdeckt; in Teilen geht es.
   *[no] In diesem Katalog steht dafür keine belegte quelloffene Lösung; es kann trotzdem eine geben.
 }
alternatives-unsourced = Als quelloffen gelten dafür auch { $names }; das ist noch nicht belegt und zählt deshalb nicht mit.
alternatives-other-makers = Andere europäische Hersteller, nicht quelloffen:
alternatives-partly = teilweise
alternatives-users = { $count ->
    [0] —
    [one] eine Stelle bekannt
   *[other] { $count } Stellen bekannt
 }
alternatives-more = … und { $count } weitere

catalogue-source = Katalog

# --- Die Seiten ---

alternatives-nav = Alternativen und Beispiele
alternatives-page = Alternativen und Beispiele
alternatives-lead = { $products } Produkte, die in Rathäusern laufen, { $solutions } quelloffene oder europäische Lösungen und { $cases } Beispiele öffentlicher Stellen, jeweils nachgelesen. Gesucht wird über den Einsatzzweck: Was leistet ein Produkt, und was leistet das noch?
alternatives-search = Im Katalog suchen
alternatives-what = Produkt oder Einsatzzweck
alternatives-what-hint = Zum Beispiel „SharePoint“, „Meldewesen“ oder „Videokonferenz“; Tippfehler machen nichts.
alternatives-go = Suchen
alternatives-filter = Nur zeigen, was
alternatives-filter-offen = quelloffen ist
alternatives-filter-europa = in Europa unterstützt wird
alternatives-filter-formate = offene Formate oder Schnittstellen nennt
alternatives-filter-groesse = in einer Kommune ähnlicher Größe läuft
alternatives-filter-go = Liste einschränken
alternatives-nothing = Zu „{ $text }“ steht nichts im Katalog. Versuchen Sie den Einsatzzweck statt des Produkts, oder suchen Sie unten im Baum.
alternatives-understood = Verstanden als:
alternatives-others-title = Auch gemeint sein könnte
alternatives-tree = Alle Einsatzzwecke
alternatives-area-workplace = Arbeitsplatz
alternatives-area-collaboration = Zusammenarbeit
alternatives-area-infrastructure = Infrastruktur
alternatives-area-security = Sicherheit
alternatives-area-data = Daten und Karten
alternatives-area-administration = Querschnitt der Verwaltung
alternatives-area-specialised = Fachverfahren nach Amt
alternatives-own = Wofür Ihre Anwendungen da sind
alternatives-own-lead = { $functions } Einsatzzwecke kommen bei Ihnen vor; für { $answered } davon kennt der Katalog etwas Quelloffenes.
alternatives-function = Einsatzzweck
alternatives-here = Bei Ihnen
alternatives-known = Quelloffen bekannt
alternatives-applications = { $count ->
    [one] eine Anwendung
   *[other] { $shown } Anwendungen
 }
alternatives-number = { $count ->
    [one] eine Lösung
   *[other] { $shown } Lösungen
 }
alternatives-none-short = keine bekannt; andere Maßnahmen
alternatives-not-said = keine Angabe
alternatives-own-more = … und { $shown } weitere
alternatives-without-function = { $count ->
    [one] Von einer Anwendung ist nicht bekannt, wofür sie da ist
   *[other] Von { $shown } Anwendungen ist nicht bekannt, wofür sie da sind
 }
alternatives-here-title = { $count ->
    [one] Eine Anwendung bei Ihnen
   *[other] { $shown } Anwendungen bei Ihnen
 }
alternatives-list = Was diesen Einsatzzweck abdeckt
alternatives-product = Produkt
alternatives-licence = Lizenz
alternatives-support = Unterstützung in Europa
alternatives-formats = Offene Formate
alternatives-interfaces = Offene Schnittstellen
alternatives-used = Im Einsatz
alternatives-proprietary = nicht quelloffen
alternatives-open-core = eingeschränkte offene Ausgabe
alternatives-bodies = { $count ->
    [0] keine Angabe
    [one] eine Stelle
   *[other] { $shown } Stellen
 }
alternatives-hidden = { $count ->
    [one] Eine weitere Lösung passt nicht zur Auswahl.
   *[other] { $shown } weitere Lösungen passen nicht zur Auswahl.
 }
alternatives-other-makers-count = { $count ->
    [one] Ein anderer europäischer Hersteller, nicht quelloffen
   *[other] { $shown } andere europäische Hersteller, nicht quelloffen
 }
alternatives-other-makers-note = Ein Wechsel dorthin ersetzt eine Bindung durch eine andere; er kann sich trotzdem lohnen, wenn Vertrag oder Pflege enden.
alternatives-compare = Gewählte vergleichen (bis zu vier)
alternatives-compare-title = Nebeneinander
alternatives-compare-most = Nebeneinander passen vier; gezeigt werden die ersten vier.
alternatives-compare-choose = Wählen Sie auf der Seite eines Einsatzzwecks mindestens zwei Produkte.
alternatives-in-europe = In Europa unterstützt
alternatives-yes = ja
alternatives-not-known = nicht bekannt
alternatives-measures-note = Nicht jede Abhängigkeit löst ein Wechsel. Diese Maßnahmen helfen auch ohne ihn.
alternatives-since = seit { $since }
alternatives-opened = geöffnet am { $day }
alternatives-as-of = Stand { $day }
alternatives-aliases = Auch genannt
alternatives-maker = Hersteller
alternatives-parent = Beherrscht von
alternatives-for = Einsatzzweck
alternatives-for-partly = Teilweise auch
alternatives-needs = Braucht selbst
alternatives-address = Adresse
alternatives-source = Quelle
alternatives-unverified = nicht nachgelesen
alternatives-instead = Stattdessen für
alternatives-used-by = Wer es einsetzt
alternatives-used-by-nobody = Dem Katalog ist keine Stelle bekannt; das heißt nicht, dass es niemand einsetzt.
alternatives-told-here = hier eingetragen
alternatives-more-bodies = { $count ->
    [one] Eine weitere Stelle
   *[other] { $shown } weitere Stellen
 }
alternatives-events = Was mit dem Produkt geschieht
alternatives-says = Sagt:
alternatives-uses = Wer setzt was ein?
alternatives-uses-lead = Öffentliche Stellen und was sie nach den Quellen einsetzen. Suchen Sie nach Nachbarn, um Erfahrungen zu erfragen.
alternatives-who = Name der Stelle
alternatives-bodies-all = { $shown } Stellen sind bekannt; zuerst stehen die, von denen am meisten bekannt ist.
alternatives-bodies-found = { $count ->
    [0] Keine Stelle gefunden.
    [one] Eine Stelle gefunden.
   *[other] { $shown } Stellen gefunden.
 }
alternatives-bodies-more = … und { $shown } weitere; suchen Sie genauer.
alternatives-for-title = Was es statt „{ $name }“ gibt
alternatives-to-record = Zur Anwendung
alternatives-is = Der Katalog hält die Anwendung für
alternatives-by-identifier = gleiche Kennung { $name }
alternatives-by-product-name = das Produkt heißt „{ $name }“
alternatives-by-application-name = die Anwendung heißt „{ $name }“
alternatives-other-product = Das ist ein anderes Produkt
alternatives-no-product = Das Produkt dieser Anwendung steht nicht im Katalog.
alternatives-no-function = Wofür diese Anwendung da ist, ist nicht bekannt. Tragen Sie bei der Anwendung den Einsatzzweck ein, dann findet der Katalog, was es sonst gibt.
alternatives-because = Einsatzzweck:
alternatives-function-stated = so eingetragen
alternatives-function-product = laut Katalog
alternatives-function-word = vermutet aus dem Namen
alternatives-next = Wie es weitergeht
alternatives-what-if = Was steht still, wenn dieser Hersteller wegfällt?
alternatives-tied = Was an dieser Anwendung hängt
alternatives-open = Was gibt es sonst?
cases-page = Beispiele
cases-lead = { $shown } öffentliche Stellen, die eine Lösung eingeführt, behalten oder aufgegeben haben. Zahlen stammen von den Genannten, die oft ein Interesse daran haben.
cases-all = Alle
cases-body = Stelle
cases-what = Worum es ging
cases-years = Zeit
cases-outcome = Ausgang
cases-from = Vorher
cases-to = Nachher
cases-figures = Zahlen
cases-figures-note = Jede Zahl mit dem, der sie nennt.
case-introduced = eingeführt
case-partly = teilweise eingeführt
case-kept = beibehalten
case-given-up = wieder aufgegeben
case-planned = beschlossen
case-failed = gescheitert
paths-page = Wege der Beschaffung
paths-lead = Auf welchem Weg man etwas bekommt, mit Grenzen und Dauer, wo eine Quelle sie nennt. Prüfen Sie vor jeder Vergabe das geltende Recht.
paths-weeks = Dauer
paths-weeks-range = { $least } bis { $most } Wochen
paths-limit = Grenze
paths-everywhere = Überall in Deutschland
paths-by-land = Nach Ländern
paths-until = Befristet bis
paths-over = nicht mehr in Kraft
paths-none-stated = Für { $lands } haben wir keine Grenze mit Quelle gefunden. Das heißt nicht, dass es keine gibt.
paths-in-bw = Baden-Württemberg
paths-in-by = Bayern
paths-in-be = Berlin
paths-in-bb = Brandenburg
paths-in-hb = Bremen
paths-in-hh = Hamburg
paths-in-he = Hessen
paths-in-mv = Mecklenburg-Vorpommern
paths-in-ni = Niedersachsen
paths-in-nw = Nordrhein-Westfalen
paths-in-rp = Rheinland-Pfalz
paths-in-sl = Saarland
paths-in-sn = Sachsen
paths-in-st = Sachsen-Anhalt
paths-in-sh = Schleswig-Holstein
paths-in-th = Thüringen

# --- Was bald endet ---

endings-page = Was bald endet
endings-lead = { $count ->
    [0] In den nächsten zwölf Monaten ist für Ihre Anwendungen kein Ereignis bekannt. Das heißt nicht, dass keines kommt.
    [one] In den nächsten zwölf Monaten ist ein Ereignis bekannt, das Ihre Anwendungen betrifft: { $sure } sicher, { $perhaps } vielleicht (Version unbekannt).
   *[other] In den nächsten zwölf Monaten sind { $shown } Ereignisse für Ihre Anwendungen bekannt: { $sure } sicher, { $perhaps } vielleicht (Version unbekannt).
 }
endings-all-lead = { $count ->
    [0] Für Ihre Anwendungen ist kein Ereignis bekannt.
    [one] Ein Ereignis ist für Ihre Anwendungen bekannt: { $sure } sicher, { $perhaps } vielleicht (Version unbekannt).
   *[other] { $shown } Ereignisse sind für Ihre Anwendungen bekannt, auch vergangene: { $sure } sicher, { $perhaps } vielleicht (Version unbekannt).
 }
endings-soon-only = Nur die nächsten zwölf Monate
endings-show-all = Alle, auch vergangene und ferne
endings-own = Eigene Ereignisse eintragen
endings-note = Zugeordnet wird nach Namen, Kennungen und Version. Wo die Version nicht bekannt ist, steht „vielleicht“: Tragen Sie sie bei der Anwendung ein.
endings-when = Wann
endings-what = Was
endings-why = Zugeordnet, weil
endings-by = Name oder Kennung „{ $name }“
endings-perhaps = vielleicht: Version unbekannt
endings-version = Version
endings-past = vorbei
endings-record = eingetragenes Ereignis
endings-line = { $count ->
    [one] Ein Ereignis in den nächsten zwölf Monaten, etwa das Ende der Pflege, für Ihre Anwendungen: { $sure } sicher, { $perhaps } vielleicht (Version unbekannt)
   *[other] { $shown } Ereignisse in den nächsten zwölf Monaten, etwa das Ende der Pflege, für Ihre Anwendungen: { $sure } sicher, { $perhaps } vielleicht (Version unbekannt)
 }
calendar-ending = { $event }: { $application }

events-imported = { $format }: { $added } neu, { $changed } geändert, { $unchanged } bekannt; { $elsewhere } betreffen Produkte, die hier nicht laufen.

# --- Angeschlossene Kataloge ---

pull-none = Kein Katalog ist angeschlossen. Tragen Sie bei einer Quelle Adresse und Format ein.
pull-done = { $source }: { $taken } übernommen, { $unchanged } unverändert, { $copies } Kopien und { $unreadable } unlesbare ausgelassen, { $persons } Personen weggelassen.
pull-broke-off = Nicht zu Ende gelesen: { $why }. Was bekannt war, bleibt; beim nächsten Mal geht es dort weiter.
pull-problem-address = keine Webadresse
pull-problem-private = die Adresse führt ins eigene Netz
pull-problem-unreachable = nicht erreichbar
pull-problem-slow = keine Antwort in der Zeit
pull-problem-long = die Antwort ist zu groß
pull-problem-circle = führt im Kreis
pull-problem-status = der Server lehnt ab
pull-problem-cut = die Antwort brach ab
pull-problem-format = nicht das erwartete Format
pull-problem-empty = keine Antwort auf eine neue Frage
pull-problem-endless = endet nicht
catalogues-page = Angeschlossene Kataloge
catalogues-lead = Kataloge, die Ihre Installation selbst abfragt, etwa von Ländern oder Verbänden. Gefragt wird nur, was hier steht.
catalogues-none = Noch ist kein Katalog angeschlossen.
catalogues-name = Katalog
catalogues-format = Format
catalogues-last = Zuletzt ganz gelesen
catalogues-never = noch nie
catalogues-entries = { $count ->
    [0] keine Einträge
    [one] ein Eintrag
   *[other] { $shown } Einträge
 }
catalogues-ask = Jetzt abfragen
catalogues-asking = Die Abfrage läuft. Laden Sie die Seite später neu.
catalogues-add = Katalog anschließen
catalogues-add-hint = Legen Sie eine Quelle an und tragen Sie Adresse und Format ein.
catalogues-circles = { $count ->
    [one] Ein Eintrag beruht über andere auf sich selbst; die Angabe ist falsch.
   *[other] { $shown } Einträge beruhen im Kreis aufeinander; die Angaben sind falsch.
 }
catalogues-foreign = Aus angeschlossenen Katalogen
catalogues-foreign-note = Diese Einträge stehen so in den Katalogen und sind nicht nachgelesen. Ob sie den Einsatzzweck abdecken, sagt nur ihre Kategorie.
catalogues-used-by = { $count ->
    [0] keine Angabe
    [one] eine Stelle laut Katalog
   *[other] { $shown } Stellen laut Katalog
 }
alternatives-number-of = Einträge
