# shellcheck shell=bash
# What tests/run, examples/run and .ci/run share: find what is missing, install it on Debian 12,
# choose a compiler, configure a build folder. Sourced, never run.

say() { printf '%s\n' "$*" >&2; } # progress; standard output belongs to the programs

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# --- What is missing ---------------------------------------------------------------------------

missing=() # Debian's names of the packages to install

need_command() { # need_command COMMAND PACKAGE
    command -v "$1" >/dev/null || missing+=("$2")
}

need_header() { # need_header HEADER PACKAGE: does the compiler find it?
    compiler_accepts "#include <$1>" || missing+=("$2")
}

compiler_accepts() { # compiler_accepts CODE FLAG...
    local code=$1
    shift
    [ -n "${CXX:-}" ] || return 1
    # CXX may hold flags or a launcher, so it is split into words.
    # shellcheck disable=SC2086
    printf '%s\n' "$code" | $CXX -std=c++20 "${standard_library[@]}" "$@" -x c++ -fsyntax-only - \
        >/dev/null 2>&1
}

is_debian_12() {
    # shellcheck source=/dev/null
    [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-} ${VERSION_ID:-}" = 'debian 12' ])
}

install_missing() { # installs the packages named in the list `missing`, and empties it
    [ "${#missing[@]}" -gt 0 ] || return 0
    local packages as_root=()
    packages=$(printf '%s\n' "${missing[@]}" | sort -u | tr '\n' ' ')
    is_debian_12 ||
        fail "Missing here: ${packages}(Debian's names). Only on Debian 12 are they installed for you."
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "Missing here: ${packages}- install them as root, for there is no sudo."
        as_root=(sudo)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    # Scripts that run beside each other install one after the other.
    local lock apt
    lock=${TMPDIR:-/tmp}/gradus-install-$(id -u).lock
    apt=(flock -o "$lock" "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    say "Installing with apt: $packages"
    "${apt[@]}" update </dev/null >/dev/null ||
        fail 'apt-get update failed; its messages are above.'
    # Package names hold no spaces.
    # shellcheck disable=SC2086
    "${apt[@]}" install -y --no-install-recommends $packages </dev/null >/dev/null ||
        fail "apt-get could not install: $packages- its messages are above."
    missing=()
    hash -r
}

# --- The compiler ------------------------------------------------------------------------------

standard_library=() # the flag that selects libc++, if it is wanted

is_new_enough() { # is_new_enough COMPILER: GCC 12 or Clang 19
    CXX=$1 compiler_accepts '
#if defined(__clang__) ? __clang_major__ < 19 : __GNUC__ < 12
#error
#endif'
}

choose_compiler() { # keeps CXX if it is set; else takes the first good compiler, or installs GCC
    local candidate
    if [ -z "${CXX:-}" ]; then
        for candidate in g++ c++ clang++ g++-{15,14,13,12} clang++-{22,21,20,19}; do
            if command -v "$candidate" >/dev/null && is_new_enough "$candidate"; then
                CXX=$candidate
                break
            fi
        done
    fi
    if [ -z "${CXX:-}" ]; then
        missing+=(g++)
        install_missing
        CXX=g++
    fi
    export CXX
    command -v "${CXX%% *}" >/dev/null || fail "CXX is set to $CXX, which is not a command here."
    is_new_enough "$CXX" || fail "${CXX}${standard_library[*]/#/ } is too old or does not work:" \
        'GCC 12 or newer, or Clang 19 or newer is needed.'
    if [ "${#standard_library[@]}" -gt 0 ] && ! compiler_accepts '#include <version>'; then
        missing+=(libc++-19-dev libc++abi-19-dev)
        install_missing
    fi
}

# --- What a build needs ------------------------------------------------------------------------

need_build_tools() {
    need_command meson meson
    need_command ninja ninja-build
    need_command pkg-config pkg-config
    need_header boost/hana/tuple.hpp libboost-dev
    need_header zlib.h zlib1g-dev
}

need_numpy() { # for the tests of what is exported; any Python that has it will do
    python3 -c 'import numpy' 2>/dev/null || /usr/bin/python3 -c 'import numpy' 2>/dev/null ||
        missing+=(python3-numpy)
}

need_rich() { # for the exercises; any Python that has it will do
    python3 -c 'import rich' 2>/dev/null || /usr/bin/python3 -c 'import rich' 2>/dev/null ||
        missing+=(python3-rich)
}

need_for_examples() {
    need_header CLI/CLI.hpp libcli11-dev
    need_header csv.h libcsv-dev
    need_header fmt/format.h libfmt-dev
    need_header nlohmann/json.hpp nlohmann-json3-dev
    need_command gnuplot gnuplot-nox
}

# --- The build folder --------------------------------------------------------------------------

configure() { # configure SOURCE BUILD MESON_OPTION...: a folder configured otherwise starts afresh
    local source=$1 build=$2 wish
    shift 2
    wish="$source $CXX $(meson --version) ${CXXFLAGS:-} ${LDFLAGS:-} $*"
    local stamp=$build/configured-as log=$build/configure.log
    if [ -e "$build" ]; then
        [ -e "$stamp" ] || [ -d "$build/meson-private" ] || rmdir "$build" 2>/dev/null ||
            fail "$build is not a build folder of this project; name another one."
    fi
    if [ "$(cat "$stamp" 2>/dev/null)" = "$wish" ] &&
        meson setup --reconfigure "$@" "$build" "$source" >"$log" 2>&1; then
        return 0
    fi
    say "Configuring $build"
    rm -rf "$build"
    mkdir -p "$build" || fail "The build folder $build cannot be made."
    if ! meson setup "$@" "$build" "$source" >"$log" 2>&1; then
        cat "$log" >&2
        fail 'Configuring failed; the messages are above.'
    fi
    printf '%s\n' "$wish" >"$stamp"
}

absolute() { # absolute PATH: as seen from the current folder
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s\n' "$PWD/$1" ;;
    esac
}
