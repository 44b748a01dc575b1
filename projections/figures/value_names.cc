#include "projections/figures/value_names.h"

namespace sogoc {
namespace {

struct Name {
  const char *code, *vi;
};

constexpr Name names[] = {
    {"female", "nữ"},
    {"male", "nam"},
    {"official", "chính thức"},
    {"probationary", "dự bị"},
    {"died", "từ trần"},
    {"expelled", "khai trừ"},
    {"struckOff", "xoá tên"},
    {"resigned", "xin ra khỏi Đảng"},
    {"probationRefused", "xoá tên dự bị"},
    {"transferredOut", "chuyển đi"},
    {"yes", "có"},
    {"no", "không"},
    {"true", "có"},
    {"false", "không"},
    {"unit", "đơn vị"},
    {"member", "đảng viên"},
    {"meeting", "sinh hoạt chi bộ"},
    {"commune", "xã"},
    {"ward", "phường"},
    {"township", "thị trấn"},
    {"partyBody", "cơ quan Đảng, đoàn thể"},
    {"stateBody", "cơ quan Nhà nước"},
    {"publicService", "đơn vị sự nghiệp công lập"},
    {"nonPublicService", "đơn vị sự nghiệp ngoài công lập"},
    {"army", "quân đội"},
    {"police", "công an"},
    {"stateEnterprise", "doanh nghiệp nhà nước"},
    {"mixedEnterprise", "doanh nghiệp có vốn nhà nước"},
    {"privateEnterprise", "doanh nghiệp tư nhân"},
    {"cooperative", "hợp tác xã"},
    {"abroad", "ngoài nước"},
    {"other", "khác"},
    {"nation", "toàn quốc"},
    {"province", "đảng bộ tỉnh"},
    {"district", "cấp trên trực tiếp của cơ sở"},
    {"grassrootsCommittee", "đảng bộ cơ sở"},
    {"grassrootsCell", "chi bộ cơ sở"},
    {"sectionCommittee", "đảng bộ bộ phận"},
    {"cell", "chi bộ trực thuộc"},
    {"none", "chưa có"},
    {"active", "đang hoạt động"},
    {"closed", "đã kết thúc"},
    {"registered", "đang có"},
    {"merged", "đã sáp nhập"},
    {"inCell", "thuộc chi bộ"},
    {"inTransit", "đang chuyển sinh hoạt"},
    {"left", "đã ra khỏi Đảng"},
    {"good", "hoàn thành tốt"},
    {"goodOrBetter", "hoàn thành tốt trở lên"},
    {"rated", "được xếp loại"},
    {"hashes", "mã băm"},
    {"identifiers", "mã sự việc"},
    {"log", "nhật ký"},
    {"projections", "bảng chiếu"},
    {"head", "đầu sổ"},
    {"term", "cả nhiệm kỳ"},
    {"year", "mỗi năm"},
};

}  // namespace

const char* name_in_vietnamese(std::string_view code) {
  for (const auto& name : names)
    if (code == name.code) return name.vi;
  return nullptr;
}

}  // namespace sogoc
