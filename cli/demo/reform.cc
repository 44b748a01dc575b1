#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

// All events of the reform at one moment, under one name of an act: recorded whole or not at all.
struct Act {
  Clerk& clerk;
  Date day;
  Instant at;
  std::string name;
  void operator()(Json body) {
    Truth truth{.effective = day, .body = std::move(body)};
    truth.decision = {{"signed", format_date(days_after(day, -19))}, {"issuer", "Bộ Chính trị"}};
    clerk.enter_at(truth, at, "", name);
  }
};

// Neighbouring communes of a district become one; what stands alone stays as it is.
void join_communes(Act& act, const Reform& reform, const std::vector<const Organisation*>& of,
                   int& number, std::vector<std::string>& result) {
  const auto size = static_cast<std::size_t>(reform.communes_joined);
  for (std::size_t i = 0; i < of.size(); i += size) {
    Json sources = Json::array();
    for (std::size_t each = i; each < std::min(i + size, of.size()); ++each)
      sources.push_back(of[each]->id);
    if (sources.size() == 1) {
      result.push_back(of[i]->id);
      continue;
    }
    const auto into = reform.province_id + "-x" + std::to_string(100 + ++number);
    act({{"unitsMerged",
          {{"sources", sources}, {"into", into}, {"name", "Đảng bộ " + of[i]->name}}}});
    result.push_back(into);
  }
}

}  // namespace

void reform(const std::vector<Society*>& provinces, const Reform& reform) {
  // Ten in the morning of the next day in Hanoi, long after everything else.
  const auto at = (day_number(reform.day) + 1) * Instant{86'400'000'000} + Instant{10'800'000'000};
  Act act{provinces.front()->clerk, reform.day, at, "hop-nhat-" + reform.province_id};
  Json merged = Json::array();
  for (const auto* province : provinces) merged.push_back(province->scenario.province_id);
  act({{"unitsMerged",
        {{"sources", merged}, {"into", reform.province_id}, {"name", reform.province_name}}}});
  // Numbered through both provinces, for the new ones stand in one.
  int communes = 0;
  for (const auto* province : provinces) {
    const auto& districts = province->scenario.districts;
    std::vector<std::string> moving;
    for (std::size_t district = 0; district < districts.size(); ++district) {
      std::vector<const Organisation*> joining;
      for (const auto& organisation : province->organisations) {
        if (organisation.district != district || organisation.closed) continue;
        if (organisation.commune)
          joining.push_back(&organisation);
        else
          moving.push_back(organisation.id);
      }
      join_communes(act, reform, joining, communes, moving);
    }
    // What stays moves up to the province before its district ends: an organisation that ends must
    // be empty.
    for (const auto& unit : moving)
      act({{"unitMoved", {{"unit", unit}, {"parent", reform.province_id}}}});
    for (const auto& district : districts) act({{"unitDissolved", {{"unit", district.id}}}});
  }
}

}  // namespace sogoc::demo
