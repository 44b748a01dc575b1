#include "answers/json/kinds.h"

#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"

namespace sogoc {
namespace {

Json fields_json(const std::vector<DescribedField>& fields) {
  Json all = Json::array();
  for (const auto& field : fields) {
    Json json = {{"field", field.name}, {"type", field.type}, {"required", field.required}};
    if (!field.fields.empty()) json["fields"] = fields_json(field.fields);
    all.push_back(std::move(json));
  }
  return all;
}

void put_rows(Json& rows, const std::string& kind, const std::string& above,
              const std::vector<DescribedField>& fields) {
  for (const auto& field : fields) {
    const auto path = above + field.name;
    rows.push_back(
        {{"kind", kind}, {"field", path}, {"type", field.type}, {"required", field.required}});
    put_rows(rows, kind, path + ".", field.fields);
  }
}

}  // namespace

void print_kinds_json(Writer& writer, const std::vector<DescribedKind>& kinds) {
  // The same for all kinds, and in every line: a reader of one line needs no other.
  const auto envelope = fields_json(described_envelope());
  for (const auto& kind : kinds)
    writer.out << one_line({{"kind", kind.name},
                            {"english", kind.english},
                            {"vietnamese", kind.vietnamese},
                            {"fields", fields_json(kind.fields)},
                            {"envelope", envelope}})
               << '\n';
}

void print_kinds_csv(Writer& writer, const std::vector<DescribedKind>& kinds) {
  Json rows = Json::array();
  for (const auto& kind : kinds) put_rows(rows, kind.name, "", kind.fields);
  print_csv(writer, {"kind", "field", "type", "required"}, rows);
}

}  // namespace sogoc
