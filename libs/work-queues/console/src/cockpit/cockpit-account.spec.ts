import { deskWords } from './cockpit-account';

describe("a desk in the cockpit's header", () => {
  it.each([
    ['M. Okafor', 'Maya Okafor', 'M. Okafor'],
    ['West', 'Maya Okafor', 'West (Maya Okafor)'],
    ['West', null, 'West'],
  ])('%s of %s says whose it is once', (name, userName, words) => {
    expect(deskWords({ id: 'd', name, userName } as Parameters<typeof deskWords>[0])).toBe(words);
  });
});
