#include "catch.hpp"
#include "unit/training/files.hpp"
#include "unit/training/same_parameters.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/npy.hpp>
#include <gradus/training/checkpoints/read_npy.hpp>
#include <gradus/training/initialisers/initialise.hpp>

#include <cstddef>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

using gradus::data_error;
using gradus::dense;
using gradus::make_network;
using gradus::matrix;
using gradus::read_npy;
using gradus::vector;

namespace {

std::string npy(const std::string& head, const std::string& numbers, char version = 1) {
    const std::string size{static_cast<char>(head.size()), 0};
    return "\x93NUMPY" + std::string{version, 0} + size + (version == 1 ? "" : std::string(2, 0))
           + head + numbers;
}

std::string bytes_of(const std::vector<double>& numbers) {
    gradus::byte_writer write;
    for (const double x : numbers) write(x);
    return write.bytes();
}

const std::string by_rows =
    "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }            \n";

} // namespace

TEST_CASE("a matrix is read whatever comes first in the file, rows or columns") {
    const temporary_folder folder;
    const matrix<double, 2, 3> expected({{1, 2, 3}, {4, 5, 6}});
    matrix<double, 2, 3> W;
    for (const char version : {char{1}, char{2}, char{3}}) {
        W = {};
        read_npy(write(folder.path / "W.npy", npy(by_rows, bytes_of({1, 2, 3, 4, 5, 6}), version)),
                 W);
        REQUIRE(W == expected);
    }
    // In another order, with other spaces, as another program may write it.
    W = {};
    read_npy(
        write(folder.path / "W.npy", npy("{'shape':(2,3), 'fortran_order':  True, 'descr':'<f8'}\n",
                                         bytes_of({1, 4, 2, 5, 3, 6}))),
        W);
    REQUIRE(W == expected);
}

TEMPLATE_TEST_CASE("a network that was exported is read back, bit for bit", "", float, double) {
    const temporary_folder folder;
    auto net = make_network<TestType>(dense<3, 5>(gradus::tanh), dense<5, 2>(gradus::softmax));
    gradus::random_generator random(1);
    initialise(net, random);
    net.b(gradus::one)[0] = -std::numeric_limits<TestType>::denorm_min();
    export_npy(folder.path, net);

    auto read = make_network<TestType>(dense<3, 5>(gradus::tanh), dense<5, 2>(gradus::softmax));
    import_npy(folder.path, read);
    auto free = gradus::make_runtime_network<TestType>({3, 5, 2}, gradus::tanh, gradus::softmax);
    import_npy(folder.path, free);
    from_first_to_last(net, [&](auto l) {
        REQUIRE(read.W(l) == net.W(l));
        REQUIRE(read.b(l) == net.b(l));
        for (std::size_t i = 0; i < net.b(l).size(); ++i) {
            REQUIRE(free.b(l)[i] == net.b(l)[i]);
            for (std::size_t j = 0; j < net.W(l).columns(); ++j)
                REQUIRE(free.W(l)(i, j) == net.W(l)(i, j));
        }
    });
}

TEST_CASE("what is no .npy file of the needed shape and type is refused, and nothing is changed") {
    const temporary_folder folder;
    const auto path = folder.path / "W.npy";
    const matrix<double, 2, 3> before({{1, 1, 1}, {1, 1, 1}});
    const auto said = [&](const std::string& bytes) {
        matrix<double, 2, 3> W = before;
        const std::string message =
            message_of<data_error>([&] { read_npy(write(path, bytes), W); });
        REQUIRE(W == before);
        REQUIRE(message.starts_with(path.string() + ": "));
        REQUIRE(message.find('\n') == std::string::npos);
        return message.substr(path.string().size() + 2);
    };
    const std::string six = bytes_of({1, 2, 3, 4, 5, 6});
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string head = by_rows;
        return npy(head.replace(head.find(from), from.size(), to), six);
    };
    REQUIRE(said("") == "is no .npy file");
    REQUIRE(said("PK\x03\x04 a zip archive") == "is no .npy file");
    REQUIRE(said(npy(by_rows, six, 9)) == "has version 9 of .npy, which is not known here");
    REQUIRE(said(npy(by_rows, six).substr(0, 40)) == "the data end too early");
    REQUIRE(said(with("'descr'", "'other'")) == "the head has no descr");
    REQUIRE(said(with("False", "Maybe")) == "the head has no fortran_order");
    REQUIRE(said(with("(2, 3)", "2, 3  ")) == "the head has no shape");
    REQUIRE(said(with("<f8", "<f4")) == "the numbers are of type <f4, but <f8 is needed");
    REQUIRE(said(with("<f8", ">f8")) == "the numbers are of type >f8, but <f8 is needed");
    REQUIRE(said(with("<f8", "\n\x01")) == "the numbers are of type ??, but <f8 is needed");
    REQUIRE(said(with("(2, 3)", "(3, 2)")) == "the shape is (3,2), but (2,3) is needed");
    REQUIRE(said(with("(2, 3)", "(6,)")) == "the shape is (6,), but (2,3) is needed");
    REQUIRE(said(npy(by_rows, six.substr(1)))
            == "there are 47 bytes of numbers, but 48 are needed");
    REQUIRE(said(npy(by_rows, six + "x")) == "there are 49 bytes of numbers, but 48 are needed");
}

TEST_CASE("a network is read whole or stays as it was") {
    const temporary_folder folder;
    auto net = make_network<double>(dense<3, 5>(gradus::relu), dense<5, 2>(gradus::identity));
    net.b(gradus::one)[0] = 7;
    const auto before = net;
    auto other = make_network<double>(dense<3, 5>(gradus::relu), dense<5, 1>(gradus::identity));
    export_npy(folder.path, other);
    REQUIRE(message_of<data_error>([&] { import_npy(folder.path, net); })
            == (folder.path / "W2.npy").string() + ": the shape is (1,5), but (2,5) is needed");
    REQUIRE(same_parameters(net, before));
    std::filesystem::remove(folder.path / "W2.npy");
    REQUIRE(message_of<data_error>([&] { import_npy(folder.path, net); })
            == (folder.path / "W2.npy").string() + ": no such file");
    REQUIRE(same_parameters(net, before));
}
