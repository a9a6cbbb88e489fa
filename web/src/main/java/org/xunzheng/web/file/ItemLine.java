package org.xunzheng.web.file;

import java.util.ArrayList;
import java.util.List;
import org.xunzheng.domain.file.Attachment;
import org.xunzheng.domain.file.Dossier;
import org.xunzheng.domain.policy.Checklist;

/**
 * An item of a checklist with the files that answer it.
 *
 * @param name as the document of the checklist words it
 */
public record ItemLine(String id, String name, List<Attachment> files) {

    /** Every item of the dossier, with those of the files that answer it. */
    public static List<ItemLine> of(Dossier dossier, List<Attachment> attachments) {
        List<ItemLine> lines = new ArrayList<>();
        for (Checklist.Item item : dossier.items()) {
            lines.add(new ItemLine(
                    item.id(),
                    item.name(),
                    attachments.stream()
                            .filter(one -> one.item().equals(item.id()))
                            .toList()));
        }
        return lines;
    }

    /** The size of a file as people read it. */
    public static String size(Attachment attachment) {
        long bytes = attachment.file().size();
        return bytes < 1024 * 1024 ? (bytes + 1023) / 1024 + " KB" : bytes / (1024 * 1024) + " MB";
    }
}
