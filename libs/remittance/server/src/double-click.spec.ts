/** Every button of these days pressed twice at the same moment: the books come out as with one click, and both clicks get one answer. */
import './cheques.spec';
import './m06-invoices.spec';
import './m13-returned-payment.spec';
import './month-end.spec';

beforeAll(() => {
  process.env['QUITTANCE_DOUBLE_CLICK'] = '1';
});
afterAll(() => {
  delete process.env['QUITTANCE_DOUBLE_CLICK'];
});
