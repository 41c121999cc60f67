#pragma once

#include <gradus/core/requirements.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace gradus {

namespace detail {

template <class Object>
inline constexpr Object constant_zeros{};

} // namespace detail

/// An object that is zeros until it is changed, indexed by layers, on the heap: a value like any
/// other, but no larger than a pointer, however many numbers it has.
/// No memory may be left at the end of a constant expression. There it is taken by the first change
/// only, so that zeros of any size are a constant; elsewhere it is taken at once.
template <class Object>
class on_heap {
  public:
    constexpr on_heap() : object_(new_zeros()) {}
    constexpr on_heap(const on_heap& other)
        : object_(other.object_ != nullptr ? new Object(*other.object_) : new_zeros()) {}
    /// What is moved from is zeros.
    constexpr on_heap(on_heap&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
    constexpr on_heap& operator=(const on_heap& other) {
        if (this != &other) changeable() = other.value();
        return *this;
    }
    constexpr on_heap& operator=(on_heap&& other) noexcept {
        std::swap(object_, other.object_);
        return *this;
    }
    constexpr ~on_heap() { delete object_; }

    constexpr auto& operator[](auto index) { return changeable()[index]; }
    constexpr const auto& operator[](auto index) const { return value()[index]; }
    constexpr bool operator==(const on_heap& other) const { return value() == other.value(); }

  private:
    Object* object_; ///< none: zeros

    static constexpr Object* new_zeros() {
        return std::is_constant_evaluated() ? nullptr : new Object();
    }
    constexpr Object& changeable() {
        if (object_ == nullptr) object_ = new Object();
        return *object_;
    }
    constexpr const Object& value() const {
        if (object_ != nullptr) return *object_;
        // The builtin, since that of std is called without optimisation, and the program would hold
        // the constant.
        if constexpr (requires { typename std::bool_constant<(void(Object()), true)>; })
            if (__builtin_is_constant_evaluated()) return detail::constant_zeros<Object>;
        return zeros();
    }

    /// Made once and kept to the end of the program, for objects that live as long.
    static const Object& zeros() {
        static const Object* const object = new Object();
        return *object;
    }
};

/// An object of more bytes than this is kept on the heap. What is smaller can be copied a few
/// times on a stack of 1 MiB.
inline constexpr std::size_t most_bytes_in_place = std::size_t{32} * 1024;

/// How a network keeps an object with a part for each layer.
template <class Object>
using stored = std::conditional_t<sizeof(Object) <= most_bytes_in_place, Object, on_heap<Object>>;

} // namespace gradus
