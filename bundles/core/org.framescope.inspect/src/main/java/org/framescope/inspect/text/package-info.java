// SPDX-License-Identifier: EPL-2.0
/**
 * How words, frames, vCPUs, calls, events and errors are written, and what the bits of a word mean. Pure; cost: the
 * text.
 */
package org.framescope.inspect.text;
