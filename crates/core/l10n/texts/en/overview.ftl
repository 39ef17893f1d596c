# Sentences of the overview.
