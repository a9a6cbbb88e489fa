-- Shandong after five years, up to 19 November 2026: read by Province, section by section, into a database that was just migrated.
-- Every choice is a hash of the row's number, so that each run makes the same rows. Hashes of ledger, heads and trail are made
-- up, and days have no ends of trails; all else is as the system would have written it. province.scale 1 is all of it.

--- words and numbers
create table province.word as select
  repeat('王', 7) || repeat('李', 7) || repeat('张', 7) || repeat('刘', 5) || repeat('陈', 5) || repeat('杨', 3) || repeat('赵', 3)
    || repeat('黄', 2) || repeat('周', 2) || repeat('吴', 2) || repeat('徐', 2) || repeat('孙', 2) || repeat('胡', 2) || repeat('朱', 2)
    || repeat('高', 2) || repeat('马', 2) || '林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜' as surname,
  '伟伟伟芳芳芳娜娜娜敏敏敏静静静丽丽丽强强强磊磊磊军军军洋洋勇勇艳艳杰杰娟涛超霞平刚桂鹏飞' as given,
  '秀建国志桂玉海红春文金小晓明永德淑凤兰英华梅荣云霞萍东林生平军辉俊雪慧婷欣子雨浩宇梓涵' as double,
  array['王䶮', '李𬱖', '陈𫖯', '马𬯎', '𠮷田', '张鿍', '阿依古丽·买买提'] as rare,
  array['鲁泰', '恒信', '博学', '华鼎', '新智', '卓越', '远航', '诚德', '兴盛', '宏达', '明德', '育才', '东方', '蓝翔', '启航', '金桥',
        '众合', '立信', '英才', '泰山', '齐鲁', '黄河', '海川', '文汇', '中科', '正大', '阳光', '天成', '领航', '匠心'] as firm;

create function province.below(n bigint, seed bigint, bound bigint) returns bigint immutable parallel safe language sql
  return (hashint8extended(n, seed) & 9223372036854775807) % bound;
create function province.chance(n bigint, seed bigint) returns double precision immutable parallel safe language sql
  return (hashint8extended(n, seed) & 2147483647) / 2147483648.0;
create function province.pick(n bigint, seed bigint, words text[]) returns text immutable parallel safe language sql
  return words[1 + province.below(n, seed, cardinality(words))];
create function province.letter(n bigint, seed bigint, letters text) returns text immutable parallel safe language sql
  return substr(letters, 1 + province.below(n, seed, length(letters))::integer, 1);
-- What there are so many of in a whole province.
create function province.times(whole integer) returns integer stable language sql
  return greatest(1, round(whole * current_setting('province.scale')::numeric));
create function province.id(kind text, n bigint) returns uuid immutable parallel safe language sql
  return md5(kind || n)::uuid;
create function province.hash(id uuid, n bigint) returns bytea immutable parallel safe language sql
  return uuid_send(id) || int8send(n) || int8send(-n);
create function province.name(n bigint, w province.word) returns text immutable language sql
  return case when n % 997 = 13 then province.pick(n, 1, w.rare)
              when province.chance(n, 2) < 0.4 then province.letter(n, 3, w.surname) || province.letter(n, 4, w.given)
              else province.letter(n, 3, w.surname) || province.letter(n, 5, w.double) || province.letter(n, 6, w.double || w.given) end;
-- GB 32100: 17 characters and the one that checks them.
create function province.credit_code(first text) returns text immutable language sql
  return first || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', 1 + (31 - (
    select sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(first, i::integer, 1)) - 1) * weight) % 31
      from unnest(array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]) with ordinality as t (weight, i)
  )::integer) % 31, 1);

create table province.person as select s.*, province.name(s.n, w) as name from province.sealed s cross join province.word w;
drop table province.sealed;
analyze province.person;
create function province.people() returns bigint stable language sql return (select count(*) from province.person);

--- regions
-- Every county numbers by a code of its own: its city's, and the end of its national one.
create table province.coded as
select a.id, left(c.serial_region, 4) || right(a.gb_code, 2) as code, a.region_name
  from authority a
  join authority c on c.level = 'CITY' and starts_with(a.path, c.path)
 where a.level = 'COUNTY' and a.serial_region is null and c.serial_region is not null and a.path like '370000/%';
insert into serial_region (code, name) select code, region_name from province.coded;
insert into serial_region_name (code, name, english, valid_from)
select code, region_name, 'Region ' || code, '2020-09-11' from province.coded;
insert into serial_code (id, authority_id, code, valid_from) select id, id, code, '2020-09-11' from province.coded;
update authority a set serial_region = c.code from province.coded c where c.id = a.id;

create table province.authority as
select row_number() over (order by a.path)::integer as k, a.*,
       coalesce((select c.id from authority c where c.level = 'CITY' and starts_with(a.path, c.path)), a.id) as publisher
  from authority a
 where a.serial_region is not null;
-- Where institutions sit: more of them in cities, and in some counties more than in others.
create table province.seat as
select row_number() over (order by a.k, i)::integer as place, a.k
  from province.authority a
 cross join lateral generate_series(1, case a.level when 'PROVINCE' then 4 when 'CITY' then 14 else 1 + province.below(a.k, 10, 6) end) i;

--- accounts of officers
create table province.post as
select p.i, p.post from unnest(array['INTAKE', 'REVIEW', 'REVIEW', 'APPROVAL', 'APPROVAL', 'INSPECTION', 'STATISTICS', 'FUND', 'AUDIT',
                                     'SYSTEM', 'SECURITY']) with ordinality as p (post, i);
create function province.officer(authority integer, i bigint) returns uuid immutable parallel safe language sql
  return province.id('officer', authority * 100 + i);
create table province.account as
select province.officer(a.k, p.i) as id, 'o' || a.code || '.' || p.i as login, province.name(a.k * 100 + p.i, w) as name, p.post,
       a.id as authority_id, null::uuid as institution_id, a.name as place, a.path
  from province.authority a cross join province.post p cross join province.word w;

