@0xd3b7a1c05e9f4c21;
# What can happen to the register. An entry of the log is one Event in Cap'n Proto canonical form
# without a segment table, at most 65,535 bytes. Numbers are only ever appended: a field, an
# enumerant or a kind that was written once is read for ever, so none is removed, renumbered or
# given another type. A new name changes the JSON form and with it old exports, so names stay too.
#
# Dates are decimal yyyymmdd with zeros for unknown parts (events/date.h); 0 is "not given". A
# missing text is a null pointer; an enum's 0 is "not given". Reader, writer, the subjects and names
# of an event and the help on a kind follow the annotations below; what they cannot say is in
# kinds/static_rules.cc, and what an event may meet is in the rule of its kind.

using Cxx = import "/capnp/c++.capnp";
$Cxx.namespace("sogoc::schema");

annotation date @0xa6d0c4e1b83f5201 (field) :Void;       # a full day, written YYYY-MM-DD
annotation partialDate @0xa6d0c4e1b83f5202 (field) :Void;  # YYYY-MM-DD, YYYY-MM or YYYY
annotation required @0xa6d0c4e1b83f5203 (field) :Void;   # must be given
annotation nullable @0xa6d0c4e1b83f5204 (field) :Void;   # must be given, may be null
annotation assigned @0xa6d0c4e1b83f5205 (field) :Void;   # set by the register, not read
annotation subject @0xa6d0c4e1b83f5206 (field) :Text;    # identifier of a unit, member, …
annotation states @0xa6d0c4e1b83f5207 (struct) :Void;  # not given, maybe cleared (null), a value
annotation vietnamese @0xa6d0c4e1b83f5208 (*) :Text;     # the Vietnamese term
annotation decimal @0xa6d0c4e1b83f5209 (field) :Void;    # in thousandths, written as a number
annotation byType @0xa6d0c4e1b83f520a (struct) :Void;    # the member that suits the JSON type
annotation map @0xa6d0c4e1b83f520b (field) :Void;        # entries key, value: a JSON object
annotation year @0xa6d0c4e1b83f520c (field) :Void;       # 1 to 9999

annotation label @0xa6d0c4e1b83f520d (field) :Void;      # a name or a value of an open list
annotation english @0xa6d0c4e1b83f520e (struct) :Text;   # the kind in English, as people read it

# The envelope. The first seven fields and the body are the content, which a line states; the last
# four are the register's and are added when the event is sealed (events/entry.h).
struct Event {
  id @0 :Text $subject("event");    # idempotency key for ever
  effective @1 :UInt32 $date;       # from which day it is true; 0 on corrections
  decision @2 :Decision;            # the paper behind it
  by @3 :Text;                      # who entered it, as stated
  case @4 :Text;                    # correlation
  note @5 :Text;                    # free text
  act @6 :Text;                     # lines of the same value form one act
  body @7 :Body $required;          # what happened
  recorded @8 :Int64 $assigned;     # microseconds since 1970 UTC; Int64 minimum: unknown
  operator @9 :Text $assigned;      # the system user
  actStart @10 :UInt64 $assigned;   # position of the first event of the act
  clockHeld @11 :Bool $assigned;    # the clock was behind: recorded only keeps the order
}

struct Decision $vietnamese("quyết định") {
  symbol @0 :Text;                  # such as 12-QĐ/HU, as written
  signed @1 :UInt32 $date;          # the day of signing
  issuer @2 :Text;                  # who decided
  abstract @3 :Text;                # trích yếu
}

