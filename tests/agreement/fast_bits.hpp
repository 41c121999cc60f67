#pragma once

#include <gradus/training/fast/instruction_set.hpp>
#include <gradus/training/fast/kernel_parts.hpp>

#include <bit>
#include <cinttypes>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The bits of what the fast kernels compute depend on whether their products are added with one
/// rounding or with two, and on nothing else: here are both, of each kernel, for every compiler,
/// optimisation level, -march and -ffp-contract.
namespace fast_bits {

using namespace gradus;

/// A number of all 24 bits in (−size, size).
inline float number(std::uint64_t i, float size) {
    std::uint64_t z = (i + 1) * 0x9e37'79b9'7f4a'7c15;
    z = (z ^ z >> 30) * 0xbf58'476d'1ce4'e5b9;
    z = (z ^ z >> 27) * 0x94d0'49bb'1331'11eb;
    return static_cast<float>(static_cast<std::int32_t>(z >> 40) - (1 << 23)) * 0x1p-23f * size;
}

/// 301 numbers: whole registers of them, and a rest.
constexpr std::size_t some = 301;
/// So many that a rounding more or less changes one of each function.
constexpr std::size_t many = 1 << 13;

inline std::vector<float> numbers(std::uint64_t seed, std::size_t count = some, float size = 2) {
    std::vector<float> x;
    for (std::size_t i = 0; i < count; ++i) x.push_back(number(seed * 10000 + i, size));
    return x;
}
inline std::vector<float> numbers_from_0(std::uint64_t seed, std::size_t count, float size) {
    std::vector<float> x = numbers(seed, count, size);
    for (float& number : x) number = number < 0 ? -number : number;
    return x;
}

/// Many bits made few: other numbers make others, almost surely.
class digest {
    std::uint64_t bits_ = 0xcbf2'9ce4'8422'2325;

