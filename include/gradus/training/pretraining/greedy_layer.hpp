#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/numbers/random.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <type_traits>
#include <vector>

namespace gradus {

/// A hidden layer that learns from its inputs alone, with what it needs for that: an autoencoder or
/// a restricted Boltzmann machine, and what trains it.
template <class T>
class greedy_layer {
  public:
    using numbers_type = vector<T, dynamic>;
    using inputs_type = std::vector<numbers_type>;
    /// After each mini-batch; false stops there.
    using after_batch = std::function<bool(std::size_t done, std::size_t all)>;

    virtual ~greedy_layer() = default;

    /// Draws the first weights.
    virtual void initialise(random_generator& random) = 0;
    /// The epoch counts from 0; the rest and what is returned are as with trainer::train_epoch.
    virtual std::size_t train_epoch(const inputs_type& inputs, random_generator& random,
                                    std::size_t epoch, const after_batch& on_batch,
                                    std::size_t first_sample) = 0;
    /// Of the dense layer that it becomes.
    virtual const matrix<T, dynamic, dynamic>& W() const = 0;
    virtual const vector<T, dynamic>& b() const = 0;
    /// What is read from the code of an input without noise.
    virtual numbers_type reconstruction(const numbers_type& x) const = 0;
    /// Whether an input is none that it can learn.
    virtual bool refuses(const T& x) const = 0;
    /// Why, to follow "but ".
    virtual const char* takes_only() const = 0;
    /// All numbers that a step changes, array after array.
    virtual std::vector<std::span<T>> memory() = 0;
};

/// Whether an activation is the sigmoid, so that its outputs can be taken for probabilities. One
/// that is chosen at run time says so by is_sigmoid().
template <class Activation>
constexpr bool is_sigmoid(const Activation& f) {
    if constexpr (requires { f.is_sigmoid(); })
        return f.is_sigmoid();
    else
        return std::is_same_v<Activation, sigmoid_activation>;
}

} // namespace gradus
