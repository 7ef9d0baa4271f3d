/**
 * Whether two invoice numbers are one number: "INV 1001" and "inv-1001" are; "10-01" and "100-1" are not, for signs between
 * digits part them. Two that are one have one `referenceKey` (debtors/domain) too. The SQL function invoice_number_key does the same.
 */
export function invoiceNumberKey(number: string): string {
  const parted = number.toLowerCase().replace(/\s+/gu, '').replace(/(?<=[0-9])[^\p{L}\p{N}]+(?=[0-9])/gu, '-');
  return parted.replace(/(?<![0-9])[^\p{L}\p{N}]+|[^\p{L}\p{N}]+(?![0-9])/gu, '') || parted;
}
