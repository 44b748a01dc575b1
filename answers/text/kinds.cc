#include "answers/text/kinds.h"

#include <ostream>
#include <utility>

#include "answers/example_commands.h"
#include "answers/text/lines.h"
#include "events/kinds/kind_help.h"
#include "events/rule_texts.h"
#include "projections/figures/value_names.h"

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

// The words of the program's own values that differ from how they are written.
std::string value_words(const Writer& writer, const std::vector<std::string>& values) {
  std::string text;
  for (const auto& value : values) {
    const auto* name = find_value_name(value);
    if (!name || writer.pick(name->en, name->vi) == value) continue;
    text += (text.empty() ? "" : "; ") + value + " = " + writer.pick(name->en, name->vi);
  }
  return text;
}

// Below the field, all its lines at one indent.
void print_below(Writer& writer, const std::string& indent, const std::string& text) {
  writer.out.lines(filled(writer, indent + "    ", indent + "    ", {text}));
}

void print_fields(Writer& writer, const std::vector<DescribedField>& fields, int depth) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  for (const auto& field : fields) {
    print_line(writer, indent,
               std::string(field.name) + ": " + in_language(writer, field.type) +
                   (field.required ? "" : writer.pick("  (optional)", "  (không bắt buộc)")));
    if (!field.meaning.en.empty())
      print_below(writer, indent, writer.pick(field.meaning.en, field.meaning.vi));
    if (const auto words = value_words(writer, field.values); !words.empty())
      print_below(writer, indent, words);
    print_fields(writer, field.fields, depth + 1);
  }
}

void print_rules(Writer& writer, const Words& title, const std::vector<std::string_view>& codes) {
  if (codes.empty()) return;
  writer.out << writer.pick(title.en, title.vi) << '\n';
  for (const auto code : codes) {
    const auto& text = rule_text(code);
    print_line(writer, "  ",
               std::string(code) + ": " + writer.pick(text.message_en, text.message_vi));
  }
}

void print_example(Writer& writer, const std::string& kind) {
  const auto commands = example_commands(kind);
  if (commands.empty()) return;
  writer.out << writer.pick("example, in an empty folder; the last command records the kind",
                            "ví dụ, chạy trong thư mục trống; lệnh cuối ghi loại này")
             << '\n';
  for (const auto& command : commands) writer.out << "  " << command << '\n';
}

void print_name(Writer& writer, const DescribedKind& kind) {
  print_line(writer, "", {std::string(kind.name), writer.pick(kind.english, kind.vietnamese)});
}

}  // namespace

std::string type_of_field(const Writer& writer, const DescribedField& field) {
  return in_language(writer, field.type);
}

void print_kinds(Writer& writer, const std::vector<DescribedKind>& kinds) {
  for (const auto& kind : kinds) print_name(writer, kind);
}

void print_kind(Writer& writer, const DescribedKind& kind) {
  print_name(writer, kind);
  print_fields(writer, kind.fields, 1);
  writer.out << writer.pick("envelope, beside the kind", "phần chung, bên cạnh loại") << '\n';
  print_fields(writer, described_envelope(kind.name), 1);
  const auto rules = rules_of_kind(kind.name);
  if (!rules.conditions.en.empty()) {
    writer.out << writer.pick("conditions", "điều kiện") << '\n';
    print_line(writer, "  ", writer.pick(rules.conditions.en, rules.conditions.vi));
  }
  print_rules(writer,
              {"refused, beside what no line may have", "bị từ chối, ngoài lỗi của mọi dòng"},
              rules.refuses);
  print_rules(writer, {"warned of; refused with --strict", "bị cảnh báo; với --strict thì từ chối"},
              rules.warns);
  print_example(writer, kind.name);
}

}  // namespace sogoc
