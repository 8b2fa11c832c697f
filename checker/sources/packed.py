"""What the libraries for packed files raise for files that are broken, or that somebody made to break them."""

import struct
import zipfile
import zlib

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a way of packing that the library does not know
    RuntimeError,
    OSError,  # gzip's own is one
    ValueError,
    LookupError,  # of names that are cut off
    struct.error,
)
