import { UrlSegment, type UrlSegmentGroup, type Route } from '@angular/router';
import { workMatcher } from './work.routes';

const id = '0192c5a0-0000-7000-8000-000000000001';
const match = (path: string) => workMatcher(path.split('/').map((part) => new UrlSegment(part, {})), {} as UrlSegmentGroup, {} as Route);

describe('workMatcher', () => {
  it('is one screen for the day, an account of the day, and an account', () => {
    expect(match('day')?.posParams).toBeUndefined();
    expect(match(`day/${id}`)?.posParams?.['id']?.path).toBe(id);
    expect(match(`accounts/${id}`)?.posParams?.['id']?.path).toBe(id);
  });

  it.each(['accounts', 'accounts/new', `clients/${id}`, `day/${id}/more`, `accounts/${id}x`])('leaves %s to others', (path) => {
    expect(match(path)).toBeNull();
  });
});
