// init: opens a new register, or makes one again of a full export. Refuses a directory in which
// there is something.
#include <algorithm>
#include <cstring>
#include <ostream>

#include "answers/interrupt.h"
#include "answers/json/exported_line.h"
#include "answers/recording.h"
#include "cli/commands/commands.h"
#include "cli/line_reader.h"
#include "cli/making.h"
#include "cli/open.h"
#include "projections/knowledge/civil_time.h"

namespace sogoc {
namespace {

struct Options {
  std::string origin = "sogoc.example/register";
  std::string time_zone = "Asia/Ho_Chi_Minh";
  bool simulated_clock = false;
  std::string from, group;
};

// What a signed checkpoint can carry as the name of its log: printable, without spaces or `+`.
bool is_origin(const std::string& origin) {
  return !origin.empty() && origin.size() <= 255 && origin.find("://") == std::string::npos &&
         std::all_of(origin.begin(), origin.end(),
                     [](unsigned char c) { return c > ' ' && c != '+' && c != 0x7f && c < 0x80; });
}

ExitCode init(Context& context, const Options& options) {
  // Origin, zone and clock are in the first event and can never be changed.
  if (!is_time_zone(options.time_zone))
    return context.usage(
        {"time zone " + options.time_zone + " is unknown: no name of the IANA database",
         "không có múi giờ " + options.time_zone + ": không phải tên trong cơ sở dữ liệu IANA"},
        "--time-zone Asia/Ho_Chi_Minh");
  if (!is_origin(options.origin))
    return context.usage({"origin '" + options.origin + "' is no URL without its scheme",
                          "origin '" + options.origin + "' không phải URL bỏ phần giao thức"},
                         "--origin register.example/bac-kan");
  const auto group = group_named(options.group);
  if (const auto* bad = std::get_if<UsageError>(&group)) return context.usage(*bad);
  create_register(context, {options.origin, options.time_zone, options.simulated_clock},
                  std::get<std::optional<gid_t>>(group));
  write_opened(context, context.directory, options.simulated_clock);
  return ExitCode::ok;
}

// A full export, line by line. What is wrong with it is printed here.
class FullExport {
 public:
  FullExport(Context& context, const std::string& file)
      : context_(context), file_(file), reader_(file) {}

  // Entries: false for a line that is none, and when the file does not end as a full export does.
  bool entries(const Log::Visit& visit) {
    while (auto read = reader_.next()) {
      auto& line = read->text;
      const bool blank = !read->too_long && line.find_first_not_of(" \t\r") == line.npos;
      if (end_ && blank) continue;
      if (end_) return refuse_behind_the_end();
      if (read->too_long) return refuse(too_long(), line);
      if ((end_ = read_exported_end(line))) continue;
      auto event = read_sealed_event(line);
      if (const auto* bad = std::get_if<Rejection>(&event)) return refuse(*bad, line);
      const Event sealed(kj::mv(std::get<EventWords>(event)));
      if (!visit(reader_.number() - 1, sealed.bytes())) return true;
    }
    return stop_asked() == 0 && reader_.error() == 0;
  }

  std::string place(std::uint64_t position) const {
    return file_ + ":" + std::to_string(position + 1);
  }

  std::optional<ExitCode> check(const Log& log) {
    if (refused_) return ExitCode::rejected;
    if (reader_.error() != 0) return context_.unreadable(file_, reader_.error());
    if (end_ && end_->size == log.size() && end_->root == log.root()) return std::nullopt;
    return refuse_other_end(log);
  }

 private:
  bool refuse_behind_the_end() {
    refused_ = true;
    const auto where = place(reader_.number() - 1);
    refuse_export({where + ": there is more behind the last line of the export",
                   where + ": còn dòng nằm sau dòng cuối của bản xuất"});
    return false;
  }

  bool refuse(const Rejection& reason, const std::string& line) {
    refused_ = true;
    const ReadLine lines[] = {read_line({file_, reader_.number(), line})};
    write_refusal(context_, lines, {reason, lines[0].head.id, 0});
    return false;
  }

  ExitCode refuse_export(const Words& why) const {
    return context_.refuse_with(ExitCode::rejected, "refused", "export", why,
                                Words{"the file as sogoc export --full wrote it",
                                      "tệp đúng như sogoc export --full đã xuất"});
  }

  ExitCode refuse_other_end(const Log& log) const {
    if (!end_)
      return refuse_export(
          {file_ + ": the last line, with size and root, is missing: it is no full export, or it "
                   "was cut off",
           file_ + ": thiếu dòng cuối có kích thước và gốc: đây không phải bản xuất đầy đủ, hoặc "
                   "đã bị cắt"});
    const auto is = std::to_string(log.size()), was = std::to_string(end_->size);
    return refuse_export({file_ + ": its lines give a log of " + is +
                              " events that is not the one that was exported, of " + was +
                              ": one of them was changed",
                          file_ + ": các dòng cho nhật ký " + is +
                              " sự việc, không phải nhật ký đã xuất, " + was +
                              " sự việc: đã có dòng bị sửa"});
  }

  Context& context_;
  const std::string file_;
  LineReader reader_;
  std::optional<ExportedEnd> end_;
  bool refused_ = false;
};

ExitCode init_from(Context& context, const Options& options) {
  const auto group = group_named(options.group);
  if (const auto* bad = std::get_if<UsageError>(&group)) return context.usage(*bad);
  const StopOn stop({SIGINT, SIGTERM, SIGHUP});
  FullExport lines(context, options.from);
  try {
    return make_register(context, context.directory,
                         {[&](const Log::Visit& visit) { return lines.entries(visit); },
                          [&](std::uint64_t position) { return lines.place(position); },
                          [&](const Log& log) { return lines.check(log); },
                          {}},
                         std::get<std::optional<gid_t>>(group));
  } catch (const Stopped&) {
    end_by_signal();
  }
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  auto from =
      command
          .option("--from", options->from,
                  {"a file of export --full (- is standard input): the same register again, to the "
                   "root",
                   "tệp của export --full (- là đầu vào chuẩn): lập lại đúng sổ đó, cùng gốc"})
          .path();
  command
      .option("--origin", options->origin,
              {"name of the log: a URL without its scheme", "tên nhật ký: URL bỏ phần giao thức"})
      .excludes(from);
  command
      .option("--time-zone", options->time_zone,
              {"IANA zone in which days are counted", "múi giờ IANA để tính ngày"})
      .excludes(from);
  command
      .flag("--simulated-clock", options->simulated_clock,
            {"take `recorded` from the input: demos, tests, rehearsals",
             "lấy `recorded` từ dữ liệu nhập: sổ mẫu, kiểm thử, diễn tập"})
      .excludes(from);
  add_group_option(command, options->group);
  command.example("sogoc init --register ours --origin register.example/ours",
                  {"a new register with its name", "sổ mới, kèm tên của sổ"});
  command.example("sogoc init --register rehearsal --simulated-clock",
                  {"one for rehearsals: each line states when it was recorded",
                   "sổ để diễn tập: mỗi dòng tự nêu lúc ghi"});
  command.action([options](Context& c) {
    return options->from.empty() ? init(c, *options) : init_from(c, *options);
  });
}

}  // namespace

extern const Command init_command{"init", {"open a new register", "mở sổ mới"}, declare};

}  // namespace sogoc
