#pragma once

#include <gradus/training/random.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <stdexcept>
#include <vector>

namespace gradus {

/// One pass over n samples in a new random order: f(indices) for mini-batches of `size` indices;
/// the last mini-batch is what is left. Memory is taken the first time only.
/// Errors: std::invalid_argument if there are no samples. Source: Nielsen ch. 1, network.py, SGD.
class mini_batches {
  public:
    template <class Function>
    constexpr void for_each(std::size_t n, std::size_t size, random_generator& random,
                            Function&& f) {
        if (n == 0) throw std::invalid_argument("there are no samples to train on");
        order_.assign(n, 0); // resize() is no constant expression for Clang with libstdc++ 12
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        shuffle(order_, random);
        const std::span<const std::size_t> order(order_);
        for (std::size_t begin = 0; begin < n; begin += size)
            f(order.subspan(begin, std::min(size, n - begin)));
    }

  private:
    std::vector<std::size_t> order_;
};

} // namespace gradus
