"""Text files read, and written whole or not at all; each failure is one line."""

import contextlib
import fcntl
import hashlib
import os

from trouble import Trouble


def digest(text):
    return hashlib.sha256(text.encode('utf-8', 'surrogateescape')).hexdigest()[:32]


def reason(error):
    return error.strerror or str(error)


def read_text(path):
    """The text of a file as it stands, line ends included; bytes that are no UTF-8 stay."""
    try:
        return path.read_bytes().decode('utf-8', 'surrogateescape')
    except OSError as error:
        raise Trouble(f'{path} cannot be read: {reason(error)}') from None


def write_whole(path, text):
    """After a failure the old file is still there."""
    new = path.with_name(f'.{path.name}.new')
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(new, 'wb') as file:
                file.write(text.encode('utf-8', 'surrogateescape'))
                file.flush()
                os.fsync(file.fileno())
            os.replace(new, path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Trouble(f'{path} cannot be written: {reason(error)}') from None


def is_writable(path):
    """Whether something can be written in a folder, or where it would be made."""
    path = path.absolute()
    while not path.exists() and path != path.parent:
        path = path.parent
    return not path.is_dir() or os.access(path, os.W_OK | os.X_OK)


def write_if_new(path, text):
    """Leaves a file alone that holds the text already."""
    if not path.exists() or read_text(path) != text:
        write_whole(path, text)


@contextlib.contextmanager
def locked(path):
    """Of two programs that work in a folder one waits here for the other."""
    try:
        file = open(path, 'w')
    except OSError as error:
        raise Trouble(f'{path} cannot be written: {reason(error)}') from None
    with file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
