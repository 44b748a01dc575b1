#include "cli/subject_options.h"

#include "answers/figure.h"
#include "answers/text/text.h"
#include "events/shown.h"
#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/nearest_ids.h"
#include "projections/knowledge/subject_names.h"
#include "projections/knowledge/typed_days.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"

namespace sogoc {
namespace {

bool touched_below(Register& in, const Subject& subject, std::uint64_t size) {
  // A longer one names no stream, and asking for it would throw.
  if (subject.id.size() > longest_id) return false;
  // By the first row that was ever written of it, so that what is void is still known by its
  // identifier.
  const auto first = first_recorded(in.streams(), subject);
  return first && *first < size;
}

// As answers print who has a name, of villages and members.
std::optional<Subject> subject_as_printed(Register& in, const std::string& text,
                                          const std::string& of, std::uint64_t size) {
  SubjectNames names(in.streams(), in.plain_source(), size);
  for (const auto each : {SubjectClass::village, SubjectClass::member})
    if (of.empty() || of == class_name(each).en)
      if (auto id = id_as_printed(names, each, text)) return Subject{each, *std::move(id)};
  return std::nullopt;
}

}  // namespace

void add_subject_options(CommandLine& command, std::string& id, std::string& of) {
  command
      .option("ID", id,
              {"of an event, unit, village, member, scheme, target or report",
               "mã sự việc, đơn vị, thôn, đảng viên, khung xếp loại, chỉ tiêu hay báo cáo"})
      .completed_by(Candidates::ids)
      .required();
  std::vector<std::string> names;
  for (const auto& each : class_names()) names.emplace_back(each.en);
  command.option("--class", of, {"kind of the thing that has the id", "mã này là của loại gì"})
      .one_of(names);
}

Found find_subject(Register& in, const std::string& id, const std::string& of, std::uint64_t size) {
  std::vector<Found> found;
  std::string names;
  const auto add = [&](const char* name, Found what) {
    names += (names.empty() ? "" : ", ") + std::string(name);
    found.push_back(std::move(what));
  };
  if (of.empty() || of == "event")
    if (const auto position = id.size() <= longest_id ? in.log().position_of(id) : std::nullopt;
        position && *position < size)
      add("event", EventPosition{*position});
  for (const auto& each : class_names())
    if (each.of != SubjectClass::none && (of.empty() || of == each.en) &&
        touched_below(in, {each.of, id}, size))
      add(each.en, Subject{each.of, id});
  // Behind identifiers, for that of an event may be `position:5`.
  if (const auto position = typed_position(id);
      found.empty() && position && *position < size && (of.empty() || of == "event"))
    return EventPosition{*position};
  if (found.empty() && (of.empty() || of == "unit")) {
    const auto named = NearestIds(in).named(SubjectClass::unit, id, size);
    std::vector<Subject> units;
    for (const auto& unit : named) units.push_back({SubjectClass::unit, unit});
    if (units.size() > 1) return NearestIds(in).several_called(id, units, size);
    if (!units.empty()) return units.front();
  }
  if (found.empty())
    if (const auto subject = subject_as_printed(in, id, of, size)) return *subject;
  if (found.empty()) return NotFound{id};
  if (found.size() > 1)
    return UsageError{{id + " is the id of: " + names, id + " là mã của: " + names},
                      "--class " + names.substr(0, names.find(',')),
                      UsageReason::ambiguous};
  return found.front();
}

std::optional<std::string> event_meant(Register& in, const std::string& text) {
  if (text.size() <= longest_id && in.log().position_of(text)) return text;
  const auto position = typed_position(text);
  if (!position || *position >= in.log().size()) return std::nullopt;
  return std::string((*in.event(*position)).getId().cStr());
}

std::optional<std::uint64_t> recorded_later(Register& in, const std::string& id,
                                            const std::string& of) {
  const auto found = find_subject(in, id, of, in.log().size());
  if (const auto* event = std::get_if<EventPosition>(&found)) return event->position;
  const auto* subject = std::get_if<Subject>(&found);
  return subject ? first_recorded(in.streams(), *subject) : std::nullopt;
}

namespace {

void say_recorded_later(const Context& context, Register& in, std::uint64_t position) {
  const auto day =
      day_text(context, day_of((*in.event(position)).getRecorded(), in.facts().time_zone));
  context.err << "sogoc: "
              << context.pick("it was recorded later, at position ", "về sau mới ghi, tại vị trí ")
              << position << context.pick(", on ", ", ngày ") << day << '\n'
              << context.pick("Try: ", "Thử: ") << "--known-at size:" << in.act_end(position)
              << '\n';
}

}  // namespace

ExitCode print_unknown(Context& context, Register& in, const std::string& id, const std::string& of,
                       std::uint64_t size) {
  std::vector<SubjectClass> classes;
  for (const auto& each : class_names())
    if (of.empty() || of == each.en) classes.push_back(each.of);
  NearestIds ids(in);
  NotFound missing{id, ids.nearest(classes, id, size)};
  missing.called = ids.called(classes, missing.nearest, size);
  write_unknown_id(context, missing, of);
  if (const auto position = recorded_later(in, id, of)) say_recorded_later(context, in, *position);
  return ExitCode::not_found;
}

}  // namespace sogoc
