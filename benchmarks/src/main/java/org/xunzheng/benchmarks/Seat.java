package org.xunzheng.benchmarks;

/** Where somebody sits who looks at lists: that decides how much there is to see. */
enum Seat {
    COUNTY("a.level = 'COUNTY' and c.login like 'o%.2' order by md5(c.login) limit 12"),
    CITY("a.level = 'CITY' and c.login like 'o%.4' order by c.login"),
    PROVINCE("a.code = '370000' and p.post in ('REVIEW', 'APPROVAL') order by c.login"),
    /** The largest institution: a hundredth of all classes. */
    INSTITUTION("c.login = 'j00001a'");

    private final String who;

    Seat(String who) {
        this.who = who;
    }

    /** Finds the login names of those who sit there. */
    String logins() {
        return "select c.login from account c join authority a on a.id = c.authority_id"
                + " join account_post p on p.account_id = c.id where c.active and " + who;
    }
}
