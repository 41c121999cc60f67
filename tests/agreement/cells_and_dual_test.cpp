#include "agreement/cells_and_dual.hpp"

namespace {

constexpr auto equal = [](const rational& x, const rational& y) { return x == y; };

/// One cell, the last step counts.
template <class Cell>
auto many_to_one(Cell cell) {
    return [cell]<class T>(std::type_identity<T>, auto wrap) {
        return make_network<T>(over_time<dynamic>(wrap(cell, 0)), dense<2, 2>(identity));
    };
}

} // namespace

TEST_CASE("Backward through every cell is the derivative, exactly") {
    const auto check = [](auto cell, std::size_t partials, int seed = 3) {
        check_all<rational>(equal, many_to_one(cell), some_samples<rational>(several_lengths, true),
                            partials + of_dense, seed);
    };
    check(simple_recurrent<2, 2>(relu), of_simple);
    check(simple_recurrent<2, 2>(hard_tanh), of_simple);
    check(lstm<2, 2>(ramp, hard_tanh), of_lstm);
    check(gru<2, 2>(ramp, hard_tanh), of_gru, 4);
    check(gru<2, 2, reset_gate::before_product>(ramp, hard_tanh), of_gru - 2, 9);
    check(gru<2, 2, reset_gate::before_product, update_gate::replaces>(ramp, hard_tanh), of_gru - 2,
          9);
    check(gru<2, 2, reset_gate::after_product, update_gate::replaces>(ramp, hard_tanh), of_gru, 9);
}

TEST_CASE(
    "Backward through a stack of cells with a target for each step is the derivative, exactly") {
    const auto layers = []<class T>(std::type_identity<T>, auto wrap) {
        return make_network<T>(
            over_time<dynamic, gives::every_step>(wrap(gru<2, 2>(ramp, hard_tanh), 0)),
            each_step<dynamic>(dense<2, 1>(identity)),
            over_time<dynamic, gives::every_step>(wrap(lstm<1, 2>(ramp, hard_tanh), 1)),
            each_step<dynamic>(dense<2, 2>(identity)));
    };
    check_all<rational>(equal, layers, some_samples<rational>({2, 3}, false),
                        of_gru + 3 + 4 * (2 + 4 + 2) + of_dense, 40);
}
