"""A fix that a rule offers is carried out as replies; a finding may be set aside for a reason."""

from drafter.interview import Add, Ask, Done, Jump, Remove, Reply, Say
from drafter.review import Fix
from drafter.workspace import OpenDraft, Workspace
from drafter.workspace.drafts import opening_from
from drafter.workspace.history import changes


def with_faults(workspace: Workspace) -> OpenDraft:
    draft = workspace.begin(2025)
    replies: list[Reply] = [
        *(Jump("fiscal_year"), Say("2025"), Jump("objectives.annual"), Say("2024年培训<p>30</p>人。")),
        *(
            Jump("indicators.数量指标"),
            Add([{"name": "培训人数", "target": "30人"}, {"name": "场次", "target": "≥3场"}]),
        ),
        *(Add([{"name": "培训人数 ", "target": "=30人"}]), Done()),
        *(Jump("indicators.质量指标"), Add("合格率≥95%\n合 格 率≥95%"), Done()),
    ]
    for reply in replies:
        draft = workspace.reply(draft, reply)
    return draft


def test_every_fix_mends_its_finding_and_nothing_else(workspace: Workspace) -> None:
    draft = with_faults(workspace)
    before = draft.interview.turn(with_suggestions=False)
    mended = [finding.rule for finding in workspace.findings(draft) if finding.fix is not None]
    assert mended == ["markup_left_in", "goal_of_earlier_year", "target_incomplete", "same_name_twice"]
    while fix := next((finding.fix for finding in workspace.findings(draft) if finding.fix is not None), None):
        draft = workspace.mend(draft, fix)
    form = draft.interview.declaration()
    assert form.objectives.annual == "2025年培训30人。"
    assert [f"{row.name} {row.target}" for row in form.indicators] == [
        "培训人数 ≥30.00(人)",
        "场次 ≥3.00(场)",
        "培训人数 =30.00(人)",
        "合格率 ≥95.00(%)",
    ]
    after = draft.interview.turn(with_suggestions=False)
    assert isinstance(before, Ask)
    assert isinstance(after, Ask)
    assert after.question == before.question
    assert workspace.resume().interview.book == draft.interview.book


def test_a_row_moves_to_its_own_group_in_one_step_and_back(workspace: Workspace) -> None:
    draft = workspace.begin(2025)
    said: list[Reply] = [Jump("indicators.数量指标"), Add([{"name": "审计报告准确率", "target": "≥95%"}]), Done()]
    for reply in said:
        draft = workspace.reply(draft, reply)
    (fix,) = [one.fix for one in workspace.findings(draft) if one.rule == "quality_elsewhere"]
    assert fix is not None
    moved = workspace.mend(draft, fix)
    told = [
        f"{row.dimension.value if row.dimension else ''} {row.name} {row.target}"
        for row in moved.interview.declaration().indicators
    ]
    assert told == ["质量指标 审计报告准确率 ≥95.00(%)"]
    back = workspace.undo(moved).interview.declaration().indicators
    assert back == draft.interview.declaration().indicators


def test_two_rows_of_one_name_with_other_targets_are_left_to_a_person(workspace: Workspace) -> None:
    findings = workspace.findings(with_faults(workspace))
    assert [f.fix for f in findings if f.rule == "same_name_twice" and "培训人数" in f.message] == [None]


def test_a_finding_is_set_aside_for_a_reason_and_taken_up_again(workspace: Workspace) -> None:
    draft = with_faults(workspace)
    finding = workspace.findings(draft)[0]
    draft = workspace.waive(draft, finding, "文件就是这样定的")
    assert workspace.waivers(workspace.resume()) == {(finding.code, finding.message): "文件就是这样定的"}
    draft = workspace.waive(draft, finding, None)
    assert workspace.waivers(draft) == {}


def test_a_preference_is_kept(workspace: Workspace) -> None:
    assert workspace.journal.preference("theme") is None
    workspace.journal.prefer("theme", "drafter-light")
    assert workspace.journal.preference("theme") == "drafter-light"


def test_setting_aside_is_a_step_that_is_undone_and_stands_in_the_history(workspace: Workspace) -> None:
    draft = with_faults(workspace)
    finding = workspace.findings(draft)[0]
    aside = workspace.waive(draft, finding, "文件就是这样定的")
    undone = workspace.undo(aside)
    assert workspace.waivers(undone) == {}
    assert undone.interview.echo == "已撤销：搁置的检查结果"
    assert undone.interview.book == draft.interview.book
    again = workspace.redo(undone)
    assert workspace.waivers(again) == workspace.waivers(workspace.resume()) == {finding.key: "文件就是这样定的"}
    stored = workspace.journal.draft(draft.number)
    assert stored is not None
    told = [one for one in changes(stored, workspace.opened(opening_from(stored.opening))) if "检查" in one.name]
    assert [(one.before, one.after, one.source) for one in told] == [
        ("", "文件就是这样定的", "搁置"),
        ("文件就是这样定的", "", "撤销"),
        ("", "文件就是这样定的", "重做"),
    ]
    assert finding.message in told[0].name


