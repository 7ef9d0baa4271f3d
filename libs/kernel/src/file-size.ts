/** Bytes of what is called a megabyte where files are bounded. */
export const MIB = 1_048_576;

/** The largest list of debts taken, in the browser and on the server. */
export const MOST_PLACEMENT_FILE = 100 * MIB;
