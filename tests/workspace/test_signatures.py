"""Who signs is told once."""

import pytest

from drafter.errors import DrafterError
from drafter.workspace import Workspace
from drafter.workspace.signatures import Signatures


def test_what_was_told_once_is_kept_and_may_be_forgotten(workspace: Workspace) -> None:
    signatures = Signatures(workspace.journal)
    signatures.keep(["填报人=张三", "联系电话＝021-1"])
    assert signatures.kept() == {"person": "张三", "head": "", "phone": "021-1", "date": ""}
    signatures.keep(["填报人="])
    assert signatures.kept()["person"] == ""


@pytest.mark.parametrize("text", ["张三", "审核人=张三", "填报人=" + "长" * 61])
def test_what_no_form_has_a_line_for_is_told(workspace: Workspace, text: str) -> None:
    with pytest.raises(DrafterError):
        Signatures(workspace.journal).keep([text])
