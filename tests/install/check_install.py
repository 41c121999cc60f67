#!/usr/bin/env python3
"""Installs gradus into an empty folder and builds small users of it, each in its own way."""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
USERS = ['user.cpp', 'training_user.cpp']


def run(*command, env, cwd=None):
    """Runs a command; a failure prints all it said and ends the check."""
    result = subprocess.run([str(part) for part in command], env=env, cwd=cwd, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode != 0:
        sys.exit(f'{result.stdout}\nFailed: {" ".join(map(str, command))}')
    return result.stdout


def copy_user(kind, work):
    """A fresh folder with the build files of one kind of user, and the users' sources."""
    folder = work / f'{kind}_user'
    shutil.copytree(HERE / kind, folder)
    for source in USERS:
        shutil.copy(HERE / source, folder)
    return folder


def check_flags(user, flags):
    """Users get the flag on which the bits of sums depend."""
    if '-ffp-contract=off' not in flags:
        sys.exit(f'{user} does not compile with -ffp-contract=off, but with:\n{flags}')


def build(folder, env):
    run('ninja', '-j1', '-C', folder, env=env)
    check_flags(folder.parent.name, run('ninja', '-C', folder, '-t', 'commands', 'user', env=env))
    run_programs(folder, env)


def run_programs(folder, env):
    run(folder / 'user', env=env)
    run(folder / 'training_user', env=env)


def through_meson_package(work, meson, env):
    folder = copy_user('meson', work)
    run(*meson, 'setup', folder / 'build', folder, env=env)
    build(folder / 'build', env)


def through_meson_subproject(work, meson, env):
    folder = copy_user('meson', work / 'subproject')
    copy = folder / 'subprojects' / 'gradus'
    shutil.copytree(SOURCE / 'include', copy / 'include')
    for name in ['meson.build', 'meson_options.txt']:
        shutil.copy(SOURCE / name, copy)
    run(*meson, 'setup', '--wrap-mode=forcefallback', folder / 'build', folder, env=env)
    build(folder / 'build', env)


def through_cmake(work, version, prefix, env):
    folder = copy_user('cmake', work)
    run('cmake', '-G', 'Ninja', '-S', folder, '-B', folder / 'build',
        f'-DCMAKE_PREFIX_PATH={prefix}', f'-DGRADUS_VERSION={version}', env=env)
    build(folder / 'build', env)


def through_pkg_config(work, version, env):
    folder = work / 'pkg_config_user'
    folder.mkdir()
    said = run('pkg-config', '--modversion', 'gradus', env=env).strip()
    if said != version:
        sys.exit(f'pkg-config says version {said}; this is {version}.')
    for package, source in zip(['gradus', 'gradus-training'], USERS):
        flags = run('pkg-config', '--cflags', '--libs', package, env=env).split()
        check_flags(f'{package} of pkg-config', flags)
        compiler = [*env['CXX'].split(), '-std=c++20', *env['CXXFLAGS'].split()]
        run(*compiler, HERE / source, '-o', folder / pathlib.Path(source).stem, *flags,
            *env['LDFLAGS'].split(), env=env)
    run_programs(folder, env)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('--meson', required=True, help='the command that runs Meson')
    arguments.add_argument('--version', required=True, help='the version of this checkout')
    arguments.add_argument('--compiler', required=True)
    arguments.add_argument('--compile-args', default='')
    arguments.add_argument('--link-args', default='')
    options = arguments.parse_args()
    meson = [options.meson]

    with tempfile.TemporaryDirectory(prefix='gradus_install_') as folder:
        work = pathlib.Path(folder)
        prefix = work / 'prefix'
        env = {name: value for name, value in os.environ.items() if name != 'DESTDIR'}
        env |= {
            'CXX': options.compiler,
            'CXXFLAGS': options.compile_args,
            'LDFLAGS': options.link_args,
            'PKG_CONFIG_PATH': str(prefix / 'share' / 'pkgconfig'),
        }
        through_meson_subproject(work, meson, env)

        run(*meson, 'setup', f'--prefix={prefix}', '-Dtests=false', '-Dexamples=false',
            work / 'build', SOURCE, env=env)
        run(*meson, 'install', '-C', work / 'build', env=env)
        through_meson_package(work, meson, env)
        through_cmake(work, options.version, prefix, env)
        through_pkg_config(work, options.version, env)


if __name__ == '__main__':
    main()
