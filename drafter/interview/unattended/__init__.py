"""The whole interview without a person: from answers alone, or from a few facts and what is offered."""
