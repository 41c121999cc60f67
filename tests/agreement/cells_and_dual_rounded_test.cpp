#include "agreement/cells_and_dual.hpp"

namespace {

template <class T>
constexpr auto within(T tolerance) {
    return [tolerance](T x, T y) {
        const T size = x < 0 ? -x : x;
        const T distance = x < y ? y - x : x - y;
        return distance <= tolerance * (size < 1 ? 1 : size);
    };
}

} // namespace

TEST_CASE("Backward through cells is the derivative within rounding") {
    const auto many_to_one = []<class T>(std::type_identity<T>, auto wrap) {
        return make_network<T>(over_time<5, gives::every_step>(wrap(lstm<2, 3>(), 0)),
                               over_time<5>(wrap(gru<3, 2>(), 1)), dense<2, 2>(sigmoid));
    };
    const std::size_t partials = 4 * (6 + 9 + 3) + 3 * (6 + 4 + 2) + 2 + of_dense;
    const std::vector<std::size_t> lengths{5, 5};
    check_all<double>(within(1e-12), many_to_one, some_samples<double>(lengths, true), partials);
    check_all<float>(within(1e-4f), many_to_one, some_samples<float>(lengths, true), partials);

    const auto many_to_many = []<class T>(std::type_identity<T>, auto wrap) {
        return make_network<T>(
            over_time<dynamic, gives::every_step>(
                wrap(gru<2, 2, reset_gate::before_product, update_gate::replaces>(), 0)),
            over_time<dynamic, gives::every_step>(wrap(simple_recurrent<2, 3>(gradus::tanh), 1)),
            each_step<dynamic>(dense<3, 2>(gradus::tanh)));
    };
    check_all<double>(within(1e-12), many_to_many, some_samples<double>({7, 1, 4}, false),
                      of_gru - 2 + 6 + 9 + 3 + 8);
}
