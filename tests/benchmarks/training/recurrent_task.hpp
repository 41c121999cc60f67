#pragma once

#include "task.hpp"

namespace task {

/// One step of training on the adding problem: `length` pairs of a number in [0, 1] and a mark,
/// two of which are 1; the target is the sum of the two marked numbers. A recurrent layer from
/// h₀ = 0, then one linear output of the last h; ½ (a − y)², the mean over the mini-batch.
struct recurrent_task : task {
    bool is_lstm; ///< else a GRU
    std::size_t hidden;
    std::size_t length;
    std::size_t gates() const { return is_lstm ? 4 : 3; }
};

inline const std::vector<recurrent_task> all_recurrent = {
    {{"lstm16", {2, 16, 1}, 20, false, true, 0.05f, 2}, true, 16, 100},
    {{"gru16", {2, 16, 1}, 20, false, true, 0.05f, 2}, false, 16, 100},
    {{"lstm128", {2, 128, 1}, 32, false, true, 0.02f, 1}, true, 128, 50},
    {{"gru128", {2, 128, 1}, 32, false, true, 0.02f, 1}, false, 128, 50},
};

/// Row by row, the gates' rows in PyTorch's order: i, f, g, o, or r, z, n.
struct recurrent_weights {
    std::vector<float> W;        ///< gates · hidden × 2
    std::vector<float> U;        ///< gates · hidden × hidden
    std::vector<float> b;        ///< gates · hidden
    std::vector<float> b_hidden; ///< of a GRU's n, added to U h before r is multiplied: hidden
    std::vector<float> W_out;    ///< 1 × hidden
    float b_out;
};

/// Uniform in ± 1/√hidden, as PyTorch begins.
inline recurrent_weights initial_weights(const recurrent_task& t) {
    numbers next;
    float width = 1;
    while (width * width * static_cast<float>(t.hidden) > 1) width *= 0.99f;
    const auto draw = [&](std::size_t count) {
        std::vector<float> drawn(count);
        for (float& w : drawn) w = width * next();
        return drawn;
    };
    const std::size_t rows = t.gates() * t.hidden;
    recurrent_weights weights{draw(rows * 2), draw(rows * t.hidden), draw(rows),
                              draw(t.hidden), draw(t.hidden),        0};
    weights.b_out = next() / 2;
    return weights;
}

/// Sample after sample: `length` pairs, and one target each.
inline samples make_sequences(const recurrent_task& t) {
    numbers next;
    const auto below = [&](std::size_t count) {
        return static_cast<std::size_t>((next() + 1) / 2 * static_cast<float>(count)) % count;
    };
    samples data;
    for (std::size_t s = 0; s < t.batch * batches; ++s) {
        const std::size_t first = below(t.length / 2), second = t.length / 2 + below(t.length / 2);
        float sum = 0;
        for (std::size_t step = 0; step < t.length; ++step) {
            const bool is_marked = step == first || step == second;
            const float u = (next() + 1) / 2;
            data.x.push_back(u);
            data.x.push_back(is_marked ? 1.0f : 0.0f);
            if (is_marked) sum += u;
        }
        data.y.push_back(sum);
    }
    return data;
}

} // namespace task
