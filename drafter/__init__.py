"""drafter interviews a budget unit and writes its 财政项目支出绩效目标申报表."""

__version__ = "0.1.0"