  public:
    digest& add(const std::vector<float>& x) {
        for (const float number : x) {
            bits_ = (bits_ ^ std::bit_cast<std::uint32_t>(number)) * 0x100'0000'01b3;
            bits_ ^= bits_ >> 29;
        }
        return *this;
    }
    std::uint64_t bits() const { return bits_; }
};

/// The bits of a kernel where it adds a product with one rounding and where with two.
struct expected {
    std::string_view kernel;
    std::uint64_t one_rounding, two_roundings;
};

inline constexpr expected all_expected[] = {
    {"slope of sigmoid", 0xb067'47d1'8911'd5d6, 0xd4b1'1d2a'15c1'5d87},
    {"sigmoid", 0xec63'd4a3'2bb5'6b7e, 0x09b0'290b'4a3b'c4b7},
    {"slope of tanh", 0x2f01'630e'63ef'27cf, 0xb236'bf5a'5e15'92a0},
    {"tanh", 0x02ad'6d53'8cf2'5a86, 0xcdd0'8984'2a1d'5864},
    {"slope of relu", 0xb9d1'cd23'65bc'031a, 0xb9d1'cd23'65bc'031a},
    {"relu", 0x724e'3af9'5aa8'7cb2, 0x724e'3af9'5aa8'7cb2},
    {"slope of leaky_relu", 0xc72f'11ba'561c'f735, 0xc72f'11ba'561c'f735},
    {"leaky_relu", 0x11fb'770c'73af'1fec, 0x11fb'770c'73af'1fec},
    {"slope of elu", 0x1de7'01a5'e406'22a7, 0xdbc3'4837'd2f5'd7a5},
    {"elu", 0x1e43'e9ec'6fd8'e4e6, 0x1e43'e9ec'6fd8'e4e6},
    {"slope of softplus", 0x8b89'5a3d'8028'b741, 0x5240'd6e2'e8ea'2929},
    {"softplus", 0x0cd8'2dd8'aa48'a349, 0x915b'ab1d'44a4'5a6d},
    {"slope of swish", 0xf492'f9c0'17a2'f92c, 0x10f3'c71d'6906'b15a},
    {"swish", 0xde97'49db'18c9'5a57, 0xf864'7aba'bfc4'36be},
    {"slope of selu", 0x1a8f'30ea'7a81'a84d, 0x963d'2dc9'ec14'3df8},
    {"selu", 0x1017'c1a5'6479'0f10, 0x1017'c1a5'6479'0f10},
    {"slope of hard_sigmoid", 0x6ca4'ba6d'0bb5'd002, 0x6ca4'ba6d'0bb5'd002},
    {"hard_sigmoid", 0x5128'bc3b'280c'a961, 0x5128'bc3b'280c'a961},
    {"slope of hard_tanh", 0x845c'93ed'f50d'e253, 0x845c'93ed'f50d'e253},
    {"hard_tanh", 0xc359'8a15'bd4c'7374, 0xc359'8a15'bd4c'7374},
    {"slope of identity", 0x2d8a'e9e2'bbee'6257, 0x2d8a'e9e2'bbee'6257},
    {"identity", 0x5130'30b5'398d'3b15, 0x5130'30b5'398d'3b15},
    {"falling power", 0x87c3'8c1c'f51f'b23c, 0x69d2'dd78'ff27'3872},
    {"affine", 0xa0ad'5770'02a7'f1f3, 0x8066'8588'2ac7'0fab},
    {"add_product", 0x6f43'd607'affd'7e49, 0x88cd'aba9'1101'30b9},
    {"affine_of_listed", 0x3f64'f115'267a'811b, 0x7197'7e03'4346'4b70},
    {"transposed_product", 0x61a0'3b95'67ae'7870, 0x9572'cd02'5f1d'194c},
    {"add_outer_product", 0x35ff'37be'b13a'17df, 0x646e'64ab'79f9'a368},
    {"add_outer_product_of_listed", 0x315e'59ab'd867'74e2, 0x5591'43c9'fa2b'9506},
    {"add_outer_product_by_parts", 0x51d8'e1de'a538'a7a2, 0x550e'c3f5'05e1'836b},
    {"add_sum", 0xd407'078b'ea19'5ef7, 0x4e9f'5555'e993'f854},
    {"affine_of_terms", 0x1ebb'62cc'68bc'26ad, 0x1ec8'b120'70c5'c7fd},
    {"add_outer_product_of_terms", 0x3a1f'08d7'cbd7'bfce, 0xca39'ab64'ae91'454d},
    {"momentum", 0xee9b'c099'580b'9d87, 0xface'e04a'69d0'776c},
    {"nesterov", 0x2b84'aea8'8c95'28bd, 0x6bcb'1fd9'07c2'b6a0},
    {"rmsprop", 0xd9b4'3c71'd012'b351, 0x6f2f'7fab'b4dd'f62e},
    {"adam", 0xc55c'3bcb'fdc8'431e, 0xb35e'9a2b'b35e'67ba},
    {"adamw", 0xce76'0365'fd17'e505, 0x56c4'79ba'fd49'c4cc},
    {"mean", 0xc00c'2d47'1b7f'685c, 0xc00c'2d47'1b7f'685c},
    {"momentum with decay", 0x5c63'6707'b47f'4e3f, 0x2c60'b30a'f4f4'c679},
    {"end of momentum with decay", 0xbee3'a6cf'344b'5393, 0x3f97'aba7'2a9f'dd6c},
    {"lstm_forward", 0x3c3b'80db'31e3'2aa6, 0x7e7f'2200'3992'afe1},
    {"lstm_backward", 0xbbeb'ff69'2921'ae98, 0xb3eb'43a1'36df'657e},
    {"add_to", 0x657f'9ba4'2915'4699, 0x657f'9ba4'2915'4699},
    {"gru_gates", 0x5ece'0036'a2e2'ab3e, 0x5ece'0036'a2e2'ab3e},
    {"gru_forward", 0x4d84'dddb'd279'eda9, 0x23e8'bbfa'cfb9'e60c},
    {"gru_backward", 0xaaca'fad5'9456'4a45, 0xaaca'fad5'9456'4a45},
    {"gru_reset_backward", 0x6e9b'6544'b07d'cf67, 0x6e9b'6544'b07d'cf67},
    {"gru_direct_path", 0xe92b'd139'c496'38a6, 0x4402'013f'c5f9'25b8},
    {"gru_gates, keeps", 0x5ece'0036'a2e2'ab3e, 0x5ece'0036'a2e2'ab3e},
    {"gru_forward, keeps", 0xb82f'938a'26a2'd058, 0xfdad'71e7'0572'a7a1},
    {"gru_backward, keeps", 0xea1d'bff0'a616'a7ad, 0xea1d'bff0'a616'a7ad},
    {"gru_reset_backward, keeps", 0x6e9b'6544'b07d'cf67, 0x6e9b'6544'b07d'cf67},
    {"gru_direct_path, keeps", 0xaec1'7f88'7bae'b753, 0x01e4'f7ca'4e53'5e9b},
    {"gru_gates, resets_product", 0x5ece'0036'a2e2'ab3e, 0x5ece'0036'a2e2'ab3e},
    {"gru_forward, resets_product", 0xe251'8c1d'a7c8'a060, 0x7249'16cb'ea12'f454},
    {"gru_backward, resets_product", 0xfc17'ef46'da64'1113, 0xfcfd'a9e9'f623'5256},
    {"gru_reset_backward, resets_product", 0x8dae'afc6'ae59'489a, 0x8dae'afc6'ae59'489a},
    {"gru_direct_path, resets_product", 0xe92b'd139'c496'38a6, 0x4402'013f'c5f9'25b8},
    {"gru_gates, resets_product, keeps", 0x5ece'0036'a2e2'ab3e, 0x5ece'0036'a2e2'ab3e},
    {"gru_forward, resets_product, keeps", 0x12bf'4c33'803c'b8c0, 0x95e8'6a8c'b221'053d},
    {"gru_backward, resets_product, keeps", 0x8ae7'19a6'b703'91a9, 0x1e9f'3699'0ff8'5f2b},
    {"gru_reset_backward, resets_product, keeps", 0x8dae'afc6'ae59'489a, 0x8dae'afc6'ae59'489a},
    {"gru_direct_path, resets_product, keeps", 0xaec1'7f88'7bae'b753, 0x01e4'f7ca'4e53'5e9b},
};

/// Looks at what one kernel after the other has computed, and prints what differs.
class comparison {
    const bool fuses_;
    std::size_t next_ = 0;
    std::size_t different_ = 0;

