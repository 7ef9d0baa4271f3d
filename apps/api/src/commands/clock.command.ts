import { addDays, parseBusinessDate, unwrap, type BusinessDate } from '@quittance/kernel';
import { readConfiguration } from '@quittance/platform';
import { Client } from 'pg';
import type { Command } from './commands';

/** Shows or moves the business clock: `+7d` from today, a date to stand still at, or `real`. */
export const clockCommand: Command = async ([to]) => {
  const client = new Client({ connectionString: readConfiguration(process.env).appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ frozen_on: string | null; offset_days: number }>('select frozen_on::text, offset_days from business_clock');
    const setting = rows[0] ?? { frozen_on: null, offset_days: 0 };
    if (to !== undefined) await client.query('update business_clock set frozen_on = $1, offset_days = $2', moved(setting, to));
    const { rows: after } = await client.query<{ frozen_on: string | null; offset_days: number }>('select frozen_on::text, offset_days from business_clock');
    const now = after[0];
    console.log(now?.frozen_on ? `the business date stands at ${now.frozen_on}` : `the business clock runs ${now?.offset_days ?? 0} days ahead of the real one`);
  } finally {
    await client.end();
  }
};

function moved(setting: { frozen_on: string | null; offset_days: number }, to: string): [string | null, number] {
  if (to === 'real') return [null, 0];
  const days = /^([+-]\d{1,5})d$/.exec(to)?.[1];
  if (days === undefined) return [unwrap(parseBusinessDate(to)), 0];
  return setting.frozen_on === null ? [null, setting.offset_days + Number(days)] : [addDays(setting.frozen_on as BusinessDate, Number(days)), 0];
}
