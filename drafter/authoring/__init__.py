"""For those who write questions: what `drafter questions` checks, prints and measures."""
