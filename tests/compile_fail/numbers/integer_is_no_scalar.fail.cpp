// expect-error: Scalar
#include <gradus/numbers/scalar.hpp>

template <gradus::Scalar T>
constexpr T half(const T& a) {
    return a / T(2);
}

// An int would answer 1.
inline constexpr auto one_and_a_half = half(3);
