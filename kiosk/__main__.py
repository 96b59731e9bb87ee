"""`python -m kiosk`, the same as `kiosk`."""

from kiosk.cli import main

main()