struct Body {
  # Exactly one; the name of the member is the key in the JSON form.
  union {
    registerOpened @0 :RegisterOpened;
    eventVoided @1 :EventVoided;
    eventAmended @2 :EventAmended;
    unitEstablished @3 :UnitEstablished;
    unitRenamed @4 :UnitRenamed;
    unitKindChanged @5 :UnitKindChanged;
    unitMoved @6 :UnitMoved;
    cellSplit @7 :CellSplit;
    unitsMerged @8 :UnitsMerged;
    unitDissolved @9 :UnitDissolved;
    unitDisciplined @10 :UnitDisciplined;
    villageRegistered @11 :VillageRegistered;
    villageRenamed @12 :VillageRenamed;
    villagesMerged @13 :VillagesMerged;
    villageCovered @14 :VillageCovered;
    memberTakenOver @15 :MemberTakenOver;
    memberAdmitted @16 :MemberAdmitted;
    memberReadmitted @17 :MemberReadmitted;
    officialRecognised @18 :OfficialRecognised;
    memberMoved @19 :MemberMoved;
    transferIssued @20 :TransferIssued;
    transferReceived @21 :TransferReceived;
    transferReturned @22 :TransferReturned;
    memberLeft @23 :MemberLeft;
    membershipRestored @24 :MembershipRestored;
    memberDetailsChanged @25 :MemberDetailsChanged;
    schemeAdopted @26 :SchemeAdopted;
    evaluationDecided @27 :EvaluationDecided;
    notRated @28 :NotRated;
    documentIssued @29 :DocumentIssued;
    targetSet @30 :TargetSet;
    targetRevised @31 :TargetRevised;
    populationRecorded @32 :PopulationRecorded;
    ruleSetAdopted @33 :RuleSetAdopted;
    reportPublished @34 :ReportPublished;
  }
}

# From the top down; which kinds hold members is in timeline/state.h. Usual parents are soft, dated
# data: districts ended as a level on 1 July 2025.
enum UnitKind { notGiven @0; nation @1; province @2; district @3; grassrootsCommittee @4;
  grassrootsCell @5; sectionCommittee @6; cell @7; }
# The row of the statistics form that a unit stands in; one without has that of the nearest above.
enum Base { notGiven @0; commune @1; ward @2; township @3; partyBody @4; stateBody @5;
  publicService @6; nonPublicService @7; army @8; police @9; stateEnterprise @10;
  mixedEnterprise @11; privateEnterprise @12; cooperative @13; abroad @14; other @15; }
# In full and on probation (chính thức, dự bị).
enum Status { notGiven @0; official @1; probationary @2; }
# A transfer to the outside is no cause: it leaves this at "not given".
enum LeavingCause { notGiven @0; died @1; expelled @2; struckOff @3; resigned @4;
  probationRefused @5; }
enum Gender { notGiven @0; female @1; male @2; }
enum Clock { notGiven @0; system @1; simulated @2; }
enum UnitDiscipline { notGiven @0; reprimand @1; warning @2; dissolution @3; }
# Who is rated by a scheme; no event rates meetings yet.
enum Rated { notGiven @0; unit @1; member @2; meeting @3; }
# Of whom the excellent ones may be at most so many percent.
enum CapBase { notGiven @0; good @1; goodOrBetter @2; rated @3; }
enum Per { notGiven @0; term @1; year @2; }

# position 0, written by init
struct RegisterOpened $vietnamese("mở sổ") $english("opening of the register") {
  origin @0 :Text $required;        # schema-less URL, the name of the log
  timeZone @1 :Text $required;      # IANA name; civil days are counted in it
  clock @2 :Clock $required;        # simulated: recorded comes from the input
}

# Corrections
# The event holds no more, as if it had not been recorded, for everybody who knows of this one.
# Voiding a voiding lets it hold again.
struct EventVoided $vietnamese("huỷ sự việc") $english("voiding") {
  event @0 :Text $required $subject("event");
  reason @1 :Text $required;
}
# Parts that are given replace those parts as a whole, laid over earlier amendments in the order of
# recording. Nothing is overwritten: at an older size the event is as it was.
struct EventAmended $vietnamese("đính chính") $english("amendment") {
  event @0 :Text $required $subject("event");  # the event whose parts are replaced
  effective @1 :UInt32 $date;       # the new day, if given
  decision @2 :Decision;            # the new decision as a whole, if given
  body @3 :Body;                    # the new complete body of the same kind, if given
  reason @4 :Text $required;        # why
}

