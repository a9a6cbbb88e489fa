package org.xunzheng.domain.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share, written 2/3. */
record ShareForm() implements Form<Share> {

    private static final Pattern SHARE = Pattern.compile("([0-9]{1,4}) ?/ ?([0-9]{1,4})");

    @Override
    public Optional<Share> read(Raw raw, Findings findings) {
        return Form.line(raw, findings).flatMap(text -> {
            Matcher share = SHARE.matcher(text);
            try {
                if (share.matches()) {
                    return Optional.of(new Share(Integer.parseInt(share.group(1)), Integer.parseInt(share.group(2))));
                }
            } catch (IllegalArgumentException noShare) {
                // Told below, as what is no fraction at all.
            }
            findings.add(raw.line(), PolicyReason.NOT_A_SHARE, text);
            return Optional.empty();
        });
    }

    @Override
    public String write(Share value) {
        return value.toString();
    }
}
