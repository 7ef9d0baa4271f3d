import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { SURE } from '@quittance/integrations/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { lockBankLine, newBankLine } from './bank-line-record';
import { matchBankLines } from './match-bank-lines';
import { SettleBankLine, type SettledBankLine } from './settle-bank-line.use-case';

/** What came of accepting many lines. */
export interface AcceptedLines {
  readonly accepted: number;
  /** Lines left for a person, with the reason in a sentence. */
  readonly left: readonly { readonly lineId: string; readonly why: string }[];
}

/** The most lines of one request: screens send as many requests as they need. */
export const MOST_AT_ONCE = 100;

/**
 * Accepts the suggestions of lines that are sure, each in a transaction of its own and each looked at again just before: an
 * earlier one of them may have paid what a later one seemed to pay.
 */
@Injectable()
export class AcceptSureLines {
  constructor(private readonly work: UnitOfWork, private readonly settle: SettleBankLine) {}

  /** Refuses TOO_MANY. */
  async execute(ctx: Ctx, { key, lineIds }: { key: string; lineIds: readonly string[] }): Promise<Result<AcceptedLines>> {
    if (lineIds.length > MOST_AT_ONCE) return refuse('TOO_MANY', `At most ${MOST_AT_ONCE} lines are accepted at once.`, { most: MOST_AT_ONCE }, 'lineIds');
    const left: { lineId: string; why: string }[] = [];
    let accepted = 0;
    for (const lineId of new Set(lineIds)) {
      const done = await this.one(ctx, lineId, `${key.slice(0, 150)}:${lineId}`);
      if (done.ok) accepted += 1;
      else left.push({ lineId, why: done.refusal.message });
    }
    return ok({ accepted, left });
  }

  private one(ctx: Ctx, lineId: string, key: string): Promise<Result<SettledBankLine>> {
    return this.work.write(ctx, async (tx) => {
      await lockBankLine(tx, lineId);
      return tx.command(key, { command: 'acceptSureLine', lineId }, async () => {
        await matchBankLines(tx, { lineIds: [lineId] });
        const line = await newBankLine(tx, lineId, null);
        if (!line.ok) return line;
        const [best] = line.value.suggestions;
        if (!best || best.confidence < SURE) return refuse('NOT_SURE', 'It is no longer sure whose payment this is; look at it by itself.', { confidence: best?.confidence ?? 0 });
        return this.settle.acceptLine(tx, line.value, { kind: best.kind, targetId: best.id, key });
      });
    });
  }
}
