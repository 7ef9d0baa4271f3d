import { called, commands } from './commands';

describe('the command line', () => {
  it('reads a command and its arguments', () => {
    expect(called(['backup', 'a.zip'])).toEqual({ entry: commands['backup'], args: ['a.zip'] });
  });

  it('takes help after a command for help with it, never for a file', () => {
    for (const words of [['backup', '--help'], ['restore', '-h'], ['import', 'x.csv', '--help']]) expect(called(words)).toMatchObject({ ok: true, help: expect.stringContaining(words[0] ?? '') });
  });

  it('lists every command where none is named, and fails where it is none', () => {
    expect(called([])).toMatchObject({ ok: true, help: expect.stringContaining('verify [--json]\n      recomputes the whole book') });
    for (const word of ['nothing', 'constructor']) expect(called([word])).toMatchObject({ ok: false });
  });
});
