#include "projections/figures/value_names.h"

namespace sogoc {
namespace {

constexpr ValueName names[] = {
    {"female", "female", "nữ"},
    {"male", "male", "nam"},
    {"official", "official", "chính thức"},
    {"probationary", "probationary", "dự bị"},
    {"died", "died", "từ trần"},
    {"expelled", "expelled", "khai trừ"},
    {"struckOff", "struck off", "xoá tên"},
    {"resigned", "resigned", "xin ra khỏi Đảng"},
    {"probationRefused", "struck off while on probation", "dự bị bị xoá tên"},
    {"transferredOut", "transferred out", "đã chuyển đi"},
    {"yes", "yes", "có"},
    {"no", "no", "không"},
    {"true", "true", "có"},
    {"false", "false", "không"},
    {"unit", "unit", "đơn vị"},
    {"member", "member", "đảng viên"},
    {"meeting", "cell meeting", "sinh hoạt chi bộ"},
    {"commune", "commune", "xã"},
    {"ward", "ward", "phường"},
    {"township", "township", "thị trấn"},
    {"partyBody", "party or mass body", "cơ quan Đảng, đoàn thể"},
    {"stateBody", "state body", "cơ quan Nhà nước"},
    {"publicService", "public service body", "đơn vị sự nghiệp công lập"},
    {"nonPublicService", "non-public service body", "đơn vị sự nghiệp ngoài công lập"},
    {"army", "army", "quân đội"},
    {"police", "police", "công an"},
    {"stateEnterprise", "state enterprise", "doanh nghiệp nhà nước"},
    {"mixedEnterprise", "partly state-owned enterprise", "doanh nghiệp có vốn nhà nước"},
    {"privateEnterprise", "private enterprise", "doanh nghiệp tư nhân"},
    {"cooperative", "cooperative", "hợp tác xã"},
    {"abroad", "abroad", "ngoài nước"},
    {"other", "other", "khác"},
    {"nation", "the nation", "toàn quốc"},
    {"province", "provincial organisation", "đảng bộ tỉnh"},
    {"district", "immediate superior of the grassroots", "cấp trên trực tiếp của cơ sở"},
    {"grassrootsCommittee", "grassroots committee", "đảng bộ cơ sở"},
    {"grassrootsCell", "grassroots cell", "chi bộ cơ sở"},
    {"sectionCommittee", "sectional committee", "đảng bộ bộ phận"},
    {"cell", "subordinate cell", "chi bộ trực thuộc"},
    {"none", "not there", "chưa có"},
    {"active", "active", "đang hoạt động"},
    {"closed", "closed", "đã kết thúc"},
    {"registered", "registered", "đang có"},
    {"merged", "merged", "đã sáp nhập"},
    {"inCell", "in a cell", "thuộc chi bộ"},
    {"inTransit", "in transit", "đang chuyển sinh hoạt"},
    {"left", "no longer a member", "không còn là đảng viên"},
    {"reprimand", "reprimand", "khiển trách"},
    {"warning", "warning", "cảnh cáo"},
    {"dissolution", "dissolution", "giải tán"},
    {"system", "system", "của máy"},
    {"simulated", "simulated", "mô phỏng"},
    {"good", "good", "hoàn thành tốt"},
    {"goodOrBetter", "good or better", "hoàn thành tốt trở lên"},
    {"rated", "rated", "được xếp loại"},
    {"hashes", "hashes", "mã băm"},
    {"identifiers", "identifiers", "mã sự việc"},
    {"log", "log", "nhật ký"},
    {"projections", "projections", "bảng chiếu"},
    {"head", "head", "đầu sổ"},
    {"term", "whole term", "cả nhiệm kỳ"},
    {"year", "each year", "mỗi năm"},
    {"increase", "increase", "tăng, giảm đảng viên"},
};

}  // namespace

const ValueName* find_value_name(std::string_view code) {
  for (const auto& name : names)
    if (code == name.code) return &name;
  return nullptr;
}

}  // namespace sogoc
