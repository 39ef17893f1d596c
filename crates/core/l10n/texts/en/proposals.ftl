# From a list to a picture: questions on the basic equipment, proposals and their reasons.

template-source = Derived from what is usual
questions-ourselves = We ourselves
questions-title = Questions on the basic equipment
questions-lead = What almost every application needs stands in no list. Answer what you know; what stays empty counts as unknown. From the answers come proposals that your departments confirm or turn down.
questions-no-list = There are no applications yet. It is best to read in your list first:
questions-guessed = presumed
questions-what = Application
questions-who = Operator
questions-go = Take over the answers
questions-list = To the list of applications
questions-wait = The list becomes a picture when you answer up to nine questions: which public services there are and what depends on what.
questions-go-there = To the questions
questions-again = Change the answers on the basic equipment
proposals-title = Proposals
proposals-wait = { $count } proposals wait for an answer. They do not count as known.
proposals-look = Look at the proposals
proposals-lead = { $count ->
        [one] One proposal waits for an answer.
       *[other] { $shown } proposals wait for an answer.
    }
proposals-note = This is usual in town halls; whether it is so with you, each department knows. What nobody has confirmed is dashed and does not count as known. What you turn down is not proposed again. Everything can be undone in the history.
proposals-none = No proposal is waiting. Proposals come from the applications and your answers on the basic equipment.
proposals-none-chosen = You have chosen nothing. Tick proposals, or confirm all of a department.
proposals-more = From the landscape as it is now { $new ->
        [0] no proposal would be added
        [one] one proposal would be added
       *[other] { $new } proposals would be added
    }{ $gone ->
        [0] { "" }
        [one] , one would be dropped
       *[other] , { $gone } would be dropped
    }.
proposals-renew = Derive proposals anew
proposals-no-unit = Without department
proposals-services = Public services
proposals-bases = Basic equipment
proposals-needs = needs
proposals-slower = is slower without
proposals-basis = { $count ->
        [one] One application needs: { $name }
       *[other] { $count } applications need: { $name }
    }
proposals-because-stated = as you stated for: { $function }
proposals-because-product = by its product name for: { $function }
proposals-because-word = by its name for: { $function }
proposals-presumed = presumed hosting: { $hosting }
proposals-confirm-all = { $count ->
        [one] Confirm
       *[other] Confirm all { $shown }
    }
proposals-confirm = Confirm chosen
proposals-reject = Turn down chosen
proposals-reject-all = { $count ->
        [one] Turn down
       *[other] Turn down all { $shown }
    }
proposals-units = Responsible departments
proposals-units-note = Nothing says who answers for these applications. These departments are usual; enter them, or write what yours is called. Take the tick away where it does not fit. Only then it counts, and the questions go to the right department.
proposals-units-only = Of some applications it is not known who answers for them.
proposals-units-who = Responsible
proposals-units-applications = { $count ->
        [one] One application
       *[other] { $shown } applications
    }
proposals-units-take = { $count ->
        [one] Enter
       *[other] Enter for those chosen
    }
proposals-units-not = Not responsible
proposals-units-wait = { $count ->
        [one] For one application without a responsible department one is proposed. Once it is entered, it stands in that department’s workbook.
       *[other] For { $shown } applications without a responsible department one is proposed. Once it is entered, each stands in its department’s workbook.
    }
proposals-unit-person = “{ $name }” is a person. Enter a department or office; persons change.
