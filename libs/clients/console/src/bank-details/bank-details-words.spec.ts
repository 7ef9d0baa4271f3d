import { detailsState } from './bank-details-words';

describe('a change of bank details', () => {
  it('says what is missing before it is paid to', () => {
    const state = (status: string, coolingOff = false) => detailsState({ status, coolingOff, usableFrom: '2026-11-28' }).label;
    expect([state('REQUESTED'), state('CALLED_BACK'), state('APPROVED', true), state('APPROVED'), state('SUPERSEDED'), state('REJECTED')]).toEqual([
      'To be called back', 'Waits for approval', 'Cooling off until 28 Nov', 'In use', 'Replaced', 'Rejected']);
  });
});
