# Von der Liste zum Bild: Fragen zur Grundausstattung, Vorschläge und ihre Gründe.

template-source = Aus dem Üblichen abgeleitet
questions-ourselves = Wir selbst
