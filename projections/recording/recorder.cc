#include "projections/recording/recorder.h"

#include <algorithm>
#include <limits>

#include "events/kinds/names_stated.h"
#include "events/kinds/static_rules.h"
#include "events/text.h"
#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/structure.h"
#include "projections/recording/clock_rules.h"
#include "projections/recording/correction_rules.h"
#include "projections/recording/door_rules.h"
#include "projections/recording/namesakes.h"
#include "projections/recording/void_total.h"
#include "projections/recording/warnings.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {

struct Recorder::Folded {
  std::unique_ptr<Refold> refold;
  std::optional<Broken> broken;
  // By the event that is new or corrected, the event of the act that says so last.
  std::map<std::uint64_t, std::uint64_t> causes;
  // For each event what it changes in the fold: a correction changes its target, a correction of a
  // correction what that one corrects, everything else itself.
  std::vector<std::uint64_t> corrected;
  std::vector<NamedMember> named;
};

struct Recorder::Prepared {
  explicit Prepared(const EventSource& recorded, std::uint64_t size, Instant clock)
      : events(recorded, size), start(size), last_recorded(clock) {}
  // The log with the act's events behind it, in the order of the lines.
  ActSource events;
  // Of each event; lines that were present have none.
  std::vector<std::size_t> line_of;
  std::uint64_t start;
  // Of the event before, and of the one that is being judged; held: see clock_rules.h.
  Instant last_recorded;
  bool clock_held = false;
  std::optional<ClockAhead> ahead;
  std::vector<Refusal> warnings;
  // Lines that were present, and those of them that the log held before the act.
  std::size_t present = 0, recorded_before = 0;
};

namespace {

Refusal refuse(Rejection reason, std::string event) { return {std::move(reason), event, {}}; }

std::string id_of(const Event& event) { return (*event).getId().cStr(); }

// Recorder and operator differ between a register and its export; what it is does not.
bool same_opening(const Event& one, const Event& other) {
  const auto a = (*one).getBody().getRegisterOpened(), b = (*other).getBody().getRegisterOpened();
  return a.getOrigin() == b.getOrigin() && a.getTimeZone() == b.getTimeZone() &&
         a.getClock() == b.getClock();
}

std::optional<Rejection> check_size(const Event& content) {
  const auto size = content.bytes().size();
  if (size <= longest_content) return std::nullopt;
  const auto has = std::to_string(size), most = std::to_string(longest_content);
  return Rejection{
      "syntax.tooLarge",
      "",
      "",
      {"it has " + has + " bytes of at most " + most, "có " + has + " byte, tối đa " + most}};
}

// A simulated clock is read from the lines, the system's is not.
std::optional<Rejection> check_recorded(const Recording& recording,
                                        std::optional<Instant> recorded) {
  // Exactly one of the two says when it was recorded.
  if (recording.simulated_clock == recorded.has_value()) return std::nullopt;
  if (recorded)
    return Rejection{"syntax.notAllowed",
                     "recorded",
                     '"' + format_instant(*recorded) + '"',
                     {"this register has its own clock", "sổ này dùng đồng hồ của chính nó"}};
  return Rejection{
      "syntax.missing",
      "recorded",
      "",
      {"a simulated clock is read from the lines", "đồng hồ mô phỏng đọc từ dòng nhập"}};
}

Rejection conflict(const std::string& id, std::uint64_t at) {
  const auto place = std::to_string(at);
  return {"conflict",
          "id",
          '"' + id + '"',
          {"it is the event at position " + place, "đó là sự việc ở vị trí " + place}};
}

}  // namespace

Recorder::Recorder(Log& log, Streams& streams, Recording recording)
    : log_(log),
      streams_(streams),
      recording_(std::move(recording)),
      source_(log, streams),
      timelines_(streams),
      naming_(streams),
      first_day_(first_day(streams)) {}

// Both are asked, since the log's index knows nothing of an act that may still be refused.
std::optional<std::uint64_t> Recorder::find(std::string_view id, const Prepared& act) const {
  if (const auto staged = act.events.position_of(id)) return staged;
  return log_.position_of(id);
}

// The opening says when and for whom the register was made, so two registers have two marks, and
// the same register has one for ever.
const std::string& Recorder::mark() const {
  static constexpr char digits[] = "0123456789abcdef";
  if (!mark_.empty()) return mark_;
  const auto hash = leaf_hash(log_.unchecked_entry(0));
  for (std::size_t i = 0; i < 4; ++i) {
    mark_ += digits[hash[i] >> 4];
    mark_ += digits[hash[i] & 15];
  }
  return mark_;
}

