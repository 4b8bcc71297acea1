"""`python -m dostex`: the same as the `dostex` command."""

from dostex.cli import main

main()
