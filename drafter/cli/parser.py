"""The command line. Each command adds its own arguments and is imported only when it runs."""

import argparse
from collections.abc import Callable
from importlib import import_module

from drafter import __version__
from drafter.cli.chinese_parser import ChineseParser


def build_parser() -> argparse.ArgumentParser:
    """The parser with every command."""
    parser = ChineseParser(prog="drafter", description="一问一答，写好财政项目支出绩效目标申报表。不带命令就打开首页。")
    parser.add_argument("--version", action="version", version=f"drafter {__version__}", help="显示版本")
    parser.set_defaults(run=_later("home"), plain=False, ascii=False)
    _add_faces(parser)
    commands = parser.add_subparsers(title="命令", metavar="命令", dest="command", parser_class=ChineseParser)

    def add(name: str, text: str, module: str = "") -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=_later(module or name))
        return command

    _add_drafting(add)
    _add_bank_commands(add)
    _add_check(add)
    _add_export(add)
    summary = add("summary", "汇总表：一个单位一年的全部项目")
    summary.add_argument("files", nargs="*", metavar="申报表", help="不写就从学过的往年的表里汇总")
    summary.add_argument("--agency", metavar="实施单位", help="汇总哪个单位")
    summary.add_argument("--year", type=_year, metavar="年度", help="汇总哪一年")
    summary.add_argument("-o", "--output", metavar="文件", help="写到哪里（.docx、.xlsx），不会覆盖已有文件")
    templates = _actions(add("templates", "Word 模板：检查写法"))
    templates("lint", "检查模板里要填的地方").add_argument(
        "names", nargs="*", metavar="模板", help="不写就检查用着的全部"
    )
    _add_compare(add)
    fill = add("fill", "按答案文件填完整份申报表")
    fill.add_argument("answers", nargs="?", metavar="答案.yaml")
    fill.add_argument("-o", "--output", metavar="文件", help="写到哪里，不会覆盖已有文件")
    fill.add_argument("--last-year", metavar="文件或草稿", help="上年的申报表；答案里没有写的沿用它")
    fill.add_argument("--form", type=_number, metavar="N", help="上年的文件里的第几份，不管叫什么名称")
    fill.add_argument(
        "--template", metavar="模板", help="Word 模板：文件，或模板文件夹里的名字（central 是中央部门的样式）"
    )
    fill.add_argument("--blank", action="store_true", help="打印一份待填的答案文件")
    fill.add_argument("--take-offers", action="store_true", help="没有写的，照按回车时的采用；没有可采用的，标为待确认")
    fill.add_argument("--trace", metavar="文件.jsonl", help="--take-offers：把问过的一件件记下来")
    fill.add_argument(
        "--kind", action="append", default=[], metavar="类型", help="--blank：带上这一类项目的问题，可以写几个"
    )
    _add_question_commands(add)
    return parser


def _add_export(add: Callable[..., argparse.ArgumentParser]) -> None:
    export = add("export", "导出申报表")
    export.add_argument("source", metavar="文件或草稿")
    export.add_argument("--form", type=_number, metavar="N", help="文件里的第几份")
    export.add_argument(
        "-o", "--output", metavar="文件", help="写到哪里（.docx、.xlsx、.json、.yaml），不会覆盖已有文件"
    )
    export.add_argument(
        "--import-sheet", action="store_true", help="写成预算管理一体化的导入表（.xlsx），并先查系统会不会收"
    )
    export.add_argument(
        "--sign",
        action="append",
        default=[],
        metavar="填报人=张三",
        help="表下面印上填报人、负责人、联系电话、填报日期；只写 填报人 是留空手签，填报人= 是不印；写一次就记住",
    )
    export.add_argument(
        "--template", metavar="模板", help="Word 模板：文件，或模板文件夹里的名字（central 是中央部门的样式）"
    )


def _add_compare(add: Callable[..., argparse.ArgumentParser]) -> None:
    compare = add("compare", "与上年对照：目标、资金、指标各变了什么")
    compare.add_argument("this", metavar="今年", help="文件或草稿")
    compare.add_argument("last", nargs="?", metavar="上年", help="文件或草稿；草稿不写就与它沿用的那一份对照")
    compare.add_argument("--form", type=_number, metavar="N", help="今年的文件里的第几份")
    compare.add_argument("--format", choices=["text", "json"], default="text", help="文字，或 JSON")
    compare.add_argument("-o", "--output", metavar="文件", help="写成 .docx 或 .xlsx，不会覆盖已有文件")


