package org.xunzheng.persistence.trail;

import org.xunzheng.domain.trail.RecordPart;

/**
 * Which rows each part of a matter's records has: kind and id of the matter, the row's key, and its content as JSON without
 * what changes by itself (ciphers, versions, times in a session's zone). What is sealed once stays in this form for ever.
 */
final class SealedRows {

    private SealedRows() {}

    static String of(RecordPart part) {
        return switch (part) {
            case ROSTER -> """
                select 'TRAINING_CLASS' as kind, class_id as id, '' as key,
                       jsonb_build_array(position, name, encode(id_key, 'hex'), theory, practice, passed, absent, other_certificate) as row
                  from trainee
                """;
            case POSTS -> """
                select 'ACCOUNT' as kind, account_id as id, '' as key, jsonb_build_array(post) as row from account_post
                """;
            case WITHDRAWAL -> """
                select 'TRAINING_CLASS' as kind, b.class_id as id, w.serial::text as key,
                       jsonb_build_array(w.serial, extract(epoch from w.at), w.on_day, w.account_id, w.reason) as row
                  from certificate_withdrawal w
                  join certificate c on c.serial = w.serial
                  join ledger_batch b on b.run = c.run and b.first_number = c.batch_first
                """;
            case REISSUE -> """
                select 'TRAINING_CLASS' as kind, b.class_id as id, r.serial || '/' || r.number as key,
                       jsonb_build_array(r.serial, r.number, extract(epoch from r.at), r.on_day, r.account_id, r.cause,
                                         r.remark) as row
                  from certificate_reissue r
                  join certificate c on c.serial = r.serial
                  join ledger_batch b on b.run = c.run and b.first_number = c.batch_first
                """;
            case CORRECTION -> """
                select 'CORRECTION' as kind, id, 'entered' as key,
                       jsonb_build_array(serial, authority_id, institution_id, holder, encode(id_key, 'hex'), reason, entered_by,
                                         extract(epoch from entered_at)) as row
                  from certificate_correction
                union all
                select 'CORRECTION', id, 'in-force', jsonb_build_array(in_force_on, decided_by, extract(epoch from decided_at))
                  from certificate_correction where decided_by is not null
                """;
            case LEGACY -> """
                select 'AUTHORITY' as kind, authority_id as id, extract(epoch from recorded_at)::text as key,
                       jsonb_build_array(id, number, number_key, holder, encode(id_key, 'hex'), training, institution_name,
                                         first_day, last_day, issued_on, recorded_by) as row
                  from legacy_certificate
                union all
                select 'LEGACY_CERTIFICATE', id, 'withdrawn', jsonb_build_array(withdrawn_on, withdrawn_reason)
                  from legacy_certificate where withdrawn_on is not null
                """;
            case REVIEW_STEP -> """
                select case when v.matter in ('OPENING', 'RESULTS') then 'TRAINING_CLASS' else v.matter end as kind,
                       v.subject_id as id, s.review_id || '/' || s.level as key,
                       jsonb_build_array(v.matter, v.levels, s.entered_by, s.account_id, extract(epoch from s.at), s.verdict,
                                         s.remark) as row
                  from review_step s join review v on v.id = s.review_id
                """;
            case STAND_IN -> """
                select 'ACCOUNT' as kind, present as id, id::text as key,
                       jsonb_build_array(absent, present, post, first_day, last_day, reason, extract(epoch from given_at)) as row
                  from stand_in
                """;
            case POLICY -> """
                select 'POLICY' as kind, id, 'entered' as key,
                       jsonb_build_array(authority_id, number, valid_from, title, text, entered_by, entered_path,
                                         extract(epoch from entered_at)) as row
                  from policy_document where entered_by is not null
                union all
                select 'POLICY', id, 'decided', jsonb_build_array(state, decided_by, decided_path, extract(epoch from decided_at))
                  from policy_document where decided_by is not null
                """;
            case MATTER -> "select kind, id, key, row from matter_record";
            case OPENING_BALANCE -> """
                select 'OPENING_BALANCE' as kind, id, '' as key,
                       jsonb_build_array(run, registration_id, authority_id, institution_id, number, reason, entered_by,
                                         extract(epoch from entered_at), confirmed_by, extract(epoch from confirmed_at)) as row
                  from opening_balance
                """;
            case DIRECTORY_ENTRY -> """
                select 'INSTITUTION' as kind, institution_id as id, number::text as key,
                       jsonb_build_array(number, name, directory_entry.kind, phone, address, valid_from) as row
                  from directory_entry where import_id is null
                union all
                select 'AUTHORITY', import_authority_id, import_id::text,
                       jsonb_build_array(institution_id, name, directory_entry.kind, phone, address, valid_from)
                  from directory_entry where import_id is not null
                union all
                select 'INSTITUTION', institution_id, number || '/ended', jsonb_build_array(valid_to, ended_reason)
                  from directory_entry where valid_to is not null
                """;
            case DRAW -> """
                select 'DRAW' as kind, id, 'announced' as key,
                       jsonb_build_array(authority_id, institution_id, about, turn, title, method, pool, strata, copies, source,
                                         source_words, event_day, sealed_through, announced_by,
                                         extract(epoch from announced_at)) as row
                  from draw
                union all
                select 'DRAW', id, 'committed/REVIEW', jsonb_build_array(review_by, review_commitment)
                  from draw where review_by is not null
                union all
                select 'DRAW', id, 'committed/APPROVAL', jsonb_build_array(approval_by, approval_commitment)
                  from draw where approval_by is not null
                union all
                select 'DRAW', id, 'revealed/REVIEW', jsonb_build_array(review_secret)
                  from draw where review_secret is not null
                union all
                select 'DRAW', id, 'revealed/APPROVAL', jsonb_build_array(approval_secret)
                  from draw where approval_secret is not null
                union all
                select 'DRAW', id, 'drawn', jsonb_build_array(seed, seed_by, extract(epoch from drawn_at), result)
                  from draw where seed is not null
                union all
                select 'DRAW', id, 'cancelled',
                       jsonb_build_array(cancelled_by, extract(epoch from cancelled_at), cancel_reason)
                  from draw where cancelled_by is not null
                union all
                select 'DRAW', draw_id, 'replaced/' || number,
                       jsonb_build_array(copy, stratum, taken_out, put_in, reason, replaced_by, extract(epoch from replaced_at))
                  from draw_replacement
                """;
            case FILE -> """
                select a.subject_kind as kind, a.subject_id as id, a.id::text as key,
                       jsonb_build_array(a.item, f.hash, f.size, f.kind, f.name, f.uploaded_by) as row
                  from attachment a join stored_file f on f.id = a.file_id
                union all
                select subject_kind, subject_id, id || '/removed', jsonb_build_array(removed_by, extract(epoch from removed_at))
                  from attachment where removed_at is not null
                """;
        };
    }
}
