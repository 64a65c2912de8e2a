"""Two versions of a text clause by clause, and the same change made to a third."""

from drafter.interview.consistency.clause_merge import changes_between, merged


def test_lines_that_come_and_go_are_numbered_anew() -> None:
    before = "完成以下任务：\n1.甲；\n2.乙；\n3.丙。"
    mine = before.replace("丙", "丙和丁")
    assert merged(mine, before, "完成以下任务：\n1.乙；\n2.丙。") == "完成以下任务：\n1.乙；\n2.丙和丁。"


def test_changes_are_merged_where_the_text_still_says_what_they_replace() -> None:
    before, after = "1.培训50人；\n2.印刷3份。", "1.培训60人；\n2.印刷3份；\n3.验收。"
    assert [str(change) for change in changes_between(before, after)] == ["“培训50人” → “培训60人”", "加上“验收”"]
    assert merged("总的说，\n1.培训50人；\n2.印好3份。", before, after) == "总的说，\n1.培训60人；\n2.印好3份。3.验收。"
    assert merged(before, before, after) == after
    assert merged("别的话。", before, before) == "别的话。"


def test_lines_numbered_in_their_own_way_keep_their_numbers() -> None:
    before, after = "办好班，培训50人，验收。", "办好班，培训60人，验收。"
    mine = "2.办好班，培训50人，验收。\n5.做好总结。"
    assert merged(mine, before, after) == "2.办好班，培训60人，验收。\n5.做好总结。"
    assert merged(before, before, after) == after
