// SPDX-License-Identifier: EPL-2.0
package org.framescope.explore.internal;

/** States of some words each, numbered from 0 in the order in which they were added; each is in it once. */
public interface StateSet {
    /** States that a set can have. */
    int MOST = Integer.MAX_VALUE - 64;

    /** How many there are. */
    int size();

    /** Word {@code w} of state {@code number}. */
    long word(int number, int w);

    /** Adds {@code state} unless it is there; whether it was added. */
    boolean add(long... state);

    /** Whether {@code state} is in it. */
    boolean contains(long... state);

    /** Memory it takes, in bytes. */
    long bytes();

    /** Memory it takes while the next state is added, in bytes: more when it has to grow for it. */
    long bytesToAdd();

    /** A set for states of {@code words} words. */
    static StateSet of(int words) {
        return words == 1 ? new OneWordSet() : new ManyWordSet(words);
    }
}
