"""JSON Schema of the files of a map, for editors: draft 7, made from the models and vocabularies.

It says what ``check`` says, as far as one file by itself can tell, and never more: what ``check``
takes is right in the editor, too. What a map has of its own (ids, kinds of link) is offered.
"""

from partnermap.schema.document import FILE_NAME, render, schema_for
from partnermap.schema.known import Known, known_of

__all__ = ["FILE_NAME", "Known", "known_of", "render", "schema_for"]
