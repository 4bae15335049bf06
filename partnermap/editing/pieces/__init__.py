"""Text put into YAML and taken out of it: what stands round a value, and each kind of piece.

``record`` changes one value of one record; it leads to ``fields`` of mappings and ``items`` of
lists, both to ``brackets`` where these stand on one line. ``sections`` has whole records.
"""
