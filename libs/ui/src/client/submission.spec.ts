import { TestBed } from '@angular/core/testing';
import { Problem } from './problem';
import { submission, type Submission } from './submission';

const begun = (): Submission => TestBed.runInInjectionContext(() => submission());

describe('submission', () => {
  it('sends once while it is under way', async () => {
    const sending = begun();
    let sent = 0;
    let finish: (value: { __typename: 'Done' }) => void = () => undefined;
    const send = (): Promise<{ __typename: 'Done' }> => {
      sent += 1;
      return new Promise((resolve) => (finish = resolve));
    };
    const first = sending.run(send);
    expect(await sending.run(send)).toBeNull();
    expect(sending.busy()).toBe(true);
    finish({ __typename: 'Done' });
    expect(await first).toEqual({ __typename: 'Done' });
    expect(sent).toBe(1);
    expect(sending.busy()).toBe(false);
  });

  it('keeps what was refused, until the next try', async () => {
    const sending = begun();
    const refused = { __typename: 'Refused' as const, code: 'AMOUNT_NOT_POSITIVE', message: 'A payment is above zero.', field: 'amount' };
    expect(await sending.run(async () => refused as typeof refused | { __typename: 'Done' })).toBeNull();
    expect(sending.refusal()).toMatchObject({ code: 'AMOUNT_NOT_POSITIVE', field: 'amount' });
    await sending.run(async () => ({ __typename: 'Done' as const }));
    expect(sending.refusal()).toBeNull();
  });

  it('keeps why there was no answer', async () => {
    const sending = begun();
    await sending.run(async () => Promise.reject(new Problem('offline')));
    expect(sending.problem()?.kind).toBe('offline');
    expect(sending.busy()).toBe(false);
  });
});
