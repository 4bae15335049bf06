"""Whom a name means: a known record, a new one, nobody; or it waits for a decision."""
