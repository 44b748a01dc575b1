#include "cli/subject_options.h"

#include <ostream>

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

struct Class {
  const char* name;
  SubjectClass of;
};
constexpr Class classes[] = {{"unit", SubjectClass::unit},
                             {"village", SubjectClass::village},
                             {"member", SubjectClass::member}};

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

}  // namespace

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
    if ((of.empty() || of == each.name) && touched_below(in, {each.of, id}, size))
      add(each.name, Subject{each.of, id});
  if (found.empty()) return NotFound{id};
  if (found.size() > 1)
    return UsageFault{{id + " is the id of: " + names, id + " là mã của: " + names},
                      "--class " + names.substr(0, names.find(','))};
  return found.front();
}

ExitCode print_unknown(Context& context, const std::string& id) {
  context.err << "sogoc: "
              << context.pick("no event, unit, village or member has the id ",
                              "không có sự việc, đơn vị, thôn hay đảng viên mang mã ")
              << id << '\n';
  return ExitCode::not_found;
}

}  // namespace sogoc
