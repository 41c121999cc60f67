#pragma once

#include <gradus/numbers/random.hpp>

#include <cstddef>
#include <type_traits>

/// Two tasks that need a memory. A step's numbers stand one after the other in x.
namespace through_time {

/// The adding problem: (u_t, m_t) with u_t from U[0, 1] and m_t = 1 at one step of each half, else
/// 0; the target is the sum of the two u_t that are marked. Always answering 1 has the mean square
/// error 2 Var(u) = 1/6.
/// Source: S. Hochreiter and J. Schmidhuber, Long short-term memory (1997), experiment 4; in this
/// form Q. Le, N. Jaitly and G. Hinton (2015), section 4.1.
template <class X, class Y>
void draw_addition(X& x, Y& y, std::size_t steps, gradus::random_generator& random) {
    using T = std::remove_reference_t<decltype(x[0])>;
    const std::size_t half = steps / 2;
    const std::size_t first = index_below(random, half);
    const std::size_t second = half + index_below(random, steps - half);
    for (std::size_t t = 0; t < steps; ++t) {
        x[2 * t] = static_cast<T>(uniform(random));
        x[2 * t + 1] = t == first || t == second ? T(1) : T(0);
    }
    y[0] = x[2 * first] + x[2 * second];
}
inline constexpr double always_one = 1.0 / 6;

/// Temporal order: which of X and Y came first, and which second? Of eight symbols, each a number
/// that is 1, E begins and B ends a sequence, X or Y stands once in the second tenth and once in
/// the sixth, and a, b, c, d, at random, everywhere else. Four classes: XX, XY, YX, YY.
/// Source: S. Hochreiter and J. Schmidhuber (1997), experiment 6a, there with 100 to 110 steps.
inline constexpr std::size_t symbols = 8;
template <class X, class Y>
void draw_order(X& x, Y& y, std::size_t steps, gradus::random_generator& random) {
    using T = std::remove_reference_t<decltype(x[0])>;
    constexpr std::size_t E = 0, B = 1, a = 2, X_symbol = 6;
    const std::size_t tenth = steps / 10;
    const std::size_t first = tenth + index_below(random, tenth);
    const std::size_t second = 5 * tenth + index_below(random, tenth);
    std::size_t answer = 0;
    for (std::size_t t = 0; t < steps; ++t) {
        std::size_t symbol = a + index_below(random, 4);
        if (t == 0) symbol = E;
        if (t + 1 == steps) symbol = B;
        if (t == first || t == second) {
            const std::size_t is_y = index_below(random, 2);
            symbol = X_symbol + is_y;
            answer = 2 * answer + is_y;
        }
        for (std::size_t k = 0; k < symbols; ++k) x[symbols * t + k] = k == symbol ? T(1) : T(0);
    }
    for (std::size_t k = 0; k < 4; ++k) y[k] = k == answer ? T(1) : T(0);
}

} // namespace through_time
