import { performance } from 'node:perf_hooks';
import { trustIdentity, type LedgerAccountType } from '@quittance/ledger/domain';
import type { CurrencyCode } from '@quittance/kernel';
import type { Client } from 'pg';
import { CHECKS } from './verify-checks';
import { verifyDecisions } from './verify-decisions';
import { verifyFees } from './verify-fees';
import { verifyInterest } from './verify-interest';
import { verifyContracts } from './verify-terms';

/** What one check found. */
export interface Finding {
  readonly name: string;
  readonly claim: string;
  readonly holds: boolean;
  /** How many rows disagree. */
  readonly disagreements: number;
  /** The first of them, with what is stored and what it should be. */
  readonly first: Readonly<Record<string, unknown>> | null;
  readonly ms: number;
}

/** Checks a whole book on one snapshot, reading only. The connection sees every client's rows. */
export async function verifyBook(client: Client): Promise<Finding[]> {
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    await client.query(`select set_config('app.scope', 'agency', true), set_config('work_mem', '256MB', true), set_config('jit', 'off', true)`);
    const findings: Finding[] = [];
    for (const { name, claim, sql } of CHECKS) {
      findings.push(await timed(name, claim, async () => {
        const { rows } = await client.query<Record<string, unknown>>(`with bad as materialized (${sql}) select (select count(*) from bad)::int as n, to_jsonb(b) as first from (select * from bad limit 1) b`);
        return { disagreements: Number(rows[0]?.['n'] ?? 0), first: (rows[0]?.['first'] as Record<string, unknown> | undefined) ?? null };
      }));
      if (name === 'ledger-complete') findings.push(await timed('trust-identity', 'trust cash and what operating owes it equal everything trust owes, per currency', () => identity(client)));
    }
    findings.push(await timed('contracts', 'every contract version is what its hash, and the audit log, say', () => verifyContracts(client)));
    findings.push(await timed('fees', 'every fee is what its account’s frozen terms give, in the order of posting', () => verifyFees(client)));
    findings.push(await timed('interest', 'interest, fixed sums and late charges of every account are what its events give', () => verifyInterest(client)));
    findings.push(await timed('decisions', 'every decision about a contact comes out the same, made again from its facts under its own rules', () => verifyDecisions(client)));
    return findings;
  } finally {
    await client.query('rollback');
  }
}

async function timed(name: string, claim: string, check: () => Promise<{ disagreements: number; first: Readonly<Record<string, unknown>> | null }>): Promise<Finding> {
  const began = performance.now();
  const { disagreements, first } = await check();
  return { name, claim, holds: disagreements === 0, disagreements, first, ms: Math.round(performance.now() - began) };
}

async function identity(client: Client): Promise<{ disagreements: number; first: Readonly<Record<string, unknown>> | null }> {
  const { rows } = await client.query<{ type: LedgerAccountType; currency: CurrencyCode; amount: number }>(
    `select a.type, a.currency, (case when a.type in ('TRUST_CASH', 'DUE_FROM_OPERATING', 'OPERATING_CASH', 'DUE_FROM_TRUST', 'CLIENT_RECEIVABLE', 'COST_ADVANCE', 'DEBTOR_RECEIVABLE', 'PARTNER_RECEIVABLE', 'PARTNER_SHARE') then 1 else -1 end * sum(e.amount))::bigint as amount
       from ledger_entry e join ledger_account a on a.id = e.ledger_account_id group by a.type, a.currency`);
  const broken = trustIdentity(rows).filter(({ holds }) => !holds);
  return { disagreements: broken.length, first: broken[0] ? { ...broken[0] } : null };
}
