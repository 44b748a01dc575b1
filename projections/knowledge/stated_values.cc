#include "projections/knowledge/stated_values.h"

#include <capnp/dynamic.h>

#include <algorithm>
#include <utility>

#include "events/text.h"

namespace sogoc {
namespace {

using Stated = std::vector<std::pair<const char*, std::string>>;

struct Detail {
  const char* dimension;
  schema::MaybeText::Reader (schema::OpenDetails::Reader::*read)() const;
};
using Open = schema::OpenDetails::Reader;
constexpr Detail details_stated[] = {{"ethnicity", &Open::getEthnicity},
                                     {"religion", &Open::getReligion},
                                     {"education", &Open::getEducation},
                                     {"profession", &Open::getProfession},
                                     {"politicalTheory", &Open::getPoliticalTheory},
                                     {"occupation", &Open::getOccupation}};

void collect(schema::Details::Reader details, Stated& out) {
  if (!details.isOpen()) return;
  for (const auto& each : details_stated)
    if (const auto text = (details.getOpen().*each.read)(); text.isValue())
      out.emplace_back(each.dimension, copy(text.getValue()));
}

// Details stand under one of two names in every kind that has them.
void collect_details(schema::Body::Reader body, Stated& out) {
  const capnp::DynamicStruct::Reader any(body);
  KJ_IF_MAYBE (which, any.which()) {
    const auto inner = any.get(*which).as<capnp::DynamicStruct>();
    for (const char* field : {"details", "changes"})
      KJ_IF_MAYBE (found, inner.getSchema().findFieldByName(field)) {
        if (inner.has(*found)) collect(inner.get(*found).as<schema::Details>(), out);
      }
  }
}

void collect(schema::Body::Reader body, Stated& out) {
  switch (body.which()) {
    case schema::Body::EVENT_AMENDED:
      if (body.getEventAmended().hasBody()) collect(body.getEventAmended().getBody(), out);
      return;
    case schema::Body::SCHEME_ADOPTED:
      out.emplace_back("scheme", copy(body.getSchemeAdopted().getScheme()));
      for (const auto category : body.getSchemeAdopted().getCategories())
        out.emplace_back("category", copy(category.getCode()));
      return;
    case schema::Body::EVALUATION_DECIDED:
      out.emplace_back("scheme", copy(body.getEvaluationDecided().getScheme()));
      out.emplace_back("category", copy(body.getEvaluationDecided().getCategory()));
      return;
    default:
      collect_details(body, out);
  }
}

}  // namespace

bool StatedValues::knows(const std::string& dimension) {
  return dimension == "scheme" || dimension == "category" ||
         std::any_of(std::begin(details_stated), std::end(details_stated),
                     [&](const Detail& each) { return each.dimension == dimension; });
}

void StatedValues::read_next() {
  Stated stated;
  collect((*reg_.plain_source().event(read_)).getBody(), stated);
  for (auto& [dimension, value] : stated) first_[dimension].try_emplace(std::move(value), read_);
  ++read_;
}

bool StatedValues::stated(const std::string& dimension, const std::string& value,
                          std::uint64_t size) {
  auto& values = first_[dimension];
  for (;;) {
    if (const auto found = values.find(value); found != values.end()) return found->second < size;
    if (read_ >= size) return false;
    read_next();
  }
}

std::vector<std::string> StatedValues::nearest(const std::string& dimension,
                                               const std::string& text, std::uint64_t size) {
  while (read_ < size) read_next();
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& [value, first] : first_[dimension])
    if (first < size) words.emplace_back(value, value);
  return nearest_to(text, words);
}

}  // namespace sogoc
