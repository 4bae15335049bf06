"""The rows of tables, cell by cell, to the data of a map: of lists, of groups, of a matrix."""
