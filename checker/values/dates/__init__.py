"""How dates, times and durations are read: words to classes, classes to pieces, pieces to values of the calendar."""
