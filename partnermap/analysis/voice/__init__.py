"""Voice: who is heard at the bodies that decide, how, and through whom."""

from partnermap.analysis.voice.grades import Grade, Step, Stop
from partnermap.analysis.voice.paths import Path
from partnermap.analysis.voice.reach import Reach, reach
from partnermap.analysis.voice.voices import Hearing, Voices

__all__ = ["Grade", "Hearing", "Path", "Reach", "Step", "Stop", "Voices", "reach"]
