#include <gradus/numbers/elementary.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>
#include <vector>

// Throughput at run time: nanoseconds a value of ours and of libm's, the least of many runs over
// the same 4096 arguments, and the ratio. Both loops store what they compute, and neither can be
// vectorised or left out.
namespace {

/// A value that the compiler knows nothing about.
double opaque(double x) {
    asm volatile("" : "+m"(x));
    return x;
}

template <class Function>
double nanoseconds(std::vector<double> const& arguments, Function f) {
    std::vector<double> values(arguments.size());
    double least = HUGE_VAL;
    for (int run = 0; run < 200; ++run) {
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < arguments.size(); ++i) values[i] = f(opaque(arguments[i]));
        const std::chrono::duration<double, std::nano> time =
            std::chrono::steady_clock::now() - start;
        asm volatile("" : : "g"(values.data()) : "memory"); // somebody may read them
        least = std::min(least, time.count());
    }
    return least / static_cast<double>(arguments.size());
}

template <class Ours, class Libm>
void compare(const char* name, double lower, double upper, Ours ours, Libm libm) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> uniform(lower, upper);
    std::vector<double> arguments(4096);
    for (double& x : arguments) x = uniform(random);
    const double a = nanoseconds(arguments, ours);
    const double b = nanoseconds(arguments, libm);
    std::printf("%-20s %6.1f ns, libm %6.1f ns, ratio %.1f\n", name, a, b, a / b);
}

} // namespace

int main() {
    namespace ours = gradus::numbers;
    const auto logistic = [](double x) { return 1 / (1 + std::exp(-x)); };
    compare(
        "exp", -20, 20, [](double x) { return ours::exp(x); },
        [](double x) { return std::exp(x); });
    compare(
        "log", 0, 50, [](double x) { return ours::log(x); }, [](double x) { return std::log(x); });
    compare(
        "expm1", -5, 5, [](double x) { return ours::expm1(x); },
        [](double x) { return std::expm1(x); });
    compare(
        "log1p", -1, 5, [](double x) { return ours::log1p(x); },
        [](double x) { return std::log1p(x); });
    compare(
        "sqrt", 0, 50, [](double x) { return ours::sqrt(x); },
        [](double x) { return std::sqrt(x); });
    compare(
        "tanh", -5, 5, [](double x) { return ours::tanh(x); },
        [](double x) { return std::tanh(x); });
    compare("sigmoid", -20, 20, [](double x) { return ours::sigmoid(x); }, logistic);
    compare(
        "softplus", -20, 20, [](double x) { return ours::softplus(x); },
        [](double x) { return std::log1p(std::exp(x)); });
    compare(
        "sigmoid_derivative", -20, 20, [](double x) { return ours::sigmoid_derivative(x); },
        [&](double x) { return logistic(x) * logistic(-x); });
    compare(
        "erf", -3, 3, [](double x) { return ours::erf(x); }, [](double x) { return std::erf(x); });
    compare(
        "erfc", -3, 3, [](double x) { return ours::erfc(x); },
        [](double x) { return std::erfc(x); });
}
