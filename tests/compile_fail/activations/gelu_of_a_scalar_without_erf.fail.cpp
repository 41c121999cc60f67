// expect-error: ErrorFunctionScalar
#include <gradus/activations.hpp>

namespace user {

struct scalar {
    double x;
    constexpr scalar(double number) : x(number) {}
    friend constexpr scalar operator+(scalar a, scalar b) { return a.x + b.x; }
    friend constexpr scalar operator-(scalar a, scalar b) { return a.x - b.x; }
    friend constexpr scalar operator*(scalar a, scalar b) { return a.x * b.x; }
    friend constexpr scalar operator/(scalar a, scalar b) { return a.x / b.x; }
    friend constexpr scalar operator-(scalar a) { return -a.x; }
    friend constexpr bool operator==(scalar, scalar) = default;
    friend constexpr scalar exp(scalar a) { return gradus::exp(a.x); }
    friend constexpr scalar log(scalar a) { return gradus::log(a.x); }
    friend constexpr scalar sqrt(scalar a) { return gradus::sqrt(a.x); }
};

} // namespace user

constexpr auto a = gradus::gelu(user::scalar(1));
