/**
 * Draws that others can check (公开抽取, EXM-1): a pool is frozen and announced by its digest, the seed comes later from where
 * nobody can choose it, and everybody can draw again from what is public. Whatever is drawn by lot is drawn here.
 */
package org.xunzheng.domain.draw;
