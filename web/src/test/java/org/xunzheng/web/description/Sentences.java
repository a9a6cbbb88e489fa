package org.xunzheng.web.description;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What comments in the sources say of classes, of their methods and of the components of records. */
final class Sentences {

    private final Map<String, String> said;

    private Sentences(Map<String, String> said) {
        this.said = said;
    }

    /** What is said in all files below the folders. */
    static Sentences of(List<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> said = new HashMap<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Comments comments = new Comments(DocTrees.instance(task), said);
            for (CompilationUnitTree unit : task.parse()) {
                comments.scan(unit, unit.getPackageName().toString());
            }
        }
        return new Sentences(said);
    }

    /** The first sentence about the class, without its full stop. */
    Optional<String> of(Class<?> type) {
        return find(type.getName());
    }

    /** The first sentence about a method of the class. */
    Optional<String> of(Class<?> type, String method) {
        return find(type.getName() + "#" + method);
    }

    /** What is said of a component of the record. */
    Optional<String> ofComponent(Class<?> type, String component) {
        return find(type.getName() + "@" + component);
    }

    /** What is said of a parameter of a method of the class. */
    Optional<String> ofParameter(Class<?> type, String method, String parameter) {
        return find(type.getName() + "#" + method + "@" + parameter);
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(said.get(key));
    }

    /** Goes through a file with the binary name of the class that it is in. */
    private static final class Comments extends TreePathScanner<Void, String> {

        private final DocTrees trees;
        private final Map<String, String> said;

        Comments(DocTrees trees, Map<String, String> said) {
            this.trees = trees;
            this.said = said;
        }

        @Override
        public Void visitClass(ClassTree tree, String outer) {
            boolean nested = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            String name = outer + (nested ? "$" : ".") + tree.getSimpleName();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                said.put(name, words(comment.getFirstSentence()));
                comment.getBlockTags().forEach(tag -> component(name, tag));
            }
            return super.visitClass(tree, name);
        }

        @Override
        public Void visitMethod(MethodTree tree, String type) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                String name = type + "#" + tree.getName();
                if (!comment.getFirstSentence().isEmpty()) {
                    said.put(name, words(comment.getFirstSentence()));
                }
                comment.getBlockTags().forEach(tag -> component(name, tag));
            }
            return super.visitMethod(tree, type);
        }

        private void component(String type, DocTree tag) {
            if (tag instanceof ParamTree component && !component.isTypeParameter()) {
                said.put(type + "@" + component.getName(), words(component.getDescription()));
            }
        }

        private static String words(List<? extends DocTree> trees) {
            return trees.stream()
                    .map(Comments::word)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip()
                    .replaceAll("\\.$", "");
        }

        private static String word(DocTree tree) {
            if (tree instanceof LiteralTree code) {
                return code.getBody().getBody();
            }
            if (tree instanceof LinkTree link) {
                return link.getReference().getSignature();
            }
            return tree.toString();
        }
    }
}
