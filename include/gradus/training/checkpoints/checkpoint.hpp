#pragma once

#include <gradus/numbers/random.hpp>
#include <gradus/training/checkpoints/frame.hpp>
#include <gradus/training/checkpoints/shapes.hpp>
#include <gradus/training/costs/early_stopping.hpp>
#include <gradus/training/files/byte_stream.hpp>
#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>
#include <gradus/training/parameters.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

namespace gradus {

/// Where a training stands, beside its network and what its optimiser remembers.
struct training_progress {
    std::string settings{};       ///< the program's own, any text
    std::size_t epoch = 0;        ///< how many whole epochs are done
    std::size_t samples_done = 0; ///< of the epoch that is under way
    random_generator random{};    ///< as it was at that epoch's start
    seen_costs costs{};           ///< what early stopping has seen
    bool operator==(const training_progress&) const = default;
};

/// Two of a training in one checkpoint, such as an optimiser and the pre-training before it.
template <class First, class Second>
class together {
  public:
    together(First& first, Second& second) : first_(first), second_(second) {}

    /// Both names.
    std::string name() const {
        return std::string(first_.name()) + ", " + std::string(second_.name());
    }
    /// f(first), then f(second).
    template <class Function>
    void for_each(const Function& f) const {
        f(first_);
        f(second_);
    }

