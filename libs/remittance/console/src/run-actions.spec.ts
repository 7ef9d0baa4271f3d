import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Confirm, fakeApi, fakeSession, render } from '@quittance/ui';
import { RunActions } from './run-actions.component';
import type { RunFacts } from './remittance-words';

const RUN: RunFacts = {
  tax: 0, paidIn: 0, credited: 0, payeeName: 'Halden', billedName: 'Halden', invoice: null, group: null,
  id: 'r1', clientId: 'c1', clientCode: 'CARROW', clientName: 'Carrow Steel Supply', currency: 'USD', periodFrom: '2026-10-01', periodTo: '2026-10-31', mode: 'NET', collected: 600_000,
  direct: 200_000, fees: 200_000, costs: 18_500, held: 0, carriedIn: 0, remitted: 381_500, invoiced: 0, carriedOut: 0, lineCount: 2, status: 'PREPARED', stale: false, statementNumber: null, hash: 'abc',
  preparedById: 'u2', preparedByName: 'Daniel Weiss', preparedAt: '2026-11-05T15:00:00.000Z', approvedByName: null, approvedAt: null, postedOn: null, postedAt: null, transactionId: null, voidReason: '',
  feesSwept: false, mayApprove: true, statementPath: null, version: 1 };

const run = signal(RUN);

@Component({ imports: [RunActions], template: `<q-run-actions [run]="run()" (changed)="changes = changes + 1" />` })
class Host {
  readonly run = run;
  changes = 0;
}

const RIGHTS = ['remittance.read', 'remittance.prepare', 'remittance.approve'];
const button = (page: HTMLElement, words: string): HTMLButtonElement | undefined => [...page.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(words));

describe('what can be done with a run', () => {
  beforeEach(() => run.set(RUN));

  it('approves exactly what is on screen, once, after asking', async () => {
    const api = fakeApi({ ApproveRemittance: () => ({ approveRemittance: { __typename: 'RemittanceRun', ...RUN, status: 'APPROVED' } }) }, fakeSession(RIGHTS));
    const fixture = await render(Host, api);
    button(fixture.page, 'Approve')?.click();
    button(fixture.page, 'Approve')?.click();
    expect(TestBed.inject(Confirm).current()?.question.amount).toEqual({ minor: 381_500, currency: 'USD' });
    expect(api.sent).toEqual([]);
    TestBed.inject(Confirm).settle(true);
    await fixture.whenStable();
    expect(api.sent.map(({ operation, variables }) => [operation, (variables as { input: { hash: string; runId: string } }).input.hash])).toEqual([['ApproveRemittance', 'abc']]);
    expect(fixture.componentInstance.changes).toBe(1);
  });

  it('tells who prepared it why they cannot, and offers nothing', async () => {
    run.set({ ...RUN, preparedById: 'u1', mayApprove: false });
    const { page } = await render(Host, fakeApi({}, fakeSession(RIGHTS)));
    expect(page.textContent).toContain('You prepared this run, so somebody else has to approve it.');
    expect(button(page, 'Approve')).toBeUndefined();
  });

  it('sends nothing when the person does not agree, and says what was refused when it is', async () => {
    run.set({ ...RUN, status: 'APPROVED', mayApprove: false, approvedByName: 'Priya Nair' });
    const api = fakeApi({ PostRemittance: () => ({ postRemittance: { __typename: 'Refused', code: 'RUN_STALE', message: 'A payment was returned since this run was prepared.', field: null } }) }, fakeSession(RIGHTS));
    const fixture = await render(Host, api);
    button(fixture.page, 'Post')?.click();
    TestBed.inject(Confirm).settle(false);
    await fixture.whenStable();
    expect(api.sent).toEqual([]);
    button(fixture.page, 'Post')?.click();
    TestBed.inject(Confirm).settle(true);
    await fixture.whenStable();
    expect(fixture.page.textContent).toContain('A payment was returned since this run was prepared.');
    expect(fixture.componentInstance.changes).toBe(1);
  });

  it('goes on without a client of the group that is held, once it has been named', async () => {
    run.set({ ...RUN, status: 'APPROVED', mayApprove: false, approvedByName: 'Priya Nair' });
    const api = fakeApi({ PostRemittance: ({ input }: { input: { leaveHeld: boolean } }) => ({ postRemittance: input.leaveHeld
      ? { __typename: 'RemittanceRun', ...RUN, status: 'POSTED', statementNumber: 'S1007' } : { __typename: 'Refused', code: 'GROUP_HELD', message: 'In this group Carrow Tool is held.', field: null } }) }, fakeSession(RIGHTS));
    const fixture = await render(Host, api);
    for (const words of ['Post and pay out', 'Post the others']) {
      button(fixture.page, words)?.click();
      TestBed.inject(Confirm).settle(true);
      await fixture.whenStable();
      if (words !== 'Post the others') expect(fixture.page.textContent).toContain('In this group Carrow Tool is held.');
    }
    const sent = api.sent.map(({ variables }) => (variables as { input: { leaveHeld: boolean; key: string } }).input);
    expect(sent.map(({ leaveHeld }) => leaveHeld)).toEqual([false, true]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
  });

  it('offers nothing on a run that is paid out', async () => {
    run.set({ ...RUN, status: 'POSTED', mayApprove: false });
    const { page } = await render(Host, fakeApi({}, fakeSession(RIGHTS)));
    expect(page.querySelectorAll('button')).toHaveLength(0);
  });
});
