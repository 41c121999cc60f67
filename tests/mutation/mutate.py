#!/usr/bin/env python3
"""Theorems that are nudged must stop compiling.

For each header of theorems, every constant, sign and operator of its code is changed, one at a time,
and the static_asserts of its test are compiled against the changed header. A change that still
compiles is a survivor. Those that make no theorem false are listed with the reason in
still_true.txt beside this file; any other survivor is a hole in a proof, and the script fails.

Usage: mutate.py ROOT COMPILER [-- HEADER...]     e.g. mutate.py . "g++ -std=c++20 -Iinclude"
"""

import concurrent.futures
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

THEOREMS = pathlib.PurePath("gradus/theory/theorems")
HERE = pathlib.Path(__file__).parent

# What is changed into what. Spaces keep the unary minus, template brackets and includes out.
OPERATORS = [
    (r"(?<![\w.\"<])(\d+)(?![\w.\"'])", lambda m: str(int(m[1]) + 1)),
    (r" \+ ", lambda m: " - "),
    (r" - ", lambda m: " + "),
    (r" \* ", lambda m: " + "),
    (r" / ", lambda m: " * "),
    (r"\bprove_at_most\b", lambda m: "prove_at_least"),
    (r"\bprove_increasing\b", lambda m: "prove_decreasing"),
    (r"\bsqr\(", lambda m: "T_cubed("),
    (r"(?<=[(,] )-(?=\w)", lambda m: ""),
    (r"(?<=\()-(?=\w)", lambda m: ""),
]
CUBE = "template <class T>\nconstexpr T T_cubed(const T& x) { return x * x * x; }\n"

# Lines that state no mathematics.
PASSED_OVER = re.compile(r"^\s*(//|#|namespace|using|template|static constexpr std::size_t|$)")


def mutants(text):
    """(line number, line, changed line), one change a mutant."""
    for number, line in enumerate(text.split("\n")):
        if PASSED_OVER.match(line):
            continue
        code = line.split("//")[0]
        for pattern, change in OPERATORS:
            for match in re.finditer(pattern, code):
                changed = code[: match.start()] + change(match) + code[match.end() :]
                yield number, line, changed


def proofs_of(test):
    """The test's lines up to the end of its marked block of static_asserts, without Catch2."""
    head, found, _ = test.partition("// [/")
    if not found:
        sys.exit("a test of theorems marks its static_asserts by // [name] and // [/name]")
    return "\n".join(line for line in head.split("\n") if "catch.hpp" not in line)


def compiles(compiler, root, header, text, proofs):
    """Do the proofs compile against this text of the header?"""
    with tempfile.TemporaryDirectory() as folder:
        overlay = pathlib.Path(folder) / THEOREMS
        overlay.mkdir(parents=True)
        first = text.index("namespace gradus::theorems")
        (overlay / header).write_text(text[:first] + CUBE + text[first:], encoding="utf-8")
        unit = pathlib.Path(folder) / "proofs.cpp"
        unit.write_text(proofs, encoding="utf-8")
        run = subprocess.run(
            [*compiler, f"-I{folder}", f"-I{root / 'include'}", f"-I{root / 'tests/support'}",
             "-fsyntax-only", str(unit)],
            capture_output=True, text=True, timeout=300, check=False)
        return run.returncode == 0


def still_true():
    """{(header, line, changed line)}: survivors that make no theorem false."""
    entries = set()
    for line in (HERE / "still_true.txt").read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            header, before, after, _reason = (part.strip() for part in line.split(" | "))
            entries.add((header, before, after))
    return entries


def main(root, compiler, chosen):
    root = pathlib.Path(root)
    compiler = shlex.split(compiler)
    allowed = still_true()
    unused = {entry for entry in allowed if not chosen or entry[0] in chosen}
    jobs = []
    for path in sorted((root / "include" / THEOREMS).glob("*.hpp")):
        if chosen and path.name not in chosen:
            continue
        text = path.read_text(encoding="utf-8")
        test = root / "tests/unit/theory/theorems" / f"{path.stem}_test.cpp"
        proofs = proofs_of(test.read_text(encoding="utf-8"))
        if not compiles(compiler, root, path.name, text, proofs):
            sys.exit(f"{path.name}: its proofs do not compile as they stand")
        lines = text.split("\n")
        for number, line, changed in mutants(text):
            mutated = "\n".join([*lines[:number], changed, *lines[number + 1 :]])
            jobs.append((path.name, number + 1, line, changed, mutated, proofs))

    survivors = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        alive = pool.map(lambda j: compiles(compiler, root, j[0], j[4], j[5]), jobs)
        for (header, number, line, changed, *_), lives in zip(jobs, alive):
            entry = (header, line.strip(), changed.strip())
            if lives and entry in allowed:
                unused.discard(entry)
            elif lives:
                survivors += 1
                print(f"{header}:{number}: survives\n    {line.strip()}\n    {changed.strip()}")
    for header, before, after in sorted(unused):
        print(f"still_true.txt: no such survivor: {header} | {before} | {after}")
    print(f"{len(jobs)} mutants, {survivors} survivors, {len(allowed)} known to be true")
    return 1 if survivors or unused or not jobs else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    headers = arguments[arguments.index("--") + 1 :] if "--" in arguments else []
    sys.exit(main(arguments[0], arguments[1], headers))
