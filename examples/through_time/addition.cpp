#include "tasks.hpp"
#include "train_on.hpp"

namespace through_time {

run learn_addition(const setting& trained, std::uint64_t seed) {
    return train_on_addition<50>(trained, seed);
}

} // namespace through_time
