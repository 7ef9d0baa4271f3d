import { JudgeDueSettlementsJob } from '@quittance/arrangements/server';
import type { Kit } from './command';

/** What a new day makes of settlements, as the job of every hour does it. */
export const judgeDue = ({ agency, people: [one] }: Kit): Promise<void> => agency.get(JudgeDueSettlementsJob).run({}, { ctx: one, attempt: 1, signal: new AbortController().signal });
