import { TestBed } from '@angular/core/testing';
import { fakeApi } from '../testing/fake-api';
import { Drafts } from './drafts';

describe('drafts', () => {
  it('one that grew too long to be kept is not given back as it was before', () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [...fakeApi({}).providers] });
    const drafts = TestBed.inject(Drafts);
    drafts.save('batch.b1', { lines: ['one'] });
    expect(drafts.restore('batch.b1')).toEqual({ lines: ['one'] });
    drafts.save('batch.b1', { lines: ['x'.repeat(40_000)] });
    expect(drafts.restore('batch.b1')).toBeNull();
  });
});
