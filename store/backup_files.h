// The files of a backup by name, and its head as text: what back_up and restoring share.
#pragma once
#include <string>
#include <string_view>

#include "store/backup.h"

namespace sogoc {

std::string backup_head_of(const std::string& directory);
// Of bundle `n` with `entries` of at most 256 entries, below the directory of the backup.
std::string bundle_path(std::uint64_t n, std::uint64_t entries);

std::string encode_backup_head(const BackupHead& head);
// Throws StoreError backup_damaged, with `path`, for a text that encode_backup_head did not make.
BackupHead decode_backup_head(std::string_view text, const std::string& path);

// The whole file. Throws StoreError not_found and io.
std::string file_bytes(const std::string& path);
// Replaces the file by one with these bytes, durable with its name when it returns; a crash leaves
// the old or the new one. Makes directories above it that are missing, mode 0700. Throws io.
void replace_file(const std::string& path, std::string_view bytes);

}  // namespace sogoc
