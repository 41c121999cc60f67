#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>
#include <gradus/training/files/data_error.hpp>

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace gradus {

/// The unsigned integer that holds a float's or a double's bits.
template <class Real>
using bits_of = typename numbers::elementary::float_layout<Real>::storage;

/// Appends numbers to bytes, the least significant byte first on every machine.
class byte_writer {
  public:
    template <std::unsigned_integral Whole>
    void operator()(Whole number) {
        char bytes[sizeof(Whole)];
        for (std::size_t i = 0; i < sizeof(Whole); ++i)
            bytes[i] = static_cast<char>(static_cast<unsigned char>(number >> 8 * i));
        bytes_.append(bytes, sizeof(Whole));
    }
    /// Its bits, so that NaN, −0 and subnormals stay what they are.
    template <std::floating_point Real>
    void operator()(Real number) {
        (*this)(std::bit_cast<bits_of<Real>>(number));
    }
    void operator()(std::string_view text) { bytes_ += text; }
    /// Its size first.
    void sized(std::string_view text) {
        (*this)(std::uint64_t{text.size()});
        (*this)(text);
    }

    const std::string& bytes() const& { return bytes_; }
    std::string bytes() && { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Takes numbers from bytes, as byte_writer wrote them. `name` is what an error begins with.
/// Errors: data_error where the bytes end too early.
class byte_reader {
  public:
    byte_reader(std::string_view bytes, std::string name) : bytes_(bytes), name_(std::move(name)) {}

    template <std::unsigned_integral Whole>
    void operator()(Whole& number) {
        const std::string_view bytes = text(sizeof(Whole));
        number = 0;
        for (std::size_t i = sizeof(Whole); i-- > 0;)
            number = static_cast<Whole>(std::uint64_t{number} << 8
                                        | static_cast<unsigned char>(bytes[i]));
    }
    template <std::floating_point Real>
    void operator()(Real& number) {
        bits_of<Real> bits;
        (*this)(bits);
        number = std::bit_cast<Real>(bits);
    }
    template <class Number>
    Number next() {
        Number number;
        (*this)(number);
        return number;
    }
    /// The next bytes themselves; no memory is taken for them.
    std::string_view text(std::uint64_t size) {
        if (size > bytes_.size()) fail("the data end too early");
        const std::string_view taken = bytes_.substr(0, std::size_t{size});
        bytes_.remove_prefix(taken.size());
        return taken;
    }
    /// As byte_writer::sized wrote it.
    std::string_view sized() { return text(next<std::uint64_t>()); }

    std::size_t left() const { return bytes_.size(); }
    /// Throws a data_error that begins with the name.
    [[noreturn]] void fail(const std::string& what) const { throw data_error(name_ + ": " + what); }

  private:
    std::string_view bytes_;
    std::string name_;
};

} // namespace gradus
