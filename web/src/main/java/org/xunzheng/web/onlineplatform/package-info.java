/** Screens and REST of the register of online platforms: proposed, admitted, removed, and read by everybody (TRN-4, PUB-1). */
package org.xunzheng.web.onlineplatform;
