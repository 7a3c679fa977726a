"""The intake sheet: what a mentor reads of a pupil before the first day, on one or two pages."""
