#include "projections/recording/naming.h"

#include <map>
#include <set>

#include "events/kinds/subjects_named.h"

namespace sogoc {
namespace {

constexpr std::size_t most_kept = 100'000;

bool has_identifier(SubjectClass of) {
  return of != SubjectClass::evaluation && of != SubjectClass::population;
}

}  // namespace

void Naming::append(schema::Body::Reader body, std::uint64_t position) {
  if (named_.size() > most_kept) named_.clear();
  std::set<Subject> seen;
  std::map<SubjectClass, std::uint64_t> ordinals;
  for (const auto& subject : subjects_named(body)) {
    if (!has_identifier(subject.of) || !seen.insert(subject).second) continue;
    const auto ordinal = ordinals[subject.of]++;
    if (!named_.insert(subject).second || first_named(streams_, subject)) continue;
    append_first_named(streams_, subject, {position, ordinal});
  }
}

}  // namespace sogoc
