"""Compiles a learner's file together with its check, within limits of time and memory."""

import dataclasses
import os
import pathlib
import resource
import secrets
import shlex
import signal
import subprocess

SECONDS = 30
MEMORY = 2 << 30  # bytes


class Unusable(Exception):
    """There is no compiler to work with; the text says what was tried."""


@dataclasses.dataclass(frozen=True)
class Result:
    passed: bool
    said: str           # all that the compiler wrote
    ended: str = ''     # a sentence, when it was stopped before its end


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def call(command, text=''):
    """(status, what was written to standard output, to standard error); nothing is left running."""
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, encoding='utf-8', errors='replace', start_new_session=True,
            preexec_fn=limits, env=os.environ | {'LC_ALL': 'C.UTF-8'})
    except OSError as error:
        raise Unusable(f'{command[0]} cannot be started: {error.strerror}') from None
    try:
        out, err = process.communicate(text, timeout=2 * SECONDS)
        return process.returncode, out, err
    except subprocess.TimeoutExpired:
        return -signal.SIGXCPU, '', ''
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()


class Compiler:
    """CXX with the include folders of the course and, once made, its precompiled header."""

    def __init__(self, command, includes, cache=None):
        self.command = shlex.split(command)
        self.flags = ['-std=c++20', '-ffp-contract=off',
                      *(f'-I{folder}' for folder in includes)]
        self.is_clang = 'clang' in pathlib.PurePath(self.command[-1]).name
        self.header = None
        if cache is not None:
            self.precompile(includes, cache)

    def precompile(self, includes, cache):
        """Compiles the course's header once, and again when it or the compiler changes."""
        source = next(folder / 'precompiled.hpp' for folder in includes
                      if (folder / 'precompiled.hpp').exists())
        status, version, said = call([*self.command, '--version'])
        if status != 0:
            raise Unusable(f'{self.command[0]} does not work: {said.strip()}')
        newest = max(path.stat().st_mtime_ns for folder in includes
                     for path in folder.rglob('*') if path.suffix in ('.hpp', '.inc'))
        stamp = f'{version}\n{self.command} {self.flags} {newest}'
        cache.mkdir(parents=True, exist_ok=True)
        output = cache / ('precompiled.hpp.pch' if self.is_clang else 'precompiled.hpp.gch')
        noted = cache / (output.name + '.made-of')
        if not (output.exists() and noted.exists()
                and noted.read_text(encoding='utf-8') == stamp):
            noted.unlink(missing_ok=True)
            status, _, said = call([*self.command, *self.flags, '-x', 'c++-header', str(source),
                                    '-o', str(output)])
            if status != 0:
                raise Unusable(f'{self.command[0]} cannot compile the library:\n{said}')
            noted.write_text(stamp, encoding='utf-8')
        self.header = ['-include-pch', str(output)] if self.is_clang else [
            '-include', str(cache / 'precompiled.hpp')]

    def __call__(self, text):
        """Compiles a text; passed when it compiles to its end."""
        # Only the end of this very compilation defines a symbol of this name.
        end = f'gradus_exercise_{secrets.token_hex(8)}'
        unit = f'{text}\nextern "C" const int {end};\nextern "C" const int {end} = 1;\n'
        status, assembly, said = call([*self.command, *self.flags, *(self.header or []), '-x', 'c++',
                                       '-S', '-o', '-', '-'], unit)
        if status == -signal.SIGXCPU or status == -signal.SIGKILL:
            return Result(False, said, f'The compiler was stopped after {SECONDS} seconds: is there '
                                       'a loop or a recursion that does not end?')
        if 'memory' in said and ('exhausted' in said or 'allocat' in said.lower()):
            return Result(False, said, f'The compiler ran out of the {MEMORY >> 30} GB that it may '
                                       'use: is there a recursion that does not end?')
        return Result(status == 0 and f'{end}:' in assembly, said)

    def file(self, path):
        """A file alone, as an editor sees it."""
        return self(f'#include "{path}"')

    def answer(self, path, check):
        """The learner's file and behind it the check of its exercise."""
        return self(f'#include "{path}"\n#include "{check}"')
