package org.xunzheng.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.account.Post;
import org.xunzheng.domain.matter.MatterKinds;
import org.xunzheng.domain.onlineplatform.PlatformKind;
import org.xunzheng.domain.region.Authority;
import org.xunzheng.domain.region.Level;

@DisplayName("The areas of work")
class AreaTest {

    private static final MatterKinds KINDS = new MatterKinds(List.of(new PlatformKind(null)));
    private static final Caller SCHOOL = new Caller(
            UUID.randomUUID(),
            "school",
            "机构经办",
            new Authority(UUID.randomUUID(), "岱岳区人力资源和社会保障局", Level.COUNTY, "370000/370900/370911/", Optional.empty()),
            Optional.of(UUID.randomUUID()),
            "泰安市职工技术学校",
            Set.of(Post.INSTITUTION));

    @Test
    @DisplayName("open to an institution the register of platforms, though it sees no proposal")
    void openTheRegisterOfPlatforms() {
        assertThat(KINDS.all().get(0).who().sees(SCHOOL)).isFalse();
        assertThat(Area.PLATFORMS.serves(SCHOOL)).isTrue();
        assertThat(Area.PLATFORMS.isOpenTo(SCHOOL, KINDS)).isTrue();
    }
}
