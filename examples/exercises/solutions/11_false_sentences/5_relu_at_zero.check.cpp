static_assert(exercise::number(your_least) && exercise::number(your_largest));
static_assert(gradus::proved<
              gradus::equal(gradus::relu(exercise::any_u) - your_largest * exercise::any_u, 0)>);
static_assert(gradus::proved<
              gradus::equal(gradus::relu(-exercise::any_u) - your_least * -exercise::any_u, 0)>);
// The library's slopes at 0 are all between the two.
static_assert(gradus::same_set(gradus::relu.derivative(gradus::interval<double>(0)),
                               {your_least, your_largest}));
