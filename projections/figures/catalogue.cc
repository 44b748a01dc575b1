#include "projections/figures/catalogue.h"

#include "projections/figures/dimensions.h"

namespace sogoc {

namespace populations {
extern const Population people_flow;    // people/: touches of people by events of the kinds
extern const Population village_cells;  // units/: cells by the number of villages that they cover
extern const Population splits;         // cellSplit events
extern const Population excellent;   // ratings/: those excellent among whom their cap is taken of
extern const Population population;  // amounts/: people who live there, as recorded
extern const Population per_population;  // members among them
extern const Population targets;         // what was reached of each target set for the unit
}  // namespace populations

namespace {

using Which = schema::Body::Which;
using enum FigureKind;

// Parts of `select`, by what the population goes through.
constexpr Selection kind(Which which) { return Selection::of(which); }
constexpr Selection kind(UnitKind unit) { return Selection::of(unit); }
constexpr Selection status(Status value) { return Selection::of(value); }

constexpr Selection any_status = status(Status::OFFICIAL) | status(Status::PROBATIONARY);
// Acts on units by which people may pass into or out of a unit; a move of a unit among them, which
// restatement does not follow.
constexpr Selection structural = kind(Which::UNIT_MOVED) | kind(Which::CELL_SPLIT) |
                                 kind(Which::UNITS_MERGED) | kind(Which::UNIT_DISSOLVED) |
                                 kind(Which::UNIT_KIND_CHANGED);
// A slip that is returned brings its member back, so it is a way in. A move between cells is both.
constexpr Selection received =
    kind(Which::TRANSFER_RECEIVED) | kind(Which::TRANSFER_RETURNED) | kind(Which::MEMBER_MOVED);
constexpr Selection issued = kind(Which::TRANSFER_ISSUED) | kind(Which::MEMBER_MOVED);
// Groups of dimensions by population: a dimension is allowed where every fact has what it reads.
constexpr std::uint32_t person = of_people | of_places | of_bases;
constexpr std::uint32_t person_flow = person | of_time;
constexpr std::uint32_t unit_dimensions = of_places | of_bases;
constexpr std::uint32_t split_dimensions = unit_dimensions | of_time;
constexpr Selection committee = kind(UnitKind::GRASSROOTS_COMMITTEE),
                    grassroots_cell = kind(UnitKind::GRASSROOTS_CELL), cell = kind(UnitKind::CELL);
constexpr std::uint32_t rating_dimensions = unit_dimensions | of_ratings;
constexpr LeavingCause any = LeavingCause::NOT_GIVEN;
constexpr Selection any_kind = Selection::all();
// Where the population is the figure.
constexpr Selection whole = {};

constexpr FigureDefinition table[] = {
    {"members", stock, &populations::people, Crossing::none, any_status, any, person, "Members",
     "Tổng số đảng viên",
     "People in a cell on the day, official and probationary; temporary guests are counted at "
     "home.",
     "Người thuộc một chi bộ trong ngày, chính thức và dự bị; sinh hoạt tạm thời tính ở nơi gốc."},
    {"members.official", stock, &populations::people, Crossing::none, status(Status::OFFICIAL), any,
     person, "Official members", "Đảng viên chính thức", "Official members in a cell on the day.",
     "Đảng viên chính thức thuộc một chi bộ trong ngày."},
    {"members.probationary", stock, &populations::people, Crossing::none,
     status(Status::PROBATIONARY), any, person, "Probationary members", "Đảng viên dự bị",
     "Probationary members in a cell on the day.", "Đảng viên dự bị thuộc một chi bộ trong ngày."},
    {"members.inTransit", stock, &populations::in_transit, Crossing::none, any_status, any, person,
     "Members in transit", "Đang chuyển sinh hoạt",
     "Open transfers on the day with both ends inside the unit.",
     "Giấy giới thiệu đã cấp, chưa tiếp nhận trong ngày, hai đầu đều trong đơn vị."},
    // Flows of people. Lines of a bridge stand in the order of the catalogue and are named by the
    // first of these that counts the event. Taken over is no movement, but has a line as well.
    {"takenOver", flow, &populations::people_flow, Crossing::into, kind(Which::MEMBER_TAKEN_OVER),
     any, person_flow, "Taken over", "Tiếp nhận khi mở sổ",
     "Members entered when the register was opened; no movement.",
     "Đảng viên đưa vào khi mở sổ; không phải biến động."},
    {"admissions", flow, &populations::people_flow, Crossing::into, kind(Which::MEMBER_ADMITTED),
     any, person_flow, "Admissions", "Kết nạp",
     "Admissions by the day of the ceremony; with countBy decision by the day its decision was "
     "signed, where it is stated.",
     "Kết nạp theo ngày làm lễ; khi countBy là decision thì theo ngày ký quyết định, nếu có ghi."},
    {"readmissions", flow, &populations::people_flow, Crossing::into,
     kind(Which::MEMBER_READMITTED), any, person_flow, "Readmissions", "Kết nạp lại",
     "Readmissions after leaving.", "Kết nạp lại sau khi ra khỏi Đảng."},
    {"recognitions", flow, &populations::people_flow, Crossing::within,
     kind(Which::OFFICIAL_RECOGNISED), any, person_flow, "Recognitions as official",
     "Công nhận chính thức", "Probationary members recognised as official.",
     "Đảng viên dự bị được công nhận chính thức."},
    {"restorations", flow, &populations::people_flow, Crossing::into,
     kind(Which::MEMBERSHIP_RESTORED), any, person_flow, "Restorations", "Phục hồi đảng tịch",
     "Memberships restored after a wrongful leaving.", "Phục hồi đảng tịch do oan, sai."},
    {"transfers.in", flow, &populations::people_flow, Crossing::into, received, any, person_flow,
     "Transfers in", "Chuyển đến",
     "Transfers and moves from outside the unit; moves inside it are none.",
     "Chuyển sinh hoạt đến từ ngoài đơn vị; chuyển trong đơn vị không tính."},
    {"transfers.out", flow, &populations::people_flow, Crossing::out_of, issued, any, person_flow,
     "Transfers out", "Chuyển đi",
     "Transfers and moves to outside the unit; moves inside it are none.",
     "Chuyển sinh hoạt ra ngoài đơn vị; chuyển trong đơn vị không tính."},
    {"deaths", flow, &populations::people_flow, Crossing::out_of, kind(Which::MEMBER_LEFT),
     LeavingCause::DIED, person_flow, "Deaths", "Từ trần", "Members who died.",
     "Đảng viên từ trần."},
    {"expulsions", flow, &populations::people_flow, Crossing::out_of, kind(Which::MEMBER_LEFT),
     LeavingCause::EXPELLED, person_flow, "Expulsions", "Khai trừ",
     "Members expelled; an expulsion stays counted when it is reversed later.",
     "Đảng viên bị khai trừ; vẫn tính trong kỳ dù sau được phục hồi."},
    {"strikingsOff", flow, &populations::people_flow, Crossing::out_of, kind(Which::MEMBER_LEFT),
     LeavingCause::STRUCK_OFF, person_flow, "Strikings off", "Xoá tên",
     "Members struck off the list.", "Đảng viên bị xoá tên."},
    {"resignations", flow, &populations::people_flow, Crossing::out_of, kind(Which::MEMBER_LEFT),
     LeavingCause::RESIGNED, person_flow, "Resignations", "Xin ra khỏi Đảng",
     "Members who resigned.", "Đảng viên xin ra khỏi Đảng."},
    {"refusals", flow, &populations::people_flow, Crossing::out_of, kind(Which::MEMBER_LEFT),
     LeavingCause::PROBATION_REFUSED, person_flow, "Refusals", "Xoá tên dự bị",
     "Probationary members who were not recognised.",
     "Đảng viên dự bị không được công nhận, bị xoá tên."},
    // All leavings together. It stands behind the single causes: bridges take the first figure that
    // counts an event, and are to name the cause.
    {"departures", flow, &populations::people_flow, Crossing::out_of, kind(Which::MEMBER_LEFT), any,
     person_flow | of_causes, "Departures", "Ra khỏi Đảng và từ trần", "All leavings, by cause.",
     "Tất cả trường hợp từ trần, khai trừ, xoá tên, xin ra, theo lý do."},
    // One set of kinds for both: into or out of the unit is a matter of the crossing.
    {"structure.in", flow, &populations::people_flow, Crossing::into, structural, any, person_flow,
     "In by structure", "Tăng do tổ chức",
     "People who count in the unit after a split, merger, dissolution, change of kind or move of "
     "units and not before it.",
     "Người thuộc đơn vị sau khi chia tách, sáp nhập, giải thể, chuyển loại hình, chuyển giao tổ "
     "chức mà trước đó không thuộc."},
    {"structure.out", flow, &populations::people_flow, Crossing::out_of, structural, any,
     person_flow, "Out by structure", "Giảm do tổ chức",
     "People who counted in the unit before a split, merger, dissolution, change of kind or move "
     "of units and not after it.",
     "Người thuộc đơn vị trước khi chia tách, sáp nhập, giải thể, chuyển loại hình, chuyển giao tổ "
     "chức mà sau đó không thuộc."},
    // Of each kind those active on the day; grassroots organisations are of two kinds (form 5).
    {"orgs", stock, &populations::units, Crossing::none, any_kind, any, unit_dimensions,
     "Party organisations", "Tổ chức đảng", "Units of every kind active on the day.",
     "Tổ chức đảng các cấp, các loại đang hoạt động trong ngày."},
    {"orgs.grassroots", stock, &populations::units, Crossing::none, committee | grassroots_cell,
     any, unit_dimensions, "Grassroots organisations", "Tổ chức cơ sở đảng",
     "Grassroots committees and grassroots cells active on the day.",
     "Đảng bộ cơ sở và chi bộ cơ sở đang hoạt động trong ngày."},
    {"orgs.grassrootsCommittees", stock, &populations::units, Crossing::none, committee, any,
     unit_dimensions, "Grassroots committees", "Đảng bộ cơ sở",
     "Grassroots organisations with cells, active on the day.",
     "Đảng bộ cơ sở đang hoạt động trong ngày."},
    {"orgs.grassrootsCells", stock, &populations::units, Crossing::none, grassroots_cell, any,
     unit_dimensions, "Grassroots cells", "Chi bộ cơ sở", "Grassroots cells active on the day.",
     "Chi bộ cơ sở đang hoạt động trong ngày."},
    {"orgs.sections", stock, &populations::units, Crossing::none, kind(UnitKind::SECTION_COMMITTEE),
     any, unit_dimensions, "Sectional organisations", "Đảng bộ bộ phận",
     "Sectional organisations active on the day.", "Đảng bộ bộ phận đang hoạt động trong ngày."},
    {"cells", stock, &populations::units, Crossing::none, cell | grassroots_cell, any,
     unit_dimensions, "Cells", "Chi bộ", "Subordinate and grassroots cells active on the day.",
     "Chi bộ trực thuộc và chi bộ cơ sở đang hoạt động trong ngày."},
    {"cells.subordinate", stock, &populations::units, Crossing::none, cell, any, unit_dimensions,
     "Subordinate cells", "Chi bộ trực thuộc", "Subordinate cells active on the day.",
     "Chi bộ trực thuộc đang hoạt động trong ngày."},
    {"cells.village", stock, &populations::village_cells, Crossing::none, least_one, any,
     unit_dimensions | of_coverage, "Village cells", "Chi bộ thôn",
     "Cells that cover at least one village.", "Chi bộ phụ trách ít nhất một thôn."},
    {"cells.village.independent", stock, &populations::village_cells, Crossing::none, exactly_one,
     any, unit_dimensions | of_coverage, "Independent village cells",
     "Chi bộ thôn sinh hoạt độc lập", "Cells that cover exactly one village.",
     "Chi bộ phụ trách đúng một thôn."},
    {"cells.village.combined", stock, &populations::village_cells, Crossing::none, two_or_more, any,
     unit_dimensions | of_coverage, "Combined village cells", "Chi bộ thôn sinh hoạt ghép",
     "Cells that cover two or more villages.", "Chi bộ phụ trách từ hai thôn trở lên."},
    {"villages", stock, &populations::villages, Crossing::none, all_villages, any, of_places,
     "Villages", "Thôn", "Villages on the day, by their commune.", "Thôn trong ngày, theo xã."},
    {"villages.withoutMembers", stock, &populations::villages, Crossing::none, without_members, any,
     of_places, "Villages without members", "Thôn trắng đảng viên",
     "Villages where nobody who is in a cell on the day lives.",
     "Thôn không có đảng viên nào cư trú trong ngày."},
    {"villages.withoutCell", stock, &populations::villages, Crossing::none, without_cell, any,
     of_places, "Villages without a cell", "Thôn chưa có chi bộ",
     "Villages that no cell covers on the day.", "Thôn chưa có chi bộ nào phụ trách trong ngày."},
    {"splits.operations", flow, &populations::splits, Crossing::none, split_operations, any,
     split_dimensions, "Split operations", "Số lần chia tách", "Splits of cells.",
     "Số lần chia tách chi bộ."},
    {"splits.independentCells", flow, &populations::splits, Crossing::none, independent_cells, any,
     split_dimensions, "Independent cells made by splits", "Chi bộ độc lập hình thành do chia tách",
     "Right after each split: parts that cover exactly one village, and the source when it lives "
     "on, covers exactly one and did not before.",
     "Ngay sau mỗi lần chia tách: các chi bộ mới phụ trách đúng một thôn, và chi bộ cũ nếu còn, "
     "phụ trách đúng một thôn mà trước đó không phải."},
    // A rating belongs to its year, however late it was decided: see ratings.cc.
    {"evaluations", yearly, &populations::ratings, Crossing::none, whole, any,
     rating_dimensions | of_categories, "Evaluations", "Kết quả xếp loại",
     "Decided ratings of the year, however late decided, in the tree of 31 December; a member "
     "counts for the cell that he was last in on or before that day.",
     "Kết quả xếp loại của năm, dù quyết định muộn, theo cơ cấu ngày 31/12; đảng viên tính ở chi "
     "bộ cuối cùng tính đến ngày đó."},
    {"evaluations.excellentRate", yearly, &populations::excellent, Crossing::none, whole, any,
     rating_dimensions, "Excellent among those rated", "Tỷ lệ hoàn thành xuất sắc",
     "Percent of excellent ratings in the base that the cap of their scheme is taken of; schemes "
     "without a cap are not part of it.",
     "Tỷ lệ phần trăm xuất sắc trên số làm căn cứ giới hạn của khung xếp loại; khung không có giới "
     "hạn thì không tính."},
    // Measured: an amount is not divided or filtered, so no dimensions.
    {"population", stock, &populations::population, Crossing::none, whole, any, 0, "Population",
     "Dân số",
     "The number last recorded for the unit by the day, else the sum of those under it as a lower "
     "bound; bounds stay bounds.",
     "Số ghi gần nhất của đơn vị tính đến ngày, nếu không có thì tổng các đơn vị dưới làm mức tối "
     "thiểu; giới hạn giữ nguyên là giới hạn."},
    {"members.perPopulation", stock, &populations::per_population, Crossing::none, whole, any, 0,
     "Members among the population", "Tỷ lệ đảng viên trên dân số",
     "Members in percent of the population; a bound of the population is a bound of the rate.",
     "Tỷ lệ phần trăm đảng viên trên dân số; dân số là giới hạn thì tỷ lệ cũng là giới hạn."},
    {"target.achieved", stock, &populations::targets, Crossing::none, whole, any, 0,
     "Targets achieved", "Mức hoàn thành chỉ tiêu",
     "What was reached of each target set for the unit by the day, in percent; only of targets "
     "with a stated period.",
     "Mức đạt được của từng chỉ tiêu giao cho đơn vị tính đến ngày, theo phần trăm; chỉ tính khi "
     "chỉ tiêu nêu rõ kỳ."},
};

}  // namespace

std::span<const FigureDefinition> catalogue() { return table; }

const FigureDefinition* find_figure(std::string_view name) {
  for (const auto& figure : table)
    if (figure.name == name) return &figure;
  return nullptr;
}

}  // namespace sogoc
