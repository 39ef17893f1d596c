# Konten, Anmeldung, Kennwörter: in der Befehlszeile und auf den Seiten.

account-role-reader = Lesen
account-role-editor = Bearbeiten
account-role-administrator = Administration

account-added = Das Konto „{ $name }“ ist angelegt.
account-disabled = Das Konto „{ $name }“ ist geschlossen und überall abgemeldet.
account-enabled = Das Konto „{ $name }“ ist wieder offen.
account-password-set = Das Konto „{ $name }“ hat ein neues Kennwort und ist überall abgemeldet.
account-role-set = Das Konto „{ $name }“ hat andere Rechte und ist überall abgemeldet.
account-none = Noch keine Konten.
account-closed-since = geschlossen seit { $day }
account-no-password = ohne Kennwort
account-exists = Ein Konto „{ $name }“ gibt es schon.
account-unknown = Ein Konto „{ $name }“ gibt es in dieser Organisation nicht.
account-name-bad = „{ $name }“ kann nicht der Name eines Kontos sein. Möglich sind Buchstaben, Ziffern und . - _ @ +, höchstens 64 Zeichen.
account-unit-bad = Die Stelle ist eine Zeile mit höchstens 120 Zeichen.
account-own = Das eigene Konto kann nur jemand anderes schließen oder ändern.

password-prompt = Kennwort (mindestens 12 Zeichen):
password-again = Noch einmal:
password-differs = Die beiden Kennwörter sind verschieden. Es wurde nichts gespeichert.
password-short = Das Kennwort ist zu kurz. Nehmen Sie mindestens 12 Zeichen, etwa drei oder vier Wörter.
password-long = Das Kennwort ist zu lang. Höchstens 256 Zeichen sind möglich.
password-guessable = Das Kennwort ist zu leicht zu raten. Nehmen Sie etwa drei oder vier Wörter.

sign-in-wrong = Name oder Kennwort stimmen nicht.
sign-in-wait = Zu viele Fehlversuche. Versuchen Sie es um { $time } noch einmal.
sign-in-busy = Gerade melden sich sehr viele an. Versuchen Sie es gleich noch einmal.
sign-in-ended = Ihre Sitzung ist abgelaufen. Melden Sie sich noch einmal an; Ihre Eingaben sind noch da.

serve-bad-header = „{ $header }“ taugt nicht als Kopfzeile, der vertraut wird. Nennen Sie eine eigene, etwa X-Remote-User.
serve-mail-both = --smtp und --mail-from gehören zusammen: über welchen Server, und von welcher Adresse.
serve-mail-address = --smtp versteht smtp://NAME@HOST:587 (verschlüsselt), smtps://NAME@HOST und smtp://HOST:25?tls=off (unverschlüsselt, ohne Anmeldung).
serve-mail-sender = --mail-from ist keine E-Mail-Adresse. Nennen Sie eine wie freistadt@musterstadt.example.
serve-mail-open = Mit tls=off ginge das Kennwort unverschlüsselt durchs Netz. Lassen Sie tls=off weg oder melden Sie sich nicht an.
serve-mail-no-password = Für die Anmeldung am E-Mail-Server fehlt das Kennwort. Es gehört in die Umgebungsvariable FREISTADT_SMTP_PASSWORD.
serve-mail-shown = Das Kennwort gehört nicht in --smtp, wo alle auf dem Rechner es sehen, sondern in die Umgebungsvariable FREISTADT_SMTP_PASSWORD.

sign-in-title = Anmelden
sign-in-name = Name des Kontos
sign-in-password = Kennwort
sign-in-go = Anmelden
sign-in-kept = Sie sind wieder angemeldet
sign-in-kept-text = Ihre Eingaben sind noch da und noch nicht gespeichert.
sign-in-kept-go = Eingaben jetzt absenden
sign-in-leave = Abmelden
page-not-allowed = Das dürfen Sie nicht
page-not-allowed-text = Ihrem Konto fehlt dazu das Recht. Die Administration kann es geben.

settings-password = Ihr Kennwort
settings-password-text = Nach dem Ändern sind Sie überall sonst abgemeldet, auch auf anderen Geräten.
settings-password-old = Bisheriges Kennwort
settings-password-new = Neues Kennwort
settings-password-again = Neues Kennwort noch einmal
settings-password-change = Kennwort ändern
settings-password-wrong = Das bisherige Kennwort stimmt nicht. Es wurde nichts geändert.
settings-password-changed = Ihr Kennwort ist geändert. Überall sonst sind Sie abgemeldet.
