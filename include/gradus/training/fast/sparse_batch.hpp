#pragma once

#include <gradus/training/fast/batch.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace gradus {

/// A term of a sum: where its other factor stands, and the number itself.
template <class T>
struct term {
    std::uint32_t place;
    T x;
};

/// The numbers of a batch that are not 0, sample by sample and input by input, where they are so
/// few that sums of them alone pay. Memory that is there is kept.
template <class T>
class few_terms {
  public:
    template <class Batch>
    void find(const Batch& a) {
        const std::size_t rows = a.rows();
        const std::size_t most = rows * a.columns() / 2;
        of_samples_.resize(most + block);
        of_inputs_.resize(most + block);
        sample_ends_.assign(1, 0);
        std::size_t found = 0;
        are_few_ = false;
        for (std::size_t s = 0; s < a.columns(); ++s) {
            const T* const x = a.column(s).data();
            std::size_t i = 0;
            for (; i + block <= rows; i += block) {
                if (std::memcmp(x + i, zeros, sizeof zeros) == 0) continue;
                if (found > most) return;
                for (std::size_t k = i; k < i + block; ++k) add(found, k, x[k]);
            }
            if (found > most) return;
            for (; i < rows; ++i) add(found, i, x[i]);
            sample_ends_.push_back(found);
        }
        are_few_ = found <= most;
        if (are_few_) sort(rows);
    }

    bool are_few() const { return are_few_; }
    /// The inputs of one sample that are not 0, and the samples where one input is not.
    std::span<const term<T>> of_sample(std::size_t s) const {
        return {of_samples_.data() + sample_ends_[s], sample_ends_[s + 1] - sample_ends_[s]};
    }
    std::span<const term<T>> of_input(std::size_t i) const {
        return {of_inputs_.data() + input_ends_[i], input_ends_[i + 1] - input_ends_[i]};
    }

  private:
    static constexpr std::size_t block = 32 / sizeof(T);
    static constexpr T zeros[block]{};
    std::vector<term<T>> of_samples_, of_inputs_;
    std::vector<std::size_t> sample_ends_, input_ends_; ///< the first ends where the second begins
    bool are_few_ = false;

    void add(std::size_t& found, std::size_t place, T x) {
        of_samples_[found] = {static_cast<std::uint32_t>(place), x};
        found += x != 0 ? 1 : 0; // no branch, which would be a guess
    }
    /// From samples to inputs, by counting.
    void sort(std::size_t rows) {
        input_ends_.assign(rows + 2, 0);
        const std::size_t found = sample_ends_.back();
        for (std::size_t k = 0; k < found; ++k) ++input_ends_[of_samples_[k].place + 2];
        for (std::size_t i = 2; i < rows + 2; ++i) input_ends_[i] += input_ends_[i - 1];
        for (std::size_t s = 0; s + 1 < sample_ends_.size(); ++s)
            for (const term<T>& t : of_sample(s))
                of_inputs_[input_ends_[t.place + 1]++] = {static_cast<std::uint32_t>(s), t.x};
    }
};

/// Data of which many numbers may be 0, with a list of the others.
template <numbers::BinaryFloat T, std::size_t Neurons, std::size_t Samples>
struct sparse_batch : batch<T, Neurons, Samples> {
    few_terms<T> terms;
};

template <class T, std::size_t Neurons, std::size_t Samples>
void list_inputs(sparse_batch<T, Neurons, Samples>& a) {
    a.terms.find(a);
}

} // namespace gradus