def test_an_answer_undone_leaves_what_was_set_aside_before_it(workspace: Workspace) -> None:
    draft = with_faults(workspace)
    finding = workspace.findings(draft)[0]
    draft = workspace.waive(draft, finding, "文件就是这样定的")
    draft = workspace.reply(workspace.reply(draft, Jump("project.name")), Say("另一个名称"))
    assert workspace.waivers(workspace.undo(draft)) == {finding.key: "文件就是这样定的"}


def test_a_row_that_its_task_lacks_is_added_with_one_key_and_taken_back(workspace: Workspace) -> None:
    draft = workspace.reply(workspace.begin(2025), Jump("tasks"))
    draft = workspace.reply(workspace.reply(draft, Add("编印教材 2000 册")), Done())
    rows = draft.interview.rows()
    for row in rows:
        draft = workspace.reply(workspace.reply(draft, Jump(row.question_id)), Remove(row.entry_id))
    finding = next(one for one in workspace.findings(draft) if one.rule == "task_without_row")
    assert finding.fix is not None
    mended = workspace.mend(draft, finding.fix)
    assert [f"{row.name} {row.target}" for row in mended.interview.declaration().indicators] == [
        "教材编印数量 ≥2000.00(册)"
    ]
    assert "task_without_row" not in {one.rule for one in workspace.findings(mended)}
    assert workspace.undo(mended).interview.declaration().indicators == draft.interview.declaration().indicators


def test_an_indicator_said_in_its_name_is_parted_into_name_and_target(workspace: Workspace) -> None:
    draft = workspace.reply(workspace.begin(2025), Jump("indicators.质量指标"))
    draft = workspace.reply(workspace.reply(draft, Add([{"name": "培训合格率达到95%", "target": ""}])), Done())
    finding = next(one for one in workspace.findings(draft) if one.rule == "number_in_name")
    assert finding.fix is not None
    (row,) = workspace.mend(draft, finding.fix).interview.declaration().indicators
    assert f"{row.name} {row.target}" == "培训合格率 ≥95.00(%)"


def with_several_ways(workspace: Workspace) -> OpenDraft:
    draft = workspace.begin(2027)
    said: list[Reply] = [
        *(Jump("project.name"), Say("高技能人才培训"), Jump("objectives.annual")),
        Say("2027年举办高技能人才培训班8期，培训640人，培训合格率95%以上。"),
        Jump("indicators.数量指标"),
        *(Add([{"name": "培训人数", "target": "≥640场"}, {"name": "培训班期数", "target": "≥8期"}]), Done()),
        *(Jump("indicators.社会效益指标"), Add([{"name": "技能水平", "target": "明显提升"}]), Done()),
    ]
    for reply in said:
        draft = workspace.reply(draft, reply)
    return draft


def ways(workspace: Workspace, draft: OpenDraft, rule: str) -> list[Fix]:
    (finding,) = [one for one in workspace.findings(draft) if one.rule == rule]
    assert finding.fix is None
    return list(workspace.ways(draft.interview, finding))


def test_a_finding_without_a_certain_cure_offers_a_few(workspace: Workspace) -> None:
    draft = with_several_ways(workspace)
    told = ways(workspace, draft, "unit_does_not_fit")
    assert [one.words for one in told] == ["改为 ≥640.00(人)", "改为 ≥640.00(名)", "改为 ≥640.00(位)"]
    mended = workspace.mend(draft, told[0]).interview.declaration().indicators
    assert str(mended[0].target) == "≥640.00(人)"


def test_a_row_that_is_lacking_is_proposed_from_the_bank_and_a_poor_one_replaced(workspace: Workspace) -> None:
    draft = with_several_ways(workspace)
    lacking = ways(workspace, draft, "output_missing")
    assert [one.words for one in lacking] == ["在质量指标下加一条“培训合格率 ≥95.00(%)”"]
    another = ways(workspace, draft, "rise_without_base")
    assert another
    assert all(one.words.startswith("换成“") for one in another)
    before = {finding.rule for finding in workspace.findings(draft)}
    for way in (another[0], lacking[0]):
        draft = workspace.mend(draft, way)
    after = {finding.rule for finding in workspace.findings(draft)}
    assert {"output_missing", "rise_without_base"} <= before - after
    assert "all_of_what_others_decide" not in after, "what is proposed passes the review"


def test_what_only_a_person_knows_has_no_ways(workspace: Workspace) -> None:
    draft = with_several_ways(workspace)
    (finding,) = [one for one in workspace.findings(draft) if one.where.path == "project.implementing_agency"]
    assert workspace.ways(draft.interview, finding) == ()
