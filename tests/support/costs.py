#!/usr/bin/env python3
"""What building and testing cost in a build folder: the most expensive objects and tests, in seconds.

    python3 tests/support/costs.py build/tests-g++-12 [COUNT]

Ninja and Meson log wall time, so nothing else should run beside what is measured, and two jobs at once
on two cores are a little dearer than one.
"""

import argparse
import collections
import json
import pathlib


def objects(log):
    """(seconds, file) of what Ninja has made; of outputs that one command made together, the first."""
    latest = {}
    for line in log.read_text().splitlines()[1:]:
        start, end, _, output, command = line.split('\t')
        latest[output] = (int(start), int(end), command)
    together = {}
    for output, made in latest.items():
        together.setdefault(made, output)
    return [((end - start) / 1000, output) for (start, end, _), output in together.items()]


def tests(log):
    """(seconds, name) of the tests that were run last."""
    return [(test['duration'], test['name'])
            for test in map(json.loads, log.read_text().splitlines())]


def print_costs(title, costs, group, count):
    print(f'{sum(seconds for seconds, _ in costs):8.1f} s  {title}, {len(costs)} in all, of which')
    groups = collections.Counter()
    for seconds, name in costs:
        groups[group(name)] += seconds
    for name, seconds in groups.most_common(count):
        print(f'{seconds:8.1f} s      {name}')
    print('    and the most expensive ones')
    for seconds, name in sorted(costs, reverse=True)[:count]:
        print(f'{seconds:8.1f} s      {name}')


def main():
    arguments = argparse.ArgumentParser(description=__doc__,
                                        formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('build', type=pathlib.Path)
    arguments.add_argument('count', type=int, nargs='?', default=20, help='lines of each list')
    options = arguments.parse_args()

    print_costs('building', objects(options.build / '.ninja_log'),
                lambda name: name.partition('.p/')[0], options.count)
    logs = sorted((options.build / 'meson-logs').glob('tests-*.json'),
                  key=lambda path: path.stat().st_mtime)
    if logs:
        print_costs('testing', tests(logs[-1]), lambda name: name.partition(' / ')[0], options.count)


if __name__ == '__main__':
    main()
