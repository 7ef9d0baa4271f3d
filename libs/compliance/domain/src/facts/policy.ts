import type { Regime } from '../classify/regime';

/** Which gates the agency keeps where no law makes it, and its own figures. */
export interface AgencyPolicy {
  readonly gates: readonly { readonly gate: string; readonly regimes: readonly Regime[] }[];
  /** Days after which an attorney's silence is no answer in reasonable time. */
  readonly attorneyAnswerDays: number;
  /** Texts and emails to one person within seven days from which the volume is warned of. */
  readonly messagesWarnedFrom: number;
}