  public:
    explicit comparison(bool fuses) : fuses_(fuses) {}

    void operator()(const std::string& kernel, const digest& found) {
        const expected of_kernel =
            next_ < std::size(all_expected) ? all_expected[next_] : expected{};
        ++next_;
        const std::uint64_t bits = fuses_ ? of_kernel.one_rounding : of_kernel.two_roundings;
        if (of_kernel.kernel == kernel && bits == found.bits()) return;
        ++different_;
        std::printf("%s, %s: 0x%016" PRIx64 "\n", kernel.c_str(),
                    fuses_ ? "one rounding" : "two roundings", found.bits());
    }

    /// 0 if all kernels of the list were seen, and all with its bits.
    int status() const { return different_ == 0 && next_ == std::size(all_expected) ? 0 : 1; }
};

template <class Kernels>
void check_activations(comparison& check) {
    const std::vector<float> z = numbers(1, many, 12);
    every_activation([&](const auto&... activations) {
        const auto look = [&]<class Activation>(const Activation& activation) {
            if constexpr (fast::KnownActivation<Activation>) {
                std::vector<float> x = numbers(2, many);
                Kernels::multiply_by_slope(many, activation, x.data(), z.data());
                check(std::string("slope of ") + activation.name, digest().add(x));
                Kernels::map(many, activation, x.data(), z.data());
                check(activation.name, digest().add(x));
            }
        };
        (look(activations), ...);
    });
    std::vector<float> x = numbers_from_0(1, many, 40);
    Kernels::map(many, fast::falling_power{}, x.data(), x.data());
    check("falling power", digest().add(x));
}

template <class Kernels>
void check_products(comparison& check) {
    constexpr fixed<20> out;
    constexpr fixed<13> in;
    constexpr fixed<3> samples;
    constexpr std::size_t out_step = padded_rows<float>(out), in_step = padded_rows<float>(in);
    const std::uint32_t list[] = {0, 1, 2, 5, 6, 9, 12};
    std::vector<float> W = numbers(1), a = numbers(2), b = numbers(3), delta = numbers(4),
                       z = numbers(5), x = numbers(6), V = W;
    const auto see = [&](const char* kernel, const std::vector<float>& result) {
        check(kernel, digest().add(result));
    };
    Kernels::affine(out, in, samples, z.data(), out_step, W.data(), a.data(), in_step, b.data());
    see("affine", z);
    Kernels::add_product(out, in, samples, z.data(), out_step, W.data(), a.data(), in_step);
    see("add_product", z);
    Kernels::affine_of_listed(out, list, std::size(list), samples, z.data(), out_step, W.data(),
                              a.data(), in_step, b.data());
    see("affine_of_listed", z);
    Kernels::transposed_product(out, in, samples, x.data(), in_step, W.data(), delta.data(),
                                out_step);
    see("transposed_product", x);
    Kernels::add_outer_product(out, in, samples, all_tiles{}, V.data(), 0.9f, 0.3f, delta.data(),
                               out_step, a.data(), in_step);
    see("add_outer_product", V);
    Kernels::add_outer_product_of_listed(out, list, std::size(list), samples, all_tiles{}, V.data(),
                                         0.3f, delta.data(), out_step, a.data(), in_step);
    see("add_outer_product_of_listed", V);
    Kernels::add_outer_product_by_parts(out, in, samples, V.data(), 0.9f, 0.3f, delta.data(),
                                        out_step, a.data(), in_step, [](auto...) {});
    see("add_outer_product_by_parts", V);
    Kernels::add_sum(out, samples, b.data(), 0.9f, 0.3f, delta.data(), out_step);
    see("add_sum", b);

    batch<float, 13, 3> sparse;
    for (std::size_t s = 0; s < samples; ++s)
        for (std::size_t i = s; i < in; i += 3) sparse(i, s) = number(i, 2);
    few_terms<float> terms;
    terms.find(sparse);
    if (!terms.are_few()) return;
    Kernels::affine_of_terms(out, samples, z.data(), out_step, W.data(), terms, b.data());
    see("affine_of_terms", z);
    Kernels::add_outer_product_of_terms(out, 0, in, V.data(), 0.3f, delta.data(), out_step, terms);
    see("add_outer_product_of_terms", V);
}

template <class Kernels>
void check_steps(comparison& check) {
    const auto look = [&]<class Step>(const char* name, const Step& step) {
        std::vector<float> w = numbers(1), v = numbers(3), s = numbers_from_0(4, some, 2);
        const std::vector<float> sum = numbers(2, some, 10);
        const float* const g = sum.data();
        for (int i = 0; i < 2; ++i)
            if constexpr (requires(float& x) { step(x, x, x, x); })
                Kernels::template step<float>(step, some, w.data(), g, v.data(), s.data());
            else if constexpr (requires(float& x) { step(x, x, x); })
                Kernels::template step<float>(step, some, w.data(), g, s.data());
            else
                Kernels::template step<float>(step, some, w.data(), v.data());
        check(name, digest().add(w).add(v).add(s));
    };
    const steps::adam_step<float> adam{0.3f, 0.9f, 0.999f, 0.1f, 0.001f, 0.01f, 1.7f, 1e-6f};
    look("momentum", steps::momentum_step<float>{0.9f, 0.3f});
    look("nesterov", steps::nesterov_step<float>{0.9f, 0.3f});
    look("rmsprop", steps::rmsprop_step<float>{0.3f, 0.01f, 0.9f, 0.1f, 1e-6f});
    look("adam", adam);
    look("adamw", steps::adamw_step<float>{0.99f, adam});
    look("mean", steps::mean_step<float>{7});
    look("momentum with decay", steps::decaying_momentum_step<float>{0.9f, 0.3f, 0.01f});
    look("end of momentum with decay", steps::decay_step<float>{0.01f});
}

/// What a unit computes in the last `Changed` of its numbers, from those before them.
template <class Kernels, class Unit, std::size_t... Read, std::size_t... Changed>
void check_unit(comparison& check, const std::string& name, const Unit& unit,
                std::index_sequence<Read...>, std::index_sequence<Changed...>) {
    struct rows {
        float* data;
        std::size_t step;
    };
    struct constant_rows {
        const float* data;
        std::size_t step;
    };
    constexpr std::size_t count = 29, samples = 3;
    const std::vector<float> read[] = {numbers(1 + Read)...};
    std::vector<float> changed[] = {numbers(21 + Changed)...};
    Kernels::for_each_unit(unit, count, samples, constant_rows{read[Read].data(), count}...,
                           rows{changed[Changed].data(), count}...);
    digest found;
    (found.add(changed[Changed]), ...);
    check(name, found);
}

template <class Kernels>
void check_units(comparison& check) {
    using namespace cell_units;
    using sigmoids = sigmoid_activation;
    using tanhs = tanh_activation;
    const auto look = [&]<std::size_t Read, std::size_t Changed>(
                          const std::string& name, const auto& unit, fixed<Read>, fixed<Changed>) {
        check_unit<Kernels>(check, name, unit, std::make_index_sequence<Read>{},
                            std::make_index_sequence<Changed>{});
    };
    look("lstm_forward", lstm_forward<float, sigmoids, tanhs>{}, fixed<5>{}, fixed<7>{});
    look("lstm_backward", lstm_backward<float, sigmoids, tanhs>{}, fixed<12>{}, fixed<6>{});
    look("add_to", add_to{}, fixed<1>{}, fixed<1>{});
    for (const bool resets_product : {false, true})
        for (const bool keeps : {false, true}) {
            const gru_kind<float, sigmoids, tanhs> kind{{}, {}, resets_product, keeps};
            const std::string which =
                std::string(resets_product ? ", resets_product" : "") + (keeps ? ", keeps" : "");
            look("gru_gates" + which, gru_gates<float, sigmoids, tanhs>{kind}, fixed<5>{},
                 fixed<3>{});
            look("gru_forward" + which, gru_forward<float, sigmoids, tanhs>{kind}, fixed<5>{},
                 fixed<2>{});
            look("gru_backward" + which, gru_backward<float, sigmoids, tanhs>{kind}, fixed<9>{},
                 fixed<4>{});
            look("gru_reset_backward" + which, gru_reset_backward<float, sigmoids, tanhs>{kind},
                 fixed<6>{}, fixed<3>{});
            look("gru_direct_path" + which, gru_direct_path<float, sigmoids, tanhs>{kind},
                 fixed<2>{}, fixed<1>{});
        }
}

/// The status with which a program ends that has looked at all kernels: 77 says to Meson that this
/// machine has none of them.
template <class Kernels>
int status_of(fast::instruction_set set, bool fuses) {
    if (fast::widest_instruction_set() < set) return 77;
    comparison check(fuses);
    check_activations<Kernels>(check);
    check_products<Kernels>(check);
    check_steps<Kernels>(check);
    check_units<Kernels>(check);
    return check.status();
}

} // namespace fast_bits
