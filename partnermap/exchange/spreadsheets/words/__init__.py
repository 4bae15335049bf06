"""What one cell says: words of the map, amounts, doubts, ends, and the look of a name.

Nothing here knows which row or table a cell stands in.
"""