# Organisation
struct UnitEstablished $vietnamese("thành lập") $english("establishment") {
  unit @0 :Text $required $subject("unit");
  kind @1 :UnitKind $required;
  name @2 :Text $required $label;
  parent @3 :Text $subject("unit"); # none: a root
  base @4 :Base;                    # none: that of the nearest above
  villages @5 :List(Text) $subject("village");  # covered from this day
}
struct UnitRenamed $vietnamese("đổi tên") $english("renaming") {
  unit @0 :Text $required $subject("unit");
  name @1 :Text $required $label;
}
# A grassroots cell that becomes a committee gives members and villages to parts; a committee that
# becomes a grassroots cell takes in its child cells.
struct UnitKindChanged $vietnamese("thay đổi loại hình") $english("change of kind") {
  unit @0 :Text $required $subject("unit");
  to @1 :UnitKind $required;
  parent @2 :MaybeUnit;             # not given: unchanged; null: a root
  parts @3 :List(Part);             # new cells that take members and villages of a former cell
  absorbs @4 :List(Text) $subject("unit");  # child cells that close into the new cell
}
struct Part {
  unit @0 :Text $required $subject("unit");
  name @1 :Text $required $label;
  base @2 :Base;
  members @3 :List(Text) $required $subject("member");
  villages @4 :List(Text) $required $subject("village");
}
struct UnitMoved $vietnamese("chuyển giao") $english("handover") {
  unit @0 :Text $required $subject("unit");
  parent @1 :Text $nullable $subject("unit");  # null: becomes a root
  counts @2 :HandoverCounts;        # control totals of the handover paper
}
# As stated on paper: compared with the tree of the day, never used in its place.
struct HandoverCounts {
  grassroots @0 :UInt32 $required;
  members @1 :UInt32 $required;
  probationary @2 :MaybeCount;      # of the members, if stated
}
# Lists of members and villages, never percentages: that is what makes a later restatement certain.
struct CellSplit $vietnamese("chia tách") $english("split") {
  source @0 :Text $required $subject("unit");
  parts @1 :List(Part) $required;
}
# Into a source, another active unit, or a new one in the place of the first source.
struct UnitsMerged $vietnamese("sáp nhập, hợp nhất") $english("merger") {
  sources @0 :List(Text) $required $subject("unit");
  into @1 :Text $required $subject("unit");
  name @2 :Text $label;                    # of the resulting unit
}
# Everything that the unit holds is handed over by list; a unit closes empty.
struct UnitDissolved $vietnamese("giải thể") $english("dissolution") {
  unit @0 :Text $required $subject("unit");
  receivers @1 :List(Receiver);
}
struct Receiver {
  unit @0 :Text $required $subject("unit");
  members @1 :List(Text) $required $subject("member");
  villages @2 :List(Text) $required $subject("village");
}
struct UnitDisciplined $vietnamese("kỷ luật tổ chức đảng") $english("discipline of a unit") {
  unit @0 :Text $required $subject("unit");
  form @1 :UnitDiscipline $required;
}

# Villages
# A village is registered in a commune and covered by at most one cell; the two are independent.
struct VillageRegistered $vietnamese("lập thôn") $english("registration of a village") {
  village @0 :Text $required $subject("village");
  name @1 :Text $required $label;
  commune @2 :Text $required $subject("unit");
}
struct VillageRenamed $vietnamese("đổi tên thôn") $english("renaming of a village") {
  village @0 :Text $required $subject("village");
  name @1 :Text $required $label;
}
# Sources end; who lives in them is counted as living in `into`, without a word in his details.
struct VillagesMerged $vietnamese("sáp nhập thôn") $english("merger of villages") {
  sources @0 :List(Text) $required $subject("village");
  into @1 :Text $required $subject("village");
  name @2 :Text $required $label;
}
struct VillageCovered $vietnamese("phân công chi bộ phụ trách thôn")
    $english("village given to a cell") {
  village @0 :Text $required $subject("village");
  cell @1 :Text $nullable $subject("unit");  # null: covered by nobody
}

# Members
# Three states of a detail: not given leaves what is known, null clears it, a value replaces it.
struct MaybeText $states { union { notGiven @0 :Void; cleared @1 :Void; value @2 :Text; } }
struct MaybeUnit $states {
  union { notGiven @0 :Void; cleared @1 :Void; value @2 :Text $subject("unit"); }
}
struct MaybeVillage $states {
  union { notGiven @0 :Void; cleared @1 :Void; value @2 :Text $subject("village"); }
}
struct MaybeCount $states { union { notGiven @0 :Void; cleared @1 :Void; value @2 :UInt32; } }
struct MaybeDate $states {
  union { notGiven @0 :Void; cleared @1 :Void; value @2 :UInt32 $partialDate; }
}
struct MaybeGender $states { union { notGiven @0 :Void; cleared @1 :Void; value @2 :Gender; } }
struct MaybeBool $states { union { notGiven @0 :Void; cleared @1 :Void; value @2 :Bool; } }

