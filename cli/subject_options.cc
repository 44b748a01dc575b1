#include "cli/subject_options.h"

#include <ostream>

namespace sogoc {
namespace {

struct Class {
  const char* name;
  SubjectClass of;
};
constexpr Class classes[] = {{"unit", SubjectClass::unit},
                             {"village", SubjectClass::village},
                             {"member", SubjectClass::member}};

bool ever_touched(Register& in, const Subject& subject) {
  bool touched = false;
  if (subject.id.size() > 64) return false;
  in.streams().read(subject_stream(subject), [&](std::string_view) {
    touched = true;
    return false;
  });
  return touched;
}

}  // namespace

Found find_subject(Register& in, const std::string& id, const std::string& of) {
  std::vector<Found> found;
  std::string names;
  const auto add = [&](const char* name, Found what) {
    names += (names.empty() ? "" : ", ") + std::string(name);
    found.push_back(std::move(what));
  };
  if (of.empty() || of == "event")
    if (const auto position = id.size() <= 64 ? in.log().position_of(id) : std::nullopt)
      add("event", EventPosition{*position});
  for (const auto& each : classes)
    if ((of.empty() || of == each.name) && ever_touched(in, {each.of, id}))
      add(each.name, Subject{each.of, id});
  if (found.empty()) return NotFound{id};
  if (found.size() > 1)
    return UsageFault{{id + " is the id of: " + names, id + " là mã của: " + names},
                      "--class member"};
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
