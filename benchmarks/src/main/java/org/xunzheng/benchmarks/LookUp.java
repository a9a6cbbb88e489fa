package org.xunzheng.benchmarks;

import java.util.List;
import java.util.UUID;

/** Finding one certificate by its serial among a million. */
final class LookUp {

    private static final int CODES = 20;
    private static final int CLASSES = 20_000;
    private static final int SIZE = 50;
    private static final String QUERY = """
            select e.holder, e.id_cipher, b.training, b.institution_name, b.issued_on, w.on_day
              from certificate e
              join ledger_batch b on b.run = e.run and b.first_number = e.batch_first
              join authority a on a.id = b.authority_id
              left join certificate_withdrawal w on w.serial = e.serial
             where e.serial =
            """;
    private static final String LOOP =
            """
            create function look_up(times integer) returns double precision language plpgsql as $$
            declare
              begun timestamptz;
              serials text[];
              wanted char(18);
              found record;
            begin
              select array_agg(serial::text) into serials
                from (select serial from certificate tablesample bernoulli (2) limit times) s;
              begun := clock_timestamp();
              foreach wanted in array serials loop
                %swanted;
              end loop;
              return extract(epoch from clock_timestamp() - begun) * 1000000 / array_length(serials, 1);
            end $$
            """.formatted(QUERY.replaceFirst("\\s+from certificate", " into strict found from certificate"));

    private LookUp() {}

    /** Loads what is missing of a million through the plain function, then measures. */
    static void report(BenchmarkDatabase database, Workload workload) {
        long there = count(database);
        int missing = (int) Math.max(0, (1_000_000 - there + SIZE - 1) / SIZE);
        if (missing > 0) {
            int code = workload.institutions(CODES);
            List<UUID> classes = workload.withoutRoster(Math.min(missing, CLASSES), SIZE, code, CODES);
            database.execute(
                    "select issue_plain(id, (row_number() over () * 50)::integer, ?) from training_class"
                            + " where state = 'CONFIRMED'",
                    workload.approver().account());
            database.execute("analyze");
            assert classes.size() == missing;
        }
        database.execute(LOOP);
        String serial = database.value("select serial from certificate offset 500000 limit 1");
        database.column("explain analyze " + QUERY + "'" + serial + "'");
        System.out.println("Certificates in the table: " + count(database) + ". Look-up by serial, 10,000 of them at"
                + " random, joined to batch, authority and withdrawal, in a loop on the server: "
                + Math.round(Double.parseDouble(database.value("select look_up(10000)"))) + " µs each.\n\n```");
        database.column("explain (analyze, buffers) " + QUERY + "'" + serial + "'")
                .forEach(System.out::println);
        System.out.println("```");
    }

    private static long count(BenchmarkDatabase database) {
        return Long.parseLong(database.value("select count(*) from certificate"));
    }
}
