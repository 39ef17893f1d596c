# Fachämter fragen: Mappen je Stelle, in der Befehlszeile und auf der Seite; ganze Listen bestätigen.

ask-nothing = Es gibt noch keine Anwendungen und Verträge, nach denen jemand zu fragen wäre.
ask-open = { $count ->
        [one] eine offene Frage
       *[other] { $count } offene Fragen
    }
ask-written = Mappen geschrieben in { $folder }
ask-next = Schicken Sie jeder Stelle ihre Mappe. Was zurückkommt, lesen Sie mit „freistadt import“ ein, auch mehrere auf einmal; jede Mappe wird eine eigene Änderung.

ask-title = Fachämter fragen
ask-lead = Für jede zuständige Stelle gibt es eine Mappe mit ihren Anwendungen und Verträgen, mit allem, was bekannt ist, und den offenen Fragen.
ask-step-send = Laden Sie die Mappen und schicken Sie jeder Stelle die ihre.
ask-step-fill = Die Stelle füllt die farbigen Zellen aus und bestätigt, was stimmt.
ask-step-read = Lesen Sie ein, was zurückkommt, auch mehrere Mappen auf einmal. Jede wird eine eigene Änderung; Einträge anderer Stellen bleiben, wie sie sind.
ask-units = Stellen
ask-unit = Zuständige Stelle
ask-applications = Anwendungen
ask-records = Einträge
ask-questions = Offene Fragen
ask-confirmed = Zuletzt bestätigt
ask-confirmed-of = { $day }, { $count } von { $all }
ask-never = noch nie
ask-workbook = Mappe
ask-load = Mappe laden
ask-all = Alle Mappen laden (ZIP)
ask-read = Zurückgekommene Mappen einlesen
ask-archive-file = fachaemter
ask-from-start-text = Je zuständiger Stelle eine Mappe mit dem, was bekannt ist, und den offenen Fragen.
ask-from-list = Fachämter danach fragen

confirm-list = { $count ->
        [one] Diesen einen Eintrag bestätigen
       *[other] Ganze Liste bestätigen ({ $count })
    }
confirm-list-title = Ganze Liste bestätigen
confirm-list-text = Sie bestätigen heute, dass die Angaben stimmen: { $what }, auf allen Seiten der Liste.
confirm-list-filter = Eingeschränkt auf: { $filter }.
list-proposed-only = nur Vorschläge
confirm-list-moved = Die Liste hat sich geändert, seit Sie sie gesehen haben. Es ist noch nichts bestätigt; bitte prüfen Sie die Zahl.
confirm-list-undo = Im Verlauf lässt sich das zurücknehmen.
confirm-list-go = { $count ->
        [one] Diesen Eintrag bestätigen
       *[other] Alle { $count } bestätigen
    }
confirm-list-none = In dieser Liste ist kein Eintrag.
confirm-list-proposed = Darunter { $count ->
        [one] ist ein Vorschlag; er gilt
       *[other] sind { $count } Vorschläge; sie gelten
    } danach als bekannt.
