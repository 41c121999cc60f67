#include "tasks.hpp"
#include "train_on.hpp"

namespace through_time {

run learn_order(const setting& trained, std::uint64_t seed) {
    return train_on<50, symbols, 4>(
        trained, seed, gradus::softmax, gradus::cross_entropy,
        [](auto& x, auto& y, std::size_t steps, auto& random) { draw_order(x, y, steps, random); },
        [](const auto& net, const auto& samples) {
            return 1 - gradus::batch_accuracy<batch>(net, samples);
        });
}

} // namespace through_time
