package org.xunzheng.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xunzheng.sheets.UnreadableSheet.Defect;

/**
 * The parts of a workbook, which is a ZIP file. Their true size unpacked is looked at first, so that a small file cannot
 * fill the memory. Programs write the names of parts in several ways; here they have no slash in front and no capitals.
 */
final class XlsxParts implements AutoCloseable {

    private static final int MOST_PARTS = 2_000;
    private static final int BUFFER = 1 << 16;
    private static final XMLInputFactory XML = safe(XMLInputFactory.newDefaultFactory());

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private XlsxParts(ZipFile zip) {
        this.zip = zip;
    }

    private static XMLInputFactory safe(XMLInputFactory factory) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Opens the file; stops at one that must not be read. */
    static XlsxParts open(byte[] content, Limits limits) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        XlsxParts parts = new XlsxParts(zip);
        try {
            parts.look(limits);
            return parts;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void look(Limits limits) throws IOException {
        long left = limits.unpackedBytes();
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++count > MOST_PARTS) {
                throw new UnreadableSheet(Defect.TOO_LARGE);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                left -= size(in, left);
            }
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    private static long size(InputStream in, long allowed) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > allowed) {
                throw new UnreadableSheet(Defect.TOO_LARGE);
            }
        }
        return size;
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** What a part is read by, event by event. */
    interface Reading<T> {
        T of(XMLStreamReader xml) throws XMLStreamException;
    }

    /** Reads a part; one that is not there or declares a document type is damage. */
    <T> T read(String name, Reading<T> reading) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new UnreadableSheet(Defect.DAMAGED);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (!xml.isStartElement()) {
                if (xml.next() == XMLStreamConstants.DTD) {
                    throw new UnreadableSheet(Defect.DAMAGED);
                }
            }
            return reading.of(xml);
        } catch (XMLStreamException e) {
            throw new UnreadableSheet(Defect.DAMAGED, e);
        }
    }

    /** What a part points to: by the id of the relation, its kind and the part. */
    record Relation(String kind, String part) {}

    /** The relations of a part, or of the file as a whole for an empty name. Their kinds have a new name in strict files. */
    Map<String, Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        if (!has(name)) {
            return Map.of();
        }
        return read(name, xml -> {
            Map<String, Relation> relations = new HashMap<>();
            for (; xml.hasNext(); xml.next()) {
                if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                    relations.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, String.valueOf(xml.getAttributeValue(null, "Target")))));
                }
            }
            return relations;
        });
    }

    /** The part of the kind that another points to, or that has the usual name; none where neither is there. */
    Optional<String> related(Map<String, Relation> relations, String kind, String usual) {
        return Stream.concat(
                        relations.values().stream()
                                .filter(relation -> relation.kind().equals(kind))
                                .map(Relation::part),
                        Stream.of(usual))
                .filter(this::has)
                .findFirst();
    }

    /** The part that a target names: from the top, or from the folder of the part that points to it. */
    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
