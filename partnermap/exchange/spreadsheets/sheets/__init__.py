"""The shape of a sheet: its table and where it ends, what the rows are, and what is no table.

Lists of persons and hidden sheets are known here, and what in a row says that it is of a body.
"""
