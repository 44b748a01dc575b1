// What agencies and offices are called in each sector, with the base of each as JSON has it. The
// kind of unit is put in front by opening.cc.
#include <span>

#include "cli/demo/names.h"

namespace sogoc::demo {
namespace {

struct Pooled {
  const char* name;
  const char* base;
};

// Agencies are committees with cells under them.
constexpr Pooled territory_agencies[] = {
    {"Trung tâm Y tế", "publicService"}, {"Công an", "police"}, {"Quân sự", "army"}};
constexpr Pooled state_agencies[] = {{"Sở Nông nghiệp và Phát triển nông thôn", "stateBody"},
                                     {"Sở Giáo dục và Đào tạo", "stateBody"},
                                     {"Sở Y tế", "stateBody"},
                                     {"Sở Tài chính", "stateBody"},
                                     {"Sở Giao thông vận tải", "stateBody"},
                                     {"Sở Xây dựng", "stateBody"},
                                     {"Sở Tài nguyên và Môi trường", "stateBody"},
                                     {"Sở Lao động – Thương binh và Xã hội", "stateBody"},
                                     {"Bệnh viện Đa khoa tỉnh", "publicService"},
                                     {"Trường Cao đẳng nghề", "publicService"},
                                     {"Văn phòng Tỉnh uỷ", "partyBody"},
                                     {"Văn phòng Uỷ ban nhân dân tỉnh", "stateBody"},
                                     {"Cục Thuế", "stateBody"},
                                     {"Toà án nhân dân tỉnh", "stateBody"},
                                     {"Viện Kiểm sát nhân dân tỉnh", "stateBody"},
                                     {"Đài Phát thanh và Truyền hình", "publicService"}};
constexpr Pooled business_agencies[] = {
    {"Công ty Điện lực", "stateEnterprise"},     {"Viễn thông tỉnh", "stateEnterprise"},
    {"Bưu điện tỉnh", "stateEnterprise"},        {"Công ty Khoáng sản", "mixedEnterprise"},
    {"Công ty Lâm nghiệp", "stateEnterprise"},   {"Công ty Cấp thoát nước", "mixedEnterprise"},
    {"Ngân hàng Nông nghiệp", "stateEnterprise"}};
constexpr Pooled army_agencies[] = {{"Phòng Tham mưu", "army"},
                                    {"Phòng Chính trị", "army"},
                                    {"Phòng Hậu cần", "army"},
                                    {"Phòng Kỹ thuật", "army"},
                                    {"Trường Quân sự", "army"}};
// Offices are grassroots cells.
constexpr Pooled territory_offices[] = {{"Phòng Tài chính – Kế hoạch", "stateBody"},
                                        {"Phòng Nông nghiệp", "stateBody"},
                                        {"Phòng Giáo dục", "stateBody"},
                                        {"Phòng Nội vụ", "stateBody"},
                                        {"Phòng Tư pháp", "stateBody"},
                                        {"Phòng Văn hoá", "stateBody"},
                                        {"Hạt Kiểm lâm", "stateBody"},
                                        {"Chi cục Thuế", "stateBody"},
                                        {"Toà án nhân dân", "stateBody"},
                                        {"Viện Kiểm sát", "stateBody"},
                                        {"Chi cục Thi hành án", "stateBody"},
                                        {"Kho bạc", "stateBody"},
                                        {"Bảo hiểm xã hội", "publicService"},
                                        {"Văn phòng Cấp uỷ", "partyBody"},
                                        {"Ban Tổ chức", "partyBody"},
                                        {"Uỷ ban Kiểm tra", "partyBody"},
                                        {"Mặt trận Tổ quốc", "partyBody"},
                                        {"Trạm Thú y", "publicService"},
                                        {"Trạm Khuyến nông", "publicService"},
                                        {"Trung tâm Văn hoá", "publicService"},
                                        {"Trung tâm Chính trị", "publicService"},
                                        {"Trường Trung học phổ thông", "publicService"},
                                        {"Trường Dân tộc nội trú", "publicService"},
                                        {"Ngân hàng Chính sách", "stateEnterprise"},
                                        {"Hợp tác xã Dịch vụ", "cooperative"},
                                        {"Bưu điện", "stateEnterprise"}};
constexpr Pooled state_offices[] = {{"Chi cục Kiểm lâm", "stateBody"},
                                    {"Chi cục Thuỷ lợi", "stateBody"},
                                    {"Chi cục Thú y", "stateBody"},
                                    {"Sở Tư pháp", "stateBody"},
                                    {"Thanh tra tỉnh", "stateBody"},
                                    {"Ban Dân tộc", "stateBody"},
                                    {"Sở Ngoại vụ", "stateBody"},
                                    {"Hội Nông dân", "partyBody"},
                                    {"Tỉnh đoàn", "partyBody"},
                                    {"Báo tỉnh", "publicService"},
                                    {"Trường Chính trị", "publicService"},
                                    {"Trung tâm Kiểm nghiệm", "publicService"},
                                    {"Trung tâm Khuyến nông", "publicService"},
                                    {"Liên minh Hợp tác xã", "other"}};
constexpr Pooled business_offices[] = {
    {"Công ty Xây dựng", "privateEnterprise"},       {"Công ty Vận tải", "privateEnterprise"},
    {"Công ty Xăng dầu", "mixedEnterprise"},         {"Công ty Giống cây trồng", "mixedEnterprise"},
    {"Công ty Sách và Thiết bị", "mixedEnterprise"}, {"Hợp tác xã Vật tư", "cooperative"},
    {"Ngân hàng Đầu tư", "stateEnterprise"}};
constexpr Pooled army_offices[] = {
    {"Đại đội Trinh sát", "army"}, {"Đại đội Thông tin", "army"}, {"Kho Vũ khí", "army"}};

// The pool begins again with a number: Công ty Xây dựng 2.
Agency nth_of(std::span<const Pooled> pool, std::size_t nth) {
  Agency agency{pool[nth % pool.size()].name, pool[nth % pool.size()].base};
  if (nth >= pool.size()) agency.name += ' ' + std::to_string(nth / pool.size() + 1);
  return agency;
}

}  // namespace

Agency agency_of(Sector sector, std::size_t nth) {
  switch (sector) {
    case Sector::territory:
      return nth_of(territory_agencies, nth);
    case Sector::state:
      return nth_of(state_agencies, nth);
    case Sector::business:
      return nth_of(business_agencies, nth);
    case Sector::army:
      return nth_of(army_agencies, nth);
  }
  return {};
}

Agency office_of(Sector sector, std::size_t nth) {
  switch (sector) {
    case Sector::territory:
      return nth_of(territory_offices, nth);
    case Sector::state:
      return nth_of(state_offices, nth);
    case Sector::business:
      return nth_of(business_offices, nth);
    case Sector::army:
      return nth_of(army_offices, nth);
  }
  return {};
}

}  // namespace sogoc::demo
