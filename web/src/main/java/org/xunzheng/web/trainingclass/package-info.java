/** Training classes on REST and on screens: drafting, rosters, submitting, deciding. */
package org.xunzheng.web.trainingclass;
