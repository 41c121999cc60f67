#include "catch.hpp"
#include "files.hpp"
#include "same_parameters.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/adam.hpp>
#include <gradus/training/adjusted.hpp>
#include <gradus/training/checkpoint.hpp>
#include <gradus/training/clipping.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/example.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/momentum.hpp>
#include <gradus/training/regularisers.hpp>
#include <gradus/training/rmsprop.hpp>
#include <gradus/training/schedules.hpp>
#include <gradus/training/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <string>
#include <vector>

using namespace gradus;

namespace {

template <class T>
auto blank() {
    return make_network<T>(dense<3, 4>(gradus::tanh), dense<4, 2>(softmax));
}
template <class T>
using small = decltype(blank<T>());

// Ten samples with two classes.
template <class T>
std::vector<example_for<small<T>>> make_samples() {
    random_generator random(9);
    std::vector<example_for<small<T>>> samples(10);
    for (auto& [x, y] : samples) {
        for (std::size_t j = 0; j < 3; ++j) x[j] = static_cast<T>(uniform(random));
        y[x[0] < x[1] ? 0 : 1] = 1;
    }
    return samples;
}

} // namespace

TEST_CASE("a checkpoint gives back network, optimiser and progress") {
    const temporary_folder folder;
    const auto path = folder.path / "checkpoint";
    auto net = blank<double>();
    random_generator random(3);
    initialise(net, random);
    adam optimiser(net, {});
    const training_progress progress{"x = 1", 4, 0, random, {}};
    save_checkpoint(path, net, optimiser, progress);
    REQUIRE(read_checkpoint_settings(path) == "x = 1");
    auto other = blank<double>();
    adam fresh(net, {});
    REQUIRE(load_checkpoint(path, other, fresh) == progress);
    REQUIRE(same_parameters(net, other));
}
