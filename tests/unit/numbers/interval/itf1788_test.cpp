#include "catch.hpp"

#include <gradus/numbers/interval.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

// The rows of tests/data/itf1788 at run time. That they hold at compile time is asserted, a
// static_assert a row, in the file that generate_itf1788.py writes and that defines these two.
extern const char* const itf1788_folder;
extern const int itf1788_row_count;

namespace {

using box = gradus::interval<double>;

box read_box(const std::string& field) {
    std::istringstream words(field);
    std::string lower, upper;
    words >> lower >> upper;
    if (lower == "empty") return box::empty();
    return box(std::strtod(lower.c_str(), nullptr), std::strtod(upper.c_str(), nullptr));
}

std::vector<std::string> split(const std::string& row) {
    std::vector<std::string> fields;
    std::istringstream rest(row);
    for (std::string field; std::getline(rest, field, ';');) fields.push_back(field);
    return fields;
}

const std::map<std::string, std::function<box(box)>> unary = {
    {"abs ", [](box x) { return abs(x); }},     {"exp ", [](box x) { return exp(x); }},
    {"log ", [](box x) { return log(x); }},     {"neg ", [](box x) { return -x; }},
    {"recip ", [](box x) { return recip(x); }}, {"sqr ", [](box x) { return sqr(x); }},
    {"sqrt ", [](box x) { return sqrt(x); }},   {"tanh ", [](box x) { return tanh(x); }},
};
const std::map<std::string, std::function<box(box, box)>> binary = {
    {"add ", [](box x, box y) { return x + y; }},
    {"sub ", [](box x, box y) { return x - y; }},
    {"mul ", [](box x, box y) { return x * y; }},
    {"div ", [](box x, box y) { return x / y; }},
    {"convexHull ", [](box x, box y) { return hull(x, y); }},
    {"intersection ", [](box x, box y) { return intersection(x, y); }},
};

box evaluate(const std::vector<std::string>& fields) {
    const box x = read_box(fields.at(1));
    if (fields[0] == "pown ") return pown(x, std::stoi(fields.at(2)));
    if (const auto found = unary.find(fields[0]); found != unary.end()) return found->second(x);
    return binary.at(fields[0])(x, read_box(fields.at(2)));
}

} // namespace

TEST_CASE("every row of the IEEE 1788 interval test framework holds at run time") {
    int rows = 0;
    for (const auto& entry : std::filesystem::directory_iterator(itf1788_folder)) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream file(entry.path());
        for (std::string row; std::getline(file, row); ++rows) {
            INFO(row);
            const auto fields = split(row);
            REQUIRE(same_set(evaluate(fields), read_box(fields.at(fields.size() - 2))));
        }
    }
    REQUIRE(rows == itf1788_row_count);
    REQUIRE(rows == 809);
}