struct Details {
  # Everything personal stands here and only here, so that it can be sealed as one.
  union { open @0 :OpenDetails; reserved @1 :Void; }
}
struct OpenDetails {
  name @0 :MaybeText $label;
  gender @1 :MaybeGender;
  birth @2 :MaybeDate;
  ethnicity @3 :MaybeText $label;          # dân tộc
  religion @4 :MaybeText $label;           # tôn giáo
  hometown @5 :MaybeText $label;           # quê quán
  village @6 :MaybeVillage;          # residence, the id of a village
  occupation @7 :MaybeText $label;         # nghề nghiệp
  education @8 :MaybeText $label;          # trình độ học vấn
  profession @9 :MaybeText $label;         # chuyên môn
  politicalTheory @10 :MaybeText $label;   # lý luận chính trị
  youthUnion @11 :MaybeBool;        # đoàn viên
  profileNumber @12 :MaybeText;     # số lý lịch
  joined @13 :MaybeDate;            # for people who come with a history
}
struct MemberTakenOver $vietnamese("tiếp nhận khi mở sổ") $english("taken over at the opening") {
  member @0 :Text $required $subject("member");
  cell @1 :Text $required $subject("unit");
  status @2 :Status $required;
  details @3 :Details $required;
}
# effective: the ceremony
struct MemberAdmitted $vietnamese("kết nạp") $english("admission") {
  member @0 :Text $required $subject("member");
  cell @1 :Text $required $subject("unit");
  details @2 :Details $required;
  probationMonths @3 :UInt8;        # 0: as the rule set says
}
# With a new probation, once in a life; the time between is not counted as seniority (tuổi đảng).
struct MemberReadmitted $vietnamese("kết nạp lại") $english("readmission") {
  member @0 :Text $required $subject("member");
  cell @1 :Text $required $subject("unit");
  details @2 :Details;
}
# By the Party's rules effective is the end of the probation, however late the decision; any day is
# taken here.
struct OfficialRecognised $vietnamese("công nhận chính thức") $english("recognition as official") {
  member @0 :Text $required $subject("member");
}
# Without a slip, inside one unit of grassroots or district level.
struct MemberMoved $vietnamese("chuyển chi bộ") $english("move to another cell") {
  member @0 :Text $required $subject("member");
  from @1 :Text $required $subject("unit");
  to @2 :Text $required $subject("unit");
}
# From here on in transit: in no cell until received, and counted as such.
struct TransferIssued $vietnamese("chuyển đi") $english("transfer issued") {
  member @0 :Text $required $subject("member");
  from @1 :Text $required $subject("unit");
  to @2 :Text $subject("unit");     # either this
  toExternal @3 :Text;              # or this
  slip @4 :Text;                    # số giấy giới thiệu
}
struct TransferReceived $vietnamese("chuyển đến") $english("transfer received") {
  member @0 :Text $required $subject("member");
  cell @1 :Text $required $subject("unit");
  slip @2 :Text;
  fromExternal @3 :Text;
  status @4 :Status;                # only with fromExternal; not given: official
  details @5 :Details;
}
struct TransferReturned $vietnamese("trả lại hồ sơ chuyển sinh hoạt")
    $english("transfer returned") {
  member @0 :Text $required $subject("member");
  reason @1 :Text $required;
}
struct MemberLeft $vietnamese("từ trần hoặc ra khỏi Đảng") $english("death or leaving") {
  member @0 :Text $required $subject("member");
  cause @1 :LeavingCause $required;
}
struct MembershipRestored $vietnamese("phục hồi đảng tịch") $english("restoration of membership") {
  member @0 :Text $required $subject("member");
  cell @1 :Text $required $subject("unit");
  reverses @2 :Text $required $subject("event");  # the memberLeft that was wrong
}
# True from the effective day on; a detail that was wrong from the beginning is amended instead.
struct MemberDetailsChanged $vietnamese("thay đổi thông tin") $english("change of details") {
  member @0 :Text $required $subject("member");
  changes @1 :Details $required;
}

