import type { Response } from 'express';
import type { QuittanceRequest } from '../graphql/request';
import { sameOrigin } from './same-origin';

function verdict(method: string, headers: Record<string, string>): 'passed' | number {
  let outcome: 'passed' | number = 0;
  const req = { method, originalUrl: '/auth/sign-in', protocol: 'http', get: (name: string) => headers[name] } as unknown as QuittanceRequest;
  const res = { status: (code: number) => ({ json: () => (outcome = code) }) } as unknown as Response;
  sameOrigin('https://agency.example')(req, res, () => (outcome = 'passed'));
  return outcome;
}

describe('requests of other sites', () => {
  const ours = { 'x-quittance-request': '1', host: 'localhost:4000' };

  it('reads pass', () => expect(verdict('GET', {})).toBe('passed'));
  it('a write of ours passes', () => expect(verdict('POST', { ...ours, 'sec-fetch-site': 'same-origin', origin: 'https://agency.example' })).toBe('passed'));
  it('a write to the address it came from passes', () => expect(verdict('POST', { ...ours, origin: 'http://localhost:4000' })).toBe('passed'));
  it('a write without our header is refused', () => expect(verdict('POST', { host: 'localhost:4000' })).toBe(403));
  it('a write of another origin is refused', () => expect(verdict('POST', { ...ours, origin: 'https://evil.example' })).toBe(403));
  it('a write of a sibling site is refused', () => expect(verdict('POST', { ...ours, 'sec-fetch-site': 'same-site' })).toBe(403));
});
