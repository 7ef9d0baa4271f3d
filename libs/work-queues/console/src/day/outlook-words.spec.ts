import { outlookLine } from './outlook-words';

const NOW = '2026-11-23T16:00:00Z';
const way = (channel: string, opensAt: string | null, ...gates: string[]) => ({ __typename: 'QueueWay', channel, opensAt, gates });
const line = (...ways: object[]) => outlookLine({ __typename: 'QueueOutlook', asOf: '2026-11-23T08:00:00Z', ways } as never, NOW, 'America/Chicago');
const EARLIER = '2026-11-23T14:00:00Z';

describe('how a debtor in the queue may be reached', () => {
  it('names what is open', () => {
    expect(line(way('CALL', EARLIER), way('TEXT', null, 'G11'), way('EMAIL', EARLIER), way('LETTER', EARLIER))).toEqual({ text: 'Call · email · letter', bad: false });
  });

  it('says from when a call opens, by our clock today and by its day later', () => {
    expect(line(way('CALL', '2026-11-23T18:30:00Z', 'G1'), way('LETTER', EARLIER))?.text).toBe('Letter · call from 12:30');
    expect(line(way('CALL', '2026-11-30T14:00:00Z', 'G3'), way('LETTER', EARLIER))?.text).toBe('Letter · call from Mon 30 Nov');
  });

  it('names what opens first where nothing is open', () => {
    expect(line(way('CALL', '2026-11-30T14:00:00Z', 'G3'), way('EMAIL', '2026-11-24T14:00:00Z', 'G5'), way('LETTER', null, 'G15'))?.text).toBe('Email from Tue 24 Nov');
  });

  it('names the rules where no way opens, and says where nothing is on file', () => {
    expect(line(way('CALL', null, 'G24'), way('TEXT', null, 'G24', 'NONE'), way('LETTER', null, 'G7'))).toEqual({ text: 'No way is open: G24, G7', bad: true });
    expect(line(way('CALL', null, 'NONE'), way('LETTER', null, 'NONE'))).toEqual({ text: 'No way is on file', bad: true });
  });

  it('is silent while no sweep has looked', () => {
    expect(outlookLine(null, NOW, 'UTC')).toBeNull();
    expect(outlookLine(undefined, NOW, 'UTC')).toBeNull();
  });
});
