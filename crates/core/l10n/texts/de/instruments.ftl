# Instrumente: Fragebögen und Rahmenwerke als Daten.

diag-answer-no-item = Die Frage „{ $item }“ gibt es in diesem Instrument nicht.
    .hint = Die Kennungen der Fragen stehen auf der Seite „Instrumente“ und in der Datei des Instruments.
diag-answer-no-option = „{ $value }“ ist keine Antwort auf „{ $item }“.
    .hint = Möglich sind die Kennungen der Antworten, eine Stufe wie „4“ oder „SEAL-4“, „unknown“ und „not-applicable“.
diag-answer-no-value = Bei „{ $item }“ steht kein Text und keine ganze Zahl.
    .hint = Antworten stehen flach untereinander: Frage = Antwort.
diag-answer-twice = „{ $item }“ ist zweimal beantwortet; die letzte Antwort zählt.
diag-answer-subject-gone = Die Antwort auf „{ $item }“ gilt einem Eintrag, den es nicht mehr gibt: { $subject }.
diag-answer-in-future = Die Antwort auf „{ $item }“ trägt ein Datum in der Zukunft und zählt noch nicht.
diag-answer-over = Die Antwort auf „{ $item }“ ist abgelaufen und zählt nicht mehr.
    .hint = Prüfen Sie den Beleg und beantworten Sie die Frage neu.
diag-answer-without-reason = Die Antwort auf „{ $item }“ widerspricht dem Bestand und hat keine Begründung; der Bestand zählt.
    .hint = Begründen Sie die Antwort, oder berichtigen Sie den Eintrag.
diag-instrument-unreadable = Die Datei ist kein Instrument: { $reason }
diag-instrument-empty = Das Instrument hat keine Ziele.
diag-instrument-method = „{ $value }“ ist keine Art zu rechnen; möglich sind „profile“ und „weighted“.
diag-instrument-day = „{ $value }“ ist kein Datum.
diag-instrument-no-options = „{ $item }“ hat keine Antworten zur Auswahl.
diag-instrument-no-points = Die Antwort „{ $option }“ hat keine Punkte, obwohl gerechnet wird.
diag-instrument-twice = „{ $item }“ kommt zweimal vor.
diag-instrument-scale = Die Antworten „{ $value }“ sind nirgends erklärt.
diag-instrument-fact = „{ $value }“ lässt sich nicht aus dem Bestand ableiten.
diag-instrument-fact-option = Die abgeleitete Antwort „{ $value }“ steht nicht zur Auswahl.
diag-instrument-weights = Die Gewichte ergeben zusammen { $total } % und nicht 100 %, oder eines fehlt.
diag-instrument-number = „{ $value }“ ist keine Zahl.
    .hint = Möglich sind ganze Zahlen, Dezimalzahlen und Brüche wie 1/3.
diag-crosswalk-circle = „{ $item }“ und „{ $of }“ nehmen ihre Antwort voneinander.
diag-crosswalk-rates = „{ $item }“ und „{ $of }“ bewerten Verschiedenes.
diag-crosswalk-option = „{ $option }“ ist keine Antwort auf „{ $item }“, die auf „{ $of }“ folgen könnte.
diag-instrument-unknown = Das Instrument „{ $name }“ gibt es nicht.
    .hint = Es gibt: { $names }. Ein eigenes steht in einer Datei, die auf .toml endet.
diag-gate-unknown = „{ $name }“ ist keine Mindeststufe dieses Instruments.
    .hint = Ziele: { $names }. Stufen: { $levels }.
diag-gate-without-levels = „{ $name }“ hat keine Stufen, also auch keine Mindeststufe.
diag-answers-unreadable = Die Antworten sind nicht lesbar: { $reason }
    .hint = Erwartet wird JSON oder TOML, flach: Frage = Antwort.
diag-answers-fit-nothing = Keine der Antworten passt zu „{ $name }“.

cli-score = Antworten mit einem öffentlichen Instrument auswerten: Stufen, schwächste Stufe, Wert, Abdeckung
cli-score-instrument = Kennung des Instruments, etwa eu-csf-1.2.1, oder eine eigene Datei (.toml)
cli-score-answers = Antworten als JSON oder TOML, flach: Frage = Antwort, Stufe, unknown oder not-applicable
cli-score-gate = Mindeststufe eines Ziels, etwa SOV-5=2; wird sie verfehlt, endet das Programm mit 1
argument-gate = „{ $found }“ bei „{ $argument }“ ist keine Mindeststufe. Gemeint ist etwas wie SOV-5=2.

score-objective = Ziel
score-level = Stufe
score-share = Punkte
score-weight = Gewicht
score-pulled-down = Zieht nach unten
score-level-open = offen
score-level-open-at-most = offen, höchstens { $level }
score-not-applicable = trifft nicht zu
score-total = Gewichteter Wert: { $value }
score-total-open = Gewichteter Wert: { $value }; höchstens { $most }, wenn alles Offene gut ausgeht
score-total-none = Einen Gesamtwert kennt dieses Instrument nicht.
score-total-nothing = Noch kein Wert: nichts ist beantwortet.
score-weakest = Schwächste Stufe: { $level } ({ $objectives })
score-weakest-open = Schwächste Stufe: noch nicht bekannt, höchstens { $level }
score-weakest-nothing = Schwächste Stufe: noch nicht bekannt
score-coverage = Abdeckung: { $share } %; beantwortet { $answered } von { $asked } Fragen
score-gate-met = Mindeststufe { $wanted } bei { $name }: erreicht
score-gate-missed = Mindeststufe { $wanted } bei { $name }: verfehlt
score-gate-not-shown = Mindeststufe { $wanted } bei { $name }: nicht gezeigt
score-lacking = Lücken
score-lift = Was die schwächste Stufe anheben würde
score-lift-line = { $name }: { $text }
score-conventions = Unsere Festlegungen
score-gaps = Was nicht öffentlich ist
score-source = Quelle: { $source }
