import { transitions } from './index';

const door = transitions<'OPEN' | 'SHUT' | 'LOCKED', 'open' | 'shut' | 'lock'>(
  { OPEN: { shut: 'SHUT' }, SHUT: { open: 'OPEN', lock: 'LOCKED' }, LOCKED: {} },
  'door',
);

describe('transition table', () => {
  it('moves along the table and refuses the rest, saying what is possible', () => {
    expect(door.next('SHUT', 'lock')).toEqual({ ok: true, value: 'LOCKED' });
    expect(door.next('SHUT', 'shut')).toMatchObject({
      ok: false,
      refusal: {
        code: 'TRANSITION_NOT_ALLOWED',
        message: 'shut is not possible while the door is SHUT. Possible now: open, lock.',
      },
    });
    expect(door.next('LOCKED', 'open')).toMatchObject({ ok: false });
    expect(door.takes('OPEN', 'lock')).toBe(false);
    expect(door.states).toEqual(['OPEN', 'SHUT', 'LOCKED']);
  });
});