const std::string& Recorder::time_zone() const {
  if (time_zone_.empty()) {
    const auto opening = LogSource(log_, streams_, LogSource::Reads::plain).event(0);
    time_zone_ = copy((*opening).getBody().getRegisterOpened().getTimeZone());
  }
  return time_zone_;
}

std::string Recorder::free_id(const Prepared& act) const {
  // Nobody else takes ids of this form, but a line may: letters are added until it is free. An id
  // once given is in the log for ever, so a replay never comes here.
  std::string id = mark() + "-" + std::to_string(act.events.size());
  while (find(id, act)) id += "x";
  return id;
}

std::optional<Rejection> Recorder::check_clock(std::optional<Instant> recorded,
                                               Prepared& act) const {
  if (!recording_.simulated_clock) {
    const auto time = recording_time(recording_, act.last_recorded);
    if (const auto* bad = std::get_if<Rejection>(&time)) return *bad;
    const auto& good = std::get<RecordingTime>(time);
    act.last_recorded = good.recorded;
    act.clock_held = good.held;
    if (good.ahead) act.ahead = good.ahead;
    return std::nullopt;
  }
  if (*recorded < act.last_recorded)
    return Rejection{"clock",
                     "recorded",
                     '"' + format_instant(*recorded) + '"',
                     {"the last event was recorded at " + format_instant(act.last_recorded),
                      "sự việc cuối được ghi lúc " + format_instant(act.last_recorded)}};
  act.last_recorded = *recorded;
  return std::nullopt;
}

// Whether the register says the same already, under its id or as its opening.
std::optional<Rejection> Recorder::check_present(const Event& content, const std::string& id,
                                                 bool opening_allowed, const Prepared& act,
                                                 bool& present) const {
  if ((*content).getBody().isRegisterOpened()) {
    present = opening_allowed && same_opening(content, source_.event(0));
    if (present) return std::nullopt;
    return Rejection{"register.openedBefore", "registerOpened", "", {}};
  }
  const auto at = id.empty() ? std::nullopt : find(id, act);
  // Compared without what the register assigns: the same line sent again is the same event.
  present = at && content_of(act.events.event(*at)).bytes() == content.bytes();
  if (!at || present) return std::nullopt;
  return conflict(id, *at);
}

std::optional<Refusal> Recorder::prepare(const ReadLine& line, bool opening_allowed,
                                         Prepared& act) {
  if (const auto* bad = std::get_if<Rejection>(&line.event)) return refuse(*bad, line.head.id);
  const auto& content = std::get<Event>(line.event);
  const auto& beside = line.beside;
  const std::string id = id_of(content);
  if (id.empty() && recording_.require_ids)
    return refuse(Rejection{"syntax.missing", "id", "", {}}, id);
  // From here on the refusal can name the event: the id was read.
  if (auto bad = static_rejection(*content)) return refuse(std::move(*bad), id);
  if (auto bad = check_size(content)) return refuse(std::move(*bad), id);
  if (auto bad = check_recorded(recording_, beside.recorded)) return refuse(std::move(*bad), id);
  bool present = false;
  if (auto bad = check_present(content, id, opening_allowed, act, present))
    return refuse(std::move(*bad), id);
  // Nothing more is asked of it: a line that was accepted once is accepted for ever, whatever
  // became of its event.
  if (present) {
    ++act.present;
    act.recorded_before += log_.position_of(id).has_value();
    return std::nullopt;
  }
  if (auto bad = check_clock(beside.recorded, act)) return refuse(std::move(*bad), id);
  std::optional<std::uint64_t> corrects;
  if (auto bad = check_correction(
          *content, beside, act.events, act.events.size(),
          [&](std::string_view of) { return find(of, act); }, corrects))
    return refuse(std::move(*bad), id);
  if (recording_.figures)
    if (auto bad = unknown_figure(*content, *recording_.figures))
      return refuse(std::move(*bad), id);
  warn(line, corrects, act);
  // Sealed before the verdict: an entry says the start of its act, which is the log's size, and its
  // time. Nothing of it is staged yet.
  const Event sealed =
      seal(content, id.empty() ? free_id(act) : id, beside.recorded.value_or(act.last_recorded),
           recording_.as_operator, act.start, act.clock_held);
  act.events.append(sealed, corrects);
  return std::nullopt;
}

