# Remarks on input: `diag-<code>`, attribute `.hint`.