  private:
    First& first_;
    Second& second_;
};

namespace detail {

/// f(number) for every number that an optimiser remembers, as for_each_trained_number() says.
template <class Network, class Optimiser, class Function>
void for_each_remembered_number(Network& net, Optimiser& optimiser, const Function& f) {
    const auto of_one = [&](auto& one) { for_each_remembered_number(net, one, f); };
    if constexpr (requires { optimiser.visit([](auto&) {}); }) {
        optimiser.visit(of_one);
    } else if constexpr (requires { optimiser.for_each([](auto&) {}); }) {
        optimiser.for_each(of_one);
    } else {
        static_assert(
            requires {
                optimiser.name();
                optimiser.memory();
            }, "an optimiser in a checkpoint offers name() and memory()");
        const auto numbers_of = [&]<class Part>(Part& part) {
            if constexpr (std::is_arithmetic_v<Part>)
                f(part);
            else if constexpr (std::is_same_v<std::remove_const_t<Part>,
                                              std::vector<typename Network::scalar>>)
                for (auto& number : part) f(number);
            else if constexpr (requires { part.for_each_number(f); })
                part.for_each_number(f);
            else
                for_each_parameter(net, f, part);
        };
        std::apply([&](auto&... parts) { (numbers_of(parts), ...); }, optimiser.memory());
    }
}

} // namespace detail

/// f(number) for every number that a training step changes: the parameters, statistics among them,
/// then the optimiser's memory, which is made of numbers, of lists of numbers, of what visits its
/// own by for_each_number(f), and of arrays of the parameters' shape. Of an any_optimiser that is
/// the chosen one's, and of together() that of both.
template <class Network, class Optimiser, class Function>
void for_each_trained_number(Network& net, Optimiser& optimiser, const Function& f) {
    for_each_named_array(
        net,
        [&](const array_name&, auto& array) { for_each_element(count_of(array), f, array.data()); },
        net.parameters);
    detail::for_each_remembered_number(net, optimiser, f);
}

/// Text from a file for a message of one line: at most 60 characters, '?' for what is no ASCII.
inline std::string printable(std::string_view text) {
    std::string line(text.substr(0, 60));
    for (char& c : line)
        if (c < ' ' || c > '~') c = '?';
    return line;
}

/// The bytes of a checkpoint, the same on every machine; docs/checkpoints.md has them in a table.
template <class Network, class Optimiser>
std::string checkpoint_bytes(const Network& net, const Optimiser& optimiser,
                             const training_progress& progress) {
    byte_writer write;
    write.sized(progress.settings);
    write_shapes(write, net);
    write.sized(std::string(optimiser.name()));
    write(std::uint64_t{progress.epoch});
    write(std::uint64_t{progress.samples_done});
    for (const std::uint64_t word : progress.random.state()) write(word);
    write(std::uint64_t{progress.costs.count});
    write(std::uint64_t{progress.costs.number_of_best});
    write(progress.costs.best);
    for_each_trained_number(net, optimiser, [&](const auto& number) { write(number); });
    return close_checkpoint(write.bytes());
}

/// Takes network and optimiser from the bytes of a checkpoint and returns where the training
/// stands. Everything is checked before anything is changed; `name` is what an error begins with.
/// Errors: data_error for bytes that are no checkpoint, truncated or damaged, or that fit neither
/// the network's shapes nor the optimiser.
template <class Network, class Optimiser>
training_progress parse_checkpoint(std::string_view bytes, const std::string& name, Network& net,
                                   Optimiser& optimiser) {
    byte_reader read = open_checkpoint(bytes, name);
    training_progress progress;
    progress.settings = read.sized();
    check_shapes(read, net);
    const std::string_view optimiser_name = read.sized();
    if (optimiser_name != optimiser.name())
        read.fail("the optimiser is " + printable(optimiser_name) + " in the checkpoint, but "
                  + std::string(optimiser.name()) + " here");
    progress.epoch = read.next<std::uint64_t>();
    progress.samples_done = read.next<std::uint64_t>();
    random_generator::state_type state;
    for (std::uint64_t& word : state) read(word);
    try {
        progress.random = random_generator(state);
    } catch (const std::invalid_argument& error) {
        read.fail(error.what());
    }
    progress.costs.count = read.next<std::uint64_t>();
    progress.costs.number_of_best = read.next<std::uint64_t>();
    progress.costs.best = read.next<double>();
    if (progress.costs.number_of_best > progress.costs.count)
        read.fail("the best cost is number " + std::to_string(progress.costs.number_of_best)
                  + " of " + std::to_string(progress.costs.count));
    std::size_t size = 0;
    for_each_trained_number(net, optimiser, [&](const auto& number) { size += sizeof(number); });
    if (read.left() != size)
        read.fail("network and optimiser have " + std::to_string(read.left())
                  + " bytes in the checkpoint, but " + std::to_string(size) + " here");
    for_each_trained_number(net, optimiser, [&](auto& number) { read(number); });
    return progress;
}

/// Writes a checkpoint whole or not at all; see write_whole_file.
/// Errors: data_error; an older checkpoint is then as it was.
template <class Network, class Optimiser>
void save_checkpoint(const std::filesystem::path& path, const Network& net,
                     const Optimiser& optimiser, const training_progress& progress) {
    write_whole_file(path, checkpoint_bytes(net, optimiser, progress));
}

/// The bytes of a file that begins as a checkpoint does. Any other is not read to its end.
inline std::string read_checkpoint(const std::filesystem::path& path) {
    checkpoint_size(read_file(path, checkpoint_head), path.string());
    return read_file(path);
}

/// Takes network and optimiser from a file; see parse_checkpoint.
/// Errors: data_error; also for what is no regular file or cannot be read.
template <class Network, class Optimiser>
training_progress load_checkpoint(const std::filesystem::path& path, Network& net,
                                  Optimiser& optimiser) {
    return parse_checkpoint(read_checkpoint(path), path.string(), net, optimiser);
}

/// The program's settings alone, with which it can build network and optimiser for the rest.
inline std::string parse_checkpoint_settings(std::string_view bytes, const std::string& name) {
    byte_reader read = open_checkpoint(bytes, name);
    return std::string(read.sized());
}
/// The same of a file. Errors: data_error, also for what is no regular file or cannot be read.
inline std::string read_checkpoint_settings(const std::filesystem::path& path) {
    return parse_checkpoint_settings(read_checkpoint(path), path.string());
}

} // namespace gradus
