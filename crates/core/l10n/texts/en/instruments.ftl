# Instruments: questionnaires and frameworks as data.

diag-answer-no-item = There is no question "{ $item }" in this instrument.
    .hint = The ids of the questions stand on the page "Instruments" and in the instrument's file.
diag-answer-no-option = "{ $value }" is no answer to "{ $item }".
    .hint = Possible are the ids of the answers, a level such as "4" or "SEAL-4", "unknown" and "not-applicable".
diag-answer-no-value = At "{ $item }" there is neither text nor a whole number.
    .hint = Answers stand flat: question = answer.
diag-answer-twice = "{ $item }" is answered twice; the last answer counts.
diag-answer-subject-gone = The answer to "{ $item }" is about a record that is no longer there: { $subject }.
diag-answer-in-future = The answer to "{ $item }" has a date in the future and does not count yet.
diag-answer-over = The answer to "{ $item }" has expired and does not count any more.
    .hint = Check the evidence and answer the question anew.
diag-answer-without-reason = The answer to "{ $item }" contradicts the records and has no reason; the records count.
    .hint = Give a reason, or correct the record.
diag-instrument-unreadable = The file is no instrument: { $reason }
diag-instrument-empty = The instrument has no objectives.
diag-instrument-method = "{ $value }" is no method; possible are "profile" and "weighted".
diag-instrument-day = "{ $value }" is no date.
diag-instrument-no-options = "{ $item }" has no options.
diag-instrument-no-points = The option "{ $option }" has no points although there is a score.
diag-instrument-twice = "{ $item }" comes twice.
diag-instrument-scale = The options "{ $value }" are explained nowhere.
diag-instrument-fact = "{ $value }" cannot be derived from the records.
diag-instrument-fact-option = The derived answer "{ $value }" is no option.
diag-instrument-weights = The weights sum to { $total } % and not to 100 %, or one is missing.
diag-instrument-number = "{ $value }" is no number.
    .hint = Possible are whole numbers, decimals and fractions such as 1/3.
diag-crosswalk-circle = "{ $item }" and "{ $of }" take their answers from each other.
diag-crosswalk-rates = "{ $item }" and "{ $of }" rate different things.
diag-crosswalk-option = "{ $option }" is no answer to "{ $item }" that could follow from "{ $of }".
diag-instrument-unknown = There is no instrument "{ $name }".
    .hint = There are: { $names }. One of your own stands in a file that ends in .toml.
diag-gate-unknown = "{ $name }" is no least level of this instrument.
    .hint = Objectives: { $names }. Levels: { $levels }.
diag-gate-without-levels = "{ $name }" has no levels, hence no least level.
diag-answers-unreadable = The answers cannot be read: { $reason }
    .hint = Expected is JSON or TOML, flat: question = answer.
diag-answers-fit-nothing = None of the answers fits "{ $name }".

cli-score = Score answers with a public instrument: levels, weakest level, score, coverage
cli-score-instrument = Id of the instrument, such as eu-csf-1.2.1, or a file of your own (.toml)
cli-score-answers = Answers as JSON or TOML, flat: question = option, level, unknown or not-applicable
cli-score-gate = Least level of an objective, such as SOV-5=2; the program ends with 1 where it is missed
argument-gate = "{ $found }" at "{ $argument }" is no least level. Something like SOV-5=2 is meant.

score-objective = Objective
score-level = Level
score-share = Points
score-weight = Weight
score-pulled-down = Pulls down
score-level-open = open
score-level-open-at-most = open, at most { $level }
score-not-applicable = not applicable
score-total = Weighted score: { $value }
score-total-open = Weighted score: { $value }; at most { $most } if everything open turns out well
score-total-none = This instrument knows no total.
score-total-nothing = No score yet: nothing is answered.
score-weakest = Weakest level: { $level } ({ $objectives })
score-weakest-open = Weakest level: not known yet, at most { $level }
score-weakest-nothing = Weakest level: not known yet
score-coverage = Coverage: { $share } %; answered { $answered } of { $asked } questions
score-gate-met = Least level { $wanted } at { $name }: reached
score-gate-missed = Least level { $wanted } at { $name }: missed
score-gate-not-shown = Least level { $wanted } at { $name }: not shown
score-lacking = Gaps
score-lift = What would lift the weakest level
score-lift-line = { $name }: { $text }
score-conventions = Our conventions
score-gaps = What is not public
score-source = Source: { $source }
