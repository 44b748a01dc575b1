#include "events/kinds/checks.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

// Two periods meet when each begins before the other ends; 0 has no end.
bool years_meet(const SchemeState& one, const SchemeState& other) {
  return (other.to_year == 0 || one.from_year <= other.to_year) &&
         (one.to_year == 0 || other.from_year <= one.to_year);
}

// In the tree of the moment at which the later of the two is adopted. A scope that is no active
// unit there meets itself alone, and schemes that hold everywhere.
bool scopes_meet(World& world, const std::string& one, const std::string& other) {
  if (one.empty() || other.empty() || one == other) return true;
  return world.unit(one).active() && world.unit(other).active() &&
         (at_or_above(world, one, other) || at_or_above(world, other, one));
}

SchemeState scheme_of(schema::SchemeAdopted::Reader body) {
  SchemeState scheme;
  scheme.adopted = true;
  scheme.rated = body.getSubject();
  scheme.scope = view(body.getScope());
  scheme.from_year = body.getFromYear();
  scheme.to_year = body.getToYear();
  for (auto each : body.getCategories())
    scheme.categories.push_back(
        {std::string(view(each.getCode())), each.getGood(), each.getExcellent()});
  if (body.hasExcellentCap()) {
    scheme.cap_base = body.getExcellentCap().getOf();
    scheme.cap_percent = body.getExcellentCap().getPercent();
  }
  return scheme;
}

}  // namespace

// ban hành khung xếp loại. For each class of rated, unit and year at most one scheme holds: with
// two, nobody could say of which a category is.
MaybeViolation apply_scheme_adopted(const FoldedEvent& event, World& world) {
  const auto body = event.body.getSchemeAdopted();
  const auto id = view(body.getScheme());
  if (world.get<SchemeState>(id).adopted)
    return violation("scheme.idUsed", "schemeAdopted.scheme", id);
  auto scheme = scheme_of(body);
  for (const auto& each : world.schemes()) {
    const auto other = world.get<SchemeState>(each);
    if (other.rated == scheme.rated && years_meet(scheme, other) &&
        scopes_meet(world, scheme.scope, other.scope))
      return violation("scheme.overlap", "schemeAdopted.fromYear", each);
  }
  world.set(id, std::move(scheme));
  return {};
}

}  // namespace sogoc
