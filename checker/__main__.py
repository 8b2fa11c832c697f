"""`python -m checker` is the command `checker`."""

from checker.cli.main import main

if __name__ == "__main__":
    main()
