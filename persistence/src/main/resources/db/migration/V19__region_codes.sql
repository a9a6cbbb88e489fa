-- Codes of counties and zones are data that a city maintains: valid by day, changed by two people, kept for ever (SER-3).

-- ---------------------------------------------------------------- who numbers by which code, from when to when

-- Characters 1 to 6 of the serials of institutions that the authority registers on days from valid_from on, before valid_to.
-- What authority.serial_region says is the newest of them.
create table serial_code (
  id uuid primary key,
  authority_id uuid not null references authority,
  code char(6) collate "C" not null references serial_region,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create unique index serial_code_in_force on serial_code (authority_id) where valid_to is null;
create index serial_code_code on serial_code (code);

insert into serial_code (id, authority_id, code, valid_from)
select gen_random_uuid(), id, serial_region, '2020-09-11' from authority where serial_region is not null;

create function serial_code_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.valid_to is not null
     or (new.id, new.authority_id, new.code, new.valid_from)
        is distinct from (old.id, old.authority_id, old.code, old.valid_from) then
    raise exception 'by which code a region numbered is kept (SER-3)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger serial_code_keeps before update or delete on serial_code
  for each row execute function serial_code_keeps();
create trigger serial_code_stays before truncate on serial_code execute function refuse_change();

-- One code a day; and a code of a county's own never passes to another (SER-5).
create function serial_code_is_its_own() returns trigger language plpgsql as $$
begin
  perform 1 from authority where id = new.authority_id for update;
  if exists (select 1 from serial_code c where c.authority_id = new.authority_id and c.id <> new.id
               and c.valid_from < coalesce(new.valid_to, 'infinity')
               and new.valid_from < coalesce(c.valid_to, 'infinity')) then
    raise exception 'a region numbers by one code a day (SER-3)' using errcode = 'integrity_constraint_violation';
  end if;
  if right(new.code, 2) <> '00'
     and exists (select 1 from serial_code c where c.code = new.code and c.authority_id <> new.authority_id) then
    raise exception 'the code % is or was another region''s (SER-3)', new.code
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger serial_code_is_its_own before insert on serial_code
  for each row execute function serial_code_is_its_own();

-- SER-3, SER-4: institutions get their codes under the one that their authority numbers by that day.
create function registration_under_a_code_in_force() returns trigger language plpgsql as $$
begin
  perform 1 from serial_code c
    where c.authority_id = new.authority_id and c.code = new.serial_region and c.valid_from <= new.assigned_on
      and (c.valid_to is null or c.valid_to > new.assigned_on)
      for share;
  if not found then
    raise exception 'the code % is not in force there (SER-3)', new.serial_region
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger registration_under_a_code_in_force before insert on registration
  for each row execute function registration_under_a_code_in_force();

-- ---------------------------------------------------------------- what codes name

-- Whole cities with four characters, all else with six. It begins as serial-core ships it, word for word.
create table serial_region_name (
  code text collate "C" not null check (code ~ '^[0-9]{4}([0-9]{2})?$'),
  name text not null check (length(name) between 1 and 100),
  english text not null,
  valid_from date not null,
  -- The last day; empty for the newest name, which explains certificates of a code that has ended, too.
  valid_to date check (valid_to >= valid_from),
  primary key (code, valid_from)
);
create unique index serial_region_name_newest on serial_region_name (code) where valid_to is null;
insert into serial_region_name (code, name, english, valid_from) values
  ('3700', '山东省', 'Shandong Province', '2020-09-11'),
  ('3701', '济南市', 'Jinan', '2020-09-11'),
  ('3702', '青岛市', 'Qingdao', '2020-09-11'),
  ('3703', '淄博市', 'Zibo', '2020-09-11'),
  ('3704', '枣庄市', 'Zaozhuang', '2020-09-11'),
  ('3705', '东营市', 'Dongying', '2020-09-11'),
  ('3706', '烟台市', 'Yantai', '2020-09-11'),
  ('3707', '潍坊市', 'Weifang', '2020-09-11'),
  ('3708', '济宁市', 'Jining', '2020-09-11'),
  ('3709', '泰安市', 'Tai''an', '2020-09-11'),
  ('3710', '威海市', 'Weihai', '2020-09-11'),
  ('3711', '日照市', 'Rizhao', '2020-09-11'),
  ('3712', '临沂市', 'Linyi', '2020-09-11'),
  ('3713', '德州市', 'Dezhou', '2020-09-11'),
  ('3714', '聊城市', 'Liaocheng', '2020-09-11'),
  ('3715', '滨州市', 'Binzhou', '2020-09-11'),
  ('3716', '菏泽市', 'Heze', '2020-09-11'),
  ('370902', '泰安市泰山区', 'Tai''an, Taishan District', '2020-09-11'),
  ('370911', '泰安市岱岳区', 'Tai''an, Daiyue District', '2020-09-11'),
  ('370982', '泰安市新泰市', 'Tai''an, Xintai', '2020-09-11'),
  ('370983', '泰安市肥城市', 'Tai''an, Feicheng', '2020-09-11'),
  ('370921', '泰安市宁阳县', 'Tai''an, Ningyang County', '2020-09-11'),
  ('370923', '泰安市东平县', 'Tai''an, Dongping County', '2020-09-11'),
  ('370940', '泰安市高新区', 'Tai''an, High-tech Zone', '2020-09-11'),
  ('370941', '泰安市泰山景区', 'Tai''an, Mount Tai Scenic Area', '2020-09-11'),
  ('370900', '泰安市市本级、徂汶景区', 'Tai''an, the city itself, Cuwen Scenic Area', '2020-09-11'),
  ('370000', '山东省本级', 'Shandong Province itself', '2020-09-11'),
  ('370100', '济南市本级', 'Jinan itself', '2020-09-11'),
  ('370200', '青岛市本级', 'Qingdao itself', '2020-09-11'),
  ('370300', '淄博市本级', 'Zibo itself', '2020-09-11'),
  ('370400', '枣庄市本级', 'Zaozhuang itself', '2020-09-11'),
  ('370500', '东营市本级', 'Dongying itself', '2020-09-11'),
  ('370600', '烟台市本级', 'Yantai itself', '2020-09-11'),
  ('370700', '潍坊市本级', 'Weifang itself', '2020-09-11'),
  ('370800', '济宁市本级', 'Jining itself', '2020-09-11'),
  ('371000', '威海市本级', 'Weihai itself', '2020-09-11'),
  ('371100', '日照市本级', 'Rizhao itself', '2020-09-11'),
  ('371200', '临沂市本级', 'Linyi itself', '2020-09-11'),
  ('371300', '德州市本级', 'Dezhou itself', '2020-09-11'),
  ('371400', '聊城市本级', 'Liaocheng itself', '2020-09-11'),
  ('371500', '滨州市本级', 'Binzhou itself', '2020-09-11'),
  ('371600', '菏泽市本级', 'Heze itself', '2020-09-11');
