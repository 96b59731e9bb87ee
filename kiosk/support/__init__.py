"""The support bundle: one archive with what a helpdesk has to see of a counter, and nothing of its visitors.

What it proves. A manifest in it has the SHA-256 of every file, and is signed (Ed25519) with a key that is derived from
that of the counter's storage. `kiosk bundle key` tells the public half, once, to who keeps it; with that `kiosk bundle
verify` says whether this counter made the bundle and everything in it is as it was then, and else what was changed,
removed or added. No secret is needed for that.

What it cannot prove. Without the public key from elsewhere, only that what is in it belongs together: whoever changed a
bundle can sign it anew with a key of their own, which then is another one. And it says what the counter knew, not that
it was true. A bundle that was made while the key could not be had is not signed; verifying says so.
"""
