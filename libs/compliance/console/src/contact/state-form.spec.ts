import { CONSENT_KINDS, STATE_WORDS } from '@quittance/compliance/domain';
import { EMPTY_STATE, KIND_OPTIONS, stateFlaw, toConsent, toRestriction } from './state-form';

const form = (part: Partial<typeof EMPTY_STATE>) => ({ ...EMPTY_STATE, ...part });

describe('what they told us', () => {
  it('offers every state and every consent once', () => {
    const values = KIND_OPTIONS.map(({ value }) => value);
    expect(values.filter((value) => value.startsWith('R:')).sort()).toEqual(Object.keys(STATE_WORDS).map((kind) => `R:${kind}`).sort());
    expect(values.filter((value) => value.startsWith('C:')).sort()).toEqual(CONSENT_KINDS.map((kind) => `C:${kind}`).sort());
    expect(new Set(values).size).toBe(values.length);
  });

  it.each([
    [{ kind: '' }, 'kind'],
    [{ kind: 'R:INCONVENIENT_TIME', days: [] }, 'days'],
    [{ kind: 'R:INCONVENIENT_TIME', from: '9' }, 'fromMinute'],
    [{ kind: 'R:INCONVENIENT_TIME', to: '24:30' }, 'fromMinute'],
    [{ kind: 'R:OPT_OUT', medium: '' as const }, 'address'],
    [{ kind: 'C:TEXT' }, 'address'],
  ])('asks for what %j lacks', (part, field) => expect(stateFlaw(form(part))?.field).toBe(field));

  it('sends what the kind asks for and nothing else', () => {
    const time = toRestriction(form({ kind: 'R:INCONVENIENT_TIME', from: '22:00', to: '06:30', days: [7, 6], address: 'left over', inWriting: true }), 'a1');
    expect(time).toMatchObject({ accountId: 'a1', kind: 'INCONVENIENT_TIME', days: [6, 7], fromMinute: 1320, toMinute: 390, address: null, inWriting: false, medium: null, status: null });
    expect(toRestriction(form({ kind: 'R:CEASE', inWriting: true, thisDebtOnly: true }), 'a1')).toMatchObject({ kind: 'CEASE', inWriting: true, thisDebtOnly: true });
    expect(toConsent(form({ kind: 'C:TEXT', address: ' +1 312 555 0148 ', source: 'CLIENT' }), 'a1')).toMatchObject({ kind: 'TEXT', address: '+1 312 555 0148', direct: false });
  });
});
