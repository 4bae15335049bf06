"""What ``partnermap init`` writes: a small map that works, and what a team needs round it."""

from partnermap.scaffold.beginning import begin
from partnermap.scaffold.origin import Origin, own_origin
from partnermap.scaffold.template import Place, new_files

__all__ = ["Origin", "Place", "begin", "new_files", "own_origin"]
