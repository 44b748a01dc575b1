#include "cli/demo/clerk.h"

#include <algorithm>

namespace sogoc::demo {
namespace {

constexpr Instant second = 1'000'000, day_length = 86'400 * second;

Instant last_of(const std::vector<Instant>& all, std::size_t index) {
  return index < all.size() ? all[index] : before_everything;
}

void raise(std::vector<Instant>& all, std::size_t index, Instant at) {
  if (index >= all.size()) all.resize(index + 1, before_everything);
  all[index] = std::max(all[index], at);
}

std::string padded(int number) {
  const auto digits = std::to_string(number);
  return std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

constexpr const char* reasons[] = {"Ghi nhầm, đối chiếu với hồ sơ gốc", "Chi bộ báo cáo lại",
                                   "Phát hiện khi rà soát quý", "Nhập sai từ quyết định"};

}  // namespace

// In office hours of Hanoi, and not after the last day.
Instant Clerk::moment(Date day, int days_later) {
  const auto number = std::min(day_number(day) + days_later, day_number(end_));
  return number * day_length + random_.between(3600, 9 * 3600) * second +
         static_cast<Instant>(random_.below(second));
}

Instant Clerk::after_all_before(const Truth& truth, Instant at) const {
  for (auto person : truth.people) at = std::max(at, last_of(of_person_, person));
  for (auto cell : truth.cells)
    at = std::max(at, last_of(truth.reorganises ? of_cell_ : of_reorganisation_, cell));
  return at;
}

void Clerk::settle(const Truth& truth, Instant at) {
  for (auto person : truth.people) raise(of_person_, person, at);
  for (auto cell : truth.cells) raise(of_cell_, cell, at);
  if (!truth.reorganises) return;
  for (auto cell : truth.cells) raise(of_reorganisation_, cell, at);
}

bool Clerk::settled(std::size_t cell, Date day) const {
  return last_of(of_cell_, cell) <= day_number(day) * day_length;
}

std::string Clerk::next_id(Date effective) {
  return std::to_string(effective.year()) + "-" + padded(++events_);
}

Json Clerk::event(const Truth& truth, const std::string& id) const {
  Json line = {{"id", id}, {"effective", format_date(truth.effective)}};
  if (!truth.decision.is_null()) line["decision"] = truth.decision;
  line["by"] = "van-thu-" + std::to_string(1 + id.back() % 3);
  for (const auto& [kind, fields] : truth.body.items()) line[kind] = fields;
  return line;
}

void Clerk::write(Json line, Instant at) {
  line["recorded"] = format_instant(at);
  lines_.push_back({at, line.dump()});
}

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
  for (const auto& [kind, fields] : body.items()) line[kind] = fields;
  write(std::move(line), at);
}

void Clerk::enter_opening(const Truth& truth) {
  const auto first = (day_number(truth.effective) + 1) * day_length + 3600 * second;
  const auto at = first + opening_++ * second / 10;
  settle(truth, at);
  write(event(truth, next_id(truth.effective)), at);
}

std::string Clerk::enter(const Truth& truth, Entering how) {
  const auto at = after_all_before(truth, moment(truth.effective, how.entered_after));
  settle(truth, at);
  auto id = next_id(truth.effective);
  write(event(truth, id), at);
  return id;
}

std::string Clerk::enter_amended(const Truth& truth, const Truth& wrong, Entering how) {
  const auto at = after_all_before(truth, moment(wrong.effective, how.entered_after));
  auto id = next_id(truth.effective);
  write(event(wrong, id), at);
  Json amendment = {{"event", id}};
  if (wrong.effective != truth.effective) amendment["effective"] = format_date(truth.effective);
  if (wrong.decision != truth.decision) amendment["decision"] = truth.decision;
  if (wrong.body != truth.body) amendment["body"] = truth.body;
  const auto mended = std::max(at, moment(wrong.effective, how.entered_after + how.mended_after));
  correct({{"eventAmended", amendment}}, truth, mended, "");
  settle(truth, mended);
  return id;
}

std::string Clerk::enter_replaced(const Truth& truth, const Truth& wrong, Entering how) {
  const auto at = after_all_before(wrong, moment(truth.effective, how.entered_after));
  const auto first = next_id(wrong.effective), act = "mend-" + first;
  write(event(wrong, first), at);
  const auto mended = after_all_before(
      truth, std::max(at, moment(truth.effective, how.entered_after + how.mended_after)));
  correct({{"eventVoided", {{"event", first}}}}, wrong, mended, act);
  auto id = next_id(truth.effective);
  auto line = event(truth, id);
  line["act"] = act;
  write(std::move(line), mended);
  settle(wrong, mended);
  settle(truth, mended);
  return id;
}

std::string Clerk::enter_doubled(const Truth& truth, const Truth& twice, Entering how) {
  auto id = enter(truth, how);
  const auto again = enter(twice, how);
  const auto mended = moment(truth.effective, how.entered_after + how.mended_after);
  correct({{"eventVoided", {{"event", again}}}}, twice, after_all_before(twice, mended), "");
  settle(twice, mended);
  return id;
}

std::vector<std::string> Clerk::lines() const {
  auto sorted = lines_;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Line& a, const Line& b) { return a.recorded < b.recorded; });
  std::vector<std::string> texts;
  for (auto& line : sorted) texts.push_back(std::move(line.text));
  return texts;
}

}  // namespace sogoc::demo
