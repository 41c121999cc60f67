#include "catch.hpp"
#include "points_of_a_box.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/networks/proofs.hpp>
#include <gradus/training/checkpoints/npy.hpp>
#include <gradus/training/checkpoints/read_npy.hpp>
#include <gradus/training/initialisers/initialise.hpp>

#include <cstddef>

using namespace gradus;

namespace {

using I = interval<double>;

/// Of so many inputs of a box, the largest ‖δ¹‖/‖δ⁵‖ for errors of the last layer in random
/// directions: of points, so that it can only be smaller than a bound that is right.
template <class Network, class Inputs>
double largest_ratio(const Network& net, const Inputs& box, int points) {
    const auto boxes = as_boxes(net);
    points_of_a_box pick(20);
    propagation state(boxes);
    double largest = 0;
    for (int n = 0; n < points; ++n) {
        set_input(state, pick.input_in(box));
        detail::forward_through_hidden(boxes, state);
        auto& top = state.delta(last_layer(boxes));
        for (std::size_t i = 0; i < top.size(); ++i) top[i] = pick(I(-1, 1));
        const I of_last = norm(top);
        backward(boxes, state);
        const double ratio = (norm(state.delta(one)) / of_last).lower();
        if (largest < ratio) largest = ratio;
    }
    return largest;
}

} // namespace

TEST_CASE("A network of 784-30-30-30-30-10 from a file of weights: what vanishes for all inputs") {
    const temporary_folder folder;
    {
        auto start = make_runtime_network<double>({784, 30, 30, 30, 30, 10}, sigmoid, softmax);
        random_generator random(1);
        initialise_as_nielsen(start, random);
        export_npy(folder.path, start);
    }
    auto net = make_runtime_network<double>({784, 30, 30, 30, 30, 10}, sigmoid, softmax);
    import_npy(folder.path, net);

    // Whatever the input: four layers with ‖W‖/4 each.
    vector<I, dynamic> any(784), image(784);
    for (std::size_t j = 0; j < 784; ++j) {
        any[j] = I::entire();
        image[j] = I(j % 28 > 9 && j % 28 < 18 ? 0.8 : 0.0);
    }
    const backward_bounds everywhere = bound_errors(box_around(net, 1e-4), any);
    CHECK(everywhere.whole < 0.04);
    CHECK(everywhere.of_layers.size() == 4);
    CHECK(prove_vanishing(box_around(net, 1e-4), any, 0.04).how == outcome::proved);

    // Near one image the slopes are known, and the bound is smaller.
    const auto near = box_around(image, 0.01);
    const backward_bounds there = bound_errors(net, near);
    CHECK(there.whole < 0.025);
    const double measured = largest_ratio(net, near, 20);
    CHECK(measured > 0);
    CHECK(measured <= there.whole);
    CHECK(prove_vanishing(net, near, measured / 2).how != outcome::proved);
}
