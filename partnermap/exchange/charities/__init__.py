"""The register of charities: how many work here, and who of them sits nowhere.

A register extract is read row by row and never held whole. Trustees, telephone numbers and e-mail
addresses are not read out of it.
"""
