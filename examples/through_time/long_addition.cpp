#include "tasks.hpp"
#include "train_on.hpp"

namespace through_time {

run learn_long_addition(const setting& trained, std::uint64_t seed) {
    return train_on_addition<100>(trained, seed);
}

} // namespace through_time
