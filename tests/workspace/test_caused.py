"""Right after an answer only what that answer has caused is told, and once."""

from drafter.interview import Add, Done, Jump, Say
from drafter.workspace import Workspace
from drafter.workspace.caused import caused


def test_a_row_with_a_fault_is_told_when_it_is_added_and_not_again(workspace: Workspace) -> None:
    draft = workspace.reply(workspace.begin(2025), Jump("indicators.数量指标"))
    after = workspace.reply(draft, Add("培训人数 ≥30"))
    told = caused(draft.interview, after.interview)
    assert [(one.rule, str(one.where)) for one in told] == [("target_incomplete", "indicators[0].target")]
    more = workspace.reply(after, Add("讲座场次 ≥3场"))
    assert caused(after.interview, more.interview) == ()


def test_what_is_missing_waits_for_the_whole_look(workspace: Workspace) -> None:
    draft = workspace.reply(workspace.begin(2025), Jump("indicators.数量指标"))
    after = workspace.reply(workspace.reply(draft, Add("讲座场次 ≥3场")), Done())
    assert caused(draft.interview, after.interview) == ()
    assert any(one.rule == "outcome_missing" for one in workspace.findings(after))


def test_a_goal_with_a_stale_year_is_told_when_it_is_written(workspace: Workspace) -> None:
    draft = workspace.reply(workspace.reply(workspace.begin(2025), Jump("fiscal_year")), Say("2025"))
    draft = workspace.reply(draft, Jump("objectives.annual"))
    after = workspace.reply(
        draft, Say("2024年举办公益讲座48场，服务市民9000人次，读者满意度达到90%以上，让更多人养成阅读习惯。")
    )
    assert [one.rule for one in caused(draft.interview, after.interview)] == ["goal_of_earlier_year"]


def test_going_elsewhere_tells_nothing(workspace: Workspace) -> None:
    draft = workspace.begin(2025)
    assert caused(draft.interview, workspace.reply(draft, Jump("objectives.annual")).interview) == ()
