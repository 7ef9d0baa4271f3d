import { Injectable } from '@nestjs/common';
import { answerFor, readAnswerFile, type AnswerLine } from '@quittance/communications/domain';
import { clockOf, dayNumber } from '@quittance/compliance/domain';
import { addDays, formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { noteAnswer } from './note-answer';
import { standingsOfNumbers, standingsToAsk, type NumberStanding } from './number-standing';

/** What a file of answers came to, by number on file. */
export interface AnswersTaken {
  yes: number;
  no: number;
  /** Nothing known, or nothing of the day that counts here. */
  noData: number;
  /** On nobody's file. */
  unknown: number;
  /** Taken in before. */
  known: number;
  faults: string[];
}

export interface NumberToAsk {
  number: string;
  knownOn: BusinessDate;
}

const FILE = 'FILE';
/** An answer is a basis for texts for so long (12 CFR 1006.6(d)(5)); an older one would do nothing. */
const BASIS_DAYS = 60;
const MOST_ASKED = 5_000;
const DEFAULT_DAYS = 30;

/** A reassigned-number database asked by file: what to ask, and what it answered. For who has an account there and no line to it. */
@Injectable()
export class NumberFiles {
  constructor(private readonly work: UnitOfWork) {}

  /** Each number once, with the earliest of the days its holders are known by it: not reassigned since then, it is all of theirs. */
  toAsk(ctx: Ctx): Promise<NumberToAsk[]> {
    return this.work.read(ctx, async (tx) => {
      const days = (await tx.maybeOne<{ days: number }>('select check_days as days from call_setting'))?.days ?? DEFAULT_DAYS;
      const standings = await standingsToAsk(tx, days, MOST_ASKED);
      return [...Map.groupBy(standings, ({ number }) => number)].map(([number, all]) => ({ number, knownOn: all.flatMap(({ knownOn }) => knownOn ?? []).reduce((a, b) => (a < b ? a : b)) }));
    });
  }

  /** Takes the answers in, all of them or none; the same again changes nothing. Refuses what is no such file, and NOT_YET, TOO_OLD of the day it was asked. */
  takeIn(ctx: Ctx, { text, askedOn }: { readonly text: string; readonly askedOn: BusinessDate }, key: string): Promise<Result<AnswersTaken>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'takeInNumberAnswers', text, askedOn }, async () => {
      if (askedOn > tx.today) return refuse('NOT_YET', 'That day has not come yet.', {}, 'askedOn');
      if (askedOn < addDays(tx.today, -BASIS_DAYS)) return refuse('TOO_OLD', `Answers from before ${formatDate(addDays(tx.today, -BASIS_DAYS))} say nothing any more. Ask again.`, {}, 'askedOn');
      const file = readAnswerFile(text);
      if (!file.ok) return file;
      const taken: AnswersTaken = { yes: 0, no: 0, noData: 0, unknown: 0, known: 0, faults: file.value.faults.map(({ words }) => words) };
      const { zone } = await tx.one<{ zone: string }>('select time_zone as zone from agency');
      const at = new Date(clockOf(zone).momentOf(dayNumber(askedOn), 0));
      const byNumber = Map.groupBy(file.value.lines, ({ number }) => number);
      const standings = Map.groupBy(await standingsOfNumbers(tx, [...byNumber.keys()]), ({ number }) => number);
      for (const [number, lines] of byNumber) {
        const holders = [...Map.groupBy(standings.get(number) ?? [], ({ debtorId }) => debtorId).values()].flatMap(([first]) => first ?? []);
        if (holders.length === 0) taken.unknown += 1;
        for (const holder of holders) {
          const done = await take(tx, holder, lines, at, taken);
          if (!done.ok) return done;
        }
      }
      tx.audit({ action: 'number.fileTaken', subjectKind: 'agency', subjectId: 'numbers', facts: { askedOn, yes: taken.yes, no: taken.no, noData: taken.noData, unknown: taken.unknown, known: taken.known } });
      return ok(taken);
    }));
  }
}

/** The line that says most of one holder. */
async function take(tx: Tx, holder: NumberStanding, lines: readonly AnswerLine[], at: Date, taken: AnswersTaken): Promise<Result<null>> {
  const { knownOn } = holder;
  const meant = knownOn === null ? [] : lines.map((line) => answerFor(knownOn, line));
  const answer = meant.includes('YES') ? 'YES' : meant.includes('NO') ? 'NO' : 'NO_DATA';
  if (knownOn === null) {
    taken.noData += 1;
    return ok(null);
  }
  const before = await tx.maybeOne<{ id: string }>('select id from number_check where debtor_id = $1 and number = $2 and provider = $3 and checked_at = $4 and answer = $5 limit 1', [holder.debtorId, holder.number, FILE, at, answer]);
  if (before) {
    taken.known += 1;
    return ok(null);
  }
  taken[answer === 'YES' ? 'yes' : answer === 'NO' ? 'no' : 'noData'] += 1;
  return noteAnswer(tx, holder, { knownOn, answer, provider: FILE, at });
}
