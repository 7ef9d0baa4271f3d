import { byFormerDesk } from './assignment';

describe('byFormerDesk', () => {
  it('gathers accounts by the desk they came from, none being one of them', () => {
    expect(byFormerDesk([{ id: '1', deskId: 'a' }, { id: '2', deskId: null }, { id: '3', deskId: 'a' }])).toEqual([
      { deskId: 'a', ids: ['1', '3'] },
      { deskId: null, ids: ['2'] },
    ]);
  });
});
