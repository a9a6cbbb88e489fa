package org.xunzheng.web.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunzheng.domain.account.Caller;
import org.xunzheng.domain.matter.Asked;
import org.xunzheng.domain.matter.Asking;
import org.xunzheng.domain.subsidy.ClaimKind;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.Claims;

/** The people of a class, as a form that is being filled in would have them. */
@ApplicationScoped
class ClaimPeople {

    private final Asking asking;
    private final ClaimKind kind;
    private final Claims claims;

    @Inject
    ClaimPeople(Asking asking, ClaimKind kind, Claims claims) {
        this.asking = asking;
        this.kind = kind;
        this.claims = claims;
    }

    protected ClaimPeople() {
        this(null, null, null);
    }

    /** What each would get of what is typed so far, and why not. */
    List<ClaimLine> preview(Caller caller, Map<String, ?> typed) {
        Asked<ClaimKind.Facts> asked = asking.of(caller, kind, typed);
        UUID trainingClass = asked.facts().trainingClass();
        if (trainingClass == null) {
            return List.of();
        }
        Map<String, Claims.Holder> holders = claims.holders(trainingClass, caller.scope()).stream()
                .collect(Collectors.toMap(Claims.Holder::serial, Function.identity()));
        return kind.judged(asked).stream()
                .map(row -> new ClaimLine(
                        row,
                        holders.get(row.serial()).name(),
                        holders.get(row.serial()).maskedIdNumber(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    List<ClaimLine> handedIn(Caller caller, UUID claim) {
        return claims.lines(claim, caller.scope());
    }
}