--- institutions
create table province.institution as
select n, province.id('institution', n) as id, a.k, a.id as authority_id, a.publisher, a.path, a.serial_region, t.kind,
       a.region_name || province.pick(n, 21, w.firm) || t.ending as name,
       province.credit_code('52' || coalesce(a.gb_code, '370900') || 'MJ' || lpad(n::text, 7, '0')) as credit_code,
       province.name(n, w) as contact,
       '0' || (530 + a.k % 14) || '-' || (6000000 + province.below(n, 22, 3000000)) as phone,
       a.region_name || '人民路' || (1 + province.below(n, 23, 400)) || '号' as address,
       date '2020-09-11' + province.below(n, 24, 450)::integer as since,
       n % 97 <> 5 as coded, n % 50 = 7 and n % 97 <> 5 as recoded,
       -- The courses that it was approved for, counted around the list of trainings by steps of 7.
       province.below(n, 25, 1000) as course, 1 + province.below(n, 26, 9) as courses
  from generate_series(1, province.times(10000)) n
 cross join province.word w
  join province.seat s on s.place = 1 + province.below(n, 20, (select count(*) from province.seat))
  join province.authority a on a.k = s.k
 cross join lateral (select split_part(x, ' ', 1) as kind, split_part(x, ' ', 2) as ending
                       from province.pick(n, 27, array['PRIVATE_INSTITUTION 职业培训学校', 'PRIVATE_INSTITUTION 职业技能培训学校',
                         'PRIVATE_INSTITUTION 职业培训学校', 'PRIVATE_INSTITUTION 职业培训有限公司', 'VOCATIONAL_SCHOOL 技工学校',
                         'VOCATIONAL_SCHOOL 职业中等专业学校', 'ENTERPRISE_CENTRE 企业职工培训中心', 'PUBLIC_BASE 公共实训基地',
                         'EMPLOYMENT_CENTRE 就业训练中心', 'UNIVERSITY 大学', 'INDUSTRY_ASSOCIATION 行业协会', 'STUDIO 技能大师工作室']) x) t;
insert into institution (id, version, name, credit_code, kind, contact, phone, authority_id)
select id, 0, name, credit_code, kind, contact, phone, authority_id from province.institution;

-- Codes by region and in order, without a gap; some institutions gave their first one back.
create table province.registration as
select n, i.id as institution_id, authority_id, serial_region, assigned_on, retired_on, k,
       (row_number() over (partition by serial_region order by assigned_on, n, retired_on))::integer as code
  from province.institution i
 cross join lateral (select since + 10, case when recoded then date '2023-06-30' end
                     union all select date '2023-07-01', null where recoded) r (assigned_on, retired_on)
 where coded;
alter table province.registration add column id uuid;
update province.registration set id = province.id('registration', n * 2 + (retired_on is null)::integer);
insert into registration (id, institution_id, authority_id, serial_region, code, assigned_on, retired_on, retired_reason, retired_by)
select id, institution_id, authority_id, serial_region, code, assigned_on, retired_on,
       case when retired_on is not null then '机构合并，重新编号' end, case when retired_on is not null then province.officer(k, 1) end
  from province.registration;
update serial_region s set last_code = r.last
  from (select serial_region, max(code) as last from province.registration group by 1) r where r.serial_region = s.code;

create function province.clerk(institution bigint) returns uuid immutable parallel safe language sql
  return province.id('clerk', institution * 10 + 1);
insert into province.account
select province.id('clerk', i.n * 10 + c), 'j' || lpad(i.n::text, 5, '0') || chr(96 + c), province.name(i.n * 10 + c, w), 'INSTITUTION',
       i.authority_id, i.id, i.name, i.path
  from province.institution i cross join province.word w cross join lateral generate_series(1, 1 + (i.n % 2)::integer) c;
insert into account (id, login, name, password_hash, authority_id, institution_id, active, password_set_at)
select id, login, name, 'unused', authority_id, institution_id, hashtext(login) % 40 <> 0, '2026-09-01 09:00+08' from province.account;
insert into account_post (account_id, post) select id, post from province.account;
insert into account_session (id, account_id, started_at, seen_at, address, agent, ended_at)
select md5(login || i)::uuid, a.id, s.at, s.at + interval '40 min', '10.37.' || i || '.9', 'Firefox', s.at + interval '1 hour'
  from province.account a cross join generate_series(1, 10) i
 cross join lateral (select timestamptz '2026-11-19 08:00+08' - make_interval(days => i * 9, mins => abs(hashtext(login) % 500)) as at) s;
insert into stand_in (id, absent, present, post, first_day, last_day, reason, given_at)
select province.id('stand-in', k * 100 + i), province.officer(k, 2), province.officer(k, 3), 'REVIEW', date '2022-01-10' + i * 90,
       date '2022-01-20' + i * 90, '年休假', timestamptz '2022-01-08 10:00+08' + make_interval(days => i * 90)
  from province.authority cross join generate_series(1, 18) i;

--- trainings
create table province.training as
select row_number() over (order by code) - 1 as k, name, code as occupation, chr(65 + (hashtext(code) & 3) % 3) as category,
       40 + 8 * (hashtext(name) & 7) as hours
  from occupation
 where name in ('保育师', '养老护理员', '电工', '焊工', '中式烹调师', '中式面点师', '家政服务员', '美容师', '美发师', '汽车维修工', '车工', '铣工',
                '电子商务师', '互联网营销师', '保健按摩师', '茶艺师', '西式面点师', '健康照护师', '消防设施操作员', '园林绿化工', '农艺工',
                '起重装卸机械操作工', '缝纫工', '砌筑工', '钢筋工', '架子工', '防水工', '餐厅服务员', '客房服务员', '快递员', '网约配送员',
                '企业人力资源管理师', '劳动关系协调师', '计算机程序设计员', '工业机器人系统操作员', '制冷空调系统安装维修工', '医疗护理员',
                '无人机驾驶员');
-- The c-th course of each institution, from 0.
create table province.course as
select i.n, c, t.* from province.institution i
 cross join lateral generate_series(0, i.courses - 1) c
  join province.training t on t.k = (i.course + c * 7) % (select count(*) from province.training);
insert into approved_course (id, institution_id, training, category, occupation_code, valid_from, valid_until)
select province.id('course', c.n * 10 + c.c), i.id, c.name, c.category, c.occupation, i.since,
       case when c.c = 8 then date '2025-12-31' end
  from province.course c join province.institution i using (n);

