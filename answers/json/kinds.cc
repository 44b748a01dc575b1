#include "answers/json/kinds.h"

#include <ostream>

#include "answers/example_commands.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "events/kinds/kind_help.h"
#include "events/rule_texts.h"
#include "projections/figures/value_names.h"

namespace sogoc {
namespace {

Json words_json(const Words& words) {
  if (words.en.empty()) return {};
  return {{"en", words.en}, {"vi", words.vi}};
}

Json values_json(const std::vector<std::string>& values) {
  Json all = Json::array();
  for (const auto& value : values) {
    const auto* name = find_value_name(value);
    all.push_back({{"value", value},
                   {"en", name ? Json(name->en) : Json()},
                   {"vi", name ? Json(name->vi) : Json()}});
  }
  return all;
}

Json rules_json(const Writer& writer, const std::vector<std::string_view>& codes) {
  Json all = Json::array();
  for (const auto code : codes) {
    const auto& text = rule_text(code);
    all.push_back({{"rule", text.code},
                   {"message", writer.pick(text.message_en, text.message_vi)},
                   {"remedy", writer.pick(text.remedy_en, text.remedy_vi)}});
  }
  return all;
}

Json fields_json(const std::vector<DescribedField>& fields) {
  Json all = Json::array();
  for (const auto& field : fields) {
    Json json = {{"field", field.name},
                 {"type", field.type},
                 {"required", field.required},
                 {"en", field.meaning.en},
                 {"vi", field.meaning.vi}};
    if (!field.values.empty()) json["values"] = values_json(field.values);
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
  for (const auto& kind : kinds) {
    const auto rules = rules_of_kind(kind.name);
    // The envelope in every line: a reader of one line needs no other.
    writer.out << one_line({{"kind", kind.name},
                            {"en", kind.english},
                            {"vi", kind.vietnamese},
                            {"fields", fields_json(kind.fields)},
                            {"envelope", fields_json(described_envelope(kind.name))},
                            {"conditions", words_json(rules.conditions)},
                            {"rules", rules_json(writer, rules.refuses)},
                            {"warnings", rules_json(writer, rules.warns)},
                            {"example", example_commands(kind.name)}})
               << '\n';
  }
}

void print_kinds_csv(Writer& writer, const std::vector<DescribedKind>& kinds) {
  Json rows = Json::array();
  for (const auto& kind : kinds) put_rows(rows, kind.name, "", kind.fields);
  print_csv(writer, {"kind", "field", "type", "required"}, rows);
}

}  // namespace sogoc
