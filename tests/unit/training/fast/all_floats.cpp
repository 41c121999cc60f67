#include "fast_functions.hpp"
#include "instruction_sets.hpp"

#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// `fast_all_floats STEP`: the fast functions at every STEP-th float from 2⁻³² on and at every
/// 997 STEP-th from 2⁻¹²⁶ to there, of both signs, up to where e^(−|z|) is held fast, with each
/// instruction set. Prints the worst errors in ulp; exits with 1 if one is above its bound.
namespace {

using namespace fast_functions;

template <class Truth>
bool check(float limit, std::uint32_t step) {
    comparison<float, Truth, double> comparison;
    std::array<float, comparison.size> arguments{};
    std::size_t filled = 0;
    const auto add = [&](float z) {
        arguments[filled++] = z;
        if (filled == arguments.size()) {
            comparison.add(arguments);
            filled = 0;
        }
    };
    const auto add_range = [&](float from, float to, std::uint32_t by) {
        for (auto bits = std::bit_cast<std::uint32_t>(from);
             bits <= std::bit_cast<std::uint32_t>(to); bits += by) {
            add(std::bit_cast<float>(bits));
            add(-std::bit_cast<float>(bits));
        }
    };
    add_range(0x1p-126f, 0x1p-32f, 997 * step);
    add_range(0x1p-32f, limit, step);
    while (filled != 0) add(limit);
    std::printf("%s: value %.3f ulp, slope %.3f ulp\n", Truth::name, comparison.found.value,
                comparison.found.slope);
    std::fflush(stdout);
    return comparison.found.value <= Truth::value_bound
           && comparison.found.slope <= Truth::slope_bound;
}

} // namespace

int main(int count, char** arguments) {
    const int step = count == 2 ? std::atoi(arguments[1]) : 0;
    if (step < 1) {
        std::fprintf(stderr, "usage: fast_all_floats STEP, with STEP at least 1\n");
        return 2;
    }
    const auto by = static_cast<std::uint32_t>(step);
    bool fine = true;
    with_each_instruction_set([&] {
        fine &= check<sigmoid_truth>(87, by);
        fine &= check<tanh_truth>(43.5f, by);
        fine &= check<elu_truth>(87, by);
        fine &= check<softplus_truth>(87, by);
        fine &= check<power_truth>(87, by);
    });
    return fine ? 0 : 1;
}
