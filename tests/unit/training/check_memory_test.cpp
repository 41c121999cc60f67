#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/check_memory.hpp>

#include <cstddef>
#include <limits>
#include <string>

using namespace gradus;

namespace {

auto network_over_time() {
    return make_network<double>(over_time<dynamic, gives::every_step>(lstm<2, 16>()),
                                over_time<dynamic>(gru<16, 8>()), dense<8, 1>(identity));
}
constexpr std::size_t largest = std::numeric_limits<std::size_t>::max();

} // namespace

TEST_CASE("The bytes of a sequence are said before it starts") {
    const auto net = network_over_time();
    const std::size_t of_one = bytes_through_time(net, 1);
    // An LSTM remembers 4·16 weighted inputs and as many errors, and 9 times 16 numbers and errors
    // beside x; h stands in the outputs once more, with its errors.
    const std::size_t of_lstm = 8 * (2 + 2 * 64 + 9 * 16 + 2 * 16);
    CHECK(of_one > of_lstm);
    CHECK(of_one - of_lstm
          == sizeof(gru_cell<16, 8, sigmoid_activation, tanh_activation, reset_gate::after_product,
                             update_gate::keeps>::step<gradus::one_sample<double>>));
    CHECK(bytes_through_time(net, 1000, 20) == 20'000 * of_one);
    CHECK(bytes_through_time(net, largest / 2) == largest);
    CHECK(bytes_of_memory() > 1'000'000);
    CHECK_NOTHROW(check_memory_through_time(net, 10, 2, 20 * of_one));
    CHECK_THROWS_WITH(check_memory_through_time(net, 10, 2, 20 * of_one - 1),
                      "10 steps of 2 sequences at once need " + std::to_string(20 * of_one)
                          + " bytes, but the machine has " + std::to_string(20 * of_one - 1)
                          + ": smaller mini-batches or truncated_bptt, which takes a sequence in "
                            "parts, may help");
}
