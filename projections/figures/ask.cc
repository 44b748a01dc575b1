#include "projections/figures/ask.h"

#include <algorithm>

#include "events/shown.h"
#include "projections/figures/meant.h"
#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/subject_names.h"
#include "projections/knowledge/typed_days.h"
#include "projections/rows/stored_rows.h"
#include "store/keys.h"

namespace sogoc {
namespace {

using Written = Question::Written;

// The part of a question as whoever asks has named it; `key` as in JSON.
std::string named(Written written, std::string_view key) {
  if (written == Written::json) return std::string(key);
  std::string option = "--";
  for (const char each : key)
    if (each >= 'A' && each <= 'Z')
      (option += '-') += static_cast<char>(each - 'A' + 'a');
    else
      option += each;
  return option;
}

// With a value, as it is written there.
std::string given(Written written, std::string_view key, const std::string& value) {
  return written == Written::json ? '"' + std::string(key) + "\":\"" + value + '"'
                                  : named(written, key) + " " + value;
}

std::optional<UsageError> read_day(Written written, const std::string& text, const char* key,
                                   Date& out) {
  const auto day = typed_date(text);
  const auto what = named(written, key) + " " + as_typed(text);
  if (!day || !day->full())
    return UsageError{
        {what + " is no day", what + " không phải là ngày"}, "2018-12-31", UsageReason::days};
  out = *day;
  return std::nullopt;
}

UsageError needs_period(const Question& question) {
  const auto period = given(question.written, "period", "2018"),
             from = named(question.written, "from"), to = named(question.written, "to");
  return {{question.figure + " is counted over a period", question.figure + " tính theo kỳ"},
          Words{period + ", or " + from + " and " + to, period + ", hoặc " + from + " và " + to},
          UsageReason::days};
}

// Yearly figures are asked for a period too: nothing below this function tells them apart.
std::optional<UsageError> read_flow_days(const Question& question, Query& query) {
  // A day is refused and not read as a period that ends on it: where such a period begins is not
  // said.
  const auto written = question.written;
  if (!question.as_of.empty()) return needs_period(question);
  if (!question.period.empty()) {
    if (!question.from.empty() || !question.to.empty()) {
      const auto name = named(written, "period"), from = named(written, "from"),
                 to = named(written, "to");
      return UsageError{{name + " and " + from + " or " + to + " exclude each other",
                         name + " không đi cùng " + from + ", " + to},
                        given(written, "period", "2018"),
                        UsageReason::days};
    }
    const auto period = typed_period(question.period);
    if (!period)
      return UsageError{{as_typed(question.period) + " is no period",
                         as_typed(question.period) + " không phải là kỳ"},
                        "2018, 2018-H1, 2018-Q3, 2018-05, 2018-01-01..2018-06-30",
                        UsageReason::days};
    std::tie(query.from, query.to) = *period;
    return std::nullopt;
  }
  if (question.from.empty() || question.to.empty()) return needs_period(question);
  if (auto bad = read_day(written, question.from, "from", query.from)) return bad;
  return read_day(written, question.to, "to", query.to);
}

// `today` is filled in for a stock only: a flow without a period has no default.
std::optional<UsageError> read_days(const Question& question, FigureKind kind, Date today,
                                    Query& query) {
  if (kind != FigureKind::stock) return read_flow_days(question, query);
  if (!question.period.empty() || !question.from.empty() || !question.to.empty())
    return UsageError{{question.figure + " is counted on a day, not over a period",
                       question.figure + " tính tại một ngày, không theo kỳ"},
                      given(question.written, "asOf", "2018-12-31"),
                      UsageReason::days};
  query.as_of = today;
  if (question.as_of.empty()) return std::nullopt;
  return read_day(question.written, question.as_of, "asOf", query.as_of);
}

}  // namespace

std::shared_ptr<View> Asker::view(std::uint64_t size) {
  const auto& source = reads_ == LogSource::Reads::checked ? reg_.source() : reg_.plain_source();
  return views_.take([&](const auto& each) { return each->size() == size; },
                     [&] { return std::make_shared<View>(reg_.streams(), source, size); });
}

Date Asker::default_day(const KnownAt& known_at) const {
  // Under a simulated clock the day of the machine has nothing to do with the register: an answer
  // by default would change from day to day.
  const auto& facts = reg_.facts();
  return facts.simulated_clock ? known_at.day : day_of(system_now(), facts.time_zone);
}

std::variant<Date, UsageError> Asker::day(const std::string& text, const KnownAt& known_at) const {
  Date day = default_day(known_at);
  if (!text.empty())
    if (auto bad = read_day(Written::options, text, "asOf", day)) return *bad;
  return day;
}

std::variant<Answered, UsageError> Asker::understand(const Question& question) {
  Answered answered;
  // The order decides which fault is named first: the figure says which days are needed, and K
  // gives the default of the day.
  answered.figure = find_figure(question.figure);
  if (!answered.figure) return unknown_figure(question.figure);
  const auto size = resolve_known_at(reg_, question.known_at);
  if (const auto* bad = std::get_if<UsageError>(&size)) return *bad;
  const auto& known_at = std::get<KnownAt>(size);
  answered.size = known_at.size;
  answered.notes = known_at.notes;
  answered.known_day = known_at.day;
  auto& query = answered.query;
  query.figure = question.figure;
  for (const auto& name : question.by) query.by.push_back(dimension_meant(name));
  if (auto bad = read_names(question, answered)) return *bad;
  if (auto bad = read_days(question, answered.figure->kind, default_day(known_at), query))
    return *bad;
  if (!question.structure_as_of.empty()) {
    query.structure.emplace();
    if (auto bad =
            read_day(question.written, question.structure_as_of, "structureAsOf", *query.structure))
      return *bad;
  }
  if (!question.count_by.empty() && question.count_by != "decision" &&
      question.count_by != "ceremony")
    return UsageError{{"admissions are not counted by " + as_typed(question.count_by),
                       "kết nạp không tính theo " + as_typed(question.count_by)},
                      "ceremony, decision"};
  query.count_by_decision = question.count_by == "decision";
  // Nothing is read yet: a view reads a stream when it is first asked for it.
  answered.view = view(answered.size);
  const auto last = answered.figure->kind == FigureKind::stock ? query.as_of : query.to;
  answered.complete_as_known = last <= known_at.day;
  return answered;
}

// Units by name, and dimensions and values by their words.
std::optional<UsageError> Asker::read_names(const Question& question, Answered& answered) {
  auto unit = unit_meant(question.unit, answered.size);
  if (auto* bad = std::get_if<UsageError>(&unit)) return std::move(*bad);
  if (!question.unit.empty()) answered.query.unit = std::get<std::string>(unit);
  for (const auto& [name, values] : question.where) {
    const auto dimension = dimension_meant(name);
    auto& meant = answered.query.where[dimension];
    for (const auto& value : values) {
      const auto* text = std::get_if<std::string>(&value);
      if (text && dimension == "category") {
        meant.emplace_back(category_meant(*view(answered.size), *text));
        continue;
      }
      if (!text || !dimension.starts_with("unit:")) {
        meant.push_back(value_meant(dimension, value));
        continue;
      }
      auto named = unit_meant(*text, answered.size);
      if (auto* bad = std::get_if<UsageError>(&named)) return std::move(*bad);
      meant.emplace_back(std::get<std::string>(named));
    }
  }
  return std::nullopt;
}

std::variant<std::string, UsageError> Asker::unit_meant(const std::string& text,
                                                        std::uint64_t size) {
  // An identifier goes first, also one that is known later only.
  const bool identifier = !text.empty() && text.size() <= longest_id &&
                          first_recorded(reg_.streams(), {SubjectClass::unit, text});
  if (text.empty() || identifier) return text;
  const auto ids = stated_.ids().named(SubjectClass::unit, text, size);
  if (ids.empty()) return text;
  if (ids.size() == 1) return ids.front();
  std::vector<Subject> units;
  for (const auto& id : ids) units.push_back({SubjectClass::unit, id});
  return stated_.ids().several_called(text, units, size);
}

void Asker::note_unknown(Answered& answered) {
  answered.unknown_values = unknown_values(stated_, *answered.view, answered.query);
}

NotFound Asker::no_unit(const std::string& unit, std::uint64_t size) {
  NotFound missing{unit, stated_.ids().nearest({SubjectClass::unit}, unit, size)};
  missing.called = stated_.ids().called({SubjectClass::unit}, missing.nearest, size);
  if (unit.empty() || unit.size() > longest_id) return missing;
  for (const auto of : {SubjectClass::village, SubjectClass::member}) {
    const auto& versions = view(size)->timeline({of, unit});
    if (versions.empty()) continue;
    missing.instead_of = of;
    missing.instead = stated_.ids().called({of}, {unit}, size).front();
    const auto& commune = state_as<VillageState>(versions.back().after).commune;
    if (!commune.empty())
      missing.above = stated_.ids().called({SubjectClass::unit}, {commune}, size).front();
    return missing;
  }
  return missing;
}

namespace {

// Who counts has a value of each dimension that is filtered by; which of several is not said.
bool all_were_met(const Answered& answered) {
  const auto& where = answered.query.where;
  return answered.answer.value > 0 && std::all_of(where.begin(), where.end(), [](const auto& each) {
           return each.second.size() == 1;
         });
}

}  // namespace

std::variant<Answered, NotFound, UsageError> Asker::ask(const Question& question, Listing listing) {
  const Stopwatch time;
  auto understood = understand(question);
  if (const auto* bad = std::get_if<UsageError>(&understood)) return *bad;
  auto& answered = std::get<Answered>(understood);
  columns_.renew(reg_.log().size());
  auto outcome = evaluate(*answered.view, answered.query, listing, columns_);
  if (std::holds_alternative<NotFound>(outcome)) return no_unit(question.unit, answered.size);
  if (auto* bad = std::get_if<UsageError>(&outcome)) return *bad;
  auto whole = finish(std::move(answered), std::move(std::get<Answer>(outcome)), listing);
  reg_.diagnostics().debug(
      "question answered",
      {{"figure", whole.figure->name}, {"size", whole.size}, {"ms", time.milliseconds()}});
  reg_.diagnostics().trace("question answered", {{"unit", question.unit}});
  return whole;
}

Answered Asker::finish(Answered understood, Answer answer, Listing listing) {
  understood.answer = std::move(answer);
  if (listing != Listing::none)
    understood.digest = digest_.of(understood.figure->kind, understood.answer);
  if (!all_were_met(understood)) note_unknown(understood);
  return understood;
}

}  // namespace sogoc
