/**
 * Personal data of one person: showing a number in full, finding and handing out what is held. Decides which posts may, asks
 * for a reason, and puts each time on the trail (REV-3, REV-4).
 */
package org.xunzheng.domain.privacy;
