# What is told regularly: the digest itself and its settings.

digest-title = { $name }: what changed from { $from } to { $to }
digest-title-day = { $name }: what changed on { $to }
digest-feed = Digests from { $name }
digest-footer = This digest comes from Freistadt and is about { $name } only. Details are there under History, Deadlines and Deviations. Who receives it is set under Settings, Digests.
digest-decisions = To be decided in the next weeks
digest-endings = What ends within the next twelve months
digest-begun = New findings: no longer kept
digest-over = Kept again
digest-changes = Changed
digest-decide = To be decided by { $day }: { $contract }. { $effect }
digest-act = Last day to act { $day }: { $contract }. { $effect }
digest-new = New: { $line }
digest-ending = { $day }: { $event } of { $product }, in use as { $application }
digest-finding = { $rule } ({ $count }): { $names }
digest-finding-many = { $rule } ({ $count }): { $names } and { $further } more
digest-somebody = at this machine
digest-change = { $day }, { $time }, { $who }: { $what } ({ $count ->
    [one] one record
   *[other] { $count } records
}, { $id })
digest-change-undone = { $day }, { $time }, { $who }: { $what } ({ $count ->
    [one] one record
   *[other] { $count } records
}, { $id }), undone since
digest-further = { $count ->
    [one] and one more entry
   *[other] and { $count } more entries
}

digest-page = Digests
digest-lead = Freistadt regularly tells what changed, what ends soon and what has to be decided: by e-mail, to another program and as a feed. If nothing happened, nothing is sent.
digest-settings-link = Who is told regularly what changed
digest-rhythm = How often
digest-rhythm-off = never
digest-rhythm-daily = every morning
digest-rhythm-weekly = once a week
digest-weekday = Day of the week
digest-weekday-hint = Matters for once a week only.
digest-weekday-1 = Monday
digest-weekday-2 = Tuesday
digest-weekday-3 = Wednesday
digest-weekday-4 = Thursday
digest-weekday-5 = Friday
digest-weekday-6 = Saturday
digest-weekday-7 = Sunday
digest-language = Language
digest-recipients = Recipients
digest-recipients-hint = One on each line: mailboxes of offices, such as it-leitung@musterstadt.example, no addresses of single persons. Each receives an e-mail of its own. What it says is for the administration only.
digest-mail-host = E-mails go through { $host }.
digest-no-mail-host = No server for e-mails is configured. That is done at the start with --smtp and --mail-from; until then e-mails wait for two days at most.
digest-webhook = Address of a program (webhook)
digest-webhook-hint = Receives each digest as JSON. Leave empty if no program is to be told.
digest-key = Signing key
digest-key-hint = At least 16 characters; with it the program checks that the digest comes from here. Leave empty: the one there is stays, or a new one is made.
digest-key-kept = A key is stored. It is not shown.
digest-keep = Apply
digest-kept = Applied.
digest-key-made = Signing key, to be seen only now
digest-key-made-text = Please store it in the receiving program. It is not shown again.
digest-fault-recipient = “{ $text }” is no e-mail address. Please give exactly one address on each line.
digest-fault-recipients = There can be 20 addresses at most. A distribution list reaches more offices.
digest-fault-webhook = The address of the program must begin with https:// or http:// and must not hold a password.
digest-fault-key = The key has 16 to 200 characters.
digest-feed-title = Feed
digest-feed-text = Feed readers fetch the digests at an address that nobody can guess. Whoever knows it can read them.
digest-feed-open = Make an address
digest-feed-again = Make a new address
digest-feed-since = There has been an address since { $day }. A new one ends it.
digest-feed-close = End the address
digest-feed-address = Address of the feed
digest-feed-address-text = The address is shown only now. A new one ends the old one.
digest-preview = What would be told now
digest-preview-off = Preview of the last seven days; nothing is told as long as “never” is chosen.
digest-preview-since = Since the last digest on { $day }.
digest-preview-none = There is nothing to tell.
digest-send = Send now
digest-sent-off = Not sent: “never” is chosen.
digest-sent-nothing = Not sent: there is nothing new.
digest-sent-nobody = Not sent: neither an e-mail address nor a program is given.
digest-sent-done = Sent.
digest-sent-open = Not everything arrived; what is missing is listed under the last digests and tried again every hour.
digest-made = The last digests
digest-made-none = Nothing has been sent so far.
digest-made-when = When
digest-made-span = Period
digest-made-to = Where to
digest-made-state = Result
digest-span = { $from } to { $to }
digest-channel-webhook = Program { $host }
digest-state-waiting = waits
digest-state-sending = broke off without an answer, is not repeated
digest-state-done = accepted
digest-state-failed = not accepted: { $problem }
digest-problem-address = no usable address
digest-problem-private = the address is inside the own network, which is not allowed here
digest-problem-unreachable = out of reach
digest-problem-slow = no answer in time
digest-problem-long = too long
digest-problem-circle = redirect
digest-problem-status = the other side refuses
digest-problem-cut = the answer broke off
digest-problem-refused = the mail server refuses
digest-problem-no-server = no server configured
