/** Every button of these days pressed twice at the same moment: the books come out as with one click, and both clicks get one answer. */
import './batches.spec';
import './costs.spec';
import './forwarded-payments.spec';
import './waiting-money.spec';

beforeAll(() => {
  process.env['QUITTANCE_DOUBLE_CLICK'] = '1';
});
afterAll(() => {
  delete process.env['QUITTANCE_DOUBLE_CLICK'];
});