void Recorder::warn(const ReadLine& line, std::optional<std::uint64_t> corrects, Prepared& act) {
  const auto& content = std::get<Event>(line.event);
  const auto day = day_of(line.beside.recorded.value_or(act.last_recorded), time_zone());
  const auto* figures = recording_.figures ? &*recording_.figures : nullptr;
  for (auto& each : warnings_of_line({content, corrects, day, first_day_}, act.events, figures))
    act.warnings.push_back({std::move(each), id_of(content), act.line_of.size()});
}

// An act has one border, in the input, in the log and in every export: lines that follow each other
// with one `act` are one act, so the log must not hold two such acts in a row.
std::optional<Refusal> Recorder::check_border(std::span<const ReadLine> lines,
                                              const Prepared& act) const {
  const auto& name = lines.front().head.act;
  if (name.empty() || act.line_of.empty()) return std::nullopt;
  const auto refused = [&](const char* rule) {
    const auto line = act.line_of.front();
    Refusal refusal{Rejection{rule, "act", '"' + name + '"', {}}, lines[line].head.id, line};
    return refusal;
  };
  if (act.recorded_before > 0) return refused("act.extended");
  if (name == (*source_.event(act.start - 1)).getAct().cStr()) return refused("act.repeated");
  return std::nullopt;
}

Verdict Recorder::record(std::span<const ReadLine> lines, bool first_of_input) {
  Prepared act(source_, log_.size(), log_.last_recorded());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto before = act.events.size();
    if (auto refusal = prepare(lines[i], first_of_input && i == 0, act)) {
      refusal->line = i;
      return {0, 0, std::move(refusal), {}, {}};
    }
    // A line that is present adds no event.
    if (act.events.size() > before) act.line_of.push_back(i);
  }
  if (auto refusal = check_border(lines, act)) return {0, 0, std::move(refusal), {}, {}};
  auto folded = fold(act.events, act.start, Judge::door);
  if (folded.broken) {
    const auto& broken = *folded.broken;
    Refusal refusal{rejection_of(broken.violation), id_of(act.events.event(broken.position)),
                    std::nullopt};
    // An event of the log that would break has no line in this act; it is named by its id.
    if (broken.position >= act.start) refusal.line = act.line_of[broken.position - act.start];
    return {0, 0, std::move(refusal), {}, {}};
  }
  add_warnings(folded, act);
  if (recording_.strict && !act.warnings.empty())
    return {0, 0, std::move(act.warnings.front()), {}, {}};
  stage(act.events, folded);
  return {act.present, act.events.events().size(), std::nullopt, act.ahead,
          std::move(act.warnings)};
}

Recorder::Folded Recorder::fold(const ActSource& act, std::uint64_t start, Judge judge) {
  Folded folded;
  folded.refold = std::make_unique<Refold>(timelines_, act, start, act.size(), judge);
  const auto enqueue = [&](std::uint64_t position, std::uint64_t size, std::uint64_t cause) {
    const auto live = live_event(act, position, size);
    if (live.live) folded.refold->enqueue({live.effective.value, position}, cause);
  };
  for (std::uint64_t at = start; at < act.size(); ++at) {
    const auto root = root_of_correction(act, at, [&](std::string_view id) {
      const auto staged = act.position_of(id);
      return staged ? staged : log_.position_of(id);
    });
    if (root != at) folded.corrected.push_back(root);
    // The last event of the act that changes it, for the rows of acts on units.
    folded.causes[root] = at;
    // Where it stood before the act, to take it out; where it stands behind it, to put it in. Both
    // are one moment unless the day was amended.
    if (root < start) enqueue(root, start, at);
    if (kind_of((*act.event(root)).getBody().which()).apply) enqueue(root, act.size(), at);
  }
  folded.broken = folded.refold->run();
  if (folded.broken) return folded;
  folded.named = named_members(folded.causes, *folded.refold, timelines_, act, start);
  return folded;
}

