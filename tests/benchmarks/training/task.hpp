#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

/// What every benchmark program does: the same network, weights, samples, cost and steps.
/// Nothing of gradus is in here, so that each peer stands alone.
namespace task {

/// One network on one kind of mini-batch.
struct task {
    std::string name;
    std::vector<std::size_t> sizes;
    std::size_t batch;
    bool relu;      ///< hidden neurons; the output neurons are always sigmoid
    bool quadratic; ///< ½ Σ (a − y)², else cross-entropy; both the mean over the mini-batch
    float learning_rate;
    std::size_t steps;   ///< a round
    bool framed = false; ///< the margins of a 28 × 28 image are 0, as those of digits are
    bool adam = false;   ///< Adam as Kingma and Ba advise, else plain gradient descent
    std::size_t inputs() const { return sizes.front(); }
    std::size_t outputs() const { return sizes.back(); }
};

inline const std::vector<task> all = {
    {"wide", {784, 30, 10}, 10, false, false, 0.1f, 100},
    {"digits", {784, 30, 10}, 10, false, false, 0.1f, 100, true},
    {"adam", {784, 30, 10}, 10, false, false, 0.001f, 100, false, true},
    {"deep", {784, 30, 30, 30, 30, 10}, 10, false, false, 0.1f, 100},
    {"large", {784, 512, 512, 10}, 128, true, false, 0.02f, 4},
    {"chain", {1, 1, 1, 1, 1, 1, 1, 1, 1}, 1, false, true, 0.1f, 500},
};
inline constexpr std::size_t rounds = 50;
inline constexpr std::size_t batches = 20;

/// Numbers of a linear congruential generator, uniform in [−1, 1): the same in every program.
class numbers {
  public:
    float operator()() {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<float>(static_cast<std::int32_t>(state_ >> 32)) * 0x1p-31f;
    }

  private:
    std::uint64_t state_ = 1;
};

struct layer {
    std::vector<float> W; ///< row by row, outputs × inputs
    std::vector<float> b;
};

/// Weights uniform with variance 1/inputs, biases uniform in [−½, ½).
inline std::vector<layer> initial_layers(const task& t) {
    numbers next;
    std::vector<layer> layers;
    for (std::size_t l = 1; l < t.sizes.size(); ++l) {
        layer now{std::vector<float>(t.sizes[l] * t.sizes[l - 1]), std::vector<float>(t.sizes[l])};
        float width = 1;
        while (width * width * static_cast<float>(t.sizes[l - 1]) > 3) width *= 0.99f;
        for (float& w : now.W) w = width * next();
        for (float& b : now.b) b = next() / 2;
        layers.push_back(now);
    }
    return layers;
}

/// Sample after sample: a tenth to a fifth of the inputs are not 0, as in a written digit, and the
/// class shows in them. Around a framed image half of all inputs are 0 in every sample.
struct samples {
    std::vector<float> x;
    std::vector<float> y;
};
inline samples make_samples(const task& t) {
    numbers next;
    samples data;
    for (std::size_t s = 0; s < t.batch * batches; ++s) {
        const std::size_t label = s * 7 % 10;
        for (std::size_t j = 0; j < t.inputs(); ++j) {
            const bool bright = j % 10 == label ? next() > -0.5f : next() > 0.8f;
            const float x = bright ? (next() + 1) / 2 : 0;
            const std::size_t row = j / 28, column = j % 28;
            const bool inside = row >= 4 && row < 24 && column >= 5 && column < 24;
            data.x.push_back(t.framed && !inside ? 0 : x);
        }
        for (std::size_t i = 0; i < t.outputs(); ++i) data.y.push_back(i == label ? 1.0f : 0.0f);
    }
    return data;
}

/// Times `steps(count)`, which trains count mini-batches in their order, over and over: the best
/// round in processor time, which a busy machine disturbs least; and `cost()` afterwards, the mean
/// cost of the first mini-batch, so that nobody skips work.
inline void report(const char* who, const task& t,
                   const std::function<void(std::size_t first, std::size_t count)>& steps,
                   const std::function<double()>& cost) {
    double best = 1e9;
    for (std::size_t round = 0; round < rounds; ++round) {
        const std::clock_t begin = std::clock();
        steps(round * t.steps, t.steps);
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        best = std::min(best, seconds / static_cast<double>(t.steps));
    }
    std::printf("%s %s %.4f %.6g\n", who, t.name.c_str(), best * 1e6, cost());
    std::fflush(stdout);
}

/// Of some tasks those that the command line names; all without names.
template <class Task>
std::vector<Task> chosen(const std::vector<Task>& from, int count, char** arguments) {
    std::vector<Task> found;
    for (const Task& t : from)
        if (count < 2
            || std::any_of(
                arguments + 1, arguments + count, [&](const char* name) { return t.name == name; }))
            found.push_back(t);
    return found;
}

inline std::vector<task> chosen(int count, char** arguments) {
    return chosen(all, count, arguments);
}

/// The task of this name.
inline const task& named(const std::string& name) {
    return *std::find_if(all.begin(), all.end(), [&](const task& t) { return t.name == name; });
}

} // namespace task
