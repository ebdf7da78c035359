pragma application_id = 1414808654;
pragma user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'ttdn','0001_first','2021-06-10 01:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'ttdn','0002_trash','2021-06-10 01:01:00.000000+00:00');
CREATE TABLE blocks (
    report text not null references reports (id) on delete cascade, id text not null, twin integer not null,
    section text, position integer not null, kind text not null, body text not null, plain text not null, folded text not null,
    origin text not null, origin_report text not null, origin_block text not null, reviewed integer not null,
    edited_at text not null,
    primary key (report, id, twin),
    foreign key (report, section) references sections (report, key) deferrable initially deferred
) strict;
INSERT INTO "blocks" VALUES('r1','p0-0',0,'s0',0,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 0.0","bold":false,"italic":false}],"level":"text"}','Đoạn 0.0','doan 0.0','new','','',1,'2021-06-10T01:01:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p1-0',0,'s1',0,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 1.0","bold":false,"italic":false}],"level":"text"}','Đoạn 1.0','doan 1.0','new','','',1,'2021-06-10T01:00:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p1-1',0,'s1',1,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 1.1","bold":false,"italic":false}],"level":"text"}','Đoạn 1.1','doan 1.1','new','','',1,'2021-06-10T01:00:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p1-2',0,'s1',2,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 1.2","bold":false,"italic":false}],"level":"text"}','Đoạn 1.2','doan 1.2','new','','',1,'2021-06-10T01:00:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p1-3',0,'s1',3,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 1.3","bold":false,"italic":false}],"level":"text"}','Đoạn 1.3','doan 1.3','new','','',1,'2021-06-10T01:00:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p2-0',0,'s2',0,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 2.0","bold":false,"italic":false}],"level":"text"}','Đoạn 2.0','doan 2.0','new','','',1,'2021-06-10T01:00:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p2-1',0,'s2',1,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 2.1","bold":false,"italic":false}],"level":"text"}','Đoạn 2.1','doan 2.1','new','','',1,'2021-06-10T01:00:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p2-2',0,'s2',2,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 2.2","bold":false,"italic":false}],"level":"text"}','Đoạn 2.2','doan 2.2','new','','',1,'2021-06-10T01:00:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p2-3',0,'s2',3,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 2.3","bold":false,"italic":false}],"level":"text"}','Đoạn 2.3','doan 2.3','new','','',1,'2021-06-10T01:00:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p0-1',0,'s0',1,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 0.1","bold":false,"italic":false}],"level":"text"}','Đoạn 0.1','doan 0.1','new','','',1,'2021-06-10T01:01:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p0-2',0,'s0',2,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 0.2","bold":false,"italic":false}],"level":"text"}','Đoạn 0.2','doan 0.2','new','','',1,'2021-06-10T01:01:00.000+00:00');
INSERT INTO "blocks" VALUES('r1','p0-3',0,'s0',3,'paragraph','{"type":"p","runs":[{"type":"t","text":"Đoạn 0.3","bold":false,"italic":false}],"level":"text"}','Đoạn 0.3','doan 0.3','new','','',1,'2021-06-10T01:01:00.000+00:00');
CREATE TABLE facts (key text primary key, value text not null) strict, without rowid;
INSERT INTO "facts" VALUES('last-open','r1');
CREATE TABLE figures (
    unit text not null, period text not null, code text not null, twin integer not null, position integer not null,
    status text not null, value text, section text not null, fields text not null, edited_at text not null,
    primary key (unit, period, code, twin)
) strict;
CREATE TABLE letterheads (
    unit text not null references units on delete cascade, id text not null, twin integer not null, position integer not null,
    full_name text not null, valid_from text, valid_to text, fields text not null,
    primary key (unit, id, twin)
) strict;
INSERT INTO "letterheads" VALUES('u1','h1',0,0,'Ủy ban nhân dân huyện Nguyên Bình','2021-01-01',NULL,'{"issuer":["ỦY BAN NHÂN DÂN"],"short_name":"","superior":[],"area":"","province":"","place":"","symbol":"BC-UBND","archive":"VT","signing":{"authority":[],"name":""},"addressees":[],"recipients":[]}');
CREATE TABLE reports (
    made integer primary key, id text not null unique, unit text not null, series text not null,
    period text not null, period_start text not null, period_end text not null,
    outline text not null, outline_version integer not null, state text not null, source text not null,
    version integer not null, fields text not null, made_at text not null, changed_at text not null
, trashed_at text) strict;
INSERT INTO "reports" VALUES(1,'r1','u1','ttdn','2021-H1','2020-12-15','2021-06-14','chung',1,'drafting','',1,'{"period":{"kind":"H1","year":2021,"number":0,"start":null,"end":null},"numbering":"roman","letterhead":"h1","window":{"start":"2020-12-15","end":"2021-06-14","rule":"nd09"},"subject":"về việc","opening":"Mở đầu","closing":"Kết","doc_type":"BÁO CÁO","requests":[],"place":"","issue":{"number":"","symbol":"","day":null,"month":null,"year":null,"signer":""},"addressees":[],"recipients":[],"archive":"","signing":{"authority":[],"name":""},"counter":0,"made_outside":false,"times_sent":0,"pad_period":false}','2021-06-10T01:00:00.000+00:00','2021-06-10T01:01:00.000+00:00',NULL);
CREATE TABLE requests (
    id text primary key, number text not null, symbol text not null, date text, body text not null, deadline text,
    fields text not null
) strict;
CREATE TABLE section_versions (
    id integer primary key, report text not null, section text not null, session text not null, at text not null,
    text text not null, blocks text not null
, title text not null default '', level integer not null default 1) strict;
INSERT INTO "section_versions" VALUES(1,'r1','s0','0123456789abcdef0123456789abcdef','2021-06-10T01:01:00.000+00:00','Câu cũ','[{"type":"p","id":"p0-0","runs":[{"type":"t","text":"Câu cũ","bold":false,"italic":false}],"level":"text","origin":{"kind":"new","report":"","block":""},"reviewed":true}]','Mục cũ',2);
CREATE TABLE sections (
    report text not null references reports (id) on delete cascade, key text not null, position integer not null,
    code text not null, level integer not null, title text not null, done integer not null, fields text not null,
    primary key (report, key)
) strict, without rowid;
INSERT INTO "sections" VALUES('r1','s0',0,'S00',1,'Phần 0',0,'{"codes":["S00"],"required":false}');
INSERT INTO "sections" VALUES('r1','s1',1,'S10',1,'Phần 1',0,'{"codes":["S10"],"required":false}');
INSERT INTO "sections" VALUES('r1','s2',2,'S20',1,'Phần 2',0,'{"codes":["S20"],"required":false}');
CREATE TABLE unit_predecessors (
    unit text not null references units on delete cascade, position integer not null, predecessor text not null,
    primary key (unit, position)
) strict, without rowid;
CREATE TABLE units (
    id text primary key, name text not null, level text not null, province text not null,
    own integer not null default 0 check (own in (0, 1)), fields text not null
) strict;
INSERT INTO "units" VALUES('u1','Nguyên Bình','huyện','tỉnh Cao Bằng',1,'{"codes":[]}');
CREATE TABLE waivers (
    report text not null references reports (id) on delete cascade, finding text not null, reason text not null, at text not null,
    primary key (report, finding)
) strict, without rowid;
INSERT INTO "waivers" VALUES('r1','rule|s0','đã hỏi','2021-06-10T01:01:00.000+00:00');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX one_own_unit on units (own) where own = 1;
CREATE INDEX reports_by_period on reports (unit, period_end, period_start);
CREATE INDEX sections_by_code on sections (code);
CREATE INDEX blocks_by_section on blocks (report, section, position);
CREATE INDEX versions_by_section on section_versions (report, section, id);
CREATE INDEX figures_by_code on figures (code, period);
COMMIT;
