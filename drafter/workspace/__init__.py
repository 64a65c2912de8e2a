"""The verbs of a member of staff: the one way in for every face."""

from drafter.workspace.drafts import DraftSummary, Manner, OpenDraft
from drafter.workspace.workspace import Workspace

__all__ = ["DraftSummary", "Manner", "OpenDraft", "Workspace"]
