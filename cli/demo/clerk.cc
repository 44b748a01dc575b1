#include "cli/demo/clerk.h"

#include <algorithm>

namespace sogoc::demo {
namespace {

constexpr Instant second = 1'000'000, day_length = 86'400 * second;
constexpr int last_days = 14;  // what would come after the end is recorded in these

Instant last_of(const std::vector<Instant>& all, std::size_t index) {
  return index < all.size() ? all[index] : before_everything;
}

void raise(std::vector<Instant>& all, std::size_t index, Instant at) {
  if (index >= all.size()) all.resize(index + 1, before_everything);
  all[index] = std::max(all[index], at);
}

// Six digits, so that identifiers sort as they were given.
std::string padded(int number) {
  const auto digits = std::to_string(number);
  return std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

constexpr const char* reasons[] = {"Ghi nhầm, đối chiếu với hồ sơ gốc", "Chi bộ báo cáo lại",
                                   "Phát hiện khi rà soát quý", "Nhập sai từ quyết định"};

}  // namespace

Instant Clerk::moment(Date day, int days_later) {
  const auto first = day_number(day), last = day_number(end_);
  auto number = first + days_later;
  // Late entries of the last weeks are spread over the last days instead of piling up on one.
  if (number > last) number = std::max(std::min(first, last), last - random_.between(0, last_days));
  // One to nine o'clock UTC is eight to four in Hanoi.
  return number * day_length + random_.between(3600, 9 * 3600) * second +
         static_cast<Instant>(random_.below(second));
}

Instant Clerk::first_moment(Date day, Entering how) {
  if (!how.opening) return moment(day, how.entered_after);
  // Ten lines a second from the morning of the next day.
  return (day_number(opening_) + 1) * day_length + 3600 * second + opened_++ * second / 10;
}

// For a person all that was recorded of him counts; for a cell the reorganisations, and for a truth
// that is one itself everything recorded of the cell.
Instant Clerk::after_all_before(const Truth& truth, Instant at) const {
  for (auto person : truth.people) at = std::max(at, last_of(of_person_, person));
  for (auto cell : truth.cells)
    at = std::max(at, last_of(truth.reorganises ? of_cell_ : of_reorganisation_, cell));
  return at;
}

// Nothing later depends on a loose truth, so it delays no other act.
void Clerk::settle(const Truth& truth, Instant at) {
  if (truth.loose) return;
  for (auto person : truth.people) raise(of_person_, person, at);
  for (auto cell : truth.cells) raise(of_cell_, cell, at);
  if (!truth.reorganises) return;
  for (auto cell : truth.cells) raise(of_reorganisation_, cell, at);
}

bool Clerk::settled(std::size_t cell, Date day) const {
  return last_of(of_cell_, cell) <= day_number(day) * day_length;
}

std::string Clerk::next_id(Date effective) {
  return mark_ + std::to_string(effective.year()) + "-" + padded(++events_);
}

void Clerk::write_event(const Truth& truth, const std::string& id, Instant at,
                        const std::string& act, const std::string& note) {
  Json line = {{"id", id}, {"effective", format_date(truth.effective)}};
  if (!truth.decision.is_null()) line["decision"] = truth.decision;
  // Three clerks, told by the last digit of the identifier.
  line["by"] = "van-thu-" + std::to_string(1 + id.back() % 3);
  if (!note.empty()) line["note"] = note;
  if (!act.empty()) line["act"] = act;
  line.update(truth.body);
  book_.recorded(id, truth.body, truth.effective, at);
  write(std::move(line), at);
}

void Clerk::write(Json line, Instant at) {
  line["recorded"] = format_instant(at);
  lines_.push_back({at, line.dump()});
}

// A correction has no effective day; the paper behind it is signed in the days before.
void Clerk::correct(Json body, const Truth& about, Instant at, const std::string& act) {
  const auto day =
      format_date(date_of_day(static_cast<std::int32_t>(at / day_length) - random_.between(0, 3)));
  Json line = {{"id", next_id(about.effective)}};
  if (random_.chance(90))  // one without a paper is a finding
    line["decision"] = {{"symbol", std::to_string(++symbols_) + "-TB/BTC"},
                        {"signed", day},
                        {"issuer", "Ban Tổ chức"}};
  line["by"] = "kiem-tra-1";
  if (!act.empty()) line["act"] = act;
  body.begin().value()["reason"] = random_.pick(reasons);
  line.update(body);
  write(std::move(line), at);
}

std::string Clerk::enter(const Truth& truth, Entering how) {
  const auto at = after_all_before(truth, first_moment(truth.effective, how));
  settle(truth, at);
  auto id = next_id(truth.effective);
  write_event(truth, id, at);
  return id;
}

std::string Clerk::enter_amended(const Truth& truth, const Truth& wrong, Entering how) {
  // An act is not entered before it happened, on whichever day it is said to have.
  const auto later = std::max(truth.effective, wrong.effective);
  const auto at = after_all_before(truth, first_moment(later, how));
  auto id = next_id(truth.effective);
  write_event(wrong, id, at);
  Json amendment = {{"event", id}};
  if (wrong.effective != truth.effective) amendment["effective"] = format_date(truth.effective);
  if (wrong.decision != truth.decision) amendment["decision"] = truth.decision;
  if (wrong.body != truth.body) amendment["body"] = truth.body;
  const auto mended = std::max(at, moment(later, how.entered_after + how.mended_after));
  correct({{"eventAmended", amendment}}, truth, mended, "");
  book_.amended(id, truth.effective, mended);
  // A wrong day may stand in the way of later acts until it is mended.
  settle(truth, wrong.effective == truth.effective ? at : mended);  // words move nobody
  return id;
}

std::string Clerk::enter_replaced(const Truth& truth, const Truth& wrong, Entering how) {
  const auto at = after_all_before(wrong, first_moment(truth.effective, how));
  // Void and truth are one act: between them the history would lack the event.
  const auto first = next_id(wrong.effective), act = "mend-" + first;
  write_event(wrong, first, at);
  const auto mended = after_all_before(
      truth, std::max(at, moment(truth.effective, how.entered_after + how.mended_after)));
  correct({{"eventVoided", {{"event", first}}}}, wrong, mended, act);
  book_.voided(first, mended);
  auto id = next_id(truth.effective);
  write_event(truth, id, mended, act);
  settle(wrong, mended);
  settle(truth, mended);
  return id;
}

// `twice` is entered like a truth of its own, so the register must accept it beside the first.
std::string Clerk::enter_doubled(const Truth& truth, const Truth& twice, Entering how) {
  auto id = enter(truth, how);
  const auto again = enter(twice, how);
  const auto mended =
      after_all_before(twice, moment(truth.effective, how.entered_after + how.mended_after));
  correct({{"eventVoided", {{"event", again}}}}, twice, mended, "");
  book_.voided(again, mended);
  settle(twice, mended);
  return id;
}

void Clerk::enter_together(const std::vector<Truth>& truths, Entering how, const std::string& act) {
  if (truths.empty()) return;
  const auto at = first_moment(truths.front().effective, how);
  std::vector<const Truth*> later;
  for (const auto& truth : truths) {
    // One line that comes too early would have the whole act refused.
    if (after_all_before(truth, at) > at) {
      later.push_back(&truth);
      continue;
    }
    settle(truth, at);
    write_event(truth, next_id(truth.effective), at, act);
  }
  for (const auto* truth : later) enter(*truth, how);
}

void Clerk::enter_at(const Truth& truth, Instant at, const std::string& note,
                     const std::string& act) {
  write_event(truth, next_id(truth.effective), at, act, note);
}

std::size_t Clerk::lines_before(Instant at) const {
  return static_cast<std::size_t>(std::count_if(
      lines_.begin(), lines_.end(), [at](const Line& line) { return line.recorded < at; }));
}

}  // namespace sogoc::demo
