"""Findings, problems and bodies as text or JSON: functions that return a string."""
