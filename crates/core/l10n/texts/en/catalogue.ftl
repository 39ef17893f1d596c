# Catalogue: verdicts on publiccode.yml, alternatives, examples, what is about to end.

# --- Verdict on publiccode.yml ---

publiccode-required = Something that the standard requires is missing here.
publiccode-wrong-type = The value is of the wrong type, such as a list instead of a text.
publiccode-unknown-key = The standard does not know the key "{ $argument }".
publiccode-unsupported-version = Version "{ $argument }" is not read; 0 and 0.2 to 0.7 are.
publiccode-old-version = Version { $argument } is not the latest. Write "0"; this was checked against 0.7.
publiccode-not-one-of = Only these are allowed: { $argument }.
publiccode-not-an-address = This is not a complete address.
publiccode-not-a-web-address = This is no web address; those begin with http:// or https://.
publiccode-not-a-date = This is not a day in the form YYYY-MM-DD.
publiccode-not-a-relative-path = Paths beside this file and web addresses are allowed, absolute paths are not.
publiccode-wrong-ending = Allowed are files ending in { $argument }.
publiccode-not-a-media-type = This is no media type such as text/plain.
publiccode-unknown-category = This category is not in the standard's list.
publiccode-unknown-scope = This scope is not in the standard's list.
publiccode-not-a-country = This is no country code of ISO 3166-1 such as DE.
publiccode-not-a-language = This is no language code of BCP 47 such as de or en-GB.
publiccode-too-long = Too long: at most { $argument } characters.
publiccode-too-short = Too short: at least { $argument } characters.
publiccode-not-a-mail-address = This is no mail address.
publiccode-not-a-uri = This is no complete URI, such as a web address or urn:…
publiccode-not-a-licence = This is no valid SPDX expression such as EUPL-1.2.
publiccode-not-an-italian-code = No code of the Italian register of authorities looks like this.
publiccode-unknown-support = This is neither a known short name (alias:…) nor a URI.
publiccode-not-a-video = This video cannot be embedded.
publiccode-needed-with-type = With maintenance "{ $argument }" this has to be there.
publiccode-not-with-type = With maintenance "{ $argument }" this must not be there.
publiccode-deprecated = This key is deprecated and can be dropped.
publiccode-deprecated-for = This key is deprecated; use { $argument }.
publiccode-small-letters = Small letters are deprecated; write { $argument }.
publiccode-twice = { $argument } is there already; remove this key.
publiccode-not-utf8 = The file is not stored as UTF-8.
publiccode-file-too-long = The file is too large: at most { $argument } bytes are read.
publiccode-not-yaml = From here on the file is not valid YAML ({ $argument }).
publiccode-key-twice = The key "{ $argument }" stands here a second time.
publiccode-too-large = Read up to here: the file is nested too deeply, or references make it too large.
publiccode-several-documents = The file holds several documents; one is allowed.
publiccode-unreadable = The file could not be read.
publiccode-file-missing = The file "{ $argument }" does not lie beside this file.
publiccode-file-outside = "{ $argument }" points out of the folder and was not opened.
publiccode-not-an-image = "{ $argument }" is no image of this kind.
publiccode-image-too-small = "{ $argument }" is narrower than 120 pixels.

publiccode-valid = { $file }: valid by publiccode.yml 0.7
publiccode-invalid = { $file }: invalid by publiccode.yml 0.7
publiccode-counts = { $errors ->
    [one] one error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
 }
publiccode-place = line { $line }, column { $column }

# --- What else there is ---

alternatives-of = What there is instead of { $name }
alternatives-note = Knowledge of the market without commitment; each statement with source and day. Papers name classes of solutions, not products.
alternatives-measures = What else helps
alternatives-others = Could also be meant: { $name }
alternatives-none-known = No open-source solution known ({ $source }). That is an answer: rights in the contract, open formats, common development and influence help even then.
alternatives-none-here = This catalogue has no open-source solution for it; there may still be one.
alternatives-other-makers = Other European makers, not open source:
alternatives-partly = in part
alternatives-users = { $count ->
    [0] —
    [one] one body known
   *[other] { $count } bodies known
 }
alternatives-more = … and { $count } more

catalogue-source = Catalogue
