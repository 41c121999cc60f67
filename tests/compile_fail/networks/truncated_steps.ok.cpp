#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>

using namespace gradus;

const auto net = make_network<double>(over_time<dynamic, gives::every_step>(gru<1, 2>()),
                                      each_step<dynamic>(dense<2, 1>(identity)));
void learn(const vector<double, 4>& x) {
    truncated_bptt(net, x, x, quadratic, {.k1 = 1, .k2 = 2},
                   [](const auto&, const time_window&) {});
}
