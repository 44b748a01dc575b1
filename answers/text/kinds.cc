#include "answers/text/kinds.h"

#include <ostream>
#include <utility>

namespace sogoc {
namespace {

// The type in the language asked for; values and dates are what they are. The schema's texts are
// English, so parts of them are replaced.
std::string in_language(const Writer& writer, std::string type) {
  static constexpr std::pair<const char*, const char*> words[] = {
      {"list of objects", "danh sách đối tượng"},
      {"list of ", "danh sách "},
      {"id of a member", "mã đảng viên"},
      {"id of a unit", "mã đơn vị"},
      {"id of a village", "mã thôn"},
      {"id of a scheme", "mã khung xếp loại"},
      {"id of a target", "mã chỉ tiêu giao"},
      {"id of a report", "tên báo cáo"},
      {"id of a ruleset", "mã bộ quy tắc"},
      {"id of an event", "mã sự việc"},
      {"whole number", "số nguyên"},
      {"number", "số"},
      {"object of name", "đối tượng tên"},
      {"object", "đối tượng"},
      {"text", "chữ"}};
  if (writer.language == Language::en) return type;
  for (const auto& [en, vi] : words)
    // One after the other, so longer texts stand before what they contain.
    if (const auto at = type.find(en); at != std::string::npos)
      type.replace(at, std::string_view(en).size(), vi);
  return type;
}

void print_fields(Writer& writer, const std::vector<DescribedField>& fields, int depth) {
  for (const auto& field : fields) {
    writer.out << std::string(depth * 2, ' ') << field.name << ": "
               << in_language(writer, field.type)
               << (field.required ? "" : writer.pick("  (optional)", "  (không bắt buộc)")) << '\n';
    print_fields(writer, field.fields, depth + 1);
  }
}

void print_name(Writer& writer, const DescribedKind& kind) {
  writer.out << kind.name << " · " << writer.pick(kind.english, kind.vietnamese) << '\n';
}

}  // namespace

void print_kinds(Writer& writer, const std::vector<DescribedKind>& kinds) {
  for (const auto& kind : kinds) print_name(writer, kind);
}

void print_kind(Writer& writer, const DescribedKind& kind) {
  print_name(writer, kind);
  print_fields(writer, kind.fields, 1);
  writer.out << writer.pick("envelope, beside the kind; effective is required but for corrections",
                            "phần chung, bên cạnh loại; effective bắt buộc trừ khi đính chính")
             << '\n';
  print_fields(writer, described_envelope(), 1);
}

}  // namespace sogoc