def _add_check(add: Callable[..., argparse.ArgumentParser]) -> None:
    check = add("check", "像财务那样检查申报表")
    check.add_argument("names", nargs="*", metavar="文件或草稿", help="可以写几个，最后列一张汇总表")
    check.add_argument("--form", type=_number, metavar="N", help="文件里的第几份；不写就全部检查")
    check.add_argument("--last-year", metavar="文件或草稿", help="上年的申报表，对照着看")
    check.add_argument(
        "--format",
        choices=("text", "json", "sarif"),
        default="text",
        help="给人看，还是给程序看（SARIF 是通用的检查结果格式）",
    )
    check.add_argument("--measure", metavar="文件夹", help="量一量：sound.yaml 里的表、faults.yaml 里埋下的错找到多少")
    rules = add("rules", "检查规则手册：查什么，为什么，改前改后")
    rules.add_argument("names", nargs="*", metavar="编号", help="例如 F01；不写就全部列出")
    rules.add_argument("--format", choices=("text", "markdown"), default="text", help="给人看，还是整本手册的 Markdown")


def _add_drafting(add: Callable[..., argparse.ArgumentParser]) -> None:
    new = add("new", "新建一份申报表，一问一答", "drafting")
    new.add_argument("--year", type=_year, metavar="年度", help="申报哪一年")
    new.add_argument("--last-year", metavar="文件或草稿", help="上年的申报表，整张沿用")
    new.add_argument(
        "--way",
        choices=["变化", "逐题", "空白"],
        default="变化",
        help="照上年填时：只问今年变了什么（变化）、一题一题问（逐题）、空白表而上年的放在旁边（空白）",
    )
    _add_faces(new)
    resume = add("resume", "接着填一份草稿", "drafting")
    resume.add_argument("draft", nargs="?", type=_number, metavar="草稿", help="drafts 列出的编号；不写就是最近一份")
    _add_faces(resume)
    add("drafts", "列出草稿")
    imported = add("import", "导入往年的申报表：先看读成了什么，改好再存", "importing")
    imported.add_argument("paths", nargs="*", metavar="文件或文件夹", help="不写就打开以后再选")
    _add_faces(imported)
    history = add("history", "一份草稿改过什么、什么时候改的")
    history.add_argument("draft", type=_number, metavar="草稿", help="drafts 列出的编号")
    history.add_argument("--show", type=_number, metavar="N", help="看第 N 步以后的样子，什么也不改")
    history.add_argument("--restore", type=_number, metavar="N", help="回到第 N 步以后的样子（可以重做）")
    add("where", "草稿和指标库放在哪里，怎样备份")


def _add_bank_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    read = add("read", "读已有的申报表，输出 JSON")
    read.add_argument(
        "files",
        nargs="+",
        metavar="文件",
        help=".docx、.doc、.xlsx、.xls、.ods、.pdf、.html、.csv、.txt、.json、.yaml，可以含多份",
    )
    read.add_argument("--explain", action="store_true", help="逐格说明读成了什么")
    learn = add("learn", "从已有的申报表学习，存档并加入指标库")
    learn.add_argument("paths", nargs="+", metavar="文件或文件夹")
    learn.add_argument("--bank", metavar="指标库", help="只加入这个指标库文件，不存档")
    learn.add_argument("--cluster", metavar="地址", help="在 Dask 集群上读文件，例如 tcp://10.0.0.1:8786")

    _add_bank_actions(add("bank", "指标库：看学到了什么，量一量省多少按键，忘掉一份表"))

    suggest = add("suggest", "批量给出指标建议")
    suggest.add_argument("--batch", required=True, metavar="文件", help="每行一个 JSON 请求；- 表示标准输入")
    suggest.add_argument("--bank", metavar="指标库", help="只用这个指标库")
    suggest.add_argument("--no-question-banks", action="store_true", help="不用题库里的指标")


def _actions(command: argparse.ArgumentParser) -> Callable[[str, str], argparse.ArgumentParser]:
    """Each action takes its own options, and refuses those of others."""
    actions = command.add_subparsers(
        title="动作", metavar="动作", dest="action", required=True, parser_class=ChineseParser
    )
    return lambda name, text: actions.add_parser(name, help=text, description=text)


