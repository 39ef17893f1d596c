# Was regelmäßig mitgeteilt wird: die Mitteilung selbst und ihre Einstellungen.

digest-title = { $name }: Was sich vom { $from } bis { $to } geändert hat
digest-title-day = { $name }: Was sich am { $to } geändert hat
digest-feed = Mitteilungen aus { $name }
digest-footer = Diese Mitteilung kommt von Freistadt und betrifft allein { $name }. Einzelheiten stehen dort unter Verlauf, Fristen und Abweichungen. Wer sie erhält, steht unter Einstellungen, Mitteilungen.
digest-decisions = In den nächsten Wochen zu entscheiden
digest-endings = Was in den nächsten zwölf Monaten endet
digest-begun = Neue Abweichungen: nicht mehr eingehalten
digest-over = Wieder eingehalten
digest-changes = Geändert
digest-decide = Bis { $day } zu entscheiden: { $contract }. { $effect }
digest-act = Letzter Tag zum Handeln { $day }: { $contract }. { $effect }
digest-new = Neu: { $line }
digest-ending = { $day }: { $event } von { $product }, in Gebrauch als { $application }
digest-finding = { $rule } ({ $count }): { $names }
digest-finding-many = { $rule } ({ $count }): { $names } und { $further } weitere
digest-somebody = an diesem Rechner
digest-change = { $day }, { $time }, { $who }: { $what } ({ $count ->
    [one] ein Datensatz
   *[other] { $count } Datensätze
}, { $id })
digest-change-undone = { $day }, { $time }, { $who }: { $what } ({ $count ->
    [one] ein Datensatz
   *[other] { $count } Datensätze
}, { $id }), inzwischen zurückgenommen
digest-further = { $count ->
    [one] und ein weiterer Eintrag
   *[other] und { $count } weitere Einträge
}

digest-page = Mitteilungen
digest-lead = Freistadt teilt regelmäßig mit, was sich geändert hat, was bald endet und was zu entscheiden ist: per E-Mail, an ein anderes Programm und als Feed. Ist nichts geschehen, kommt nichts.
digest-settings-link = Wer regelmäßig erfährt, was sich geändert hat
digest-rhythm = Wie oft
digest-rhythm-off = nie
digest-rhythm-daily = jeden Morgen
digest-rhythm-weekly = einmal in der Woche
digest-weekday = Wochentag
digest-weekday-hint = Zählt nur bei einmal in der Woche.
digest-weekday-1 = Montag
digest-weekday-2 = Dienstag
digest-weekday-3 = Mittwoch
digest-weekday-4 = Donnerstag
digest-weekday-5 = Freitag
digest-weekday-6 = Samstag
digest-weekday-7 = Sonntag
digest-language = Sprache
digest-recipients = Empfängeradressen
digest-recipients-hint = Eine je Zeile: Postfächer von Stellen, etwa it-leitung@musterstadt.example, keine Adressen einzelner Menschen. Jede erhält eine eigene E-Mail. Der Inhalt ist nur für die Verwaltung bestimmt.
digest-mail-host = E-Mails gehen über { $host }.
digest-no-mail-host = Für E-Mails ist kein Server eingerichtet. Das geschieht beim Start mit --smtp und --mail-from; bis dahin warten E-Mails höchstens zwei Tage.
digest-webhook = Adresse eines Programms (Webhook)
digest-webhook-hint = Erhält jede Mitteilung als JSON. Leer lassen, wenn keines benachrichtigt werden soll.
digest-key = Schlüssel der Unterschrift
digest-key-hint = Mindestens 16 Zeichen; damit prüft das Programm, dass die Mitteilung von hier kommt. Leer lassen: Der bisherige gilt weiter, oder ein neuer wird erzeugt.
digest-key-kept = Ein Schlüssel ist hinterlegt. Er wird nicht angezeigt.
digest-keep = Übernehmen
digest-kept = Übernommen.
digest-key-made = Schlüssel der Unterschrift, nur jetzt zu sehen
digest-key-made-text = Bitte im empfangenden Programm hinterlegen. Er wird nicht noch einmal angezeigt.
digest-fault-recipient = „{ $text }“ ist keine E-Mail-Adresse. Bitte je Zeile genau eine Adresse angeben.
digest-fault-recipients = Es sind höchstens 20 Adressen möglich. Ein Verteiler erreicht mehr Stellen.
digest-fault-webhook = Die Adresse des Programms muss mit https:// oder http:// beginnen und darf kein Kennwort enthalten.
digest-fault-key = Der Schlüssel hat 16 bis 200 Zeichen.
digest-feed-title = Feed
digest-feed-text = Programme zum Lesen von Nachrichten rufen die Mitteilungen unter einer Adresse ab, die niemand erraten kann. Wer sie kennt, liest mit.
digest-feed-open = Adresse erzeugen
digest-feed-again = Neue Adresse erzeugen
digest-feed-since = Es gibt eine Adresse seit { $day }. Eine neue beendet sie.
digest-feed-close = Adresse beenden
digest-feed-address = Adresse des Feeds
digest-feed-address-text = Die Adresse wird nur jetzt angezeigt. Eine neue beendet die alte.
digest-preview = Was jetzt mitgeteilt würde
digest-preview-off = Vorschau der letzten sieben Tage; mitgeteilt wird nichts, solange „nie“ gewählt ist.
digest-preview-since = Seit der letzten Mitteilung am { $day }.
digest-preview-none = Es gibt nichts mitzuteilen.
digest-send = Jetzt senden
digest-sent-off = Nicht gesendet: Es ist „nie“ gewählt.
digest-sent-nothing = Nicht gesendet: Es gibt nichts Neues.
digest-sent-nobody = Nicht gesendet: Es ist weder eine E-Mail-Adresse noch ein Programm angegeben.
digest-sent-done = Gesendet.
digest-sent-open = Nicht alles kam an; was fehlt, steht unter den letzten Mitteilungen und wird stündlich wieder versucht.
digest-made = Die letzten Mitteilungen
digest-made-none = Bisher wurde nichts gesendet.
digest-made-when = Wann
digest-made-span = Zeitraum
digest-made-to = Wohin
digest-made-state = Ergebnis
digest-span = { $from } bis { $to }
digest-channel-webhook = Programm { $host }
digest-state-waiting = wartet
digest-state-sending = ohne Antwort abgebrochen, wird nicht wiederholt
digest-state-done = angenommen
digest-state-failed = nicht angenommen: { $problem }
digest-problem-address = keine brauchbare Adresse
digest-problem-private = die Adresse liegt im eigenen Netz, das ist hier nicht zugelassen
digest-problem-unreachable = nicht erreichbar
digest-problem-slow = keine Antwort in der Zeit
digest-problem-long = zu lang
digest-problem-circle = Weiterleitung
digest-problem-status = die Gegenstelle lehnt ab
digest-problem-cut = die Antwort brach ab
digest-problem-refused = der E-Mail-Server lehnt ab
digest-problem-no-server = kein Server eingerichtet
