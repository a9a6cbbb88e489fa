package org.xunzheng.domain.draw;

/** Where pools come from. It is asked again before a draw, so that a change since the announcement shows. */
public interface PoolSource {

    /** What the pool of the draw would be now. */
    Pool now(Draw draw);
}
