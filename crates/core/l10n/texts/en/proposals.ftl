# From a list to a picture: questions on the basic equipment, proposals and their reasons.

template-source = Derived from what is usual
questions-ourselves = We ourselves
