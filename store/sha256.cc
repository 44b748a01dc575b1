#include "store/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace sogoc {

struct Sha256::Context {
  EVP_MD_CTX* evp = EVP_MD_CTX_new();
  ~Context() { EVP_MD_CTX_free(evp); }
};

namespace {

// None of these fails for want of anything but memory: the algorithm is built in, the calls are in
// order.
void expect(int done) {
  if (done != 1) throw std::bad_alloc();
}

}  // namespace

Sha256::Sha256() : context_(std::make_unique<Context>()) {
  expect(context_->evp != nullptr);
  expect(EVP_DigestInit_ex(context_->evp, EVP_sha256(), nullptr));
}
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  expect(EVP_DigestUpdate(context_->evp, bytes.data(), bytes.size()));
}

std::array<std::uint8_t, 32> Sha256::digest() {
  std::array<std::uint8_t, 32> result;
  expect(EVP_DigestFinal_ex(context_->evp, result.data(), nullptr));
  return result;
}

std::string Sha256::hex() {
  std::string text;
  for (auto byte : digest()) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

}  // namespace sogoc
