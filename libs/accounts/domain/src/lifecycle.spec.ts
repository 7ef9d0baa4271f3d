import { unwrap, type AccountId, type ClientId } from '@quittance/kernel';
import {
  afterPayment,
  closeAccount,
  holdAccount,
  recallAccount,
  releaseAccount,
  reopenAccount,
  startWork,
  type AccountState,
} from './index';

const placed: AccountState = {
  accountId: 'a0000000-0000-4000-8000-000000000001' as AccountId,
  clientId: 'c0000000-0000-4000-8000-000000000001' as ClientId,
  status: 'NEW',
  reason: null,
};
const active: AccountState = { ...placed, status: 'ACTIVE' };

describe('account lifecycle', () => {
  it('starts, holds, releases, closes and reopens, with an event each', () => {
    const started = unwrap(startWork(placed));
    expect(started.events).toEqual([
      {
        type: 'account.statusChanged',
        clientId: placed.clientId,
        accountId: placed.accountId,
        payload: { from: 'NEW', to: 'ACTIVE', code: null },
      },
    ]);
    const held = unwrap(holdAccount(started.state, 'CLIENT_REQUEST'));
    expect(held.state).toMatchObject({ status: 'HOLD', reason: 'CLIENT_REQUEST' });
    const recalled = unwrap(recallAccount(unwrap(releaseAccount(held.state)).state));
    expect(recalled.state).toMatchObject({ status: 'CLOSED', reason: 'RECALLED' });
    expect(unwrap(reopenAccount(recalled.state)).state).toEqual(active);
    expect(unwrap(startWork(active)).events).toEqual([]);
  });

  it('refuses steps a status does not take', () => {
    const closed = unwrap(closeAccount(active, 'UNCOLLECTABLE', 5)).state;
    for (const refused of [holdAccount(closed, 'OTHER'), closeAccount(closed, 'BANKRUPT', 5), releaseAccount(active), reopenAccount(active), startWork(closed)]) {
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
    }
  });

  it('does not close as paid while something is owed', () => {
    expect(closeAccount(active, 'PAID_IN_FULL', 1)).toMatchObject({ ok: false, refusal: { code: 'BALANCE_REMAINS' } });
    expect(closeAccount(active, 'SETTLED', 0).ok).toBe(true);
  });

  it('closes when paid, reopens when the payment is returned, and leaves other closures alone', () => {
    const paid = afterPayment(active, 0);
    expect(paid.state).toMatchObject({ status: 'CLOSED', reason: 'PAID_IN_FULL' });
    expect(afterPayment(paid.state, 100).state.status).toBe('ACTIVE');
    expect(afterPayment(active, 100).events).toEqual([]);
    expect(afterPayment(unwrap(recallAccount(active)).state, 100).state.status).toBe('CLOSED');
  });
});
