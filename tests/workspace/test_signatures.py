"""Who signs is told once."""

import pytest

from drafter.errors import DrafterError
from drafter.workspace import Workspace
from drafter.workspace.signatures import Signatures


def test_what_was_told_once_is_kept_and_may_be_forgotten(workspace: Workspace) -> None:
    signatures = Signatures(workspace.journal)
    signatures.keep(["填报人=张三", "联系电话＝021-1"])
    assert signatures.kept() == {"person": "张三", "phone": "021-1"}
    signatures.keep(["填报人="])
    assert signatures.kept() == {"phone": "021-1"}


def test_a_line_may_be_left_blank_to_be_signed_by_hand(workspace: Workspace) -> None:
    signatures = Signatures(workspace.journal)
    signatures.keep(["负责人", "填报日期"])
    assert signatures.kept() == {"head": "", "date": ""}
    signatures.keep(["负责人="])
    assert signatures.kept() == {"date": ""}


@pytest.mark.parametrize("text", ["张三", "审核人", "审核人=张三", "填报人=" + "长" * 61])
def test_what_no_form_has_a_line_for_is_told(workspace: Workspace, text: str) -> None:
    with pytest.raises(DrafterError):
        Signatures(workspace.journal).keep([text])
