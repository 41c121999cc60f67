#pragma once

#include <gradus/numbers/random.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace gradus {

/// One pass over n samples in a new random order: f(indices) for mini-batches of `size` indices;
/// the last mini-batch is what is left. Memory is taken the first time only.
/// Where f returns false, the pass stops after that mini-batch; for_each returns how many samples
/// are done. With that number as `first` and the generator as it was before, a second call does the
/// rest of the same pass: the order is drawn again.
/// Errors: std::invalid_argument if there are no samples, for a `size` of 0, and for a `first` at
/// which no mini-batch begins, except n itself. Source: Nielsen ch. 1, network.py, SGD.
class mini_batches {
  public:
    template <class Function>
    constexpr std::size_t for_each(std::size_t n, std::size_t size, random_generator& random,
                                   Function&& f, std::size_t first = 0) {
        if (n == 0) throw std::invalid_argument("there are no samples to train on");
        if (size == 0) throw std::invalid_argument("a mini-batch has at least one sample, not 0");
        if (first > n || (first < n && first % size != 0))
            throw std::invalid_argument("an epoch of " + std::to_string(n)
                                        + " samples in mini-batches of " + std::to_string(size)
                                        + " cannot go on after " + std::to_string(first));
        order_.assign(n, 0); // resize() is no constant expression for Clang with libstdc++ 12
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        shuffle(order_, random);
        const std::span<const std::size_t> order(order_);
        std::size_t done = first;
        bool go_on = true;
        while (go_on && done < n) {
            const auto indices = order.subspan(done, std::min(size, n - done));
            done += indices.size();
            if constexpr (std::is_void_v<decltype(f(indices))>)
                f(indices);
            else
                go_on = f(indices);
        }
        return done;
    }

    /// Within f, the indices after these of the same pass, at most as many.
    constexpr std::span<const std::size_t> after(std::span<const std::size_t> indices) const {
        const auto rest = std::span(order_).subspan(
            static_cast<std::size_t>(indices.data() - order_.data()) + indices.size());
        return rest.first(std::min(indices.size(), rest.size()));
    }

  private:
    std::vector<std::size_t> order_;
};

} // namespace gradus
