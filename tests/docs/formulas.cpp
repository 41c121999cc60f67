// Prints docs/formulas.md: the library's formulas, each evaluated with `expression`.

#include <gradus/activations.hpp>
#include <gradus/numbers/expression.hpp>
#include <gradus/numbers/formulas.hpp>
#include <gradus/theory/batch_normalisation.hpp>
#include <gradus/theory/chain_product.hpp>
#include <gradus/theory/gates.hpp>
#include <gradus/theory/gradient_descent.hpp>
#include <gradus/theory/identity_neuron.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/random_weights.hpp>
#include <gradus/theory/recurrence.hpp>
#include <gradus/theory/residual.hpp>
#include <gradus/theory/slope_reach.hpp>
#include <gradus/theory/variance.hpp>

#include <cstdio>
#include <string>

namespace {

using gradus::expression, gradus::neuron;

void heading(const char* text) { std::printf("\n## %s\n", text); }

// Its text, for an editor, and what is shown where a page is set.
void formula(const std::string& call, const expression& value) {
    if (value.unicode() == call) return;
    std::printf("\n`%s` = `%s`\n\n```math\n%s\n```\n", call.c_str(), value.unicode().c_str(),
                value.latex().c_str());
}

template <class Activation>
void activation(const Activation& sigma, const expression& z) {
    const std::string name = Activation::name;
    formula(name + "(z)", sigma(z));
    formula(name + ".derivative(z)", sigma.derivative(z));
}

} // namespace

int main() {
    const expression w("w"), w1("w₁", "w_1"), b1("b₁", "b_1"), w2("w₂", "w_2"), b2("b₂", "b_2");
    const expression x("x"), z("z"), r("r"), m("m"), M("M"), v("v"), q("q"), s("s"), f("f"), j("j");
    const expression alpha("α", "\\alpha"), beta("β", "\\beta"), gamma("γ", "\\gamma");
    const expression eta("η", "\\eta"), lambda("λ", "\\lambda"), kappa("κ", "\\kappa");
    const expression n_in("n_in", "n_{\\text{in}}"), n_out("n_out", "n_{\\text{out}}");
    const expression C("∂C/∂a", "\\frac{\\partial C}{\\partial a}");

    std::printf(
        "# The formulas, as the code computes them\n"
        "\n"
        "Nobody has typed this page's formulas: `tests/docs/formulas.cpp` evaluates the functions "
        "of the library with the scalar `gradus::expression`, whose value is a text, and a test "
        "holds the page equal to what it prints. Symbols: [notation](notation.md).\n");

    heading("What activations are made of");
    formula("formula::sigmoid(z)", gradus::formula::sigmoid(z));
    formula("formula::sigmoid_derivative(z)", gradus::formula::sigmoid_derivative(z));
    formula("formula::tanh(z)", gradus::formula::tanh(z));
    formula("formula::tanh_derivative(z)", gradus::formula::tanh_derivative(z));
    formula("formula::softplus(z)", gradus::formula::softplus(z));

    heading("Activations and their slopes");
    gradus::every_activation([&](const auto&... sigma) { (activation(sigma, z), ...); });

    heading("A chain of two neurons (eq. 122)");
    const auto chain =
        gradus::make_chain(neuron(w1, b1, gradus::sigmoid), neuron(w2, b2, gradus::sigmoid));
    const auto gradient = gradus::chain_product(chain, x, C);
    formula("∂C/∂b₁", gradient.bias[0]);
    formula("∂C/∂w₁", gradient.weight[0]);
    formula("∂C/∂b₂", gradient.bias[1]);

    heading("Where a neuron does not shrink the gradient (eq. 123)");
    formula("interval_width(w)", gradus::interval_width(w));
    formula("slope_reach(β)", gradus::slope_reach(beta));

    heading("Random weights");
    formula("probability_of_size_below(r)", gradus::random_weights::probability_of_size_below(r));
    formula("probability_of_size_at_least(r)",
            gradus::random_weights::probability_of_size_at_least(r));

    heading("The identity neuron");
    formula("identity_neuron(w₁)(x)", gradus::identity_neuron(w1)(x));
    formula("identity_error(w₁)", gradus::identity_error(w1));
    formula("centred_neuron(w₁)(x)", gradus::centred_neuron(w1)(x));

    heading("Variance through a layer");
    formula("variance_through_layer(n_in, v, q)", gradus::variance_through_layer(n_in, v, q));
    formula("xavier_variance(n_in, n_out)", gradus::xavier_variance(n_in, n_out));
    formula("he_variance(n_in, α)", gradus::he_variance(n_in, alpha));

    heading("Batch normalisation and residual paths");
    formula("normalised(x, m, s)", gradus::normalised(x, m, s));
    formula("normalised_linear_growth(B)", gradus::normalised_linear_growth(expression("B")));
    formula("normalised_relu_growth(π)", gradus::normalised_relu_growth(expression("π", "\\pi")));
    formula("kept_by_residual_blocks(j, 50)", gradus::kept_by_residual_blocks(j, 50));

    heading("Gradients through time");
    formula("recurrent_bound(γ, s, 20)", gradus::recurrent_bound(gamma, s, 20));

    heading("Gates");
    const expression c("c"), g("g"), h("h"), i("i"), n("n"), b("b");
    formula("lstm_step(f, c, i, g)", gradus::lstm_step(f, c, i, g));
    formula("gru_step(z, h, n)", gradus::gru_step(z, h, n));
    formula("gru_step_of_chung(z, h, n)", gradus::gru_step_of_chung(z, h, n));
    formula("kept_by_bias(b, 100)", gradus::kept_by_bias(b, 100));
    formula("bias_that_keeps(q, 100)", gradus::bias_that_keeps(q, 100));
    formula("half_life(f)", gradus::half_life(f));

    heading("Gradient descent");
    formula("error_factor(η, λ)", gradus::error_factor(eta, lambda));
    formula("best_learning_rate(m, M)", gradus::best_learning_rate(m, M));
    formula("best_contraction(κ)", gradus::best_contraction(kappa));
}
