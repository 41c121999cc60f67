#!/usr/bin/env python3
"""Does what docs/install.md says, command by command and file by file: each way in which a project may
take Gradus in builds two small programs that run."""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAMS = ['proof', 'learning']
BLOCK = re.compile(r'^```(\w+)\n(.*?)^```$', re.MULTILINE | re.DOTALL)
PLACEHOLDER = 'https://example.org/gradus.git'


def run(*command, env, cwd=None):
    """Runs a command; a failure prints all it said and ends the check."""
    result = subprocess.run([str(part) for part in command], env=env, cwd=cwd, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode != 0:
        sys.exit(f'{result.stdout}\nFailed: {" ".join(map(str, command))}')
    return result.stdout


def blocks_of(page, language):
    return [text for tag, text in BLOCK.findall(page.read_text(encoding='utf-8')) if tag == language]


class Ways:
    """The page's blocks, in its order, and a folder to follow them in."""

    def __init__(self, options, work):
        page = ROOT / 'docs' / 'install.md'
        self.alone, self.install, self.pkg_config = blocks_of(page, 'sh')
        (self.meson_build,), (self.wrap,) = blocks_of(page, 'meson'), blocks_of(page, 'ini')
        self.find_package, self.fetch, self.add = blocks_of(page, 'cmake')
        self.version = options.version
        self.compiler = f'{options.compiler} {options.compile_args} {options.link_args}'
        self.work = work
        self.env = {name: value for name, value in os.environ.items() if name != 'DESTDIR'} | {
            'HOME': str(work), 'CXX': options.compiler, 'CXXFLAGS': options.compile_args,
            'LDFLAGS': options.link_args,
            'PATH': f'{pathlib.Path(options.meson).parent}:{os.environ["PATH"]}',
        }
        self.checkout = work / 'gradus'
        shutil.copytree(ROOT / 'include', self.checkout / 'include')
        (self.checkout / 'examples').mkdir()
        for name in ['meson.build', 'meson_options.txt', 'examples/first_steps.cpp']:
            shutil.copy(ROOT / name, self.checkout / name)

    def shell(self, commands, folder):
        """The commands of a block, with this compiler in the place of g++."""
        return run('bash', '-euc', re.sub(r'^g\+\+', self.compiler, commands, flags=re.MULTILINE),
                   cwd=folder, env=self.env)

    def user(self, name, **files):
        """A fresh project with the two programs."""
        folder = self.work / name
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        folder.mkdir(exist_ok=True)
        for program in PROGRAMS:
            shutil.copy(HERE / f'{program}.cpp', folder)
        return folder

    def run_programs(self, folder):
        for program in PROGRAMS:
            run(folder / program, env=self.env)

    def build(self, folder):
        run('ninja', '-j1', '-C', folder / 'build', env=self.env)
        commands = run('ninja', '-C', folder / 'build', '-t', 'commands', 'proof', env=self.env)
        if '-ffp-contract=off' not in commands:  # on which the bits of sums depend
            sys.exit(f'{folder.name} does not compile with -ffp-contract=off, but with:\n{commands}')
        self.run_programs(folder / 'build')

    def by_hand(self):
        readme = [text for text in blocks_of(ROOT / 'README.md', 'sh') if 'first_steps' in text]
        if readme != [self.alone]:
            sys.exit('README.md and docs/install.md compile the first steps in different ways.')
        self.shell(self.alone, self.checkout)

    def by_pkg_config(self):
        folder = self.user('by_pkg_config')
        self.shell(self.pkg_config, folder)
        self.run_programs(folder)
        said = self.shell('export PKG_CONFIG_PATH="$HOME/.local/share/pkgconfig"\n'
                          'pkg-config --modversion gradus\npkg-config --cflags gradus', folder)
        if said.split()[0] != self.version or '-ffp-contract=off' not in said:
            sys.exit(f'pkg-config says, for version {self.version}:\n{said}')

    def by_meson(self):
        folder = self.user('by_meson', **{'meson.build': self.meson_build})
        run('meson', 'setup', folder / 'build', folder,
            env=self.env | {'PKG_CONFIG_PATH': f'{self.work}/.local/share/pkgconfig'})
        self.build(folder)

    def by_wrap(self):
        folder = self.user('by_wrap', **{'meson.build': self.meson_build,
                                         'subprojects/gradus.wrap': self.with_url(self.wrap)})
        run('meson', 'setup', '--wrap-mode=forcefallback', folder / 'build', folder, env=self.env)
        self.build(folder)

    def by_cmake(self):
        """A package that cannot say its version fails here."""
        exact = self.find_package.replace('(gradus ', f'(gradus {self.version} EXACT ', 1)
        self.cmake('by_cmake', exact, f'-DCMAKE_PREFIX_PATH={self.work}/.local')

    def by_fetch_content(self):
        self.cmake('by_fetch_content', self.in_place_of_find_package(self.with_url(self.fetch)))

    def by_add_subdirectory(self):
        folder = self.work / 'by_add_subdirectory'
        shutil.copytree(self.checkout / 'include', folder / 'gradus' / 'include')
        self.cmake(folder.name, self.in_place_of_find_package(self.add))

    def in_place_of_find_package(self, lines):
        return re.sub(r'^find_package\(.*\)\n', lines, self.find_package, flags=re.MULTILINE)

    def with_url(self, text):
        return text.replace(PLACEHOLDER, f'file://{self.checkout}')

    def cmake(self, name, lists, *flags):
        folder = self.user(name, **{'CMakeLists.txt': lists})
        run('cmake', '-G', 'Ninja', '-S', folder, '-B', folder / 'build', *flags, env=self.env)
        self.build(folder)

    def make_repository(self):
        """What a wrap and FetchContent fetch."""
        git = ['git', '-c', 'user.name=A', '-c', 'user.email=a@example.org']
        for command in ['init -q -b main', 'add include meson.build meson_options.txt',
                        'commit -q -m Gradus']:
            run(*git, *command.split(), cwd=self.checkout, env=self.env)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('--meson', required=True, help='where Meson is')
    arguments.add_argument('--version', required=True, help='the version of this checkout')
    arguments.add_argument('--compiler', required=True)
    arguments.add_argument('--compile-args', default='')
    arguments.add_argument('--link-args', default='')

    with tempfile.TemporaryDirectory(prefix='gradus_install_') as folder:
        ways = Ways(arguments.parse_args(), pathlib.Path(folder))
        ways.make_repository()
        ways.shell(ways.install, ways.checkout)
        for way in [ways.by_hand, ways.by_pkg_config, ways.by_meson, ways.by_wrap, ways.by_cmake,
                    ways.by_fetch_content, ways.by_add_subdirectory]:
            way()


if __name__ == '__main__':
    main()
