#pragma once

#include <gradus/training/fast/instruction_set.hpp>
#include <gradus/training/fast/kernels_portable.hpp>
#ifdef __x86_64__
#include <gradus/training/fast/kernels_avx2.hpp>
#include <gradus/training/fast/kernels_avx512.hpp>
#endif

namespace gradus::fast {

/// call(kernels), with the kernels of the instruction set in use; for columns that fit into the
/// smallest register there is nothing to choose. The choice is made once an operation.
template <class T, std::size_t Rows, class Call>
[[gnu::always_inline]] inline void with_kernels(const Call& call) {
#ifdef __x86_64__
    if constexpr (Rows > 16 / sizeof(T) && portable::register_bytes < 64) {
        if (chosen_instruction_set == instruction_set::avx512) return call(avx512::kernels{});
        if constexpr (portable::register_bytes < 32)
            if (chosen_instruction_set == instruction_set::avx2) return call(avx2::kernels{});
    }
#endif
    call(portable::kernels{});
}

} // namespace gradus::fast
