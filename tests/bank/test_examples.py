from tests.bank.examples import EXAMPLES, PAGE, page


def test_the_ten_examples_in_the_docs_are_what_the_bank_says() -> None:
    assert len(EXAMPLES) == 10
    assert PAGE.read_text(encoding="utf-8") == page()