def _add_bank_actions(bank: argparse.ArgumentParser) -> None:
    add = _actions(bank)
    show = add("show", "学到了哪些写法")
    show.add_argument("names", nargs="*", metavar="二级指标", help="只看这一个")
    show.add_argument("--format", choices=("text", "json"), default="text", help="给人看，还是整库的标准文本")
    show.add_argument("--most", type=_number, default=12, metavar="N", help="每个二级指标最多列几种写法")
    evaluate = add("evaluate", "在没有学过的表上能省多少按键")
    tune = add("tune", "试着调一调指标库里的数，写进一个文件")
    for command in (evaluate, tune):
        command.add_argument("names", nargs="*", metavar="申报表", help="申报表文件")
        command.add_argument("--weights", metavar="数.yaml", help="用这个文件里的数，没有写的照原来的")
    evaluate.add_argument(
        "--learned-from", nargs="+", metavar="文件", help="从这些表学习（正在试的那一份除外），不写就用要试的各份互相学"
    )
    evaluate.add_argument(
        "--keys", choices=("characters", "ime"), default="characters", help="按字数，还是按实际敲的键（与全拼输入法比）"
    )
    tune.add_argument("--train", type=_share, default=0.7, metavar="比例", help="用多少项目来调，其余的只用来报告")
    tune.add_argument("--seed", type=_number, default=1, metavar="N", help="换一种分法")
    tune.add_argument("--rounds", type=_number, default=2, metavar="N", help="每个数试几轮，一轮比一轮细")
    tune.add_argument(
        "--only", action="append", default=[], metavar="名称", help="只调这个数或这一组，可以写几个，例如 targets"
    )
    tune.add_argument("-o", "--output", metavar="数.yaml", help="写到哪里，不会覆盖已有文件")
    forget = add("forget", "忘掉一份表")
    forget.add_argument("names", nargs="*", metavar="名称", help="项目名称，或者当初学习的文件")
    forget.add_argument("--year", type=_year, metavar="年度", help="只忘掉这一年的")
    for command in (show, forget):
        command.add_argument("--bank", metavar="指标库", help="看或改这个指标库文件")
    habits = add("habits", "从使用中学到的；on、off 开关，clear 清空")
    habits.add_argument("names", nargs="*", metavar="on|off|clear")


def _add_question_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    add = _actions(add("questions", "题库：检查、打印成文档、量一量覆盖多少、从表格导入"))
    add("lint", "检查写法").add_argument("names", nargs="*", metavar="题库文件", help="不写就检查用着的全部")
    add("report", "打印成文档").add_argument("names", nargs="*", metavar="名称或文件", help="类别名称或题库文件")
    reach = add("reach", "各份申报表的指标有多少能由题目引出")
    reach.add_argument("names", nargs="*", metavar="申报表")
    reach.add_argument("--learned-from", nargs="+", metavar="文件", help="建议从这些表学，不写就互相学")
    reach.add_argument("--rows", action="store_true", help="逐条列出指标和引出它的题")
    add("goals", "草拟的目标与原来的对照").add_argument("names", nargs="*", metavar="申报表")
    imported = add("import", "从表格导入一份题库")
    imported.add_argument("names", nargs="*", metavar="表格", help=".xlsx 或 .csv")
    imported.add_argument("-o", "--output", metavar="题库.yaml", help="写到哪里，不写就放进自己的题库文件夹")
    imported.add_argument("--blank", action="store_true", help="打印空白表格的表头和例子（CSV）")
    add("schema", "打印 JSON Schema，供编辑器检查")


def _add_faces(parser: argparse.ArgumentParser) -> None:
    # no default: that of a subcommand would overwrite what was said before it
    parser.add_argument(
        "--plain", action="store_true", default=argparse.SUPPRESS, help="一行一行地问答（没有终端时自动如此）"
    )
    parser.add_argument(
        "--ascii", action="store_true", default=argparse.SUPPRESS, help="用 + - | 画线（表格线条错位时用）"
    )


def _number(text: str) -> int:
    from drafter.language.numerals import small_number  # noqa: PLC0415  the first picture doesn't wait for the ground

    number = small_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"应当是一个编号，现在是 {text[:20]}")
    return number


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = 0.0
    if not 0 < share < 1:
        raise argparse.ArgumentTypeError(f"应当是 0 和 1 之间的数，例如 0.7，现在是 {text[:20]}")
    return share


def _year(text: str) -> int:
    from drafter.language.dates import read_year  # noqa: PLC0415  see above

    year = read_year(text)
    if year is None:
        raise argparse.ArgumentTypeError(f"应当是四位年份，例如 2025，现在是 {text[:20]}")
    return year


def _later(module: str) -> Callable[[argparse.Namespace], int]:
    """Import a command when it runs: no command pays for another's libraries."""

    def run(options: argparse.Namespace) -> int:
        status: int = import_module(f"drafter.cli.{module}").run(options)
        return status

    return run
