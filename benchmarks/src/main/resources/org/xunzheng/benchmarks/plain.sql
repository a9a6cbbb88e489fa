-- The same writes as the use case makes, in one call on the server. Without a person it takes the class's roster, as issuing in
-- plain SQL would; with one it makes the holders up from there on, which is the limit of the machine.
create function issue_plain(wanted uuid, person integer, who uuid) returns void language plpgsql as $$
declare
  class training_class;
  code registration;
  this_run char(12);
  from_number integer;
  to_number integer;
  before bytea;
  link bytea;
begin
  select * into class from training_class where id = wanted;
  select * into code from registration where id = class.registration_id;
  this_run := code.serial_region || lpad(code.code::text, 4, '0') || '26';
  update training_class set state = 'ISSUED', issued_by = who, version = version + 1, changed_at = now() where id = wanted;
  insert into trail_entry (subject_kind, subject_id, number, action, at, account_id, login, name, place, path, facts,
                           previous_hash, hash)
  values ('TRAINING_CLASS', wanted, 1, 'CERTIFICATES_ISSUED', now(), who, 'approval3', '测试approval3', '岱岳区人力资源和社会保障局',
          '370000/370900/370911/', 'certificates=50' || chr(10) || 'run=' || this_run,
          decode(repeat('00', 32), 'hex'), sha256(uuid_send(wanted)));
  loop
    select coalesce(last_number, 0) + 1, last_hash into from_number, before from ledger_run where run = this_run for update;
    exit when found;
    insert into ledger_run (run, registration_id, last_hash) values (this_run, code.id, decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
  end loop;
  to_number := from_number + class.passed - 1;
  link := sha256(before || uuid_send(wanted));
  insert into ledger_batch (run, first_number, last_number, opening, class_id, registration_id, institution_id, authority_id,
                            category, training, institution_name, first_day, last_day, issued_on, issued_at, digest,
                            previous_hash, hash)
  values (this_run, from_number, to_number, case when from_number = 1 then 0 end, wanted, code.id, code.institution_id, code.authority_id, class.category,
          class.training, '测试培训学校', class.first_day, class.last_day, '2026-11-20', now(), 'SHA-256', before, link);
  if person is null then
    insert into certificate (serial, batch_first, batch_last, holder, id_cipher, id_key)
    select this_run || lpad((from_number - 1 + row_number() over (order by t.position))::text, 5, '0') || class.category,
           from_number, to_number, t.name, t.id_cipher, t.id_key
      from trainee t where t.class_id = wanted and t.passed and t.other_certificate is null;
  else
    insert into certificate (serial, batch_first, batch_last, holder, id_cipher, id_key)
    select this_run || lpad((from_number + n)::text, 5, '0') || class.category, from_number, to_number,
           chr(20000 + (person + n) % 20) || chr(21000 + (person + n) / 20 % 400),
           substr(sha256(int4send(person + n)) || sha256(int4send(n)), 1, 47), sha256(int4send(person + n))
      from generate_series(0, class.passed - 1) n;
  end if;
  update ledger_run set last_number = to_number, last_hash = link where run = this_run;
end $$;
