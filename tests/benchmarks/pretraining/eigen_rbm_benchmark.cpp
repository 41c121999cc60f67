#include "../training/task.hpp"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace {

using Eigen::MatrixXf;
using Eigen::VectorXf;

/// Cheap random numbers, uniform in [0, 1): xorshift64*.
struct generator {
    std::uint64_t state = 88172645463325252u;
    std::uint64_t bits() {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 2685821657736338717u;
    }
    float operator()() { return static_cast<float>(bits() >> 40) * 0x1p-24f; }
};

void sigmoid(MatrixXf& x) { x.array() = 1 / (1 + (-x.array()).exp()); }

/// CD-1 of 784 visible and 100 hidden units with Eigen's matrices, all memory taken before.
struct machine {
    MatrixXf W{100, 784}, of_W{100, 784};
    VectorXf b = VectorXf::Zero(100), a = VectorXf::Zero(784);
    VectorXf of_b = VectorXf::Zero(100), of_a = VectorXf::Zero(784);
    MatrixXf v{784, 10}, v1{784, 10}, h{100, 10}, h1{100, 10}, drawn{100, 10};
    generator random;

    machine() {
        std::mt19937_64 weights(1);
        std::normal_distribution<float> normal(0, 0.01f);
        for (Eigen::Index k = 0; k < W.size(); ++k) W.data()[k] = normal(weights);
        of_W.setZero();
    }

    void step() {
        h.noalias() = W * v;
        h.colwise() += b;
        sigmoid(h);
        for (Eigen::Index k = 0; k < h.size(); ++k)
            drawn.data()[k] = random() < h.data()[k] ? 1.0f : 0.0f;
        v1.noalias() = W.transpose() * drawn;
        v1.colwise() += a;
        sigmoid(v1);
        h1.noalias() = W * v1;
        h1.colwise() += b;
        sigmoid(h1);
        const float eta = 0.005f;
        of_W = 0.5f * of_W - 0.05f * 2e-4f * W;
        of_W.noalias() += (eta * h) * v.transpose();
        of_W.noalias() -= (eta * h1) * v1.transpose();
        W += of_W;
        of_b = 0.5f * of_b + eta * (h - h1).rowwise().sum();
        b += of_b;
        of_a = 0.5f * of_a + eta * (v - v1).rowwise().sum();
        a += of_a;
    }
};

} // namespace

int main() {
    const task::task t{"rbm", {784, 10}, 10, false, false, 0.05f, 100, true};
    const auto numbers = task::make_samples(t).x;
    const Eigen::Map<const MatrixXf> samples(numbers.data(), 784,
                                             static_cast<Eigen::Index>(numbers.size() / 784));
    machine m;
    std::vector<Eigen::Index> order(static_cast<std::size_t>(samples.cols()));
    const auto epochs = [&](std::size_t, std::size_t steps) {
        for (std::size_t epoch = 0; epoch < steps / task::batches; ++epoch) {
            std::iota(order.begin(), order.end(), Eigen::Index{0});
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[m.random.bits() % i]);
            for (std::size_t first = 0; first < order.size(); first += 10) {
                for (std::size_t s = 0; s < 10; ++s)
                    m.v.col(static_cast<Eigen::Index>(s)) = samples.col(order[first + s]);
                m.step();
            }
        }
    };
    task::report("eigen", t, epochs, [&] {
        MatrixXf h = m.W * samples;
        h.colwise() += m.b;
        sigmoid(h);
        MatrixXf v = m.W.transpose() * h;
        v.colwise() += m.a;
        sigmoid(v);
        return (v - samples).squaredNorm() / static_cast<double>(samples.cols());
    });
}
