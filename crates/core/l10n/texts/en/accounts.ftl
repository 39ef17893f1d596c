# Accounts, signing in, passwords: on the command line and on the pages.

account-role-reader = Read
account-role-editor = Edit
account-role-administrator = Administration

account-added = The account “{ $name }” has been added.
account-disabled = The account “{ $name }” is closed and signed out everywhere.
account-enabled = The account “{ $name }” is open again.
account-password-set = The account “{ $name }” has a new password and is signed out everywhere.
account-role-set = The account “{ $name }” has other rights and is signed out everywhere.
account-none = No accounts yet.
account-closed-since = closed since { $day }
account-no-password = without password
account-exists = There is an account “{ $name }” already.
account-unknown = There is no account “{ $name }” in this organization.
account-name-bad = “{ $name }” cannot be the name of an account. Letters, digits and . - _ @ + are possible, 64 characters at most.
account-unit-bad = The function is one line of 120 characters at most.
account-own = Only somebody else can close or change one's own account.

password-prompt = Password (12 characters at least):
password-again = Again:
password-differs = The two passwords differ. Nothing was saved.
password-short = The password is too short. Take 12 characters at least, three or four words for example.
password-long = The password is too long. 256 characters are possible at most.
password-guessable = The password is too easy to guess. Take three or four words for example.

sign-in-wrong = Name or password is wrong.
sign-in-wait = Too many failures. Try again at { $time }.
sign-in-busy = Very many people are signing in. Try again in a moment.
sign-in-ended = Your session has ended. Sign in again; what you typed is still there.

serve-bad-header = “{ $header }” is no header that can be trusted. Name one of its own, X-Remote-User for example.
serve-mail-both = --smtp and --mail-from belong together: through which server, and from which address.
serve-mail-address = --smtp understands smtp://NAME@HOST:587 (encrypted), smtps://NAME@HOST and smtp://HOST:25?tls=off (in the open, without signing in).
serve-mail-sender = --mail-from is no e-mail address. Name one such as freistadt@musterstadt.example.
serve-mail-open = With tls=off the password would travel in the open. Leave tls=off away or do not sign in.
serve-mail-no-password = The password for the mail server is missing. It belongs into the environment variable FREISTADT_SMTP_PASSWORD.
serve-mail-shown = The password does not belong into --smtp, where everybody on the machine sees it, but into the environment variable FREISTADT_SMTP_PASSWORD.

sign-in-title = Sign in
sign-in-name = Name of the account
sign-in-password = Password
sign-in-go = Sign in
sign-in-kept = You are signed in again
sign-in-kept-text = What you typed is still there and not stored yet.
sign-in-kept-go = Send what I typed now
sign-in-leave = Sign out
page-not-allowed = You may not do this
page-not-allowed-text = Your account lacks the right. An administrator can give it.

settings-password = Your password
settings-password-text = After the change you are signed out everywhere else, on other devices, too.
settings-password-old = Present password
settings-password-new = New password
settings-password-again = New password once more
settings-password-change = Change password
settings-password-wrong = The present password is wrong. Nothing was changed.
settings-password-changed = Your password is changed. You are signed out everywhere else.
