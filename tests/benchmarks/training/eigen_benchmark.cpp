#include "task.hpp"

#include <Eigen/Core>

#include <cmath>

namespace {

using Eigen::MatrixXf;
using Eigen::VectorXf;

/// The equations of backpropagation on mini-batches with Eigen's matrices of run-time shapes, all
/// memory taken before.
struct network {
    const task::task& t;
    std::vector<MatrixXf> W, a, z, delta;
    std::vector<VectorXf> b;

    explicit network(const task::task& described) : t(described) {
        using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const auto index = [](std::size_t i) { return static_cast<Eigen::Index>(i); };
        const Eigen::Index m = index(t.batch);
        a.emplace_back(index(t.inputs()), m);
        const auto layers = task::initial_layers(t);
        for (std::size_t l = 0; l < layers.size(); ++l) {
            const Eigen::Index in = index(t.sizes[l]), out = index(t.sizes[l + 1]);
            W.push_back(Eigen::Map<const Rows>(layers[l].W.data(), out, in));
            b.push_back(Eigen::Map<const VectorXf>(layers[l].b.data(), out));
            a.emplace_back(out, m);
            z.emplace_back(out, m);
            delta.emplace_back(out, m);
        }
    }

    void forward(const float* x) {
        a[0] = Eigen::Map<const MatrixXf>(x, a[0].rows(), a[0].cols());
        for (std::size_t l = 0; l < W.size(); ++l) {
            z[l].noalias() = W[l] * a[l];
            z[l].colwise() += b[l];
            if (t.relu && l + 1 < W.size())
                a[l + 1] = z[l].cwiseMax(0.0f);
            else
                a[l + 1].array() = 1 / (1 + (-z[l].array()).exp());
        }
    }

    void step(const float* x, const float* y) {
        forward(x);
        const std::size_t L = W.size() - 1;
        delta[L] = a[L + 1] - Eigen::Map<const MatrixXf>(y, a[L + 1].rows(), a[L + 1].cols());
        if (t.quadratic) delta[L].array() *= a[L + 1].array() * (1 - a[L + 1].array());
        for (std::size_t l = L; l-- > 0;) {
            delta[l].noalias() = W[l + 1].transpose() * delta[l + 1];
            if (t.relu)
                delta[l].array() *= (z[l].array() > 0).cast<float>();
            else
                delta[l].array() *= a[l + 1].array() * (1 - a[l + 1].array());
        }
        const float eta = t.learning_rate / static_cast<float>(t.batch);
        for (std::size_t l = 0; l <= L; ++l) {
            W[l].noalias() -= eta * delta[l] * a[l].transpose();
            b[l] -= eta * delta[l].rowwise().sum();
        }
    }

    double cost(const float* x, const float* y) {
        forward(x);
        const auto output = a.back().array();
        const auto target = Eigen::Map<const MatrixXf>(y, a.back().rows(), a.back().cols()).array();
        const float sum = t.quadratic
                              ? (output - target).square().sum() / 2
                              : -(target * output.log() + (1 - target) * (1 - output).log()).sum();
        return static_cast<double>(sum) / static_cast<double>(t.batch);
    }
};

} // namespace

int main(int count, char** arguments) {
    Eigen::setNbThreads(1);
    for (const task::task& t : task::chosen(count, arguments)) {
        if (t.adam) continue;
        const auto data = task::make_samples(t);
        network net(t);
        task::report(
            "eigen", t,
            [&](std::size_t first, std::size_t steps) {
                for (std::size_t step = first; step < first + steps; ++step) {
                    const std::size_t s = step % task::batches * t.batch;
                    net.step(&data.x[s * t.inputs()], &data.y[s * t.outputs()]);
                }
            },
            [&] { return net.cost(data.x.data(), data.y.data()); });
    }
}
