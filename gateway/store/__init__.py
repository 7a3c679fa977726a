"""The database: SQLite by default, PostgreSQL where it outgrows one machine."""
