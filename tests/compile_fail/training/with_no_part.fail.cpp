// expect-error-within 12: each part must change the gradient .l1, l2, clip_by_value, clip_by_norm.
#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>

using namespace gradus;

auto net = make_network<double>(dense<3, 2>(sigmoid));
with_parts optimiser(net, sgd{.learning_rate = 1}, 5);
