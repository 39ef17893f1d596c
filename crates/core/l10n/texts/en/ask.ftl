# Asking the units: workbooks per unit, on the command line and on the page; confirming whole lists.

ask-nothing = There are no applications or contracts yet that anybody could be asked about.
ask-open = { $count ->
        [one] one open question
       *[other] { $count } open questions
    }
ask-written = Workbooks written to { $folder }
ask-next = Send each unit its workbook. Read what comes back with “freistadt import”, several at once if you like; each workbook becomes a change of its own.

ask-title = Ask the units
ask-lead = For each responsible unit there is a workbook with its applications and contracts, with all that is known, and the open questions.
ask-step-send = Load the workbooks and send each unit its own.
ask-step-fill = The unit fills in the coloured cells and confirms what is right.
ask-step-read = Read what comes back, several workbooks at once if you like. Each becomes a change of its own; entries of other units stay as they are.
ask-units = Units
ask-unit = Responsible unit
ask-applications = Applications
ask-records = Entries
ask-questions = Open questions
ask-confirmed = Last confirmed
ask-confirmed-of = { $day }, { $count } of { $all }
ask-never = never yet
ask-workbook = Workbook
ask-load = Load workbook
ask-all = Load all workbooks (ZIP)
ask-read = Read workbooks that came back
ask-archive-file = units
ask-from-start-text = One workbook per responsible unit, with what is known and the open questions.
ask-from-list = Ask the units about it

confirm-list = { $count ->
        [one] Confirm this one entry
       *[other] Confirm the whole list ({ $count })
    }
confirm-list-title = Confirm the whole list
confirm-list-text = You confirm today that this is right: { $what }, on all pages of the list.
confirm-list-filter = Limited to: { $filter }.
list-proposed-only = proposals only
confirm-list-moved = The list has changed since you saw it. Nothing is confirmed yet; please check the number.
confirm-list-undo = It can be undone in the history.
confirm-list-go = { $count ->
        [one] Confirm this entry
       *[other] Confirm all { $count }
    }
confirm-list-none = There is no entry in this list.
confirm-list-proposed = Among them { $count ->
        [one] is one proposal; it counts
       *[other] are { $count } proposals; they count
    } as known afterwards.
