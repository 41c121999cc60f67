#pragma once

#include <gradus/training/fast/kernel_parts.hpp>

/// The kernels for the machine that the compiler was told to compile for, without -ffast-math.
/// (Otherwise no options are pushed here: GCC would then not inline the smallest kernels.)
#ifdef __clang__
#pragma float_control(push)
#pragma float_control(precise, on)
#pragma clang fp contract(off)
#elif defined __FAST_MATH__
#pragma GCC push_options
#pragma GCC optimize("no-fast-math")
#endif

namespace gradus::fast::portable {

#if defined __AVX512F__
inline constexpr std::size_t register_bytes = 64; ///< bytes of the widest vector register
inline constexpr std::size_t register_count = 32; ///< how many there are
#elif defined __AVX__
inline constexpr std::size_t register_bytes = 32; ///< bytes of the widest vector register
inline constexpr std::size_t register_count = 16; ///< how many there are
#else
inline constexpr std::size_t register_bytes = 16; ///< bytes of the widest vector register
inline constexpr std::size_t register_count = 16; ///< how many there are
#endif

#if defined __FMA__ || defined __ARM_FEATURE_FMA
inline constexpr bool fuses = true; ///< a product is added with one rounding
#else
inline constexpr bool fuses = false; ///< a product is rounded, then added
#endif

#include <gradus/training/fast/kernels.inc>

} // namespace gradus::fast::portable

#ifdef __clang__
#pragma float_control(pop)
#elif defined __FAST_MATH__
#pragma GCC pop_options
#endif
