export * from './payment-words';
export * from './fee-working.component';
export * from './record/payment-form';
export * from './record/payment-preview.component';
export * from './record/payment-drawer.component';
export * from './payments.routes';
export * from './mandates/mandates-drawer.component';
