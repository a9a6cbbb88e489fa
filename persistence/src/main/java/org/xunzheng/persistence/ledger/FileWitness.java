package org.xunzheng.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xunzheng.domain.ledger.LedgerHead;
import org.xunzheng.domain.ledger.RunLeaf;
import org.xunzheng.domain.ledger.Witness;
import org.xunzheng.serial.Run;

/**
 * The witness as a file that only grows, {@code witness.log} in a folder beside the key store or where the operator wants it;
 * several nodes may share one. What could not be written is said in the log and written with what comes next.
 */
@ApplicationScoped
public class FileWitness implements Witness {

    private static final Logger LOG = Logger.getLogger(FileWitness.class.getName());
    private static final String FILE = "witness.log";

    private final Map<Run, Written> standings = new ConcurrentHashMap<>();
    private final AtomicLong marks = new AtomicLong();
    private final NavigableMap<LocalDate, LedgerHead> heads = new TreeMap<>();
    private final List<String> unwritten = new ArrayList<>();
    private Optional<ChainedFile> file = Optional.empty();

    /** Where a run stands, and when that was written down. */
    private record Written(RunLeaf leaf, long mark) {}

    /** For the container. */
    protected FileWitness() {}

    @Inject
    public FileWitness(
            @ConfigProperty(name = "xunzheng.witness.folder") Optional<String> folder,
            @ConfigProperty(name = "xunzheng.keystore.file") Optional<String> keyStore) {
        folder(folder.orElse(""), keyStore.orElse("")).ifPresent(own -> {
            try {
                Files.createDirectories(own);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "the folder " + own
                                + " (XUNZHENG_WITNESS_FOLDER) for what is kept outside the database cannot be made",
                        e);
            }
            open(own);
        });
    }

    /** What was written down there, if anything was; for who makes no folder where there is none. */
    public static FileWitness existing(String folder, String keyStore) {
        FileWitness witness = new FileWitness();
        folder(folder, keyStore).filter(own -> Files.exists(own.resolve(FILE))).ifPresent(witness::open);
        return witness;
    }

    private static Optional<Path> folder(String folder, String keyStore) {
        if (folder.isBlank()) {
            return keyStore.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(keyStore).toAbsolutePath().resolveSibling("witness"));
        }
        return Optional.of(Path.of(folder));
    }

    private void open(Path own) {
        file = Optional.of(new ChainedFile(own.resolve(FILE)));
        write(List.of(), false);
    }

    @Override
    public Optional<RunLeaf> standing(Run run) {
        return Optional.ofNullable(standings.get(run)).map(Written::leaf);
    }

    @Override
    public long mark() {
        return marks.get();
    }

    @Override
    public Optional<RunLeaf> standing(Run run, long mark) {
        return Optional.ofNullable(standings.get(run))
                .filter(written -> written.mark() <= mark)
                .map(Written::leaf);
    }

    @Override
    public synchronized List<RunLeaf> standings() {
        write(List.of(), false);
        return standings.values().stream().map(Written::leaf).toList();
    }

    @Override
    public synchronized List<LedgerHead> heads() {
        write(List.of(), false);
        return List.copyOf(heads.values());
    }

    @Override
    public void keep(List<RunLeaf> runs) {
        runs.forEach(this::take);
        write(runs.stream().map(WitnessLine::of).toList(), false);
    }

    /** Writes the head down; it is on the disk when this returns. */
    void keep(LedgerHead head) {
        synchronized (this) {
            heads.put(head.day(), head);
        }
        write(List.of(WitnessLine.of(head)), true);
    }

    /** A run only goes on: whoever writes down less does not make it stand lower. */
    private void take(RunLeaf leaf) {
        standings.merge(
                leaf.run(),
                new Written(leaf, marks.incrementAndGet()),
                (a, b) -> b.leaf().lastNumber() > a.leaf().lastNumber() ? b : a);
    }

    private synchronized void write(List<String> lines, boolean toTheDisk) {
        unwritten.addAll(lines);
        if (file.isEmpty()) {
            unwritten.clear();
            return;
        }
        try {
            file.get().append(unwritten, toTheDisk, this::read);
            unwritten.clear();
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "what was issued could not be kept outside the database; it is tried again", e);
        }
    }

    /** Takes in what this or another node wrote. */
    private void read(String line) {
        WitnessLine.read(line, this::take, head -> heads.put(head.day(), head));
    }

    @Override
    public synchronized boolean isChanged() {
        write(List.of(), false);
        return file.filter(ChainedFile::isBroken).isPresent();
    }
}
