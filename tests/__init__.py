"""The tests, which mirror the packages that they are about."""