--- directory
insert into directory_publication (authority_id, number, at, on_day, published_by)
select a.id, p, date '2021-12-15' + p * 30 + time '10:00', date '2021-12-15' + p * 30, province.officer(a.k, 4)
  from province.authority a cross join generate_series(1, 59) p where a.publisher = a.id;
insert into directory_entry (institution_id, number, authority_id, name, kind, phone, address, valid_from, valid_to, publisher_id,
                             publication, ended_reason)
select i.id, e.number, i.authority_id, i.name, i.kind, i.phone, i.address, e.from, e.to, e.publisher, e.publication,
       case when e.to = '2026-03-01' then '不再具备培训条件' end
  from (select *, n % 20 = 4 as moved, n % 61 = 11 as ended, date '2021-12-15' + 30 * (1 + n % 50)::integer as moved_on
          from province.institution) i
 cross join lateral (select 1, i.since, case when moved then moved_on when ended then date '2026-03-01' end, null::uuid, null::integer
                     union all
                     select 2, moved_on, case when ended then date '2026-03-01' end, publisher, (1 + n % 50)::integer where moved)
                    e (number, "from", "to", publisher, publication);
insert into evaluation (institution_id, year, score, result, published_on)
select id, y, s, case when s >= 90 then 'EXCELLENT' when s >= 60 then 'QUALIFIED' else 'UNQUALIFIED' end, make_date(y + 1, 3, 15)
  from province.institution cross join generate_series(2022, 2025) y
 cross join lateral (select (55 + province.below(n, y, 45))::integer as s) x;

