package org.xunzheng.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.person.IdNumber;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.persistence.CreditCodes;
import org.xunzheng.persistence.Scenario;
import org.xunzheng.persistence.TestSystem;
import org.xunzheng.persistence.protection.Vault;

/** Confirmed classes that wait for their certificates, written as sets of rows. */
final class Workload {

    private static final String AUTHORITY = "370911";
    private static final int PEOPLE = 50_000;

    private static final String INSTITUTIONS = """
            with numbered as (
              select gen_random_uuid() as id, credit_code, ? + n as n,
                     (select id from authority where code = '370911') as authority
                from unnest(?) with ordinality as t (credit_code, n)
            ), institutions as (
              insert into institution (id, version, name, credit_code, kind, contact, phone, authority_id)
              select id, 0, '测试培训学校' || n, credit_code, 'PRIVATE_INSTITUTION', '', '', authority
                from numbered
            ), registrations as (
              insert into registration (id, institution_id, authority_id, serial_region, code, assigned_on)
              select gen_random_uuid(), id, authority, '370911', n::integer, '2026-01-01' from numbered
              returning code
            )
            update serial_region set last_code = ? where code = '370911'
            """;
    private static final String CLASSES = """
            insert into training_class (id, version, registration_id, institution_id, authority_id, name, training,
                                        category, hours, first_day, last_day, state, trainees, passed, submitted_by,
                                        results_by, confirmed_by, changed_at)
            select gen_random_uuid(), 1, r.id, r.institution_id, r.authority_id, 'benchmark ' || n, '保育师', 'B', 60,
                   '2026-10-08', '2026-11-06', 'CONFIRMED', size, size, clerk, clerk, reviewer, now()
              from (select ?::integer as size, ?::uuid as clerk, ?::uuid as reviewer, ?::integer as classes, ?::integer as runs, ?::integer as first_code) w
              cross join generate_series(1, classes) n
              join registration r on r.serial_region = '370911' and r.code = first_code + n % runs
            """;
    private static final String ROSTERS = """
            insert into trainee (class_id, position, name, id_cipher, id_key, theory, practice, passed)
            select c.id, i, p.name, p.id_cipher, p.id_key, 800, 900, true
              from (select c.id, c.trainees, row_number() over (order by c.id) as number
                      from training_class c join registration r on r.id = c.registration_id
                     where c.state = 'CONFIRMED' and r.code between ? and ?) c
              cross join lateral generate_series(1, c.trainees) i
              join person p on p.n = (c.number * c.trainees + i) % (select count(*) from person)
            """;

    private final BenchmarkDatabase database;
    private final Caller clerk;
    private final Caller reviewer;
    private final Caller approver;

    Workload(BenchmarkDatabase database, TestSystem system) {
        this.database = database;
        Scenario scenario = new Scenario(system, AUTHORITY);
        clerk = scenario.clerk;
        reviewer = scenario.reviewer;
        approver = scenario.approver;
        people(system.vault.session());
    }

    private void people(Vault.Session vault) {
        List<IdNumber> numbers = PersonFixture.idNumbers(PEOPLE);
        database.execute("create table person (n integer primary key, name text, id_cipher bytea, id_key bytea)");
        try (Connection connection = database.dataSource().getConnection();
                var insert = connection.prepareStatement("insert into person select * from unnest(?, ?, ?, ?)")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "integer", IntStream.range(0, PEOPLE).boxed().toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            IntStream.range(0, PEOPLE)
                                    .mapToObj(PersonFixture::name)
                                    .toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", numbers.stream().map(vault::seal).toArray(byte[][]::new)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", numbers.stream().map(vault::key).toArray(byte[][]::new)));
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.execute("analyze person");
    }

    Caller approver() {
        return approver;
    }

    /** Institutions with a code each; the first of their codes. */
    int institutions(int howMany) {
        int last = Integer.parseInt(database.value("select last_code from serial_region where code = '370911'"));
        String[] creditCodes = IntStream.rangeClosed(1, howMany)
                .mapToObj(n -> CreditCodes.number(100_000 + last + n))
                .toArray(String[]::new);
        database.execute(INSTITUTIONS, last, creditCodes, last + howMany);
        return last + 1;
    }

    /** Confirmed classes of that size with their rosters, spread over so many codes from that one on. */
    List<UUID> classes(int howMany, int size, int firstCode, int codes) {
        List<UUID> classes = withoutRoster(howMany, size, firstCode, codes);
        database.execute(ROSTERS, firstCode, firstCode + codes - 1);
        return classes;
    }

    /** The same without rosters, which are not read where the holders are made up. */
    List<UUID> withoutRoster(int howMany, int size, int firstCode, int codes) {
        database.execute(CLASSES, size, clerk.account(), reviewer.account(), howMany, codes, firstCode);
        return database
                .column("select c.id from training_class c join registration r on r.id = c.registration_id"
                        + " where c.state = 'CONFIRMED' and r.code between " + firstCode + " and "
                        + (firstCode + codes - 1) + " order by c.name")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Nothing of what was written is left to do. */
    void settle() {
        database.execute("analyze training_class, trainee, registration, institution, ledger_run");
        database.execute("checkpoint");
    }
}
