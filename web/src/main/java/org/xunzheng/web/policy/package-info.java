/** Policy profiles, their documents and the calendar of working days, on REST and on screens. */
package org.xunzheng.web.policy;
