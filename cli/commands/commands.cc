#include "cli/commands/commands.h"

#include <limits>

namespace sogoc {
namespace {

constexpr Command table[] = {
    {"init", "open a new register", "mở sổ mới", add_init},
    {"import", "record acts from NDJSON files", "ghi các sự việc từ tệp NDJSON", add_import},
    {"record", "record one event from the command line", "ghi một sự việc từ dòng lệnh",
     add_record},
    {"amend", "correct an event that was recorded", "đính chính một sự việc đã ghi", add_amend},
    {"void", "annul an event that was recorded", "huỷ một sự việc đã ghi", add_void},
    {"describe", "the kinds of events and their fields", "các loại sự việc và các trường",
     add_describe, true},
    {"show", "one event, unit, village, member, scheme, target or report",
     "một sự việc, đơn vị, thôn, đảng viên, khung xếp loại, chỉ tiêu hay báo cáo", add_show, true},
    {"history", "every version of what was recorded, on both time axes",
     "mọi phiên bản đã ghi, theo cả hai trục thời gian", add_history, true},
    {"find", "units, villages and members by name, with or without diacritics",
     "tìm đơn vị, thôn, đảng viên theo tên, có dấu hoặc không dấu", add_find, true},
    {"lineage", "what a unit came from and what became of it",
     "đơn vị hình thành từ đâu và nay thành gì", add_lineage, true},
    {"log", "the events in the order of recording", "các sự việc theo thứ tự ghi", add_log, true},
    {"figures", "the catalogue of figures", "danh mục chỉ tiêu", add_figures, true},
    {"figure", "one figure, as of any day, as known at any time",
     "một chỉ tiêu, tại ngày bất kỳ, theo hiểu biết tại lúc bất kỳ", add_figure, true},
    {"series", "a figure month by month, quarter by quarter or year by year",
     "một chỉ tiêu theo tháng, quý hoặc năm", add_series, true},
    {"explain", "the events that make a figure, or its difference to another",
     "các sự việc làm nên một con số, hoặc chênh lệch giữa hai con số", add_explain, true},
    {"sql", "free questions in SQL, as of any day, as known at any time",
     "hỏi tự do bằng SQL, tại ngày bất kỳ, theo hiểu biết tại lúc bất kỳ", add_sql, true},
    {"report", "published reports against the register of today",
     "báo cáo đã công bố so với sổ hôm nay", add_report, true},
    {"why-not", "why somebody or something is not counted in a figure, and where it would be",
     "vì sao một đối tượng không được tính vào chỉ tiêu, và khi nào thì được", add_why_not},
    {"assert", "figures that papers state, and the first event that breaks one",
     "số liệu văn bản nêu, và sự việc đầu tiên làm cho không khớp", add_assert, true},
    {"verify", "recompute every hash and every projection from the log",
     "tính lại mọi mã băm và mọi bảng chiếu từ nhật ký", add_verify, true},
    {"rebuild", "build the projections anew from the log", "dựng lại các bảng chiếu từ nhật ký",
     add_rebuild},
    {"export", "the log as NDJSON that can be imported", "xuất nhật ký ra NDJSON nhập lại được",
     add_export},
    {"stats", "sizes, and what a question reads", "kích thước, và một câu hỏi đọc bao nhiêu",
     add_stats, true},
    {"demo", "the province of a newspaper article, rebuilt from its events",
     "đảng bộ tỉnh của một bài báo, dựng lại từ các sự việc", add_demo},
};

}  // namespace

std::span<const Command> commands() { return table; }

CLI::Validator not_negative() {
  return CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()).description("");
}

}  // namespace sogoc
