#!/usr/bin/env python3
"""What the elementary functions cost a compiler.

    compile_time.py INCLUDE_FOLDER COMPILER...

COMPILER is a command with its options. Prints the microseconds of one evaluation: among many in one
constant expression, as in a proof or a training, and for a constant of its own, where the compiler
also looks up and types a call; of the library's functions, of the compiler's builtins (GCC folds
them through MPFR, Clang 19 does not) and of a naive series. Then the milliseconds that including
the header costs.

A time is the compiler's user time for a unit with many evaluations less that for the same unit
with plain numbers, the least of several runs each. On a machine that is busy it is still too
large: other programs take part of the caches and, with hyperthreading, of the core.
"""

import pathlib
import random
import resource
import subprocess
import sys
import tempfile

EVALUATIONS = 1000
RUNS = 7

HEADER = """\
#include <gradus/numbers/elementary.hpp>

constexpr double series_exp(double x) {
    double sum = 1, term = 1;
    for (int n = 1; term > sum * 1e-17 || -term > sum * 1e-17; ++n) sum += term *= x / n;
    return sum;
}

constexpr double series_log(double x) {
    const double u = (x - 1) / (x + 1);
    double sum = 0, power = u;
    for (int n = 1; power / n > sum * 1e-17; n += 2, power *= u * u) sum += power / n;
    return 2 * sum;
}
"""

# What is evaluated, and the range of its arguments.
FUNCTIONS = [
    ("gradus::numbers::exp", -5, 5),
    ("__builtin_exp", -5, 5),
    ("series_exp", -5, 5),
    ("gradus::numbers::log", 1.1, 10),
    ("__builtin_log", 1.1, 10),
    ("series_log", 1.1, 10),
    ("gradus::numbers::expm1", -5, 5),
    ("gradus::numbers::log1p", -0.9, 10),
    ("gradus::numbers::sqrt", 0, 10),
    ("gradus::numbers::tanh", -5, 5),
    ("gradus::numbers::sigmoid", -5, 5),
    ("gradus::numbers::softplus", -5, 5),
    ("gradus::numbers::sigmoid_derivative", -5, 5),
    ("gradus::numbers::tanh_derivative", -5, 5),
    ("gradus::numbers::erf", -3, 3),
    ("gradus::numbers::erfc", -3, 3),
]


def one_constant(points, function):
    """A loop over all points in one constant expression."""
    return (f"constexpr double points[] = {{{', '.join(points)}}};\n"
            "constexpr double sum = [] {\n"
            "    double sum = 0;\n"
            f"    for (double x : points) sum += {function}(x);\n"
            "    return sum;\n"
            "}();\n")


def many_constants(points, function):
    return "".join(f"constexpr double v{i} = {function}({x});\n" for i, x in enumerate(points))


def user_time(command, unit, folder):
    """The least user time of several runs, in seconds; None if the unit does not compile."""
    path = pathlib.Path(folder, "unit.cpp")
    path.write_text(unit, encoding="utf-8")
    times = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        run = subprocess.run([*command, str(path)], stderr=subprocess.DEVNULL, check=False)
        if run.returncode != 0:
            return None
        times.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    return min(times)


def main(include, compiler):
    command = [*compiler, "-std=c++20", "-fsyntax-only", "-I", include]
    with tempfile.TemporaryDirectory() as folder:
        empty = user_time(command, "", folder)
        header = user_time(command, HEADER, folder)
        if empty is None or header is None:
            print(f"{' '.join(command)} does not compile the header", file=sys.stderr)
            return 1
        print(f"{' '.join(compiler)}: microseconds an evaluation\n"
              f"  {'':20} {'in a loop':>10} {'a constant each':>16}")
        for function, low, high in FUNCTIONS:
            draw = random.Random(1)
            points = [draw.uniform(low, high).hex() for _ in range(EVALUATIONS)]
            texts = []
            for unit in one_constant, many_constants:
                plain = user_time(command, HEADER + unit(points, ""), folder)
                time = user_time(command, HEADER + unit(points, function), folder)
                texts.append("none" if time is None else
                             f"{(time - plain) / EVALUATIONS * 1e6:.1f}")
            print(f"  {function.removeprefix('gradus::numbers::'):20} {texts[0]:>10} {texts[1]:>16}",
                  flush=True)
        print(f"including the header: {(header - empty) * 1e3:.1f} ms above an empty unit")
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
