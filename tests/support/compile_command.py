"""How the configured build compiles a user of the library, for checks that compile by themselves."""

import json
import os
import pathlib
import shlex
import subprocess

TEMPLATE = 'support/compile_command.cpp'
WITH_VALUE = {'-o', '-MF', '-MQ', '-MT'}
WITHOUT_VALUE = {'-c', '-MD', '-MMD'}


class Compiler:
    """Runs the build's compiler with the build's flags."""

    def __init__(self, build):
        commands = json.loads((pathlib.Path(build) / 'compile_commands.json').read_text())
        entry = next(entry for entry in commands if entry['file'].endswith(TEMPLATE))
        self.folder = entry['directory']
        self.command = []
        words = iter(shlex.split(entry['command']))
        for word in words:
            if word in WITH_VALUE:
                next(words)
            elif word not in WITHOUT_VALUE and word != entry['file']:
                self.command.append(word)

    def __call__(self, *arguments, without=()):
        """Whether the compiler succeeds, and all it says, in English and with plain quotes."""
        command = [word for word in self.command if word not in without]
        result = subprocess.run(
            [*command, '-fdiagnostics-color=never', *map(str, arguments)], cwd=self.folder, text=True, errors='replace',
            env=os.environ | {'LC_ALL': 'C'}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return result.returncode == 0, result.stdout
