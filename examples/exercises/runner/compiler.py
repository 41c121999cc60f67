"""Compiles a learner's file together with its check, within limits of time and memory."""

import dataclasses
import os
import pathlib
import re
import resource
import secrets
import shlex
import signal
import subprocess
import time

from files import locked, reason
from trouble import Trouble

SECONDS = 30
MEMORY = 2 << 30  # bytes
PAUSE = 0.05      # seconds between two looks whether the answer is still wanted

TOO_LONG = re.compile(r'CPU time limit exceeded|Killed signal terminated program')
TOO_LARGE = re.compile(r'virtual memory exhausted|out of memory|Cannot allocate memory|bad_alloc')


class Unusable(Trouble):
    """There is no compiler to work with; the text says what was tried."""


class Abandoned(Exception):
    """The compiler was stopped because its answer is not wanted any more."""


@dataclasses.dataclass(frozen=True)
class Result:
    passed: bool
    said: str           # all that the compiler wrote
    ended: str = ''     # a sentence, when it was stopped before its end


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def call(command, text='', folder=None, abandoned=lambda: False):
    """(status, what was written to standard output, to standard error); nothing is left running."""
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=folder, text=True, encoding='utf-8', errors='replace', start_new_session=True,
            preexec_fn=limits, env=os.environ | {'LC_ALL': 'C.UTF-8'})
    except OSError as error:
        raise Unusable(f'{command[0]} cannot be started: {reason(error)}') from None
    try:
        latest = time.monotonic() + 2 * SECONDS
        while time.monotonic() < latest:
            try:
                out, err = process.communicate(text, timeout=PAUSE)
                return process.returncode, out, err
            except subprocess.TimeoutExpired:
                text = None  # is on its way
                if abandoned():
                    raise Abandoned from None
        return -signal.SIGXCPU, '', ''
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.communicate()  # to the end of what the whole group may write


def first_error(said):
    """The line of a compiler's output that says most, when there is place for one."""
    lines = said.strip().splitlines() or ['it says nothing']
    return next((line for line in lines if 'error' in line), lines[0])


def course_header(includes):
    return next(folder / 'precompiled.hpp' for folder in includes
                if (folder / 'precompiled.hpp').exists())


class Compiler:
    """CXX with the include folders of the course and, once made, its precompiled header."""

    def __init__(self, command, includes, cache=None):
        self.command = shlex.split(command)
        if not self.command:
            raise Unusable('CXX names no compiler')
        self.flags = ['-std=c++20', '-ffp-contract=off',
                      *(f'-I{folder}' for folder in includes)]
        self.is_clang = any('clang' in pathlib.PurePath(word).name for word in self.command)
        self.silence = ['-fno-crash-diagnostics'] if self.is_clang else []
        self.header = None
        if cache is not None:
            self.precompile(includes, cache)

    def with_header(self, includes):
        """Reads the course's header anew each time, where nothing can be kept."""
        self.header = ['-include', str(course_header(includes))]
        return self

    def precompile(self, includes, cache):
        """Compiles the course's header once, and again when it or the compiler changes."""
        source = course_header(includes)
        status, version, said = call([*self.command, '--version'])
        if status != 0:
            raise Unusable(f'{self.command[0]} does not work: {first_error(said)}')
        newest = max(path.stat().st_mtime_ns for folder in includes
                     for path in folder.rglob('*') if path.suffix in ('.hpp', '.inc'))
        stamp = f'{version}\n{self.command} {self.flags} {newest}'
        try:
            cache.mkdir(parents=True, exist_ok=True)
            with locked(cache / 'lock'):
                self.header = self.precompiled(source, cache, stamp)
        except OSError as error:
            raise Unusable(f'{cache} cannot be written: {reason(error)}') from None

    def precompiled(self, source, cache, stamp):
        """The flags that take the header from the folder `cache`, where it is made if need be."""
        output = cache / ('precompiled.hpp.pch' if self.is_clang else 'precompiled.hpp.gch')
        noted = cache / (output.name + '.made-of')
        if not (output.exists() and noted.exists()
                and noted.read_text(encoding='utf-8') == stamp):
            noted.unlink(missing_ok=True)
            new = output.with_name(f'new-{output.name}')
            status, _, said = call([*self.command, *self.flags, *self.silence, '-x', 'c++-header',
                                    str(source), '-o', str(new)])
            if status != 0:
                new.unlink(missing_ok=True)
                raise Unusable(f'{self.command[0]} cannot compile the library into {cache}: '
                               f'{first_error(said)}')
            new.replace(output)
            noted.write_text(stamp, encoding='utf-8')
        return ['-include-pch', str(output)] if self.is_clang else [
            '-include', str(cache / 'precompiled.hpp')]

    def __call__(self, text, folder=None, abandoned=lambda: False):
        """Compiles a text; passed when it compiles to its end."""
        # Only the end of this very compilation defines a symbol of this name.
        end = f'gradus_exercise_{secrets.token_hex(8)}'
        unit = f'{text}\nextern "C" const int {end};\nextern "C" const int {end} = 1;\n'
        status, assembly, said = call(
            [*self.command, *self.flags, *self.silence, *(self.header or []), '-x', 'c++', '-S',
             '-o', '-', '-'], unit, folder, abandoned)
        if status in (-signal.SIGXCPU, -signal.SIGKILL) or TOO_LONG.search(said):
            return Result(False, said, f'The compiler was stopped after {SECONDS} seconds: is there '
                                       'a loop or a recursion that does not end?')
        if status != 0 and TOO_LARGE.search(said):
            return Result(False, said, f'The compiler needed more than the {MEMORY >> 30} GB that it '
                                       'may use: is there a recursion that does not end?')
        return Result(status == 0 and f'{end}:' in assembly, said)

    def file(self, path):
        """A file alone, as an editor sees it."""
        return self(f'#include "{path}"')

    def answer(self, folder, learner, check, abandoned=lambda: False):
        """The learner's file and behind it the check of its exercise, two names in a folder. The
        lone semicolon ends a declaration that the learner's file left open."""
        return self(f'#include "{learner}"\n;\n#include "{check}"', folder, abandoned)
