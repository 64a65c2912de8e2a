"""The review, and what one does about its findings."""

from drafter.commands.arguments import finding_meant
from drafter.commands.command import Command
from drafter.commands.face import Face
from drafter.language.numerals import small_number
from drafter.phrases.words import assessment_lines, unmendable, ways_lines


class Check(Command):
    """What the finance section would say."""

    name = "检查"
    words = ("check",)
    help = "像财务那样检查一遍"
    key, in_footer = "f5", True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """Of the form as it stands."""
        face.show_findings()


class Assess(Command):
    """The four aspects by which goals are judged, with reasons."""

    name = "自评"
    words = ("assess",)
    help = "完整性、相关性、适当性、可行性各怎样，为什么（按检查结果读的）"

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """Of the form as it stands."""
        face.read("自评", assessment_lines(face.aspects()))


class Fix(Command):
    """What needs no judgement is mended at once; of several ways, one is picked by its number."""

    name = "修正"
    words = ("fix",)
    help = "照检查结果一步改好：/修正 1；有几种改法的，再写第几种：/修正 1 2"
    needs_words = True

    def run(self, face: Face, rest: str) -> None:
        """By the number of the finding, and of the way."""
        which, _, way = rest.strip().partition(" ")
        findings = face.findings()
        finding = finding_meant(findings, which)
        if finding is None:
            face.show_findings(_how(len(findings)))
        elif finding.fix is not None:
            face.mend(finding.fix)
        elif not (ways := face.ways(finding)):
            face.complain(unmendable(finding))
        elif (number := small_number(way)) is not None and 1 <= number <= len(ways):
            face.mend(ways[number - 1])
        else:
            face.read(f"第 {which} 条有 {len(ways)} 种改法", ways_lines(which, ways))


class SetAside(Command):
    """A finding is as it should be: it is told no more; said again without a reason, it is."""

    name = "搁置"
    words = ("aside",)
    help = "说明理由，不再提示：/搁置 1 文件就是这样定的；再说一次就收回"
    needs_words = True

    def run(self, face: Face, rest: str) -> None:
        """By the number of the finding, for a reason."""
        which, _, reason = rest.partition(" ")
        findings = face.findings()
        finding = finding_meant(findings, which)
        if finding is None:
            face.show_findings(_how(len(findings)))
        elif not reason.strip() and finding.key not in face.waivers():
            face.show_findings("请写明为什么可以不改，例如：/搁置 1 文件就是这样定的")
        else:
            face.waive(finding, reason.strip() or None)
            face.remark("已搁置" if reason.strip() else "已收回，还会提示")


def _how(findings: int) -> str:
    return f"请写检查结果的编号（1 到 {findings}）" if findings else ""
