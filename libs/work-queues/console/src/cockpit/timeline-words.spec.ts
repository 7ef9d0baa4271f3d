import { TIMELINE_FILTERS, mergeTimeline, timelineEntry } from './timeline-words';
import type { TimelineLine } from './cockpit-account';

const line = (part: Partial<TimelineLine>): TimelineLine => ({ id: '1', kind: 'NOTE', clientSees: false, body: '', sourceId: null, actorName: 'M. Okafor', occurredAt: '2026-11-23T15:42:00Z', facts: [], ...part });

describe('timelineEntry', () => {
  it('says first what happened, then the rest', () => {
    expect(timelineEntry(line({ kind: 'PAYMENT', sourceId: 'r1', body: 'Paid $970.73 by check on 6 Jul 2026; remitted after it has cleared, from 16 Jul 2026' }))).toMatchObject({
      title: 'Paid $970.73 by check on 6 Jul 2026;', text: 'remitted after it has cleared, from 16 Jul 2026', tone: 'ok', strong: true, link: '/trust/receipts/r1',
    });
    expect(timelineEntry(line({ kind: 'CALL', body: 'Called with Dana Ruiz: promised to pay.\nWill wire it' }))).toMatchObject({ title: 'Called with Dana Ruiz: promised to pay.', text: 'Will wire it', link: null });
  });

  it('says that a job did it, not what the job is called', () => {
    expect(timelineEntry(line({ kind: 'PROMISE_BROKEN', actorName: 'arrangements.judge-due-promises' })).by).toBe('by itself');
    expect(timelineEntry(line({ actorName: 'Placement by file' })).by).toBe('Placement by file');
  });

  it('leaves a note as it was written', () => {
    expect(timelineEntry(line({ body: 'Rang back. Wants a statement.', clientSees: true }))).toMatchObject({ title: 'Rang back. Wants a statement.', text: null, note: 'The client reads this.' });
  });

  it('names what has no words of its own', () => {
    expect(timelineEntry(line({ kind: 'RELEASE' })).title).toBe('Hold ended');
  });
});

describe('mergeTimeline', () => {
  const at = (id: string, occurredAt: string) => ({ id, occurredAt });

  it('joins pages and fresh reads, each line once, newest first', () => {
    const known = [at('b', '2026-11-20T10:00:00Z'), at('a', '2026-11-19T10:00:00Z')];
    expect(mergeTimeline(known, [at('c', '2026-11-21T10:00:00Z'), at('b', '2026-11-20T10:00:00Z')]).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('keeps lines of one instant in the order of the server', () => {
    expect(mergeTimeline([at('a', 't'), at('c', 't')], [at('b', 't')]).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('the filters', () => {
  it('together show every kind that a filter can be chosen for, and All shows everything', () => {
    expect(TIMELINE_FILTERS[0]).toMatchObject({ value: 'all', kinds: [] });
    expect(TIMELINE_FILTERS.find(({ value }) => value === 'money')?.kinds).toContain('RETURNED_PAYMENT');
  });
});
