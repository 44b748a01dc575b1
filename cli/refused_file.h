// The lines of refused acts, kept as they came, so that they can be corrected and sent again; and
// beside them why each was refused.
#pragma once
#include <span>
#include <string>

#include "projections/recording/read_line.h"

namespace sogoc {

// Two files, FILE and FILE.reasons.ndjson, both 0600, since lines are of members. A resource:
// closed with it. One thread.
class RefusedFile {
 public:
  // Opens both; what is not empty is never written over. Look at error() afterwards.
  explicit RefusedFile(const std::string& name);
  ~RefusedFile();
  RefusedFile(const RefusedFile&) = delete;
  RefusedFile& operator=(const RefusedFile&) = delete;

  // The lines of one act, as rows when they were rows of a sheet, the first of them behind its
  // heading row; in one piece, behind an act_border (act_grouper.h) where they would go on
  // the act before, and one line of JSON for them; of an act with a line that
  // is too long (events/input_line.h) the reason alone. Written at once, so that they are there
  // however the program ends. After an error nothing more is written.
  void add(std::span<const ReadLine> act, const std::string& reason);
  // Both files down to the disk.
  void sync();
  // How many acts have their reason alone.
  std::uint64_t left_out() const { return left_out_; }
  // errno of what failed first, EEXIST: one of them is there and not empty; 0: nothing failed.
  int error() const { return error_; }
  // The file that failed; FILE while none did.
  const std::string& failed() const { return failed_; }

 private:
  int open(const std::string& name);
  void write(int descriptor, const std::string& name, const std::string& bytes);

  const std::string name_, reasons_name_;
  std::string failed_;
  int error_ = 0;
  std::uint64_t left_out_ = 0;
  // Of the act that a next line of this name would be put together with; empty: of none.
  std::string last_act_;
  bool head_written_ = false;
  int lines_ = -1, reasons_ = -1;
};

}  // namespace sogoc