--- classes
-- The first institution has a hundredth of all classes, the others fewer and fewer; most classes have some 40 trainees, a few 500.
create table province.class as
select c.n, province.id('class', c.n) as id, r.id as registration_id, i.id as institution_id, i.authority_id, i.k, i.n as institution,
       i.name as institution_name, r.serial_region || lpad(r.code::text, 4, '0') as code, t.name as training, t.occupation, t.category,
       t.hours, c.size, c.first_day, c.last_day, c.issued_on, c.people, i.name || ' ' || t.name as title,
       case when c.issued_on < '2026-11-19' and province.chance(c.n, 35) > 0.004 then 'ISSUED'
            when c.last_day < '2026-11-19' then province.pick(c.n, 36, array['APPROVED', 'RESULTS_SUBMITTED', 'CONFIRMED', 'RESULTS_SUBMITTED'])
            when c.first_day < '2026-11-19' then 'APPROVED'
            else province.pick(c.n, 36, array['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'SUBMITTED']) end as state
  from (select n, 1 + floor(province.times(10000) * power(province.chance(n, 30), 2))::bigint as place,
               (case when size < 0.05 then 1 + province.below(n, 31, 10) when size < 0.85 then 20 + province.below(n, 31, 45)
                     when size < 0.97 then 60 + province.below(n, 31, 70) else 120 + province.below(n, 31, 381) end)::integer as size,
               first_day, first_day + length as last_day, first_day + length + 6 + province.below(n, 34, 20)::integer as issued_on,
               province.below(n, 37, (select province.people())) as people
          from generate_series(1, province.times(200000)) n
         cross join lateral (select province.chance(n, 32) as size, 11 + province.below(n, 33, 20)::integer as length,
                                    date '2022-01-05' + floor(1800 * power(n::float8 / province.times(200000), 0.85))::integer as first_day)) c
  join province.institution i on i.n = c.place - (c.place % 97 = 5)::integer
  join province.registration r on r.n = i.n and (r.retired_on is not null) = (i.recoded and c.issued_on < '2023-07-01')
  join province.course t on t.n = i.n and t.c = province.below(c.n, 38, i.courses);
alter table province.class add column passed integer, add column changed_at timestamptz;
update province.class
   set passed = case when state in ('RESULTS_SUBMITTED', 'CONFIRMED', 'ISSUED') then size - province.below(n, 39, 1 + size / 12) else 0 end,
       changed_at = case when state = 'ISSUED' then issued_on when state in ('RESULTS_SUBMITTED', 'CONFIRMED') then last_day + 1
                         else least(first_day - 8, '2026-11-18') end + time '09:00' + make_interval(secs => n % 28000);
insert into training_class (id, version, registration_id, institution_id, authority_id, name, training, occupation_code, category, hours,
                            first_day, last_day, state, trainees, passed, submitted_by, results_by, confirmed_by, issued_by,
                            return_reason, changed_at)
select id, 5, registration_id, institution_id, authority_id,
       training || extract(year from first_day) || '年第'
         || row_number() over (partition by institution_id, training, extract(year from first_day) order by n) || '期',
       training, occupation, category, hours, first_day, last_day, state, size, passed,
       case when state not in ('DRAFT', 'RETURNED') then province.clerk(institution) end,
       case when passed > 0 then province.clerk(institution) end,
       case when state in ('CONFIRMED', 'ISSUED') then province.officer(k, 2) end, case when state = 'ISSUED' then province.officer(k, 4) end,
       case when state = 'RETURNED' then '开班时间与备案计划不符' end, changed_at
  from province.class order by n;
analyze province.class;

--- trainees
create function province.person_of(people bigint, place integer, all_people bigint) returns bigint immutable parallel safe language sql
  return (people + place * 7919::bigint) % all_people + 1;
insert into trainee (class_id, position, name, id_cipher, id_key, phone_cipher, theory, practice, passed)
select c.id, i, p.name, p.id_cipher, p.id_key, case when i % 2 = 0 then p.phone_cipher end,
       case when c.passed > 0 then case when i <= c.passed then 600 + (p.n + i) % 380 else 300 + i % 290 end end,
       case when c.passed > 0 then 600 + (p.n * 7 + i) % 390 end, case when c.passed > 0 then i <= c.passed end
  from province.class c
 cross join lateral generate_series(1, c.size) i
  join province.person p on p.n = province.person_of(c.people, i, (select province.people()));

--- ledger
create table province.batch as
select c.*, c.code || to_char(issued_on, 'YY') as run,
       (1 + sum(passed) over w - passed)::integer as first_number, (sum(passed) over w)::integer as last_number
  from province.class c
 where state = 'ISSUED'
window w as (partition by c.code, extract(year from issued_on) order by issued_on, n);
insert into ledger_run (run, registration_id, last_number, last_hash)
select distinct on (run) run, registration_id, last_number, province.hash(id, last_number) from province.batch order by run, last_number desc;
insert into run_start (run, number) select run, 0 from ledger_run;
insert into ledger_batch (run, first_number, last_number, opening, class_id, registration_id, institution_id, authority_id, category,
                          training, institution_name, first_day, last_day, issued_on, issued_at, digest, form, previous_hash, hash)
select run, first_number, last_number, case when first_number = 1 then 0 end, id, registration_id, institution_id, authority_id, category,
       training, institution_name, first_day, last_day, issued_on, changed_at, 'SHA-256', 2,
       coalesce(lag(province.hash(id, last_number)) over (partition by run order by first_number), decode(repeat('00', 32), 'hex')),
       province.hash(id, last_number)
  from province.batch order by issued_on, n;
analyze province.batch;

--- certificates
insert into certificate (serial, batch_first, batch_last, holder, id_cipher, id_key)
select b.run || lpad((b.first_number + i - 1)::text, 5, '0') || b.category, b.first_number, b.last_number, p.name, p.id_cipher, p.id_key
  from (select * from province.batch order by issued_on, n) b
 cross join lateral generate_series(1, b.passed) i
  join province.person p on p.n = province.person_of(b.people, i, (select province.people()));

--- what became of certificates
create table province.chosen as
select *, run || lpad(first_number::text, 5, '0') || category as serial, changed_at + interval '90 days' as at, issued_on + 90 as on_day
  from province.batch where issued_on < '2026-08-01';
insert into certificate_withdrawal (serial, at, on_day, account_id, reason)
select serial, at, on_day, province.officer(k, 5), '培训记录不实' from province.chosen where n % 40 = 3;
insert into certificate_reissue (serial, number, at, on_day, account_id, cause)
select serial, 1, at, on_day, province.officer(k, 5), case n % 3 when 0 then 'DAMAGED' else 'LOST' end from province.chosen where n % 20 = 1;
insert into certificate_correction (id, serial, authority_id, institution_id, holder, reason, entered_by, entered_at, in_force_on,
                                    decided_by, decided_at)
select province.id('correction', c.n), c.serial, c.authority_id, c.institution_id, province.name(c.n, w), '姓名录入有误',
       province.clerk(c.institution), at, case when c.n % 7 > 1 then on_day + 2 end, case when c.n % 7 > 1 then province.officer(k, 4) end,
       case when c.n % 7 > 1 then at + interval '2 days' end
  from province.chosen c cross join province.word w where c.n % 100 = 9;
insert into ledger_head_run (run, day, last_number, last_hash)
select distinct on (run, issued_on) run, issued_on, last_number, province.hash(id, last_number)
  from province.batch where issued_on < '2026-11-19' order by run, issued_on, last_number desc;
insert into ledger_head (day, made_at, previous_hash, runs, certificates, ledger_root, subjects, trail_root, digest, hash, signature, key)
select d.day, (d.day + 1 + time '00:20') at time zone 'Asia/Shanghai', sha256(((d.day - 1)::date::text)::bytea), count(b.run),
       coalesce(sum(b.passed), 0), sha256('ledger'), 0, sha256('trail'), 'SHA-256', sha256((d.day::text)::bytea), sha256('signature'), '1'
  from (select x::date as day from generate_series(date '2022-01-05', date '2026-11-18', interval '1 day') x) d
  left join province.batch b on b.issued_on = d.day
 group by d.day;
insert into verification (id, account_id, path, started_at, runs, state, batches, certificates, heads, entries)
select province.id('verification', k * 100 + i), province.officer(k, 9), path, s.at, 100, 'HOLDS', 1000, 50000,
       1700, 90000
  from province.authority cross join generate_series(1, 8) i
 cross join lateral (select timestamptz '2022-03-01 09:00+08' + make_interval(days => i * 190 + k) as at) s;

--- reviews of classes
-- A round of review: who enters it, how it stands, and by which authority and post each level is taken.
create table province.round (id uuid, matter text, subject_id uuid, authority_id uuid, institution_id uuid, title text, entered_by uuid,
  entered_at timestamptz, due_on date, state text, authorities integer[], posts text[], taken integer);
create function province.stands(state text) returns text immutable language sql
  return case when state = 'SUBMITTED' then 'OPEN' when state in ('RETURNED', 'REJECTED') then state else 'APPROVED' end;
insert into province.round
select province.id('opening', n), 'OPENING', id, authority_id, institution_id, title, province.clerk(institution),
       first_day - 12 + time '09:30', first_day - 1, province.stands(state), array[k], array['REVIEW']
  from province.class where state <> 'DRAFT'
union all
select province.id('results', n), 'RESULTS', id, authority_id, institution_id, title, province.clerk(institution),
       last_day + 1 + time '14:30', null, province.stands(replace(state, 'RESULTS_', '')), array[k], array['REVIEW']
  from province.class where passed > 0;

insert into province.round
select province.id('round of correction', c.n), 'CORRECTION', province.id('correction', c.n), c.authority_id, c.institution_id, c.serial,
       province.clerk(c.institution), at, null, case when c.n % 7 > 1 then 'APPROVED' when c.n % 7 = 1 then 'OPEN' else 'RETURNED' end,
       array[k], array['APPROVAL']
  from province.chosen c where c.n % 100 = 9;

--- filings
insert into question_bank (id, institution_id, training, category, number, theory, practice, brought_by, brought_at)
select province.id('bank', c.n * 10 + c.c), i.id, c.name, c.category, 1, questions - 2, 2, province.clerk(c.n), '2021-12-01 10:00+08'
  from province.course c join province.institution i using (n)
 cross join lateral (select case when n = 1 and c.c = 0 then 3000 else 12 end as questions) q where c.c < 3;
insert into question (version_id, position, kind, text, options, answer, points, difficulty)
select b.id, i, case when i <= b.theory then 'SINGLE' else 'PRACTICAL' end, b.training || '第' || i || '题：下列说法正确的是',
       case when i <= b.theory then array['甲', '乙', '丙', '丁'] else '{}' end, case when i <= b.theory then 'B' else '按规程操作' end, 5,
       (array['EASY', 'MEDIUM', 'HARD'])[1 + i % 3]
  from question_bank b cross join lateral generate_series(1, b.theory + b.practice) i;
create table province.filing as
select i.n * 1000 + (y - 2000) * 10 + c.c as n, province.id('filing', i.n * 1000 + (y - 2000) * 10 + c.c) as id, i.id as institution_id,
       i.n as institution, i.authority_id, i.k, i.name || ' ' || c.name as title, i.contact, y as year, c.name as training, c.occupation,
       c.category, c.hours, province.id('bank', i.n * 10 + c.c) as bank, make_date(y - 1, 11, 1) + (i.n % 17)::integer as submitted_on,
       province.pick(i.n * 1000 + y * 10 + c.c, 40, case when y < 2027 then array['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED',
         'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'REJECTED'] else array['SUBMITTED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'DRAFT'] end)
         as state
  from province.institution i cross join generate_series(2022, 2027) y
  join province.course c on c.n = i.n and c.c < 3
 where i.coded;
insert into filing (id, version, institution_id, authority_id, year, state, contact, email, training, occupation_code, category, total, theory,
                    practice, online, offline, platform, platform_faces, platform_roll_call, platform_interaction, platform_records, scale,
                    assessment, pledged_by, bank_version, profile, submitted_on, submitted_by, due_on, decided_by, changed_at, turn)
select id, 1, institution_id, authority_id, year, state, contact, 'kefu' || institution || '@example.cn', training, occupation, category, hours,
       hours / 3, hours - hours / 3, 0, hours, '', false, false, false, false, '年培训 200 人', '理论与实操考核', contact, bank, '2024',
       case when state <> 'DRAFT' then submitted_on end, case when state <> 'DRAFT' then province.clerk(institution) end,
       case when state <> 'DRAFT' then submitted_on + 14 end, case when state in ('ACCEPTED', 'REJECTED') then province.officer(k, 2) end,
       submitted_on + 5 + time '10:00' + make_interval(secs => n % 20000), 1
  from province.filing;
insert into filing_item (filing_id, position, name, hours, part, mode)
select id, p, training || case p when 1 then '理论' else '实操' end, case p when 1 then hours / 3 else hours - hours / 3 end,
       case p when 1 then 'THEORY' else 'PRACTICE' end, 'OFFLINE'
  from province.filing cross join generate_series(1, 2) p;
insert into filing_teacher (filing_id, position, part, name, employer, certificate, subject)
select f.id, p, case p when 1 then 'THEORY' else 'PRACTICE' end, province.name(f.institution * 10 + p, w), '', '高级讲师', f.training
  from province.filing f cross join generate_series(1, 2) p cross join province.word w;
insert into province.round
select province.id('round of filing', n), 'FILING', id, authority_id, institution_id, title, province.clerk(institution),
       submitted_on + time '10:00', submitted_on + 14, province.stands(state), array[k], array['REVIEW']
  from province.filing where state <> 'DRAFT';

--- teachers
insert into teacher (id, version, institution_id, name, id_cipher, id_key, kind, certificate, certificate_number, level, valid_until, ended_on)
select province.id('teacher', i.n * 1000 + t), 0, i.id, p.name, p.id_cipher, p.id_key, case t % 2 when 0 then 'THEORY' else 'PRACTICE' end,
       case t % 2 when 0 then '教师资格证' else '高级技师证' end, '2019' || lpad((i.n * 1000 + t)::text, 11, '0'),
       case t % 2 when 0 then '讲师' else '高级技师' end, date '2027-01-01' + (t * 97)::integer, case when t % 11 = 5 then date '2025-06-30' end
  from province.institution i
 cross join lateral generate_series(1, case when i.n = 1 then 300 else 3 + province.below(i.n, 50, 8) end) t
  join province.person p on p.n = province.person_of(i.n, (t * 31)::integer, (select province.people()));

--- admissions
-- Some are of institutions that stand in the directory; the others are under way or were refused.
create table province.admission as
select d.n, province.id('admission', d.n) as id, a.k, a.id as authority_id, a.publisher, p.k as publisher_k, i.id as institution_id,
       coalesce(i.name, a.region_name || province.pick(d.n, 61, w.firm) || '培训学校') as name,
       coalesce(i.credit_code, province.credit_code('52' || coalesce(a.gb_code, '370900') || 'MA' || lpad(d.n::text, 7, '0'))) as credit_code,
       coalesce(i.kind, 'PRIVATE_INSTITUTION') as kind, coalesce(i.contact, province.name(d.n, w)) as contact,
       coalesce(i.address, a.region_name || '解放路' || d.n % 300 || '号') as address, x.state,
       case when x.state in ('PUBLISHED', 'REFUSED') then date '2022-02-01' + province.below(d.n, 62, 1600)::integer
            else date '2026-09-20' + province.below(d.n, 62, 60)::integer end as entered_on
  from generate_series(1, province.times(6000)) d (n)
 cross join province.word w
 cross join lateral (select case when d.n % 10 < 7 then 'PUBLISHED'
                                 else province.pick(d.n, 60, array['DRAFT', 'SUBMITTED', 'RETURNED', 'ON_NOTICE', 'REFUSED', 'REFUSED']) end) x (state)
  left join province.institution i on i.n = d.n and x.state = 'PUBLISHED'
  join province.seat s on s.place = 1 + province.below(d.n, 63, (select count(*) from province.seat))
  join province.authority a on a.k = coalesce(i.k, s.k)
  join province.authority p on p.id = a.publisher;
insert into admission (id, version, authority_id, publisher_id, name, credit_code, kind, contact, phone, address, state, entered_by, entered_at,
                       notice_first, notice_last, institution_id, published_on)
select id, 2, authority_id, publisher, name, credit_code, kind, contact, '', address, state, province.officer(k, 1),
       entered_on + time '15:00', case when state in ('ON_NOTICE', 'PUBLISHED') then entered_on + 20 end,
       case when state in ('ON_NOTICE', 'PUBLISHED') then entered_on + 27 end, institution_id,
       case when state = 'PUBLISHED' then entered_on + 30 end
  from province.admission;
insert into admission_course (admission_id, number, training, category, occupation_code)
select a.id, c, t.name, t.category, t.occupation
  from province.admission a cross join generate_series(1, 3) c
  join province.training t on t.k = (a.n + c * 7) % (select count(*) from province.training);
insert into admission_objection (id, admission_id, objector, reason, recorded_by, recorded_at, recorded_on)
select province.id('objection', n), id, '市民', '场地面积与申报不符', province.officer(publisher_k, 2), entered_on + 22 + time '11:00', entered_on + 22
  from province.admission where state = 'ON_NOTICE' and n % 4 = 1;
insert into province.round
select province.id('round of admission', n), 'ADMISSION', id, authority_id, institution_id, name, province.officer(k, 1),
       entered_on + time '16:00', entered_on + 15,
       case state when 'SUBMITTED' then 'OPEN' when 'RETURNED' then state when 'REFUSED' then 'REJECTED' else 'APPROVED' end,
       array[k, publisher_k], array['REVIEW', 'APPROVAL'], case state when 'SUBMITTED' then n % 2 end
  from province.admission where state <> 'DRAFT';

--- changes of the directory
create table province.change as
select d.n, province.id('change', d.n) as id, i.id as institution_id, i.n as institution, i.authority_id, i.k, i.publisher, p.k as publisher_k, i.name,
       i.contact, i.phone, i.address, i.n as institution_n, (array['FACTS', 'REMOVAL', 'COURSE', 'EVALUATION'])[1 + d.n % 4] as kind,
       date '2022-02-01' + floor(1750.0 * d.n / province.times(30000))::integer as entered_on,
       case when d.n > province.times(30000) * 0.97 then 'OPEN' when d.n % 20 = 7 then 'RETURNED' when d.n % 20 = 8 then 'REJECTED' else 'APPROVED' end as state
  from generate_series(1, province.times(30000)) d (n)
  join province.institution i on i.n = 1 + province.below(d.n, 70, province.times(10000))
  join province.authority p on p.id = i.publisher;

--- matters of one shape
create table province.matter (n bigint, id uuid, kind text, state text, k integer, authority_id uuid, institution_id uuid, title text,
                              entered_at timestamptz, what integer);
insert into province.matter
select x.n, province.id('quota', x.n), 'QUOTA', x.state, a.k, a.id, null, a.region_name || ' ' || y || ' 年控制数',
       make_timestamptz(y - 1, 12, 1 + a.k % 25, 10, 0, 0, 'Asia/Shanghai') + make_interval(mins => (x.n % 2 * 30)::integer), y
  from province.authority a cross join generate_series(2022, 2026) y
 cross join lateral (values (a.k * 10000 + y, 'IN_FORCE'), (a.k * 10000 + y + 5000, 'REJECTED')) x (n, state);
insert into province.matter
select a.k * 100 + i, province.id('platform', a.k * 100 + i), 'PLATFORM', case i % 10 when 7 then 'OPEN' when 8 then 'RETURNED' else 'IN_FORCE' end,
       a.k, a.id, null, a.region_name || '在线学习平台' || i, timestamptz '2022-01-10 10:00+08' + make_interval(days => i * 40 + a.k), i
  from province.authority a cross join generate_series(1, 40) i where a.publisher = a.id;
insert into province.matter
select a.k * 100 + i, province.id('region change', a.k * 100 + i), 'REGION_CHANGE', case i % 5 when 1 then 'OPEN' else 'REJECTED' end, a.k, a.id, null,
       a.region_name || ' 名称调整', timestamptz '2022-02-10 10:00+08' + make_interval(days => i * 110 + a.k), i
  from province.authority a cross join generate_series(1, 14) i where a.level = 'CITY';
insert into province.matter
select r.code + 10000 * a.k, province.id('opening balance', r.code + 10000 * a.k), 'OPENING_BALANCE', 'IN_FORCE', a.k, a.id, r.institution_id,
       r.serial_region || lpad(r.code::text, 4, '0') || ' 2021', timestamptz '2022-01-04 10:00+08' + make_interval(mins => r.code * 7), r.code
  from province.registration r join province.authority a on a.id = r.authority_id where r.n % 8 = 3 and r.retired_on is null;
insert into province.matter
select a.k * 100 + i, province.id('catalogue', a.k * 100 + i), 'CATALOGUE', 'IN_FORCE', a.k, a.id, null, a.name || ' ' || (2020 + i) || ' 年度目录',
       make_timestamptz(2019 + i, 12, 20, 10, 0, 0, 'Asia/Shanghai'), i
  from province.authority a cross join generate_series(1, 6) i where a.level = 'CITY';
insert into province.matter
select n, id, 'DIRECTORY_CHANGE', case state when 'APPROVED' then 'IN_FORCE' else state end, k, authority_id, institution_id, name,
       entered_on + time '09:00' + make_interval(secs => n % 25000), n
  from province.change;
insert into matter (id, version, kind, round, state, authority_id, institution_id, title, entered_by, entered_at, changed_at)
select id, 1, kind, 1, state, authority_id, institution_id, title, province.officer(k, 3), entered_at, entered_at + interval '2 hours'
  from province.matter;
insert into quota_facts (authority, year, allowed, reason, matter_id, round)
select authority_id, what, 5000000, '年度计划', id, 1 from province.matter where kind = 'QUOTA';
insert into quota (id, authority_id, path, year, allowed, issued)
select m.id, m.authority_id, a.path, m.what, 5000000, coalesce(sum(b.issued), 0)
  from province.matter m
  join province.authority a on a.k = m.k
  left join (select x.path, extract(year from b.issued_on) as year, sum(b.passed) as issued
               from province.batch b join province.authority x on x.k = b.k group by 1, 2) b on starts_with(b.path, a.path) and b.year = m.what
 where m.kind = 'QUOTA' and m.state = 'IN_FORCE'
 group by m.id, m.authority_id, a.path, m.what;
insert into directory_change_facts (institution, what, name, contact, phone, address, training, category, occupation, year, score, result,
                                    reason, matter_id, round)
select institution_id, kind, case kind when 'FACTS' then name else '' end, case kind when 'FACTS' then contact else '' end,
       case kind when 'FACTS' then phone else '' end, case kind when 'FACTS' then address else '' end,
       case kind when 'COURSE' then '茶艺师' else '' end, case kind when 'COURSE' then 'B' end, '',
       case kind when 'EVALUATION' then 2025 end, case kind when 'EVALUATION' then 88 end, case kind when 'EVALUATION' then 'QUALIFIED' end,
       '机构申请变更，材料齐全', id, 1
  from province.change;
insert into platform_facts (name, operator, features, basis, wanted_from, matter_id, round)
select title, '山东某某网络科技有限公司', array['REAL_NAME', 'FACES', 'ROLL_CALL', 'CONTROL', 'RECORDS', 'INTERACTION', 'QUALITY', 'KEEPS_DATA'],
       '公告〔2021〕' || what || '号', (entered_at + interval '9 days')::date, id, 1
  from province.matter where kind = 'PLATFORM';
insert into online_platform (id, authority_id, name, operator, features, basis, admitted_from)
select m.id, m.authority_id, f.name, f.operator, f.features, f.basis, f.wanted_from
  from province.matter m join platform_facts f on f.matter_id = m.id where m.state = 'IN_FORCE';
insert into region_change_facts (what, authority, region_name, bureau_name, gb_code, county, wanted_from, reason, matter_id, round)
select 'RENAME', c.id, c.region_name, c.name, '', '', '2027-01-01', '区划名称调整', m.id, 1
  from province.matter m
  join lateral (select * from province.authority c where c.publisher = m.authority_id and c.id <> m.authority_id order by c.k limit 1) c on true
 where m.kind = 'REGION_CHANGE';
insert into opening_balance_facts (code, year, last_number, reason, matter_id, round)
select left(title, 10), 2021, 1 + what % 900, '原系统已用号段', id, 1 from province.matter where kind = 'OPENING_BALANCE';
insert into opening_balance (id, run, registration_id, authority_id, institution_id, number, reason, entered_by, entered_at, confirmed_by,
                             confirmed_at, digest, hash, previous_hash)
select m.id, f.code || '21', r.id, m.authority_id, m.institution_id, f.last_number, f.reason, province.officer(m.k, 3), m.entered_at,
       province.officer(m.k, 4), m.entered_at + interval '2 hours', 'SHA-256', province.hash(m.id, 1), decode(repeat('00', 32), 'hex')
  from province.matter m join opening_balance_facts f on f.matter_id = m.id
  join province.registration r on r.institution_id = m.institution_id and r.retired_on is null;
insert into ledger_run (run, registration_id, last_number, last_hash, opening) select run, registration_id, null, hash, number from opening_balance;
insert into run_start (run, number) select run, number from opening_balance;
insert into catalogue_facts (note, matter_id, round) select title, id, 1 from province.matter where kind = 'CATALOGUE';
insert into catalogue_version (id, authority_id, note, projects, entered_by, number, published_by, published_at)
select id, authority_id, title, 1 + what * 6, province.officer(k, 3), what, province.officer(k, 4), entered_at + interval '2 hours'
  from province.matter where kind = 'CATALOGUE';
create table province.project as
select v.id, v.number, t.k + 1 as position, t.* from catalogue_version v join province.training t on t.k < v.projects;
insert into catalogue_project (version_id, position, name, category, occupation_code, urgent, need, hours, content, subsidy, origin, valid_from)
select id, position, name, category, occupation, k % 5 = 0, 'LOCAL_INDUSTRY', hours, name || '的基本知识与操作', 800 + 100 * k, 'CITY',
       make_date(2020 + number, 1, 1) from province.project;
insert into catalogue_facts_projects (row, name, category, occupation, urgent, need, hours, content, subsidy, origin, valid_from, matter_id, round,
                                      position)
select position + 1, name, category, occupation, '否', '当地产业', hours::text, name || '的基本知识与操作', (800 + 100 * k)::text, '市级',
       (2020 + number) || '-01-01', id, 1, position from province.project;
insert into province.round
select md5('round of matter ' || id)::uuid, kind, id, authority_id, institution_id, title, province.officer(k, 3), entered_at, null,
       case when state = 'IN_FORCE' then 'APPROVED' else state end, array[k], array['APPROVAL']
  from province.matter;

--- rounds
insert into review (id, version, matter, subject_id, authority_id, institution_id, title, entered_by, entered_at, due_on, levels, taken, state)
select id, 1, matter, subject_id, authority_id, institution_id, title, entered_by, entered_at, due_on, cardinality(posts),
       case state when 'APPROVED' then cardinality(posts) when 'OPEN' then coalesce(taken, 0) else 0 end, state
  from province.round;
insert into review_level (review_id, level, authority_id, post)
select r.id, l, a.id, r.posts[l] from province.round r cross join lateral generate_series(1, cardinality(posts)) l
  join province.authority a on a.k = r.authorities[l];
insert into review_step (review_id, level, entered_by, account_id, at, verdict, remark)
select r.id, l, r.entered_by, province.officer(r.authorities[l], case r.posts[l] when 'REVIEW' then 2 else 4 end),
       r.entered_at + make_interval(hours => 2 * l), case when r.state in ('RETURNED', 'REJECTED') then r.state else 'APPROVED' end,
       case when r.state in ('RETURNED', 'REJECTED') then '材料不全，请补充后重新提交' else '' end
  from province.round r
 cross join lateral generate_series(1, case r.state when 'APPROVED' then cardinality(posts) when 'OPEN' then coalesce(taken, 0) else 1 end) l;

--- certificates of before
insert into legacy_certificate (id, authority_id, number, number_key, holder, id_cipher, id_key, training, institution_name, first_day, last_day,
                                issued_on, recorded_by, recorded_at, withdrawn_on, withdrawn_reason)
select province.id('legacy', d.n), a.id, x.number, x.number, p.name, p.id_cipher, p.id_key, t.name, i.name, x.day - 30, x.day - 10, x.day,
       province.officer(a.k, 1), timestamptz '2022-01-10 09:00+08' + make_interval(mins => (d.n / 4)::integer),
       case when d.n % 900 = 17 then date '2023-05-04' end, case when d.n % 900 = 17 then '经查不实' end
  from generate_series(1, province.times(400000)) d (n)
  join province.authority a on a.k = 1 + province.below(d.n, 80, (select count(*) from province.authority))
  join province.training t on t.k = province.below(d.n, 81, (select count(*) from province.training))
  join province.institution i on i.n = 1 + province.below(d.n, 82, province.times(10000))
  join province.person p on p.n = 1 + province.below(d.n, 83, (select province.people()))
 cross join lateral (select date '2016-01-01' + province.below(d.n, 84, 1700)::integer as day, '鲁人社培证字2018第' || lpad(d.n::text, 8, '0') || '号' as number) x;

--- documents of policy
-- None in force, so that the rules stay those that the system ships.
insert into policy_document (id, revision, authority_id, number, valid_from, title, text, state, entered_by, entered_path, entered_at, decided_by,
                             decided_path, decided_at)
select province.id('policy', k * 100 + i), 0, id, 100 + i, '2027-01-01', region_name || '职业技能培训补充规定（' || i || '）',
       'region: "' || code || '"', case when i = 8 then 'DRAFT' else 'DISCARDED' end, province.officer(k, 2), path, e.at,
       case when i < 8 then province.officer(k, 4) end, case when i < 8 then path end, case when i < 8 then e.at + interval '1 day' end
  from province.authority cross join generate_series(1, 8) i
 cross join lateral (select timestamptz '2025-02-01 10:00+08' + make_interval(days => i * 75 + k % 30) as at) e;

--- trail
-- Month by month, since a trail lies in the order of time. An account has so many entries each month, an institution one, a class or
-- a filing all of its entries in the month of its first step.
create table province.acts as
select *, case when institution_id is null then province.times(95) else 17 end as monthly,
       case when institution_id is null then array['SIGNED_IN', 'NUMBERS_SHOWN', 'SIGNED_OUT', 'SIGNED_IN', 'TRAIL_SEARCHED', 'PERSON_SEARCHED', 'SIGNED_OUT']
            else array['SIGNED_IN', 'SIGNED_OUT', 'SIGNED_IN', 'SIGN_IN_FAILED'] end as actions
  from province.account;
create table province.subject as
select 'TRAINING_CLASS' as kind, c.id, (extract(year from first_day) * 12 + extract(month from first_day))::integer as month,
       first_day - 12 + time '08:30' + make_interval(mins => (n % 500)::integer) as at, interval '70 hours' as apart,
       array['CLASS_DRAFTED', 'ROSTER_BROUGHT', 'CLASS_CHANGED', 'ROSTER_BROUGHT', 'CLASS_SUBMITTED', 'LEVEL_APPROVED', 'CLASS_APPROVED',
             'FILE_ATTACHED', 'NUMBERS_SHOWN', 'FILE_ATTACHED', 'NUMBERS_SHOWN', 'RESULTS_SUBMITTED', 'LEVEL_APPROVED', 'RESULTS_CONFIRMED',
             'CERTIFICATES_ISSUED'] as actions,
       province.clerk(institution) as first, province.officer(k, 2) as second
  from province.class c
union all
select 'FILING', id, (extract(year from submitted_on) * 12 + extract(month from submitted_on))::integer,
       submitted_on - 3 + time '09:10' + make_interval(mins => (n % 400)::integer), interval '25 hours',
       array['FILING_BEGUN', 'FILING_CHANGED', 'FILE_ATTACHED', 'FILING_SUBMITTED', 'LEVEL_APPROVED', 'FILING_DECIDED'],
       province.clerk(institution), province.officer(k, 2)
  from province.filing
union all
select 'LEGACY_CERTIFICATE', l.id, (extract(year from recorded_at) * 12 + extract(month from recorded_at))::integer, recorded_at,
       interval '1 day', array['LEGACY_RECORDED'], l.recorded_by, l.recorded_by
  from legacy_certificate l
union all
select m.kind, m.id, (extract(year from entered_at) * 12 + extract(month from entered_at))::integer, entered_at, interval '2 hours',
       array['HANDED_IN', case when state = 'IN_FORCE' then 'IN_FORCE' else 'LEVEL_RETURNED' end], province.officer(k, 3), province.officer(k, 4)
  from province.matter m;
create table province.actor as select *, row_number() over (order by id) as n from province.account;
create table province.seen as select kind, id, authority_id, institution_id from trail_subject;
analyze province.acts, province.subject, province.actor, province.seen;
insert into trail_entry (subject_kind, subject_id, number, action, at, account_id, login, name, place, path, facts, previous_hash, hash,
                         seen_by, seen_institution)
select e.kind, e.subject, e.number, e.action, e.at, c.id, c.login, c.name, c.place, c.path, 'origin=10.37.' || c.n % 250 || '.' || c.n % 199,
       province.hash(e.subject, e.number - 1), province.hash(e.subject, e.number), s.authority_id, s.institution_id
  from generate_series(0, 58) m
 cross join lateral (select timestamptz '2022-01-01 00:00+08' + make_interval(months => m) as begun,
                            case m when 58 then interval '18 days' else interval '27 days' end as span) month
 cross join lateral (
   select 'ACCOUNT' as kind, a.id as subject, m * a.monthly + j as number, a.actions[1 + j % cardinality(a.actions)] as action,
          begun + (j - province.chance(j * 100 + m, hashtext(a.login))) / a.monthly * span as at, a.id as actor
     from province.acts a cross join lateral generate_series(1, a.monthly) j
   union all
   select 'INSTITUTION', i.id, m + 1, case m when 0 then 'INSTITUTION_REGISTERED' when 1 then 'CODE_ASSIGNED' else 'TEACHER_CHANGED' end,
          begun + make_interval(mins => i.n % 26000), province.officer(i.k, 1)
     from province.institution i
   union all
   select s.kind, s.id, j, s.actions[j], s.at + (j - 1) * s.apart, case when s.actions[j] ~ 'LEVEL|APPROVED|CONFIRMED|ISSUED|DECIDED|SHOWN|IN_FORCE' then s.second else s.first end
     from province.subject s cross join lateral generate_series(1, cardinality(s.actions)) j
    where least(greatest(s.month - 2022 * 12 - 1, 0), 58) = m and s.at + (j - 1) * s.apart < '2026-11-19 18:00+08'
    order by at) e
  join province.actor c on c.id = e.actor
  join province.seen s on s.kind = e.kind and s.id = e.subject;
