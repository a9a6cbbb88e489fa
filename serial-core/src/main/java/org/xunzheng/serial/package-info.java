/**
 * The 18 characters of a training certificate's serial number: its parts, how people write it, how it is kept. Carries
 * out SER-1, SER-4, SER-6 to SER-9 and SER-15, and needs nothing but the JDK.
 */
package org.xunzheng.serial;
