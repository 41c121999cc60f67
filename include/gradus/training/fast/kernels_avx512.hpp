#pragma once

#include <gradus/training/fast/kernel_parts.hpp>

/// The kernels for x86-64 machines with AVX-512 F and VL, without -ffast-math as for AVX2.
#ifdef __clang__
#pragma float_control(push)
#pragma float_control(precise, on)
#pragma clang fp contract(off)
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,fma"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512vl,fma")
#pragma GCC optimize("no-fast-math", "fp-contract=off")
#endif

namespace gradus::fast::avx512 {

inline constexpr std::size_t register_bytes = 64; ///< bytes of a zmm register
inline constexpr std::size_t register_count = 32; ///< how many there are
inline constexpr bool fuses = true;               ///< a product is added with one rounding

#include <gradus/training/fast/kernels.inc>

} // namespace gradus::fast::avx512

#ifdef __clang__
#pragma clang attribute pop
#pragma float_control(pop)
#else
#pragma GCC pop_options
#endif
