#!/usr/bin/env python3
"""Runs the benchmark programs in turn and prints how many times as long as
gradus the peers take: the median of some rounds."""

import argparse
import os
import statistics
import subprocess
import sys

ONE_THREAD = {'OMP_NUM_THREADS': '1', 'OPENBLAS_NUM_THREADS': '1', 'MKL_NUM_THREADS': '1'}
# With these a machine's owner overrules what OpenBLAS finds out itself; the peers get its best.
OVERRULING = ('OPENBLAS_CORETYPE', 'OPENBLAS_L2_SIZE')
PEERS = ('runtime', 'torch', 'eigen', 'fann', 'numpy')


def environment():
    """What every program runs in: one thread, and each library as it chooses by itself."""
    return {name: value for name, value in os.environ.items()
            if name not in OVERRULING} | ONE_THREAD


def run(program, tasks):
    """{(peer, task): (microseconds a step, cost at the end)}"""
    interpreter = [sys.executable] if program.endswith('.py') else []
    said = subprocess.run([*interpreter, program, *tasks], env=environment(), check=True,
                          stdout=subprocess.PIPE, text=True).stdout
    lines = [line.split() for line in said.splitlines()]
    return {(who, task): (float(time), float(cost)) for who, task, time, cost in lines}


def best_of(rounds):
    """The shortest time of each; the costs are the same in every round."""
    best = {}
    for found in rounds:
        for key, (time, cost) in found.items():
            best[key] = (min(time, best.get(key, (time, cost))[0]), cost)
    return best


def median_ratio(rounds, who, task):
    """How many times as long as gradus in the same round: the median, for rounds differ."""
    return statistics.median(found[(who, task)][0] / found[('gradus', task)][0]
                             for found in rounds)


def table(rounds, best):
    lines = ['| task | who | µs a step | times gradus | cost at the end |', '|---|---|---|---|---|']
    for (who, task), (time, cost) in sorted(best.items(), key=lambda item: (item[0][1], item[1])):
        ratio = median_ratio(rounds, who, task)
        lines.append(f'| {task} | {who} | {time:.4g} | {ratio:.3g} | {cost:.6g} |')
    return '\n'.join(lines)


def summary(rounds, best):
    """The rows of README.md, and of docs/fast-training.md in another order."""
    lines = ['| task | gradus, µs a step | ' + ' | '.join(PEERS) + ' |',
             '|---' * (2 + len(PEERS)) + '|']
    for task in sorted({task for _, task in best}):
        ratios = [f'{median_ratio(rounds, who, task):.3g}' if (who, task) in best else ''
                  for who in PEERS]
        lines.append(f'| {task} | {best[("gradus", task)][0]:.3g} | ' + ' | '.join(ratios) + ' |')
    return '\n'.join(lines)


def different_work(best, tolerance):
    """Who ends with another cost than gradus has not done the same work."""
    return [f'{who} ends {task} with the cost {cost}, but gradus with {best[("gradus", task)][1]}.'
            for (who, task), (_, cost) in best.items()
            if abs(cost - best[('gradus', task)][1]) > tolerance * cost]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('--rounds', type=int, default=3)
    arguments.add_argument('--task', action='append', default=[])
    arguments.add_argument('--tolerance', type=float, default=1e-4,
                           help='how far costs at the end may be apart, as a share')
    arguments.add_argument('programs', nargs='+', help='that of gradus among them')
    options = arguments.parse_args()
    rounds = []
    for _ in range(options.rounds):
        rounds.append({})
        for program in options.programs:
            rounds[-1] |= run(program, options.task)
    best = best_of(rounds)
    print(table(rounds, best), summary(rounds, best), sep='\n\n')
    errors = different_work(best, options.tolerance)
    if errors:
        sys.exit('\n'.join(errors))


if __name__ == '__main__':
    main()
