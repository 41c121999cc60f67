#include "catch.hpp"
#include "unit/training/checkpointed_training.hpp"
#include "unit/training/files.hpp"
#include "unit/training/same_parameters.hpp"

#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <array>
#include <filesystem>
#include <string>

using namespace gradus;

namespace {

using by_adam = checkpointed_training<adam_of>;

// A checkpoint in the middle of the second epoch.
by_adam half_way() {
    by_adam half;
    half.run(6);
    return half;
}
const std::string whole = half_way().bytes();

// What is said of a checkpoint, after its name; what was to be loaded must be as it was.
std::string complaint(const std::string& bytes) {
    static const by_adam fresh;
    static const std::string before = fresh.bytes();
    by_adam untouched = fresh;
    const std::string said = message_of<data_error>(
        [&] { parse_checkpoint(bytes, "name", untouched.net, untouched.training.optimiser()); });
    if (untouched.bytes() != before) return "it was changed";
    return said.empty() ? "" : said.substr(said.find(": ") + 2);
}

// The checkpoint with other bytes at some place of its contents, under a checksum that is right.
std::string with(std::size_t place, const std::string& bytes) {
    std::string contents = whole.substr(checkpoint_head, whole.size() - checkpoint_head - 4);
    return close_checkpoint(contents.replace(place, bytes.size(), bytes));
}
std::string with(std::size_t place, std::uint64_t number) {
    byte_writer write;
    write(number);
    return with(place, write.bytes());
}

// Where the parts of the contents begin.
constexpr std::size_t settings = 0;
constexpr std::size_t shapes = settings + 8 + 10;
constexpr std::size_t optimiser_name = shapes + 1 + 5 * 8;
constexpr std::size_t epoch = optimiser_name + 8 + 4;
constexpr std::size_t generator = epoch + 2 * 8;
constexpr std::size_t costs = generator + 313 * 8;
constexpr std::size_t trained = costs + 3 * 8;

} // namespace

TEST_CASE("the bytes of a checkpoint are those of the table in docs/checkpoints.md") {
    auto net = make_network<float>(dense<2, 1>(sigmoid));
    net.W(one)(0, 0) = 0.5f;
    net.W(one)(0, 1) = -2;
    net.b(one)[0] = 1;
    const random_generator random(5);
    byte_writer write;
    write("\x89GRADUS\n");
    write(std::uint32_t{1});
    write(
        std::uint64_t{8 + 4 + 8 + 8 + 4 + 1 + 8 + 16 + 8 + 3 + 8 + 8 + 313 * 8 + 24 + 12 + 8 + 4});
    write(std::uint64_t{4});
    write("text");
    write(std::uint8_t{4});
    for (const std::uint64_t number : {1u, 1u, 2u, 3u}) write(number);
    write("sgd");
    for (const std::uint64_t number : {6u, 70u}) write(number);
    for (const std::uint64_t word : random.state()) write(word);
    for (const std::uint64_t number : {5u, 4u}) write(number);
    write(0.25);
    for (const float parameter : {0.5f, -2.0f, 1.0f}) write(parameter);
    write(0.1);
    write(checksum(write.bytes()));
    REQUIRE(checkpoint_bytes(net, sgd{.learning_rate = 0.1}, {"text", 6, 70, random, {5, 4, 0.25}})
            == write.bytes());
}

TEST_CASE("a saved training is loaded from the file, and its settings without it") {
    const temporary_folder folder;
    const auto path = folder.path / "checkpoint";
    const by_adam half = half_way();
    save_checkpoint(path, half.net, half.training.optimiser(), half.progress);
    REQUIRE(read_whole(path) == whole);
    REQUIRE(read_checkpoint_settings(path) == "settings\r\n");
    by_adam other;
    REQUIRE(load_checkpoint(path, other.net, other.training.optimiser()) == half.progress);
    other.progress = half.progress;
    REQUIRE(other.bytes() == whole);
}

TEST_CASE("settings may be any bytes, and none") {
    by_adam half = half_way();
    for (const std::string& text :
         {std::string(), std::string("\0\xff\n", 3), std::string(1 << 20, 'x')}) {
        half.progress.settings = text;
        REQUIRE(parse_checkpoint_settings(half.bytes(), "name") == text);
    }
}

TEST_CASE("shapes known at compile time and at run time share checkpoints") {
    auto free = make_runtime_network<double>({3, 4, 2}, gradus::tanh, softmax);
    adam optimiser(free, {});
    const auto progress = parse_checkpoint(whole, "name", free, optimiser);
    REQUIRE(checkpoint_bytes(free, optimiser, progress) == whole);
}

TEST_CASE("a checkpoint with any byte changed is refused and changes nothing") {
    REQUIRE(complaint(whole) == "it was changed");
    for (std::size_t place = 0; place < whole.size(); ++place) {
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 1 << place % 8);
        INFO("byte " << place);
        const std::string said = complaint(changed);
        REQUIRE(said != "");
        REQUIRE(said != "it was changed");
    }
}

TEST_CASE("a checkpoint that ends anywhere too early is refused and changes nothing") {
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size << " bytes");
        const std::string said = complaint(whole.substr(0, size));
        REQUIRE(said != "");
        REQUIRE(said != "it was changed");
        if (size < checkpoint_head) continue;
        // Head and checksum may be right all the same.
        const std::string contents = whole.substr(checkpoint_head, size - checkpoint_head);
        if (contents.size() + checkpoint_head + 4 == whole.size()) continue;
        const std::string said_of_contents = complaint(close_checkpoint(contents));
        REQUIRE(said_of_contents != "");
        REQUIRE(said_of_contents != "it was changed");
    }
}

