/** A check over the whole book: a statement whose rows are what disagrees, and how many rows it looked at. */
export interface Check {
  readonly name: string;
  /** What is true when there are no rows. */
  readonly claim: string;
  readonly sql: string;
}
