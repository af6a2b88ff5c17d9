// SPDX-License-Identifier: EPL-2.0
/** What the build runs besides Maven's own: the generator of the EMF model's classes. No part of the product. */
package org.framescope.releng;