TEST_CASE("contents that fit nothing are refused under a right checksum, and change nothing") {
    REQUIRE(with(epoch, 1) == whole); // the places are right
    REQUIRE(complaint(with(settings, 11))
            == "the numbers are an unknown type in the checkpoint, "
               "but double in the network");
    for (const std::uint64_t size : {std::uint64_t{1} << 40, ~std::uint64_t{0}}) {
        REQUIRE(complaint(with(settings, size)) == "the data end too early");
        REQUIRE(complaint(with(optimiser_name, size)) == "the data end too early");
        REQUIRE(complaint(with(shapes + 1, size))
                == "there are " + std::to_string(size)
                       + " layers in the checkpoint, but 2 in the network");
        REQUIRE(complaint(with(shapes + 9, size))
                == "layer 1 is " + std::to_string(size)
                       + " x 3 in the checkpoint, but 4 x 3 in the network");
    }
    REQUIRE(complaint(with(optimiser_name + 8, "Adam"))
            == "the optimiser is Adam in the checkpoint, but adam here");
    REQUIRE(complaint(with(optimiser_name + 8, "\n\x1b\xff ")) // a message stays one line
            == "the optimiser is ???  in the checkpoint, but adam here");
    REQUIRE(complaint(with(generator + 312 * 8, 313))
            == "random_generator: more words are used up than there are");
    REQUIRE(complaint(with(generator, std::string(312 * 8, '\0')))
            == "random_generator: a state of 0 would stay at 0");
    REQUIRE(complaint(with(costs + 8, 2)) == "the best cost is number 2 of 1");
    const std::string contents = whole.substr(checkpoint_head, whole.size() - checkpoint_head - 4);
    const std::size_t size = contents.size() - trained;
    REQUIRE(complaint(close_checkpoint(contents + "x"))
            == "network and optimiser have " + std::to_string(size + 1)
                   + " bytes in the checkpoint, but " + std::to_string(size) + " here");
    REQUIRE(complaint(close_checkpoint(contents.substr(0, trained)))
            == "network and optimiser have 0 bytes in the checkpoint, but " + std::to_string(size)
                   + " here");
}

TEST_CASE("a checkpoint of another optimiser is refused and changes nothing") {
    by_adam half = half_way();
    const auto net = half.net;
    momentum other(net, {.learning_rate = 0.1});
    REQUIRE(message_of<data_error>([&] { parse_checkpoint(whole, "name", half.net, other); })
            == "name: the optimiser is adam in the checkpoint, but momentum here");
    REQUIRE(same_parameters(net, half.net));
}

TEST_CASE("a file that is no checkpoint is refused by name") {
    const temporary_folder folder;
    const auto refused = [&](const std::filesystem::path& path) {
        by_adam any;
        const std::string said = message_of<data_error>(
            [&] { load_checkpoint(path, any.net, any.training.optimiser()); });
        REQUIRE(said == message_of<data_error>([&] { read_checkpoint_settings(path); }));
        REQUIRE(said.starts_with(path.string() + ": "));
        return said.substr(path.string().size() + 2);
    };
    REQUIRE(refused(folder.path / "none") == "no such file");
    REQUIRE(refused(folder.path) == "is not a regular file");
    REQUIRE(refused(write(folder.path / "empty", "")) == "the file is empty");
    REQUIRE(refused(write(folder.path / "text", "text")) == "is no checkpoint of Gradus");
    REQUIRE(refused(write(folder.path / "part", whole.substr(0, 100)))
            == "has 100 bytes, but its head says " + std::to_string(whole.size()));
    // A hole of gigabytes behind other first bytes is not read.
    const auto huge = write(folder.path / "huge", "GRADUS");
    std::filesystem::resize_file(huge, std::uintmax_t{1} << 33);
    REQUIRE(refused(huge) == "is no checkpoint of Gradus");
}

namespace {

// The example of docs/checkpoints.md.

using gradus::adam, gradus::cross_entropy, gradus::dense, gradus::random_generator, gradus::sigmoid;

/// Trains 20 epochs, or until `stop` says so, and goes on where the file says.
template <class Samples>
auto train(const std::filesystem::path& file, const Samples& samples, const auto& stop) {
    auto net = gradus::make_network<double>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid));
    gradus::trainer training(net, cross_entropy, adam(net, {}), 2);
    gradus::training_progress progress;
    if (std::filesystem::exists(file))
        progress = gradus::load_checkpoint(file, net, training.optimiser());
    else
        initialise(net, progress.random);
    const auto go_on = [&](std::size_t, std::size_t) { return !stop(); };
    while (progress.epoch < 20) {
        random_generator random = progress.random;
        progress.samples_done =
            training.train_epoch(net, samples, random, go_on, progress.samples_done);
        if (progress.samples_done == samples.size()) {
            ++progress.epoch;
            progress.samples_done = 0;
            progress.random = random;
        }
        gradus::save_checkpoint(file, net, training.optimiser(), progress);
        if (stop()) break;
    }
    return net;
}

} // namespace

TEST_CASE("a training that is stopped after each mini-batch ends as one that is not") {
    using sample = example<vector<double, 2>, vector<double, 1>>;
    const std::array samples{sample{{0, 0}, {0}}, sample{{0, 1}, {1}}, sample{{1, 0}, {1}},
                             sample{{1, 1}, {0}}};
    const temporary_folder folder;
    const auto whole_net = train(folder.path / "whole", samples, [] { return false; });
    const auto file = folder.path / "stopped";
    for (int batch = 0; batch < 39; ++batch) {
        const auto net = train(file, samples, [] { return true; });
        REQUIRE(!same_parameters(net, whole_net));
    }
    REQUIRE(same_parameters(train(file, samples, [] { return true; }), whole_net));
    REQUIRE(read_whole(file) == read_whole(folder.path / "whole"));
}
