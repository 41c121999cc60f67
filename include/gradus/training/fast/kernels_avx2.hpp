#pragma once

#include <gradus/training/fast/kernel_parts.hpp>

/// The kernels for x86-64 machines with AVX2 and FMA. -ffast-math, which would take their
/// roundings apart, is off for them; products are fused by name alone.
#ifdef __clang__
#pragma float_control(push)
#pragma float_control(precise, on)
#pragma clang fp contract(off)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma")
#pragma GCC optimize("no-fast-math", "fp-contract=off")
#endif

namespace gradus::fast::avx2 {

inline constexpr std::size_t register_bytes = 32; ///< bytes of a ymm register
inline constexpr std::size_t register_count = 16; ///< how many there are
inline constexpr bool fuses = true;               ///< a product is added with one rounding

#include <gradus/training/fast/kernels.inc>

} // namespace gradus::fast::avx2

#ifdef __clang__
#pragma clang attribute pop
#pragma float_control(pop)
#else
#pragma GCC pop_options
#endif
