#pragma once

#include <gradus/core/requirements.hpp>

namespace gradus::fast {

/// The vector registers that the fast kernels use: what the compiler was told the machine has
/// (`portable`), or more that this machine turns out to have.
enum class instruction_set { portable, avx2, avx512 };

/// The widest that this machine has.
inline instruction_set widest_instruction_set() {
#ifdef __x86_64__
    if (!__builtin_cpu_supports("fma")) return instruction_set::portable;
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl"))
        return instruction_set::avx512;
    if (__builtin_cpu_supports("avx2")) return instruction_set::avx2;
#endif
    return instruction_set::portable;
}

/// The one in use. A program may choose a narrower one.
inline instruction_set chosen_instruction_set = widest_instruction_set();

} // namespace gradus::fast
