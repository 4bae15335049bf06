"""What ``partnermap init`` writes: a small map that works, and what a team needs round it."""

from partnermap.scaffold.beginning import begin
from partnermap.scaffold.template import Place, new_files

__all__ = ["Place", "begin", "new_files"]
