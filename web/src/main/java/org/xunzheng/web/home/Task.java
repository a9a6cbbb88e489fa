package org.xunzheng.web.home;

/**
 * Something that waits for the caller.
 *
 * @param name of its words, below {@code task.}
 * @param count how many matters wait
 * @param overdue how many of them are late
 * @param page the list that is counted
 */
public record Task(String name, long count, long overdue, String page) {

    /** The key of the words for what is late: classes wait beyond their training, all else beyond its deadline. */
    public String late() {
        return page.startsWith("/class/") ? "task.over" : "task.overdue";
    }
}
