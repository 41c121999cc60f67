#pragma once

#include <string>
#include <utility>
#include <vector>

namespace experiments {

/// What one run of an experiment, with one seed, found: named quantities, and points of curves for
/// its picture. Every seed finds the same quantities and points, in the same order.
class findings {
  public:
    struct quantity {
        std::string name;
        double value;
        bool is_share; ///< shown in per cent
        bool operator==(const quantity&) const = default;
    };
    struct point {
        std::string curve;
        double x;
        double y;
        bool operator==(const point&) const = default;
    };

    void number(std::string name, double value) {
        quantities_.push_back({std::move(name), value, false});
    }
    void share(std::string name, double value) {
        quantities_.push_back({std::move(name), value, true});
    }
    void add_point(std::string curve, double x, double y) {
        points_.push_back({std::move(curve), x, y});
    }

    const std::vector<quantity>& quantities() const { return quantities_; }
    const std::vector<point>& points() const { return points_; }

  private:
    std::vector<quantity> quantities_;
    std::vector<point> points_;
};

} // namespace experiments
