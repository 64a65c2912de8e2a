"""What may go wrong in a way the user should be told: always one Chinese sentence, never a traceback."""


class DrafterError(Exception):
    """Something the user can be told and can act on.

    The message is a whole Chinese sentence: which file, where, what was expected, what to do.
    """


class UnreadableFile(DrafterError):
    """A file is broken, hostile, of an unknown kind, or holds no form."""


class ConflictingReply(DrafterError):
    """Another window has told this draft something since it was opened here."""
