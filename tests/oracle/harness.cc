// Lets the oracle drive registers in memory: one JSON request a line in, one reply a line out.
//   {"op":"open"}                        a new register with a simulated clock
//   {"op":"import","lines":[...]}        verdicts on the acts
//   {"op":"query","query":{...}}         the answer
#include <iostream>

#include "cli/json/answer.h"
#include "projections/act_grouper.h"
#include "store/memory_table.h"

namespace sogoc {
namespace {

struct Session {
  MemoryTable table;
  std::unique_ptr<Register> held;
  std::unique_ptr<Recorder> recorder;
  std::unique_ptr<Asker> asker;

  Session() {
    table.commit(opening_batch({"oracle.example/register", "Asia/Ho_Chi_Minh", true}, "oracle",
                               before_everything));
    held = std::make_unique<Register>(table);
    recorder = std::make_unique<Recorder>(held->log(), held->streams(),
                                          Recording{true, "oracle", nullptr});
    asker = std::make_unique<Asker>(*held);
  }
};

Json import(Session& session, const Json& lines) {
  Json reply = {{"acts", Json::array()}};
  std::int64_t accepted = 0, present = 0, rejected = 0;
  std::uint64_t number = 0;
  ActGrouper grouper([&](std::span<const InputLine> act) {
    const auto verdict = session.recorder->record(act);
    Json json;
    if (verdict.refusal) {
      const auto& refusal = *verdict.refusal;
      rejected += static_cast<std::int64_t>(act.size());
      json = {{"verdict", "reject"}, {"rule", refusal.reason.rule}};
      json["event"] = refusal.event.empty() ? Json() : Json(refusal.event);
      json["line"] = refusal.line ? Json(act[*refusal.line].number) : Json();
    } else {
      json = {{"verdict", "accept"}, {"present", verdict.present}};
      present += static_cast<std::int64_t>(verdict.present);
      accepted += static_cast<std::int64_t>(verdict.recorded);
    }
    json["size"] = session.held->log().size();
    reply["acts"].push_back(std::move(json));
    Batch batch;
    session.recorder->take_changes(batch);
    session.table.commit(batch);
  });
  for (const auto& line : lines) grouper.add({"-", ++number, line.get<std::string>()});
  grouper.finish();
  session.asker = std::make_unique<Asker>(*session.held);
  reply["accepted"] = accepted;
  reply["alreadyPresent"] = present;
  reply["rejected"] = rejected;
  reply["size"] = session.held->log().size();
  return reply;
}

Json query(Session& session, const Json& text) {
  const auto question = question_from_json(text.dump());
  if (const auto* bad = std::get_if<UsageFault>(&question))
    return {{"error", "usage"}, {"message", bad->message}};
  return outcome_json(*session.asker, session.asker->ask(std::get<Question>(question)));
}

}  // namespace
}  // namespace sogoc

int main() {
  auto session = std::make_unique<sogoc::Session>();
  for (std::string line; std::getline(std::cin, line);) {
    const auto request = sogoc::Json::parse(line);
    sogoc::Json reply = sogoc::Json::object();
    if (request["op"] == "open") session = std::make_unique<sogoc::Session>();
    if (request["op"] == "import") reply = import(*session, request["lines"]);
    if (request["op"] == "query") reply = query(*session, request["query"]);
    std::cout << reply.dump() << std::endl;
  }
}
