-- What the trail seals (REV-3): who imported institutions, and in which step; faults of records in what a verification found.

alter table directory_entry add column import_id uuid;
alter table directory_entry add column import_authority_id uuid references authority;
alter table directory_entry add constraint entry_imported_whole check ((import_id is null) = (import_authority_id is null));
create index directory_entry_import on directory_entry (import_authority_id) where import_id is not null;

alter table verification_fault drop constraint verification_fault_area_check;
alter table verification_fault add constraint verification_fault_area_check
  check (area in ('RUN', 'HEAD', 'TRAIL', 'RECORD'));
