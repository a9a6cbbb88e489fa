package org.xunzheng.persistence.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;
import org.xunzheng.serial.RegionCode;

/** Reads rows of accounts. */
final class AccountRows {

    private AccountRows() {}

    static Caller caller(ResultSet row) throws SQLException {
        Authority authority = new Authority(
                row.getObject("authority_id", UUID.class),
                row.getString("authority_name"),
                Level.valueOf(row.getString("level")),
                row.getString("path"),
                Optional.ofNullable(row.getString("serial_region")).map(RegionCode::new));
        Set<Post> posts = posts(row.getArray("posts"));
        Map<Post, Set<UUID>> stoodIn = Arrays.stream(
                        (String[]) row.getArray("stood_in").getArray())
                .map(text -> List.of(text.split(" ")))
                .filter(pair -> !posts.contains(Post.valueOf(pair.get(0))))
                .collect(Collectors.groupingBy(
                        pair -> Post.valueOf(pair.get(0)),
                        Collectors.mapping(pair -> UUID.fromString(pair.get(1)), Collectors.toSet())));
        posts.addAll(stoodIn.keySet());
        return new Caller(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                authority,
                Optional.ofNullable(row.getObject("institution_id", UUID.class)),
                row.getString("place"),
                posts,
                stoodIn);
    }

    static Set<Post> posts(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Post::valueOf).collect(Collectors.toSet());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
