#include "../support/terminal.hpp"
#include "network_section.hpp"
#include "nielsen.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace unstable_gradient {
namespace {

/// norms[k][l − 1] of the untrained networks with the seeds seed + k, on all cores. Each network
/// has its own generator, so the number of cores changes nothing.
template <class Network, class Samples>
std::vector<std::vector<double>> norms_by_seed(const options& chosen, const Network& shape,
                                               const Samples& samples) {
    std::vector<std::vector<double>> norms(chosen.seeds);
    std::atomic<std::uint64_t> next = 0;
    const auto work = [&](auto&& on_network) {
        Network net = shape;
        for (std::uint64_t k = next++; k < chosen.seeds; k = next++) {
            gradus::random_generator random(chosen.seed + k);
            gradus::initialise_as_nielsen(net, random);
            norms[k] = hidden_norms(net, samples);
            on_network(k);
        }
    };
    std::vector<std::future<void>> others;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i)
        others.push_back(std::async(std::launch::async, [&] { work([](std::uint64_t) {}); }));
    support::progress_bar progress("seeds");
    work([&](std::uint64_t k) { progress.show(k, chosen.seeds); });
    for (auto& other : others) other.get();
    return norms;
}

/// The middle 90 % of a layer's norms over the seeds, and the median.
struct band {
    double low;
    double median;
    double high;
    bool contains(double norm) const { return low <= norm && norm <= high; }
};

band band_of_layer(const std::vector<std::vector<double>>& norms_by_seed, std::size_t layer) {
    std::vector<double> sorted;
    for (const auto& norms : norms_by_seed) sorted.push_back(norms[layer]);
    std::sort(sorted.begin(), sorted.end());
    const auto quantile = [&](double share) { // on the line between the two nearest norms
        const double place = share * static_cast<double>(sorted.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const auto above = std::min(below + 1, sorted.size() - 1);
        return sorted[below]
               + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
    };
    return {quantile(0.05), quantile(0.5), quantile(0.95)};
}

/// Bands as pictures, all on one logarithmic axis.
class band_picture {
  public:
    void include(double norm) {
        lowest_ = std::min(lowest_, norm);
        highest_ = std::max(highest_, norm);
    }

    std::string draw(const band& b, double this_seed, std::optional<double> book) const {
        std::vector<std::string> cells(columns, " ");
        std::fill(&cells[column(b.low)], &cells[column(b.high)], "─");
        cells[column(b.low)] = "├";
        cells[column(b.high)] = "┤";
        cells[column(b.median)] = "┼";
        if (book) cells[column(*book)] = "○";
        cells[column(this_seed)] = book && column(*book) == column(this_seed) ? "◉" : "●";
        while (cells.back() == " ") cells.pop_back();
        std::string line;
        for (const std::string& cell : cells) line += cell;
        return line;
    }

  private:
    static constexpr std::size_t columns = 24;
    double lowest_ = INFINITY;
    double highest_ = 0;

    std::size_t column(double norm) const {
        using gradus::numbers::log;
        if (!(lowest_ < highest_) || lowest_ <= 0) return 0;
        const double share = log(norm / lowest_) / log(highest_ / lowest_);
        return static_cast<std::size_t>(share * (columns - 1) + 0.5);
    }
};

} // namespace

void print_start(const options& chosen, const sizes& layers,
                 const gradus::mnist_format_data& data) {
    std::vector<std::vector<double>> norms;
    with_network(layers, [&](const auto& net) {
        const auto training = gradus::make_examples(data.training, net);
        norms = norms_by_seed(chosen, net, measured_part(training));
    });
    const std::vector<double>& this_seed = norms[0];
    const std::vector<double> book = norms_in_the_book(layers);

    std::vector<band> bands;
    band_picture picture;
    std::size_t inside = 0;
    for (std::size_t l = 0; l < this_seed.size(); ++l) {
        bands.push_back(band_of_layer(norms, l));
        for (const double norm : {bands[l].low, bands[l].high, this_seed[l]}) picture.include(norm);
        if (book.empty()) continue;
        picture.include(book[l]);
        inside += bands[l].contains(book[l]) ? 1 : 0;
    }

    fmt::print("\n{} before it learns: gradient norms\n\n"
               " layer   ●seed     ○book      ├5 %  ┼median     95 %┤\n",
               name_of(layers));
    for (std::size_t l = 0; l < this_seed.size(); ++l) {
        const std::optional<double> in_book = book.empty() ? std::nullopt : std::optional(book[l]);
        fmt::print(" {:3}  {:>8}  {:>8}  {:>8}  {:>8} {:>8}  {}\n", l + 1,
                   support::norm_text(this_seed[l]), in_book ? fmt::format("{}", *in_book) : "–",
                   support::norm_text(bands[l].low), support::norm_text(bands[l].median),
                   support::norm_text(bands[l].high),
                   picture.draw(bands[l], this_seed[l], in_book));
    }
    if (!book.empty())
        fmt::print("\nInside the band over {} seeds: {} of the book's {} numbers.\n", chosen.seeds,
                   inside, book.size());
    support::flush_output();
}

} // namespace unstable_gradient
