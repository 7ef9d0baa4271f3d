import * as fc from 'fast-check';
import { bestWay, CHANNEL_ORDER, type Way } from './best-channel';

const NOW = Date.UTC(2026, 10, 23, 16);
const DAY = 86_400_000;
const way = (channel: Way['channel'], part: Partial<Way> = {}): Way => ({ channel, contactPointId: channel, address: `${channel} address`, status: 'UNVERIFIED', usedByThemAt: null, cameBackAt: null, verdict: { allowed: true }, ...part });
const refused = (words: string, earliest: number | null = null): Way['verdict'] => ({ allowed: false, words, earliest });

describe('the best way to reach somebody', () => {
  it('is the one they used themselves last', () => {
    const { best, reason } = bestWay([way('EMAIL', { status: 'RIGHT_PARTY' }), way('TEXT', { usedByThemAt: NOW - DAY }), way('LETTER')], NOW);
    expect([best?.channel, reason]).toEqual(['TEXT', 'They used this number themselves last, and text is allowed now.']);
    expect(bestWay([way('EMAIL'), way('TEXT', { usedByThemAt: NOW - 300 * DAY })], NOW).best?.channel).toBe('EMAIL');
  });

  it('else one known to be theirs, else by the order of channels', () => {
    expect(bestWay([way('EMAIL'), way('CALL', { status: 'RIGHT_PARTY' })], NOW)).toMatchObject({ best: { channel: 'CALL' }, reason: 'Known to be theirs, and call is allowed now.' });
    expect(bestWay([way('LETTER'), way('CALL'), way('EMAIL')], NOW).best?.channel).toBe('EMAIL');
  });

  it('falls back, and says why the others were passed over', () => {
    const { best, passedOver } = bestWay([way('EMAIL', { verdict: refused('They opted out of email.') }), way('TEXT', { status: 'WRONG_PARTY' }), way('CALL', { status: 'OUT_OF_SERVICE' }), way('LETTER')], NOW);
    expect(best?.channel).toBe('LETTER');
    expect(passedOver.map(({ why }) => why)).toEqual(['They opted out of email.', 'It reaches somebody else.', 'It is not in service.']);
  });

  it('does not use an address that sent something back, until they write from it', () => {
    expect(bestWay([way('EMAIL', { cameBackAt: NOW - DAY })], NOW)).toMatchObject({ best: null, openFrom: null });
    expect(bestWay([way('EMAIL', { cameBackAt: NOW - DAY, usedByThemAt: NOW - 1 })], NOW).best?.channel).toBe('EMAIL');
  });

  it('tells from when one would be open', () => {
    expect(bestWay([way('CALL', { verdict: refused('Too early.', NOW + 5) }), way('TEXT', { verdict: refused('Too early.', NOW + 3) }), way('EMAIL', { status: 'WRONG_PARTY', verdict: refused('x', NOW + 1) })], NOW))
      .toMatchObject({ best: null, openFrom: NOW + 3, reason: 'No way is open now: see why beside each.' });
    expect(bestWay([], NOW).reason).toBe('There is no address or number on file.');
  });

  it('never takes what is not allowed, and the order given means nothing', () => {
    const ways = fc.array(fc.record({
      channel: fc.constantFrom(...CHANNEL_ORDER), contactPointId: fc.constant(null), address: fc.string({ minLength: 1, maxLength: 8 }), status: fc.constantFrom('UNVERIFIED', 'RIGHT_PARTY', 'WRONG_PARTY', 'OUT_OF_SERVICE'),
      usedByThemAt: fc.option(fc.integer({ min: NOW - 400 * DAY, max: NOW })), cameBackAt: fc.option(fc.integer({ min: NOW - 400 * DAY, max: NOW })), verdict: fc.constantFrom<Way['verdict']>({ allowed: true }, refused('no')) }) as fc.Arbitrary<Way>, { maxLength: 8 });
    fc.assert(fc.property(ways, (given) => {
      const { best, passedOver } = bestWay(given, NOW);
      const backwards = bestWay([...given].reverse(), NOW).best;
      expect(passedOver).toHaveLength(given.length - (best ? 1 : 0));
      if (best) expect([best.verdict.allowed, best.status === 'WRONG_PARTY', best.status === 'OUT_OF_SERVICE']).toEqual([true, false, false]);
      expect([backwards?.channel, backwards?.address]).toEqual([best?.channel, best?.address]);
    }), { numRuns: 1000 });
  });
});
