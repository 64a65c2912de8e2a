"""`drafter questions lint`: are the question banks sound?"""

import argparse
from pathlib import Path

from drafter.cli.telling import message, result
from drafter.storage.places import usual_places
from drafter.storage.question_banks import FaultyQuestionBank, load_question_bank


def run(options: argparse.Namespace) -> int:
    """Every fault with file and line; 1 where there is any. A file that is no bank at all ends it with 2."""
    status = 0
    for path in [Path(name) for name in options.files] or [usual_places().common_questions]:
        try:
            bank = load_question_bank(path)
        except FaultyQuestionBank as error:
            message(str(error))
            status = 1
        else:
            result(f"{path}：没有问题，{len(list(bank.questions()))} 题")
    return status
