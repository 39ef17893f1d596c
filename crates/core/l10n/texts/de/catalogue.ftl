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
alternatives-note = Kenntnis des Marktes ohne Vorfestlegung; jede Angabe mit Quelle und Tag. Vorlagen nennen Gattungen, keine Produkte.
alternatives-measures = Was außerdem hilft
alternatives-others = Auch gemeint sein könnte: { $name }
alternatives-none-known = Keine quelloffene Lösung bekannt ({ $source }). Das ist eine Antwort: Rechte im Vertrag, offene Formate, gemeinsame Entwicklung und Einfluss helfen auch dann.
alternatives-none-here = In diesem Katalog steht dafür keine quelloffene Lösung; es kann trotzdem eine geben.
alternatives-other-makers = Andere europäische Hersteller, nicht quelloffen:
alternatives-partly = teilweise
alternatives-users = { $count ->
    [0] —
    [one] eine Stelle bekannt
   *[other] { $count } Stellen bekannt
 }
alternatives-more = … und { $count } weitere

catalogue-source = Katalog
