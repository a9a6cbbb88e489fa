-- Names as they are searched, sorted and kept; who was absent from an assessment; headings that were assigned once.

-- By the rule of org.xunzheng.domain.rule.Folded: whatever width, bracket, dot, space or case was typed.
create function search_folded(text) returns text language sql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp
  return translate(normalize($1, NFKC),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ[{〔【《〈「『]}〕】》〉」』·•・.‧∙⋅●▪᛫⸱ꞏ'
      || E' \t\n\r\u000B\f\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E'
      || E'\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07'
      || E'\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF\u1680\u0085\u001C\u001D\u001E\u001F',
    'abcdefghijklmnopqrstuvwxyz(((((((())))))))');

-- 拼音 order for lists of names; ICU is part of every usual build of PostgreSQL.
create collation pinyin (provider = icu, locale = 'zh-u-co-pinyin');

-- A name has letters: not only what joins its parts. Nobody could be told from a dash.
alter table trainee add constraint trainee_name_has_letters check (name ~ '[^·•・. ''-]');
alter table certificate add constraint certificate_holder_has_letters check (holder ~ '[^·•・. ''-]');
alter table certificate_correction add constraint correction_holder_has_letters check (holder ~ '[^·•・. ''-]');
alter table legacy_certificate add constraint legacy_holder_has_letters check (holder ~ '[^·•・. ''-]');
alter table teacher add constraint teacher_name_has_letters check (name ~ '[^·•・. ''-]');

-- Nobody registers under 0, so a row of zeros is no credit code though its check character fits (GB 32100).
alter table institution add constraint credit_code_has_a_department check (credit_code !~ '^0');

-- Who did not come to the assessment did not pass, and gets no certificate.
alter table trainee add column absent boolean not null default false;
alter table trainee add constraint absent_did_not_pass check (not absent or passed is false);

-- Headings that somebody assigned to a column once, for all files of that kind that the institution or authority brings.
create table heading_choice (
  id uuid primary key,
  institution_id uuid references institution,
  authority_id uuid references authority,
  file_kind text not null check (length(file_kind) between 1 and 40),
  heading text not null check (length(heading) between 1 and 200),
  column_key text not null check (length(column_key) between 1 and 40),
  chosen_by uuid not null references account,
  chosen_at timestamptz not null,
  constraint heading_choice_of_one check (num_nonnulls(institution_id, authority_id) = 1),
  constraint heading_choice_once unique nulls not distinct (institution_id, authority_id, file_kind, heading)
);
