#include "projections/figures/ratings/excellent_rates.h"

#include "projections/figures/amounts/measures.h"

namespace sogoc {
namespace {

// The base as the scheme's paper words it: of the good ones, of good and better, or of all rated.
bool in_base(const SchemeState::Category& category, schema::CapBase base) {
  switch (base) {
    case schema::CapBase::GOOD:
      return category.good && !category.excellent;
    case schema::CapBase::GOOD_OR_BETTER:
      return category.good || category.excellent;
    default:
      return true;
  }
}

// As it was last adopted: amendments hold for every day.
const SchemeState& scheme_of(View& view, const EvaluationState& rating) {
  const auto& versions = view.timeline({SubjectClass::scheme, rating.scheme});
  return state_as<SchemeState>(versions.empty() ? nullptr : versions.back().after);
}

}  // namespace

bool has_cap(View& view, const EvaluationState& rating) {
  return scheme_of(view, rating).cap_base != schema::CapBase::NOT_GIVEN;
}

ShareOfExcellent share_of_excellent(View& view, const EvaluationState& rating) {
  const auto& scheme = scheme_of(view, rating);
  // A category is one of its own scheme: codes of two schemes are never compared.
  for (const auto& category : scheme.categories)
    if (category.code == rating.category)
      return {category.excellent, in_base(category, scheme.cap_base)};
  return {};
}

void ExcellentRates::add(ShareOfExcellent share, const std::string& scheme,
                         const std::vector<DimensionValue>& key) {
  for (auto* sum : {&total_, &cells_[key]}) {
    sum->excellent += share.excellent;
    sum->base += share.base;
    sum->schemes.insert(scheme);
  }
}

Measured ExcellentRates::rate_of(const Sum& sum) {
  // Excellent means something else under each scheme, and no mapping between them is authoritative.
  if (sum.schemes.size() > 1) return {};
  const Bounds part = exactly(sum.excellent), whole = exactly(sum.base);
  return {percent_of(part, whole), part, whole};
}

void ExcellentRates::finish(Answer& answer) const {
  answer.measured = rate_of(total_);
  // A cell whose ratings are in neither part has no rate to show.
  std::erase_if(answer.cells, [&](const auto& cell) {
    const auto& sum = cells_.at(cell.key);
    return sum.excellent == 0 && sum.base == 0;
  });
  for (auto& cell : answer.cells) cell.measured = rate_of(cells_.at(cell.key));
}

}  // namespace sogoc
