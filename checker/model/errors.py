"""What a person must repair: raised with where, what, and what would be right."""


class CheckerError(Exception):
    """Wrong usage, configuration, rules or input. The command line prints it and ends with status 2.

    The message names the file (and line, where there is one) and the remedy. Several problems of one
    file travel together, one a line.
    """


class FaultError(CheckerError):
    """Checker itself failed on what it was given, and nothing is left to report on: no mistake of the user's."""
