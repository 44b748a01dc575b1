#include "cli/subject_options.h"

#include <ostream>

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

bool touched_below(Register& in, const Subject& subject, std::uint64_t size) {
  bool touched = false;
  if (subject.id.size() > 64) return false;
  in.streams().read(subject_stream(subject), [&](std::string_view row) {
    touched = decode_subject_row(row, subject.of).known < size;
    return false;  // the first row is the oldest
  });
  in.streams().read(void_at_once_stream(subject), [&](std::string_view row) {
    touched = touched || RowReader(row).number() < size;
    return false;
  });
  return touched;
}

// What bears identifiers of its own; ratings and populations belong to a unit or member.
constexpr ClassName classes[] = {{SubjectClass::none, "event", "sự việc"},
                                 {SubjectClass::unit, "unit", "đơn vị"},
                                 {SubjectClass::village, "village", "thôn"},
                                 {SubjectClass::member, "member", "đảng viên"},
                                 {SubjectClass::scheme, "scheme", "khung xếp loại"},
                                 {SubjectClass::target, "target", "chỉ tiêu giao"},
                                 {SubjectClass::report, "report", "báo cáo"}};

}  // namespace

const ClassName& class_name(SubjectClass of) {
  for (const auto& each : classes)
    if (each.of == of) return each;
  return classes[0];
}

void add_subject_options(CLI::App& command, std::string& id, std::string& of) {
  command.add_option("ID", id, "of an event, unit, village, member, scheme, target or report")
      ->required();
  std::vector<std::string> names;
  for (const auto& each : classes) names.emplace_back(each.en);
  command.add_option("--class", of, "kind of the thing that has the id")
      ->check(CLI::IsMember(names));
}

Found find_subject(Register& in, const std::string& id, const std::string& of, std::uint64_t size) {
  std::vector<Found> found;
  std::string names;
  const auto add = [&](const char* name, Found what) {
    names += (names.empty() ? "" : ", ") + std::string(name);
    found.push_back(std::move(what));
  };
  if (of.empty() || of == "event")
    if (const auto position = id.size() <= 64 ? in.log().position_of(id) : std::nullopt;
        position && *position < size)
      add("event", EventPosition{*position});
  for (const auto& each : classes)
    if (each.of != SubjectClass::none && (of.empty() || of == each.en) &&
        touched_below(in, {each.of, id}, size))
      add(each.en, Subject{each.of, id});
  if (found.empty()) return NotFound{id};
  if (found.size() > 1)
    return UsageFault{{id + " is the id of: " + names, id + " là mã của: " + names},
                      "--class " + names.substr(0, names.find(','))};
  return found.front();
}

ExitCode print_unknown(Context& context, const std::string& id) {
  context.err << "sogoc: "
              << context.pick("nothing in the register has the id ",
                              "trong sổ không có gì mang mã ")
              << id << '\n';
  return ExitCode::not_found;
}

}  // namespace sogoc
