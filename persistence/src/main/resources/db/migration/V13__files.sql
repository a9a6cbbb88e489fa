-- Files handed in with matters. Their content lies in the file store, by its hash.

create table stored_file (
  id uuid primary key,
  -- SHA-256 of the content: where it lies in the file store.
  hash char(64) collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  kind text not null check (kind in ('PDF', 'JPEG', 'PNG', 'XLSX', 'DOCX', 'OFD')),
  -- Only shown; names nothing on a disk.
  name text not null check (length(name) between 1 and 200),
  uploaded_by uuid not null references account,
  uploaded_at timestamptz not null
);
create trigger stored_file_keeps before update or delete or truncate on stored_file
  for each statement execute function refuse_change();

-- A file of a matter, for an item of its checklist. What is taken away keeps its row (ARC-2).
create table attachment (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  item text not null check (length(item) between 1 and 60),
  file_id uuid not null unique references stored_file,
  removed_by uuid references account,
  removed_at timestamptz,
  constraint attachment_removed_whole check ((removed_by is null) = (removed_at is null))
);
create index attachment_subject on attachment (subject_id, subject_kind);

create function attachment_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.removed_at is not null
     or (new.id, new.subject_kind, new.subject_id, new.item, new.file_id)
        is distinct from (old.id, old.subject_kind, old.subject_id, old.item, old.file_id) then
    raise exception 'an attachment is kept; it can be taken away once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger attachment_keeps before update or delete on attachment
  for each row execute function attachment_keeps();
create trigger attachment_stays before truncate on attachment execute function refuse_change();
