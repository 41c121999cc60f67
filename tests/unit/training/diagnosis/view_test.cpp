#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/diagnosis/divergence_text.hpp>
#include <gradus/training/diagnosis/view.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

namespace {

diagnosis layers_with(const std::vector<double>& gradients) {
    diagnosis what;
    for (const double g : gradients) {
        what.layers.emplace_back();
        what.layers.back().weight_gradient = what.layers.back().bias_gradient = g;
    }
    return what;
}

struct file {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> handle{std::tmpfile(), std::fclose};

    std::string text() const {
        std::rewind(handle.get());
        std::string bytes;
        for (int c = std::fgetc(handle.get()); c != EOF; c = std::fgetc(handle.get()))
            bytes += static_cast<char>(c);
        return bytes;
    }
};

/// What stands on a terminal that got these bytes.
std::string on_screen(const std::string& bytes) {
    std::vector<std::vector<std::string>> cells(1);
    std::size_t row = 0;
    std::size_t column = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n') {
            column = 0;
            if (++row == cells.size()) cells.emplace_back();
        } else if ((static_cast<unsigned char>(bytes[i]) & 0xc0) == 0x80) { // UTF-8 goes on
            cells[row][column - 1] += bytes[i];
        } else if (bytes[i] != '\x1b') {
            REQUIRE(static_cast<unsigned char>(bytes[i]) >= ' ');
            cells[row].resize(std::max(cells[row].size(), column + 1), " ");
            cells[row][column++] = bytes[i];
        } else {
            const std::size_t end = bytes.find_first_of("AJKhl", i);
            const std::string code = bytes.substr(i + 1, end - i - 1);
            switch (bytes[end]) {
            case 'A':
                REQUIRE(std::stoul(code.substr(1)) <= row);
                row -= std::stoul(code.substr(1));
                break;
            case 'J':
                cells.resize(row + 1);
                [[fallthrough]];
            case 'K':
                cells[row].resize(column);
                break;
            default:
                REQUIRE(code == "[?7"); // wrapping of lines on and off
            }
            i = end;
        }
    }
    std::string text;
    for (std::size_t r = 0; r < cells.size(); ++r) {
        if (r > 0) text += '\n';
        for (const std::string& cell : cells[r]) text += cell;
    }
    return text;
}

const diagnosis three = layers_with({1e-5, 0.1, 1});
const diagnosis two = layers_with({0.1, 0.5});
const diagnosis broken = layers_with({0, 0, 0});

/// The code of docs/diagnosis.md.
using gradus::cross_entropy, gradus::random_generator, gradus::sgd;

template <class Network, class Samples>
void train_and_watch(Network& net, const Samples& samples, std::size_t epochs, std::FILE* file) {
    random_generator random(1);
    initialise(net, random);
    gradus::trainer training(net, cross_entropy, sgd{.learning_rate = 0.1}, 10);
    gradus::diagnosis_view view(file); // stdout, for one
    for (std::size_t epoch = 1; epoch <= epochs; ++epoch) {
        training.train_epoch(net, samples, random);
        if (const auto found = find_divergence(net))
            throw std::runtime_error(sentence(*found, epoch));
        view.show("epoch " + std::to_string(epoch),
                  diagnose(net, samples, cross_entropy, training.optimiser()));
    }
}

} // namespace

TEST_CASE("where there is no terminal, pictures stand one below the other") {
    const file out;
    diagnosis_view view(out.handle.get()); // a file is no terminal
    view.show("step 1", three);
    view.show("step 2", broken);
    norm_axis axis;
    axis.include(three);
    REQUIRE(out.text() == "step 1\n" + picture(three) + "\nstep 2\n" + picture(broken, axis));
}

TEST_CASE("on a terminal the next picture replaces the last, whatever their sizes") {
    const file out;
    diagnosis_view view(out.handle.get(), true);
    norm_axis axis;
    std::string title = "a long title";
    for (const diagnosis& what : {two, three, broken, two, three}) {
        title.pop_back();
        axis.include(what);
        view.show(title, what);
        REQUIRE(on_screen(out.text()) == title + '\n' + picture(what, axis));
    }
}

TEST_CASE("a picture that is kept stays above what is written after it") {
    const file out;
    diagnosis_view view(out.handle.get(), true);
    view.show("1", three);
    view.keep();
    std::fputs("between\n", out.handle.get());
    view.show("2", three);
    view.show("3", three);
    REQUIRE(on_screen(out.text()) == "1\n" + picture(three) + "between\n3\n" + picture(three));
}

TEST_CASE("the bars' axis never shrinks, so bars of different steps can be compared") {
    const file out;
    diagnosis_view view(out.handle.get(), false);
    view.show("1", three);
    view.show("2", two);
    REQUIRE(out.text().find("from 1e-5 to 1e1", out.text().find("\n2\n")) != std::string::npos);
}

TEST_CASE("a training is watched, epoch by epoch, until it diverges") {
    auto net = make_network<double>(dense<1, 2>(relu), dense<2, 2>(softmax));
    std::vector<example_for<decltype(net)>> samples{{{0.5}, {{1, 0}}}, {{-0.5}, {{0, 1}}}};
    const file out;
    train_and_watch(net, samples, 3, out.handle.get());
    REQUIRE(out.text().starts_with("epoch 1\nlayer gradient of W"));
    REQUIRE(out.text().find("\n\nepoch 3\nlayer gradient of W") != std::string::npos);
    samples[0].x[0] = std::numeric_limits<double>::infinity();
    const std::string said =
        message_of<std::runtime_error>([&] { train_and_watch(net, samples, 3, out.handle.get()); });
    REQUIRE(said.starts_with("epoch 1: the weights of layer "));
}

TEST_CASE("profiles through time are shown on one axis, one below the other") {
    const file out;
    diagnosis_view view(out.handle.get());
    const auto show = [&](const char* title, double at_0) {
        layer_through_time layer{.layer = 1, .h_gradient = {at_0, 1}};
        layer.sizes = {{"h", 0.5, 0.25}};
        view.show(title, time_profile{{layer}});
    };
    show("epoch 0", 1e-3);
    show("epoch 1", 0.5);
    const std::string text = out.text();
    CHECK(text.find("epoch 0\nlayer 1:  t  gradient of h_t\n          0  1.0e-03 ") == 0);
    CHECK(text.find("\n\nepoch 1\n") != std::string::npos);
    CHECK(text.find("recurrent weights, spectral norm and radius: h 0.50 0.25\n")
          != std::string::npos);
    const std::string axis = "bars: logarithmic, from 1e-3 to 1e1\n";
    CHECK(text.find(axis) != text.rfind(axis));
}
