// Lets the oracle drive registers in memory: one JSON request a line in, one reply a line out.
//   {"op":"open","strict":true}          a new register with a simulated clock; what would be
//                                        warned of is refused (without strict: it is told)
//   {"op":"import","lines":[...]}        verdicts on the acts, with what they are warned of
//   {"op":"query","query":{...}}         the answer
//   {"op":"explain","query":{...}}       the bridge; from and to as on the command line
#include <iostream>

#include "answers/json/bridge.h"
#include "answers/json/question.h"
#include "projections/figures/series_question.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

struct Session {
  MemoryRegister memory;
  std::unique_ptr<Asker> asker = std::make_unique<Asker>(*memory.held);
};

Json verdict_json(std::span<const ReadLine> act, const Verdict& verdict) {
  if (!verdict.refusal) {
    Json warnings = Json::array();
    for (const auto& warning : verdict.warnings)
      warnings.push_back({{"rule", warning.reason.rule},
                          {"line", warning.line ? Json(act[*warning.line].number) : Json()},
                          {"value", warning.reason.value}});
    return {{"verdict", "accept"}, {"present", verdict.present}, {"warnings", warnings}};
  }
  const auto& refusal = *verdict.refusal;
  return {{"verdict", "reject"},
          {"rule", refusal.reason.rule},
          {"event", refusal.event.empty() ? Json() : Json(refusal.event)},
          {"line", refusal.line ? Json(act[*refusal.line].number) : Json()}};
}

Json import(Session& session, const Json& lines) {
  Json reply = {{"acts", Json::array()}};
  std::size_t accepted = 0, present = 0, rejected = 0;
  session.memory.record(lines.get<std::vector<std::string>>(),
                        [&](std::span<const ReadLine> act, const Verdict& verdict) {
                          rejected += verdict.refusal ? act.size() : 0;
                          present += verdict.present;
                          accepted += verdict.recorded;
                          reply["acts"].push_back(verdict_json(act, verdict));
                          reply["acts"].back()["size"] = session.memory.held->log().size();
                        });
  session.asker = std::make_unique<Asker>(*session.memory.held);
  reply["accepted"] = accepted;
  reply["alreadyPresent"] = present;
  reply["rejected"] = rejected;
  reply["size"] = session.memory.held->log().size();
  return reply;
}

// A stock as the last point of a series, whose first ones lie some days before: what was added up
// for them is where it goes on.
Json at_the_end_of_a_series(Asker& asker, const Question& asked, Date day) {
  SeriesQuestion series(asker, asked);
  for (const int before : {800, 33, 1}) {
    const auto earlier = date_of_day(day_number(day) - before);
    if (earlier.year() > 0) series.ask(earlier, earlier, Listing::none);
  }
  return outcome_json(asker, series.ask(day, day, Listing::subjects));
}

Json query(Session& session, const Json& text) {
  const auto question = question_from_json(text.dump());
  if (const auto* bad = std::get_if<UsageError>(&question))
    return {{"error", "usage"}, {"message", bad->message.en}};
  // One by one, and in a pass over columns: both ways count the same, to the digest.
  const auto& asked = std::get<Question>(question);
  const auto outcome = session.asker->ask(asked);
  auto one_by_one = outcome_json(*session.asker, outcome);
  const auto in_a_pass = outcome_json(*session.asker, session.asker->ask(asked, Listing::subjects));
  if (one_by_one != in_a_pass)
    return {{"error", "two ways"}, {"items", one_by_one}, {"columns", in_a_pass}};
  const auto* answered = std::get_if<Answered>(&outcome);
  if (!answered || answered->figure->kind != FigureKind::stock) return one_by_one;
  const auto in_series = at_the_end_of_a_series(*session.asker, asked, answered->query.as_of);
  if (one_by_one == in_series) return one_by_one;
  return {{"error", "two ways"}, {"items", one_by_one}, {"series", in_series}};
}

Json bridge(Session& session, const Json& text) {
  const auto asked = question_from_json(text.dump());
  if (const auto* bad = std::get_if<UsageError>(&asked))
    return {{"error", "usage"}, {"message", bad->message.en}};
  BridgeQuestion question{std::get<Question>(asked), {}, {}};
  question.from = std::exchange(question.about.from, "");
  question.to = std::exchange(question.about.to, "");
  return bridge_outcome_json(*session.asker, explain(*session.asker, question));
}

}  // namespace
}  // namespace sogoc

int main() {
  auto session = std::make_unique<sogoc::Session>();
  for (std::string line; std::getline(std::cin, line);) {
    const auto request = sogoc::Json::parse(line);
    sogoc::Json reply = sogoc::Json::object();
    if (request["op"] == "open") {
      session = std::make_unique<sogoc::Session>();
      if (request.value("strict", false)) session->memory.be_strict();
    }
    if (request["op"] == "import") reply = import(*session, request["lines"]);
    if (request["op"] == "query") reply = query(*session, request["query"]);
    if (request["op"] == "explain") reply = bridge(*session, request["query"]);
    std::cout << reply.dump() << std::endl;
  }
}
