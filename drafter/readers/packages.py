"""Zip packages that hold XML (.docx, .ods): parts unpacked within bounds, and parsed without trusting them."""

import lzma
import zipfile
import zlib

from lxml import etree

from drafter.errors import UnreadableFile
from drafter.readers.limits import LARGEST_PART, too_much

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    KeyError,  # a part that is named but not there
    NotImplementedError,  # a compression of its own
    RuntimeError,  # a password
    EOFError,
    OSError,
    ValueError,
)


def unpacked(package: zipfile.ZipFile, part: str, name: str) -> bytes:
    """A part, never more of it than the limit, whatever its header claims.

    Raises:
        UnreadableFile: larger than the limit; and what is among `DAMAGED`.
    """
    with package.open(part) as stream:
        content = stream.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise too_much(name, f"解压后超过 {LARGEST_PART // 2**20} MB")
    return content


def parsed(content: bytes, name: str) -> etree._Element:
    """The XML of a part; nothing outside of it is ever fetched.

    Raises:
        UnreadableFile: no XML, or with definitions that office programs never write.
    """
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise UnreadableFile(f"{name}：文件里有 Word 从不使用的定义（DOCTYPE），出于安全没有打开")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(f"{name}：文件已损坏，请在 Word 或 WPS 里打开后另存为 .docx 再试") from error
