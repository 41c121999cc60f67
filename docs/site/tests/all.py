#!/usr/bin/env python3
"""Tests the built site: all.py ROOT WORK. The last line adds up what passed and failed."""

import gzip
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
MOST_AT_FIRST = 300_000  # bytes, compressed, of a page that computes

passed = failed = 0


def count(more, of):
    global passed, failed
    passed, failed = passed + more, failed + of


def part(name, *command):
    """A program whose last line says how many passed and failed."""
    print(f'--- {name}', flush=True)
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    print(done.stdout, end='', flush=True)
    said = re.search(r'(\d+) passed, (\d+) failed\s*$', done.stdout)
    good, bad = (int(said[1]), int(said[2])) if said else (0, 0)
    count(good, bad + (done.returncode != 0 and bad == 0))


def check(name, holds, why=''):
    print(f'--- {name}: {"" if holds else "NOT "}so {why}', flush=True)
    count(int(holds), int(not holds))


def bytes_at_first(dist, page, component):
    """What a browser fetches before the page computes, each file compressed."""
    text = (dist / page).read_text(encoding='utf-8')
    files = {dist / page} | {dist / found for found in re.findall(r'(?:href|src)="\./(assets/[^"]+\.(?:js|css))"', text)}
    files |= set(dist.glob('assets/*.wasm'))
    files |= {path for path in (dist / 'assets' / 'chunks').glob('*.js') if path.name.startswith((component, 'LineChart', 'NumberSlider', 'engine'))}
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)


def main(root, work):
    native = work / 'native.json'
    native.write_text(subprocess.run([sys.executable, HERE / 'native.py', work / 'libpage.so', HERE / 'cases.json'],
                                     check=True, stdout=subprocess.PIPE, text=True).stdout)
    part('the module computes the bits that this machine computes', 'node', HERE / 'bits_test.mjs',
         work / 'gradus.wasm', native)
    part('links, anchors and images', sys.executable, HERE / 'links_test.py', work / 'dist')
    names = int(re.search(r'(\d+) names', (work / 'pages-api' / 'index.md').read_text())[1])
    silent = (work / 'undocumented.txt').read_text(encoding='utf-8').split('\n')[:-1]
    check('headers say something of each of their public names', names > 0 and not silent,
          '\n'.join([f'({names} names, {len(silent)} of them silent)', *silent]))
    size = max(bytes_at_first(work / 'dist', f'{page}.html', component)
               for page, component in [('chain', 'ChainPage'), ('network', 'NetworkPage'), ('through-time', 'TimePage')])
    check('the first view is small', size < MOST_AT_FIRST, f'({size} bytes, at most {MOST_AT_FIRST})')
    part('the types of the scripts', sys.executable, HERE / 'types_test.py', work)
    part('the pages in a browser', 'node', HERE / 'browser_test.mjs', work)
    print(f'{passed} passed, {failed} failed')
    return 0 if passed and not failed else 1


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
