/**
 * How long tests wait, in milliseconds. All of them wait for something to be there and go on at once when it is, so these times pass
 * only where a test fails. A busy machine is slow and not broken: a window that takes seconds on a quiet one has been seen to
 * take a minute beside other work.
 */

/** For one thing to show on the screen or be written. */
export const patience = 90_000;

/** For a program or a window to start. */
export const startPatience = 240_000;

/** For one test; longer than any wait in it, so that the wait says what did not come. */
export const testPatience = 600_000;

/** For all tests of an extension host. */
export const runPatience = 2_400_000;
