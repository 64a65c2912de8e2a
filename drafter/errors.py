"""What may go wrong in a way the user should be told: always one Chinese sentence, never a traceback."""

import errno

_SAID = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中间有一段不是文件夹",
    errno.ENAMETOOLONG: "文件名太长（一个汉字算三个字节，最多 255 个字节）",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EROFS: "这个位置是只读的",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.EIO: "读写磁盘时出错",
    errno.EEXIST: "已经有同名的文件",
    errno.EBADF: "已经关闭",
    errno.EPIPE: "对方已经关闭",
}


class DrafterError(Exception):
    """Something the user can be told and can act on.

    The message is a whole Chinese sentence: which file, where, what was expected, what to do.
    """


class UnreadableFile(DrafterError):
    """A file is broken, hostile, of an unknown kind, or holds no form."""


class ConflictingReply(DrafterError):
    """Another window has told this draft something since it was opened here."""


def reason_of(error: OSError) -> str:
    """Why the system refused, in Chinese; in its own words where it is something rare."""
    return _SAID.get(error.errno or 0) or error.strerror or str(error)
