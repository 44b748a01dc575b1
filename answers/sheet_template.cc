#include "answers/sheet_template.h"

#include <algorithm>
#include <ostream>

#include "answers/json/csv.h"
#include "answers/json/event_sheet.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "events/kinds/described_kinds.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

Json object_of(const std::vector<DescribedField>& fields, bool optional);

Json placeholder(const DescribedField& field, bool optional) {
  // The schema's own words of the type, as `describe` prints them.
  if (field.type == "list of objects") return Json::array({object_of(field.fields, optional)});
  if (field.type.starts_with("list of ")) return Json::array({""});
  // A map, whose names nobody knows.
  if (field.type.starts_with("object of ")) return {{"", ""}};
  if (field.type != "object" || field.fields.empty()) return "";
  auto object = object_of(field.fields, optional);
  return object.empty() ? Json({{field.fields.front().name, ""}}) : object;
}

Json object_of(const std::vector<DescribedField>& fields, bool optional) {
  Json object = Json::object();
  for (const auto& field : fields)
    if (field.required || optional) object[field.name] = placeholder(field, optional);
  return object;
}

// As names, which have nothing to be quoted, or as words; import reads both.
std::string heading_of(const Writer& writer, const std::string& column) {
  if (!writer.headings_in_words) return column;
  const auto words = column_words(column);
  return csv_field(writer.pick(words.en, words.vi));
}

std::string kind_cell(const Writer& writer, const DescribedKind& kind) {
  if (!writer.headings_in_words) return kind.name;
  const auto& words = writer.pick(kind.english, kind.vietnamese);
  return csv_field(kind_meant(words) == kind.name ? words : kind.name);
}

void write_sheet(Writer& writer, const std::vector<DescribedKind>& kinds, bool semicolons) {
  const char separator = semicolons ? ';' : ',';
  const auto columns = columns_of(kinds);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) writer.out << separator;
    writer.out << heading_of(writer, columns[i]);
  }
  writer.out << '\n';
  for (const auto& kind : kinds)
    writer.out << kind_cell(writer, kind) << std::string(columns.size() - 1, separator) << '\n';
}

}  // namespace

void write_template(Writer& writer, const std::vector<std::string>& names, TemplateForm form) {
  auto kinds = described_kinds();
  std::erase_if(kinds, [&](const auto& kind) {
    return std::count(names.begin(), names.end(), kind.name) == 0;
  });
  if (writer.format == Format::csv) return write_sheet(writer, kinds, form.semicolons);
  for (const auto& kind : kinds) {
    auto line = object_of(described_envelope(kind.name), form.optional);
    line[kind.name] = object_of(kind.fields, form.optional);
    writer.out << one_line(line) << '\n';
  }
}

}  // namespace sogoc