# Evaluation
struct MaybeDecimal $states { union { notGiven @0 :Void; value @1 :UInt64 $decimal; } }
# Rules of rating are dated data. Categories of different schemes are never joined: a series over a
# change of schemes is broken.
struct SchemeAdopted $vietnamese("ban hành khung xếp loại")
    $english("adoption of a rating scheme") {
  scheme @0 :Text $required $subject("scheme");
  subject @1 :Rated $required;      # who is rated by it
  scope @2 :Text $subject("unit");  # none: the whole register
  categories @3 :List(Category) $required;
  fromYear @4 :UInt16 $year $required;
  toYear @5 :UInt16 $year;                # 0: without end
  excellentCap @6 :ExcellentCap;
}
struct Category {
  code @0 :Text $required;
  name @1 :Text $required $label;
  good @2 :Bool $required;          # hoàn thành tốt
  excellent @3 :Bool $required;     # hoàn thành xuất sắc
}
struct ExcellentCap {
  percent @0 :UInt64 $decimal $required;  # at most so many excellent ones
  of @1 :CapBase $required;         # among these, within a grassroots organisation
}
struct EvaluationDecided $vietnamese("quyết định xếp loại") $english("rating decided") {
  unit @0 :Text $subject("unit");   # either this
  member @1 :Text $subject("member");  # or this
  year @2 :UInt16 $year $required;
  scheme @3 :Text $required $subject("scheme");
  category @4 :Text $required;
  points @5 :MaybeDecimal;
}
# With a reason, so that nobody is missing from a denominator without a word.
struct NotRated $vietnamese("không xếp loại") $english("not rated") {
  unit @0 :Text $subject("unit");   # either this
  member @1 :Text $subject("member");  # or this
  year @2 :UInt16 $year $required;
  reason @3 :Text $required;
}

# Plans and papers
struct Amount $byType {
  # "Over 33 thousand" is a bound, never 33,000.
  union { exact @0 :UInt64 $decimal; bounds @1 :Bounds; }
}
struct Bounds { atLeast @0 :MaybeDecimal; atMost @1 :MaybeDecimal; }
# The quoted date is kept even when it must be a misprint, with the presumed one beside it.
struct DocumentIssued $vietnamese("ban hành văn bản") $english("issue of a document") {
  symbol @0 :Text $required;        # số ký hiệu, as quoted
  date @1 :UInt32 $date $required;  # as quoted, even when it must be a misprint
  issuer @2 :Text $required;
  title @3 :Text $required;         # trích yếu
  implements @4 :List(Text);        # symbols of the papers above it
  presumedDate @5 :UInt32 $date;    # when the quoted one cannot be right
  presumedReason @6 :Text;
}
# A target without a stated period is kept and shown as such, and never given one.
struct TargetSet $vietnamese("giao chỉ tiêu") $english("setting of a target") {
  target @0 :Text $required $subject("target");
  figure @1 :Text $required;        # name of a figure
  unit @2 :Text $required $subject("unit");
  value @3 :UInt64 $decimal $required;
  from @4 :UInt32 $date;            # a period that is not stated stays so
  to @5 :UInt32 $date;
  per @6 :Per $required;
  document @7 :Text $required;      # symbol
}
# states all anew
struct TargetRevised $vietnamese("điều chỉnh chỉ tiêu") $english("revision of a target") {
  target @0 :Text $required $subject("target");
  figure @1 :Text $required;
  unit @2 :Text $required $subject("unit");
  value @3 :UInt64 $decimal $required;
  from @4 :UInt32 $date;
  to @5 :UInt32 $date;
  per @6 :Per $required;
  document @7 :Text $required;
  revises @8 :Text $subject("event");
}
struct PopulationRecorded $vietnamese("ghi dân số") $english("record of population") {
  unit @0 :Text $required $subject("unit");
  value @1 :Amount $required;
  source @2 :Text $required;
}
struct RuleSetAdopted $vietnamese("ban hành bộ quy tắc") $english("adoption of a rule set") {
  ruleset @0 :Text $required $subject("ruleset");
  values @1 :List(RuleEntry) $required $map;
  source @2 :Text $required;
}
struct RuleEntry { key @0 :Text; value @1 :RuleValue; }
struct RuleValue $byType {
  union { number @0 :UInt64 $decimal; text @1 :Text; list @2 :List(Text); }
}

# Books
struct ReportPublished $vietnamese("công bố báo cáo") $english("publication of a report") {
  report @0 :Text $required $subject("report");  # begins with a letter
  form @1 :Text $required;
  unit @2 :Text $required $subject("unit");
  asOf @3 :UInt32 $date $required;
  knownAt @4 :UInt64 $required;     # size of the log that it was made from
  cells @5 :List(ReportCell) $required $map;
  paper @6 :Text;
  period @7 :Text;                  # of flows; absent: the year up to asOf
}
struct ReportCell { key @0 :Text; value @1 :Amount; }
