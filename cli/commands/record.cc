// record: one event from the words of the command line.
#include "cli/commands/commands.h"
#include "cli/recording_one.h"

namespace sogoc {
namespace {

void declare(CommandLine& command) {
  struct Options {
    std::string kind;
    std::vector<std::string> pairs;
    RecordingOptions recording;
  };
  const auto options = std::make_shared<Options>();
  command
      .option("KIND", options->kind,
              {"a kind of event, see describe", "một loại sự việc, xem describe"})
      .required();
  command.option("KEY=VALUE", options->pairs,
                 {"fields of the envelope and of the body; details.name=…, key:=JSON",
                  "các trường của phong bì và nội dung; details.name=…, khoá:=JSON"});
  add_recording_options(command, options->recording);
  // The words are read before the register is locked.
  command.example(
      "sogoc record memberAdmitted --register ours id=k1 effective=2020-02-03 \\\n  member=m1 "
      "cell=xa details.name='Hoàng Văn Ất'",
      {"an admission; what a kind takes says sogoc describe",
       "một lần kết nạp; các trường của từng loại xem sogoc describe"});
  command.example(
      "sogoc record unitRenamed --register ours effective=2021-01-01 unit=xa \\\n  name='Chi bộ xã "
      "Khau Mạ' decision.symbol=9-QĐ/HU decision.signed=2020-12-20",
      {"a new name, with the decision behind it", "tên mới của đơn vị, kèm quyết định"});
  command.action([options](Context& context) {
    const auto line = line_of_words(options->kind, options->pairs);
    if (const auto* bad = std::get_if<UsageError>(&line)) return context.usage(*bad);
    auto open = open_for_writing(context);
    return record_one(context, open, std::get<std::string>(line), options->recording);
  });
}

}  // namespace

extern const Command record_command{
    "record", {"record one event from the command line", "ghi một sự việc từ dòng lệnh"}, declare};

}  // namespace sogoc
