/** Certificates on REST and on screens: issuing, printing, looking up, withdrawing, and the public check. */
package org.xunzheng.web.certificate;