void Recorder::add_warnings(Folded& folded, Prepared& act) {
  for (auto& each : warnings_of_act(*folded.refold, folded.named, streams_, act.events)) {
    Refusal warning{std::move(each.reason), "", std::nullopt};
    if (each.position) warning.event = id_of(act.events.event(*each.position));
    if (each.position) warning.line = act.line_of[*each.position - act.start];
    act.warnings.push_back(std::move(warning));
  }
  std::stable_sort(act.warnings.begin(), act.warnings.end(), [](const auto& a, const auto& b) {
    constexpr auto last = std::numeric_limits<std::size_t>::max();
    return a.line.value_or(last) < b.line.value_or(last);
  });
}

// Log and corrections before the rows: the total of void events is read through them.
void Recorder::stage(const ActSource& act, Folded& folded) {
  const auto start = log_.size();
  append(act);
  append_first_day(act, start);
  append_named(streams_, folded.named);
  write_void_total(streams_, source_, folded.corrected, start, log_.size());
  folded.refold->write_rows();
  append_void_events(act, start);
  append_reorganisations(act, start, folded.causes);
  // The refold holds references until its rows are written.
  folded.refold.reset();
  timelines_.forget_if_large();
}

void Recorder::append_first_day(const ActSource& act, std::uint64_t start) {
  for (auto at = start; at < act.size(); ++at) {
    const auto event = act.event(at);
    const auto body = (*event).getBody();
    const Date day{body.isEventAmended() ? body.getEventAmended().getEffective()
                                         : (*event).getEffective()};
    if (day.value == 0 || (first_day_.value != 0 && day >= first_day_)) continue;
    first_day_ = day;
    sogoc::append_first_day(streams_, at, day);
  }
}

void Recorder::append(const ActSource& act) {
  for (const auto& [named, corrections] : act.corrections())
    for (auto correction : corrections) append_correction(streams_, named, correction);
  for (const auto& event : act.events()) {
    for (const auto& [subject, name] : names_stated((*event).getBody()))
      // log_.size() is the position of the event, which is appended just below.
      append_name(streams_, {log_.size(), subject, name});
    naming_.append((*event).getBody(), log_.size());
    log_.append(Entry{(*event).getId().cStr(), event.bytes()}, (*event).getRecorded());
  }
}

// Events that are void as their act is recorded, since another line of it voids them, leave no
// other row, and yet belong to the history of their subject.
void Recorder::append_void_events(const ActSource& act, std::uint64_t start) {
  for (auto at = start; at < act.size(); ++at) {
    const auto event = act.event(at);
    const auto subject = subject_of((*event).getBody());
    if (subject.of == SubjectClass::none || !is_void(act, at, act.size())) continue;
    append_void_at_once(streams_, subject, at);
  }
}

// The acts on units in the order of fold, for those who follow cells to the tree of another day.
void Recorder::append_reorganisations(const ActSource& act, std::uint64_t start,
                                      const std::map<std::uint64_t, std::uint64_t>& causes) {
  for (const auto& [root, cause] : causes) {
    if (!reorganises((*act.event(root)).getBody().which())) continue;
    const auto moment = [&](std::uint64_t size) -> std::optional<Moment> {
      if (root >= size) return std::nullopt;
      const auto live = live_event(act, root, size);
      return live.live ? std::optional(Moment{live.effective.value, root}) : std::nullopt;
    };
    const auto was = moment(start), is = moment(act.size());
    // An amendment of its reasons or decision leaves it where it is.
    if (was == is) continue;
    if (was) append_structure(streams_, {cause, false, *was});
    if (is) append_structure(streams_, {cause, true, *is});
  }
}

std::optional<Broken> Recorder::replay(std::span<const Event> events) {
  // The entries of a log carry their own ids and times: nothing is assigned, and no line judged.
  ActSource act(source_, log_.size());
  const auto start = act.size();
  for (const auto& event : events)
    act.append(event, position_named(*event, [&](std::string_view id) {
                 const auto staged = act.position_of(id);
                 return staged ? staged : log_.position_of(id);
               }));
  auto folded = fold(act, start, Judge::replay);
  if (!folded.broken) stage(act, folded);
  return std::move(folded.broken);
}

// No kind of subject, no rule, no name: the first event is known from the log alone.
void Recorder::open_register(const Event& opening) {
  log_.append(Entry{(*opening).getId().cStr(), opening.bytes()}, (*opening).getRecorded());
}

void Recorder::take_changes(Batch& batch) {
  // Both into one batch: after a crash the log and its rows end at the same event.
  log_.take_changes(batch);
  streams_.take_changes(batch);
}

}  // namespace sogoc
