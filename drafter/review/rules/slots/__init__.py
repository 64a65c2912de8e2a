"""Rows under a 二级指标 that is not theirs."""
