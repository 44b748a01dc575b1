#include "events/kinds/kind_help.h"

namespace sogoc {
namespace {

using Example = ExampleWords;

// The commune of the examples: two cells under a committee, two villages. All invented.
Example committee() {
  return {"unitEstablished",
          {"effective=2020-01-01", "unit=KM", "kind=grassrootsCommittee", "name=Đảng bộ xã Khau Mạ",
           "base=commune"}};
}
Example cell(const std::string& id, const std::string& name) {
  return {"unitEstablished",
          {"effective=2020-01-01", "unit=" + id, "kind=cell", "parent=KM", "name=" + name}};
}
Example first_cell() { return cell("KM-1", "Chi bộ thôn Bản Ỏm"); }
Example second_cell() { return cell("KM-2", "Chi bộ thôn Nà Lẹng"); }
Example village(const std::string& id, const std::string& name) {
  return {"villageRegistered",
          {"effective=2020-01-01", "village=" + id, "name=" + name, "commune=KM"}};
}
Example first_village() { return village("T1", "Thôn Bản Ỏm"); }
Example official_member() {
  return {"memberTakenOver",
          {"effective=2020-01-01", "member=M1", "cell=KM-1", "status=official",
           "details.name=Hoàng Văn Ất", "details.gender=male", "details.birth=1961"}};
}
Example admission() {
  return {"memberAdmitted",
          {"id=kn-1", "effective=2022-02-03", "member=M2", "cell=KM-1", "decision.symbol=12-QĐ/HU",
           "decision.signed=2022-01-20", "details.name=Triệu Thị Mây", "details.gender=female",
           "details.birth=1990-05"}};
}
Example leaving() {
  return {"memberLeft",
          {"id=xt-1", "effective=2022-06-01", "member=M1", "cause=struckOff",
           "decision.symbol=45-QĐ/HU"}};
}
Example slip_issued() {
  return {"transferIssued",
          {"effective=2023-03-01", "member=M1", "from=KM-1", "to=KM-2", "slip=15-GTSH"}};
}
Example scheme() {
  return {"schemeAdopted",
          {"effective=2020-01-01", "scheme=XL-2020", "subject=member", "fromYear=2020",
           R"(categories:=[{"code":"HTXS","name":"Hoàn thành xuất sắc nhiệm vụ","good":true,)"
           R"("excellent":true},{"code":"HTT","name":"Hoàn thành tốt nhiệm vụ","good":true,)"
           R"("excellent":false}])"}};
}
Example target() {
  return {"targetSet",
          {"id=ct-1", "effective=2021-01-15", "target=KN-2021", "figure=admissions", "unit=KM",
           "value=3", "from=2021-01-01", "to=2021-12-31", "per=year", "document=01-NQ/ĐU"}};
}

struct Row {
  std::string_view kind;
  std::vector<Example> events;
};

const auto unit = committee(), one = first_cell(), two = second_cell(), member = official_member();

// The ones that make ready, then the example itself.
const std::vector<Row> table = {
    {"eventVoided",
     {unit,
      one,
      admission(),
      {"eventVoided", {"event=kn-1", "reason=Ghi nhầm, quyết định chưa ký"}}}},
    {"eventAmended",
     {unit,
      one,
      admission(),
      {"eventAmended", {"event=kn-1", "effective=2022-02-05", "reason=Ghi nhầm ngày kết nạp"}}}},
    {"unitEstablished", {unit}},
    {"unitRenamed",
     {unit,
      {"unitRenamed", {"effective=2021-05-01", "unit=KM", "name=Đảng bộ xã Khau Mạ Thượng"}}}},
    {"unitKindChanged",
     {{"unitEstablished",
       {"effective=2020-01-01", "unit=TH", "kind=grassrootsCell",
        "name=Chi bộ Trường Tiểu học Khau Mạ", "base=publicService"}},
      {"memberTakenOver",
       {"effective=2020-01-01", "member=M3", "cell=TH", "status=official",
        "details.name=Lý Thị Xuân", "details.birth=1984"}},
      {"unitKindChanged",
       {"effective=2023-01-01", "unit=TH", "to=grassrootsCommittee",
        R"(parts:=[{"unit":"TH-1","name":"Chi bộ Tổ một","members":["M3"],"villages":[]}])"}}}},
    {"unitMoved",
     {unit,
      one,
      {"unitEstablished",
       {"effective=2020-01-01", "unit=ND", "kind=grassrootsCommittee", "name=Đảng bộ xã Nà Dầu",
        "base=commune"}},
      {"unitMoved",
       {"effective=2024-01-01", "unit=KM-1", "parent=ND", "counts.grassroots=0",
        "counts.members=0"}}}},
    {"cellSplit",
     {unit,
      one,
      member,
      admission(),
      {"cellSplit",
       {"effective=2023-01-01", "source=KM-1",
        R"(parts:=[{"unit":"KM-3","name":"Chi bộ thôn Phja Đén","members":["M2"],)"
        R"("villages":[]}])"}}}},
    {"unitsMerged",
     {unit,
      one,
      two,
      member,
      {"unitsMerged",
       {"effective=2023-01-01", "sources=KM-1,KM-2", "into=KM-2",
        "name=Chi bộ thôn Bản Ỏm – Nà Lẹng"}}}},
    {"unitDissolved",
     {unit,
      one,
      two,
      member,
      {"unitDissolved",
       {"effective=2023-01-01", "unit=KM-1",
        R"(receivers:=[{"unit":"KM-2","members":["M1"],"villages":[]}])"}}}},
    {"unitDisciplined",
     {unit,
      {"unitDisciplined",
       {"effective=2023-01-01", "unit=KM", "form=reprimand", "decision.symbol=08-QĐ/UBKT"}}}},
    {"villageRegistered", {unit, first_village()}},
    {"villageRenamed",
     {unit,
      first_village(),
      {"villageRenamed", {"effective=2021-05-01", "village=T1", "name=Thôn Bản Ỏm Trong"}}}},
    {"villagesMerged",
     {unit,
      first_village(),
      village("T2", "Thôn Nà Lẹng"),
      {"villagesMerged",
       {"effective=2021-05-01", "sources=T1,T2", "into=T2", "name=Thôn Ỏm Lẹng"}}}},
    {"villageCovered",
     {unit,
      one,
      first_village(),
      {"villageCovered", {"effective=2020-01-01", "village=T1", "cell=KM-1"}}}},
    {"memberTakenOver", {unit, one, member}},
    {"memberAdmitted", {unit, one, admission()}},
    {"memberReadmitted",
     {unit,
      one,
      member,
      leaving(),
      {"memberReadmitted", {"effective=2025-02-03", "member=M1", "cell=KM-1"}}}},
    {"officialRecognised",
     {unit,
      one,
      admission(),
      {"officialRecognised", {"effective=2023-02-03", "member=M2", "decision.symbol=20-QĐ/HU"}}}},
    {"memberMoved",
     {unit,
      one,
      two,
      member,
      {"memberMoved", {"effective=2023-03-01", "member=M1", "from=KM-1", "to=KM-2"}}}},
    {"transferIssued", {unit, one, two, member, slip_issued()}},
    {"transferReceived",
     {unit,
      one,
      two,
      member,
      slip_issued(),
      {"transferReceived", {"effective=2023-03-08", "member=M1", "cell=KM-2", "slip=15-GTSH"}}}},
    {"transferReturned",
     {unit,
      one,
      two,
      member,
      slip_issued(),
      {"transferReturned",
       {"effective=2023-03-08", "member=M1", "reason=Hồ sơ thiếu bản kiểm điểm"}}}},
    {"memberLeft", {unit, one, member, leaving()}},
    {"membershipRestored",
     {unit,
      one,
      member,
      leaving(),
      {"membershipRestored",
       {"effective=2022-09-01", "member=M1", "cell=KM-1", "reverses=xt-1",
        "decision.symbol=60-QĐ/HU"}}}},
    {"memberDetailsChanged",
     {unit,
      one,
      member,
      {"memberDetailsChanged",
       {"effective=2023-01-01", "member=M1", "changes.occupation=Hưu trí"}}}},
    {"schemeAdopted", {scheme()}},
    {"evaluationDecided",
     {unit,
      one,
      member,
      scheme(),
      {"evaluationDecided",
       {"effective=2021-12-20", "member=M1", "year=2021", "scheme=XL-2020", "category=HTT"}}}},
    {"notRated",
     {unit,
      one,
      member,
      {"notRated", {"effective=2021-12-20", "member=M1", "year=2021", "reason=Nghỉ ốm dài ngày"}}}},
    {"documentIssued",
     {{"documentIssued",
       {"effective=2021-01-10", "symbol=01-NQ/ĐU", "date=2021-01-10", "issuer=Đảng ủy xã Khau Mạ",
        "title=Nghị quyết về công tác phát triển đảng viên"}}}},
    {"targetSet", {unit, target()}},
    {"targetRevised",
     {unit,
      target(),
      {"targetRevised",
       {"effective=2021-07-01", "target=KN-2021", "figure=admissions", "unit=KM", "value=4",
        "from=2021-01-01", "to=2021-12-31", "per=year", "document=07-NQ/ĐU", "revises=ct-1"}}}},
    {"populationRecorded",
     {unit,
      {"populationRecorded",
       {"effective=2021-12-31", "unit=KM", "value=3240", "source=Niên giám thống kê huyện"}}}},
    {"ruleSetAdopted",
     {{"ruleSetAdopted",
       {"effective=2021-01-01", "ruleset=DL-2021", R"(values:={"probationMonths":12})",
        "source=Điều lệ Đảng"}}}},
    {"reportPublished",
     {unit,
      one,
      member,
      {"reportPublished",
       {"effective=2021-01-05", "report=bieu-1-2020", "form=biểu 1", "unit=KM", "asOf=2020-12-31",
        "knownAt=4", R"(cells:={"members":1})"}}}},
};

}  // namespace

std::vector<ExampleWords> example_of_kind(std::string_view kind) {
  for (const auto& row : table)
    if (row.kind == kind) return row.events;
  return {};
}

}  // namespace sogoc
