#include "cli/help_words.h"

#include <stdexcept>

#include "cli/assertions/help.h"
#include "events/words.h"

namespace sogoc {
namespace {

const Words table[] = {
    {"Print this help message and exit", "in hướng dẫn này rồi thôi"},
    {"Display program version information and exit", "in phiên bản chương trình rồi thôi"},
    {"directory of the register", "thư mục của sổ"},
    {"form of the output", "dạng kết quả"},
    {"language of texts", "ngôn ngữ"},
    {"a kind of event; none: all kinds", "một loại sự việc; bỏ trống: mọi loại"},
    {"a kind of event, see describe", "một loại sự việc, xem describe"},
    {"add up in the tree of units of this day", "cộng theo cơ cấu tổ chức của ngày này"},
    {"admissions: ceremony or decision", "kết nạp: theo ngày lễ (ceremony) hay ngày quyết định"},
    {"a file of assertions, - for standard input", "tệp số liệu cần đối chiếu, - là đầu vào chuẩn"},
    {assertions::help_en, assertions::help_vi},
    {"acts a synced group", "số sự việc mỗi lần ghi xuống đĩa"},
    {"day, RFC 3339 time, size:N or report:NAME; none: everything recorded",
     "ngày, thời điểm RFC 3339, size:N hay report:TÊN; bỏ trống: tất cả những gì đã ghi"},
    {"dimension=value, several values joined by |", "chiều=giá trị, nhiều giá trị nối bằng |"},
    {"dimensions to divide by", "các chiều để chia"},
    {"fields of the body or the decision that were wrong; details.birth=…",
     "các trường ghi sai của nội dung hay quyết định; details.birth=…"},
    {"fields of the envelope and of the body; details.name=…, key:=JSON",
     "các trường của phong bì và nội dung; details.name=…, khoá:=JSON"},
    {"figures, see figures", "các chỉ tiêu, xem figures"},
    {"a figure, see figures", "một chỉ tiêu, xem figures"},
    {"with --io: statements, see sql", "đi cùng --io: các câu lệnh, xem sql"},
    {"with --io: figures", "đi cùng --io: các chỉ tiêu"},
    {"file of JSON questions, - for standard input", "tệp câu hỏi JSON, - là đầu vào chuẩn"},
    {"first day", "ngày đầu"},
    {"last day", "ngày cuối"},
    {"first day of a flow", "ngày đầu của kỳ"},
    {"last day of a flow", "ngày cuối của kỳ"},
    {"first position", "vị trí đầu"},
    {"further fields, such as decision.symbol=…", "các trường khác, như decision.symbol=…"},
    {"how many bytes answering this figure reads", "trả lời chỉ tiêu này phải đọc bao nhiêu byte"},
    {"how many; 0: all", "bao nhiêu; 0: tất cả"},
    {"SELECT …; several with ; between; none or -: standard input",
     "SELECT …; nhiều câu cách nhau bằng ;; bỏ trống hoặc -: đầu vào chuẩn"},
    {"the tables, their arguments and columns", "các bảng, tham số và các cột"},
    {"write a snapshot as a new SQLite file; it holds personal data (mode 0600)",
     "ghi ảnh chụp ra tệp SQLite mới; tệp chứa dữ liệu cá nhân (quyền 0600)"},
    {"of the snapshot: its day; none: today", "của ảnh chụp: ngày; bỏ trống: hôm nay"},
    {"of the snapshot: what was recorded by then; none: everything",
     "của ảnh chụp: những gì đã ghi đến lúc đó; bỏ trống: tất cả"},
    {"of the snapshot: in the tree of units of this day",
     "của ảnh chụp: theo cơ cấu tổ chức của ngày này"},
    {"IANA zone in which days are counted", "múi giờ IANA để tính ngày"},
    {"id of the event", "mã sự việc"},
    {"judge everything, keep nothing", "chỉ xét, không ghi gì"},
    {"kind of the thing that has the id", "mã này là của loại gì"},
    {"NDJSON files, - for standard input", "tệp NDJSON, - là đầu vào chuẩn"},
    {"name of the log: a URL without its scheme", "tên nhật ký: URL bỏ phần giao thức"},
    {"of a flow: 2018, 2018-Q3, 2018-05 or FIRST..LAST",
     "kỳ: 2018, 2018-Q3, 2018-05 hay ĐẦU..CUỐI"},
    {"a bridge from here: DAY, DAY@KNOWN or @KNOWN, of a flow a period for the day",
     "cầu nối từ đây: NGÀY, NGÀY@BIẾT hay @BIẾT, chỉ tiêu theo kỳ thì nêu kỳ"},
    {"a bridge to here; none: the same days, everything recorded",
     "cầu nối đến đây; bỏ trống: cùng ngày, tất cả những gì đã ghi"},
    {"how many events of each line, or all", "mỗi dòng bao nhiêu sự việc, hay all"},
    {"of an event, unit, village, member, scheme, target or report",
     "mã sự việc, đơn vị, thôn, đảng viên, khung xếp loại, chỉ tiêu hay báo cáo"},
    {"beginning of a word of the name", "đầu một chữ trong tên"},
    {"changes: what is different from published reports",
     "changes: những gì khác với báo cáo đã công bố"},
    {"a published report; none: all", "một báo cáo đã công bố; bỏ trống: tất cả"},
    {"only these", "chỉ loại này"},
    {"id of the member, unit or village", "mã đảng viên, đơn vị hay thôn"},
    {"id of the unit", "mã đơn vị"},
    {"only events of this kind", "chỉ các sự việc loại này"},
    {"only what was recorded by then", "chỉ những gì đã ghi đến lúc đó"},
    {"print the generated acts and stop", "in các sự việc tạo ra rồi thôi"},
    {"step of the series", "bước của chuỗi"},
    {"take `recorded` from the input: demos, tests, rehearsals",
     "lấy `recorded` từ dữ liệu nhập: sổ mẫu, kiểm thử, diễn tập"},
    {"take the acts of this file instead", "lấy các sự việc từ tệp này"},
    {"the day of a stock; none: today", "ngày tính; bỏ trống: hôm nay"},
    {"the day; none: today", "ngày; bỏ trống: hôm nay"},
    {"the last ones instead of the first", "lấy từ cuối thay vì từ đầu"},
    {"the right day", "ngày đúng"},
    {"the unit and everything under it; none: all roots",
     "đơn vị và mọi cấp dưới; bỏ trống: toàn bộ"},
    {"why", "lý do"},
};

std::string in_vietnamese(const std::string& text) {
  for (const auto& row : table)
    if (row.en == text) return row.vi;
  throw std::logic_error("no Vietnamese for the help text: " + text);
}

void translate(CLI::App& app) {
  for (auto* option : app.get_options()) {
    option->description(in_vietnamese(option->get_description()));
    if (!option->get_positional()) option->group("Tuỳ chọn");
  }
  if (!app.get_footer().empty()) app.footer(in_vietnamese(app.get_footer()));
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", "Cách dùng");
  formatter->label("OPTIONS", "TUỲ CHỌN");
  formatter->label("SUBCOMMAND", "LỆNH");
  formatter->label("Positionals", "Tham số");
  formatter->label("REQUIRED", "BẮT BUỘC");
  formatter->label("Env", "biến môi trường");
  app.formatter(formatter);
}

}  // namespace

void translate_help(CLI::App& program) {
  for (auto* command : program.get_subcommands({})) {
    command->group("Lệnh");
    translate(*command);
  }
  translate(program);
}

}  // namespace sogoc
