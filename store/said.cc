#include "store/said.h"

#include <cerrno>

namespace sogoc {
namespace {

struct Row {
  int error;
  const char *en, *vi;
};

// In English as people know them from the system.
constexpr Row table[] = {
    {EPERM, "Operation not permitted", "thao tác không được phép"},
    {ENOENT, "No such file or directory", "không có tệp hay thư mục này"},
    {EINTR, "Interrupted system call", "lời gọi hệ thống bị ngắt"},
    {EIO, "Input/output error", "lỗi vào ra của thiết bị"},
    {ENXIO, "No such device or address", "không có thiết bị hay địa chỉ này"},
    {EBADF, "Bad file descriptor", "luồng đã đóng hoặc sai"},
    {EAGAIN, "Resource temporarily unavailable", "tài nguyên tạm thời chưa có"},
    {ENOMEM, "Cannot allocate memory", "không cấp được bộ nhớ"},
    {EACCES, "Permission denied", "không có quyền"},
    {EBUSY, "Device or resource busy", "thiết bị hay tài nguyên đang bận"},
    {EEXIST, "File exists", "đã có tệp này"},
    {EXDEV, "Invalid cross-device link", "nằm trên hai hệ thống tệp khác nhau"},
    {ENODEV, "No such device", "không có thiết bị này"},
    {ENOTDIR, "Not a directory", "không phải thư mục"},
    {EISDIR, "Is a directory", "đây là thư mục"},
    {EINVAL, "Invalid argument", "tham số không hợp lệ"},
    {ENFILE, "Too many open files in system", "hệ thống mở quá nhiều tệp"},
    {EMFILE, "Too many open files", "mở quá nhiều tệp"},
    {ETXTBSY, "Text file busy", "tệp chương trình đang chạy"},
    {EFBIG, "File too large", "tệp quá lớn"},
    {ENOSPC, "No space left on device", "đĩa hết chỗ"},
    {ESPIPE, "Illegal seek", "không dời được chỗ đọc"},
    {EROFS, "Read-only file system", "hệ thống tệp chỉ cho đọc"},
    {EMLINK, "Too many links", "quá nhiều liên kết"},
    {EPIPE, "Broken pipe", "đầu nhận đã đóng"},
    {ENAMETOOLONG, "File name too long", "tên tệp quá dài"},
    {ENOLCK, "No locks available", "hết khoá tệp"},
    {ENOSYS, "The system has no such function", "hệ thống không có chức năng này"},
    {ENOTEMPTY, "Directory not empty", "thư mục không rỗng"},
    {ELOOP, "Too many levels of symbolic links", "liên kết vòng quanh hoặc quá nhiều"},
    {EOVERFLOW, "Value too large for defined data type", "giá trị quá lớn"},
    {EOPNOTSUPP, "Operation not supported", "thao tác không được hỗ trợ"},
    {ETIMEDOUT, "Connection timed out", "quá thời gian chờ"},
    {ESTALE, "Stale file handle", "tệp trên mạng không còn"},
    {EDQUOT, "Disk quota exceeded", "vượt hạn mức đĩa"},
};

}  // namespace

Said system_words(int error) {
  for (const auto& row : table)
    if (row.error == error) return {row.en, row.vi};
  const auto number = std::to_string(error);
  return {"error " + number + " of the system", "lỗi số " + number + " của hệ thống"};
}

}  // namespace sogoc
