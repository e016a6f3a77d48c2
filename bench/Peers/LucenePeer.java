import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Java Lucene over the same passages, terms and questions. What helps it is given to it: all cores for the build, terms that are cut
 * already, no positions, one merged segment to search, block-max top-k, a warm virtual machine.
 * Arguments: the work folder of bench/Peers.
 */
public final class LucenePeer {
    private static final int BEST = 10;
    private static final int ROUNDS = 3;
    private static final String[] END = new String[0];

    public static void main(String[] args) throws Exception {
        Path work = Paths.get(args[0]);
        Path folder = work.resolve("index-lucene");
        delete(folder);
        try (Directory directory = new MMapDirectory(folder)) {
            long started = System.nanoTime();
            int passages = build(directory, work.resolve("passages.tsv"));
            double buildSeconds = (System.nanoTime() - started) / 1e9;
            double buildCpuSeconds = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
            merge(directory);
            double megabytes = size(folder) / 1e6;
            List<String> sets = new ArrayList<>();
            List<List<String[]>> questions = new ArrayList<>();
            try (Stream<String> lines = Files.lines(work.resolve("questions.tsv"))) {
                lines.forEach(line -> {
                    String[] columns = line.split("\t");
                    sets.add(columns[0]);
                    List<String[]> terms = new ArrayList<>();
                    for (int i = 1; i < columns.length; i++) terms.add(columns[i].split(" "));
                    questions.add(terms);
                });
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                writeTops(searcher, questions, work.resolve("lucene.tops"));
                String result = measure(searcher, questions, sets, passages, buildSeconds, buildCpuSeconds, megabytes);
                Files.write(work.resolve("lucene.json"), result.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static int build(Directory directory, Path passages) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
        config.setRAMBufferSizeMB(512);
        FieldType terms = new FieldType();
        terms.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        terms.setTokenized(true);
        terms.freeze();
        int threads = Runtime.getRuntime().availableProcessors();
        BlockingQueue<String[]> queue = new ArrayBlockingQueue<>(1000);
        AtomicInteger count = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (IndexWriter writer = new IndexWriter(directory, config); BufferedReader lines = Files.newBufferedReader(passages)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) running.add(pool.submit(() -> {
                for (String[] columns = queue.take(); columns != END; columns = queue.take()) {
                    Document document = new Document();
                    document.add(new StoredField("id", columns[0]));
                    document.add(new StoredField("text", columns[5]));
                    document.add(new Field("exact", columns[1] + " " + columns[3], terms));
                    document.add(new Field("folded", columns[2] + " " + columns[4], terms));
                    document.add(new Field("pair", pairs(columns[2]) + " " + pairs(columns[4]), terms));
                    writer.addDocument(document);
                    count.incrementAndGet();
                }
                return null;
            }));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) queue.put(line.split("\t", -1));
            for (int i = 0; i < threads; i++) queue.put(END);
            for (Future<?> thread : running) thread.get();
            writer.commit();
        } finally {
            pool.shutdown();
        }
        return count.get();
    }

    private static void merge(Directory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static String pairs(String syllables) {
        String[] words = syllables.split(" ");
        StringBuilder text = new StringBuilder(syllables.length() * 2);
        for (int i = 1; i < words.length; i++) text.append(words[i - 1]).append('_').append(words[i]).append(' ');
        return text.toString();
    }

    private static ScoreDoc[] ask(IndexSearcher searcher, List<String[]> terms) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String[] term : terms) {
            Query one = new TermQuery(new Term(term[0], term[1]));
            query.add(new BoostQuery(one, Float.parseFloat(term[2])), BooleanClause.Occur.SHOULD);
        }
        return searcher.search(query.build(), BEST).scoreDocs;
    }

    private static void writeTops(IndexSearcher searcher, List<List<String[]>> questions, Path path) throws IOException {
        List<String> lines = new ArrayList<>();
        for (List<String[]> question : questions) {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : ask(searcher, question)) ids.add(searcher.doc(hit.doc).get("id"));
            lines.add(String.join(" ", ids));
        }
        Files.write(path, lines);
    }

    private static String measure(IndexSearcher searcher, List<List<String[]>> questions, List<String> sets, int passages, double buildSeconds, double buildCpuSeconds, double megabytes) throws Exception {
        for (int warm = 0; warm < 2; warm++) for (List<String[]> question : questions) ask(searcher, question);
        double[] best = new double[questions.size()];
        double[] cpu = new double[questions.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        Arrays.fill(cpu, Double.MAX_VALUE);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < best.length; i++) {
                long started = System.nanoTime();
                long cpuStarted = threads.getCurrentThreadCpuTime();
                ask(searcher, questions.get(i));
                best[i] = Math.min(best[i], (System.nanoTime() - started) / 1e6);
                cpu[i] = Math.min(cpu[i], (threads.getCurrentThreadCpuTime() - cpuStarted) / 1e6);
            }
        }
        Map<String, List<Double>> bySet = new LinkedHashMap<>();
        for (int i = 0; i < best.length; i++) bySet.computeIfAbsent(sets.get(i), set -> new ArrayList<>()).add(best[i]);
        StringBuilder medians = new StringBuilder();
        bySet.forEach((set, times) -> medians.append(medians.length() == 0 ? "" : ",").append('"').append(set).append("\":").append(at(times.stream().mapToDouble(t -> t).sorted().toArray(), 0.5)));
        double[] sorted = best.clone();
        Arrays.sort(sorted);
        Arrays.sort(cpu);
        return String.format(Locale.ROOT,
            "{\"engine\":\"lucene\",\"passages\":%d,\"questions\":%d,\"buildSeconds\":%.3f,\"indexMB\":%.3f,\"p50\":%.4f,\"p95\":%.4f,\"p99\":%.4f,\"qps\":%.1f,\"buildCpuSeconds\":%.3f,\"cpuP50\":%.4f,\"cpuP99\":%.4f,\"setP50\":{%s}}",
            passages, questions.size(), buildSeconds, megabytes, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), throughput(searcher, questions), buildCpuSeconds, at(cpu, 0.5), at(cpu, 0.99), medians);
    }

    private static double throughput(IndexSearcher searcher, List<List<String[]>> questions) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            AtomicInteger next = new AtomicInteger();
            long started = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) running.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < questions.size(); at = next.getAndIncrement()) ask(searcher, questions.get(at));
                return null;
            }));
            for (Future<?> thread : running) thread.get();
            best = Math.max(best, questions.size() / ((System.nanoTime() - started) / 1e9));
        }
        pool.shutdown();
        return best;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
